package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.Payroll.employee;
import static it.comune.performance.rules.oracle.Payroll.head;
import static it.comune.performance.rules.oracle.Payroll.secretary;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import it.comune.performance.regulation.PremiumPolicies.Suspension;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.rules.oracle.PlainPremiums.OfComponent;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores, days and eligibility: section 7 and the beginning of section 8. */
class PlainScoresTest {
    private static Profile profile(Role role, ScoreComponent... components) {
        return new Profile("OTHER", "Other", role, List.of(components));
    }

    private static Person.Draft other(String id) {
        return Person.draft(id, "OTHER", "BASE");
    }

    @Test
    void an_employees_units_count_by_their_degree_even_where_the_plan_is_under_its_cap() {
        // 60 x 0.8 + 40 x 0.75
        assertThat(new Payroll(2023)
                        .unit("U", "30", "80")
                        .people(employee("a", "7.5").in("U"))
                        .score("a"))
                .isEqualTo("78.00");
    }

    @Test
    void a_heads_units_count_by_their_points_on_the_cap() {
        // 30 x 0.8 = 24 points of 60: 60 x 0.4 + 40 x 0.75
        assertThat(new Payroll(2023)
                        .unit("U", "30", "80")
                        .people(head("h", "7.5").in("U"))
                        .score("h"))
                .isEqualTo("54.00");
    }

    @Test
    void a_head_has_no_more_than_the_cap() {
        Payroll payroll =
                new Payroll(2023).unit("U", "90", "100").people(head("h", "10").in("U"));
        payroll.law.overCap = Policies.OverCap.REPORT;

        assertThat(payroll.score("h")).isEqualTo("100.00");
    }

    @Test
    void the_secretarys_functions_are_worth_80_and_the_cap_of_the_unit_is_20() {
        // 10 points of 20: 20 x 0.5 + 80 x 0.9
        assertThat(new Payroll(2023)
                        .unit("S", "10", "100")
                        .people(secretary("s", "9"))
                        .score("s"))
                .isEqualTo("82.00");
    }

    @Test
    void several_units_count_by_shares_and_units_that_are_not_evaluated_lose_theirs() {
        Payroll payroll = new Payroll(2023)
                .unit("U", "60", "100")
                .unit("V", "60", "80")
                .people(
                        employee("both", "10").in("U", "0.25").in("V", "0.75"),
                        employee("partly", "10").in("S", "0.5").in("U", "0.1").in("V", "0.4"));

        // 60 x (0.25 + 0.6) = 51; 60 x (0.1 + 0.32) / 0.5 = 50.4
        assertThat(payroll.score("both")).isEqualTo("91.00");
        assertThat(payroll.score("partly")).isEqualTo("90.40");
        assertThat(payroll.found(FindingCode.COMPONENT_LEFT_OUT)).isFalse();
    }

    @Test
    void a_component_that_cannot_be_evaluated_leaves_and_the_others_count_up_to_100() {
        Payroll payroll = Payroll.achieved().people(employee("a", "8.3333").in("V"));

        assertThat(payroll.score("a")).isEqualTo("83.33");
        assertThat(payroll.result().person("a").components())
                .containsExactly(
                        new OfComponent(ComponentKind.UNIT_OBJECTIVES, new BigDecimal("60"), null, null),
                        new OfComponent(
                                ComponentKind.BEHAVIOURS,
                                new BigDecimal("40"),
                                new BigDecimal("83.33"),
                                new BigDecimal("83.33")));
        assertThat(payroll.figure(FindingCode.COMPONENT_LEFT_OUT, "component")).isEqualTo("UNIT_OBJECTIVES");
    }

    @Test
    void maxima_are_rescaled_exactly_and_points_rounded_once() {
        // 40 and 20 of 60 are left: 66.666... x 0.8 = 53.33 and 33.333... x 0.5 = 16.67 (half up from 16.666...).
        Payroll payroll = Payroll.achieved()
                .under(pay -> pay.profiles.add(profile(
                        Role.EMPLOYEE,
                        ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "40"),
                        Pay.given(ComponentKind.BEHAVIOURS, "40", "B"),
                        Pay.given(ComponentKind.FUNCTIONS, "20", "F"))))
                .people(other("a").in("V").given("B", "8").given("F", "5"));

        assertThat(payroll.score("a")).isEqualTo("70.00");
        assertThat(payroll.result().person("a").components())
                .extracting(OfComponent::points)
                .containsExactly(null, new BigDecimal("53.33"), new BigDecimal("16.67"));
    }

    @Test
    void somebody_of_whom_nothing_can_be_evaluated_has_no_score_and_stays_in_the_sums() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> pay.profiles.add(
                        profile(Role.EMPLOYEE, ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "100"))))
                .people(other("a").in("V"), employee("b", "10").in("U"))
                .productivity("100.00");

        assertThat(payroll.score("a")).isEqualTo("-");
        assertThat(payroll.totals()).containsExactly("0.00", "50.00");
        assertThat(payroll.found(FindingCode.NOT_SCORED)).isTrue();
        assertThat(payroll.found(FindingCode.COMPONENT_LEFT_OUT)).isFalse();
    }

    @Test
    void own_objectives_are_weighed_by_participation_without_those_that_a_project_pays() {
        Payroll payroll = new Payroll(2023)
                .objective("A", "U", "10", "100")
                .objective("B", "U", "10", "60")
                .objective("P", "U", "", "50")
                .objective("N", "U", "10", "")
                .under(pay -> pay.profiles.add(
                        profile(Role.EMPLOYEE, ScoreComponent.of(ComponentKind.OWN_OBJECTIVES, "100"))))
                .people(
                        other("a")
                                .in("U")
                                .took(
                                        Payroll.share("A", "0.2"),
                                        Payroll.share("B", "0.6"),
                                        Payroll.share("P", "1"),
                                        Payroll.share("N", "1")),
                        other("b").in("U").took(Payroll.share("A", "0")))
                .projects(new ProjectFund("P1", "P", "U", Money.of("1.00"), FundingKind.OTHER, null));

        // (0.2 x 1 + 0.6 x 0.6) / 0.8
        assertThat(payroll.score("a")).isEqualTo("70.00");
        assertThat(payroll.score("b")).isEqualTo("-");
    }

    @Test
    void own_objectives_may_be_weighed_in_hours() {
        Payroll payroll = new Payroll(2023)
                .objective("A", "U", "10", "100")
                .objective("B", "U", "10", "60")
                .under(pay -> pay.profiles.add(
                        profile(Role.EMPLOYEE, ScoreComponent.of(ComponentKind.OWN_OBJECTIVES, "100"))))
                .people(other("a").in("U").took(Payroll.hours("A", "10", false), Payroll.hours("B", "30", false)));

        assertThat(payroll.score("a")).isEqualTo("70.00");
    }

    @Test
    void entity_performance_is_all_points_on_all_maxima() {
        // U: 30 of 60 at 0.8 = 24 of M 30; S: 20 of 20. V is not evaluated: (24 + 20) / (30 + 20).
        Payroll payroll = new Payroll(2023)
                .unit("U", "30", "80")
                .unit("S", "20", "100")
                .under(pay -> pay.profiles.add(
                        profile(Role.EMPLOYEE, ScoreComponent.of(ComponentKind.ENTITY_PERFORMANCE, "100"))))
                .people(other("a").in("V"));

        assertThat(payroll.score("a")).isEqualTo("88.00");
    }

    @Test
    void the_score_without_exemptions_is_told_besides() {
        Payroll payroll = new Payroll(2023)
                .unit("U", "60", "50")
                .exempt("O-U")
                .people(employee("a", "10").in("U"))
                .productivity("1000.00");

        assertThat(payroll.score("a")).isEqualTo("100.00");
        assertThat(payroll.scoreWithout("a")).isEqualTo("70.00");
        assertThat(payroll.total("a")).isEqualTo("1000.00");
        assertThat(payroll.totalWithout("a")).isEqualTo("800.00");
    }

    @Test
    void a_band_begins_at_its_own_score_and_a_linear_one_rises_from_there() {
        PlainBands bands = new PlainBands(Pay.bands("0 0 STEP", "60 0.6 LINEAR", "90 1"));

        assertThat(bands.at(Fraction.of(5999, 100)).isZero()).isTrue();
        assertThat(bands.at(Fraction.of(60, 1)).compareTo(Fraction.of(6, 10))).isZero();
        assertThat(bands.at(Fraction.of(70, 1)).compareTo(Fraction.of(11, 15))).isZero();
        assertThat(bands.at(Fraction.of(90, 1)).compareTo(Fraction.ONE)).isZero();
        assertThat(bands.at(Fraction.of(101, 1)).compareTo(Fraction.ONE)).isZero();
    }

    @Test
    void only_days_of_absences_that_reduce_are_not_credited() {
        Payroll payroll = Payroll.achieved()
                .people(employee("a", "10")
                        .in("U")
                        .served(300)
                        .absent("STRIKE", 8)
                        .absent("PARENTAL", 200)
                        .partTime("0.5"));

        assertThat(payroll.result().person("a").creditedDays()).isEqualTo(292);
        // 0.5 x 292 / 365
        assertThat(payroll.result().person("a").base()).isEqualTo(new BigDecimal("0.400000"));
    }

    @Test
    void the_base_of_an_employee_has_the_coefficient_of_the_contract_area_and_the_others_have_days_only() {
        Payroll payroll = Payroll.achieved()
                .people(
                        Person.draft("a", "EMPLOYEE", "DOUBLE")
                                .given("B", "10")
                                .in("U")
                                .served(73),
                        Person.draft("h", "HEAD", "DOUBLE")
                                .given("B", "10")
                                .in("U")
                                .served(73)
                                .partTime("0.5"));

        assertThat(payroll.result().person("a").base()).isEqualTo(new BigDecimal("0.400000"));
        assertThat(payroll.result().person("h").base()).isEqualTo(new BigDecimal("0.200000"));
    }

    @Test
    void too_few_days_of_service_take_out_of_the_sums() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> pay.minimumDays = 30)
                .people(
                        employee("a", "10").in("U").served(29),
                        employee("b", "10").in("U").served(30),
                        employee("c", "10").in("U").served(30).absent("STRIKE", 15))
                .productivity("90.00");

        assertThat(payroll.totals()).containsExactly("0.00", "60.00", "30.00");
        assertThat(payroll.figure(FindingCode.NOT_ELIGIBLE, "reason")).isEqualTo("REASON_SERVICE");
        assertThat(payroll.figure(FindingCode.NOT_ELIGIBLE, "days")).isEqualTo("29");
        assertThat(payroll.figure(FindingCode.NOT_ELIGIBLE, "minimum")).isEqualTo("30");
        assertThat(payroll.score("a")).isEqualTo("100.00");
        assertThat(payroll.result().person("a").base()).isNull();
    }

    @Test
    void the_minimum_may_look_at_credited_days() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> {
                    pay.minimumDays = 30;
                    pay.counted = ServiceCounted.CREDITED_DAYS;
                })
                .people(
                        employee("b", "10").in("U").served(30).absent("PARENTAL", 15),
                        employee("c", "10").in("U").served(30).absent("STRIKE", 1))
                .productivity("90.00");

        assertThat(payroll.totals()).containsExactly("90.00", "0.00");
        assertThat(payroll.figure(FindingCode.NOT_ELIGIBLE, "days")).isEqualTo("29");
    }

    @Test
    void a_suspension_takes_out_of_the_sums_unless_the_regulation_ignores_it() {
        Payroll strict = Payroll.achieved()
                .under(pay -> pay.minimumDays = 30)
                .people(
                        employee("a", "10").in("U").served(1).suspended(),
                        employee("b", "10").in("U"))
                .productivity("90.00");
        Payroll mild = Payroll.achieved()
                .under(pay -> pay.suspension = Suspension.IGNORED)
                .people(
                        employee("a", "10").in("U").suspended(),
                        employee("b", "10").in("U"))
                .productivity("90.00");

        assertThat(strict.totals()).containsExactly("0.00", "90.00");
        assertThat(strict.figure(FindingCode.NOT_ELIGIBLE, "reason")).isEqualTo("REASON_SUSPENDED");
        assertThat(mild.totals()).containsExactly("45.00", "45.00");
        assertThat(mild.found(FindingCode.NOT_ELIGIBLE)).isFalse();
    }

    @Test
    void somebody_without_evidence_may_still_have_the_objective_as_an_own_one() {
        Participation unproved = new Participation("A", "U", new BigDecimal("1"), null, null);
        Payroll payroll = new Payroll(2023)
                .objective("A", "U", "10", "100")
                .under(pay -> pay.profiles.add(
                        profile(Role.EMPLOYEE, ScoreComponent.of(ComponentKind.OWN_OBJECTIVES, "100"))))
                .people(other("a").in("U").took(unproved));

        assertThat(payroll.score("a")).isEqualTo("100.00");
        assertThat(payroll.found(FindingCode.PARTICIPATION_WITHOUT_EVIDENCE)).isFalse();
    }
}
