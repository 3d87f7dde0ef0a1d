package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Indicators as the plan sets them, all that no rule could tell apart, for the audit to look at. */
public final class PlannedIndicatorAudit extends AuditOfAlike<PlannedIndicatorAudit.Planned> {
    /** One of them. */
    record Planned(Objective objective, Indicator indicator) {
        boolean isDueBefore(@Nullable LocalDate approval) {
            LocalDate deadline = indicator.deadline();
            return approval != null && deadline != null && deadline.isBefore(approval);
        }
    }

    private final boolean dueBeforeApproval;
    private final @Nullable LocalDate approval;

    PlannedIndicatorAudit(boolean dueBeforeApproval, @Nullable LocalDate approval) {
        this.dueBeforeApproval = dueBeforeApproval;
        this.approval = approval;
    }

    public boolean isDueBeforeApproval() {
        return dueBeforeApproval;
    }

    public Figure<Planned> getDeadline() {
        return one -> one.indicator().deadline();
    }

    public @Nullable LocalDate getApproval() {
        return approval;
    }

    @Override
    String objectiveId(Planned one) {
        return one.objective().id();
    }

    @Override
    String indicatorId(Planned one) {
        return one.indicator().id();
    }
}
