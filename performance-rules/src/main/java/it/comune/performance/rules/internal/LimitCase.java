package it.comune.performance.rules.internal;

import it.comune.performance.regulation.NationalLimit;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** One row of the national contracts and laws: does it apply to this entity? */
public final class LimitCase extends Case {
    private final NationalLimit limit;
    private final int employees;
    private final boolean entityObjectives;
    private final boolean raisedCase;
    private boolean applying;

    LimitCase(NationalLimit limit, int employees, boolean entityObjectives, boolean raisedCase) {
        this.limit = limit;
        this.employees = employees;
        this.entityObjectives = entityObjectives;
        this.raisedCase = raisedCase;
    }

    /** The entity has no more employees than the row is for. */
    public boolean isSmallEnough() {
        return limit.upToEmployees() == null || employees <= limit.upToEmployees();
    }

    /** What the row is conditional on; none: nothing. */
    public NationalLimit.@Nullable Condition getCondition() {
        return limit.condition();
    }

    /** Entity-level objectives were set. */
    public boolean isEntityObjectives() {
        return entityObjectives;
    }

    /** One of the cases of the 2024 contract is stated. */
    public boolean isRaisedCase() {
        return raisedCase;
    }

    public void applies(Rule by) {
        applying = take(by) || applying;
    }

    public void doesNot(Rule by) {
        take(by);
    }

    boolean isApplying() {
        return applying;
    }

    NationalLimit limit() {
        return limit;
    }

    @Override
    String subject() {
        return "limit of " + limit.subject();
    }
}
