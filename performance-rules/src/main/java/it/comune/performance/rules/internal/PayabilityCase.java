package it.comune.performance.rules.internal;

import org.kie.api.definition.rule.Rule;

/** All gates: may anything be paid? */
public final class PayabilityCase extends Case {
    private final PlanAudit plan;
    private boolean payable;

    PayabilityCase(PlanAudit plan) {
        this.plan = plan;
    }

    /** The plan is approved, or the regulation does not ask. */
    public boolean isPlanGateOpen() {
        return !plan.isPlanGated() || plan.isApproved();
    }

    /** The SMVP is in force, or the regulation does not ask. */
    public boolean isMeasurementSystemGateOpen() {
        return !plan.isMeasurementSystemGated() || plan.isMeasurementSystemInForce();
    }

    /** The report is validated, or the regulation does not ask. */
    public boolean isReportGateOpen() {
        return !plan.isReportGated() || plan.isReportValidated();
    }

    public void payable(Rule by) {
        payable = take(by) || payable;
    }

    public void blocked(Rule by) {
        take(by);
    }

    boolean isPayable() {
        return payable;
    }

    @Override
    String subject() {
        return "whether anything may be paid";
    }
}
