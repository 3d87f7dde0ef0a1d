package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A part of the productivity fund: how is it divided into its two shares? */
public final class PartCase extends Case {
    private final @Nullable String unit;
    private final Money amount;
    private Money organisational = Money.ZERO;

    /** @param unit whose part it is; none: the entity's */
    PartCase(@Nullable String unit, Money amount) {
        this.unit = unit;
        this.amount = amount;
    }

    /** This share is organisational, the rest individual; a cent that both could claim with equal remainders is individual. */
    public void organisational(BigDecimal share, Rule by) {
        if (take(by)) {
            Ratio exact = amount.exact().times(Ratio.of(share));
            Money floor = Money.floor(exact);
            boolean larger = exact.minus(floor.exact()).compareTo(Ratio.of(1, 2)) > 0;
            organisational = larger ? Money.ceiling(exact) : floor;
        }
    }

    Money amount() {
        return amount;
    }

    Money organisational() {
        return organisational;
    }

    Money individual() {
        return amount.minus(organisational);
    }

    @Override
    String subject() {
        return unit == null ? "shares of the productivity fund" : "shares of the productivity fund of " + unit;
    }
}
