package it.comune.performance.rules.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** An exact fraction with a positive denominator, not reduced: the numbers of one evaluation stay short. */
final class Fraction {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);

    private final BigInteger top;
    private final BigInteger bottom;

    private Fraction(BigInteger top, BigInteger bottom) {
        this.top = top;
        this.bottom = bottom;
    }

    static Fraction of(BigDecimal number) {
        BigInteger digits = number.unscaledValue();
        int scale = number.scale();
        return scale > 0
                ? new Fraction(digits, BigInteger.TEN.pow(scale))
                : new Fraction(digits.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
    }

    static Fraction of(long top, long bottom) {
        return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    /** {@code top / bottom}; both not negative, bottom not 0. */
    static Fraction of(BigDecimal top, BigDecimal bottom) {
        return of(top).over(of(bottom));
    }

    Fraction plus(Fraction that) {
        if (bottom.equals(that.bottom)) {
            return new Fraction(top.add(that.top), bottom);
        }
        return new Fraction(top.multiply(that.bottom).add(that.top.multiply(bottom)), bottom.multiply(that.bottom));
    }

    Fraction minus(Fraction that) {
        return new Fraction(
                top.multiply(that.bottom).subtract(that.top.multiply(bottom)), bottom.multiply(that.bottom));
    }

    Fraction times(Fraction that) {
        return new Fraction(top.multiply(that.top), bottom.multiply(that.bottom));
    }

    /** Divided by a positive fraction. */
    Fraction over(Fraction that) {
        return new Fraction(top.multiply(that.bottom), bottom.multiply(that.top));
    }

    /**
     * The sum of many. Those with the same bottom are added first, so that it stays short: most people's fractions are made in
     * the same way.
     */
    static Fraction sum(Iterable<Fraction> fractions) {
        Map<BigInteger, BigInteger> tops = new HashMap<>();
        for (Fraction one : fractions) {
            tops.merge(one.bottom, one.top, BigInteger::add);
        }
        Fraction sum = ZERO;
        for (Map.Entry<BigInteger, BigInteger> one : tops.entrySet()) {
            sum = sum.plus(new Fraction(one.getValue(), one.getKey())).reduced();
        }
        return sum;
    }

    /** The same number with the shortest top and bottom. */
    private Fraction reduced() {
        BigInteger common = top.gcd(bottom);
        return common.bitLength() < 2 ? this : new Fraction(top.divide(common), bottom.divide(common));
    }

    boolean isZero() {
        return top.signum() == 0;
    }

    boolean isPositive() {
        return top.signum() > 0;
    }

    /** Whole units of a fraction that is not negative, the rest left out. */
    long floor() {
        return top.divide(bottom).longValueExact();
    }

    /** Whole units of a fraction that is not negative, a rest counted as a whole one. */
    long ceiling() {
        return top.add(bottom).subtract(BigInteger.ONE).divide(bottom).longValueExact();
    }

    /** A fraction that is not negative with so many decimals, halves up. */
    BigDecimal rounded(int decimals) {
        BigInteger twice =
                top.multiply(BigInteger.TEN.pow(decimals)).shiftLeft(1).add(bottom);
        return new BigDecimal(twice.divide(bottom.shiftLeft(1)), decimals);
    }

    boolean isAtLeast(Fraction that) {
        return compareTo(that) >= 0;
    }

    int compareTo(Fraction that) {
        if (bottom.equals(that.bottom)) {
            return top.compareTo(that.top);
        }
        return top.multiply(that.bottom).compareTo(that.top.multiply(bottom));
    }

    /** Millionths of a fraction that is not negative: the nearest whole number, halves up. */
    long micros() {
        BigInteger twice = top.multiply(MICROS).shiftLeft(1).add(bottom);
        return twice.divide(bottom.shiftLeft(1)).longValueExact();
    }

    @Override
    public String toString() {
        return top + "/" + bottom;
    }
}
