package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator asks for (livello atteso). Which observation fits which target is {@link #asks()}; how a target and
 * an observation become a ratio is a matter of the rules. Source: D.Lgs. 150/2009 art. 5 c. 2 (C).
 */
public sealed interface Target {

    /** The kind of observation that this target is compared with. */
    Observation.Kind asks();

    /** Something is to be completed, by the indicator's deadline if it has one. */
    record Completion() implements Target {
        @Override
        public Observation.Kind asks() {
            return Observation.Kind.COMPLETION;
        }
    }

    /** @param value the least that is asked, more than 0 */
    record AtLeast(BigDecimal value) implements Target {
        public AtLeast {
            Checks.of("").positive("value", value).verify();
            value = Numbers.plain(value);
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.VALUE;
        }
    }

    /** @param value the most that is allowed, 0 or more */
    record AtMost(BigDecimal value) implements Target {
        public AtMost {
            Checks.of("").notNegative("value", value).verify();
            value = Numbers.plain(value);
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.VALUE;
        }
    }

    /** @param value a strict lower bound, 0 or more: it is held or missed */
    record MoreThan(BigDecimal value) implements Target {
        public MoreThan {
            Checks.of("").notNegative("value", value).verify();
            value = Numbers.plain(value);
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.VALUE;
        }
    }

    /** @param value a strict upper bound, more than 0: it is held or missed */
    record FewerThan(BigDecimal value) implements Target {
        public FewerThan {
            Checks.of("").positive("value", value).verify();
            value = Numbers.plain(value);
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.VALUE;
        }
    }

    /**
     * Both ends included.
     *
     * @param from more than 0
     * @param to not less than {@code from}
     */
    record Between(BigDecimal from, BigDecimal to) implements Target {
        public Between {
            Checks checks = Checks.of("").positive("from", from).positive("to", to);
            if (from != null
                    && to != null
                    && Numbers.isBounded(from)
                    && Numbers.isBounded(to)
                    && to.compareTo(from) < 0) {
                checks.problem("/to", ProblemCode.BOUNDS_REVERSED, to, Numbers.show(from));
            }
            checks.verify();
            from = Numbers.plain(from);
            to = Numbers.plain(to);
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.VALUE;
        }
    }

    /** @param percent the least percentage that is asked, more than 0 and at most 1000 */
    record PercentageAtLeast(BigDecimal percent) implements Target {
        public PercentageAtLeast {
            Checks checks = Checks.of("").positive("percent", percent);
            if (percent != null && Numbers.isBounded(percent) && percent.signum() > 0) {
                checks.within("percent", percent, BigDecimal.ZERO, Observation.MOST_PERCENT);
            }
            checks.verify();
            percent = Numbers.plain(percent);
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.PERCENT;
        }
    }

    /** Something is so, or is not. */
    record YesNo() implements Target {
        @Override
        public Observation.Kind asks() {
            return Observation.Kind.ANSWER;
        }
    }

    /**
     * A bound relative to a baseline: "5% less than last year" is at most the baseline decreased by 0.05.
     *
     * @param bound whether the result must stay below or come above
     * @param direction whether the baseline is decreased or increased
     * @param change share of the baseline, 0 to 1000
     * @param baseline 0 or more; without it the target cannot be measured
     */
    record RelativeToBaseline(
            Bound bound,
            Direction direction,
            BigDecimal change,
            @Nullable BigDecimal baseline) implements Target {
        /** Which side of the bound is good. */
        public enum Bound {
            AT_LEAST,
            AT_MOST
        }

        /** Which way the baseline moves. */
        public enum Direction {
            DECREASE,
            INCREASE
        }

        public RelativeToBaseline {
            Checks.of("")
                    .required("bound", bound)
                    .required("direction", direction)
                    .within("change", change, BigDecimal.ZERO, BigDecimal.valueOf(1000))
                    .optionalAtLeast("baseline", baseline, BigDecimal.ZERO)
                    .verify();
            change = Numbers.plain(change);
            baseline = baseline == null ? null : Numbers.plain(baseline);
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.VALUE;
        }
    }

    /**
     * A minimum in every period of the year, such as at least one check a month.
     *
     * @param minimum more than 0
     * @param periods 1 to 366
     */
    record EveryPeriod(BigDecimal minimum, int periods) implements Target {
        public EveryPeriod {
            Checks.of("")
                    .positive("minimum", minimum)
                    .whole("periods", periods, 1, 366)
                    .verify();
            minimum = Numbers.plain(minimum);
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.PERIODS;
        }
    }

    /**
     * The plan gives no number, date or yes/no question that a fact could settle.
     *
     * @param reason what is missing
     */
    record NotMeasurable(String reason) implements Target {
        public NotMeasurable {
            Checks.of("").text("reason", reason).verify();
        }

        @Override
        public Observation.Kind asks() {
            return Observation.Kind.ANY;
        }
    }
}
