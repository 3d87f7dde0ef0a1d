package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.Payroll.employee;
import static it.comune.performance.rules.oracle.Payroll.head;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.PremiumPolicies.FundScope;
import it.comune.performance.regulation.PremiumPolicies.PartTime;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.PremiumPolicies.TopUpAverage;
import it.comune.performance.rules.oracle.PlainPremiums.OfShare;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The productivity fund and the individual top-up: section 8, funds 1 and 2. */
class PlainProductivityTest {
    private static Payroll twenty(boolean alike) {
        return Payroll.achieved(2026)
                .under(pay -> pay.topUpQuota = "0.10")
                .topEmployees(20, alike)
                .productivity("10000.00");
    }

    @Test
    void two_of_twenty_receive_30_percent_of_the_gross_average() {
        Payroll payroll = twenty(false);

        List<String> expected = new ArrayList<>(Collections.nCopies(18, "485.00"));
        expected.addAll(0, List.of("635.00", "635.00"));
        assertThat(payroll.totals()).isEqualTo(expected);
        assertThat(payroll.paid("01", PremiumKind.TOP_UP)).isEqualTo("150.00");
        assertThat(payroll.paid("01", PremiumKind.INDIVIDUAL)).isEqualTo("485.00");
        assertThat(payroll.residual(FundKind.PRODUCTIVITY)).isEqualTo("0.00");
        assertThat(payroll.result().fund(FundKind.PRODUCTIVITY).shares())
                .containsExactly(
                        new OfShare(PremiumKind.INDIVIDUAL, null, 970_000, 970_000, 0, 20),
                        new OfShare(PremiumKind.TOP_UP, null, 30_000, 30_000, 0, 2));
    }

    @Test
    void two_of_twenty_receive_30_percent_of_the_average_after_the_bonus() {
        Payroll payroll = twenty(false).under(pay -> pay.topUpAverage = TopUpAverage.AFTER_BONUS);

        List<String> expected = new ArrayList<>(Collections.nCopies(10, "485.44"));
        expected.addAll(0, List.of("631.08", "631.08"));
        expected.addAll(Collections.nCopies(8, "485.43"));
        assertThat(payroll.totals()).isEqualTo(expected);
        assertThat(payroll.paid("02", PremiumKind.TOP_UP)).isEqualTo("145.64");
        assertThat(payroll.paid("12", PremiumKind.INDIVIDUAL)).isEqualTo("485.44");
        assertThat(payroll.paid("13", PremiumKind.INDIVIDUAL)).isEqualTo("485.43");
        assertThat(payroll.residual(FundKind.PRODUCTIVITY)).isEqualTo("0.00");
    }

    @Test
    void nobody_of_truly_alike_people_receives_a_bonus_and_a_finding_says_so() {
        Payroll payroll = twenty(true);

        assertThat(payroll.totals()).isEqualTo(Collections.nCopies(20, "500.00"));
        assertThat(payroll.figure(FindingCode.TOP_UP_TIE, "tied")).isEqualTo("20");
        assertThat(payroll.figure(FindingCode.TOP_UP_TIE, "recipients")).isEqualTo("2");
    }

    @Test
    void a_fund_of_100_among_three_equal_people_leaves_the_extra_cent_to_the_smallest_id() {
        Payroll payroll = Payroll.achieved()
                .people(
                        employee("c", "10").in("U"),
                        employee("a", "10").in("U"),
                        employee("b", "10").in("U"))
                .productivity("100.00");

        assertThat(payroll.totals()).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void with_5_employees_in_2026_there_is_no_top_up_and_the_reason_is_found() {
        Payroll payroll = Payroll.achieved(2026)
                .under(pay -> pay.topUpMinimum = 1)
                .topEmployees(5, false)
                .productivity("500.00");

        assertThat(payroll.totals()).isEqualTo(Collections.nCopies(5, "100.00"));
        assertThat(payroll.figure(FindingCode.TOP_UP_NOT_DUE, "employees")).isEqualTo("5");
        assertThat(payroll.figure(FindingCode.TOP_UP_NOT_DUE, "least")).isEqualTo("6");
        assertThat(payroll.found(FindingCode.NATIONAL_LIMIT)).isFalse();
    }

    @Test
    void heads_count_among_the_employees_and_those_who_left_before_the_end_of_the_year_do_not() {
        Payroll six = Payroll.achieved(2026)
                .under(pay -> pay.topUpMinimum = 1)
                .topEmployees(5, false)
                .people(head("h", "10").in("U"))
                .productivity("500.00");
        Payroll five = Payroll.achieved(2026)
                .under(pay -> pay.topUpMinimum = 1)
                .topEmployees(5, false)
                .people(employee("x", "0").in("V").leftBeforeYearEnd(), Payroll.secretary("s", "10"))
                .productivity("500.00");

        // 30% of 100.00, and 470.00 among five
        assertThat(six.total("01")).isEqualTo("124.00");
        assertThat(six.found(FindingCode.TOP_UP_NOT_DUE)).isFalse();
        assertThat(five.found(FindingCode.TOP_UP_NOT_DUE)).isTrue();
    }

    @Test
    void with_10_employees_in_2026_the_minimum_is_25_percent() {
        Payroll enough = Payroll.achieved(2026)
                .under(pay -> {
                    pay.topUpMinimum = 1;
                    pay.topUpRate = "0.25";
                })
                .topEmployees(10, false)
                .productivity("1000.00");
        Payroll tooLittle = Payroll.achieved(2026)
                .under(pay -> pay.topUpRate = "0.24")
                .topEmployees(10, false)
                .productivity("1000.00");
        Payroll eleven = Payroll.achieved(2026)
                .under(pay -> pay.topUpRate = "0.25")
                .topEmployees(11, false)
                .productivity("1000.00");

        assertThat(enough.found(FindingCode.NATIONAL_LIMIT)).isFalse();
        assertThat(enough.paid("01", PremiumKind.TOP_UP)).isEqualTo("25.00");
        assertThat(enough.total("02")).isEqualTo("97.50");
        assertThat(tooLittle.figure(FindingCode.NATIONAL_LIMIT, "limit")).isEqualTo("0.25");
        assertThat(eleven.figure(FindingCode.NATIONAL_LIMIT, "limit")).isEqualTo("0.3");
    }

    @Test
    void in_2023_the_2022_contract_holds() {
        Payroll five = Payroll.achieved(2023)
                .under(pay -> pay.topUpMinimum = 1)
                .topEmployees(5, false)
                .productivity("500.00");
        Payroll ten = Payroll.achieved(2023)
                .under(pay -> pay.topUpRate = "0.25")
                .topEmployees(10, false)
                .productivity("500.00");

        assertThat(five.paid("01", PremiumKind.TOP_UP)).isEqualTo("30.00");
        assertThat(five.found(FindingCode.TOP_UP_NOT_DUE)).isFalse();
        assertThat(ten.figure(FindingCode.NATIONAL_LIMIT, "subject")).isEqualTo("TOP_UP_RATE");
        assertThat(ten.figure(FindingCode.NATIONAL_LIMIT, "limit")).isEqualTo("0.3");
    }

    @Test
    void past_scores_are_asked_before_length_of_service_and_unknown_ones_come_last() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> pay.topUpMinimum = 2)
                .people(
                        employee("a", "10").in("U").monthsOfService(400),
                        employee("b", "10").in("U").scoredBefore("70", "71"),
                        employee("c", "10").in("U").scoredBefore("70.50").monthsOfService(1),
                        employee("d", "9.99").in("U").scoredBefore("100").monthsOfService(500))
                .productivity("400.00");

        assertThat(payroll.paid("a", PremiumKind.TOP_UP)).isEqualTo("0.00");
        assertThat(payroll.paid("b", PremiumKind.TOP_UP)).isEqualTo("30.00");
        assertThat(payroll.paid("c", PremiumKind.TOP_UP)).isEqualTo("30.00");
        assertThat(payroll.found(FindingCode.TOP_UP_TIE)).isFalse();
    }

    @Test
    void those_above_a_tie_at_the_border_receive_theirs() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> {
                    pay.topUpMinimum = 2;
                    pay.topUpAverage = TopUpAverage.AFTER_BONUS;
                    pay.tieBreaks = List.of(TieBreak.LENGTH_OF_SERVICE);
                })
                .people(
                        employee("a", "10").in("U").monthsOfService(9),
                        employee("b", "10").in("U").scoredBefore("99"),
                        employee("c", "10").in("U"))
                .productivity("330.00");

        // One receives: 330 / (3 + 0.3) = 100.00, so 30.00; 300.00 among three.
        assertThat(payroll.totals()).containsExactly("130.00", "100.00", "100.00");
        assertThat(payroll.figure(FindingCode.TOP_UP_TIE, "tied")).isEqualTo("2");
        assertThat(payroll.figure(FindingCode.TOP_UP_TIE, "recipients")).isEqualTo("2");
    }

    @Test
    void where_everybody_receives_a_bonus_there_is_no_border_and_no_tie() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> {
                    pay.topUpMinimum = 5;
                    pay.topUpRate = "0.50";
                })
                .topEmployees(2, true)
                .productivity("100.00");

        assertThat(payroll.totals()).containsExactly("50.00", "50.00");
        assertThat(payroll.paid("01", PremiumKind.TOP_UP)).isEqualTo("25.00");
        assertThat(payroll.found(FindingCode.TOP_UP_TIE)).isFalse();
    }

    @Test
    void only_people_with_a_positive_fraction_and_base_are_candidates_and_make_the_average() {
        Payroll payroll = new Payroll(2023)
                .unit("U", "60", "50")
                .under(pay -> pay.topUpMinimum = 1)
                .people(
                        employee("a", "10").in("U"),
                        employee("low", "0").in("U"),
                        employee("none", "10").in("U").served(0))
                .productivity("100.00");

        // a scores 70, low 30: the average is 100.00, the bonus 30.00, and 70.00 x 1/2 x 0.8 besides.
        assertThat(payroll.total("a")).isEqualTo("58.00");
        assertThat(payroll.residual(FundKind.PRODUCTIVITY)).isEqualTo("42.00");
    }

    @Test
    void a_share_that_cannot_pay_its_bonuses_pays_none() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> {
                    pay.topUpMinimum = 1;
                    pay.topUpRate = "2.50";
                })
                .topEmployees(2, false)
                .productivity("100.00");

        assertThat(payroll.totals()).containsExactly("50.00", "50.00");
        assertThat(payroll.figure(FindingCode.TOP_UP_NOT_AFFORDABLE, "bonus")).isEqualTo("125");
        assertThat(payroll.figure(FindingCode.TOP_UP_NOT_AFFORDABLE, "amount")).isEqualTo("100");
        assertThat(payroll.figure(FindingCode.TOP_UP_NOT_AFFORDABLE, "recipients"))
                .isEqualTo("1");
    }

    @Test
    void a_bonus_is_rounded_up_so_that_it_never_falls_below_its_rate() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> pay.topUpMinimum = 1)
                .topEmployees(3, false)
                .productivity("100.00");

        // 30% of 33.333... is exactly 10.00; of 33.3366... (100.01) it is 10.001.
        assertThat(payroll.paid("01", PremiumKind.TOP_UP)).isEqualTo("10.00");
        assertThat(Payroll.achieved()
                        .under(pay -> pay.topUpMinimum = 1)
                        .topEmployees(3, false)
                        .productivity("100.01")
                        .paid("01", PremiumKind.TOP_UP))
                .isEqualTo("10.01");
    }

    private static Payroll perUnit() {
        return new Payroll(2023)
                .unit("U", "60", "100")
                .unit("V", "60", "80")
                .under(pay -> {
                    pay.scope = FundScope.PER_UNIT;
                    pay.organisationalShare = "0.40";
                })
                .people(
                        employee("a", "10").in("U"),
                        employee("b", "10").in("U"),
                        employee("c", "10").in("V"),
                        employee("d", "10").in("U", "0.5").in("V", "0.5"))
                .productivity("1000.00");
    }

    @Test
    void per_unit_each_part_is_a_fund_of_its_own() {
        Payroll payroll = perUnit();

        // U has 2.5 of 4, V 1.5. V's degree of 0.8 earns 0.9; so does the score of c, 48 + 40. d scores 54 + 40.
        assertThat(payroll.result().fund(FundKind.PRODUCTIVITY).shares())
                .containsExactly(
                        new OfShare(PremiumKind.ORGANISATIONAL, "U", 25_000, 25_000, 0, 3),
                        new OfShare(PremiumKind.INDIVIDUAL, "U", 37_500, 37_500, 0, 3),
                        new OfShare(PremiumKind.ORGANISATIONAL, "V", 15_000, 13_500, 1_500, 2),
                        new OfShare(PremiumKind.INDIVIDUAL, "V", 22_500, 21_000, 1_500, 2));
        assertThat(payroll.totals()).containsExactly("250.00", "250.00", "225.00", "245.00");
        assertThat(payroll.residual(FundKind.PRODUCTIVITY)).isEqualTo("30.00");
    }

    @Test
    void per_unit_each_part_has_top_ups_of_its_own() {
        Payroll payroll = perUnit().under(pay -> {
            pay.topUpMinimum = 1;
            pay.organisationalShare = "0";
        });

        // U: 625.00 / 3 x 0.3 = 62.50, but a, b and d: d scores 94, a and b tie. V: 375.00 / 2 x 0.3 = 56.25 for d, who
        // scores most.
        assertThat(payroll.paid("d", PremiumKind.TOP_UP)).isEqualTo("56.25");
        assertThat(payroll.paid("a", PremiumKind.TOP_UP)).isEqualTo("0.00");
        assertThat(payroll.result().findings(FindingCode.TOP_UP_TIE))
                .singleElement()
                .extracting(PlainPremiums.Found::unit)
                .isEqualTo("U");
    }

    @Test
    void per_unit_a_unit_without_people_has_no_part_and_the_cents_go_to_the_largest_remainders() {
        Payroll payroll = new Payroll(2023)
                .unit("U", "60", "100")
                .unit("V", "60", "100")
                .unit("S", "20", "100")
                .under(pay -> pay.scope = FundScope.PER_UNIT)
                .people(
                        employee("a", "10").in("V"),
                        employee("b", "10").in("U"),
                        employee("c", "10").in("S"))
                .productivity("0.04");

        // S before U before V: the smallest id has the extra cent.
        assertThat(payroll.totals()).containsExactly("0.01", "0.01", "0.02");
    }

    @Test
    void a_unit_that_is_not_evaluated_earns_no_organisational_share() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> {
                    pay.scope = FundScope.PER_UNIT;
                    pay.organisationalShare = "1";
                })
                .people(employee("a", "10").in("U"), employee("b", "10").in("V"))
                .productivity("100.00");

        assertThat(payroll.totals()).containsExactly("50.00", "0.00");
    }

    @Test
    void entity_wide_the_fractions_of_several_units_count_by_shares_of_those_that_are_evaluated() {
        Payroll payroll = new Payroll(2023)
                .unit("U", "60", "100")
                .unit("V", "60", "80")
                .under(pay -> pay.organisationalShare = "1")
                .people(
                        employee("a", "10").in("U", "0.3").in("V", "0.3").in("S", "0.4"),
                        employee("b", "10").in("S"))
                .productivity("100.00");

        assertThat(payroll.totals()).containsExactly("47.50", "0.00");
    }

    @Test
    void the_two_shares_are_split_by_largest_remainder_with_ties_to_the_individual_share() {
        assertThat(cent("0.5")).isEqualTo(PremiumKind.INDIVIDUAL);
        assertThat(cent("0.51")).isEqualTo(PremiumKind.ORGANISATIONAL);
        assertThat(cent("0.49")).isEqualTo(PremiumKind.INDIVIDUAL);
    }

    private static PremiumKind cent(String organisationalShare) {
        return Payroll.achieved()
                .under(pay -> pay.organisationalShare = organisationalShare)
                .people(employee("a", "10").in("U"))
                .productivity("0.01")
                .result()
                .person("a")
                .amounts()
                .firstKey()
                .kind();
    }

    @Test
    void a_score_in_the_zero_band_earns_nothing_in_either_share_and_stays_in_the_sums() {
        Payroll units = threeBands(Residual.CARRY_FORWARD).under(pay -> pay.organisationalShare = "1");

        assertThat(units.totals()).containsExactly("33.33", "33.33", "0.00");
        assertThat(units.residual(FundKind.PRODUCTIVITY)).isEqualTo("33.34");
        assertThat(threeBands(Residual.REDISTRIBUTE)
                        .under(pay -> pay.organisationalShare = "1")
                        .totals())
                .containsExactly("50.00", "50.00", "0.00");
    }

    @Test
    void what_scores_do_not_earn_is_carried_forward_or_redistributed() {
        assertThat(threeBands(Residual.CARRY_FORWARD).totals()).containsExactly("33.33", "30.00", "0.00");
        assertThat(threeBands(Residual.CARRY_FORWARD).residual(FundKind.PRODUCTIVITY))
                .isEqualTo("36.67");
        assertThat(threeBands(Residual.REDISTRIBUTE).totals()).containsExactly("52.63", "47.37", "0.00");
        assertThat(threeBands(Residual.REDISTRIBUTE).found(FindingCode.FUND_RESIDUAL))
                .isFalse();
    }

    private static Payroll threeBands(Residual policy) {
        return new Payroll(2023)
                .unit("U", "60", "80")
                .under(pay -> {
                    pay.residual = policy;
                    pay.bands = Pay.bands("0 0 STEP", "60 0.9 STEP", "80 1");
                })
                .people(
                        employee("a", "10").in("U"),
                        employee("b", "5").in("U"),
                        employee("c", "2").in("U"))
                .productivity("100.00");
    }

    @Test
    void a_part_time_worker_has_a_smaller_part_unless_the_regulation_ignores_it() {
        assertThat(partTime(PartTime.PROPORTIONAL)).containsExactly("75.00", "25.00");
        assertThat(partTime(PartTime.IGNORED)).containsExactly("60.00", "40.00");
    }

    private static List<String> partTime(PartTime policy) {
        return Payroll.achieved()
                .under(pay -> pay.partTime = policy)
                .people(
                        Person.draft("a", "EMPLOYEE", "DOUBLE")
                                .given("B", "10")
                                .in("U")
                                .served(219),
                        employee("b", "10").in("U").served(292).partTime("0.5"))
                .productivity("100.00")
                .totals();
    }

    @Test
    void nobody_with_a_base_leaves_the_whole_fund_under_both_scopes() {
        for (FundScope scope : FundScope.values()) {
            Payroll payroll = Payroll.achieved()
                    .under(pay -> pay.scope = scope)
                    .people(
                            employee("a", "10").in("U").served(0),
                            head("h", "10").in("U"))
                    .productivity("100.00");

            assertThat(payroll.totals()).containsExactly("0.00", "0.00");
            assertThat(payroll.figure(FindingCode.FUND_WITHOUT_PEOPLE, "fund")).isEqualTo("PRODUCTIVITY");
            assertThat(payroll.residual(FundKind.PRODUCTIVITY)).isEqualTo("100.00");
            assertThat(payroll.found(FindingCode.FUND_RESIDUAL)).isFalse();
        }
    }

    @Test
    void exemptions_may_change_the_amounts_of_others_where_the_residual_is_redistributed() {
        Payroll payroll = new Payroll(2023)
                .unit("U", "60", "50")
                .unit("V", "60", "100")
                .exempt("O-U")
                .under(pay -> pay.residual = Residual.REDISTRIBUTE)
                .people(employee("a", "10").in("U"), employee("b", "10").in("V"))
                .productivity("100.00");

        assertThat(payroll.totals()).containsExactly("50.00", "50.00");
        // 0.8 of 1.8 and 1 of 1.8
        assertThat(payroll.totalWithout("a")).isEqualTo("44.44");
        assertThat(payroll.totalWithout("b")).isEqualTo("55.56");
    }
}
