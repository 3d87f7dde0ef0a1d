package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * A due indicator for a unit, measured: which degree does it have without exemptions? All indicators of which the rules
 * would see the same share one case; of one that is not due, rules never see one. The getters that belong to what is
 * measured, or not, or done, or not, are only for rules that ask for that first.
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

    /**
     * All that matters of a due indicator.
     *
     * @param ratio of result and target; none: not measured
     * @param daysLate counted days from the deadline to the day on which it was done, or to the evaluation date where it is
     *     not; 0 without a deadline
     * @param causeRecognised whether a recognised exempt cause covers it; false where measured
     * @param declaredAchieved whether the report declares it achieved; false where measured
     */
    record Situation(
            @Nullable Ratio ratio,
            boolean withDeadline,
            boolean done,
            int daysLate,
            boolean causeRecognised,
            boolean declaredAchieved) {}

    private final Situation situation;
    private final String indicator;
    private final String unit;
    private Status status = Status.NOT_DUE;
    private Degree degree = Degree.NONE;
    private Curve.@Nullable Reading achievement;
    private LatenessTable.@Nullable Reading lateness;
    private @Nullable Integer daysLate;

    /** @param indicator id of the first indicator in this situation, as it was met for the unit */
    IndicatorCase(Situation situation, String indicator, String unit) {
        this.situation = situation;
        this.indicator = indicator;
        this.unit = unit;
    }

    public boolean isMeasured() {
        return situation.ratio() != null;
    }

    /** The ratio of result and target; only where measured. */
    public Ratio getRatio() {
        return Objects.requireNonNull(situation.ratio());
    }

    /** The indicator has a deadline of its own, or was given one. */
    public boolean isWithDeadline() {
        return situation.withDeadline();
    }

    /** It was completed, reached or last measured on a known day. */
    public boolean isDone() {
        return situation.done();
    }

    /** Counted days from the deadline to the day on which it was done; only where done. */
    public int getDaysLateWhenDone() {
        asked(situation.done());
        return situation.daysLate();
    }

    /** Counted days from the deadline to the evaluation date; only where not done. */
    public int getDaysLateByNow() {
        asked(!situation.done());
        return situation.daysLate();
    }

    /** A recognised exempt cause covers it; only where not measured. */
    public boolean isCauseRecognised() {
        asked(!isMeasured());
        return situation.causeRecognised();
    }

    /** The report declares it achieved; only where not measured. */
    public boolean isDeclaredAchieved() {
        asked(!isMeasured());
        return situation.declaredAchieved();
    }

    private static void asked(boolean first) {
        if (!first) {
            throw new IllegalStateException(
                    "A rule asks for something of an indicator without asking first whether it is measured, or done.");
        }
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
        return daysLate == null ? 0 : situation.daysLate();
    }

    @Nullable
    Integer daysLate() {
        return daysLate;
    }

    @Override
    String subject() {
        return "indicator " + indicator + " for " + unit;
    }
}
