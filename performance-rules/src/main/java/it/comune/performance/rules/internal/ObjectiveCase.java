package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Curve;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** An objective for a unit, its indicators concluded and averaged: which degree does it have? */
public final class ObjectiveCase extends Case {
    /** What was concluded. */
    enum Status {
        EVALUATED,
        NOT_DUE,
        EXCLUDED
    }

    private final String objective;
    private final String unit;
    private final int due;
    private final @Nullable Ratio mean;
    private final boolean leaving;
    private Status status = Status.EVALUATED;
    private Degree degree = Degree.NONE;
    private Curve.@Nullable Reading recognition;

    /**
     * @param due number of due indicators
     * @param mean exact mean over due indicators that did not leave; none when all did
     * @param leaving whether an exemption takes the objective out of the unit's points
     */
    ObjectiveCase(String objective, String unit, int due, @Nullable Ratio mean, boolean leaving) {
        this.objective = objective;
        this.unit = unit;
        this.due = due;
        this.mean = mean;
        this.leaving = leaving;
    }

    /** Number of its indicators that are due. */
    public int getDue() {
        return due;
    }

    /** At least one due indicator did not leave the mean. */
    public boolean isAveraged() {
        return mean != null;
    }

    /** Mean of its indicators' degrees, exact; only where averaged. */
    public Ratio getMean() {
        return Objects.requireNonNull(mean);
    }

    /** An exemption takes it out of the unit's points. */
    public boolean isLeaving() {
        return leaving;
    }

    public void notDue(Rule by) {
        if (take(by)) {
            status = Status.NOT_DUE;
        }
    }

    public void exclude(Rule by) {
        if (take(by)) {
            status = Status.EXCLUDED;
        }
    }

    /** The mean is the degree. */
    public void earns(Ratio exact, Rule by) {
        if (take(by)) {
            degree = Degree.roundedFrom(exact);
        }
    }

    /** The recognition scale gives the degree. */
    public void earns(Curve.Reading read, Rule by) {
        if (take(by)) {
            recognition = read;
            degree = Degree.roundedFrom(read.degree());
        }
    }

    @Nullable
    Ratio mean() {
        return mean;
    }

    String objective() {
        return objective;
    }

    String unit() {
        return unit;
    }

    Status status() {
        return status;
    }

    /** Before any adjustment by the host; only when evaluated. */
    Degree degree() {
        return degree;
    }

    Curve.@Nullable Reading recognition() {
        return recognition;
    }

    @Override
    String subject() {
        return "objective " + objective + " for " + unit;
    }
}
