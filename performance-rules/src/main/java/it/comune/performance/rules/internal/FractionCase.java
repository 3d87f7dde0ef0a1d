package it.comune.performance.rules.internal;

import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A score, whoever has it: which fraction of a premium does it earn? */
public final class FractionCase extends Case {
    private final @Nullable Points score;
    private Ratio fraction = Ratio.ZERO;
    private int row;

    FractionCase(@Nullable Points score) {
        this.score = score;
    }

    public boolean isScored() {
        return score != null;
    }

    /** Only where scored. */
    public BigDecimal getScore() {
        return Objects.requireNonNull(score).value();
    }

    public void is(PremiumBands.Reading read, Rule by) {
        if (take(by)) {
            fraction = read.fraction();
            row = read.row();
        }
    }

    public void none(Rule by) {
        take(by);
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

    @Override
    String subject() {
        return "fraction of the score " + score;
    }
}
