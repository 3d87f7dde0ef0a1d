package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An indicator as the plan sets it, for the audit to look at. */
public final class PlannedIndicatorAudit extends Audit {
    private final Objective objective;
    private final Indicator indicator;
    private final @Nullable LocalDate approval;

    PlannedIndicatorAudit(Objective objective, Indicator indicator, @Nullable LocalDate approval) {
        this.objective = objective;
        this.indicator = indicator;
        this.approval = approval;
    }

    public boolean isDueBeforeApproval() {
        return approval != null
                && indicator.deadline() != null
                && indicator.deadline().isBefore(approval);
    }

    public @Nullable LocalDate getDeadline() {
        return indicator.deadline();
    }

    public @Nullable LocalDate getApproval() {
        return approval;
    }

    @Override
    String objectiveId() {
        return objective.id();
    }

    @Override
    String indicatorId() {
        return indicator.id();
    }
}
