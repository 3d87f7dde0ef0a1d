package it.comune.performance.rules.internal;

import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Profile;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A unit's degree: which fraction of the organisational share does it earn? */
public final class UnitFractionCase extends Case {
    private final String unit;
    private final @Nullable Degree degree;
    private Ratio fraction = Ratio.ZERO;
    private int row;

    UnitFractionCase(String unit, @Nullable Degree degree) {
        this.unit = unit;
        this.degree = degree;
    }

    public boolean isEvaluated() {
        return degree != null;
    }

    /** The degree as a percentage, which the bands read like a score; only where evaluated. */
    public BigDecimal getPercentage() {
        return Objects.requireNonNull(degree).value().multiply(Profile.MOST);
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

    /** Row of the premium bands; 0: none was read. */
    int row() {
        return row;
    }

    @Override
    String subject() {
        return "fraction of unit " + unit;
    }
}
