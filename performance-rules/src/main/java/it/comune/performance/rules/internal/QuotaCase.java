package it.comune.performance.rules.internal;

import it.comune.performance.value.Ratio;
import org.kie.api.definition.rule.Rule;

/** A fraction of theoretical quotas: do they earn anything? */
public final class QuotaCase extends Case {
    private final Ratio fraction;
    private boolean earning;

    QuotaCase(Ratio fraction) {
        this.fraction = fraction;
    }

    /** Fraction of the theoretical quota. */
    public Ratio getFraction() {
        return fraction;
    }

    /** The fraction is more than nothing. */
    public boolean isPositive() {
        return fraction.signum() > 0;
    }

    /** The weight times the fraction counts. */
    public void earns(Rule by) {
        earning = take(by) || earning;
    }

    /** Nothing, but the weight stays in the sum. */
    public void earnsNothing(Rule by) {
        take(by);
    }

    boolean isEarning() {
        return earning;
    }

    @Override
    String subject() {
        return "quotas of the fraction " + fraction;
    }
}
