package it.comune.performance.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.rules.internal.Distribution.Cent;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Section 9, the arithmetic: whole cents to exact quotas. */
class DistributionTest {
    private record Claimed(String key, Ratio earned) implements Distribution.Claim {}

    private static Claimed claim(String key, long top, long bottom) {
        return new Claimed(key, Ratio.of(top, bottom));
    }

    private static Claimed claim(String key, long earned) {
        return claim(key, earned, 1);
    }

    private static Ratio sumOf(List<Claimed> claims) {
        return claims.stream().map(Claimed::earned).reduce(Ratio.ZERO, Ratio::plus);
    }

    private static List<Long> cents(Distribution distribution, List<Claimed> claims) {
        return IntStream.range(0, claims.size())
                .mapToObj(i -> distribution.amount(i).cents())
                .toList();
    }

    private static List<Long> all(long amount, Claimed... claims) {
        List<Claimed> list = List.of(claims);
        return cents(Distribution.of(list, Money.ofCents(amount), sumOf(list)), list);
    }

    @Example
    void quotas_of_whole_cents_are_paid_as_they_are() {
        List<Claimed> claims = List.of(claim("a", 1), claim("b", 3));
        Distribution exact = Distribution.of(claims, Money.ofCents(100), Ratio.of(4));

        assertThat(cents(exact, claims)).containsExactly(25L, 75L);
        assertThat(exact.missing()).isZero();
        assertThat(exact.extra(0)).isNull();
        assertThat(exact.remainder(0)).isEqualTo(Ratio.ZERO);
    }

    @Example
    void quotas_are_floored_and_the_missing_cent_goes_to_the_largest_remainder() {
        List<Claimed> claims = List.of(claim("a", 1), claim("b", 2));
        Distribution one = Distribution.of(claims, Money.ofCents(100), Ratio.of(3));

        assertThat(cents(one, claims)).containsExactly(33L, 67L);
        assertThat(one.missing()).isEqualTo(1);
        assertThat(one.extra(0)).isNull();
        assertThat(one.extra(1)).isEqualTo(Cent.LARGEST_REMAINDER);
        assertThat(one.quota(1)).isEqualTo(Ratio.of(200, 3));
        assertThat(one.remainder(1)).isEqualTo(Ratio.of(2, 3));
    }

    @Example
    void of_equal_remainders_the_larger_quota_goes_first_whatever_its_id() {
        // 1.5, 2.5 and 2 of 6: one cent is missing.
        List<Claimed> claims = List.of(claim("a", 3), claim("z", 5), claim("b", 4));
        Distribution tied = Distribution.of(claims, Money.ofCents(6), Ratio.of(12));

        assertThat(cents(tied, claims)).containsExactly(1L, 3L, 2L);
        assertThat(tied.extra(1)).isEqualTo(Cent.LARGER_QUOTA);
    }

    @Example
    void of_equal_quotas_the_smaller_id_goes_first_whatever_the_order() {
        List<Claimed> claims = List.of(claim("c", 1), claim("a", 1), claim("b", 1));
        Distribution tied = Distribution.of(claims, Money.ofCents(10_000), Ratio.of(3));

        assertThat(cents(tied, claims)).containsExactly(3333L, 3334L, 3333L);
        assertThat(tied.extra(1)).isEqualTo(Cent.SMALLER_ID);
    }

    @Example
    void ids_are_compared_by_code_point() {
        assertThat(all(1, claim("a", 1), claim("B", 1))).containsExactly(0L, 1L);
        assertThat(all(1, claim("P10", 1), claim("P9", 1))).containsExactly(1L, 0L);
        assertThat(all(1, claim("P-1", 1), claim("P", 1))).containsExactly(0L, 1L);
    }

    @Example
    void the_reason_is_that_which_told_the_last_two_apart() {
        // Two cents are missing: "a" has the largest remainder, "b" the smaller id of those that follow.
        List<Claimed> claims = List.of(claim("c", 5), claim("b", 5), claim("a", 8), claim("d", 2));
        Distribution two = Distribution.of(claims, Money.ofCents(2), Ratio.of(20));

        assertThat(cents(two, claims)).containsExactly(0L, 1L, 1L, 0L);
        assertThat(two.extra(2)).isEqualTo(Cent.LARGEST_REMAINDER);
        assertThat(two.extra(1)).isEqualTo(Cent.SMALLER_ID);
    }

    @Example
    void whoever_earned_nothing_receives_no_cent() {
        assertThat(all(1, claim("a", 0), claim("b", 1), claim("c", 1))).containsExactly(0L, 1L, 0L);
    }

    @Example
    void where_more_is_divided_by_than_was_earned_only_whole_cents_of_what_was_earned_are_handed_out() {
        // 33.33.., 26.66.. and 0 of 100.
        List<Claimed> claims = List.of(claim("a", 1), claim("b", 4, 5), claim("c", 0));
        Distribution carried = Distribution.of(claims, Money.ofCents(100), Ratio.of(3));

        assertThat(cents(carried, claims)).containsExactly(33L, 27L, 0L);
        assertThat(carried.total()).isEqualTo(Money.ofCents(60));
    }

    @Example
    void divided_by_nothing_nobody_has_a_quota() {
        List<Claimed> claims = List.of(claim("a", 0), claim("b", 0));
        Distribution none = Distribution.of(claims, Money.ofCents(100), Ratio.ZERO);

        assertThat(cents(none, claims)).containsExactly(0L, 0L);
        assertThat(none.total()).isEqualTo(Money.ZERO);
        assertThat(none.quota(0)).isEqualTo(Ratio.ZERO);
        assertThat(none.remainder(1)).isEqualTo(Ratio.ZERO);
    }

    @Example
    void among_nobody_nothing_is_handed_out() {
        assertThat(Distribution.of(List.of(), Money.ofCents(100), Ratio.ZERO).total())
                .isEqualTo(Money.ZERO);
        assertThat(Distribution.of(List.of(), Money.ofCents(100), Ratio.ONE).total())
                .isEqualTo(Money.ZERO);
    }

    @Example
    void nothing_is_nothing_for_everybody() {
        assertThat(all(0, claim("a", 1), claim("b", 2))).containsExactly(0L, 0L);
    }

    @Example
    void thirds_of_linear_bands_are_exact() {
        // Three thirds are one: floating point would lose the cent.
        assertThat(all(1, claim("a", 1, 3))).containsExactly(1L);
        List<Claimed> claims = List.of(claim("a", 1, 3), claim("b", 2, 3), claim("c", 1, 7));
        Distribution odd = Distribution.of(claims, Money.ofCents(2_400), sumOf(claims));

        assertThat(cents(odd, claims)).containsExactly(700L, 1_400L, 300L);
        assertThat(odd.missing()).isZero();
    }

    @Example
    void the_largest_fund_is_shared_to_the_cent() {
        assertThat(all(Money.MAX_CENTS, claim("a", 1), claim("b", 1), claim("c", 1)))
                .containsExactly(33_333_333_334L, 33_333_333_333L, 33_333_333_333L);
        List<Claimed> fine = List.of(claim("a", 999_999_999_999L, 1_000_000_000_000L), claim("b", 1, 999_999_937L));

        assertThat(all(Money.MAX_CENTS, fine.toArray(Claimed[]::new)).stream()
                        .mapToLong(cents -> cents)
                        .sum())
                .isEqualTo(Money.MAX_CENTS);
    }

    private static List<Claimed> claims(List<Integer> numbers) {
        List<Claimed> claims = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            claims.add(claim("P" + i, numbers.get(i) / 10, 1 + numbers.get(i) % 10));
        }
        return claims;
    }

    @Property
    void the_sum_is_exact_and_every_amount_is_within_a_cent_of_its_quota(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 5_000) Integer> numbers,
            @ForAll @LongRange(max = Money.MAX_CENTS) long amount,
            @ForAll @IntRange(max = 1_000) int unearned) {
        List<Claimed> claims = claims(numbers);
        Ratio divisor = sumOf(claims).plus(Ratio.of(unearned, 7));
        Distribution distribution = Distribution.of(claims, Money.ofCents(amount), divisor);

        long sum =
                cents(distribution, claims).stream().mapToLong(cents -> cents).sum();
        Ratio quotas = Ratio.ZERO;
        for (int i = 0; i < claims.size(); i++) {
            Ratio exact = divisor.signum() == 0
                    ? Ratio.ZERO
                    : Ratio.of(amount).times(claims.get(i).earned()).dividedBy(divisor);
            assertThat(distribution.quota(i)).isEqualTo(exact);
            Ratio off = distribution.amount(i).exact().minus(exact);
            assertThat(off).isLessThan(Ratio.ONE).isGreaterThan(Ratio.of(-1));
            quotas = quotas.plus(exact);
        }
        assertThat(distribution.total()).isEqualTo(Money.floor(quotas)).isEqualTo(Money.ofCents(sum));
        assertThat(sum == amount).isEqualTo(amount == 0 || unearned == 0 && divisor.signum() > 0);
    }

    @Property
    void the_order_of_claims_means_nothing_and_more_earned_is_never_less_paid(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 200) Integer> numbers,
            @ForAll @LongRange(max = 10_000) long amount,
            @ForAll long seed) {
        List<Claimed> claims = claims(numbers);
        List<Claimed> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));

        Map<Claimed, Long> paid = paid(claims, amount);

        assertThat(paid(shuffled, amount)).isEqualTo(paid);
        claims.sort(java.util.Comparator.comparing(Claimed::earned));
        for (int i = 1; i < claims.size(); i++) {
            Claimed less = claims.get(i - 1);
            Claimed more = claims.get(i);
            long difference = paid.get(more) - paid.get(less);
            assertThat(difference).isGreaterThanOrEqualTo(less.earned().equals(more.earned()) ? -1 : 0);
        }
    }

    private static Map<Claimed, Long> paid(List<Claimed> claims, long amount) {
        List<Long> cents = cents(Distribution.of(claims, Money.ofCents(amount), sumOf(claims)), claims);
        Map<Claimed, Long> paid = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            paid.put(claims.get(i), cents.get(i));
        }
        return paid;
    }
}
