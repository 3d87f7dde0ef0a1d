package it.comune.performance.rules.internal;

import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** One part of a score, joined: which share of its maximum is reached? People who do not differ in it share a case. */
public final class ComponentCase extends Case {
    private final Role role;
    private final ScoreComponent component;
    private final @Nullable Ratio value;
    private final @Nullable Ratio pointsByCap;
    private @Nullable Ratio reached;

    /**
     * @param value what was measured or given, in [0, 1]; none where nothing could be evaluated
     * @param pointsByCap of unit objectives, the mean of min(1, points / cap)
     */
    ComponentCase(Role role, ScoreComponent component, @Nullable Ratio value, @Nullable Ratio pointsByCap) {
        this.role = role;
        this.component = component;
        this.value = value;
        this.pointsByCap = pointsByCap;
    }

    public ComponentKind getKind() {
        return component.kind();
    }

    public Role getRole() {
        return role;
    }

    /** Something of it could be evaluated. */
    public boolean isEvaluable() {
        return value != null;
    }

    /** Of unit objectives: degrees of the evaluated units, weighted by the person's shares, exact; only where evaluable. */
    public Ratio getUnitDegrees() {
        return some();
    }

    /** Of unit objectives: points by cap of the evaluated units, at most 1 each, weighted by the person's shares. */
    public Ratio getUnitPointsByCap() {
        return Objects.requireNonNull(pointsByCap);
    }

    /** Degrees of the own objectives, weighted by participation, exact; only where evaluable. */
    public Ratio getOwnDegrees() {
        return some();
    }

    /** Points of all evaluated units by their maxima, exact; only where evaluable. */
    public Ratio getEntityPoints() {
        return some();
    }

    /** Points that were given by the maxima of their items, exact; only where evaluable. */
    public Ratio getPointsGiven() {
        return some();
    }

    private Ratio some() {
        return Objects.requireNonNull(value);
    }

    public void reaches(Ratio share, Rule by) {
        if (take(by)) {
            reached = share;
        }
    }

    /** The rest of the score counts for it. */
    public void leftOut(Rule by) {
        take(by);
    }

    ScoreComponent component() {
        return component;
    }

    /** In [0, 1]; none when left out. */
    @Nullable
    Ratio reached() {
        return reached;
    }

    @Override
    String subject() {
        return component.kind() + " of " + value;
    }
}
