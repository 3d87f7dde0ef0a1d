package it.comune.performance.rules.internal;

import it.comune.performance.value.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * Whether something measured is due at all, which comes before any question of degree. All indicators of which the
 * rules would see the same share one case.
 */
public final class DueCase extends Case {
    /** All that matters of an indicator, for a unit, for being due. */
    record Situation(boolean conditionFailed, boolean dueLater, boolean boundedAbove, boolean reachedInTime) {
        /**
         * @param on the day on which it was recorded; the evaluation date where it is undated
         * @param effectiveDeadline before any roll, or the end of the period where the indicator has none
         * @param lastDay the earlier of period end and evaluation date
         * @param condition whether the indicator's condition held; none where the report does not say
         */
        static Situation of(
                MeasureCase measure,
                LocalDate on,
                LocalDate effectiveDeadline,
                LocalDate lastDay,
                @Nullable Boolean condition) {
            return new Situation(
                    Boolean.FALSE.equals(condition),
                    effectiveDeadline.isAfter(lastDay),
                    isBoundedAbove(measure),
                    isReached(measure) && !on.isAfter(lastDay));
        }

        private static boolean isBoundedAbove(MeasureCase measure) {
            return switch (measure.getAsked()) {
                case AT_MOST, FEWER_THAN, BETWEEN, RELATIVE_AT_MOST -> true;
                default -> false;
            };
        }

        private static boolean isReached(MeasureCase measure) {
            Ratio ratio = measure.ratio();
            return ratio != null
                    && ratio.compareTo(Ratio.ONE) >= 0
                    && measure.getSeen() != MeasureCase.Seen.NOT_COMPLETED;
        }
    }

    private final Situation situation;
    private boolean due;

    DueCase(Situation situation) {
        this.situation = situation;
    }

    /** The report says that the indicator's condition did not hold. */
    public boolean isConditionFailed() {
        return situation.conditionFailed();
    }

    /**
     * The deadline, before any roll, comes after the last day that counts: the earlier of period end and evaluation
     * date.
     */
    public boolean isDueLater() {
        return situation.dueLater();
    }

    /** The target bounds the result from above, so that only the deadline can tell. */
    public boolean isBoundedAbove() {
        return situation.boundedAbove();
    }

    /**
     * A ratio of 1 or more, reached by the last day that counts; what is undated counts as measured on the evaluation
     * date.
     */
    public boolean isReachedInTime() {
        return situation.reachedInTime();
    }

    public void due(Rule by) {
        due = take(by) || due;
    }

    public void notDue(Rule by) {
        take(by);
    }

    boolean isDue() {
        return due;
    }

    /** It is due because its deadline has come, which says nothing more than the deadline itself. */
    boolean isPlain() {
        return due && !isDueLater();
    }

    @Override
    String subject() {
        return "whether an indicator is due in the " + situation;
    }
}
