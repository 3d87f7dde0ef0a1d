package it.comune.performance.rules.internal;

import it.comune.performance.value.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** An indicator for a unit, measured: is it due at all? Comes before any question of degree. */
public final class DueCase extends Case {
    private final MeasureCase measure;
    private final LocalDate effectiveDeadline;
    private final LocalDate lastDay;
    private final @Nullable Boolean condition;
    private boolean due;

    /**
     * @param effectiveDeadline before any roll, or the end of the period where the indicator has none
     * @param lastDay the earlier of period end and evaluation date
     * @param condition whether the indicator's condition held; none where the report does not say
     */
    DueCase(MeasureCase measure, LocalDate effectiveDeadline, LocalDate lastDay, @Nullable Boolean condition) {
        this.measure = measure;
        this.effectiveDeadline = effectiveDeadline;
        this.lastDay = lastDay;
        this.condition = condition;
    }

    /** The report says that the indicator's condition did not hold. */
    public boolean isConditionFailed() {
        return Boolean.FALSE.equals(condition);
    }

    /** The deadline, before any roll, comes after the last day that counts: the earlier of period end and evaluation date. */
    public boolean isDueLater() {
        return effectiveDeadline.isAfter(lastDay);
    }

    /** The target bounds the result from above, so that only the deadline can tell. */
    public boolean isBoundedAbove() {
        return switch (measure.getAsked()) {
            case AT_MOST, FEWER_THAN, BETWEEN, RELATIVE_AT_MOST -> true;
            default -> false;
        };
    }

    /** A ratio of 1 or more, reached by the last day that counts; what is undated counts as measured on the evaluation date. */
    public boolean isReachedInTime() {
        Ratio ratio = measure.ratio();
        if (ratio == null || ratio.compareTo(Ratio.ONE) < 0 || measure.getSeen() == MeasureCase.Seen.NOT_COMPLETED) {
            return false;
        }
        LocalDate on = measure.on();
        return !(on == null ? measure.evaluationDate() : on).isAfter(lastDay);
    }

    public void due(Rule by) {
        due = take(by) || due;
    }

    public void notDue(Rule by) {
        take(by);
    }

    MeasureCase measure() {
        return measure;
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
        return "whether indicator " + measure.indicator().id() + " is due for " + measure.unit();
    }
}
