package it.comune.performance.rules;

import static it.comune.performance.rules.ConclusionAssert.assertThat;
import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Purse.agreed;
import static it.comune.performance.rules.Situation.atLeast;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.rules.Someone.employee;
import static it.comune.performance.rules.Someone.head;
import static it.comune.performance.rules.Someone.measured;
import static it.comune.performance.rules.Someone.profile;
import static it.comune.performance.rules.Someone.secretary;
import static it.comune.performance.rules.Someone.someone;
import static it.comune.performance.rules.Someone.staffed;
import static it.comune.performance.testing.Samples.curve;
import static it.comune.performance.testing.Samples.regulation;
import static it.comune.performance.testing.Samples.with;
import static it.comune.performance.testing.Samples.withAchievement;
import static it.comune.performance.testing.Samples.withGates;
import static it.comune.performance.testing.Samples.withOrganisationalShare;
import static it.comune.performance.testing.Samples.withSecretaryRate;
import static it.comune.performance.testing.Samples.withTieBreaks;
import static it.comune.performance.testing.Samples.withTopUp;
import static it.comune.performance.testing.Samples.withUnitHeads;
import static it.comune.performance.testing.Samples.withoutTopUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.Gate;
import it.comune.performance.regulation.PremiumPolicies.EntityObjectives;
import it.comune.performance.regulation.PremiumPolicies.FundScope;
import it.comune.performance.regulation.PremiumPolicies.HeadQuota;
import it.comune.performance.regulation.PremiumPolicies.ProjectPayment;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.PremiumPolicies.TopUpAverage;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.InvalidDocumentException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 60-premiums.drl: the five funds, to the cent. Scores are given; bands begin at 0, 60, 70, 80 and 90 points; where nothing else
 * is said, all of the productivity fund is the individual share, nobody receives a top-up and what is not earned is left.
 */
class PremiumRulesTest {
    private static final Regulation PLAIN = staffed(
            withoutTopUp(withOrganisationalShare(withAchievement(regulation(), curve("0:0:LINEAR", "1:1")), "0")));
    private static final Regulation REDISTRIBUTING = with(PLAIN, Residual.REDISTRIBUTE);

    private static Situation at(String degree) {
        return atLeast("1").value(degree);
    }

    private static Given staff(Regulation regulation, Someone... people) {
        return given(regulation).and(at("1")).staff(people);
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Limits {
        private static Given topUpOf(String rate, int year, int people, EntityObjectives objectives) {
            Given one = given(with(withTopUp(PLAIN, "0.1", 1, rate), objectives))
                    .inYear(year)
                    .and(at("1"));
            for (int i = 0; i < people; i++) {
                one.staff(employee("P" + (10 + i)).scoring("95").monthsOfService(i));
            }
            return one.productivity("1000");
        }

        @Test
        @Fires("LIMIT-01")
        @StaySilent("LIMIT-02")
        void a_row_for_all_holds_for_all() {
            assertThat(topUpOf("0.29", 2023, 2, EntityObjectives.NONE)
                            .finding(FindingCode.NATIONAL_LIMIT)
                            .figure("limit"))
                    .isEqualTo("0.3");
        }

        @Test
        @Fires("LIMIT-02")
        void with_entity_objectives_a_lower_rate_is_enough() {
            assertThat(topUpOf("0.2", 2023, 2, EntityObjectives.SET).finds(FindingCode.NATIONAL_LIMIT))
                    .isFalse();
            assertThat(topUpOf("0.19", 2023, 2, EntityObjectives.SET)
                            .finding(FindingCode.NATIONAL_LIMIT)
                            .figure("limit"))
                    .isEqualTo("0.2");
        }

        @Test
        @Fires("LIMIT-03")
        @StaySilent({"LIMIT-02", "LIMIT-04"})
        void without_entity_objectives_their_row_does_not_hold() {
            assertThat(topUpOf("0.2", 2023, 2, EntityObjectives.NONE).finds(FindingCode.NATIONAL_LIMIT))
                    .isTrue();
        }

        @Test
        @Fires({"LIMIT-01", "LIMIT-02"})
        @StaySilent("LIMIT-03")
        void where_every_case_is_given_every_row_holds() {
            Given raised = given(with(withSecretaryRate(PLAIN, "0.15"), EntityObjectives.SET))
                    .inYear(2024)
                    .and(at("1"))
                    .staff(secretary("S1").scoring("95"))
                    .funds(agreed().withSecretaryInRaisedCase("1000"));

            assertThat(raised.finds(FindingCode.NATIONAL_LIMIT)).isFalse();
        }

        @Test
        @Fires("LIMIT-04")
        void eleven_employees_are_too_many_for_the_row_of_ten() {
            assertThat(topUpOf("0.25", 2026, 11, EntityObjectives.NONE).finds(FindingCode.NATIONAL_LIMIT))
                    .isTrue();
        }

        @Test
        @Fires("LIMIT-01")
        @StaySilent("LIMIT-04")
        void ten_employees_are_not() {
            assertThat(topUpOf("0.25", 2026, 10, EntityObjectives.NONE).finds(FindingCode.NATIONAL_LIMIT))
                    .isFalse();
        }

        @Test
        @StaySilent("LIMIT-01")
        void a_year_that_no_contract_covers_has_no_rows_and_is_refused() {
            Given before = topUpOf("0.30", 2017, 2, EntityObjectives.NONE);

            assertThatThrownBy(before::evaluation).hasRootCauseInstanceOf(InvalidDocumentException.class);
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Productivity {
        @Test
        @Fires("PRODUCTIVITY-01")
        @StaySilent("PRODUCTIVITY-02")
        void the_fund_is_shared_among_all_employees() {
            Given all = staff(
                            PLAIN,
                            employee("P1").scoring("95").partTime("0.5"),
                            employee("P2").scoring("95"),
                            head("H1").scoring("95"),
                            secretary("S1").scoring("95"))
                    .productivity("300");

            assertThat(all.paid(PremiumKind.INDIVIDUAL)).isEqualTo("0.00 100.00 200.00 0.00");
            assertThat(all.fund(FundKind.PRODUCTIVITY))
                    .wasDecidedBy("PRODUCTIVITY-01")
                    .lookingAt("fund", "300.00")
                    .withoutEffect();
        }

        @Test
        @Fires("PRODUCTIVITY-02")
        @StaySilent("PRODUCTIVITY-01")
        void the_fund_may_be_split_over_the_units_first_by_the_bases_of_their_employees() {
            Given units = given(with(PLAIN, FundScope.PER_UNIT))
                    .unit(Unit.area("V", "Police"))
                    .and(at("1"))
                    .staff(
                            employee("P1").scoring("95"),
                            employee("P2").scoring("0"),
                            employee("P3").scoring("95").in("V"))
                    .productivity("100");

            assertThat(units.paid(PremiumKind.INDIVIDUAL)).isEqualTo("33.33 0.00 33.33");
            assertThat(units.left(FundKind.PRODUCTIVITY)).isEqualTo("33.34");
            assertThat(units.fund(FundKind.PRODUCTIVITY))
                    .wasDecidedBy("PRODUCTIVITY-02")
                    .lookingAt("weight", "2")
                    .lookingAt("sumOfWeights", "3")
                    .lookingAt("remainder", "0.666667")
                    .lookingAt("missingCent", "LARGEST_REMAINDER")
                    .lookingAt("part", "66.67")
                    .lookingAt("part", "33.33")
                    .withoutEffect();
        }

        @Test
        @Fires("PRODUCTIVITY-02")
        void whoever_works_for_several_units_takes_part_in_each_by_share_of_work() {
            Given units = given(with(PLAIN, FundScope.PER_UNIT))
                    .unit(Unit.area("V", "Police"))
                    .and(at("1"))
                    .staff(
                            employee("P1").scoring("95").in("U", "0.5").in("V", "0.5"),
                            employee("P2").scoring("95").in("U"))
                    .productivity("100");

            assertThat(units.paid(PremiumKind.INDIVIDUAL)).isEqualTo("50.00 50.00");
            assertThat(units.evaluation().person("P1").orElseThrow().premiums())
                    .filteredOn(one -> one.kind() == PremiumKind.INDIVIDUAL)
                    .extracting(one -> one.unit() + " " + one.amount())
                    .containsExactly("U 25.00", "V 25.00");
        }

        @Test
        @Fires({"PRODUCTIVITY-02", "ABSENCE-01"})
        @StaySilent("PRODUCTIVITY-03")
        void where_nobody_has_a_base_nothing_is_split_and_all_is_left() {
            Given sick = staff(
                            with(PLAIN, FundScope.PER_UNIT),
                            employee("P1").scoring("95").absent("MALATTIA", 365))
                    .productivity("100");

            assertThat(sick.left(FundKind.PRODUCTIVITY)).isEqualTo("100.00");
            assertThat(sick.fund(FundKind.PRODUCTIVITY))
                    .wasDecidedBy("PRODUCTIVITY-02")
                    .withEffect("RESIDUAL", "100");
        }

        @Test
        @Fires("PRODUCTIVITY-03")
        void a_cent_that_both_shares_could_claim_is_individual() {
            Given half = staff(
                            withOrganisationalShare(PLAIN, "0.5"),
                            employee("P1").scoring("95"))
                    .productivity("0.03");

            assertThat(half.paid(PremiumKind.ORGANISATIONAL)).isEqualTo("0.01");
            assertThat(half.paid(PremiumKind.INDIVIDUAL)).isEqualTo("0.02");
            assertThat(half.fund(FundKind.PRODUCTIVITY))
                    .wasDecidedBy("PRODUCTIVITY-03")
                    .lookingAt("organisationalShare", "0.5")
                    .withEffect("ORGANISATIONAL", "0.01")
                    .withEffect("INDIVIDUAL", "0.02");
        }

        @Test
        @Fires("PRODUCTIVITY-03")
        void a_larger_remainder_is_organisational() {
            Given more = staff(
                            withOrganisationalShare(PLAIN, "0.51"),
                            employee("P1").scoring("95"))
                    .productivity("0.03");

            assertThat(more.paid(PremiumKind.ORGANISATIONAL)).isEqualTo("0.02");
        }

        @Test
        @StaySilent({"PRODUCTIVITY-01", "PRODUCTIVITY-02", "PRODUCTIVITY-03", "TOPUP-02", "TOPUP-25"})
        void without_a_fund_nothing_is_decided_about_it() {
            assertThat(staff(PLAIN, employee("P1").scoring("95")).paid(PremiumKind.INDIVIDUAL))
                    .isEqualTo("0.00");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class TopUps {
        private static final Regulation ONE = withTopUp(PLAIN, "0", 1, "0.30");

        /** Two at the top, one below; P1 has served longest. */
        private static Given three(Regulation regulation) {
            return staff(
                            regulation,
                            employee("P1").scoring("95").monthsOfService(9),
                            employee("P2").scoring("95").monthsOfService(8),
                            employee("P3").scoring("70").monthsOfService(7))
                    .productivity("300");
        }

        @Test
        @Fires("TOPUP-01")
        @StaySilent({"TOPUP-02", "TOPUP-11"})
        void with_five_employees_there_is_none_in_2026() {
            Given five = three(ONE)
                    .inYear(2026)
                    .staff(head("H1").scoring("95"), employee("P4").scoring("95"));

            assertThat(five.paid(PremiumKind.TOP_UP)).isEqualTo("0.00 0.00 0.00 0.00 0.00");
            assertThat(five.finding(FindingCode.TOP_UP_NOT_DUE).figure("employees"))
                    .isEqualTo("5");
        }

        @Test
        @Fires("TOPUP-01")
        @StaySilent("TOPUP-02")
        void the_secretary_and_whoever_left_before_the_end_of_the_year_are_no_employees() {
            Given five = three(ONE)
                    .inYear(2026)
                    .staff(
                            head("H1").scoring("95"),
                            head("H2").scoring("95"),
                            secretary("S1").scoring("95"),
                            employee("P4").scoring("70").goneBeforeYearEnd());

            assertThat(five.finding(FindingCode.TOP_UP_NOT_DUE).figure("employees"))
                    .isEqualTo("5");
        }

        @Test
        @Fires("TOPUP-02")
        @StaySilent("TOPUP-01")
        void six_employees_are_enough_heads_included() {
            assertThat(three(ONE)
                            .inYear(2026)
                            .staff(
                                    head("H1").scoring("95"),
                                    head("H2").scoring("95"),
                                    employee("P4").scoring("70"))
                            .finds(FindingCode.TOP_UP_NOT_DUE))
                    .isFalse();
        }

        @Test
        @Fires("TOPUP-02")
        @StaySilent("TOPUP-01")
        void a_quota_of_those_with_a_premium_receive_one_whole_people_only() {
            Given most = three(withTopUp(PLAIN, "0.99", 1, "0.30"));

            assertThat(most.paid(PremiumKind.TOP_UP)).isEqualTo("30.00 30.00 0.00");
            assertThat(most.premium("P1", PremiumKind.TOP_UP))
                    .wasDecidedBy("TOPUP-02")
                    .lookingAt("candidates", "3")
                    .lookingAt("quota", "0.99")
                    .lookingAt("recipients", "2")
                    .withoutEffect();
        }

        @Test
        @Fires("TOPUP-02")
        void the_least_number_is_never_more_than_there_are_people_with_a_premium() {
            Given few = three(withTopUp(PLAIN, "0", 100, "0.30"))
                    .staff(
                            employee("P4").scoring("59.99"),
                            employee("P5").scoring("95").absent("MALATTIA", 365));

            assertThat(few.paid(PremiumKind.TOP_UP)).isEqualTo("30.00 30.00 30.00 0.00 0.00");
        }

        @Test
        @Fires({"TOPUP-11", "TOPUP-13"})
        @StaySilent("TOPUP-12")
        void the_first_by_score_and_criteria_receives_it() {
            Given one = three(ONE);

            assertThat(one.paid(PremiumKind.TOP_UP)).isEqualTo("30.00 0.00 0.00");
            assertThat(one.premium("P1", PremiumKind.TOP_UP))
                    .wasDecidedBy("TOPUP-11")
                    .lookingAt("place", "1")
                    .lookingAt("lastPlace", "1")
                    .lookingAt("recipients", "1")
                    .withoutEffect();
            assertThat(one.premium("P2", PremiumKind.INDIVIDUAL))
                    .wasDecidedBy("TOPUP-13")
                    .lookingAt("place", "2");
        }

        @Test
        @Fires("TOPUP-12")
        @StaySilent("TOPUP-11")
        void of_those_who_are_equal_at_the_border_none_receives_it() {
            Given tied = three(withTieBreaks(ONE, TieBreak.PAST_SCORES));

            assertThat(tied.paid(PremiumKind.TOP_UP)).isEqualTo("0.00 0.00 0.00");
            assertThat(tied.premium("P2", PremiumKind.INDIVIDUAL))
                    .wasDecidedBy("TOPUP-12")
                    .lookingAt("place", "1")
                    .lookingAt("lastPlace", "2")
                    .withoutEffect();
        }

        @Test
        @Fires({"TOPUP-11", "TOPUP-12"})
        @StaySilent("TOPUP-13")
        void those_above_the_tied_receive_theirs_and_the_rest_stays_in_the_share() {
            Given tied = staff(
                            withTopUp(PLAIN, "0", 2, "0.30"),
                            employee("P1").scoring("96"),
                            employee("P2").scoring("95"),
                            employee("P3").scoring("95"))
                    .productivity("300");

            assertThat(tied.paid(PremiumKind.TOP_UP)).isEqualTo("30.00 0.00 0.00");
            assertThat(tied.paid(PremiumKind.INDIVIDUAL)).isEqualTo("90.00 90.00 90.00");
        }

        @Test
        @Fires("TOPUP-11")
        @StaySilent({"TOPUP-12", "TOPUP-13"})
        void equal_people_who_all_fit_all_receive_it() {
            assertThat(staff(
                                    withTopUp(PLAIN, "0", 2, "0.30"),
                                    employee("P1").scoring("95"),
                                    employee("P2").scoring("95"))
                            .productivity("200")
                            .paid(PremiumKind.TOP_UP))
                    .isEqualTo("30.00 30.00");
        }

        @Test
        @Fires("TOPUP-11")
        void past_scores_come_first_where_the_regulation_lists_them_first() {
            Someone proven = employee("P2").scoring("95").scoredBefore("80", "90.01");
            Someone old = employee("P1").scoring("95").scoredBefore("85").monthsOfService(400);

            assertThat(staff(ONE, old, proven).productivity("200").paid(PremiumKind.TOP_UP))
                    .isEqualTo("0.00 30.00");
        }

        @Test
        @Fires("TOPUP-11")
        void whoever_has_no_past_score_comes_after_a_score_of_nothing() {
            assertThat(staff(
                                    ONE,
                                    employee("P1").scoring("95"),
                                    employee("P2").scoring("95").scoredBefore("0"))
                            .productivity("200")
                            .paid(PremiumKind.TOP_UP))
                    .isEqualTo("0.00 30.00");
        }

        @Test
        @Fires("TOPUP-21")
        @StaySilent({"TOPUP-22", "TOPUP-23", "TOPUP-24", "TOPUP-25"})
        void a_top_up_is_a_rate_of_the_gross_average_rounded_up() {
            Given odd = three(ONE).productivity("100.01");

            assertThat(odd.paid(PremiumKind.TOP_UP)).isEqualTo("10.01 0.00 0.00");
            assertThat(odd.premium("P1", PremiumKind.TOP_UP))
                    .earns("10.01")
                    .wasDecidedBy("TOPUP-21")
                    .lookingAt("shareAmount", "100.01")
                    .lookingAt("average", "33.336667")
                    .lookingAt("rate", "0.3")
                    .withEffect("10.001")
                    .lookingAt("rounding", "CEILING")
                    .withEffect("0.009");
            assertThat(odd.fund(FundKind.PRODUCTIVITY)).wasDecidedBy("TOPUP-21").withEffect("TOP_UP", "10.01");
        }

        @Test
        @Fires("TOPUP-22")
        @StaySilent({"TOPUP-21", "TOPUP-23", "TOPUP-24", "TOPUP-25"})
        void the_average_may_be_that_after_top_ups() {
            assertThat(three(with(ONE, TopUpAverage.AFTER_BONUS)).premium("P1", PremiumKind.TOP_UP))
                    .earns("27.28")
                    .wasDecidedBy("TOPUP-22")
                    .lookingAt("average", "90.909091")
                    .withEffect("27.272727")
                    .withEffect("0.007273");
        }

        @Test
        @Fires("TOPUP-23")
        @StaySilent({"TOPUP-21", "TOPUP-22", "TOPUP-24", "TOPUP-25"})
        void a_gross_share_that_cannot_pay_all_of_them_pays_none() {
            Given poor = three(withTopUp(PLAIN, "1", 0, "1.01"));

            assertThat(poor.paid(PremiumKind.TOP_UP)).isEqualTo("0.00 0.00 0.00");
            assertThat(poor.paid(PremiumKind.INDIVIDUAL)).isEqualTo("100.00 100.00 80.00");
        }

        @Test
        @Fires("TOPUP-21")
        @StaySilent("TOPUP-23")
        void a_share_that_just_pays_them_is_used_up() {
            Given just = three(withTopUp(PLAIN, "1", 0, "1"));

            assertThat(just.paid(PremiumKind.TOP_UP)).isEqualTo("100.00 100.00 100.00");
            assertThat(just.paid(PremiumKind.INDIVIDUAL)).isEqualTo("0.00 0.00 0.00");
        }

        @Test
        @Fires("TOPUP-24")
        @StaySilent({"TOPUP-21", "TOPUP-22", "TOPUP-23", "TOPUP-25"})
        void after_top_ups_only_rounding_up_can_be_too_much() {
            Given cent = three(with(withTopUp(PLAIN, "1", 0, "1"), TopUpAverage.AFTER_BONUS))
                    .productivity("0.02");

            assertThat(cent.paid(PremiumKind.TOP_UP)).isEqualTo("0.00 0.00 0.00");
            assertThat(cent.finding(FindingCode.TOP_UP_NOT_AFFORDABLE).figure("bonus"))
                    .isEqualTo("0.01");
        }

        @Test
        @Fires({"TOPUP-25", "TOPUP-02"})
        @StaySilent({"TOPUP-21", "TOPUP-22", "TOPUP-11", "TOPUP-13"})
        void a_quota_of_nobody_is_nobody() {
            assertThat(three(PLAIN).paid(PremiumKind.TOP_UP)).isEqualTo("0.00 0.00 0.00");
        }

        @Test
        @Fires({"PRODUCTIVITY-02", "TOPUP-21"})
        void each_units_part_has_its_own_top_up() {
            Given units = given(with(ONE, FundScope.PER_UNIT))
                    .unit(Unit.area("V", "Police"))
                    .and(at("1"))
                    .staff(
                            employee("P1").scoring("95"),
                            employee("P2").scoring("70"),
                            employee("P3").scoring("70").in("V"))
                    .productivity("300");

            assertThat(units.paid(PremiumKind.TOP_UP)).isEqualTo("30.00 0.00 30.00");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class UnitHeads {
        private static Given heads(Regulation regulation, Purse purse, Someone... people) {
            return staff(regulation, people).funds(purse);
        }

        private static Purse pot(String result) {
            return agreed().withUnitHeads(result, "50000").paidInTime();
        }

        @Test
        @Fires("HEADS-01")
        @StaySilent("HEADS-02")
        void the_pot_is_shared_by_position_value_and_credited_days() {
            Given two = heads(
                    PLAIN,
                    pot("100"),
                    head("H1").scoring("95").holding("10000"),
                    head("H2").scoring("85").holding("20000").absent("MALATTIA", 73));

            assertThat(two.paid(PremiumKind.RESULT)).isEqualTo("38.46 55.38");
            assertThat(two.left(FundKind.UNIT_HEADS)).isEqualTo("6.16");
            assertThat(two.premium("H1", PremiumKind.RESULT))
                    .wasDecidedBy("HEADS-01")
                    .lookingAt("weight", "3650000")
                    .lookingAt("sumOfWeights", "9490000")
                    .withEffect("38.461538");
        }

        @Test
        @Fires("HEADS-02")
        @StaySilent("HEADS-01")
        void or_equally_by_credited_days() {
            Given two = heads(
                    with(PLAIN, HeadQuota.EQUAL),
                    pot("100"),
                    head("H1").scoring("95").holding("10000"),
                    head("H2").scoring("95").holding("20000").served(73));

            assertThat(two.paid(PremiumKind.RESULT)).isEqualTo("83.33 16.67");
            assertThat(two.premium("H2", PremiumKind.RESULT))
                    .wasDecidedBy("HEADS-02")
                    .lookingAt("weight", "73")
                    .lookingAt("sumOfWeights", "438");
        }

        @Test
        @StaySilent({"HEADS-01", "HEADS-02", "INTERIM-01", "INTERIM-11", "INTERIM-12", "TIMES-01"})
        void without_a_pot_nothing_is_decided_about_heads() {
            assertThat(staff(PLAIN, head("H1").scoring("95").holding("10000")).paid(PremiumKind.RESULT))
                    .isEqualTo("0.00");
        }

        @Test
        @Fires({"INTERIM-01", "INTERIM-11"})
        @StaySilent("INTERIM-12")
        void an_interim_post_earns_a_rate_of_the_vacant_value_whole_cents_only() {
            Given placed = heads(
                            PLAIN,
                            pot("1000"),
                            head("H1").scoring("85").holding("10000").interim("V", "9500.50", 73))
                    .unit(Unit.area("V", "Police"));
            assertThat(placed.premium("H1", PremiumKind.INTERIM))
                    .earns("256.51")
                    .wasDecidedBy("INTERIM-01")
                    .lookingAt("positionValue", "9500.50")
                    .lookingAt("days", "73")
                    .lookingAt("rate", "0.15")
                    .lookingAt("fraction", "0.9")
                    .withEffect("256.5135")
                    .lookingAt("rounding", "FLOOR")
                    .withEffect("-0.0035")
                    .wasDecidedBy("INTERIM-11")
                    .withEffect("0");
            assertThat(placed.premium("H1", PremiumKind.RESULT))
                    .earns("669.14")
                    .wasDecidedBy("INTERIM-11")
                    .lookingAt("pot", "1000.00")
                    .lookingAt("interimPaid", "256.51")
                    .withoutEffect();
        }

        @Test
        @Fires("INTERIM-11")
        @StaySilent({"INTERIM-01", "INTERIM-12"})
        void without_interim_posts_all_of_the_pot_is_there() {
            assertThat(heads(PLAIN, pot("100"), head("H1").scoring("95").holding("10000"))
                            .paid(PremiumKind.RESULT))
                    .isEqualTo("100.00");
        }

        @Test
        @Fires("INTERIM-12")
        @StaySilent("INTERIM-11")
        void posts_that_earn_a_cent_more_than_the_pot_share_it() {
            Given over = heads(
                            withUnitHeads(PLAIN, "0.25", "0.30"),
                            pot("29.99"),
                            head("H1").scoring("95").holding("10000").interim("V", "40", 365),
                            head("H2").scoring("95").holding("10000").interim("W", "80", 365))
                    .unit(Unit.area("V", "Police"))
                    .unit(Unit.area("W", "Works"));

            assertThat(over.paid(PremiumKind.INTERIM)).isEqualTo("10.00 19.99");
            assertThat(over.paid(PremiumKind.RESULT)).isEqualTo("0.00 0.00");
            assertThat(over.premium("H2", PremiumKind.INTERIM))
                    .wasDecidedBy("INTERIM-12")
                    .lookingAt("interimDue", "30.00")
                    .lookingAt("pot", "29.99")
                    .withEffect("-0.006667")
                    .lookingAt("remainder", "0.333333")
                    .withEffect("-0.003333");
            assertThat(over.premium("H1", PremiumKind.INTERIM))
                    .wasDecidedBy("INTERIM-12")
                    .lookingAt("missingCent", "LARGEST_REMAINDER")
                    .withEffect("0.01");
        }

        @Test
        @Fires("INTERIM-12")
        void a_pot_that_is_too_small_never_raises_a_post_above_what_it_is_due() {
            // 1.989 cents and 100 cents are due: 1 and 100.
            Given over = heads(
                            withUnitHeads(PLAIN, "0.25", "0.30"),
                            pot("1.00"),
                            head("H1").scoring("95").holding("10000").interim("V", "0.08", 363),
                            head("H2").scoring("95").holding("10000").interim("W", "4.00", 365))
                    .unit(Unit.area("V", "Police"))
                    .unit(Unit.area("W", "Works"));

            assertThat(over.paid(PremiumKind.INTERIM)).isEqualTo("0.01 0.99");
        }

        @Test
        @Fires("INTERIM-11")
        @StaySilent("INTERIM-12")
        void posts_that_earn_exactly_the_pot_are_paid() {
            Given just = heads(
                            withUnitHeads(PLAIN, "0.25", "0.30"),
                            pot("30"),
                            head("H1").scoring("95").holding("10000").interim("V", "40", 365),
                            head("H2").scoring("95").holding("10000").interim("W", "80", 365))
                    .unit(Unit.area("V", "Police"))
                    .unit(Unit.area("W", "Works"));

            assertThat(just.paid(PremiumKind.INTERIM)).isEqualTo("10.00 20.00");
        }

        @Test
        @Fires("TIMES-01")
        @StaySilent({"TIMES-02", "TIMES-03", "TIMES-04"})
        void in_2022_no_allowance_hangs_on_payment_times() {
            Given before = heads(
                            PLAIN,
                            agreed().withUnitHeads("100", "50000"),
                            head("H1").scoring("95").holding("10000"))
                    .inYear(2022);

            assertThat(before.payable()).isEqualTo("100.00");
            assertThat(before.premium("H1", PremiumKind.RESULT))
                    .wasDecidedBy("TIMES-01")
                    .lookingAt("withheld", "0")
                    .withoutEffect();
        }

        @Test
        @Fires("TIMES-02")
        @StaySilent({"TIMES-01", "TIMES-03", "TIMES-04"})
        void where_invoices_were_paid_in_time_all_is_payable() {
            assertThat(heads(PLAIN, pot("100"), head("H1").scoring("95").holding("10000"))
                            .payable())
                    .isEqualTo("100.00");
        }

        @Test
        @Fires("TIMES-03")
        @StaySilent({"TIMES-01", "TIMES-02", "TIMES-04"})
        void where_they_were_not_a_part_of_each_allowance_rounded_up_is_not() {
            Given late = heads(
                            PLAIN,
                            agreed().withUnitHeads("100.01", "50000").paidTooLate(),
                            head("H1").scoring("95").holding("10000").interim("V", "73", 365))
                    .unit(Unit.area("V", "Police"));

            assertThat(late.paid(PremiumKind.INTERIM)).isEqualTo("10.95");
            assertThat(late.paid(PremiumKind.RESULT)).isEqualTo("89.06");
            assertThat(late.payable()).isEqualTo("70.00");
            assertThat(late.premium("H1", PremiumKind.INTERIM))
                    .wasDecidedBy("TIMES-03")
                    .lookingAt("withheld", "0.3")
                    .withoutEffect();
        }

        @Test
        @Fires("TIMES-04")
        @StaySilent({"TIMES-01", "TIMES-02", "TIMES-03"})
        void where_nobody_said_a_part_is_not_payable_yet() {
            Given unknown = heads(
                    PLAIN,
                    agreed().withUnitHeads("100", "50000"),
                    head("H1").scoring("95").holding("10000"));

            assertThat(unknown.payable()).isEqualTo("70.00");
            assertThat(unknown.premium("H1", PremiumKind.RESULT))
                    .earns("100")
                    .wasDecidedBy("TIMES-04")
                    .lookingAt("withheld", "0.3");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class GeneralSecretary {
        @Test
        @Fires({"SECRETARY-01", "SECRETARY-02"})
        void the_allowance_is_a_rate_of_the_salary_mass_whole_cents_only() {
            Given served =
                    staff(PLAIN, secretary("S1").scoring("85").served(73)).funds(agreed().withSecretary("81234.56"));

            assertThat(served.premium("S1", PremiumKind.SECRETARY))
                    .earns("1462.22")
                    .wasDecidedBy("SECRETARY-02")
                    .lookingAt("salaryMass", "81234.56")
                    .lookingAt("rate", "0.1")
                    .lookingAt("creditedDays", "73")
                    .lookingAt("fraction", "0.9")
                    .withEffect("1462.22208")
                    .lookingAt("rounding", "FLOOR")
                    .withEffect("-0.00208");
            assertThat(served.fund(FundKind.GENERAL_SECRETARY))
                    .wasDecidedBy("SECRETARY-01")
                    .lookingAt("salaryMass", "81234.56")
                    .withEffect("8123.45");
            assertThat(served.left(FundKind.GENERAL_SECRETARY)).isEqualTo("6661.23");
        }

        @Test
        @Fires("SECRETARY-01")
        @StaySilent("SECRETARY-02")
        void where_nobody_takes_part_the_whole_fund_is_left() {
            assertThat(staff(PLAIN, secretary("S1").scoring("85").suspended())
                            .funds(agreed().withSecretary("1000"))
                            .left(FundKind.GENERAL_SECRETARY))
                    .isEqualTo("100.00");
        }

        @Test
        @StaySilent({"SECRETARY-01", "SECRETARY-02"})
        void without_a_salary_mass_there_is_no_fund() {
            assertThat(staff(PLAIN, secretary("S1").scoring("85")).paid(PremiumKind.SECRETARY))
                    .isEqualTo("0.00");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Projects {
        private static final Regulation THRESHOLD = with(PLAIN, ProjectPayment.THRESHOLD, "0.8");

        private static Given project(Regulation regulation, Situation situation) {
            return given(regulation)
                    .objectiveWithItsOwnFund("O1")
                    .and(situation)
                    .staff(
                            employee("P1").scoring("0").worked("O1", "3"),
                            head("H1").scoring("0").worked("O1", "1"))
                    .funds(agreed().withProject("PR1", "O1", "100.01"));
        }

        @Test
        @Fires("PROJECT-01")
        @StaySilent({"PROJECT-02", "PROJECT-04", "PROJECT-05"})
        void an_objective_that_was_not_due_pays_nothing() {
            Given none = project(PLAIN, completion().due("2024-06-30"));

            assertThat(none.left(FundKind.PROJECT)).isEqualTo("100.01");
            assertThat(none.fund(FundKind.PROJECT))
                    .wasDecidedBy("PROJECT-01")
                    .lookingAt("degree", "-")
                    .withEffect("PROJECT", "0")
                    .withEffect("RESIDUAL", "100.01");
        }

        @Test
        @Fires("PROJECT-02")
        @StaySilent({"PROJECT-01", "PROJECT-04", "PROJECT-05"})
        void a_project_pays_in_proportion_to_the_degree_whole_cents_only() {
            Given half = project(PLAIN, at("0.5"));

            assertThat(half.paid(PremiumKind.PROJECT)).isEqualTo("12.50 37.50");
            assertThat(half.fund(FundKind.PROJECT))
                    .wasDecidedBy("PROJECT-02")
                    .lookingAt("degree", "0.5")
                    .withEffect("PROJECT", "50")
                    .withEffect("RESIDUAL", "50.01");
        }

        @Test
        @Fires({"PROJECT-03", "EXEMPTION-19"})
        @StaySilent({"PROJECT-01", "PROJECT-06", "PROJECT-07"})
        void an_exclusion_takes_the_degree_away_but_costs_nothing() {
            Given excluded = project(with(PLAIN, Exemptions.EXCLUDE), at("0.5").exempt());

            assertThat(excluded.fund(FundKind.PROJECT))
                    .earns("50")
                    .earnsWithoutExemptions("50")
                    .wasDecidedBy("PROJECT-03")
                    .lookingAt("degree", "0.5");
        }

        @Test
        @Fires("PROJECT-06")
        @StaySilent({"PROJECT-03", "PROJECT-05", "PROJECT-07"})
        void what_is_excluded_and_reached_the_threshold_without_exemptions_pays_all() {
            assertThat(project(with(THRESHOLD, Exemptions.EXCLUDE), at("0.8").exempt())
                            .fund(FundKind.PROJECT))
                    .earns("100.01")
                    .wasDecidedBy("PROJECT-06");
        }

        @Test
        @Fires("PROJECT-07")
        @StaySilent({"PROJECT-01", "PROJECT-03", "PROJECT-06"})
        void what_is_excluded_and_missed_the_threshold_without_exemptions_pays_nothing() {
            assertThat(project(
                                    with(THRESHOLD, Exemptions.EXCLUDE),
                                    at("0.799999").exempt())
                            .fund(FundKind.PROJECT))
                    .earns("0")
                    .wasDecidedBy("PROJECT-07");
        }

        @Test
        @Fires("PROJECT-04")
        @StaySilent({"PROJECT-02", "PROJECT-05"})
        void at_the_threshold_all_of_it_is_paid() {
            assertThat(project(THRESHOLD, at("0.8")).fund(FundKind.PROJECT))
                    .earns("100.01")
                    .wasDecidedBy("PROJECT-04")
                    .lookingAt("degree", "0.8")
                    .withEffect("PROJECT", "100.01");
        }

        @Test
        @Fires("PROJECT-05")
        @StaySilent("PROJECT-04")
        void just_below_it_nothing_is() {
            assertThat(project(THRESHOLD, at("0.799999")).fund(FundKind.PROJECT))
                    .earns("0")
                    .wasDecidedBy("PROJECT-05")
                    .lookingAt("degree", "0.799999")
                    .withEffect("RESIDUAL", "100.01");
        }

        @Test
        @Fires({"PROJECT-01", "PROJECT-04", "PROJECT-06"})
        @StaySilent({"PROJECT-05", "PROJECT-07"})
        void every_degree_reaches_a_threshold_of_nothing_but_no_degree_does_not() {
            Regulation nothing = with(PLAIN, ProjectPayment.THRESHOLD, "0");

            assertThat(project(nothing, at("0")).fund(FundKind.PROJECT))
                    .earns("100.01")
                    .wasDecidedBy("PROJECT-04")
                    .withEffect("PROJECT", "100.01");
            assertThat(project(with(nothing, Exemptions.EXCLUDE), at("0").exempt())
                            .fund(FundKind.PROJECT))
                    .earns("100.01")
                    .wasDecidedBy("PROJECT-06")
                    .withEffect("PROJECT", "100.01");
            assertThat(project(nothing, completion().due("2024-06-30")).fund(FundKind.PROJECT))
                    .wasDecidedBy("PROJECT-01")
                    .withEffect("PROJECT", "0");
        }

        @Test
        @Fires("PROJECT-05")
        void a_degree_of_nothing_misses_the_smallest_threshold() {
            assertThat(project(with(PLAIN, ProjectPayment.THRESHOLD, "0.000001"), at("0"))
                            .fund(FundKind.PROJECT))
                    .wasDecidedBy("PROJECT-05")
                    .withEffect("PROJECT", "0");
        }

        @Test
        @Fires({"PROJECT-11", "SHARE-21"})
        @StaySilent({"PROJECT-12", "SHARE-22"})
        void proven_work_shares_what_the_project_pays() {
            Given shared = project(PLAIN, at("1"));

            assertThat(shared.paid(PremiumKind.PROJECT)).isEqualTo("25.00 75.01");
            assertThat(shared.premium("P1", PremiumKind.PROJECT))
                    .wasDecidedBy("PROJECT-11")
                    .withoutEffect()
                    .wasDecidedBy("PROJECT-02")
                    .lookingAt("weight", "3")
                    .lookingAt("sumOfWeights", "4")
                    .withEffect("75.0075")
                    .wasDecidedBy("SHARE-21")
                    .withEffect("-0.0075")
                    .lookingAt("missingCent", "LARGEST_REMAINDER")
                    .withEffect("0.01");
        }

        @Test
        @Fires("PROJECT-12")
        void work_that_nothing_proves_leaves_the_sum() {
            assertThat(project(PLAIN, at("1"))
                            .staff(employee("P2").scoring("95").workedUnproved("O1", "100"))
                            .paid(PremiumKind.PROJECT))
                    .isEqualTo("25.00 75.01 0.00");
        }

        @Test
        @Fires({"PROJECT-12", "SHARE-22"})
        @StaySilent({"PROJECT-11", "SHARE-21"})
        void where_no_work_is_proven_all_is_left() {
            Given nobody = given(PLAIN)
                    .objectiveWithItsOwnFund("O1")
                    .and(at("1"))
                    .staff(employee("P1").scoring("95").workedUnproved("O1", "3"))
                    .funds(agreed().withProject("PR1", "O1", "100"));

            assertThat(nobody.left(FundKind.PROJECT)).isEqualTo("100.00");
        }

        @Test
        @Fires("PROJECT-11")
        void whoever_takes_no_part_in_funds_takes_no_part_in_projects() {
            assertThat(project(PLAIN, at("1"))
                            .staff(employee("P2").scoring("95").suspended().worked("O1", "100"))
                            .paid(PremiumKind.PROJECT))
                    .isEqualTo("25.00 75.01 0.00");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Distributions {
        /** Bases alike, fractions 1, 0.8 and 0. */
        private static Given three(Regulation regulation) {
            return staff(
                            regulation,
                            employee("P1").scoring("95"),
                            employee("P2").scoring("70"),
                            employee("P3").scoring("50"))
                    .productivity("100");
        }

        private static Given heads(Regulation regulation, String... scores) {
            Given one = given(regulation).and(at("1"));
            for (int i = 0; i < scores.length; i++) {
                one.staff(head("H" + i).scoring(scores[i]).holding("10000"));
            }
            return one.funds(agreed().withUnitHeads("100", "50000").paidInTime());
        }

        @Test
        @Fires({"QUOTA-01", "SHARE-01"})
        @StaySilent({"SHARE-02", "SHARE-03", "SHARE-11", "SHARE-21"})
        void what_is_not_earned_is_left() {
            Given left = three(PLAIN);

            assertThat(left.paid(PremiumKind.INDIVIDUAL)).isEqualTo("33.33 26.67 0.00");
            assertThat(left.left(FundKind.PRODUCTIVITY)).isEqualTo("40.00");
            assertThat(left.premium("P2", PremiumKind.INDIVIDUAL))
                    .wasDecidedBy("PRODUCTIVITY-03")
                    .lookingAt("shareAmount", "100.00")
                    .lookingAt("weight", "1")
                    .lookingAt("sumOfWeights", "3")
                    .withEffect("33.333333")
                    .wasDecidedBy("QUOTA-01")
                    .lookingAt("fraction", "0.8")
                    .withEffect("-6.666666")
                    .wasDecidedBy("SHARE-01")
                    .lookingAt("rounding", "FLOOR")
                    .lookingAt("remainder", "0.666667")
                    .lookingAt("missingCents", "1")
                    .withEffect("-0.006667")
                    .lookingAt("missingCent", "LARGEST_REMAINDER")
                    .withEffect("0.01");
        }

        @Test
        @Fires("QUOTA-02")
        @StaySilent("QUOTA-01")
        void a_fraction_of_nothing_earns_nothing_but_its_quota_stays_in_the_sums() {
            Given nothing = given(PLAIN)
                    .and(at("0.5"))
                    .staff(employee("P1").scoring("59.99"))
                    .productivity("100");

            assertThat(nothing.premium("P1", PremiumKind.INDIVIDUAL))
                    .earns("0")
                    .wasDecidedBy("QUOTA-02")
                    .lookingAt("fraction", "0")
                    .withEffect("-100");
        }

        @Test
        @Fires("QUOTA-03")
        void a_score_in_the_zero_band_earns_nothing_of_what_the_unit_reached_but_its_quota_stays_in_the_sums() {
            Given half = staff(
                            withOrganisationalShare(PLAIN, "0.5"),
                            employee("P1").scoring("59.99"),
                            employee("P2").scoring("95"))
                    .productivity("100");

            assertThat(half.paid(PremiumKind.ORGANISATIONAL)).isEqualTo("0.00 25.00");
            assertThat(half.left(FundKind.PRODUCTIVITY)).isEqualTo("50.00");
            assertThat(half.premium("P1", PremiumKind.ORGANISATIONAL))
                    .earns("0")
                    .wasDecidedBy("FRACTION-03")
                    .readingRow("premiumBands", 5)
                    .wasDecidedBy("FRACTION-01")
                    .lookingAt("score", "59.99")
                    .readingRow("premiumBands", 1)
                    .wasDecidedBy("QUOTA-03")
                    .lookingAt("fraction", "1")
                    .withEffect("-25");
        }

        @Test
        @Fires({"QUOTA-01", "FRACTION-01"})
        @StaySilent("QUOTA-03")
        void a_score_at_the_lowest_premium_earns_all_that_the_unit_reached() {
            assertThat(staff(withOrganisationalShare(PLAIN, "1"), employee("P1").scoring("60"))
                            .productivity("100")
                            .paid(PremiumKind.ORGANISATIONAL))
                    .isEqualTo("100.00");
        }

        @Test
        @Fires("QUOTA-03")
        void what_the_zero_band_does_not_earn_of_the_organisational_share_is_redistributed_where_the_rest_is() {
            assertThat(staff(
                                    withOrganisationalShare(REDISTRIBUTING, "1"),
                                    employee("P1").scoring("10"),
                                    employee("P2").scoring("60"))
                            .productivity("100")
                            .paid(PremiumKind.ORGANISATIONAL))
                    .isEqualTo("0.00 100.00");
        }

        @Test
        @Fires("QUOTA-03")
        void in_a_units_part_the_zero_band_earns_nothing_either() {
            assertThat(staff(
                                    with(withOrganisationalShare(PLAIN, "1"), FundScope.PER_UNIT),
                                    employee("P1").scoring("0"),
                                    employee("P2").scoring("60"))
                            .productivity("100")
                            .paid(PremiumKind.ORGANISATIONAL))
                    .isEqualTo("0.00 50.00");
        }

        @Test
        @Fires("QUOTA-02")
        @StaySilent("QUOTA-03")
        void where_the_unit_reached_nothing_there_is_nothing_to_lose() {
            assertThat(given(withOrganisationalShare(PLAIN, "1"))
                            .and(at("0.5"))
                            .staff(employee("P1").scoring("59.99"))
                            .productivity("100")
                            .premium("P1", PremiumKind.ORGANISATIONAL))
                    .earns("0")
                    .wasDecidedBy("QUOTA-02");
        }

        @Test
        @Fires({"SCORE-03", "FRACTION-02", "QUOTA-01", "QUOTA-02"})
        @StaySilent("QUOTA-03")
        void no_score_is_in_no_band_so_that_what_the_unit_reached_stays() {
            Regulation half = staffed(
                    withOrganisationalShare(PLAIN, "0.5"),
                    profile("OWN", Role.EMPLOYEE, measured(ComponentKind.OWN_OBJECTIVES, "100")));

            Given unscored = given(half)
                    .objective("O1", "59")
                    .and(at("1"))
                    .objective("O2", "1")
                    .and(completion().due("2024-06-30"))
                    .staff(someone("P1", "OWN").worked("O2", "3"))
                    .productivity("100");

            assertThat(unscored.finds(FindingCode.NOT_SCORED)).isTrue();
            assertThat(unscored.paid(PremiumKind.ORGANISATIONAL)).isEqualTo("50.00");
            assertThat(unscored.paid(PremiumKind.INDIVIDUAL)).isEqualTo("0.00");
        }

        @Test
        @Fires("QUOTA-01")
        @StaySilent("QUOTA-02")
        void the_smallest_fraction_earns_something() {
            assertThat(staff(PLAIN, employee("P1").scoring("60"))
                            .productivity("100")
                            .paid(PremiumKind.INDIVIDUAL))
                    .isEqualTo("70.00");
        }

        @Test
        @Fires("SHARE-02")
        @StaySilent({"SHARE-01", "SHARE-12"})
        void or_it_goes_to_those_who_earned_something() {
            Given shared = three(with(PLAIN, Residual.REDISTRIBUTE));

            assertThat(shared.paid(PremiumKind.INDIVIDUAL)).isEqualTo("55.56 44.44 0.00");
            assertThat(shared.left(FundKind.PRODUCTIVITY)).isEqualTo("0.00");
            assertThat(shared.premium("P1", PremiumKind.INDIVIDUAL))
                    .wasDecidedBy("SHARE-02")
                    .lookingAt("sumOfEarned", "1.8")
                    .withEffect("22.222223")
                    .withEffect("-0.005556")
                    .withEffect("0.01");
        }

        @Test
        @Fires("SHARE-03")
        @StaySilent({"SHARE-01", "QUOTA-01"})
        void where_nobody_earned_anything_there_is_nobody_to_redistribute_to() {
            Given nobody = given(REDISTRIBUTING)
                    .and(at("0.5"))
                    .staff(employee("P1").scoring("50"))
                    .productivity("100");

            assertThat(nobody.left(FundKind.PRODUCTIVITY)).isEqualTo("100.00");
            assertThat(nobody.premium("P1", PremiumKind.INDIVIDUAL))
                    .earns("0")
                    .wasDecidedBy("SHARE-03")
                    .withEffect("0");
        }

        @Test
        @Fires("SHARE-02")
        @StaySilent("SHARE-03")
        void where_both_shares_earn_something_both_are_redistributed() {
            assertThat(staff(
                                    withOrganisationalShare(REDISTRIBUTING, "0.5"),
                                    employee("P1").scoring("60"))
                            .productivity("100")
                            .left(FundKind.PRODUCTIVITY))
                    .isEqualTo("0.00");
        }

        @Test
        @Fires("SHARE-11")
        @StaySilent({"SHARE-12", "SHARE-13", "SHARE-01"})
        void what_heads_did_not_earn_is_left() {
            Given left = heads(PLAIN, "95", "70");

            assertThat(left.paid(PremiumKind.RESULT)).isEqualTo("50.00 40.00");
            assertThat(left.premium("H1", PremiumKind.RESULT))
                    .wasDecidedBy("SHARE-11")
                    .withEffect("0");
        }

        @Test
        @Fires("SHARE-12")
        @StaySilent({"SHARE-11", "SHARE-13", "SHARE-02"})
        void or_it_goes_to_the_heads_who_earned_something() {
            Given shared = heads(REDISTRIBUTING, "95", "70");

            assertThat(shared.paid(PremiumKind.RESULT)).isEqualTo("55.56 44.44");
            assertThat(shared.premium("H0", PremiumKind.RESULT))
                    .wasDecidedBy("SHARE-12")
                    .withEffect("5.555556");
        }

        @Test
        @Fires("SHARE-13")
        @StaySilent({"SHARE-11", "SHARE-12"})
        void where_no_head_earned_anything_all_is_left() {
            assertThat(heads(REDISTRIBUTING, "50").left(FundKind.UNIT_HEADS)).isEqualTo("100.00");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Gates {
        private static Given one(Regulation regulation) {
            return staff(regulation, employee("P1").scoring("95")).productivity("100");
        }

        @Test
        @Fires("PAYABLE-01")
        @StaySilent("PAYABLE-02")
        void where_every_gate_is_open_all_is_payable() {
            assertThat(one(PLAIN).payable()).isEqualTo("100.00");
            assertThat(one(PLAIN).evaluation().payable()).isTrue();
        }

        @Test
        @Fires("PAYABLE-02")
        @StaySilent("PAYABLE-01")
        void while_a_gate_is_closed_amounts_are_computed_but_nothing_is_payable() {
            for (Given closed : new Given[] {
                one(PLAIN).approvedBy(null),
                one(PLAIN).measuredBy(null),
                one(PLAIN).validatedBy(null)
            }) {
                assertThat(closed.paid(PremiumKind.INDIVIDUAL)).isEqualTo("100.00");
                assertThat(closed.payable()).isEqualTo("0.00");
                assertThat(closed.evaluation().payable()).isFalse();
                assertThat(closed.evaluation()
                                .fund(FundKind.PRODUCTIVITY)
                                .orElseThrow()
                                .payable()
                                .isZero())
                        .isTrue();
            }
        }

        @Test
        @Fires("PAYABLE-01")
        @StaySilent("PAYABLE-02")
        void a_gate_that_the_regulation_does_not_ask_for_closes_nothing() {
            assertThat(one(withGates(PLAIN, Gate.APPROVED_PLAN, Gate.SMVP_IN_FORCE))
                            .validatedBy(null)
                            .payable())
                    .isEqualTo("100.00");
        }
    }
}
