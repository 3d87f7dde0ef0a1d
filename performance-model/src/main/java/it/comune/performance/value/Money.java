package it.comune.performance.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of euros in whole cents. Immutable; a division of money is a distribution, which never loses or invents a cent. A
 * document's amounts are at most {@value #MAX_CENTS} cents; what is computed from them may be more.
 *
 * @param cents whole cents, 0 or more
 */
public record Money(long cents) implements Comparable<Money> {
    /** Largest amount in a document, in cents: a thousand million euros. */
    public static final long MAX_CENTS = 100_000_000_000L;

    /** Decimals of an amount in euros. */
    public static final int DECIMALS = 2;

    public static final Money ZERO = new Money(0);

    /** @throws IllegalArgumentException when negative */
    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("An amount is not negative: " + cents + " cents.");
        }
    }

    /**
     * An amount in euros, such as {@code "10000.00"}.
     *
     * @throws IllegalArgumentException when it is not in whole cents, negative or too large
     */
    public static Money of(String euros) {
        return of(new BigDecimal(euros));
    }

    /**
     * An amount in euros.
     *
     * @throws IllegalArgumentException when it is not in whole cents, negative or too large
     */
    public static Money of(BigDecimal euros) {
        if (!isMoney(euros)) {
            throw new IllegalArgumentException("An amount is in whole cents, 0 to " + MAX_CENTS + " of them: not "
                    + Numbers.show(euros) + " euros.");
        }
        return new Money(euros.movePointRight(DECIMALS).longValueExact());
    }

    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    /** Whether a number of euros is an amount in whole cents within the limits. */
    public static boolean isMoney(BigDecimal euros) {
        return Numbers.isBounded(euros)
                && Numbers.plain(euros).scale() <= DECIMALS
                && euros.signum() >= 0
                && euros.compareTo(BigDecimal.valueOf(MAX_CENTS, DECIMALS)) <= 0;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** @throws IllegalArgumentException when the other amount is the larger one */
    public Money minus(Money other) {
        return new Money(cents - other.cents);
    }

    public boolean isZero() {
        return cents == 0;
    }

    /** In euros, with two decimals. */
    public BigDecimal euros() {
        return BigDecimal.valueOf(cents, DECIMALS);
    }

    /** The exact number of cents. */
    public Ratio exact() {
        return Ratio.of(cents);
    }

    /** Whole cents of an exact number of cents, the rest left out. */
    public static Money floor(Ratio cents) {
        return new Money(whole(cents, RoundingMode.FLOOR));
    }

    /** Whole cents of an exact number of cents, a rest counted as a whole one. */
    public static Money ceiling(Ratio cents) {
        return new Money(whole(cents, RoundingMode.CEILING));
    }

    private static long whole(Ratio cents, RoundingMode rounding) {
        return new BigDecimal(cents.numerator())
                .divide(new BigDecimal(cents.denominator()), 0, rounding)
                .longValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** In euros, always two decimals: {@code 485.40}. */
    @Override
    public String toString() {
        return euros().toPlainString();
    }
}
