package it.comune.performance.evaluation;

import it.comune.performance.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One distribution of a fund: every cent of it is either distributed or left.
 *
 * @param kind what is paid for
 * @param unit whose part of the fund it is; none: the entity's
 * @param amount that was there to distribute
 * @param distributed among people
 * @param residual left
 * @param people who took part, those who earned nothing included
 */
public record ShareResult(
        PremiumKind kind, @Nullable String unit, Money amount, Money distributed, Money residual, int people) {
    /** @throws IllegalArgumentException when a cent was lost or invented */
    public ShareResult {
        if (!distributed.plus(residual).equals(amount)) {
            throw new IllegalArgumentException(
                    distributed + " distributed and " + residual + " left are not the " + amount + " of the share.");
        }
    }
}
