package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was observed of an indicator. Dates are within 1990-2100. */
public sealed interface Observation {
    /** Most that a percentage may be. */
    BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    /** Families of observations: a target asks for one of them. */
    enum Kind {
        COMPLETION,
        VALUE,
        PERCENT,
        ANSWER,
        PERIODS,
        ANY
    }

    /** Which targets this observation fits. */
    Kind kind();

    /** When it was completed, reached or last measured; none if that was not reported. */
    @Nullable
    LocalDate on();

    /** @param on when it was completed */
    record Completed(LocalDate on) implements Observation {
        public Completed {
            Checks.of("").date("on", on).verify();
        }

        @Override
        public Kind kind() {
            return Kind.COMPLETION;
        }
    }

    /**
     * Not completed, perhaps under way.
     *
     * @param progress in [0, 1]; none if not reported
     * @param on when the progress was stated; none if not reported
     */
    record NotCompleted(
            @Nullable BigDecimal progress, @Nullable LocalDate on) implements Observation {
        public NotCompleted {
            Checks.of("")
                    .optionalWithin("progress", progress, BigDecimal.ZERO, BigDecimal.ONE)
                    .optionalDate("on", on)
                    .verify();
            progress = progress == null ? null : Numbers.plain(progress);
        }

        @Override
        public Kind kind() {
            return Kind.COMPLETION;
        }
    }

    /**
     * @param value 0 or more, in the indicator's measure
     * @param on when it was reached or last measured
     */
    record Value(BigDecimal value, @Nullable LocalDate on) implements Observation {
        public Value {
            Checks.of("").notNegative("value", value).optionalDate("on", on).verify();
            value = Numbers.plain(value);
        }

        @Override
        public Kind kind() {
            return Kind.VALUE;
        }
    }

    /**
     * @param percent 0 to 1000
     * @param on when it was reached or last measured
     */
    record Percent(BigDecimal percent, @Nullable LocalDate on) implements Observation {
        public Percent {
            Checks.of("")
                    .within("percent", percent, BigDecimal.ZERO, MOST_PERCENT)
                    .optionalDate("on", on)
                    .verify();
            percent = Numbers.plain(percent);
        }

        @Override
        public Kind kind() {
            return Kind.PERCENT;
        }
    }

    /**
     * @param yes whether it is so
     * @param on since when
     */
    record Answer(boolean yes, @Nullable LocalDate on) implements Observation {
        public Answer {
            Checks.of("").optionalDate("on", on).verify();
        }

        @Override
        public Kind kind() {
            return Kind.ANSWER;
        }
    }

    /**
     * @param counts what each period reached, in order, 0 or more; periods that are not listed reached nothing
     * @param on when it was last counted
     */
    record PeriodCounts(List<BigDecimal> counts, @Nullable LocalDate on) implements Observation {
        public PeriodCounts {
            Checks checks = Checks.of("").list("counts", counts).optionalDate("on", on);
            for (int i = 0; counts != null && i < counts.size(); i++) {
                checks.optionalAtLeast("counts/" + i, counts.get(i), BigDecimal.ZERO);
            }
            checks.verify();
            counts = counts.stream().map(Numbers::plain).toList();
        }

        @Override
        public Kind kind() {
            return Kind.PERIODS;
        }
    }

    /**
     * Only the total over all periods is known.
     *
     * @param total 0 or more
     * @param on when it was last counted
     */
    record PeriodTotal(BigDecimal total, @Nullable LocalDate on) implements Observation {
        public PeriodTotal {
            Checks.of("").notNegative("total", total).optionalDate("on", on).verify();
            total = Numbers.plain(total);
        }

        @Override
        public Kind kind() {
            return Kind.PERIODS;
        }
    }

    /** Whether this observation answers that target. */
    default boolean fits(Target target) {
        return target.asks() == Kind.ANY || target.asks() == kind();
    }

    /** Problems that only target and observation together have. */
    static void check(Checks checks, String field, Observation observation, Target target) {
        if (!observation.fits(target)) {
            checks.problem("/" + field, ProblemCode.FACT_DOES_NOT_FIT, observation.kind(), target.asks());
        }
        if (observation instanceof PeriodCounts counts
                && target instanceof Target.EveryPeriod periods
                && counts.counts().size() > periods.periods()) {
            checks.problem(
                    "/" + field + "/counts",
                    ProblemCode.OUT_OF_RANGE,
                    counts.counts().size(),
                    "<= " + periods.periods());
        }
    }
}
