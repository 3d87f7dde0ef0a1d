package it.comune.performance.rules.whatif;

import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One way from what was recorded towards what the target asks, in steps: days earlier, a better value, more periods. What a step is
 * worth only the rules know.
 */
final class FactAxis {
    private final ChangeKind kind;
    private final @Nullable String from;
    /** The first step that is a change. */
    private final BigInteger first;

    /** A number with many decimals may have more steps to its target than an int or a long counts. */
    private final BigInteger steps;

    private final Function<BigInteger, Observation> observations;
    private final Function<BigInteger, String> texts;
    private final Function<BigInteger, BigDecimal> sizes;

    private FactAxis(
            ChangeKind kind,
            @Nullable String from,
            BigInteger first,
            BigInteger steps,
            Function<BigInteger, Observation> observations,
            Function<BigInteger, String> texts,
            Function<BigInteger, BigDecimal> sizes) {
        this.kind = kind;
        this.from = from;
        this.first = first;
        this.steps = steps;
        this.observations = observations;
        this.texts = texts;
        this.sizes = sizes;
    }

    /** In steps that an int counts: days, periods, percents. */
    private static FactAxis counted(
            ChangeKind kind,
            @Nullable String from,
            int first,
            int steps,
            IntFunction<Observation> observations,
            IntFunction<String> texts,
            IntFunction<BigDecimal> sizes) {
        return new FactAxis(
                kind,
                from,
                BigInteger.valueOf(first),
                BigInteger.valueOf(steps),
                step -> observations.apply(step.intValueExact()),
                step -> texts.apply(step.intValueExact()),
                step -> sizes.apply(step.intValueExact()));
    }

    ChangeKind kind() {
        return kind;
    }

    @Nullable
    String from() {
        return from;
    }

    BigInteger first() {
        return first;
    }

    BigInteger steps() {
        return steps;
    }

    Observation at(BigInteger step) {
        return observations.apply(step);
    }

    String to(BigInteger step) {
        return texts.apply(step);
    }

    BigDecimal size(BigInteger step) {
        return sizes.apply(step);
    }

    /** Which part of the whole way; where there is only yes and no, all of it. */
    Ratio distance(BigInteger step) {
        return first.signum() == 0 ? Ratio.ONE : Ratio.of(new BigDecimal(step), new BigDecimal(steps));
    }

    /** Progress ends where completion begins, which is another change. */
    boolean isGoingAllTheWay() {
        return kind != ChangeKind.PROGRESS;
    }

    /**
     * The ways that are open.
     *
     * @param held the record that holds; none: nothing is recorded
     * @param deadline effective; none: it is due at the end of the year and never late
     * @param known what is known up to this day counts
     */
    static List<FactAxis> of(Indicator indicator, @Nullable Fact held, @Nullable LocalDate deadline, LocalDate known) {
        Target target = indicator.target();
        List<FactAxis> axes = new ArrayList<>();
        Observation seen = held == null ? null : held.observed();
        LocalDate inTime = deadline == null || deadline.isAfter(known) ? known : deadline;
        if (seen == null) {
            Observation asked = meeting(target);
            if (asked != null) {
                axes.add(appearing(ChangeKind.RECORDED, asked, inTime, known));
            }
        } else if (seen instanceof Observation.NotCompleted under) {
            axes.add(appearing(ChangeKind.COMPLETED, new Observation.Completed(known), inTime, known));
            progress(under, axes);
        } else {
            better(target, seen, axes);
            earlier(seen, inTime, known, axes);
        }
        return axes;
    }

    private static void earlier(Observation seen, LocalDate inTime, LocalDate known, List<FactAxis> axes) {
        LocalDate stated = seen.on();
        LocalDate on = stated == null ? known : stated;
        int days = Math.toIntExact(ChronoUnit.DAYS.between(inTime, on));
        if (days > 0) {
            axes.add(counted(
                    ChangeKind.EARLIER,
                    stated == null ? null : stated.toString(),
                    1,
                    days,
                    step -> dated(seen, on.minusDays(step)),
                    step -> on.minusDays(step).toString(),
                    BigDecimal::valueOf));
        }
    }

    /** From the last day that counts back to the last one that is in time: the later it may be, the less it asks. */
    private static FactAxis appearing(ChangeKind kind, Observation asked, LocalDate inTime, LocalDate known) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(inTime, known));
        return counted(
                kind,
                null,
                0,
                days,
                step -> dated(asked, known.minusDays(step)),
                step -> known.minusDays(step).toString(),
                step -> BigDecimal.ONE);
    }

    /** Whole percent, as progress is told. */
    private static void progress(Observation.NotCompleted under, List<FactAxis> axes) {
        BigDecimal stated = under.progress();
        BigDecimal now = stated == null ? BigDecimal.ZERO : stated;
        int steps = BigDecimal.ONE
                .subtract(now)
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
        if (steps > 1) {
            IntFunction<BigDecimal> progress = step -> now.add(BigDecimal.valueOf(step, 2));
            axes.add(counted(
                    ChangeKind.PROGRESS,
                    Numbers.show(now),
                    1,
                    steps - 1,
                    step -> new Observation.NotCompleted(progress.apply(step), under.on()),
                    step -> Numbers.show(progress.apply(step)),
                    step -> BigDecimal.valueOf(step, 2)));
        }
    }

    private static void better(Target target, Observation seen, List<FactAxis> axes) {
        if (seen instanceof Observation.Answer answer && !answer.yes()) {
            Observation yes = new Observation.Answer(true, answer.on());
            axes.add(counted(ChangeKind.ANSWERED_YES, "NO", 0, 0, step -> yes, step -> "YES", step -> BigDecimal.ONE));
        } else if (seen instanceof Observation.Value value) {
            values(value.value(), asked(target, value.value()), to -> new Observation.Value(to, value.on()), axes);
        } else if (seen instanceof Observation.Percent percent) {
            values(
                    percent.percent(),
                    asked(target, percent.percent()),
                    to -> new Observation.Percent(to, percent.on()),
                    axes);
        } else if (seen instanceof Observation.PeriodTotal total && target instanceof Target.EveryPeriod every) {
            values(
                    total.total(),
                    every.minimum().multiply(BigDecimal.valueOf(every.periods())),
                    to -> new Observation.PeriodTotal(to, total.on()),
                    axes);
        } else if (seen instanceof Observation.PeriodCounts counts && target instanceof Target.EveryPeriod every) {
            periods(counts, every, axes);
        }
    }

    /** In steps of the last decimal that value or target have. */
    private static void values(
            BigDecimal now,
            @Nullable BigDecimal asked,
            Function<BigDecimal, Observation> observation,
            List<FactAxis> axes) {
        if (asked == null || asked.compareTo(now) == 0) {
            return;
        }
        BigDecimal way = asked.subtract(now);
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(
                0, Math.max(Numbers.plain(now).scale(), Numbers.plain(asked).scale())));
        BigInteger steps = way.abs().divide(step, 0, RoundingMode.CEILING).toBigIntegerExact();
        Function<BigInteger, BigDecimal> sizes =
                one -> one.equals(steps) ? way.abs() : step.multiply(new BigDecimal(one));
        Function<BigInteger, BigDecimal> values =
                one -> way.signum() > 0 ? now.add(sizes.apply(one)) : now.subtract(sizes.apply(one));
        axes.add(new FactAxis(
                ChangeKind.VALUE,
                Numbers.show(now),
                BigInteger.ONE,
                steps,
                one -> observation.apply(values.apply(one)),
                one -> Numbers.show(values.apply(one)),
                sizes));
    }

    /** The periods that are nearest to the minimum reach it first. */
    private static void periods(Observation.PeriodCounts counts, Target.EveryPeriod every, List<FactAxis> axes) {
        List<BigDecimal> now = new ArrayList<>(counts.counts());
        while (now.size() < every.periods()) {
            now.add(BigDecimal.ZERO);
        }
        List<Integer> lacking = IntStream.range(0, now.size())
                .filter(one -> now.get(one).compareTo(every.minimum()) < 0)
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(now::get)
                        .reversed()
                        .thenComparing(one -> one))
                .toList();
        if (!lacking.isEmpty()) {
            int reached = now.size() - lacking.size();
            axes.add(counted(
                    ChangeKind.PERIODS,
                    String.valueOf(reached),
                    1,
                    lacking.size(),
                    step -> {
                        List<BigDecimal> then = new ArrayList<>(now);
                        lacking.subList(0, step).forEach(one -> then.set(one, every.minimum()));
                        return new Observation.PeriodCounts(then, counts.on());
                    },
                    step -> String.valueOf(reached + step),
                    BigDecimal::valueOf));
        }
    }

    /** The value nearest to the recorded one that the target asks for; null where there is none. */
    private static @Nullable BigDecimal asked(Target target, BigDecimal now) {
        if (target instanceof Target.AtLeast t) {
            return now.max(t.value());
        } else if (target instanceof Target.AtMost t) {
            return now.min(t.value());
        } else if (target instanceof Target.MoreThan t) {
            return now.compareTo(t.value()) > 0 ? now : t.value().add(lastDecimal(now, t.value()));
        } else if (target instanceof Target.FewerThan t) {
            return now.compareTo(t.value()) < 0
                    ? now
                    : t.value().subtract(lastDecimal(now, t.value())).max(BigDecimal.ZERO);
        } else if (target instanceof Target.Between t) {
            return now.max(t.from()).min(t.to());
        } else if (target instanceof Target.PercentageAtLeast t) {
            return now.max(t.percent());
        } else if (target instanceof Target.RelativeToBaseline t) {
            BigDecimal bound = bound(t);
            return bound == null
                    ? null
                    : t.bound() == Target.RelativeToBaseline.Bound.AT_LEAST ? now.max(bound) : now.min(bound);
        }
        return null;
    }

    private static BigDecimal lastDecimal(BigDecimal one, BigDecimal other) {
        return BigDecimal.ONE.movePointLeft(Math.max(
                0, Math.max(Numbers.plain(one).scale(), Numbers.plain(other).scale())));
    }

    private static @Nullable BigDecimal bound(Target.RelativeToBaseline target) {
        BigDecimal baseline = target.baseline();
        if (baseline == null) {
            return null;
        }
        BigDecimal change = baseline.multiply(target.change());
        BigDecimal bound = target.direction() == Target.RelativeToBaseline.Direction.INCREASE
                ? baseline.add(change)
                : baseline.subtract(change);
        return bound.signum() < 0 ? null : bound;
    }

    /** An observation that meets a target, undated; null where none does. */
    private static @Nullable Observation meeting(Target target) {
        if (target instanceof Target.Completion) {
            return new Observation.Completed(LocalDate.of(2000, 1, 1));
        } else if (target instanceof Target.YesNo) {
            return new Observation.Answer(true, null);
        } else if (target instanceof Target.EveryPeriod every) {
            return new Observation.PeriodCounts(Collections.nCopies(every.periods(), every.minimum()), null);
        } else if (target instanceof Target.PercentageAtLeast percentage) {
            return new Observation.Percent(percentage.percent(), null);
        } else if (target instanceof Target.NotMeasurable) {
            return null;
        }
        BigDecimal fromBelow = asked(target, BigDecimal.ZERO);
        return fromBelow == null ? null : new Observation.Value(fromBelow, null);
    }

    private static Observation dated(Observation seen, LocalDate on) {
        return Fact.of("seen", seen).on(on).observed();
    }
}
