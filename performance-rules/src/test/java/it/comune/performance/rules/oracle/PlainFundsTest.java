package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.Payroll.employee;
import static it.comune.performance.rules.oracle.Payroll.head;
import static it.comune.performance.rules.oracle.Payroll.hours;
import static it.comune.performance.rules.oracle.Payroll.secretary;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.SecretaryFund;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.PremiumPolicies.HeadQuota;
import it.comune.performance.regulation.PremiumPolicies.ProjectPayment;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.rules.oracle.PlainPremiums.OfShare;
import it.comune.performance.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit heads, general secretary, projects and gates: section 8, funds 3 to 5. */
class PlainFundsTest {
    private static ResultFund pot(String euros) {
        return new ResultFund(Money.of(euros), Money.of("1000.00"), new PaymentTimes(true, null));
    }

    private static ResultFund pot(String euros, @Nullable PaymentTimes times) {
        return new ResultFund(Money.of(euros), Money.of("1000.00"), times);
    }

    private static Position position(String euros, InterimPost... posts) {
        return new Position(Money.of(euros), List.of(posts));
    }

    private static InterimPost post(String unit, String euros, int days) {
        return new InterimPost(unit, Money.of(euros), days);
    }

    // Unit heads

    @Test
    void heads_share_the_pot_by_the_value_of_their_positions_and_their_days() {
        Payroll payroll = Payroll.achieved()
                .people(
                        head("a", "10").in("U").holding(position("10000.00")),
                        head("b", "7").in("U").holding(position("20000.00")).served(146))
                .heads(pot("900.00"));

        // 10 000 x 365 against 20 000 x 146: 5 to 4; b scores 88 and earns 0.9 of 400.00.
        assertThat(payroll.totals()).containsExactly("500.00", "360.00");
        assertThat(payroll.residual(FundKind.UNIT_HEADS)).isEqualTo("40.00");
    }

    @Test
    void heads_may_have_equal_quotas_and_need_no_position_then() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> {
                    pay.headQuota = HeadQuota.EQUAL;
                    pay.headResidual = Residual.REDISTRIBUTE;
                })
                .people(
                        head("a", "10").in("U"),
                        head("b", "10").in("U").holding(position("20000.00")),
                        head("c", "0").in("V"))
                .heads(pot("900.00"));

        assertThat(payroll.totals()).containsExactly("450.00", "450.00", "0.00");
        assertThat(payroll.residual(FundKind.UNIT_HEADS)).isEqualTo("0.00");
    }

    @Test
    void interim_posts_come_out_of_the_pot_first_each_floored() {
        Payroll payroll = Payroll.achieved()
                .people(
                        head("a", "7")
                                .in("U")
                                .holding(position("10000.00", post("V", "10000.00", 100), post("S", "1000.00", 10))),
                        head("b", "10").in("U").holding(position("10000.00")))
                .heads(pot("1498.08"));

        // a scores 88: 10 000 x 0.2 x 100/365 x 0.9 = 493.150..., 1 000 x 0.2 x 10/365 x 0.9 = 4.931...
        assertThat(payroll.paid("a", PremiumKind.INTERIM)).isEqualTo("498.08");
        assertThat(payroll.result().person("a").amounts())
                .extractingByKey(new PlainPremiums.Paid(PremiumKind.INTERIM, "V", null))
                .isEqualTo(new PlainPremiums.Amount(49_315, 49_315, 49_315));
        // 1 000.00 is left: 500.00 each, 0.9 of it for a.
        assertThat(payroll.paid("a", PremiumKind.RESULT)).isEqualTo("450.00");
        assertThat(payroll.paid("b", PremiumKind.RESULT)).isEqualTo("500.00");
        assertThat(payroll.result().fund(FundKind.UNIT_HEADS).shares())
                .containsExactly(
                        new OfShare(PremiumKind.INTERIM, null, 49_808, 49_808, 0, 1),
                        new OfShare(PremiumKind.RESULT, null, 100_000, 95_000, 5_000, 2));
    }

    @Test
    void interim_posts_beyond_the_pot_are_reduced_in_proportion_and_leave_nothing() {
        Payroll payroll = Payroll.achieved()
                .people(
                        head("a", "10").in("U").holding(position("10000.00", post("V", "10000.00", 365))),
                        head("b", "10")
                                .in("U")
                                .holding(position("10000.00", post("U", "2500.00", 365), post("S", "2500.00", 365))))
                .heads(pot("100.00"));

        // 2 000.00 to 500.00 to 500.00: 66.67, 16.67, 16.66.
        assertThat(payroll.totals()).containsExactly("66.67", "33.33");
        assertThat(payroll.result().person("b").amounts())
                .extractingByKey(new PlainPremiums.Paid(PremiumKind.INTERIM, "S", null))
                .isEqualTo(new PlainPremiums.Amount(1667, 1667, 1667));
        assertThat(payroll.figure(FindingCode.INTERIM_EXCEEDS_POT, "owed")).isEqualTo("3000");
        assertThat(payroll.figure(FindingCode.INTERIM_EXCEEDS_POT, "pot")).isEqualTo("100");
        assertThat(payroll.found(FindingCode.FUND_RESIDUAL)).isFalse();
    }

    @Test
    void a_pot_that_is_too_small_never_raises_a_post_above_its_whole_cents() {
        // Due at the rate of 0.20: 1.989 cents and 100 cents, so 1 and 100.
        Payroll payroll = Payroll.achieved()
                .people(
                        head("a", "10").in("U").holding(position("10000.00", post("V", "0.10", 363))),
                        head("b", "10").in("U").holding(position("10000.00", post("S", "5.00", 365))))
                .heads(pot("1.00"));

        assertThat(payroll.totals()).containsExactly("0.01", "0.99");
    }

    @Test
    void a_head_who_is_not_eligible_has_no_interim_post_paid() {
        Payroll payroll = Payroll.achieved()
                .people(
                        head("a", "10").in("U").suspended().holding(position("10000.00", post("V", "10000.00", 365))),
                        head("b", "10").in("U").holding(position("10000.00")))
                .heads(pot("100.00"));

        assertThat(payroll.totals()).containsExactly("0.00", "100.00");
    }

    @Test
    void missed_payment_times_withhold_30_percent_of_each_amount_rounded_up() {
        Payroll payroll = Payroll.achieved()
                .people(head("a", "10").in("U").holding(position("10000.00", post("V", "365.00", 1))))
                .heads(pot("1000.21", new PaymentTimes(false, null)));

        // Interim 0.20, 0.06 of it withheld; 1 000.01, 300.003 of it withheld as 300.01.
        assertThat(payroll.total("a")).isEqualTo("1000.21");
        assertThat(payroll.payable("a")).isEqualTo("700.14");
        assertThat(payroll.result().fund(FundKind.UNIT_HEADS).payable()).isEqualTo(70_014);
        assertThat(payroll.figure(FindingCode.PAYMENT_TIMES_MISSED, "withheld")).isEqualTo("0.3");
    }

    @Test
    void unknown_payment_times_withhold_as_much_and_respected_ones_nothing() {
        Payroll unknown = Payroll.achieved()
                .people(head("a", "10").in("U").holding(position("10000.00")))
                .heads(pot("1000.00", null));
        Payroll respected = Payroll.achieved()
                .people(head("a", "10").in("U").holding(position("10000.00")))
                .heads(pot("1000.00"));

        assertThat(unknown.payable("a")).isEqualTo("700.00");
        assertThat(unknown.found(FindingCode.PAYMENT_TIMES_UNKNOWN)).isTrue();
        assertThat(respected.payable("a")).isEqualTo("1000.00");
    }

    @Test
    void before_2023_nothing_hangs_on_payment_times() {
        Payroll payroll = Payroll.achieved(2022)
                .people(head("a", "10").in("U").holding(position("10000.00")))
                .heads(pot("1000.00", new PaymentTimes(false, null)));

        assertThat(payroll.payable("a")).isEqualTo("1000.00");
        assertThat(payroll.found(FindingCode.PAYMENT_TIMES_MISSED)).isFalse();
    }

    @Test
    void a_pot_without_heads_is_left() {
        Payroll payroll = Payroll.achieved().people(employee("a", "10").in("U")).heads(pot("1000.00"));

        assertThat(payroll.residual(FundKind.UNIT_HEADS)).isEqualTo("1000.00");
        assertThat(payroll.figure(FindingCode.FUND_WITHOUT_PEOPLE, "fund")).isEqualTo("UNIT_HEADS");
    }

    // General secretary

    @Test
    void the_secretary_receives_a_rate_of_the_salary_mass_by_days_and_band_floored() {
        Payroll payroll = Payroll.achieved()
                .people(
                        secretary("a", "8").served(200),
                        secretary("b", "10").served(165).absent("STRIKE", 5))
                .secretary(new SecretaryFund(Money.of("80000.09"), null));

        // 8 000.00 (from 8 000.009): x 200/365 x 0.9 = 3 945.20..., x 160/365 = 3 506.85...
        assertThat(payroll.totals()).containsExactly("3945.20", "3506.85");
        assertThat(payroll.result().fund(FundKind.GENERAL_SECRETARY).amount()).isEqualTo(800_000);
        assertThat(payroll.residual(FundKind.GENERAL_SECRETARY)).isEqualTo("547.95");
    }

    @Test
    void without_a_secretary_the_allowance_is_left() {
        Payroll payroll = Payroll.achieved().secretary(new SecretaryFund(Money.of("80000.00"), null));

        assertThat(payroll.residual(FundKind.GENERAL_SECRETARY)).isEqualTo("8000.00");
        assertThat(payroll.figure(FindingCode.FUND_WITHOUT_PEOPLE, "fund")).isEqualTo("GENERAL_SECRETARY");
    }

    // Projects

    private static Payroll snow(String value) {
        return Payroll.achieved()
                .objective("P", "U", "", value)
                .people(
                        employee("a", "0").in("U").took(hours("P", "30", true)),
                        head("b", "10").in("U").took(hours("P", "10", true)),
                        employee("c", "10").in("U").took(hours("P", "20", false)),
                        employee("d", "10").in("V").took(hours("P", "0", true)),
                        employee("e", "10").in("U").suspended().took(hours("P", "40", true)))
                .projects(new ProjectFund("SNOW", "P", "U", Money.of("1000.01"), FundingKind.VARIABLE_RESOURCES, null));
    }

    @Test
    void a_project_pays_its_degree_by_evidenced_hours_whatever_the_score() {
        Payroll payroll = snow("80");

        // floor(1 000.01 x 0.8) = 800.00, 3 to 1
        assertThat(payroll.totals()).containsExactly("600.00", "200.00", "0.00", "0.00", "0.00");
        assertThat(payroll.result().person("b").amounts())
                .containsOnlyKeys(new PlainPremiums.Paid(PremiumKind.PROJECT, "U", "SNOW"));
        assertThat(payroll.residual(FundKind.PROJECT)).isEqualTo("200.01");
        assertThat(payroll.result().findings(FindingCode.PARTICIPATION_WITHOUT_EVIDENCE))
                .containsExactly(PlainPremiums.Found.of(FindingCode.PARTICIPATION_WITHOUT_EVIDENCE)
                        .about("c")
                        .in("U")
                        .of("P")
                        .with("project", "SNOW"));
        assertThat(payroll.figure(FindingCode.FUND_RESIDUAL, "fund")).isEqualTo("PROJECT SNOW");
    }

    @Test
    void a_project_may_pay_all_from_a_threshold_on_be_it_0() {
        assertThat(snow("80").under(PlainFundsTest::threshold).total("a")).isEqualTo("750.01");
        assertThat(snow("79").under(PlainFundsTest::threshold).total("a")).isEqualTo("0.00");
        assertThat(snow("10")
                        .under(PlainFundsTest::threshold)
                        .under(pay -> pay.projectThreshold = "0")
                        .total("a"))
                .isEqualTo("750.01");
    }

    private static void threshold(Pay pay) {
        pay.projectPayment = ProjectPayment.THRESHOLD;
        pay.projectThreshold = "0.80";
    }

    @Test
    void a_project_whose_objective_is_not_due_pays_nothing() {
        Payroll payroll = snow("");

        assertThat(payroll.total("a")).isEqualTo("0.00");
        assertThat(payroll.residual(FundKind.PROJECT)).isEqualTo("1000.01");
        assertThat(payroll.found(FindingCode.FUND_WITHOUT_PEOPLE)).isFalse();
    }

    @Test
    void an_exemption_lifts_a_project_and_the_figure_without_it_is_told() {
        Payroll payroll = snow("80").exempt("P");

        assertThat(payroll.total("a")).isEqualTo("750.01");
        assertThat(payroll.totalWithout("a")).isEqualTo("600.00");
    }

    @Test
    void two_projects_may_pay_for_the_same_work() {
        Payroll payroll = snow("100")
                .projects(
                        new ProjectFund("B", "P", "U", Money.of("40.00"), FundingKind.OTHER, null),
                        new ProjectFund("A", "P", "U", Money.of("4.00"), FundingKind.OTHER, null));

        assertThat(payroll.total("a")).isEqualTo("33.00");
        assertThat(payroll.result().funds())
                .extracting(PlainPremiums.OfFund::project)
                .containsExactly("A", "B");
    }

    // Gates

    @Test
    void while_a_gate_is_missing_amounts_are_computed_and_nothing_is_payable() {
        Payroll payroll = Payroll.achieved()
                .notValidated()
                .people(employee("a", "10").in("U"), head("h", "10").in("U").holding(position("1.00")))
                .productivity("100.00")
                .heads(pot("50.00"));

        assertThat(payroll.result().payable()).isFalse();
        assertThat(payroll.totals()).containsExactly("100.00", "50.00");
        assertThat(payroll.payable("a")).isEqualTo("0.00");
        assertThat(payroll.payable("h")).isEqualTo("0.00");
        assertThat(payroll.result().fund(FundKind.PRODUCTIVITY).payable()).isZero();
    }

    @Test
    void a_gate_that_the_regulation_does_not_ask_for_keeps_nothing_back() {
        Payroll payroll = Payroll.achieved()
                .notValidated()
                .people(employee("a", "10").in("U"))
                .productivity("100.00");
        payroll.law.gates = List.of();

        assertThat(payroll.result().payable()).isTrue();
        assertThat(payroll.payable("a")).isEqualTo("100.00");
    }
}
