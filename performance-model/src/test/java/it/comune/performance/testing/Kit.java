package it.comune.performance.testing;

import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Observation.Answer;
import it.comune.performance.dossier.Observation.Completed;
import it.comune.performance.dossier.Observation.NotCompleted;
import it.comune.performance.dossier.Observation.Percent;
import it.comune.performance.dossier.Observation.PeriodCounts;
import it.comune.performance.dossier.Observation.PeriodTotal;
import it.comune.performance.dossier.Observation.Value;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Target.RelativeToBaseline;
import it.comune.performance.dossier.Target.RelativeToBaseline.Bound;
import it.comune.performance.dossier.Target.RelativeToBaseline.Direction;
import it.comune.performance.testing.Parts.Near;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * A target with observations that fit it. The observations have no date yet, or one that means nothing.
 *
 * @param target what is asked
 * @param observations what facts for different units may say
 */
record Kit(Target target, List<Observation> observations) {
    private static final LocalDate SOME_DAY = LocalDate.of(2023, 12, 31);
    private static final BigDecimal MOST_PERCENT = Observation.MOST_PERCENT;

    /** Every kind of target. */
    static Arbitrary<Kit> any(int least, int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(5, completion(least, most)),
                Tuple.of(3, bounded(Target.AtLeast::new, Parts.positive(), least, most)),
                Tuple.of(3, bounded(Target.AtMost::new, orZero(Parts.positive()), least, most)),
                Tuple.of(2, bounded(Target.MoreThan::new, orZero(Parts.positive()), least, most)),
                Tuple.of(2, bounded(Target.FewerThan::new, Parts.positive(), least, most)),
                Tuple.of(2, between(least, most)),
                Tuple.of(2, percentage(least, most)),
                Tuple.of(2, yesNo(least, most)),
                Tuple.of(3, relative(least, most)),
                Tuple.of(3, everyPeriod(least, most)),
                Tuple.of(2, notMeasurable(least, most)));
    }

    /** The same observation on another day; a completion without a day keeps the one it has. */
    static Observation dated(Observation observation, @Nullable LocalDate on) {
        if (observation instanceof Completed completed) {
            return new Completed(on == null ? completed.on() : on);
        }
        if (observation instanceof NotCompleted o) {
            return new NotCompleted(o.progress(), on);
        }
        if (observation instanceof Value o) {
            return new Value(o.value(), on);
        }
        if (observation instanceof Percent o) {
            return new Percent(o.percent(), on);
        }
        if (observation instanceof Answer o) {
            return new Answer(o.yes(), on);
        }
        if (observation instanceof PeriodCounts o) {
            return new PeriodCounts(o.counts(), on);
        }
        return new PeriodTotal(((PeriodTotal) observation).total(), on);
    }

    static Arbitrary<Observation> completions() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(new Completed(SOME_DAY))),
                Tuple.of(3, Parts.maybe(Parts.shares(), 0.7).map(progress -> new NotCompleted(progress, null))));
    }

    private static Arbitrary<Kit> completion(int least, int most) {
        return of(new Target.Completion(), completions(), least, most);
    }

    private static Arbitrary<Kit> yesNo(int least, int most) {
        return of(new Target.YesNo(), Arbitraries.of(true, false).map(yes -> new Answer(yes, null)), least, most);
    }

    private static Arbitrary<Kit> of(
            Target target, Arbitrary<? extends Observation> observations, int least, int most) {
        return observations
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(observed -> new Kit(target, List.copyOf(observed)));
    }

    private static Arbitrary<BigDecimal> orZero(Arbitrary<BigDecimal> positive) {
        return Arbitraries.frequencyOf(Tuple.of(4, positive), Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)));
    }

    private static Arbitrary<List<Near>> nears(int least, int most) {
        return Parts.near().list().ofMinSize(least).ofMaxSize(most);
    }

    private static Arbitrary<Kit> bounded(
            Function<BigDecimal, Target> target, Arbitrary<BigDecimal> bounds, int least, int most) {
        return Combinators.combine(bounds, nears(least, most))
                .as((bound, nears) -> new Kit(target.apply(bound), values(bound, nears)));
    }

    private static List<Observation> values(BigDecimal bound, List<Near> nears) {
        return nears.stream()
                .<Observation>map(near -> new Value(near.to(bound), null))
                .toList();
    }

    private static Arbitrary<Kit> between(int least, int most) {
        return Combinators.combine(
                        Parts.positive(), orZero(Parts.whole(0, 20)), nears(least, most), Arbitraries.of(true, false))
                .as((from, width, nears, low) -> {
                    BigDecimal to = from.add(width);
                    return new Kit(new Target.Between(from, to), values(low ? from : to, nears));
                });
    }

    private static Arbitrary<Kit> percentage(int least, int most) {
        Arbitrary<BigDecimal> percents = Arbitraries.frequencyOf(
                Tuple.of(4, Parts.whole(1, 100)),
                Tuple.of(1, Parts.decimals(1, 1000, 1)),
                Tuple.of(1, Parts.whole(101, 1000)));
        return Combinators.combine(percents, nears(least, most))
                .as((percent, nears) -> new Kit(
                        new Target.PercentageAtLeast(percent),
                        nears.stream()
                                .<Observation>map(
                                        near -> new Percent(near.to(percent).min(MOST_PERCENT), null))
                                .toList()));
    }

    private static Arbitrary<Kit> relative(int least, int most) {
        Arbitrary<@Nullable BigDecimal> baselines =
                Parts.maybe(orZero(Arbitraries.frequencyOf(Tuple.of(4, Parts.positive()))), 0.75);
        Arbitrary<BigDecimal> changes =
                Arbitraries.of("0.05", "0", "0.1", "0.333", "1", "1.5").map(BigDecimal::new);
        return Combinators.combine(
                        Arbitraries.of(Bound.values()),
                        Arbitraries.of(Direction.values()),
                        changes,
                        baselines,
                        nears(least, most))
                .as((bound, direction, change, baseline, nears) -> new Kit(
                        new RelativeToBaseline(bound, direction, change, baseline),
                        values(bound(direction, change, baseline), nears)));
    }

    private static BigDecimal bound(Direction direction, BigDecimal change, @Nullable BigDecimal baseline) {
        BigDecimal base = baseline == null ? BigDecimal.TEN : baseline;
        BigDecimal factor =
                direction == Direction.DECREASE ? BigDecimal.ONE.subtract(change) : BigDecimal.ONE.add(change);
        return base.multiply(factor).max(BigDecimal.ZERO);
    }

    private static Arbitrary<Kit> everyPeriod(int least, int most) {
        Arbitrary<List<Observed>> observed = Combinators.combine(
                        Parts.near().list().ofMaxSize(12), Arbitraries.of(false, true))
                .as(Observed::new)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most);
        return Combinators.combine(
                        Parts.positive(),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.integers().between(1, 12)),
                                Tuple.of(1, Arbitraries.of(366, 52, 12))),
                        observed)
                .as((minimum, periods, all) -> new Kit(
                        new Target.EveryPeriod(minimum, periods),
                        all.stream().map(o -> o.of(minimum, periods)).toList()));
    }

    /** Counts of the periods, or only their sum. */
    private record Observed(List<Near> counts, boolean onlyTotal) {
        Observation of(BigDecimal minimum, int periods) {
            List<BigDecimal> each =
                    counts.stream().limit(periods).map(near -> near.to(minimum)).toList();
            return onlyTotal
                    ? new PeriodTotal(each.stream().reduce(BigDecimal.ZERO, BigDecimal::add), null)
                    : new PeriodCounts(each, null);
        }
    }

    private static Arbitrary<Kit> notMeasurable(int least, int most) {
        Arbitrary<Observation> anything = Arbitraries.frequencyOf(
                Tuple.of(2, completions()),
                Tuple.of(1, Parts.whole(0, 20).map(value -> new Value(value, null))),
                Tuple.of(1, Parts.whole(0, 100).map(percent -> new Percent(percent, null))),
                Tuple.of(1, Arbitraries.of(true, false).map(yes -> new Answer(yes, null))),
                Tuple.of(1, Parts.whole(0, 20).map(total -> new PeriodTotal(total, null))));
        return of(new Target.NotMeasurable("the plan gives no number"), anything, least, most);
    }
}
