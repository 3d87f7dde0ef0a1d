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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random targets with observations that fit them, exactly at a bound and beside it among them. */
public final class Measurements {
    private static final LocalDate AROUND = LocalDate.of(2023, 12, 31);
    private static final BigDecimal SMALL = new BigDecimal("0.01");

    private Measurements() {}

    /** Every kind of target with an observation that fits it, dated around the end of 2023 or not at all. */
    public static Arbitrary<Measured> any() {
        Arbitrary<@Nullable LocalDate> days =
                Parts.maybe(Arbitraries.integers().between(-400, 100).map(AROUND::plusDays), 0.7);
        return Combinators.combine(Kit.any(1, 1), days)
                .as((kit, day) ->
                        new Measured(kit.target(), Kit.dated(kit.observations().get(0), day)))
                .withoutEdgeCases();
    }

    /** Every kind of target. */
    public static Arbitrary<Target> targets() {
        return Kit.any(0, 0).map(Kit::target).withoutEdgeCases();
    }

    /**
     * The same target with an observation that is nearer to what was asked, or as near: more where more is asked, fewer
     * where fewer, a yes for a no, progress, completion. Neither has a day of its own; a completion has the last of
     * 2023.
     */
    public static Arbitrary<Change<Measured>> improved() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, better(new Target.Completion(), completions())),
                        Tuple.of(2, more(bound -> new Target.AtLeast(bound.max(SMALL)))),
                        Tuple.of(2, reversed(more(Target.AtMost::new))),
                        Tuple.of(1, more(Target.MoreThan::new)),
                        Tuple.of(1, reversed(more(bound -> new Target.FewerThan(bound.max(SMALL))))),
                        Tuple.of(1, intoTheRange()),
                        Tuple.of(1, percentages()),
                        Tuple.of(
                                1,
                                better(
                                        new Target.YesNo(),
                                        Arbitraries.just(new Change<>(answer(false), answer(true))))),
                        Tuple.of(1, more(relative(Bound.AT_LEAST))),
                        Tuple.of(1, reversed(more(relative(Bound.AT_MOST)))),
                        Tuple.of(2, periods()))
                .withoutEdgeCases();
    }

    private static Observation answer(boolean yes) {
        return new Answer(yes, null);
    }

    private static Arbitrary<Change<Measured>> better(Target target, Arbitrary<Change<Observation>> observations) {
        return observations.map(o -> change(target, o.before(), o.after()));
    }

    private static Change<Measured> change(Target target, Observation before, Observation after) {
        return new Change<>(new Measured(target, before), new Measured(target, after));
    }

    private static Arbitrary<Change<Measured>> reversed(Arbitrary<Change<Measured>> changes) {
        return changes.map(change -> new Change<>(change.after(), change.before()));
    }

    private static Arbitrary<Change<Observation>> completions() {
        return Combinators.combine(Parts.shares(), Parts.shares(), Arbitraries.of(true, false))
                .as((one, other, completed) -> new Change<>(
                        new NotCompleted(one.min(other), null),
                        completed ? new Completed(AROUND) : new NotCompleted(one.max(other), null)));
    }

    /** The larger value comes second. */
    private static Arbitrary<Change<Measured>> more(Function<BigDecimal, Target> target) {
        return ofTwo((bound, near) -> {
            BigDecimal one = near.before().to(bound);
            BigDecimal other = near.after().to(bound);
            return change(target.apply(bound), new Value(one.min(other), null), new Value(one.max(other), null));
        });
    }

    private static Arbitrary<Change<Measured>> ofTwo(BiFunction<BigDecimal, Change<Parts.Near>, Change<Measured>> as) {
        return Combinators.combine(Parts.positive(), Parts.near(), Parts.near())
                .as((bound, one, other) -> as.apply(bound, new Change<>(one, other)));
    }

    private static Arbitrary<Change<Measured>> percentages() {
        return ofTwo((bound, near) -> {
            BigDecimal asked = bound.min(BigDecimal.valueOf(100));
            BigDecimal one = near.before().to(asked).min(Observation.MOST_PERCENT);
            BigDecimal other = near.after().to(asked).min(Observation.MOST_PERCENT);
            return change(
                    new Target.PercentageAtLeast(asked),
                    new Percent(one.min(other), null),
                    new Percent(one.max(other), null));
        });
    }

    private static Function<BigDecimal, Target> relative(Bound bound) {
        return baseline -> new RelativeToBaseline(bound, Direction.DECREASE, new BigDecimal("0.05"), baseline);
    }

    /** From anywhere to a value inside. */
    private static Arbitrary<Change<Measured>> intoTheRange() {
        return ofTwo((from, near) -> {
            BigDecimal to = from.multiply(BigDecimal.valueOf(2));
            return change(
                    new Target.Between(from, to),
                    new Value(near.before().to(from), null),
                    new Value(near.after().to(from).max(from).min(to), null));
        });
    }

    private static Arbitrary<Change<Measured>> periods() {
        Arbitrary<List<BigDecimal>> counts =
                Parts.whole(0, 4).list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(Parts.whole(1, 3), counts, Parts.picks(), Arbitraries.of(false, true))
                .as((minimum, before, pick, onlyTotal) -> {
                    List<BigDecimal> after = new ArrayList<>(before);
                    int period = pick % after.size();
                    after.set(period, after.get(period).add(minimum));
                    return change(
                            new Target.EveryPeriod(minimum, before.size()),
                            observed(before, onlyTotal),
                            observed(after, onlyTotal));
                });
    }

    private static Observation observed(List<BigDecimal> counts, boolean onlyTotal) {
        return onlyTotal
                ? new PeriodTotal(counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), null)
                : new PeriodCounts(counts, null);
    }
}
