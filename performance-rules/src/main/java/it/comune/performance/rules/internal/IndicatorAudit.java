package it.comune.performance.rules.internal;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Target;
import it.comune.performance.regulation.Curve;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator for a unit, concluded with and without exemptions, for the audit to look at. */
public final class IndicatorAudit extends Audit {
    private final IndicatorLine line;
    private final @Nullable Degree degree;
    private final LocalDate periodEnd;
    private final BigDecimal worthOfDeclaration;

    /** @param worthOfDeclaration points of the unit that rest on the declared outcome alone */
    IndicatorAudit(IndicatorLine line, LocalDate periodEnd, BigDecimal worthOfDeclaration) {
        this.line = line;
        this.periodEnd = periodEnd;
        this.degree = line.degree();
        this.worthOfDeclaration = worthOfDeclaration;
    }

    public boolean isDue() {
        return line.isDue();
    }

    /** A record that counts, of a target that can be measured. */
    public boolean isMeasured() {
        return line.measure.ratio() != null;
    }

    /** Something was recorded, whether it counts or not. */
    public boolean isRecorded() {
        return line.measure.fact() != null;
    }

    /**
     * Something that concerns it was recorded with a date after the evaluation date, whether or not something else
     * counts.
     */
    public boolean isRecordedLater() {
        return line.laterFact != null;
    }

    /** The date of what was recorded after the evaluation date. */
    public @Nullable LocalDate getRecordedLaterOn() {
        return line.laterFact == null ? null : line.laterFact.observed().on();
    }

    public boolean isConditionFailed() {
        return line.due().isConditionFailed();
    }

    public boolean isUnmeasurable() {
        return line.measure.isUnmeasurable();
    }

    public boolean isCauseRecognised() {
        return line.concluded().isCauseRecognised();
    }

    /** Ids of the recognised causes that cover it; none where there are none. */
    public @Nullable List<String> getRecognisedCauses() {
        List<String> ids = line.causes.stream()
                .filter(CauseCase::isRecognised)
                .map(one -> one.cause().id())
                .sorted()
                .toList();
        return ids.isEmpty() ? null : ids;
    }

    public boolean isDeclared() {
        return line.declared != null;
    }

    public boolean isDeclaredAchieved() {
        return line.declared == DeclaredResult.ACHIEVED;
    }

    public boolean isDeclaredNotAchieved() {
        return line.declared == DeclaredResult.NOT_ACHIEVED;
    }

    public boolean isDeclaredCounting() {
        return line.declared == DeclaredResult.COUNTS_AS_ACHIEVED;
    }

    public @Nullable DeclaredResult getDeclaration() {
        return line.declared;
    }

    /** It has a degree, with exemptions. */
    public boolean isEvaluated() {
        return degree != null;
    }

    /** Its objective left the unit's points as a whole, and it with the objective. */
    public boolean isLeftWithObjective() {
        return line.objective.isLeaving();
    }

    /** Its degree with exemptions is 1. */
    public boolean isFull() {
        return degree != null && degree.isFull();
    }

    /** Its degree without exemptions is 1. */
    public boolean isFullWithoutExemptions() {
        return line.isEvaluated() && line.concluded().degree().isFull();
    }

    public @Nullable Degree getDegree() {
        return degree;
    }

    public Degree getDegreeWithoutExemptions() {
        return line.concluded().degree();
    }

    /**
     * What was recorded falls so far short of the target that the achievement curve gives less than 1, whatever the
     * date.
     */
    public boolean isBelowTarget() {
        Curve.Reading read = line.concluded().achievement();
        return read != null && read.degree().compareTo(Ratio.ONE) < 0;
    }

    /** Nothing says when it was done or measured. */
    public boolean isUndated() {
        return line.measure.on() == null;
    }

    /** Not completed, with or without progress. */
    public boolean isNotCompleted() {
        return line.measure.getSeen() == MeasureCase.Seen.NOT_COMPLETED;
    }

    /** The progress that was recorded instead of a completion. */
    public boolean isUnderWay() {
        return isNotCompleted() && line.measure.isValued();
    }

    /** What was recorded, in signs; none where nothing was. */
    public @Nullable String getObserved() {
        Fact fact = line.measure.fact();
        return fact == null ? null : Describe.observation(fact.observed());
    }

    /** The progress that was recorded; only where under way. */
    public BigDecimal getProgress() {
        return line.measure.getValue();
    }

    public Object getTarget() {
        return Describe.target(line.indicator.target());
    }

    public boolean isTotalOnly() {
        return line.measure.getSeen() == MeasureCase.Seen.PERIOD_TOTAL;
    }

    public int getPeriods() {
        return line.measure.getPeriods();
    }

    public BigDecimal getTotal() {
        return line.measure.getValue();
    }

    public boolean isProxy() {
        Fact fact = line.measure.fact();
        return fact != null && fact.proxy() != null;
    }

    public @Nullable String getWhatItReallyIs() {
        Fact fact = line.measure.fact();
        return fact == null ? null : fact.proxy();
    }

    public boolean isProved() {
        Fact fact = line.measure.fact();
        return fact != null && !fact.evidence().isEmpty();
    }

    public LocalDate getEvaluationDate() {
        return line.measure.evaluationDate();
    }

    public @Nullable LocalDate getDeadline() {
        return line.concluded().deadline();
    }

    /** Days that were counted after the deadline; none where there are none. */
    public @Nullable Integer getDaysLate() {
        Integer days = line.concluded().daysLate();
        return days == null || days == 0 ? null : days;
    }

    /** Points of the unit that rest on the declared outcome alone. */
    public BigDecimal getWorthOfDeclaration() {
        return worthOfDeclaration;
    }

    /** Why the target cannot be measured. */
    public String getWhyUnmeasurable() {
        return line.indicator.target() instanceof Target.NotMeasurable not ? not.reason() : "REASON_BASELINE";
    }

    /** The rescheduling that holds moves the deadline past the end of the period. */
    public boolean isMovedPastYear() {
        ReschedulingCase holds = line.rescheduling;
        return holds != null && holds.rescheduling().newDeadline().isAfter(periodEnd);
    }

    /** The plan itself sets the deadline past the end of the period. */
    public boolean isPlannedPastYear() {
        LocalDate planned = line.indicator.deadline();
        return planned != null && planned.isAfter(periodEnd);
    }

    public @Nullable Object getMovedBy() {
        return line.rescheduling == null
                ? null
                : line.rescheduling.rescheduling().act().reference();
    }

    public @Nullable LocalDate getMovedTo() {
        return line.rescheduling == null
                ? null
                : line.rescheduling.rescheduling().newDeadline();
    }

    @Override
    String unitId() {
        return line.objective.unit.unit.id();
    }

    @Override
    String objectiveId() {
        return line.objective.objective.id();
    }

    @Override
    String indicatorId() {
        return line.indicator.id();
    }
}
