package it.comune.performance.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: what a division gives before anything is rounded. Always in lowest terms with a positive
 * denominator, so that equal numbers are equal values. Immutable.
 */
public final class Ratio implements Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(0, 1, null);
    public static final Ratio ONE = new Ratio(1, 1, null);

    /** Degrees and weights are far below: products of two such numbers, and their sum, fit a long. */
    private static final long SMALL = 1L << 31;

    /** A small numerator times 10 to this, and twice that, fits a long. */
    private static final int MOST_DECIMALS = 8;

    private final long numerator;
    private final long denominator;

    /** Instead of the two, where one of them is not small. */
    private final @Nullable Big big;

    private record Big(BigInteger numerator, BigInteger denominator) {}

    private Ratio(long numerator, long denominator, @Nullable Big big) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = big;
    }

    /** The exact value of a decimal. */
    public static Ratio of(BigDecimal value) {
        int scale = value.scale();
        if (scale <= 0) {
            return of(value.toBigIntegerExact(), BigInteger.ONE);
        }
        BigInteger unscaled = value.unscaledValue();
        return scale <= MOST_DECIMALS && isSmall(unscaled)
                ? reduced(unscaled.longValue(), powerOfTen(scale))
                : reduced(unscaled, BigInteger.TEN.pow(scale));
    }

    /** The exact value of a whole number. */
    public static Ratio of(long value) {
        return isSmall(value) ? new Ratio(value, 1, null) : of(BigInteger.valueOf(value), BigInteger.ONE);
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
        return isSmall(dividend) && isSmall(divisor)
                ? reduced(dividend, divisor)
                : reduced(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor));
    }

    /** In lowest terms already. */
    private static Ratio of(BigInteger numerator, BigInteger denominator) {
        return isSmall(numerator) && isSmall(denominator)
                ? new Ratio(numerator.longValue(), denominator.longValue(), null)
                : new Ratio(0, 1, new Big(numerator, denominator));
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static boolean isSmall(long value) {
        return -SMALL < value && value < SMALL;
    }

    private static boolean isSmall(BigInteger value) {
        return value.bitLength() < Long.SIZE && isSmall(value.longValue());
    }

    private static Ratio reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (isSmall(numerator) && isSmall(denominator)) {
            return reduced(numerator.longValue(), denominator.longValue());
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return divisor.equals(BigInteger.ONE)
                ? of(numerator, denominator)
                : of(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** Of numbers of which neither is {@link Long#MIN_VALUE}. */
    private static Ratio reduced(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("division by zero");
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator));
        if (denominator < 0) {
            divisor = -divisor;
        }
        long top = numerator / divisor;
        long bottom = denominator / divisor;
        return isSmall(top) && isSmall(bottom)
                ? new Ratio(top, bottom, null)
                : new Ratio(0, 1, new Big(BigInteger.valueOf(top), BigInteger.valueOf(bottom)));
    }

    private static long greatestCommonDivisor(long one, long other) {
        long left = one;
        long right = other;
        while (right != 0) {
            long rest = left % right;
            left = right;
            right = rest;
        }
        return left;
    }

    public BigInteger numerator() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator();
    }

    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator();
    }

    public Ratio plus(Ratio other) {
        if (big == null && other.big == null) {
            return denominator == other.denominator
                    ? reduced(numerator + other.numerator, denominator)
                    : reduced(
                            numerator * other.denominator + other.numerator * denominator,
                            denominator * other.denominator);
        }
        return reduced(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /** The exact sum of many: once it is large, over one common denominator, since reducing it after each costs more than all else. */
    public static Ratio sum(List<Ratio> numbers) {
        Ratio sum = ZERO;
        for (int i = 0; i < numbers.size(); i++) {
            sum = sum.plus(numbers.get(i));
            if (sum.big != null) {
                List<Ratio> rest = new ArrayList<>(numbers.subList(i + 1, numbers.size()));
                rest.add(sum);
                return overOneDenominator(rest);
            }
        }
        return sum;
    }

    private static Ratio overOneDenominator(List<Ratio> numbers) {
        BigInteger common = BigInteger.ONE;
        for (Ratio number : numbers) {
            BigInteger own = number.denominator();
            if (common.mod(own).signum() != 0) {
                common = common.divide(common.gcd(own)).multiply(own);
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (Ratio number : numbers) {
            sum = sum.add(number.numerator().multiply(common.divide(number.denominator())));
        }
        return reduced(sum, common);
    }

    public Ratio minus(Ratio other) {
        return plus(
                other.big == null
                        ? new Ratio(-other.numerator, other.denominator, null)
                        : new Ratio(0, 1, new Big(other.big.numerator().negate(), other.big.denominator())));
    }

    public Ratio times(Ratio other) {
        return big == null && other.big == null
                ? reduced(numerator * other.numerator, denominator * other.denominator)
                : reduced(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /** @throws ArithmeticException when the divisor is 0 */
    public Ratio dividedBy(Ratio divisor) {
        return big == null && divisor.big == null
                ? reduced(numerator * divisor.denominator, denominator * divisor.numerator)
                : reduced(
                        numerator().multiply(divisor.denominator()),
                        denominator().multiply(divisor.numerator()));
    }

    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator().signum();
    }

    /** The decimal nearest to this number, halves away from zero. */
    public BigDecimal roundedHalfUp(int decimals) {
        if (big == null && decimals >= 0 && decimals <= MOST_DECIMALS) {
            long half = numerator < 0 ? -denominator : denominator;
            return BigDecimal.valueOf((2 * numerator * powerOfTen(decimals) + half) / (2 * denominator), decimals);
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return big == null && other.big == null
                ? Long.compare(numerator * other.denominator, other.numerator * denominator)
                : numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(big, that.big);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(numerator) + Long.hashCode(denominator)) + Objects.hashCode(big);
    }

    /** {@code 13/15}, or {@code 2} for a whole number. */
    @Override
    public String toString() {
        if (big == null) {
            return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
        }
        BigInteger below = big.denominator();
        return below.equals(BigInteger.ONE) ? big.numerator().toString() : big.numerator() + "/" + below;
    }
}
