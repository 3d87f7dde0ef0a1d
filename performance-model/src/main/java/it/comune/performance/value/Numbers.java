package it.comune.performance.value;

import java.math.BigDecimal;

/** How decimals are kept and written: without trailing zeros, never with an exponent. */
public final class Numbers {
    /** Longest number, in characters, as it is written in a document and when it is written out in full. */
    public static final int MAX_LENGTH = 32;

    /** Largest exponent of a number, either way: a short text such as {@code 1e9999999} costs seconds otherwise. */
    public static final int MAX_EXPONENT = 10;

    private Numbers() {}

    /** The same number with no trailing zeros and no negative scale, so that equal numbers are equal values. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * {@code 0.75}, {@code 60}: no exponent, no trailing zeros. Numbers beyond the limits are shown with an exponent.
     */
    public static String show(BigDecimal value) {
        return isCheap(value) ? plain(value).toPlainString() : value.toString();
    }

    /**
     * Whether a number may stand in a document: written out in full, without exponent and trailing zeros, it has at
     * most {@value #MAX_LENGTH} characters, so that what was read can be written and read again.
     */
    public static boolean isBounded(BigDecimal value) {
        return isCheap(value) && plain(value).toPlainString().length() <= MAX_LENGTH;
    }

    /** Whether arithmetic with this number is cheap: at most 32 digits, exponent within 10 (32 decimals). */
    static boolean isCheap(BigDecimal value) {
        return value.precision() <= MAX_LENGTH
                && value.scale() <= MAX_LENGTH + MAX_EXPONENT
                && value.scale() >= -MAX_EXPONENT;
    }
}
