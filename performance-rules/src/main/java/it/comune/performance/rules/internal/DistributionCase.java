package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.PremiumKind;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A distribution, its quotas concluded: what becomes of what was not earned? */
public final class DistributionCase extends Case {
    private final PremiumKind kind;
    private final @Nullable String unit;
    private final boolean earned;
    private boolean redistributed;

    /** @param earned whether anybody earned anything */
    DistributionCase(PremiumKind kind, @Nullable String unit, boolean earned) {
        this.kind = kind;
        this.unit = unit;
        this.earned = earned;
    }

    public PremiumKind getKind() {
        return kind;
    }

    /** One of the shares of the productivity fund. */
    public boolean isProductivity() {
        return kind == PremiumKind.ORGANISATIONAL || kind == PremiumKind.INDIVIDUAL;
    }

    /** Somebody earned something. */
    public boolean isEarned() {
        return earned;
    }

    /** What was not earned is left. */
    public void carryForward(Rule by) {
        take(by);
    }

    /** Everything goes to those who earned something, in proportion to what they earned. */
    public void redistribute(Rule by) {
        redistributed = take(by) || redistributed;
    }

    boolean isRedistributed() {
        return redistributed;
    }

    @Override
    String subject() {
        return "distribution " + kind + (unit == null ? "" : " of " + unit);
    }
}
