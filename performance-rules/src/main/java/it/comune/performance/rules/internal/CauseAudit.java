package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Policies;
import org.jspecify.annotations.Nullable;

/** An exempt cause, recognised or not, for the audit to look at. */
public final class CauseAudit extends Audit {
    private final CauseCase concluded;
    private final boolean touching;
    private final @Nullable String objective;
    private final Policies.CauseRecognition policy;

    /** @param touching whether anything that it covers is due */
    CauseAudit(CauseCase concluded, boolean touching, @Nullable String objective, Policies.CauseRecognition policy) {
        this.concluded = concluded;
        this.touching = touching;
        this.objective = objective;
        this.policy = policy;
    }

    public boolean isRecognised() {
        return concluded.isRecognised();
    }

    /** It is recognised, and something that it covers is due. */
    public boolean isTouching() {
        return touching;
    }

    /** Some act is cited, dated or not. */
    public boolean isActCited() {
        return concluded.act() != null;
    }

    public String getCause() {
        return concluded.cause().id();
    }

    public Policies.CauseRecognition getPolicy() {
        return policy;
    }

    @Override
    @Nullable
    String unitId() {
        return concluded.cause().unit();
    }

    @Override
    @Nullable
    String objectiveId() {
        return objective;
    }

    @Override
    @Nullable
    String indicatorId() {
        return concluded.cause().indicator();
    }
}
