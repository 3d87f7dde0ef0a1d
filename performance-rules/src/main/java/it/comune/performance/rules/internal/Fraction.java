package it.comune.performance.rules.internal;

import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** The fraction of a premium that a score earns, whoever has it. */
final class Fraction {
    private final @Nullable Points score;
    private final FractionCase concluded;
    private Ratio fraction = Ratio.ZERO;
    private int row;

    Fraction(@Nullable Points score, FractionCase concluded) {
        this.score = score;
        this.concluded = concluded;
    }

    /** After it was concluded on which table. */
    void read() {
        PremiumBands bands = concluded.bands();
        if (bands != null) {
            PremiumBands.Reading read = bands.at(Objects.requireNonNull(score).value());
            fraction = read.fraction();
            row = read.row();
        }
    }

    Rule rule() {
        return concluded.rule();
    }

    Ratio fraction() {
        return fraction;
    }

    /** There is a score, and it earns nothing. */
    boolean isZeroBand() {
        return score != null && fraction.signum() == 0;
    }

    /** Row of the premium bands; 0: none was read. */
    int row() {
        return row;
    }
}
