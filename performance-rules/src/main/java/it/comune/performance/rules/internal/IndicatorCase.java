package it.comune.performance.rules.internal;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * A due indicator for a unit, measured: which degree does it have without exemptions? Of an indicator that is not due,
 * rules never see one.
 */
public final class IndicatorCase extends Case {
    /** What was concluded. */
    enum Status {
        /** No rule saw it. */
        NOT_DUE,
        EVALUATED,
        EXCLUDED,
        REFUSED
    }

    private final MeasureCase measure;
    private final @Nullable LocalDate deadline;
    private final int daysLateWhenDone;
    private final int daysLateByNow;
    private final @Nullable DeclaredResult declared;
    private final boolean causeRecognised;
    private Status status = Status.NOT_DUE;
    private Degree degree = Degree.NONE;
    private Curve.@Nullable Reading achievement;
    private LatenessTable.@Nullable Reading lateness;
    private @Nullable Integer daysLate;

    /** @param deadline effective deadline, rolled; none if the indicator has none */
    IndicatorCase(
            MeasureCase measure,
            @Nullable LocalDate deadline,
            int daysLateWhenDone,
            int daysLateByNow,
            @Nullable DeclaredResult declared,
            boolean causeRecognised) {
        this.measure = measure;
        this.deadline = deadline;
        this.daysLateWhenDone = daysLateWhenDone;
        this.daysLateByNow = daysLateByNow;
        this.declared = declared;
        this.causeRecognised = causeRecognised;
    }

    public boolean isMeasured() {
        return measure.ratio() != null;
    }

    /** The ratio of result and target; only where measured. */
    public Ratio getRatio() {
        return Objects.requireNonNull(measure.ratio());
    }

    /** The indicator has a deadline of its own, or was given one. */
    public boolean isWithDeadline() {
        return deadline != null;
    }

    /** It was completed, reached or last measured on a known day. */
    public boolean isDone() {
        return measure.on() != null && measure.getSeen() != MeasureCase.Seen.NOT_COMPLETED;
    }

    /** Counted days from the deadline to the day on which it was done. */
    public int getDaysLateWhenDone() {
        return daysLateWhenDone;
    }

    /** Counted days from the deadline to the evaluation date. */
    public int getDaysLateByNow() {
        return daysLateByNow;
    }

    /** A recognised exempt cause covers it. */
    public boolean isCauseRecognised() {
        return causeRecognised;
    }

    /** The report declares it achieved. */
    public boolean isDeclaredAchieved() {
        return declared == DeclaredResult.ACHIEVED;
    }

    public void exclude(Rule by) {
        conclude(Status.EXCLUDED, by);
    }

    /** The regulation wants no such dossier. */
    public void refuse(Rule by) {
        conclude(Status.REFUSED, by);
    }

    /** A degree that no table gives. */
    public void earns(Degree result, Rule by) {
        if (conclude(Status.EVALUATED, by)) {
            degree = result;
        }
    }

    /** The degree that the achievement curve gives. */
    public void earns(Curve.Reading read, Rule by) {
        if (conclude(Status.EVALUATED, by)) {
            achievement = read;
            degree = Degree.roundedFrom(read.degree());
        }
    }

    /** The same, of something that has a deadline and meets it. */
    public void earnsInTime(Curve.Reading read, Rule by) {
        earns(read, by);
        if (rule() == by) {
            daysLate = 0;
        }
    }

    /** The degree that the achievement curve gives, less what lateness costs. */
    public void earns(Curve.Reading read, LatenessTable.Reading late, int days, Rule by) {
        if (conclude(Status.EVALUATED, by)) {
            achievement = read;
            lateness = late;
            daysLate = days;
            degree = Degree.roundedFrom(read.degree().times(Ratio.of(late.factor())));
        }
    }

    private boolean conclude(Status concluded, Rule by) {
        if (!take(by)) {
            return false;
        }
        status = concluded;
        return true;
    }

    MeasureCase measure() {
        return measure;
    }

    Indicator indicator() {
        return measure.indicator();
    }

    String unit() {
        return measure.unit();
    }

    Status status() {
        return status;
    }

    /** Without exemptions; only when evaluated. */
    Degree degree() {
        return degree;
    }

    /** Without exemptions; null unless evaluated. */
    @Nullable
    Degree base() {
        return status == Status.EVALUATED ? degree : null;
    }

    Curve.@Nullable Reading achievement() {
        return achievement;
    }

    LatenessTable.@Nullable Reading lateness() {
        return lateness;
    }

    /** Counted days from the deadline to the day that decided, forgiven or not; 0 where lateness plays no part. */
    int daysAfterDeadline() {
        return daysLate == null ? 0 : isDone() ? daysLateWhenDone : daysLateByNow;
    }

    @Nullable
    Integer daysLate() {
        return daysLate;
    }

    @Nullable
    LocalDate deadline() {
        return deadline;
    }

    @Nullable
    DeclaredResult declared() {
        return declared;
    }

    @Override
    String subject() {
        return "indicator " + indicator().id() + " for " + unit();
    }
}
