package it.comune.performance.value;

import java.math.BigDecimal;

/** How decimals are kept and written: without trailing zeros, never with an exponent. */
public final class Numbers {
    /** Longest number of a document, in characters. */
    public static final int MAX_LENGTH = 32;

    /** Largest exponent of a number, either way: a short text such as {@code 1e9999999} costs seconds otherwise. */
    public static final int MAX_EXPONENT = 10;

    private Numbers() {}

    /** The same number with no trailing zeros and no negative scale, so that equal numbers are equal values. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code 0.75}, {@code 60}: no exponent, no trailing zeros. Numbers beyond the limits are shown with an exponent. */
    public static String show(BigDecimal value) {
        return isBounded(value) ? plain(value).toPlainString() : value.toString();
    }

    /** Whether arithmetic with this number is cheap: at most 32 digits, exponent within 10 (32 decimals). */
    public static boolean isBounded(BigDecimal value) {
        return value.precision() <= MAX_LENGTH
                && value.scale() <= MAX_LENGTH + MAX_EXPONENT
                && value.scale() >= -MAX_EXPONENT;
    }
}
