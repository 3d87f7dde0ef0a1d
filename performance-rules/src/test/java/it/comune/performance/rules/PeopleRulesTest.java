package it.comune.performance.rules;

import static it.comune.performance.rules.ConclusionAssert.assertThat;
import static it.comune.performance.rules.Given.given;
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
import static it.comune.performance.testing.Samples.withBands;
import static it.comune.performance.testing.Samples.withCoefficient;
import static it.comune.performance.testing.Samples.withMinimumDays;
import static it.comune.performance.testing.Samples.withOrganisationalShare;
import static it.comune.performance.testing.Samples.withoutTopUp;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.ComponentResult;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.AbsenceClass.Effect;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Policies.OverCap;
import it.comune.performance.regulation.PremiumPolicies.PartTime;
import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import it.comune.performance.regulation.PremiumPolicies.Suspension;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 50-people.drl: from days and points to a base, a score and a fraction. The degree of an indicator is its value; a year has 365
 * days; sickness reduces, other absences do not; bands begin at 0, 60, 70, 80 and 90 points.
 */
class PeopleRulesTest {
    private static final Regulation PLAIN = staffed(withAchievement(regulation(), curve("0:0:LINEAR", "1:1")));

    private static Situation at(String degree) {
        return atLeast("1").value(degree);
    }

    private static Given staff(Regulation regulation, Someone... people) {
        return given(regulation).and(at("1")).staff(people);
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Absences {
        @Test
        @Fires("ABSENCE-01")
        void days_of_a_class_that_reduces_do_not_count() {
            Given sick = staff(PLAIN, employee("P1").scoring("80").absent("MALATTIA", 73));

            assertThat(sick.creditedDays("P1")).isEqualTo(292);
            assertThat(sick.base("P1"))
                    .earns("0.8")
                    .wasDecidedBy("ABSENCE-01")
                    .lookingAt("absence", "MALATTIA")
                    .lookingAt("days", "73")
                    .withoutEffect();
        }

        @Test
        @Fires("ABSENCE-02")
        void days_of_a_neutral_class_count_as_worked() {
            Given parent = staff(PLAIN, employee("P1").scoring("80").absent("CONGEDO_PARENTALE", 73));

            assertThat(parent.creditedDays("P1")).isEqualTo(365);
            assertThat(parent.base("P1"))
                    .earns("1")
                    .wasDecidedBy("ABSENCE-02")
                    .lookingAt("absence", "CONGEDO_PARENTALE");
        }

        @Test
        @Fires({"ABSENCE-01", "ABSENCE-02"})
        void each_class_is_counted_on_its_own() {
            assertThat(staff(
                                    PLAIN,
                                    employee("P1")
                                            .scoring("80")
                                            .served(300)
                                            .absent("MALATTIA", 10)
                                            .absent("ASPETTATIVA", 20)
                                            .absent("LEGGE_104", 36))
                            .creditedDays("P1"))
                    .isEqualTo(270);
        }

        @Test
        @Fires("ABSENCE-02")
        @StaySilent("ABSENCE-01")
        void under_a_regulation_without_a_class_that_reduces_every_day_counts() {
            Regulation mild = with(with(PLAIN, "MALATTIA", Effect.NEUTRAL), "ASPETTATIVA", Effect.NEUTRAL);

            assertThat(staff(mild, employee("P1").scoring("80").absent("MALATTIA", 365))
                            .creditedDays("P1"))
                    .isEqualTo(365);
        }

        @Test
        @Fires("ABSENCE-01")
        @StaySilent("ABSENCE-02")
        void a_regulation_below_the_law_is_applied_as_it_stands() {
            Regulation harsh = PLAIN;
            for (String one : List.of("MATERNITA", "PATERNITA", "CONGEDO_PARENTALE", "LEGGE_104", "INFORTUNIO")) {
                harsh = with(harsh, one, Effect.REDUCES);
            }

            assertThat(staff(harsh, employee("P1").scoring("80").absent("MATERNITA", 150))
                            .creditedDays("P1"))
                    .isEqualTo(215);
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Eligibility {
        private static final Regulation NINETY_SERVED = withMinimumDays(PLAIN, 90, ServiceCounted.SERVICE_DAYS);
        private static final Regulation NINETY_CREDITED = withMinimumDays(PLAIN, 90, ServiceCounted.CREDITED_DAYS);

        @Test
        @Fires("ELIGIBILITY-01")
        @StaySilent({"ELIGIBILITY-02", "ELIGIBILITY-03"})
        void whoever_was_suspended_takes_no_part() {
            Given suspended =
                    staff(PLAIN, employee("P1").scoring("95").suspended()).productivity("100");

            assertThat(suspended.takesPart("P1")).isFalse();
            assertThat(suspended.base("P1")).wasDecidedBy("ELIGIBILITY-01").withoutEffect();
            assertThat(suspended.paid(PremiumKind.INDIVIDUAL)).isEqualTo("0.00");
            assertThat(suspended.score("P1")).earns("95");
        }

        @Test
        @Fires("ELIGIBILITY-03")
        @StaySilent({"ELIGIBILITY-01", "ELIGIBILITY-02"})
        void a_suspension_may_cost_nothing() {
            assertThat(staff(
                                    with(PLAIN, Suspension.IGNORED),
                                    employee("P1").scoring("95").suspended())
                            .takesPart("P1"))
                    .isTrue();
        }

        @Test
        @Fires("ELIGIBILITY-02")
        @StaySilent({"ELIGIBILITY-01", "ELIGIBILITY-03"})
        void a_day_below_the_minimum_takes_no_part() {
            Given late = staff(NINETY_SERVED, employee("P1").scoring("95").served(89));

            assertThat(late.takesPart("P1")).isFalse();
            assertThat(late.base("P1"))
                    .wasDecidedBy("ELIGIBILITY-02")
                    .lookingAt("serviceDays", "89")
                    .lookingAt("minimumDays", "90");
        }

        @Test
        @Fires("ELIGIBILITY-03")
        @StaySilent({"ELIGIBILITY-01", "ELIGIBILITY-02"})
        void exactly_the_minimum_takes_part() {
            Given just = staff(NINETY_SERVED, employee("P1").scoring("95").served(90));

            assertThat(just.takesPart("P1")).isTrue();
            assertThat(just.base("P1")).wasDecidedBy("ELIGIBILITY-03").lookingAt("serviceDays", "90");
        }

        @Test
        @Fires("ELIGIBILITY-02")
        void where_credited_days_are_compared_sickness_can_cost_the_right() {
            Someone sick = employee("P1").scoring("95").served(100).absent("MALATTIA", 11);

            assertThat(staff(NINETY_CREDITED, sick).takesPart("P1")).isFalse();
        }

        @Test
        @Fires("ELIGIBILITY-03")
        @StaySilent("ELIGIBILITY-02")
        void where_days_of_service_are_compared_it_cannot() {
            Someone sick = employee("P1").scoring("95").served(100).absent("MALATTIA", 11);

            assertThat(staff(NINETY_SERVED, sick).takesPart("P1")).isTrue();
        }

        @Test
        @Fires("ELIGIBILITY-01")
        @StaySilent("ELIGIBILITY-02")
        void of_both_reasons_the_suspension_is_named() {
            assertThat(staff(
                                    NINETY_SERVED,
                                    employee("P1").scoring("95").served(1).suspended())
                            .base("P1"))
                    .wasDecidedBy("ELIGIBILITY-01");
        }

        @Test
        @Fires({"ELIGIBILITY-02", "ELIGIBILITY-03"})
        void whoever_takes_no_part_leaves_the_sums() {
            Given two = staff(
                            withOrganisationalShare(withoutTopUp(NINETY_SERVED), "0"),
                            employee("P1").scoring("95").served(89),
                            employee("P2").scoring("95"))
                    .productivity("100");

            assertThat(two.paid(PremiumKind.INDIVIDUAL)).isEqualTo("0.00 100.00");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Bases {
        private static final Regulation WEIGHED = withCoefficient(PLAIN, "ISTRUTTORI", "1.25");

        private static Someone half(Someone one) {
            return one.scoring("80").partTime("0.5").served(73);
        }

        @Test
        @Fires("BASE-01")
        @StaySilent({"BASE-02", "BASE-03"})
        void an_employees_base_is_coefficient_by_part_time_by_credited_days() {
            assertThat(staff(WEIGHED, half(employee("P1"))).base("P1"))
                    .earns("0.125")
                    .wasDecidedBy("BASE-01")
                    .lookingAt("coefficient", "1.25")
                    .lookingAt("partTime", "0.5")
                    .lookingAt("creditedDays", "73")
                    .lookingAt("daysOfYear", "365")
                    .withEffect("0.125");
        }

        @Test
        @Fires("BASE-02")
        @StaySilent({"BASE-01", "BASE-03"})
        void part_time_may_count_as_full_time() {
            assertThat(staff(with(WEIGHED, PartTime.IGNORED), half(employee("P1")))
                            .base("P1"))
                    .earns("0.25")
                    .wasDecidedBy("BASE-02")
                    .withEffect("0.25");
        }

        @Test
        @Fires("BASE-03")
        @StaySilent({"BASE-01", "BASE-02"})
        void of_heads_and_the_secretary_only_days_count() {
            Given leaders = staff(WEIGHED, half(head("H1")), half(secretary("S1")));

            assertThat(leaders.base("H1")).earns("0.2").wasDecidedBy("BASE-03").withEffect("0.2");
            assertThat(leaders.base("S1")).earns("0.2").wasDecidedBy("BASE-03");
        }

        @Test
        @Fires({"BASE-01", "ABSENCE-01"})
        void a_year_of_sickness_leaves_a_base_of_nothing() {
            assertThat(staff(PLAIN, employee("P1").scoring("80").absent("MALATTIA", 365))
                            .base("P1"))
                    .earns("0");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Components {
        private static final Regulation SCORED = staffed(
                PLAIN,
                profile(
                        "D",
                        Role.EMPLOYEE,
                        measured(ComponentKind.UNIT_OBJECTIVES, "60"),
                        given(ComponentKind.BEHAVIOURS, "40")),
                profile(
                        "R",
                        Role.UNIT_HEAD,
                        measured(ComponentKind.UNIT_OBJECTIVES, "60"),
                        given(ComponentKind.BEHAVIOURS, "40")),
                profile(
                        "S",
                        Role.GENERAL_SECRETARY,
                        measured(ComponentKind.UNIT_OBJECTIVES, "20"),
                        given(ComponentKind.FUNCTIONS, "80")),
                profile(
                        "O",
                        Role.EMPLOYEE,
                        measured(ComponentKind.OWN_OBJECTIVES, "60"),
                        given(ComponentKind.BEHAVIOURS, "40")),
                profile(
                        "E",
                        Role.EMPLOYEE,
                        measured(ComponentKind.ENTITY_PERFORMANCE, "60"),
                        given(ComponentKind.BEHAVIOURS, "40")),
                profile("U", Role.EMPLOYEE, measured(ComponentKind.UNIT_OBJECTIVES, "100")));

        /** Area V with an objective of its own beside area U. */
        private static Given twoUnits(String degree, String other) {
            return given(SCORED)
                    .unit(Unit.area("V", "Police"))
                    .objective("O1", "60")
                    .and(at(degree))
                    .objectiveOf("V", "O2", "30")
                    .and(other.isEmpty() ? completion().due("2024-06-30") : at(other));
        }

        @Test
        @Fires("COMPONENT-01")
        @StaySilent({"COMPONENT-02", "COMPONENT-03", "COMPONENT-04", "COMPONENT-06"})
        void an_employee_reaches_what_the_unit_reaches() {
            Given one = given(SCORED).and(at("0.5")).staff(someone("P1", "D").scoring("80"));

            assertThat(one.score("P1"))
                    .earns("62")
                    .wasDecidedBy("COMPONENT-01")
                    .lookingAt("reached", "1/2")
                    .lookingAt("maximum", "60")
                    .withEffect("UNIT_OBJECTIVES", "30");
        }

        @Test
        @Fires("COMPONENT-01")
        void an_employees_plan_under_its_cap_costs_nothing() {
            assertThat(given(SCORED)
                            .objective("O1", "30")
                            .and(at("1"))
                            .staff(someone("P1", "D").scoring("100"))
                            .score("P1"))
                    .earns("100");
        }

        @Test
        @Fires("COMPONENT-01")
        void several_units_count_by_share_of_work() {
            assertThat(twoUnits("1", "0.5")
                            .staff(someone("P1", "D")
                                    .in("U", "0.75")
                                    .in("V", "0.25")
                                    .scoring("0"))
                            .score("P1"))
                    .earns("52.5")
                    .wasDecidedBy("COMPONENT-01")
                    .lookingAt("reached", "7/8");
        }

        @Test
        @Fires("COMPONENT-01")
        @StaySilent("COMPONENT-06")
        void a_unit_that_is_not_evaluated_loses_its_share() {
            assertThat(twoUnits("0.5", "")
                            .staff(someone("P1", "D")
                                    .in("U", "0.25")
                                    .in("V", "0.75")
                                    .scoring("0"))
                            .score("P1"))
                    .earns("30");
        }

        @Test
        @Fires("COMPONENT-02")
        @StaySilent("COMPONENT-01")
        void of_a_head_a_plan_under_its_cap_shows() {
            assertThat(given(SCORED)
                            .objective("O1", "30")
                            .and(at("1"))
                            .staff(someone("H1", "R").scoring("100"))
                            .score("H1"))
                    .earns("70")
                    .wasDecidedBy("COMPONENT-02")
                    .lookingAt("reached", "1/2")
                    .withEffect("UNIT_OBJECTIVES", "30");
        }

        @Test
        @Fires("COMPONENT-02")
        void a_plan_over_its_cap_does_not_reach_more_than_all() {
            assertThat(given(with(SCORED, OverCap.REPORT))
                            .objective("O1", "90")
                            .and(at("1"))
                            .staff(someone("H1", "R").scoring("100"))
                            .score("H1"))
                    .earns("100")
                    .wasDecidedBy("COMPONENT-02")
                    .lookingAt("reached", "1");
        }

        @Test
        @Fires({"COMPONENT-02", "COMPONENT-05"})
        void the_secretary_is_measured_like_a_head_and_given_functions() {
            assertThat(given(SCORED)
                            .unit(Unit.generalSecretary("SG", "General secretary"))
                            .objectiveOf("SG", "O1", "20")
                            .and(at("0.5"))
                            .staff(someone("S1", "S").in("SG").scoring("75"))
                            .score("S1"))
                    .earns("70")
                    .wasDecidedBy("COMPONENT-05")
                    .withEffect("FUNCTIONS", "60")
                    .wasDecidedBy("COMPONENT-02")
                    .withEffect("UNIT_OBJECTIVES", "10");
        }

        @Test
        @Fires("COMPONENT-03")
        @StaySilent({"COMPONENT-01", "COMPONENT-02", "COMPONENT-04"})
        void own_objectives_count_by_participation() {
            assertThat(given(SCORED)
                            .objective("O1", "30")
                            .and(at("1"))
                            .objective("O2", "30")
                            .and(at("0.5"))
                            .staff(someone("P1", "O")
                                    .scoring("0")
                                    .worked("O1", "3")
                                    .workedUnproved("O2", "1"))
                            .score("P1"))
                    .earns("52.5")
                    .wasDecidedBy("COMPONENT-03")
                    .lookingAt("reached", "7/8")
                    .withEffect("OWN_OBJECTIVES", "52.5");
        }

        @Test
        @Fires("COMPONENT-03")
        void an_objective_that_a_project_pays_is_not_scored_again() {
            assertThat(given(SCORED)
                            .objective("O1", "30")
                            .and(at("1"))
                            .objectiveWithItsOwnFund("O2")
                            .and(at("0"))
                            .staff(someone("P1", "O")
                                    .scoring("0")
                                    .worked("O1", "1")
                                    .worked("O2", "99"))
                            .funds(Purse.agreed().withProject("PR1", "O2", "10"))
                            .score("P1"))
                    .earns("60");
        }

        @Test
        @Fires("COMPONENT-03")
        void an_objective_that_is_not_due_leaves_the_mean() {
            assertThat(given(SCORED)
                            .objective("O1", "30")
                            .and(at("0.5"))
                            .objective("O2", "30")
                            .and(completion().due("2024-06-30"))
                            .staff(someone("P1", "O")
                                    .scoring("0")
                                    .worked("O1", "1")
                                    .worked("O2", "9"))
                            .score("P1"))
                    .earns("30");
        }

        @Test
        @Fires("COMPONENT-06")
        @StaySilent("COMPONENT-03")
        void participation_of_no_hours_is_none() {
            assertThat(given(SCORED)
                            .and(at("1"))
                            .staff(someone("P1", "O").scoring("50").worked("O1", "0"))
                            .score("P1"))
                    .earns("50")
                    .wasDecidedBy("COMPONENT-06")
                    .withoutEffect();
        }

        @Test
        @Fires("COMPONENT-04")
        @StaySilent({"COMPONENT-01", "COMPONENT-02", "COMPONENT-03"})
        void the_entity_reaches_points_of_all_units_by_their_maxima() {
            assertThat(twoUnits("1", "0.5")
                            .staff(someone("P1", "E").scoring("0"))
                            .score("P1"))
                    .earns("50")
                    .wasDecidedBy("COMPONENT-04")
                    .lookingAt("reached", "5/6")
                    .withEffect("ENTITY_PERFORMANCE", "50");
        }

        @Test
        @Fires("COMPONENT-04")
        void of_the_entity_units_that_are_not_evaluated_do_not_count() {
            assertThat(twoUnits("0.5", "")
                            .staff(someone("P1", "E").scoring("0"))
                            .score("P1"))
                    .earns("30");
        }

        @Test
        @Fires("COMPONENT-05")
        @StaySilent({"COMPONENT-01", "COMPONENT-02", "COMPONENT-03", "COMPONENT-04", "COMPONENT-06"})
        void behaviours_reach_the_points_that_were_given() {
            assertThat(staff(PLAIN, employee("P1").scoring("87.5")).score("P1"))
                    .earns("87.5")
                    .wasDecidedBy("COMPONENT-05")
                    .lookingAt("reached", "7/8")
                    .withEffect("BEHAVIOURS", "87.5");
        }

        @Test
        @Fires("COMPONENT-01")
        @StaySilent("COMPONENT-05")
        void a_profile_may_know_no_behaviours() {
            assertThat(given(SCORED).and(at("0.5")).staff(someone("P1", "U")).score("P1"))
                    .earns("50");
        }

        @Test
        @Fires({"COMPONENT-06", "SCORE-02"})
        @StaySilent({"COMPONENT-01", "SCORE-01", "SCORE-03"})
        void what_cannot_be_evaluated_is_left_out_and_the_rest_counts_up_to_100() {
            Given nothing = given(SCORED)
                    .and(completion().due("2024-06-30"))
                    .staff(someone("P1", "D").scoring("83.333"));

            assertThat(nothing.score("P1"))
                    .earns("83.33")
                    .wasDecidedBy("COMPONENT-06")
                    .withoutEffect()
                    .wasDecidedBy("SCORE-02")
                    .withoutEffect()
                    .wasDecidedBy("COMPONENT-05")
                    .lookingAt("maximum", "100")
                    .withEffect("BEHAVIOURS", "83.333")
                    .lookingAt("rounding", "HALF_UP")
                    .withEffect("-0.003");
            assertThat(nothing.evaluation().person("P1").orElseThrow().components())
                    .extracting(ComponentResult::maximum)
                    .map(Object::toString)
                    .containsExactly("60", "40");
        }

        @Test
        @Fires("SCORE-01")
        @StaySilent({"SCORE-02", "SCORE-03"})
        void a_score_is_the_sum_of_its_rounded_parts() {
            assertThat(given(SCORED)
                            .and(at("0.333333"))
                            .staff(someone("P1", "D").scoring("33.3125"))
                            .score("P1"))
                    .earns("33.33")
                    .wasDecidedBy("SCORE-01")
                    .withoutEffect()
                    .wasDecidedBy("COMPONENT-01")
                    .withEffect("UNIT_OBJECTIVES", "19.99998")
                    .withEffect("0.00002")
                    .wasDecidedBy("COMPONENT-05")
                    .withEffect("BEHAVIOURS", "13.325")
                    .withEffect("0.005");
        }

        @Test
        @Fires({"SCORE-03", "COMPONENT-06", "FRACTION-02"})
        @StaySilent({"SCORE-01", "SCORE-02", "FRACTION-01"})
        void where_no_part_can_be_evaluated_there_is_no_score() {
            Given nothing = given(SCORED)
                    .and(completion().due("2024-06-30"))
                    .staff(someone("P1", "U"))
                    .productivity("100");

            assertThat(nothing.score("P1"))
                    .hasNoFigure()
                    .wasDecidedBy("SCORE-03")
                    .withoutEffect();
            assertThat(nothing.premium("P1", PremiumKind.INDIVIDUAL))
                    .earns("0")
                    .wasDecidedBy("FRACTION-02")
                    .lookingAt("score", "-")
                    .readingNoRow();
            assertThat(nothing.finds(FindingCode.NOT_SCORED)).isTrue();
        }

        @Test
        @Fires({"COMPONENT-01", "SCORE-01"})
        void a_score_is_concluded_without_exemptions_too() {
            assertThat(given(SCORED)
                            .and(at("0.5").exempt())
                            .staff(someone("P1", "D").scoring("100"))
                            .score("P1"))
                    .earns("100")
                    .earnsWithoutExemptions("70");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Fractions {
        private static final Regulation INDIVIDUAL = withOrganisationalShare(withoutTopUp(PLAIN), "0");
        private static final Regulation ORGANISATIONAL = withOrganisationalShare(withoutTopUp(PLAIN), "1");

        @Test
        @Fires("FRACTION-01")
        @StaySilent("FRACTION-02")
        void a_score_earns_the_fraction_of_its_band() {
            assertThat(staff(INDIVIDUAL, employee("P1").scoring("85"))
                            .productivity("100")
                            .premium("P1", PremiumKind.INDIVIDUAL))
                    .earns("90")
                    .wasDecidedBy("FRACTION-01")
                    .readingRow("premiumBands", 4)
                    .lookingAt("score", "85.00");
        }

        @Test
        @Fires("FRACTION-01")
        void a_band_begins_at_its_own_score() {
            Given border = staff(
                            INDIVIDUAL,
                            employee("P1").scoring("60"),
                            employee("P2").scoring("59.99"))
                    .productivity("200");

            assertThat(border.premium("P1", PremiumKind.INDIVIDUAL))
                    .earns("70")
                    .wasDecidedBy("FRACTION-01")
                    .readingRow("premiumBands", 2);
            assertThat(border.premium("P2", PremiumKind.INDIVIDUAL))
                    .earns("0")
                    .wasDecidedBy("FRACTION-01")
                    .readingRow("premiumBands", 1);
        }

        @Test
        @Fires("FRACTION-01")
        void a_linear_band_is_read_exactly() {
            assertThat(staff(
                                    withBands(INDIVIDUAL, "0:0:LINEAR", "30:1"),
                                    employee("P1").scoring("10"))
                            .productivity("1.00")
                            .premium("P1", PremiumKind.INDIVIDUAL))
                    .earns("0.33")
                    .wasDecidedBy("QUOTA-01")
                    .lookingAt("fraction", "0.333333");
        }

        @Test
        @Fires("FRACTION-03")
        @StaySilent("FRACTION-04")
        void a_units_degree_is_read_as_a_percentage() {
            assertThat(given(ORGANISATIONAL)
                            .and(at("0.799999"))
                            .staff(employee("P1").scoring("60"))
                            .productivity("100")
                            .premium("P1", PremiumKind.ORGANISATIONAL))
                    .earns("80")
                    .wasDecidedBy("FRACTION-03")
                    .readingRow("premiumBands", 3)
                    .lookingAt("unit", "U")
                    .lookingAt("degree", "0.799999");
        }

        @Test
        @Fires("FRACTION-03")
        void at_a_band_a_units_degree_earns_its_fraction() {
            assertThat(given(ORGANISATIONAL)
                            .and(at("0.8"))
                            .staff(employee("P1").scoring("60"))
                            .productivity("100")
                            .premium("P1", PremiumKind.ORGANISATIONAL))
                    .earns("90")
                    .wasDecidedBy("FRACTION-03")
                    .readingRow("premiumBands", 4);
        }

        @Test
        @Fires({"FRACTION-04", "QUOTA-02"})
        @StaySilent("FRACTION-03")
        void a_unit_that_is_not_evaluated_earns_nothing_organisational() {
            assertThat(given(ORGANISATIONAL)
                            .and(completion().due("2024-06-30"))
                            .staff(employee("P1").scoring("100"))
                            .productivity("100")
                            .premium("P1", PremiumKind.ORGANISATIONAL))
                    .earns("0")
                    .wasDecidedBy("FRACTION-04")
                    .lookingAt("degree", "-")
                    .readingNoRow();
        }

        @Test
        @Fires({"FRACTION-03", "FRACTION-04"})
        void of_several_units_those_evaluated_share_the_fraction() {
            assertThat(given(ORGANISATIONAL)
                            .unit(Unit.area("V", "Police"))
                            .unit(Unit.area("W", "Works"))
                            .objective("O1", "60")
                            .and(at("1"))
                            .objectiveOf("V", "O2", "60")
                            .and(at("0.6"))
                            .staff(employee("P1")
                                    .scoring("60")
                                    .in("U", "0.2")
                                    .in("V", "0.4")
                                    .in("W", "0.4"))
                            .productivity("100")
                            .premium("P1", PremiumKind.ORGANISATIONAL))
                    .earns("80");
        }
    }
}
