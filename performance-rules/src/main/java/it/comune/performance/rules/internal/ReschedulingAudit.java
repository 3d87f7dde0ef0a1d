package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Policies;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rescheduling, accepted or not, for the audit to look at. */
public final class ReschedulingAudit extends Audit {
    private final ReschedulingCase concluded;
    private final String objective;
    private final Policies.Reschedulings policy;

    ReschedulingAudit(ReschedulingCase concluded, String objective, Policies.Reschedulings policy) {
        this.concluded = concluded;
        this.objective = objective;
        this.policy = policy;
    }

    public boolean isAccepted() {
        return concluded.isAccepted();
    }

    public boolean isAfterOriginalDeadline() {
        return !concluded.isBeforeOriginalDeadline();
    }

    public String getAct() {
        return concluded.rescheduling().act().reference();
    }

    public LocalDate getActDate() {
        return concluded.rescheduling().actDate();
    }

    public LocalDate getOriginalDeadline() {
        return concluded.originalDeadline();
    }

    public Policies.Reschedulings getPolicy() {
        return policy;
    }

    @Override
    @Nullable
    String unitId() {
        return concluded.rescheduling().unit();
    }

    @Override
    String objectiveId() {
        return objective;
    }

    @Override
    String indicatorId() {
        return concluded.rescheduling().indicator();
    }
}
