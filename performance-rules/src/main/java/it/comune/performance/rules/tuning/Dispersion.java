package it.comune.performance.rules.tuning;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigInteger;
import java.util.List;

/**
 * How far the amounts of many people lie apart, without anybody's own: a quartile is somebody's amount, these two are everybody's.
 *
 * @param mean of all amounts, rounded half up to the cent
 * @param deviation their standard deviation: the root of the mean of the squared distances from the exact mean, rounded half up to
 *     the cent once
 */
public record Dispersion(Money mean, Money deviation) {
    /** Of at least one amount, in any order. */
    static Dispersion of(List<Money> amounts) {
        BigInteger people = BigInteger.valueOf(amounts.size());
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (Money one : amounts) {
            BigInteger cents = BigInteger.valueOf(one.cents());
            sum = sum.add(cents);
            squares = squares.add(cents.multiply(cents));
        }
        // n squared times the variance, exactly.
        BigInteger spread = people.multiply(squares).subtract(sum.multiply(sum));
        return new Dispersion(
                Money.ofCents(Ratio.of(sum.longValueExact(), amounts.size())
                        .roundedHalfUp(0)
                        .longValueExact()),
                Money.ofCents(rootRoundedHalfUp(spread, people).longValueExact()));
    }

    /** The root of a number, divided by another, to the nearest whole: k where (2k - 1) n is not above twice the root. */
    private static BigInteger rootRoundedHalfUp(BigInteger number, BigInteger divisor) {
        return number.shiftLeft(2).sqrt().add(divisor).divide(divisor.shiftLeft(1));
    }
}
