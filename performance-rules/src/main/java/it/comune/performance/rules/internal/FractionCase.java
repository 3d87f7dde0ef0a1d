package it.comune.performance.rules.internal;

import it.comune.performance.regulation.PremiumBands;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Scores, whoever has them, of which the rules would see the same: which table says what fraction of a premium each earns? */
public final class FractionCase extends Case {
    private final boolean scored;
    private @Nullable PremiumBands bands;

    FractionCase(boolean scored) {
        this.scored = scored;
    }

    /** There is a score. */
    public boolean isScored() {
        return scored;
    }

    /** Each score earns the fraction of its band; only where scored. */
    public void readsBandOfScore(PremiumBands table, Rule by) {
        if (take(by)) {
            bands = table;
        }
    }

    public void none(Rule by) {
        take(by);
    }

    /** The table that each score is read on; none: it earns nothing. */
    @Nullable
    PremiumBands bands() {
        return bands;
    }

    @Override
    String subject() {
        return scored ? "fraction of scores" : "fraction without a score";
    }
}
