package it.comune.performance.rules.internal;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.value.Degree;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An indicator for a unit, concluded with and without exemptions, for the audit to look at. */
public final class IndicatorAudit extends Audit {
    private final IndicatorLine line;
    private final @Nullable Degree degree;
    private final BigDecimal worthOfDeclaration;

    /** @param worthOfDeclaration points of the unit that rest on the declared outcome alone */
    IndicatorAudit(IndicatorLine line, BigDecimal worthOfDeclaration) {
        this.line = line;
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

    public boolean isAfterEvaluation() {
        return line.measure.isAfterEvaluation();
    }

    public boolean isUnmeasurable() {
        return line.measure.isUnmeasurable();
    }

    public boolean isCauseRecognised() {
        return line.concluded().isCauseRecognised();
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

    /** What was recorded falls short of the target, whatever the date. */
    public boolean isBelowTarget() {
        return line.concluded().getRatio().compareTo(it.comune.performance.value.Ratio.ONE) < 0;
    }

    /** Not completed, with or without progress. */
    public boolean isNotCompleted() {
        return line.measure.getSeen() == MeasureCase.Seen.NOT_COMPLETED;
    }

    /** The progress that was recorded instead of a completion. */
    public boolean isUnderWay() {
        return isNotCompleted() && line.measure.isValued();
    }

    /** What was recorded, in signs. */
    public Object getObserved() {
        Fact fact = line.measure.fact();
        return fact == null ? "-" : Describe.observation(fact.observed());
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

    public @Nullable LocalDate getOn() {
        return line.measure.on();
    }

    public LocalDate getEvaluationDate() {
        return line.measure.evaluationDate();
    }

    public @Nullable LocalDate getDeadline() {
        return line.concluded().deadline();
    }

    public @Nullable Integer getDaysLate() {
        return line.concluded().daysLate();
    }

    /** Points of the unit that rest on the declared outcome alone. */
    public BigDecimal getWorthOfDeclaration() {
        return worthOfDeclaration;
    }

    /** Why the target cannot be measured. */
    public String getWhyUnmeasurable() {
        return line.indicator.target() instanceof Target.NotMeasurable not ? not.reason() : "REASON_BASELINE";
    }

    /** The rescheduling that holds moves the deadline past the plan's year. */
    public boolean isMovedPastYear() {
        ReschedulingCase holds = line.rescheduling;
        return holds != null && holds.rescheduling().newDeadline().isAfter(LocalDate.of(periodEndYear(), 12, 31));
    }

    private int periodEndYear() {
        return line.objective.unit.year;
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

    /** Whether the observation is dated at all. */
    public boolean isDated() {
        Fact fact = line.measure.fact();
        Observation observed = fact == null ? null : fact.observed();
        return observed != null && observed.on() != null;
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
