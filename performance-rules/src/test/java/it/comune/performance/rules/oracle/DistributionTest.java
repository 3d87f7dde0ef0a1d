package it.comune.performance.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.rules.oracle.Distribution.Outcome;
import it.comune.performance.rules.oracle.Distribution.Quota;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Section 9, by hand and by its claims. */
class DistributionTest {
    private static Quota quota(String person, long top, long bottom) {
        return new Quota(person, Fraction.of(top, bottom));
    }

    @Example
    void the_extra_cent_among_equals_goes_to_the_smallest_id() {
        List<Quota> quotas = List.of(quota("c", 1, 1), quota("a", 1, 1), quota("b", 1, 1));

        assertThat(Distribution.inProportion(10_000, quotas).cents()).containsExactly(3333, 3334, 3333);
    }

    @Example
    void the_largest_remainder_goes_first_whatever_the_quota() {
        List<Quota> quotas = List.of(quota("a", 1004, 10), quota("b", 16, 10));

        Outcome outcome = Distribution.ofEarned(200, Residual.CARRY_FORWARD, quotas);

        assertThat(outcome.cents()).containsExactly(100, 2);
        assertThat(outcome.residual()).isEqualTo(98);
    }

    @Example
    void among_equal_remainders_the_larger_quota_goes_first() {
        List<Quota> quotas = List.of(quota("a", 3, 2), quota("b", 5, 2));

        assertThat(Distribution.ofEarned(4, Residual.CARRY_FORWARD, quotas).cents())
                .containsExactly(1, 3);
    }

    @Example
    void among_equal_posts_of_one_person_the_smaller_unit_goes_first() {
        List<Quota> quotas =
                List.of(new Quota("a", "V", Fraction.ONE), new Quota("a", "U", Fraction.ONE), quota("b", 1, 1));

        assertThat(Distribution.inProportion(5, quotas).cents()).containsExactly(2, 2, 1);
    }

    @Example
    void carried_forward_the_whole_cents_that_were_earned_are_handed_out() {
        List<Quota> earned = List.of(quota("a", 100, 3), quota("b", 30, 1), quota("c", 0, 1));

        Outcome outcome = Distribution.ofEarned(100, Residual.CARRY_FORWARD, earned);

        assertThat(outcome.cents()).containsExactly(33, 30, 0);
        assertThat(outcome.distributed()).isEqualTo(63);
        assertThat(outcome.residual()).isEqualTo(37);
    }

    @Example
    void redistributed_all_of_it_is_handed_out_in_proportion_to_what_was_earned() {
        // 10 000 x 10/19 = 5 263.16 and 10 000 x 9/19 = 4 736.84: the missing cent belongs to the second.
        List<Quota> earned = List.of(quota("a", 10_000, 3), quota("b", 3_000, 1), quota("c", 0, 1));

        Outcome outcome = Distribution.ofEarned(10_000, Residual.REDISTRIBUTE, earned);

        assertThat(outcome.cents()).containsExactly(5263, 4737, 0);
        assertThat(outcome.residual()).isZero();
    }

    @Example
    void where_nobody_earned_anything_all_is_left_under_both_policies() {
        List<Quota> earned = List.of(quota("a", 0, 1), quota("b", 0, 7));

        for (Residual policy : Residual.values()) {
            assertThat(Distribution.ofEarned(500, policy, earned).residual()).isEqualTo(500);
        }
        assertThat(Distribution.ofEarned(500, Residual.REDISTRIBUTE, List.of()).residual())
                .isEqualTo(500);
    }

    @Example
    void more_than_there_is_cannot_be_earned() {
        assertThatThrownBy(() -> Distribution.ofEarned(100, Residual.CARRY_FORWARD, List.of(quota("a", 201, 2))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("more than there is");
    }

    /** Weighs and fractions in percent; what a fund of so many cents comes to for each. */
    private static long[] shared(long fund, Residual policy, List<Integer> weights, List<Integer> fractions) {
        long sum = weights.stream().mapToLong(weight -> weight).sum();
        List<Quota> earned = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            earned.add(quota("p" + i, fund * weights.get(i) * fractions.get(i), sum * 100));
        }
        return Distribution.ofEarned(fund, policy, earned).cents();
    }

    @Property(tries = 500)
    void raising_ones_own_fraction_costs_at_most_a_cent_and_moves_nobody_else_by_more(
            @ForAll @IntRange(max = 100_000) int fund,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 40) Integer> weights,
            @ForAll @Size(6) List<@IntRange(max = 100) Integer> fractions,
            @ForAll @IntRange(max = 5) int who,
            @ForAll @IntRange(max = 100) int raise) {
        List<Integer> raised = new ArrayList<>(fractions);
        raised.set(who, Math.min(100, fractions.get(who) + raise));

        long[] before = shared(fund, Residual.CARRY_FORWARD, weights, fractions);
        long[] after = shared(fund, Residual.CARRY_FORWARD, weights, raised);

        assertThat(after[who]).isGreaterThanOrEqualTo(before[who] - 1);
        for (int i = 0; i < before.length; i++) {
            assertThat(i == who ? 0 : Math.abs(after[i] - before[i])).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 500)
    void raising_ones_own_fraction_costs_at_most_a_cent_where_all_is_redistributed(
            @ForAll @IntRange(max = 100_000) int fund,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 40) Integer> weights,
            @ForAll @Size(6) List<@IntRange(max = 100) Integer> fractions,
            @ForAll @IntRange(max = 5) int who,
            @ForAll @IntRange(max = 100) int raise) {
        List<Integer> raised = new ArrayList<>(fractions);
        raised.set(who, Math.min(100, fractions.get(who) + raise));

        long[] before = shared(fund, Residual.REDISTRIBUTE, weights, fractions);
        long[] after = shared(fund, Residual.REDISTRIBUTE, weights, raised);

        assertThat(after[who]).isGreaterThanOrEqualTo(before[who] - 1);
    }
}
