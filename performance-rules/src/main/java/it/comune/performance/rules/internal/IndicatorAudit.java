package it.comune.performance.rules.internal;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Target;
import it.comune.performance.regulation.Curve;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Indicators for units that no rule could tell apart, concluded with and without exemptions, for the audit to look at.
 */
public final class IndicatorAudit extends AuditOfAlike<IndicatorLine> {
    /** What rules may ask; each is a bit of what makes indicators alike. */
    private enum Trait {
        DUE,
        MEASURED,
        RECORDED,
        RECORDED_LATER,
        CONDITION_FAILED,
        UNMEASURABLE,
        CAUSE_RECOGNISED,
        DECLARED,
        DECLARED_ACHIEVED,
        DECLARED_NOT_ACHIEVED,
        DECLARED_COUNTING,
        EVALUATED,
        LEFT_WITH_OBJECTIVE,
        FULL,
        FULL_WITHOUT_EXEMPTIONS,
        BELOW_TARGET,
        UNDATED,
        NOT_COMPLETED,
        UNDER_WAY,
        TOTAL_ONLY,
        PROXY,
        PROVED,
        MOVED_PAST_YEAR,
        PLANNED_PAST_YEAR;

        int when(boolean holds) {
            return holds ? 1 << ordinal() : 0;
        }
    }

    private final int traits;
    private final LocalDate evaluationDate;

    /** @param traits of all that are alike */
    IndicatorAudit(int traits, LocalDate evaluationDate) {
        this.traits = traits;
        this.evaluationDate = evaluationDate;
    }

    /** All that rules may ask of an indicator; those of which it is the same number are alike. */
    static int traits(IndicatorLine line, LocalDate periodEnd) {
        MeasureCase measure = line.measure;
        IndicatorCase concluded = line.concluded();
        DeclaredResult declared = line.declared;
        Fact fact = line.fact;
        Degree degree = line.degree();
        Curve.Reading achieved = concluded.achievement();
        ReschedulingCase moved = line.rescheduling;
        boolean notCompleted = measure.getSeen() == MeasureCase.Seen.NOT_COMPLETED;
        return Trait.DUE.when(line.isDue())
                | Trait.MEASURED.when(measure.ratio() != null)
                | Trait.RECORDED.when(fact != null)
                | Trait.RECORDED_LATER.when(line.laterFact != null)
                | Trait.CONDITION_FAILED.when(line.due().isConditionFailed())
                | Trait.UNMEASURABLE.when(measure.isUnmeasurable())
                | Trait.CAUSE_RECOGNISED.when(line.isCauseRecognised())
                | Trait.DECLARED.when(declared != null)
                | Trait.DECLARED_ACHIEVED.when(declared == DeclaredResult.ACHIEVED)
                | Trait.DECLARED_NOT_ACHIEVED.when(declared == DeclaredResult.NOT_ACHIEVED)
                | Trait.DECLARED_COUNTING.when(declared == DeclaredResult.COUNTS_AS_ACHIEVED)
                | Trait.EVALUATED.when(degree != null)
                | Trait.LEFT_WITH_OBJECTIVE.when(line.objective.isLeaving())
                | Trait.FULL.when(degree != null && degree.isFull())
                | Trait.FULL_WITHOUT_EXEMPTIONS.when(
                        line.isEvaluated() && concluded.degree().isFull())
                | Trait.BELOW_TARGET.when(achieved != null && achieved.degree().compareTo(Ratio.ONE) < 0)
                | Trait.UNDATED.when(line.on == null)
                | Trait.NOT_COMPLETED.when(notCompleted)
                | Trait.UNDER_WAY.when(notCompleted && measure.isValued())
                | Trait.TOTAL_ONLY.when(measure.getSeen() == MeasureCase.Seen.PERIOD_TOTAL)
                | Trait.PROXY.when(fact != null && fact.proxy() != null)
                | Trait.PROVED.when(fact != null && !fact.evidence().isEmpty())
                | Trait.MOVED_PAST_YEAR.when(
                        moved != null && isAfter(moved.rescheduling().newDeadline(), periodEnd))
                | Trait.PLANNED_PAST_YEAR.when(isAfter(line.indicator.deadline(), periodEnd));
    }

    private static boolean isAfter(@Nullable LocalDate deadline, LocalDate periodEnd) {
        return deadline != null && deadline.isAfter(periodEnd);
    }

    private boolean has(Trait trait) {
        return trait.when(true) == (traits & trait.when(true));
    }

    public boolean isDue() {
        return has(Trait.DUE);
    }

    /** A record that counts, of a target that can be measured. */
    public boolean isMeasured() {
        return has(Trait.MEASURED);
    }

    /** Something was recorded, whether it counts or not. */
    public boolean isRecorded() {
        return has(Trait.RECORDED);
    }

    /**
     * Something that concerns it was recorded with a date after the evaluation date, whether or not something else
     * counts.
     */
    public boolean isRecordedLater() {
        return has(Trait.RECORDED_LATER);
    }

    public boolean isConditionFailed() {
        return has(Trait.CONDITION_FAILED);
    }

    public boolean isUnmeasurable() {
        return has(Trait.UNMEASURABLE);
    }

    public boolean isCauseRecognised() {
        return has(Trait.CAUSE_RECOGNISED);
    }

    public boolean isDeclared() {
        return has(Trait.DECLARED);
    }

    public boolean isDeclaredAchieved() {
        return has(Trait.DECLARED_ACHIEVED);
    }

    public boolean isDeclaredNotAchieved() {
        return has(Trait.DECLARED_NOT_ACHIEVED);
    }

    public boolean isDeclaredCounting() {
        return has(Trait.DECLARED_COUNTING);
    }

    /** It has a degree, with exemptions. */
    public boolean isEvaluated() {
        return has(Trait.EVALUATED);
    }

    /** Its objective left the unit's points as a whole, and it with the objective. */
    public boolean isLeftWithObjective() {
        return has(Trait.LEFT_WITH_OBJECTIVE);
    }

    /** Its degree with exemptions is 1. */
    public boolean isFull() {
        return has(Trait.FULL);
    }

    /** Its degree without exemptions is 1. */
    public boolean isFullWithoutExemptions() {
        return has(Trait.FULL_WITHOUT_EXEMPTIONS);
    }

    /**
     * What was recorded falls so far short of the target that the achievement curve gives less than 1, whatever the
     * date.
     */
    public boolean isBelowTarget() {
        return has(Trait.BELOW_TARGET);
    }

    /** Nothing says when it was done or measured. */
    public boolean isUndated() {
        return has(Trait.UNDATED);
    }

    /** Not completed, with or without progress. */
    public boolean isNotCompleted() {
        return has(Trait.NOT_COMPLETED);
    }

    /** The progress that was recorded instead of a completion. */
    public boolean isUnderWay() {
        return has(Trait.UNDER_WAY);
    }

    public boolean isTotalOnly() {
        return has(Trait.TOTAL_ONLY);
    }

    public boolean isProxy() {
        return has(Trait.PROXY);
    }

    public boolean isProved() {
        return has(Trait.PROVED);
    }

    /** The rescheduling that holds moves the deadline past the end of the period. */
    public boolean isMovedPastYear() {
        return has(Trait.MOVED_PAST_YEAR);
    }

    /** The plan itself sets the deadline past the end of the period. */
    public boolean isPlannedPastYear() {
        return has(Trait.PLANNED_PAST_YEAR);
    }

    public LocalDate getEvaluationDate() {
        return evaluationDate;
    }

    /** The date of what was recorded after the evaluation date. */
    public Figure<IndicatorLine> getRecordedLaterOn() {
        return line -> line.laterFact == null ? null : line.laterFact.observed().on();
    }

    /** Ids of the recognised causes that cover it; none where there are none. */
    public Figure<IndicatorLine> getRecognisedCauses() {
        return line -> {
            List<String> ids = line.recognisedCauses();
            return ids.isEmpty() ? null : ids;
        };
    }

    public Figure<IndicatorLine> getDeclaration() {
        return line -> line.declared;
    }

    public Figure<IndicatorLine> getDegree() {
        return IndicatorLine::degree;
    }

    public Figure<IndicatorLine> getDegreeWithoutExemptions() {
        return line -> line.concluded().degree();
    }

    /** What was recorded, in signs; none where nothing was. */
    public Figure<IndicatorLine> getObserved() {
        return line -> {
            Fact fact = line.fact;
            return fact == null ? null : Describe.observation(fact.observed());
        };
    }

    /** The progress that was recorded; only where under way. */
    public Figure<IndicatorLine> getProgress() {
        return line -> line.measure.getValue();
    }

    public Figure<IndicatorLine> getTarget() {
        return line -> Describe.target(line.indicator.target());
    }

    public Figure<IndicatorLine> getPeriods() {
        return line -> line.measure.getPeriods();
    }

    public Figure<IndicatorLine> getTotal() {
        return line -> line.measure.getValue();
    }

    public Figure<IndicatorLine> getWhatItReallyIs() {
        return line -> {
            Fact fact = line.fact;
            return fact == null ? null : fact.proxy();
        };
    }

    public Figure<IndicatorLine> getDeadline() {
        return line -> line.rolledDeadline;
    }

    /** Days that were counted after the deadline; none where there are none. */
    public Figure<IndicatorLine> getDaysLate() {
        return line -> {
            Integer days = line.concluded().daysLate();
            return days == null || days == 0 ? null : days;
        };
    }

    /** Points of the unit that rest on the declared outcome alone. */
    public Figure<IndicatorLine> getWorthOfDeclaration() {
        return line -> line.worthOfDeclaration;
    }

    /** Why the target cannot be measured. */
    public Figure<IndicatorLine> getWhyUnmeasurable() {
        return line -> line.indicator.target() instanceof Target.NotMeasurable not ? not.reason() : "REASON_BASELINE";
    }

    public Figure<IndicatorLine> getMovedBy() {
        return line -> line.rescheduling == null
                ? null
                : line.rescheduling.rescheduling().act().reference();
    }

    public Figure<IndicatorLine> getMovedTo() {
        return line -> line.rescheduling == null
                ? null
                : line.rescheduling.rescheduling().newDeadline();
    }

    @Override
    String unitId(IndicatorLine line) {
        return line.objective.unit.unit.id();
    }

    @Override
    String objectiveId(IndicatorLine line) {
        return line.objective.objective.id();
    }

    @Override
    String indicatorId(IndicatorLine line) {
        return line.indicator.id();
    }
}
