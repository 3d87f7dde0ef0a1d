package it.comune.performance.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points of a unit or of a score component: not negative, 2 decimals. Immutable. Source: SMVP.
 *
 * @param value not negative, at most 2 decimals
 */
public record Points(BigDecimal value) implements Comparable<Points> {
    /** Decimals of points. */
    public static final int DECIMALS = 2;

    public static final Points NONE = new Points(BigDecimal.ZERO);

    /**
     * @throws IllegalArgumentException when negative, with an exponent beyond 10, or with more than 2 decimals: use
     *     {@link #roundedFrom(Ratio)}
     */
    public Points {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Points are not negative: " + Numbers.show(value) + ".");
        }
        if (value.scale() < -Numbers.MAX_EXPONENT) {
            throw new IllegalArgumentException(
                    "Points have no exponent beyond " + Numbers.MAX_EXPONENT + ": " + value + ".");
        }
        if (value.scale() > DECIMALS && Numbers.plain(value).scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "Points have at most 2 decimals, " + Numbers.show(value) + " has more: round it by name.");
        }
        value = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Points written as a decimal, such as {@code "55.25"}. */
    public static Points of(String value) {
        return new Points(new BigDecimal(value));
    }

    /** The one rounding of points: 2 decimals, HALF_UP. */
    public static Points roundedFrom(Ratio exact) {
        return new Points(exact.roundedHalfUp(DECIMALS));
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** Always two decimals: {@code 55.20}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
