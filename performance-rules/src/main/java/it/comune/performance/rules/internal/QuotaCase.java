package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.value.Ratio;
import org.kie.api.definition.rule.Rule;

/** Theoretical quotas of one kind that the same fraction belongs to: do they earn anything? */
public final class QuotaCase extends Case {
    /**
     * What the rules tell apart.
     *
     * @param fraction of the theoretical quota
     * @param scoreInZeroBand the person has a score, and its band earns nothing
     */
    record Situation(PremiumKind kind, Ratio fraction, boolean scoreInZeroBand) {}

    private final Situation situation;
    private boolean earning;

    QuotaCase(Situation situation) {
        this.situation = situation;
    }

    /** Of which distribution they are. */
    public PremiumKind getKind() {
        return situation.kind();
    }

    /** Fraction of the theoretical quota. */
    public Ratio getFraction() {
        return situation.fraction();
    }

    /** The fraction is more than nothing. */
    public boolean isPositive() {
        return situation.fraction().signum() > 0;
    }

    /** The person has a score, and the band of that score earns nothing. Who has no score is in no band. */
    public boolean isScoreInZeroBand() {
        return situation.scoreInZeroBand();
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
        return "quotas of " + situation.kind() + " of the fraction " + situation.fraction();
    }
}
