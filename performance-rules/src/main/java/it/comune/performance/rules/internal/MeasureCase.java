package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * What was recorded of an indicator, for a unit, beside what was asked: which ratio is that, or is it no fact at all?
 * All indicators of which the rules would see the same share one case. The getters that belong to one kind of target or observation are only for rules that ask for that kind first.
 */
public final class MeasureCase extends Case {
    /** Kinds of targets, as the rules ask for them. */
    public enum Asked {
        COMPLETION,
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        FEWER_THAN,
        BETWEEN,
        PERCENTAGE_AT_LEAST,
        YES_NO,
        RELATIVE_AT_LEAST,
        RELATIVE_AT_MOST,
        EVERY_PERIOD,
        NOT_MEASURABLE
    }

    /** Kinds of observations, as the rules ask for them. */
    public enum Seen {
        NOTHING,
        COMPLETED,
        NOT_COMPLETED,
        VALUE,
        ANSWER,
        PERIOD_COUNTS,
        PERIOD_TOTAL
    }

    /**
     * All that matters of what was asked and recorded.
     *
     * @param value the number that was recorded; none where none was
     * @param periodsReached how many of the periods that were recorded reached the minimum
     * @param yes the answer that was recorded
     * @param afterEvaluation whether it is dated after the evaluation date
     */
    record Situation(
            Target target,
            Seen seen,
            @Nullable BigDecimal value,
            int periodsReached,
            boolean yes,
            boolean afterEvaluation) {
        static Situation of(Target target, @Nullable Fact fact, LocalDate evaluationDate) {
            if (fact == null) {
                return new Situation(target, Seen.NOTHING, null, 0, false, false);
            }
            Observation observed = fact.observed();
            LocalDate on = observed.on();
            return new Situation(
                    target,
                    kind(observed),
                    number(observed),
                    periodsReached(target, observed),
                    observed instanceof Observation.Answer answer && answer.yes(),
                    on != null && on.isAfter(evaluationDate));
        }

        private static int periodsReached(Target target, Observation observed) {
            int reached = 0;
            if (target instanceof Target.EveryPeriod every && observed instanceof Observation.PeriodCounts counted) {
                for (BigDecimal count : counted.counts()) {
                    reached += count.compareTo(every.minimum()) >= 0 ? 1 : 0;
                }
            }
            return reached;
        }
    }

    private final Situation situation;
    private final String indicator;
    private final String unit;
    private final Asked asked;
    private final @Nullable BigDecimal bound;
    private @Nullable Ratio ratio;
    private boolean unmeasurable;

    /** @param indicator id of the first indicator in this situation, as it was met for the unit */
    MeasureCase(Situation situation, String indicator, String unit) {
        this.situation = situation;
        this.indicator = indicator;
        this.unit = unit;
        this.asked = asked(situation.target());
        this.bound = bound(situation.target());
    }

    private static Asked asked(Target target) {
        if (target instanceof Target.Completion) {
            return Asked.COMPLETION;
        } else if (target instanceof Target.AtLeast) {
            return Asked.AT_LEAST;
        } else if (target instanceof Target.AtMost) {
            return Asked.AT_MOST;
        } else if (target instanceof Target.MoreThan) {
            return Asked.MORE_THAN;
        } else if (target instanceof Target.FewerThan) {
            return Asked.FEWER_THAN;
        } else if (target instanceof Target.Between) {
            return Asked.BETWEEN;
        } else if (target instanceof Target.PercentageAtLeast) {
            return Asked.PERCENTAGE_AT_LEAST;
        } else if (target instanceof Target.YesNo) {
            return Asked.YES_NO;
        } else if (target instanceof Target.RelativeToBaseline relative) {
            return relative.bound() == Target.RelativeToBaseline.Bound.AT_LEAST
                    ? Asked.RELATIVE_AT_LEAST
                    : Asked.RELATIVE_AT_MOST;
        } else if (target instanceof Target.EveryPeriod) {
            return Asked.EVERY_PERIOD;
        }
        return Asked.NOT_MEASURABLE;
    }

    private static Seen kind(Observation observed) {
        if (observed instanceof Observation.Completed) {
            return Seen.COMPLETED;
        } else if (observed instanceof Observation.NotCompleted) {
            return Seen.NOT_COMPLETED;
        } else if (observed instanceof Observation.Answer) {
            return Seen.ANSWER;
        } else if (observed instanceof Observation.PeriodCounts) {
            return Seen.PERIOD_COUNTS;
        } else if (observed instanceof Observation.PeriodTotal) {
            return Seen.PERIOD_TOTAL;
        }
        return Seen.VALUE;
    }

    private static @Nullable BigDecimal number(Observation observed) {
        if (observed instanceof Observation.Value number) {
            return number.value();
        } else if (observed instanceof Observation.Percent percentage) {
            return percentage.percent();
        } else if (observed instanceof Observation.PeriodTotal sum) {
            return sum.total();
        } else if (observed instanceof Observation.NotCompleted underWay) {
            return underWay.progress();
        }
        return null;
    }

    private static @Nullable BigDecimal bound(Target target) {
        if (target instanceof Target.AtLeast t) {
            return t.value();
        } else if (target instanceof Target.AtMost t) {
            return t.value();
        } else if (target instanceof Target.MoreThan t) {
            return t.value();
        } else if (target instanceof Target.FewerThan t) {
            return t.value();
        } else if (target instanceof Target.Between t) {
            return t.from();
        } else if (target instanceof Target.PercentageAtLeast t) {
            return t.percent();
        } else if (target instanceof Target.RelativeToBaseline t) {
            return movedBaseline(t);
        } else if (target instanceof Target.EveryPeriod t) {
            return t.minimum();
        }
        return null;
    }

    /** b(1 + x) or b(1 - x); none without a baseline. */
    private static @Nullable BigDecimal movedBaseline(Target.RelativeToBaseline target) {
        BigDecimal baseline = target.baseline();
        if (baseline == null) {
            return null;
        }
        BigDecimal change = baseline.multiply(target.change());
        return target.direction() == Target.RelativeToBaseline.Direction.INCREASE
                ? baseline.add(change)
                : baseline.subtract(change);
    }

    public Asked getAsked() {
        return asked;
    }

    public Seen getSeen() {
        return situation.seen();
    }

    /** Recorded, and not dated after the evaluation date. */
    public boolean isAfterEvaluation() {
        return situation.afterEvaluation();
    }

    /** There is something to compare with: for a baseline, b(1 +- x) is known and above 0. */
    public boolean isComparable() {
        return switch (asked) {
            case RELATIVE_AT_LEAST, RELATIVE_AT_MOST -> bound != null && bound.signum() > 0;
            default -> true;
        };
    }

    /** Something was completed or a number, answer or progress was stated. */
    public boolean isValued() {
        return situation.value() != null;
    }

    /** The number that was recorded: value, percentage, total or progress. */
    public BigDecimal getValue() {
        return some(situation.value());
    }

    /** The number that was asked: target, lower bound, percentage, moved baseline or minimum per period. */
    public BigDecimal getBound() {
        return some(bound);
    }

    /** The upper bound of a range. */
    public BigDecimal getUpperBound() {
        return ((Target.Between) situation.target()).to();
    }

    /** -1, 0 or 1: the number is below, at or above the bound. */
    public int getSide() {
        return getValue().compareTo(getBound());
    }

    /** -1, 0 or 1: the number is below, at or above the upper bound of a range. */
    public int getUpperSide() {
        return getValue().compareTo(getUpperBound());
    }

    public boolean isYes() {
        return situation.yes();
    }

    public int getPeriods() {
        return ((Target.EveryPeriod) situation.target()).periods();
    }

    /** How many periods reached the minimum. */
    public int getPeriodsReached() {
        return situation.periodsReached();
    }

    public void measured(Ratio result, Rule by) {
        if (take(by)) {
            ratio = result;
        }
    }

    public void noFact(Rule by) {
        take(by);
    }

    public void notMeasurable(Rule by) {
        unmeasurable = take(by) || unmeasurable;
    }

    @Nullable
    Ratio ratio() {
        return ratio;
    }

    boolean isUnmeasurable() {
        return unmeasurable;
    }

    private static BigDecimal some(@Nullable BigDecimal number) {
        if (number == null) {
            throw new IllegalStateException("A rule asks for a number without asking first whether there is one.");
        }
        return number;
    }

    @Override
    String subject() {
        return "what was recorded of " + indicator + " for " + unit;
    }
}
