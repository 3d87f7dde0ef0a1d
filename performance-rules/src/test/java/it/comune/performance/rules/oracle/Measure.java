package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Ratios of results and targets: the table of section 4, row by row. */
final class Measure {
    private Measure() {}

    /** Whether anything observed could be compared with this target. */
    static boolean isMeasurable(Target target) {
        if (target instanceof Target.RelativeToBaseline relative) {
            BigDecimal bound = bound(relative);
            return bound != null && bound.signum() > 0;
        }
        return !(target instanceof Target.NotMeasurable);
    }

    /** Whether the target is a bound from above, which is reached only when the time is over. */
    static boolean isUpperBound(Target target) {
        return target instanceof Target.AtMost
                || target instanceof Target.FewerThan
                || target instanceof Target.Between
                || target instanceof Target.RelativeToBaseline relative
                        && relative.bound() == Target.RelativeToBaseline.Bound.AT_MOST;
    }

    /** The ratio of what was observed to a measurable target. */
    static Fraction ratio(Target target, Observation observed) {
        if (target instanceof Target.Completion) {
            return completion(observed);
        }
        if (target instanceof Target.YesNo) {
            return held(((Observation.Answer) observed).yes());
        }
        if (target instanceof Target.PercentageAtLeast atLeast) {
            return Fraction.of(((Observation.Percent) observed).percent(), atLeast.percent());
        }
        if (target instanceof Target.EveryPeriod every) {
            return periods(every, observed);
        }
        return value(target, ((Observation.Value) observed).value());
    }

    private static Fraction completion(Observation observed) {
        if (observed instanceof Observation.NotCompleted underWay) {
            return underWay.progress() == null ? Fraction.ZERO : Fraction.of(underWay.progress());
        }
        return Fraction.ONE;
    }

    private static Fraction value(Target target, BigDecimal value) {
        if (target instanceof Target.AtLeast atLeast) {
            return Fraction.of(value, atLeast.value());
        }
        if (target instanceof Target.AtMost atMost) {
            return atMost(value, atMost.value());
        }
        if (target instanceof Target.MoreThan moreThan) {
            return held(value.compareTo(moreThan.value()) > 0);
        }
        if (target instanceof Target.FewerThan fewerThan) {
            return held(value.compareTo(fewerThan.value()) < 0);
        }
        if (target instanceof Target.Between between) {
            return value.compareTo(between.from()) < 0
                    ? Fraction.of(value, between.from())
                    : atMost(value, between.to());
        }
        if (target instanceof Target.RelativeToBaseline relative) {
            BigDecimal bound = bound(relative);
            if (bound != null) {
                return relative.bound() == Target.RelativeToBaseline.Bound.AT_MOST
                        ? atMost(value, bound)
                        : Fraction.of(value, bound);
            }
        }
        throw new IllegalArgumentException("Nothing can be measured against " + target + ".");
    }

    private static Fraction atMost(BigDecimal value, BigDecimal most) {
        return value.compareTo(most) <= 0 ? Fraction.ONE : Fraction.of(most, value);
    }

    private static Fraction periods(Target.EveryPeriod every, Observation observed) {
        if (observed instanceof Observation.PeriodTotal total) {
            return Fraction.of(total.total(), every.minimum().multiply(BigDecimal.valueOf(every.periods())));
        }
        int reached = 0;
        for (BigDecimal count : ((Observation.PeriodCounts) observed).counts()) {
            reached += count.compareTo(every.minimum()) >= 0 ? 1 : 0;
        }
        return Fraction.of(reached, every.periods());
    }

    private static Fraction held(boolean held) {
        return held ? Fraction.ONE : Fraction.ZERO;
    }

    private static @Nullable BigDecimal bound(Target.RelativeToBaseline relative) {
        if (relative.baseline() == null) {
            return null;
        }
        BigDecimal share = relative.direction() == Target.RelativeToBaseline.Direction.DECREASE
                ? BigDecimal.ONE.subtract(relative.change())
                : BigDecimal.ONE.add(relative.change());
        return relative.baseline().multiply(share);
    }
}
