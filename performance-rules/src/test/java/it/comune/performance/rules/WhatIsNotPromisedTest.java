package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a distribution cannot promise, whatever the regulation, and what only some regulations promise. Somebody who is told "your
 * premium fell although you did nothing worse" finds the case here, with figures to follow with pencil and paper. Source: the
 * specification, section 9.
 */
class WhatIsNotPromisedTest {
    /**
     * Who is in {@code GIVEN} has the points that the evaluator gives as a score, in {@code UNIT} the unit's degree; {@code OWN}
     * are half own objectives, half behaviours; {@code HEAD} and {@code HEAD_GIVEN} the same of unit heads.
     */
    private static final Regulation WITH_TOP_UP = Samples.withOrganisationalShare(
            Samples.withProfiles(
                    Samples.regulation(),
                    new Profile("GIVEN", "Given", Role.EMPLOYEE, List.of(given("100"))),
                    new Profile("UNIT", "Unit", Role.EMPLOYEE, List.of(units())),
                    new Profile(
                            "OWN",
                            "Own",
                            Role.EMPLOYEE,
                            List.of(ScoreComponent.of(ComponentKind.OWN_OBJECTIVES, "50"), given("50"))),
                    new Profile("HEAD", "Head", Role.UNIT_HEAD, List.of(units())),
                    new Profile("HEAD_GIVEN", "Head", Role.UNIT_HEAD, List.of(given("100")))),
            "0");

    private static final Regulation REGULATION = Samples.withoutTopUp(WITH_TOP_UP);

    private static ScoreComponent units() {
        return ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "100");
    }

    private static ScoreComponent given(String maximum) {
        return new ScoreComponent(
                ComponentKind.BEHAVIOURS,
                new BigDecimal(maximum),
                List.of(new BehaviourItem("C", "Item", new BigDecimal("100"))));
    }

    /** A unit and what it reached of its objectives, in percent; none: nothing was recorded. */
    private record Worked(String unit, List<String> weights, List<String> percents) {}

    private static Worked worked(String unit, String percent) {
        return new Worked(unit, List.of("60"), List.of(percent));
    }

    /** A plan of 2023 with objectives {@code U1.1}, {@code U1.2}, ..., each of one indicator. */
    private static Dossier.Draft plan(Worked... units) {
        List<Objective> objectives = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Worked worked : units) {
            for (int i = 0; i < worked.weights.size(); i++) {
                String id = worked.unit + "." + (i + 1);
                String percent = worked.percents.get(i);
                Indicator indicator =
                        Indicator.of(id + ".I", "Percentage", new Target.PercentageAtLeast(BigDecimal.valueOf(100)));
                objectives.add(Objective.draft(id, "A1", "Objective " + id)
                        .assignedTo(worked.unit, worked.weights.get(i))
                        .indicators(indicator)
                        .build());
                if (!percent.isEmpty()) {
                    facts.add(Fact.percent(id + ".I", percent));
                }
            }
        }
        return Dossier.draft("Comune di Prova", 2023)
                .evaluatedOn(LocalDate.of(2024, 1, 31))
                .strategicArea("A1", "Services")
                .units(Stream.of(units)
                        .map(one -> Unit.area(one.unit, one.unit))
                        .toArray(Unit[]::new))
                .objectives(objectives.toArray(Objective[]::new))
                .facts(facts.toArray(Fact[]::new));
    }

    private static Person.Draft person(String id, String profile) {
        return Person.draft(id, profile, "ISTRUTTORI");
    }

    /** With that score. */
    private static Person scored(String id, String score) {
        return person(id, "GIVEN").in("U1").given("C", score).build();
    }

    private static Evaluation share(Regulation regulation, String fund, Person... people) {
        return Rules.evaluate(
                plan(worked("U1", "100"))
                        .people(people)
                        .funds(Funds.productivity(Money.of(fund)))
                        .build(),
                regulation);
    }

    private static ExemptCause exempting(String objective) {
        return ExemptCause.ofObjective("C1", objective, CauseKind.FUNDING, "money withdrawn")
                .recognisedBy("Giunta comunale", Act.of("DGC 8/2024", LocalDate.of(2024, 1, 12)));
    }

    private static Map<String, String> totals(Evaluation evaluation) {
        Map<String, String> totals = new TreeMap<>();
        evaluation.people().forEach(one -> totals.put(one.person(), one.total().toString()));
        return totals;
    }

    private static Map<String, String> totalsWithoutExemptions(Evaluation evaluation) {
        Map<String, String> totals = new TreeMap<>();
        evaluation
                .people()
                .forEach(one ->
                        totals.put(one.person(), one.totalWithoutExemptions().toString()));
        return totals;
    }

    @Test
    void a_colleague_who_passes_60_lowers_the_bonus_because_the_average_is_among_more_people() {
        // One candidate: average 1 000, bonus 300, and half of the other 700.
        assertThat(totals(share(WITH_TOP_UP, "1000.00", scored("P1", "100"), scored("P2", "59"))))
                .isEqualTo(Map.of("P1", "650.00", "P2", "0.00"));
        // Two: average 500, bonus 150, and half of the other 850; P2 gets 0.70 of a half.
        assertThat(totals(share(WITH_TOP_UP, "1000.00", scored("P1", "100"), scored("P2", "60"))))
                .isEqualTo(Map.of("P1", "575.00", "P2", "297.50"));
    }

    @Test
    void a_colleague_who_enters_a_tie_takes_away_the_bonus_of_the_first() {
        assertThat(totals(share(WITH_TOP_UP, "1000.00", scored("P1", "95"), scored("P2", "94"))))
                .isEqualTo(Map.of("P1", "575.00", "P2", "425.00"));
        Evaluation tied = share(WITH_TOP_UP, "1000.00", scored("P1", "95"), scored("P2", "95"));
        assertThat(totals(tied)).isEqualTo(Map.of("P1", "500.00", "P2", "500.00"));
        assertThat(tied.findings(FindingCode.TOP_UP_TIE)).hasSize(1);
    }

    /** The one exception to the claim over a whole fund: where the bonuses of all who are due one cannot be paid. */
    @Test
    void entering_a_tie_can_cost_ones_own_amount_where_it_makes_a_bonus_affordable_that_was_not() {
        Regulation generous = Samples.withTopUp(WITH_TOP_UP, "0.67", 1, "2");
        // Two bonuses of 600 are more than 900: none is paid.
        Evaluation before = share(generous, "900.00", scored("P1", "100"), scored("P2", "95"), scored("P3", "92"));
        assertThat(totals(before)).isEqualTo(Map.of("P1", "300.00", "P2", "300.00", "P3", "300.00"));
        assertThat(before.findings(FindingCode.TOP_UP_NOT_AFFORDABLE)).hasSize(1);
        // P3 ties with P2: one bonus is left, and can be paid.
        assertThat(totals(share(generous, "900.00", scored("P1", "100"), scored("P2", "95"), scored("P3", "95"))))
                .isEqualTo(Map.of("P1", "700.00", "P2", "100.00", "P3", "100.00"));
    }

    @Test
    void where_the_residual_is_redistributed_a_colleagues_exemption_lowers_ones_amount() {
        Dossier dossier = plan(worked("U1", "100"), worked("U2", "50"))
                .people(
                        person("P1", "UNIT").in("U1").build(),
                        person("P2", "UNIT").in("U2").build())
                .funds(Funds.productivity(Money.of("1000.00")))
                .exemptCauses(exempting("U2.1"))
                .build();

        Evaluation redistributed = Rules.evaluate(dossier, Samples.with(REGULATION, Residual.REDISTRIBUTE));
        assertThat(totalsWithoutExemptions(redistributed)).isEqualTo(Map.of("P1", "1000.00", "P2", "0.00"));
        assertThat(totals(redistributed)).isEqualTo(Map.of("P1", "500.00", "P2", "500.00"));

        Evaluation carried = Rules.evaluate(dossier, REGULATION);
        assertThat(totalsWithoutExemptions(carried)).isEqualTo(Map.of("P1", "500.00", "P2", "0.00"));
        assertThat(totals(carried)).isEqualTo(Map.of("P1", "500.00", "P2", "500.00"));
    }

    @Test
    void where_there_is_a_top_up_a_colleagues_exemption_can_take_it_away() {
        Evaluation evaluation = Rules.evaluate(
                plan(worked("U1", "90"), worked("U2", "80"))
                        .people(
                                person("P1", "UNIT").in("U1").build(),
                                person("P2", "UNIT").in("U2").build())
                        .funds(Funds.productivity(Money.of("1000.00")))
                        .exemptCauses(exempting("U2.1"))
                        .build(),
                WITH_TOP_UP);

        // 0.90 of a half of 850 for a score of 80.
        assertThat(totalsWithoutExemptions(evaluation)).isEqualTo(Map.of("P1", "575.00", "P2", "382.50"));
        assertThat(totals(evaluation)).isEqualTo(Map.of("P1", "425.00", "P2", "575.00"));
    }

    @Test
    void where_exempt_causes_exclude_a_score_falls_when_a_component_leaves() {
        // U1 reached 52 of 60 points; without U1.2, of which 60% was reached, its mean is higher. P1 worked on nothing
        // else.
        Dossier dossier = plan(new Worked("U1", List.of("40", "20"), List.of("100", "60")))
                .people(person("P1", "OWN")
                        .in("U1")
                        .given("C", "20")
                        .took(new Participation("U1.2", "U1", BigDecimal.ONE, null, null))
                        .build())
                .exemptCauses(exempting("U1.2"))
                .build();

        Evaluation excluded = Rules.evaluate(dossier, Samples.with(REGULATION, Exemptions.EXCLUDE));
        PersonResult person = excluded.person("P1").orElseThrow();
        // 50 x 0.60 + 50 x 0.20, and then the behaviours alone: 100 x 0.20.
        assertThat(person.scoreWithoutExemptions()).isEqualTo(Points.of("40.00"));
        assertThat(person.score()).isEqualTo(Points.of("20.00"));
        assertThat(excluded.findings(FindingCode.COMPONENT_LEFT_OUT)).isNotEmpty();

        assertThat(Rules.evaluate(dossier, REGULATION)
                        .person("P1")
                        .orElseThrow()
                        .score())
                .isEqualTo(Points.of("60.00"));
    }

    @Test
    void two_shares_may_differ_by_two_cents_between_equals() {
        // Each share is 50.00 among three: 16.67, 16.67, 16.66.
        assertThat(totals(share(
                        Samples.withOrganisationalShare(REGULATION, "0.5"),
                        "100.00",
                        scored("P1", "100"),
                        scored("P2", "100"),
                        scored("P3", "100"))))
                .isEqualTo(Map.of("P1", "33.34", "P2", "33.34", "P3", "33.32"));
    }

    private static Position position(InterimPost... posts) {
        return new Position(Money.of("10000.00"), List.of(posts));
    }

    /** A vacant position of 10 000 euros held for the whole year: 1 500 euros at the rate of 15%. */
    private static final InterimPost ALL_YEAR = new InterimPost("U2", Money.of("10000.00"), 365);

    private static Funds pot() {
        return Funds.NONE.with(new ResultFund(Money.of("10000.00"), Money.of("20000.00"), null));
    }

    @Test
    void an_interim_post_of_one_head_moves_the_pot_of_the_others() {
        Person other = person("P2", "HEAD_GIVEN")
                .in("U2")
                .given("C", "100")
                .holding(position())
                .build();
        Person.Draft first = person("P1", "HEAD_GIVEN").in("U1").given("C", "100");
        Dossier.Draft plan = plan(worked("U1", "100"), worked("U2", "100")).funds(pot());
        Person held = person("P1", "HEAD_GIVEN")
                .in("U1")
                .given("C", "100")
                .holding(position(ALL_YEAR))
                .build();

        assertThat(totals(Rules.evaluate(
                        plan.people(first.holding(position()).build(), other).build(), REGULATION)))
                .isEqualTo(Map.of("P1", "5000.00", "P2", "5000.00"));
        assertThat(totals(Rules.evaluate(
                        plan(worked("U1", "100"), worked("U2", "100"))
                                .funds(pot())
                                .people(held, other)
                                .build(),
                        REGULATION)))
                .isEqualTo(Map.of("P1", "5750.00", "P2", "4250.00"));
    }

    @Test
    void an_exemption_of_a_head_with_an_interim_post_lowers_the_other_heads() {
        Evaluation evaluation = Rules.evaluate(
                plan(worked("U1", "50"), worked("U2", "100"))
                        .people(
                                person("P1", "HEAD")
                                        .in("U1")
                                        .holding(position(ALL_YEAR))
                                        .build(),
                                person("P2", "HEAD")
                                        .in("U2")
                                        .holding(position())
                                        .build())
                        .funds(pot())
                        .exemptCauses(exempting("U1.1"))
                        .build(),
                REGULATION);

        assertThat(totalsWithoutExemptions(evaluation)).isEqualTo(Map.of("P1", "0.00", "P2", "5000.00"));
        assertThat(totals(evaluation)).isEqualTo(Map.of("P1", "5750.00", "P2", "4250.00"));
    }

    @Test
    void an_exemption_that_makes_a_unit_evaluated_can_lower_a_head_whose_unit_is_below_its_cap() {
        // U2 has 30 of 60 points to give. Of them nothing was recorded, and gaps leave the mean: it does not count.
        // Exempt, it counts
        // as 30 of 60.
        Evaluation evaluation = Rules.evaluate(
                plan(worked("U1", "100"), new Worked("U2", List.of("30"), List.of("")))
                        .people(person("P1", "HEAD")
                                .in("U1", "0.5")
                                .in("U2", "0.5")
                                .holding(position())
                                .build())
                        .funds(pot())
                        .exemptCauses(exempting("U2.1"))
                        .build(),
                Samples.with(REGULATION, MissingFacts.EXCLUDE));
        PersonResult person = evaluation.person("P1").orElseThrow();

        assertThat(person.scoreWithoutExemptions()).isEqualTo(Points.of("100.00"));
        assertThat(person.score()).isEqualTo(Points.of("75.00"));
        assertThat(person.totalWithoutExemptions()).isEqualTo(Money.of("10000.00"));
        assertThat(person.total()).isEqualTo(Money.of("8000.00"));
    }
}
