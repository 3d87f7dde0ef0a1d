package it.comune.performance.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact rational number: what a division gives before anything is rounded. Always in lowest terms with a positive
 * denominator, so that equal numbers are equal values. Immutable. Source: evaluation-system, section 2.
 */
public final class Ratio implements Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The exact value of a decimal. */
    public static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : reduced(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The exact value of a whole number. */
    public static Ratio of(long value) {
        return new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * {@code dividend / divisor}, exact.
     *
     * @throws ArithmeticException when the divisor is 0
     */
    public static Ratio of(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return reduced(
                dividend.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(),
                divisor.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }

    /** {@code dividend / divisor} of two whole numbers, exact. */
    public static Ratio of(long dividend, long divisor) {
        return reduced(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor));
    }

    private static Ratio reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return divisor.equals(BigInteger.ONE)
                ? new Ratio(numerator, denominator)
                : new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    public Ratio plus(Ratio other) {
        return denominator.equals(other.denominator)
                ? reduced(numerator.add(other.numerator), denominator)
                : reduced(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(Ratio other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when the divisor is 0 */
    public Ratio dividedBy(Ratio divisor) {
        return reduced(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    /** The decimal nearest to this number, halves away from zero. */
    public BigDecimal roundedHalfUp(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** {@code 13/15}, or {@code 2} for a whole number. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
