package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RatioTest {
    @Provide
    Arbitrary<Ratio> ratios() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1000, 1000),
                        Arbitraries.integers().between(1, 1000))
                .as(Ratio::of)
                .withoutEdgeCases();
    }

    @Property
    void sums_may_be_taken_in_any_order(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Ratio.ZERO)).isEqualTo(a);
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(Ratio.ZERO);
    }

    @Property
    void a_sum_of_many_is_what_adding_one_after_the_other_gives(
            @ForAll("manyRatios") List<Ratio> small, @ForAll("manyLargeRatios") List<Ratio> large) {
        List<Ratio> all = new ArrayList<>(small);
        all.addAll(large);

        assertThat(Ratio.sum(all)).isEqualTo(all.stream().reduce(Ratio.ZERO, Ratio::plus));
        assertThat(Ratio.sum(small)).isEqualTo(small.stream().reduce(Ratio.ZERO, Ratio::plus));
    }

    @Provide
    Arbitrary<List<Ratio>> manyRatios() {
        return ratios().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Ratio>> manyLargeRatios() {
        return largeRatios().list().ofMaxSize(4);
    }

    @Property
    void products_may_be_taken_in_any_order(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(Ratio.ONE)).isEqualTo(a);
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    }

    @Property
    void a_division_undoes_a_product(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        Assume.that(b.signum() != 0);
        assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }

    @Property
    void terms_are_lowest_and_the_denominator_is_positive(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        for (Ratio result : new Ratio[] {a.plus(b), a.minus(b), a.times(b)}) {
            assertThat(result.denominator().signum()).isPositive();
            assertThat(result.numerator().gcd(result.denominator())).isEqualTo(BigInteger.ONE);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void equal_numbers_are_equal_values(
            @ForAll @IntRange(min = -500, max = 500) int numerator,
            @ForAll @IntRange(min = 1, max = 500) int denominator,
            @ForAll @IntRange(min = 1, max = 50) int factor) {
        Ratio one = Ratio.of(numerator, denominator);
        Ratio other = Ratio.of(-numerator * factor, -denominator * factor);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isEqualByComparingTo(other);
        assertThat(one).hasToString(other.toString());
    }

    @Property
    void the_order_is_that_of_the_difference(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-a.minus(b).signum());
    }

    @Property
    void decimals_are_taken_and_given_back_exactly(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int unscaled,
            @ForAll @IntRange(min = -3, max = 6) int scale) {
        BigDecimal decimal = BigDecimal.valueOf(unscaled, scale);
        assertThat(Ratio.of(decimal).roundedHalfUp(6)).isEqualByComparingTo(decimal);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_quotient_of_decimals_is_the_quotient_of_their_ratios(
            @ForAll @IntRange(min = -10_000, max = 10_000) int dividend,
            @ForAll @IntRange(min = -3, max = 6) int scale,
            @ForAll @IntRange(min = 1, max = 10_000) int divisor,
            @ForAll @IntRange(min = -3, max = 6) int otherScale) {
        BigDecimal one = BigDecimal.valueOf(dividend, scale);
        BigDecimal other = BigDecimal.valueOf(divisor, otherScale);
        assertThat(Ratio.of(one, other)).isEqualTo(Ratio.of(one).dividedBy(Ratio.of(other)));
    }

    @Property
    void rounding_is_never_off_by_more_than_a_half(
            @ForAll("ratios") Ratio ratio, @ForAll @IntRange(min = 0, max = 8) int decimals) {
        Ratio off = Ratio.of(ratio.roundedHalfUp(decimals)).minus(ratio);
        Ratio half = Ratio.of(BigDecimal.valueOf(5, decimals + 1));
        assertThat(off).isLessThanOrEqualTo(half);
        assertThat(off).isGreaterThanOrEqualTo(half.times(Ratio.of(-1)));
    }

    @Test
    void halves_are_rounded_away_from_zero() {
        assertThat(Ratio.of(1, 8).roundedHalfUp(2)).isEqualTo("0.13");
        assertThat(Ratio.of(-1, 8).roundedHalfUp(2)).isEqualTo("-0.13");
        assertThat(Ratio.of(1249, 10_000).roundedHalfUp(2)).isEqualTo("0.12");
        assertThat(Ratio.of(2, 3).roundedHalfUp(6)).isEqualTo("0.666667");
        assertThat(Ratio.of(5, 2).roundedHalfUp(0)).isEqualTo(new BigDecimal("2.5").setScale(0, RoundingMode.HALF_UP));
    }

    @Test
    void a_third_is_shown_as_a_fraction_and_a_whole_number_as_one() {
        assertThat(Ratio.of(13, 15)).hasToString("13/15");
        assertThat(Ratio.of(-6, 3)).hasToString("-2");
        assertThat(Ratio.of(2, 4)).isNotEqualTo("1/2");
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.of(BigDecimal.ONE, BigDecimal.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void numbers_beyond_a_long_stay_exact() {
        Ratio large = Ratio.of(Long.MAX_VALUE).plus(Ratio.ONE);
        assertThat(large).hasToString("9223372036854775808");
        assertThat(Ratio.of(Long.MIN_VALUE, -1)).isEqualTo(large);
    }

    /** Numerators and denominators around the largest that are computed with as longs, and far beyond. */
    @Provide
    Arbitrary<Ratio> largeRatios() {
        Arbitrary<Long> terms = Arbitraries.oneOf(
                Arbitraries.longs().between((1L << 31) - 3, (1L << 31) + 3),
                Arbitraries.longs().between(1, 1L << 33),
                Arbitraries.longs().between(Long.MAX_VALUE - 9, Long.MAX_VALUE));
        return Combinators.combine(terms, terms, Arbitraries.of(1, -1))
                .as((top, bottom, sign) -> Ratio.of(sign * top, bottom));
    }

    @Property
    void large_numbers_are_as_exact_as_small_ones(@ForAll("largeRatios") Ratio a, @ForAll("ratios") Ratio b) {
        assertThat(a.plus(b).minus(a)).isEqualTo(b);
        assertThat(b.times(a).dividedBy(a)).isEqualTo(b);
        assertThat(a.plus(b).numerator().gcd(a.plus(b).denominator())).isEqualTo(BigInteger.ONE);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        BigDecimal top = new BigDecimal(a.numerator());
        BigDecimal bottom = new BigDecimal(a.denominator());
        assertThat(a.roundedHalfUp(8)).isEqualTo(top.divide(bottom, 8, RoundingMode.HALF_UP));
        assertThat(a.roundedHalfUp(9)).isEqualTo(top.divide(bottom, 9, RoundingMode.HALF_UP));
        assertThat(Ratio.of(top, bottom)).isEqualTo(a).hasSameHashCodeAs(a).hasToString(a.toString());
    }
}
