package it.comune.performance.rules.internal;

import static it.comune.performance.rules.internal.SomeRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.kie.api.definition.rule.Rule;

/** What cases of money compute once a rule has decided: each rounding, and in whose favour. */
class PremiumCasesTest {
    private static final Rule RULE = rule("TEST-01 decides");

    private static BigDecimal share(String share) {
        return new BigDecimal(share);
    }

    private static PartCase part(long cents, String organisational) {
        PartCase part = new PartCase(null, Money.ofCents(cents));
        part.organisational(share(organisational), RULE);
        return part;
    }

    @Example
    void equal_remainders_of_the_two_shares_give_their_cent_to_the_individual_one() {
        assertThat(part(101, "0.5").organisational()).isEqualTo(Money.ofCents(50));
        assertThat(part(101, "0.5").individual()).isEqualTo(Money.ofCents(51));
        assertThat(part(1, "0.5").individual()).isEqualTo(Money.ofCents(1));
        assertThat(part(10, "0.25").organisational()).isEqualTo(Money.ofCents(2));
    }

    @Example
    void the_larger_remainder_takes_the_cent() {
        assertThat(part(101, "0.501").organisational()).isEqualTo(Money.ofCents(51));
        assertThat(part(101, "0.499").organisational()).isEqualTo(Money.ofCents(50));
    }

    @Example
    void a_share_of_all_or_of_nothing_leaves_nothing_to_round() {
        assertThat(part(101, "1").individual()).isEqualTo(Money.ZERO);
        assertThat(part(101, "0").organisational()).isEqualTo(Money.ZERO);
        assertThat(part(0, "0.5").individual()).isEqualTo(Money.ZERO);
    }

    @Property
    void no_cent_is_lost_between_the_shares_and_each_is_within_a_cent_of_its_part(
            @ForAll @LongRange(max = Money.MAX_CENTS) long cents, @ForAll @IntRange(max = 1_000_000) int millionths) {
        PartCase part = part(cents, BigDecimal.valueOf(millionths, 6).toPlainString());

        assertThat(part.organisational().plus(part.individual())).isEqualTo(Money.ofCents(cents));
        Ratio off =
                part.organisational().exact().minus(Ratio.of(cents).times(Ratio.of(BigDecimal.valueOf(millionths, 6))));
        assertThat(off).isLessThanOrEqualTo(Ratio.of(1, 2)).isGreaterThanOrEqualTo(Ratio.of(-1, 2));
    }

    private static BonusCase bonus(long cents, int candidates, int recipients) {
        return new BonusCase(null, Money.ofCents(cents), candidates, recipients);
    }

    @Example
    void a_bonus_is_rounded_up_so_that_it_never_falls_below_its_rate() {
        BonusCase bonus = bonus(10_001, 3, 1);
        bonus.pays(share("0.30"), bonus.getGrossAverage(), RULE);

        assertThat(bonus.exact()).isEqualTo(Ratio.of(10_001, 10));
        assertThat(bonus.bonus()).isEqualTo(Money.ofCents(1_001));
        assertThat(bonus.total()).isEqualTo(Money.ofCents(1_001));
    }

    @Example
    void a_bonus_of_whole_cents_is_not_rounded() {
        BonusCase bonus = bonus(10_000, 1, 1);
        bonus.pays(share("0.30"), bonus.getGrossAverage(), RULE);

        assertThat(bonus.bonus()).isEqualTo(Money.ofCents(3_000));
    }

    @Example
    void the_average_after_top_ups_is_the_one_that_they_leave() {
        BonusCase bonus = bonus(1_000_000, 20, 2);

        assertThat(bonus.averageAfterBonus(share("0.3"))).isEqualTo(Ratio.of(1_000_000 * 10L, 206));
    }

    @Example
    void a_share_can_pay_what_uses_it_up_and_not_a_cent_more() {
        assertThat(bonus(200, 2, 2).isAffordable(share("1"), Ratio.of(100))).isTrue();
        assertThat(bonus(199, 2, 2).isAffordable(share("1"), Ratio.of(100))).isFalse();
        assertThat(bonus(0, 2, 2).isAffordable(share("1"), Ratio.ZERO)).isTrue();
    }

    @Example
    void what_is_not_paid_costs_the_share_nothing_and_is_still_known() {
        BonusCase bonus = bonus(100, 2, 2);
        bonus.notPaid(share("2"), bonus.getGrossAverage(), RULE);

        assertThat(bonus.total()).isEqualTo(Money.ZERO);
        assertThat(bonus.unpaid()).isEqualTo(Money.ofCents(100));
    }

    @Property
    void whoever_receives_a_top_up_never_receives_less_than_its_rate_nor_a_cent_more(
            @ForAll @LongRange(max = Money.MAX_CENTS) long cents,
            @ForAll @IntRange(min = 1, max = 1_000) int candidates,
            @ForAll @IntRange(max = 1_000) int perMille) {
        BigDecimal rate = BigDecimal.valueOf(perMille, 3);
        BonusCase bonus = bonus(cents, candidates, 1);
        bonus.pays(rate, bonus.getGrossAverage(), RULE);

        Ratio over = bonus.bonus().exact().minus(Ratio.of(cents, candidates).times(Ratio.of(rate)));
        assertThat(over).isGreaterThanOrEqualTo(Ratio.ZERO).isLessThan(Ratio.ONE);
    }

    @Example
    void whole_people_of_a_quota_receive_a_top_up_and_never_more_than_there_are() {
        assertThat(recipients("0.1", 1, 19)).isEqualTo(1);
        assertThat(recipients("0.1", 1, 20)).isEqualTo(2);
        assertThat(recipients("0.1", 3, 20)).isEqualTo(3);
        assertThat(recipients("0.1", 3, 2)).isEqualTo(2);
        assertThat(recipients("0.1", 0, 9)).isZero();
        assertThat(recipients("1", 0, 9)).isEqualTo(9);
    }

    private static int recipients(String quota, int least, int candidates) {
        TopUpCase topUp = new TopUpCase(null, candidates, 0, candidates);
        topUp.receive(topUp.share(share(quota)), least, RULE);
        return topUp.recipients();
    }

    @Example
    void what_hangs_on_payment_times_is_rounded_up() {
        PaymentTimesCase times = new PaymentTimesCase(true, new PaymentTimes(false, null));
        times.withhold(share("0.30"), RULE);

        assertThat(times.payable(Money.ofCents(100))).isEqualTo(Money.ofCents(70));
        assertThat(times.payable(Money.ofCents(101))).isEqualTo(Money.ofCents(70));
        assertThat(times.payable(Money.ofCents(1))).isEqualTo(Money.ZERO);
        assertThat(times.payable(Money.ZERO)).isEqualTo(Money.ZERO);
    }

    @Example
    void the_secretarys_fund_is_whole_cents() {
        SecretaryFundCase fund = new SecretaryFundCase(Money.ofCents(99));
        fund.is(share("0.10"), RULE);

        assertThat(fund.fund()).isEqualTo(Money.ofCents(9));
    }
}
