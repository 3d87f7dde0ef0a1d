package it.comune.performance.rules.internal;

import it.comune.performance.value.Ratio;

/**
 * A person in a distribution.
 *
 * @param weight of the person in the sum over all
 * @param concluded what becomes of the fraction
 */
record Quota(PersonLine person, Ratio weight, QuotaCase concluded) implements Distribution.Claim {
    Ratio fraction() {
        return concluded.getFraction();
    }

    @Override
    public String key() {
        return person.person.id();
    }

    /** The fraction, or nothing where it earns nothing. */
    Ratio earnedFraction() {
        return concluded.isEarning() ? fraction() : Ratio.ZERO;
    }

    @Override
    public Ratio earned() {
        return weight.times(earnedFraction());
    }
}
