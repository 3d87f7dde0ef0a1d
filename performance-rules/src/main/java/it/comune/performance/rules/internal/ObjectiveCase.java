package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Curve;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * An objective for a unit, its indicators concluded and averaged: which degree does it have? All objectives of which the
 * rules would see the same share one case.
 */
public final class ObjectiveCase extends Case {
    /** What was concluded. */
    enum Status {
        EVALUATED,
        NOT_DUE,
        EXCLUDED
    }

    /**
     * All that matters of an objective.
     *
     * @param due whether some indicator of it is due
     * @param mean exact mean over due indicators that did not leave; none when all did
     * @param leaving whether an exemption takes the objective out of the unit's points
     */
    record Situation(boolean due, @Nullable Ratio mean, boolean leaving) {}

    private final Situation situation;
    private final String objective;
    private final String unit;
    private Status status = Status.EVALUATED;
    private Degree degree = Degree.NONE;
    private Curve.@Nullable Reading recognition;

    /** @param objective id of the first objective in this situation, as it was met for the unit */
    ObjectiveCase(Situation situation, String objective, String unit) {
        this.situation = situation;
        this.objective = objective;
        this.unit = unit;
    }

    /** At least one of its indicators is due. */
    public boolean isDue() {
        return situation.due();
    }

    /** At least one due indicator did not leave the mean. */
    public boolean isAveraged() {
        return situation.mean() != null;
    }

    /** Mean of its indicators' degrees, exact; only where averaged. */
    public Ratio getMean() {
        return Objects.requireNonNull(situation.mean());
    }

    /** An exemption takes it out of the unit's points. */
    public boolean isLeaving() {
        return situation.leaving();
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
        return situation.mean();
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
