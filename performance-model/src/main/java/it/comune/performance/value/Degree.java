package it.comune.performance.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Share that was reached: 0 (nothing) to 1 (fully), 6 decimals. Immutable; equal shares are equal values whatever their
 * number of zeros. Source: SMVP.
 *
 * @param value in [0, 1], at most 6 decimals
 */
public record Degree(BigDecimal value) implements Comparable<Degree> {
    /** Decimals of a degree. */
    public static final int DECIMALS = 6;

    public static final Degree NONE = new Degree(BigDecimal.ZERO);
    public static final Degree FULL = new Degree(BigDecimal.ONE);

    /**
     * @throws IllegalArgumentException outside [0, 1], or with more than 6 decimals: use {@link #roundedFrom(Ratio)}
     */
    public Degree {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A degree is between 0 and 1, not " + Numbers.show(value) + ".");
        }
        if (value.scale() > DECIMALS && Numbers.plain(value).scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "A degree has at most 6 decimals, " + Numbers.show(value) + " has more: round it by name.");
        }
        value = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** A degree written as a decimal, such as {@code "0.75"}. */
    public static Degree of(String value) {
        return new Degree(new BigDecimal(value));
    }

    /** The one rounding of a degree: 6 decimals, HALF_UP. */
    public static Degree roundedFrom(Ratio exact) {
        return new Degree(exact.roundedHalfUp(DECIMALS));
    }

    public Ratio exact() {
        return Ratio.of(value);
    }

    public boolean isFull() {
        return value.equals(FULL.value);
    }

    public boolean isNone() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Degree other) {
        return value.compareTo(other.value);
    }

    /** The decimal without trailing zeros: {@code 0.75}. */
    @Override
    public String toString() {
        return Numbers.show(value);
    }
}
