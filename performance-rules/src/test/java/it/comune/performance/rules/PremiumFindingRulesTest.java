package it.comune.performance.rules;

import static it.comune.performance.rules.FindingAssert.assertThat;
import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Purse.agreed;
import static it.comune.performance.rules.Purse.agreedBy;
import static it.comune.performance.rules.Situation.atLeast;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.rules.Someone.employee;
import static it.comune.performance.rules.Someone.given;
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
import static it.comune.performance.testing.Samples.withMinimumDays;
import static it.comune.performance.testing.Samples.withOrganisationalShare;
import static it.comune.performance.testing.Samples.withScoreSpread;
import static it.comune.performance.testing.Samples.withSecretaryRate;
import static it.comune.performance.testing.Samples.withTopUp;
import static it.comune.performance.testing.Samples.withUnitHeads;
import static it.comune.performance.testing.Samples.withoutTopUp;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.regulation.AbsenceClass.Effect;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.PremiumPolicies.FundScope;
import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import it.comune.performance.regulation.PremiumPolicies.Suspension;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 75-premium-findings.drl: what the audit of people and money finds, and what it leaves alone. */
class PremiumFindingRulesTest {
    private static final Regulation PLAIN = staffed(
            withoutTopUp(withOrganisationalShare(withAchievement(regulation(), curve("0:0:LINEAR", "1:1")), "0")),
            profile(
                    "D",
                    Role.EMPLOYEE,
                    measured(ComponentKind.UNIT_OBJECTIVES, "60"),
                    given(ComponentKind.BEHAVIOURS, "40")),
            profile("U", Role.EMPLOYEE, measured(ComponentKind.UNIT_OBJECTIVES, "100")));

    private static Situation at(String degree) {
        return atLeast("1").value(degree);
    }

    private static Given staff(Regulation regulation, Someone... people) {
        return given(regulation).and(at("1")).staff(people);
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class People {
        private static final Regulation NINETY = withMinimumDays(PLAIN, 90, ServiceCounted.CREDITED_DAYS);

        @Test
        @Fires("ELIGIBILITY-11")
        @StaySilent("ELIGIBILITY-12")
        void whoever_is_out_because_of_a_suspension() {
            assertThat(staff(NINETY, employee("P1").scoring("95").served(1).suspended())
                            .finding(FindingCode.NOT_ELIGIBLE))
                    .wasMadeBy("ELIGIBILITY-11")
                    .is(Severity.INFO)
                    .isAboutPerson("P1")
                    .hasFigure("reason", "REASON_SUSPENDED")
                    .says("Takes no part in the distribution of funds: disciplinary suspension in the year.")
                    .dice("Non partecipa alla distribuzione dei fondi: sospensione disciplinare nell'anno.");
        }

        @Test
        @Fires("ELIGIBILITY-12")
        @StaySilent("ELIGIBILITY-11")
        void whoever_is_out_because_of_a_day_too_few() {
            assertThat(staff(
                                    with(NINETY, Suspension.IGNORED),
                                    employee("P1")
                                            .scoring("95")
                                            .served(100)
                                            .absent("MALATTIA", 11)
                                            .suspended())
                            .finding(FindingCode.NOT_ELIGIBLE))
                    .wasMadeBy("ELIGIBILITY-12")
                    .is(Severity.INFO)
                    .isAboutPerson("P1")
                    .hasFigure("reason", "REASON_SERVICE")
                    .hasFigure("days", "89")
                    .hasFigure("minimum", "90")
                    .says("Takes no part in the distribution of funds: 89 days, the minimum is 90.");
        }

        @Test
        @StaySilent({"ELIGIBILITY-11", "ELIGIBILITY-12"})
        void whoever_takes_part_needs_no_reason() {
            assertThat(staff(NINETY, employee("P1").scoring("95").served(90)).finds(FindingCode.NOT_ELIGIBLE))
                    .isFalse();
        }

        @Test
        @Fires("SCORE-11")
        @StaySilent("SCORE-12")
        void someone_who_has_no_score() {
            assertThat(given(PLAIN)
                            .and(completion().due("2024-06-30"))
                            .staff(someone("P1", "U"))
                            .finding(FindingCode.NOT_SCORED))
                    .wasMadeBy("SCORE-11")
                    .is(Severity.ERROR)
                    .isAboutPerson("P1");
        }

        @Test
        @Fires("SCORE-12")
        @StaySilent("SCORE-11")
        void a_component_that_is_left_out() {
            assertThat(given(PLAIN)
                            .and(completion().due("2024-06-30"))
                            .staff(someone("P1", "D").scoring("80"))
                            .finding(FindingCode.COMPONENT_LEFT_OUT))
                    .wasMadeBy("SCORE-12")
                    .is(Severity.WARNING)
                    .isAboutPerson("P1")
                    .hasFigure("component", "UNIT_OBJECTIVES")
                    .dice(
                            "La componente obiettivi dell'unità non è valutabile: le altre contano in proporzione fino a 100.");
        }

        @Test
        @StaySilent({"SCORE-11", "SCORE-12"})
        void a_complete_score_is_no_finding() {
            staff(PLAIN, someone("P1", "D").scoring("80")).evaluation();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Differentiation {
        @Test
        @Fires("DIFFERENTIATION-11")
        void everybody_in_the_top_band() {
            assertThat(staff(
                                    PLAIN,
                                    employee("P1").scoring("90"),
                                    employee("P2").scoring("100"),
                                    head("H1").scoring("50"),
                                    employee("P3").scoring("50").suspended())
                            .finding(FindingCode.ALL_AT_MAXIMUM))
                    .wasMadeBy("DIFFERENTIATION-11")
                    .is(Severity.WARNING)
                    .isAboutPerson(null)
                    .hasFigure("people", "2")
                    .dice("Tutti i 2 dipendenti sono nella fascia massima: la valutazione non differenzia.");
        }

        @Test
        @StaySilent("DIFFERENTIATION-11")
        void one_just_below_the_top_band_is_a_difference() {
            staff(PLAIN, employee("P1").scoring("89.99"), employee("P2").scoring("100"))
                    .evaluation();
        }

        @Test
        @StaySilent({"DIFFERENTIATION-11", "DIFFERENTIATION-12"})
        void one_employee_alone_cannot_be_told_apart() {
            staff(PLAIN, employee("P1").scoring("100"), head("H1").scoring("100"))
                    .evaluation();
        }

        @Test
        @Fires("DIFFERENTIATION-12")
        void scores_that_lie_closer_together_than_the_threshold() {
            assertThat(staff(
                                    withScoreSpread(PLAIN, "5"),
                                    employee("P1").scoring("80"),
                                    employee("P2").scoring("84.99"))
                            .finding(FindingCode.SCORES_ALIKE))
                    .wasMadeBy("DIFFERENTIATION-12")
                    .is(Severity.INFO)
                    .hasFigure("highest", "84.99")
                    .hasFigure("lowest", "80")
                    .hasFigure("spread", "4.99")
                    .hasFigure("threshold", "5")
                    .says(
                            "Between the highest score (84.99) and the lowest (80) there are 4.99 points: the threshold is 5.");
        }

        @Test
        @StaySilent("DIFFERENTIATION-12")
        void scores_as_far_apart_as_the_threshold() {
            staff(
                            withScoreSpread(PLAIN, "5"),
                            employee("P1").scoring("80"),
                            employee("P2").scoring("85"))
                    .evaluation();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class NationalLimits {
        @Test
        @Fires("LIMIT-11")
        @StaySilent("LIMIT-12")
        void an_individual_share_below_what_the_contract_asks() {
            assertThat(staff(
                                    withOrganisationalShare(PLAIN, "0.71"),
                                    employee("P1").scoring("95"))
                            .productivity("100")
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .wasMadeBy("LIMIT-11")
                    .is(Severity.ERROR)
                    .hasFigure("subject", "INDIVIDUAL_SHARE")
                    .hasFigure("value", "0.29")
                    .hasFigure("bound", "AT_LEAST")
                    .hasFigure("limit", "0.3")
                    .hasFigure("contract", "CCNL 16/11/2022 art. 80 c. 3, C")
                    .says("Individual share of productivity: 29%, but the minimum is 30%"
                            + " (CCNL 16/11/2022 art. 80 c. 3, C).");
        }

        @Test
        @StaySilent({"LIMIT-11", "LIMIT-12"})
        void an_individual_share_of_just_what_the_contract_asks() {
            staff(withOrganisationalShare(PLAIN, "0.70"), employee("P1").scoring("95"))
                    .productivity("100")
                    .evaluation();
        }

        @Test
        @Fires("LIMIT-11")
        void a_share_below_what_the_contract_asks_is_found_before_there_is_any_fund() {
            assertThat(staff(withOrganisationalShare(PLAIN, "1"), employee("P1").scoring("95"))
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .hasFigure("subject", "INDIVIDUAL_SHARE")
                    .hasFigure("value", "0");
        }

        @Test
        @Fires({"LIMIT-11", "LIMIT-12"})
        void every_value_of_the_regulation_is_compared_whatever_people_and_funds_there_are() {
            Regulation outside = withSecretaryRate(
                    withUnitHeads(withOrganisationalShare(withTopUp(PLAIN, "0.1", 1, "0.29"), "0.71"), "0.26", "0.29"),
                    "0.11");

            assertThat(staff(outside, employee("P1").scoring("95")).evaluation().findings(FindingCode.NATIONAL_LIMIT))
                    .extracting(one -> one.figure("subject"))
                    .containsExactlyInAnyOrder(
                            "INDIVIDUAL_SHARE", "TOP_UP_RATE", "INTERIM_RATE", "PAYMENT_TIMES_SHARE", "SECRETARY_RATE");
            assertThat(given(outside)
                            .and(at("1"))
                            .funds(agreed().withProductivity("100"))
                            .evaluation()
                            .findings(FindingCode.NATIONAL_LIMIT))
                    .hasSize(5);
        }

        @Test
        @StaySilent({"LIMIT-11", "LIMIT-12"})
        void without_people_and_funds_there_is_nothing_to_compare_for() {
            given(withOrganisationalShare(PLAIN, "1")).and(at("1")).evaluation();
        }

        @Test
        @StaySilent({"LIMIT-11", "LIMIT-12"})
        void the_rate_of_a_top_up_is_not_compared_with_too_few_employees_for_one() {
            staff(withTopUp(PLAIN, "0.1", 1, "0.01"), employee("P1").scoring("95"))
                    .inYear(2026)
                    .productivity("100")
                    .evaluation();
        }

        @Test
        @Fires("LIMIT-12")
        @StaySilent("LIMIT-11")
        void a_secretarys_rate_above_what_the_contract_allows() {
            assertThat(staff(
                                    withSecretaryRate(PLAIN, "0.1000001"),
                                    secretary("S1").scoring("95"))
                            .funds(agreed().withSecretary("1000"))
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .wasMadeBy("LIMIT-12")
                    .is(Severity.ERROR)
                    .hasFigure("subject", "SECRETARY_RATE")
                    .hasFigure("value", "0.1000001")
                    .hasFigure("bound", "AT_MOST")
                    .hasFigure("limit", "0.1");
        }

        @Test
        @StaySilent({"LIMIT-11", "LIMIT-12"})
        void a_secretarys_rate_of_just_what_the_contract_allows() {
            staff(withSecretaryRate(PLAIN, "0.1"), secretary("S1").scoring("95"))
                    .funds(agreed().withSecretary("1000"))
                    .evaluation();
        }

        @Test
        @Fires("LIMIT-12")
        void the_raised_case_is_known_from_2024_on() {
            assertThat(secretaryAt("0.15", 2023)).isTrue();
            assertThat(secretaryAt("0.15", 2024)).isFalse();
            assertThat(secretaryAt("0.16", 2024)).isTrue();
        }

        private static boolean secretaryAt(String rate, int year) {
            return staff(withSecretaryRate(PLAIN, rate), secretary("S1").scoring("95"))
                    .inYear(year)
                    .funds(agreed().withSecretaryInRaisedCase("1000"))
                    .finds(FindingCode.NATIONAL_LIMIT);
        }

        @Test
        @Fires("LIMIT-11")
        void a_result_pot_below_its_part_of_all_resources() {
            assertThat(staff(PLAIN, head("H1").scoring("95").holding("10000"))
                            .funds(agreed().withUnitHeads("14.99", "85.01").paidInTime())
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .hasFigure("subject", "RESULT_SHARE")
                    .hasFigure("value", "0.1499");
        }

        @Test
        @Fires("LIMIT-11")
        void a_figure_close_to_its_limit_is_shown_with_as_many_decimals_as_tell_them_apart() {
            assertThat(staff(PLAIN, head("H1").scoring("95").holding("10000"))
                            .funds(agreed().withUnitHeads("149999.99", "850000.01")
                                    .paidInTime())
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .hasFigure("value", "0.14999999")
                    .hasFigure("limit", "0.15");
            assertThat(staff(PLAIN, head("H1").scoring("95").holding("10000"))
                            .funds(agreed().withUnitHeads("150000.00", "850000.01")
                                    .paidInTime())
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .hasFigure("value", "0.1499999985");
        }

        @Test
        @Fires("LIMIT-11")
        void a_figure_closer_to_its_limit_than_any_decimals_shown_is_still_not_the_limit() {
            assertThat(staff(PLAIN, head("H1").scoring("95").holding("10000"))
                            .funds(agreed().withUnitHeads("149999999.99", "850000000.01")
                                    .paidInTime())
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .hasFigure("value", "0.1499999999");
        }

        @Test
        @Fires("LIMIT-11")
        void a_figure_without_an_end_that_is_not_close_to_its_limit_has_six_decimals() {
            assertThat(staff(PLAIN, head("H1").scoring("95").holding("10000"))
                            .funds(agreed().withUnitHeads("10", "80").paidInTime())
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .hasFigure("value", "0.111111");
        }

        @Test
        @StaySilent({"LIMIT-11", "LIMIT-12"})
        void a_result_pot_of_just_its_part() {
            staff(PLAIN, head("H1").scoring("95").holding("10000"))
                    .funds(agreed().withUnitHeads("15", "85").paidInTime())
                    .evaluation();
        }

        @Test
        @Fires({"LIMIT-11", "LIMIT-12"})
        void a_rate_of_interim_posts_on_either_side_of_what_is_allowed() {
            assertThat(interimAt("0.14").finding(FindingCode.NATIONAL_LIMIT))
                    .wasMadeBy("LIMIT-11")
                    .hasFigure("subject", "INTERIM_RATE");
            assertThat(interimAt("0.26").finding(FindingCode.NATIONAL_LIMIT))
                    .wasMadeBy("LIMIT-12")
                    .hasFigure("limit", "0.25");
        }

        @Test
        @StaySilent({"LIMIT-11", "LIMIT-12"})
        void a_rate_of_interim_posts_at_either_border() {
            interimAt("0.15").evaluation();
            interimAt("0.25").evaluation();
        }

        private static Given interimAt(String rate) {
            return staff(
                            withUnitHeads(PLAIN, rate, "0.30"),
                            head("H1").scoring("95").holding("10000").interim("V", "100", 365))
                    .unit(Unit.area("V", "Police"))
                    .funds(agreed().withUnitHeads("1500", "8500").paidInTime());
        }

        @Test
        @Fires("LIMIT-12")
        void the_rate_of_interim_posts_is_compared_before_anybody_holds_one() {
            assertThat(staff(
                                    withUnitHeads(PLAIN, "0.26", "0.30"),
                                    head("H1").scoring("95").holding("10000"))
                            .funds(agreed().withUnitHeads("1500", "8500").paidInTime())
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .hasFigure("subject", "INTERIM_RATE");
        }

        @Test
        @Fires("LIMIT-11")
        void a_part_that_hangs_on_payment_times_below_what_the_law_asks() {
            assertThat(staff(
                                    withUnitHeads(PLAIN, "0.15", "0.29"),
                                    head("H1").scoring("95").holding("10000"))
                            .funds(agreed().withUnitHeads("1500", "8500").paidInTime())
                            .finding(FindingCode.NATIONAL_LIMIT))
                    .hasFigure("subject", "PAYMENT_TIMES_SHARE")
                    .hasFigure("contract", "DL 13/2023 art. 4-bis c. 2, V");
        }

        @Test
        @Fires("ABSENCE-11")
        void a_protected_absence_that_reduces() {
            assertThat(staff(
                                    with(PLAIN, "CONGEDO_PARENTALE", Effect.REDUCES),
                                    employee("P1").scoring("95"))
                            .finding(FindingCode.PROTECTED_ABSENCE_REDUCES))
                    .wasMadeBy("ABSENCE-11")
                    .is(Severity.ERROR)
                    .isAboutPerson(null)
                    .hasFigure("absence", "CONGEDO_PARENTALE")
                    .hasFigure("law", "D.Lgs. 150/2009 art. 9 c. 3, V");
        }

        @Test
        @Fires("ABSENCE-11")
        void that_injury_is_protected_is_to_be_confirmed() {
            assertThat(staff(
                                    with(PLAIN, "INFORTUNIO", Effect.REDUCES),
                                    employee("P1").scoring("95"))
                            .finding(FindingCode.PROTECTED_ABSENCE_REDUCES)
                            .figure("law"))
                    .endsWith(", C");
        }

        @Test
        @StaySilent("ABSENCE-11")
        void sickness_may_reduce() {
            staff(PLAIN, employee("P1").scoring("95").absent("MALATTIA", 1)).evaluation();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class TopUps {
        private static final Regulation ONE = withTopUp(PLAIN, "0", 1, "0.30");

        private static Given two(Regulation regulation) {
            return staff(
                            regulation,
                            employee("P1").scoring("95"),
                            employee("P2").scoring("95"))
                    .productivity("100");
        }

        @Test
        @Fires("TOPUP-31")
        @StaySilent({"TOPUP-32", "TOPUP-33"})
        void an_entity_too_small_for_a_top_up() {
            assertThat(two(ONE).inYear(2026).finding(FindingCode.TOP_UP_NOT_DUE))
                    .wasMadeBy("TOPUP-31")
                    .is(Severity.INFO)
                    .hasFigure("employees", "2")
                    .hasFigure("least", "6")
                    .says("2 employees were in service on 31 December: with fewer than 6 there is no top-up"
                            + " (CCNL 23/2/2026 art. 48, V).");
        }

        @Test
        @Fires("TOPUP-32")
        @StaySilent({"TOPUP-31", "TOPUP-33"})
        void equal_people_at_the_border() {
            assertThat(two(ONE).finding(FindingCode.TOP_UP_TIE))
                    .wasMadeBy("TOPUP-32")
                    .is(Severity.WARNING)
                    .hasFigure("tied", "2")
                    .hasFigure("recipients", "1");
        }

        @Test
        @Fires("TOPUP-33")
        @StaySilent({"TOPUP-31", "TOPUP-32"})
        void a_share_that_cannot_pay_them() {
            assertThat(two(withTopUp(PLAIN, "1", 0, "1.0001")).finding(FindingCode.TOP_UP_NOT_AFFORDABLE))
                    .wasMadeBy("TOPUP-33")
                    .is(Severity.WARNING)
                    .hasFigure("amount", "100.00")
                    .hasFigure("recipients", "2")
                    .hasFigure("bonus", "50.01");
        }

        @Test
        @Fires("TOPUP-34")
        @StaySilent({"TOPUP-31", "LIMIT-11"})
        void a_quota_and_a_least_number_of_nobody_abolish_what_the_contract_asks_for() {
            assertThat(two(withTopUp(PLAIN, "0", 0, "0.30")).finding(FindingCode.TOP_UP_ABOLISHED))
                    .wasMadeBy("TOPUP-34")
                    .is(Severity.ERROR)
                    .hasFigure("employees", "2")
                    .says("The regulation gives nobody a top-up (quota and least number are 0), but with 2 employees"
                            + " there must be one (CCNL 16/11/2022 art. 81, C).");
        }

        @Test
        @StaySilent("TOPUP-34")
        void a_quota_or_a_least_number_is_enough() {
            two(ONE).evaluation();
            two(withTopUp(PLAIN, "0.5", 0, "0.30")).evaluation();
        }

        @Test
        @StaySilent("TOPUP-34")
        void where_none_is_due_nothing_is_abolished() {
            two(withTopUp(PLAIN, "0", 0, "0.30")).inYear(2026).evaluation();
        }

        @Test
        @Fires("TOPUP-34")
        void a_regulation_abolishes_it_before_there_is_any_fund() {
            assertThat(staff(withTopUp(PLAIN, "0", 0, "0.30"), employee("P1").scoring("95"))
                            .finds(FindingCode.TOP_UP_ABOLISHED))
                    .isTrue();
        }

        @Test
        @Fires("TOPUP-35")
        @StaySilent("TOPUP-34")
        void a_quota_that_comes_to_less_than_one_person_gives_it_to_nobody() {
            assertThat(two(withTopUp(PLAIN, "0.49", 0, "0.30")).finding(FindingCode.TOP_UP_FOR_NOBODY))
                    .wasMadeBy("TOPUP-35")
                    .is(Severity.ERROR)
                    .isAbout(null, null, null)
                    .hasFigure("quota", "0.49")
                    .hasFigure("candidates", "2")
                    .hasFigure("employees", "2")
                    .says(
                            "The quota of the top-up, 49% of 2 people with a premium, comes to less than one person, and the"
                                    + " least number is 0: nobody receives it, but with 2 employees it is due"
                                    + " (CCNL 16/11/2022 art. 81, C).");
        }

        @Test
        @Fires("TOPUP-35")
        void in_a_unit_of_few_a_quota_may_give_it_to_nobody_and_in_another_not() {
            Given units = given(with(withTopUp(PLAIN, "0.5", 0, "0.30"), FundScope.PER_UNIT))
                    .unit(Unit.area("V", "Police"))
                    .and(at("1"))
                    .staff(
                            employee("P1").scoring("95"),
                            employee("P2").scoring("90"),
                            employee("P3").scoring("95").in("V"))
                    .productivity("100");

            assertThat(units.finding(FindingCode.TOP_UP_FOR_NOBODY)).isAbout("V", null, null);
        }

        @Test
        @StaySilent({"TOPUP-34", "TOPUP-35"})
        void one_person_is_enough_and_where_nobody_has_a_premium_nobody_is_left_out() {
            two(withTopUp(PLAIN, "0.5", 0, "0.30")).evaluation();
            two(withTopUp(PLAIN, "0.01", 0, "0.30")).inYear(2026).evaluation();
            staff(withTopUp(PLAIN, "0.01", 0, "0.30"), employee("P1").scoring("10"))
                    .productivity("100")
                    .evaluation();
        }

        @Test
        @StaySilent({"TOPUP-31", "TOPUP-32", "TOPUP-33", "TOPUP-34"})
        void a_top_up_that_is_paid_is_no_finding() {
            two(withTopUp(PLAIN, "1", 0, "1")).evaluation();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Funds {
        private static Given heads(Purse purse) {
            return staff(PLAIN, head("H1").scoring("95").holding("10000").interim("V", "100", 365))
                    .unit(Unit.area("V", "Police"))
                    .funds(purse);
        }

        private static Given project(Someone... people) {
            return given(PLAIN)
                    .objectiveWithItsOwnFund("O1")
                    .and(at("1"))
                    .staff(people)
                    .funds(agreed().withProject("PR1", "O1", "100"));
        }

        @Test
        @Fires({"PROJECT-31", "FUND-02"})
        void work_on_a_project_that_nothing_proves() {
            assertThat(project(employee("P1").scoring("95").workedUnproved("O1", "3"))
                            .finding(FindingCode.PARTICIPATION_WITHOUT_EVIDENCE))
                    .wasMadeBy("PROJECT-31")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", null)
                    .isAboutPerson("P1")
                    .hasFigure("project", "PR1");
        }

        @Test
        @StaySilent({"PROJECT-31", "FUND-01", "FUND-02"})
        void proven_work_on_a_project_and_unproved_work_elsewhere() {
            project(employee("P1").scoring("95").worked("O1", "3").workedUnproved("O2", "3"))
                    .objectiveWithoutWeight("O2")
                    .and(at("1"))
                    .evaluation();
        }

        @Test
        @Fires("INTERIM-31")
        void interim_posts_that_earn_more_than_the_pot() {
            assertThat(heads(agreed().withUnitHeads("14.99", "50").paidInTime())
                            .finding(FindingCode.INTERIM_EXCEEDS_POT))
                    .wasMadeBy("INTERIM-31")
                    .is(Severity.WARNING)
                    .hasFigure("owed", "15.00")
                    .hasFigure("pot", "14.99");
        }

        @Test
        @StaySilent({"INTERIM-31", "TIMES-31", "TIMES-32"})
        void interim_posts_that_earn_just_the_pot() {
            heads(agreed().withUnitHeads("15", "50").paidInTime()).evaluation();
        }

        @Test
        @Fires("TIMES-31")
        @StaySilent("TIMES-32")
        void invoices_that_were_not_paid_in_time() {
            assertThat(heads(agreed().withUnitHeads("1000", "50").paidTooLate())
                            .finding(FindingCode.PAYMENT_TIMES_MISSED))
                    .wasMadeBy("TIMES-31")
                    .is(Severity.WARNING)
                    .hasFigure("withheld", "0.3")
                    .dice(
                            "I tempi di pagamento non sono stati rispettati: il 30% di ogni retribuzione di risultato non è"
                                    + " pagabile.");
        }

        @Test
        @Fires("TIMES-32")
        @StaySilent("TIMES-31")
        void nobody_said_whether_they_were() {
            assertThat(heads(agreed().withUnitHeads("1000", "50")).finding(FindingCode.PAYMENT_TIMES_UNKNOWN))
                    .wasMadeBy("TIMES-32")
                    .is(Severity.WARNING)
                    .hasFigure("withheld", "0.3");
        }

        @Test
        @StaySilent({"TIMES-31", "TIMES-32"})
        void before_the_law_nobody_had_to() {
            heads(agreed().withUnitHeads("1000", "50")).inYear(2022).evaluation();
        }

        @Test
        @Fires("FUND-01")
        @StaySilent("FUND-02")
        void money_that_is_left() {
            assertThat(staff(PLAIN, employee("P1").scoring("85"))
                            .productivity("100")
                            .finding(FindingCode.FUND_RESIDUAL))
                    .wasMadeBy("FUND-01")
                    .is(Severity.INFO)
                    .hasFigure("fund", "PRODUCTIVITY")
                    .hasFigure("amount", "100.00")
                    .hasFigure("residual", "10.00")
                    .dice("Del fondo (produttività) di 100,00 euro restano 10,00 euro.");
        }

        @Test
        @StaySilent({"FUND-01", "FUND-02"})
        void not_a_cent_is_left() {
            staff(PLAIN, employee("P1").scoring("95")).productivity("100").evaluation();
        }

        @Test
        @Fires("FUND-02")
        void a_fund_that_nobody_takes_part_in() {
            assertThat(staff(PLAIN, head("H1").scoring("95"))
                            .productivity("100")
                            .finding(FindingCode.FUND_WITHOUT_PEOPLE))
                    .wasMadeBy("FUND-02")
                    .is(Severity.WARNING)
                    .hasFigure("fund", "PRODUCTIVITY")
                    .hasFigure("amount", "100.00");
        }

        @Test
        @StaySilent({"FUND-01", "FUND-02"})
        void an_empty_fund_needs_nobody() {
            staff(PLAIN, head("H1").scoring("95")).productivity("0").evaluation();
        }

        @Test
        @Fires("AGREEMENT-01")
        @StaySilent("AGREEMENT-02")
        void funds_without_an_agreement() {
            assertThat(staff(PLAIN, employee("P1").scoring("95"))
                            .funds(agreedBy(null).withProductivity("100"))
                            .finding(FindingCode.AGREEMENT_MISSING))
                    .wasMadeBy("AGREEMENT-01")
                    .is(Severity.WARNING);
        }

        @Test
        @Fires("AGREEMENT-02")
        @StaySilent("AGREEMENT-01")
        void an_agreement_of_the_day_after_the_year() {
            assertThat(staff(PLAIN, employee("P1").scoring("95"))
                            .funds(agreedBy(Act.of("CCDI", LocalDate.of(2024, 1, 1)))
                                    .withProductivity("100"))
                            .finding(FindingCode.AGREEMENT_AFTER_YEAR))
                    .wasMadeBy("AGREEMENT-02")
                    .is(Severity.WARNING)
                    .hasFigure("date", "2024-01-01")
                    .hasFigure("periodEnd", "2023-12-31");
        }

        @Test
        @StaySilent({"AGREEMENT-01", "AGREEMENT-02"})
        void an_agreement_of_the_last_day_of_the_year_or_without_a_day() {
            staff(PLAIN, employee("P1").scoring("95")).productivity("100").evaluation();
            staff(PLAIN, employee("P1").scoring("95"))
                    .funds(agreedBy(Act.of("CCDI")).withProductivity("100"))
                    .evaluation();
        }

        @Test
        @StaySilent({"AGREEMENT-01", "AGREEMENT-02", "FUND-01", "FUND-02"})
        void without_funds_no_agreement_is_asked_for() {
            staff(PLAIN, employee("P1").scoring("95")).evaluation();
        }
    }
}
