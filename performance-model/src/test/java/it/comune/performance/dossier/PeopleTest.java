package it.comune.performance.dossier;

import static it.comune.performance.Problems.assertThatProblemsOf;
import static it.comune.performance.Problems.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Profile;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Money;
import it.comune.performance.value.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Money SOME = Money.of("100");

    private static Person.Draft person(String id) {
        return Person.draft(id, "DIPENDENTE", "ISTRUTTORI").in("U1");
    }

    private static Participation shares(String objective, String unit) {
        return new Participation(objective, unit, new BigDecimal("0.5"), null, null);
    }

    private static Participation hours(String objective, String unit) {
        return new Participation(objective, unit, null, new BigDecimal("5"), null);
    }

    private static ProjectFund project(String id, String objective, String unit) {
        return new ProjectFund(id, objective, unit, SOME, FundingKind.OTHER, null);
    }

    private static Dossier with(Funds funds, Person... people) {
        Dossier sample = Samples.dossier();
        return new Dossier(
                sample.municipality(),
                sample.year(),
                sample.evaluationDate(),
                sample.note(),
                sample.plan(),
                sample.report(),
                List.of(people),
                funds);
    }

    @Test
    void a_person_is_refused_with_all_its_problems_at_once() {
        assertThatProblemsOf(() -> new Person(
                        "Mario Rossi",
                        "",
                        null,
                        List.of(),
                        new BigDecimal("1.5"),
                        367,
                        true,
                        false,
                        null,
                        null,
                        null,
                        List.of(BigDecimal.ONE, new BigDecimal("101"), BigDecimal.ONE, BigDecimal.ONE),
                        1201,
                        null))
                .containsExactly(
                        "/id MALFORMED_ID",
                        "/profile MALFORMED_ID",
                        "/contractArea MISSING",
                        "/units EMPTY_LIST",
                        "/partTime OUT_OF_RANGE",
                        "/serviceDays OUT_OF_RANGE",
                        "/absences MISSING",
                        "/behaviours MISSING",
                        "/participations MISSING",
                        "/pastScores TOO_MANY_ENTRIES",
                        "/monthsOfService OUT_OF_RANGE",
                        "/pastScores/1 OUT_OF_RANGE");
    }

    @Test
    void a_list_that_is_too_long_is_told_how_many_entries_it_has_and_may_have() {
        Problem problem = problemsOf(
                        () -> person("P1").scoredBefore("1", "2", "3", "4").build())
                .get(0);

        assertThat(problem.message(Locale.ITALIAN)).isEqualTo("P1: L'elenco ha 4 voci, ma ne può avere 3 al massimo.");
    }

    /** Five components, each rounded up by half a hundredth at most. */
    @Test
    void a_past_score_can_be_whatever_a_score_can_be() {
        BigDecimal most = new BigDecimal("0.005")
                .multiply(BigDecimal.valueOf(ComponentKind.values().length))
                .setScale(2, RoundingMode.FLOOR)
                .add(Profile.MOST);

        assertThat(person("P1").scoredBefore(most.toString()).build().pastScores())
                .containsExactly(most);
        assertThatProblemsOf(() -> person("P1").scoredBefore("100.03").build())
                .containsExactly("/pastScores/0 OUT_OF_RANGE");
    }

    @Test
    void what_is_multiplied_for_each_person_has_six_decimals_at_most() {
        BigDecimal six = new BigDecimal("0.1234560");
        BigDecimal seven = new BigDecimal("0.1234567");

        assertThat(new Membership("U1", six).share()).isEqualByComparingTo(six);
        assertThatProblemsOf(() -> new Membership("U1", seven)).containsExactly("/share TOO_MANY_DECIMALS");
        assertThatProblemsOf(() -> person("P1").partTime("0.1234567").build())
                .containsExactly("/partTime TOO_MANY_DECIMALS");
        assertThatProblemsOf(() -> new Participation("O1", "U1", seven, null, null))
                .containsExactly("/share TOO_MANY_DECIMALS");
        assertThatProblemsOf(() -> new Participation("O1", "U1", null, seven, null))
                .containsExactly("/hours TOO_MANY_DECIMALS");
        assertThatProblemsOf(() -> new Membership("U1", new BigDecimal("0." + "1".repeat(40))))
                .containsExactly("/share NUMBER_TOO_LONG");
    }

    @Test
    void twice_the_same_participation_names_objective_and_unit() {
        assertThat(problemsOf(() -> person("P1")
                                .took(shares("O1", "U1"), shares("O1", "U1"))
                                .build())
                        .get(0)
                        .value())
                .isEqualTo("O1, U1");
    }

    @Test
    void a_list_of_a_person_with_a_hole_is_refused() {
        assertThatProblemsOf(() -> new Person(
                        "P1",
                        "A",
                        "B",
                        Arrays.asList((Membership) null),
                        BigDecimal.ONE,
                        1,
                        true,
                        false,
                        Arrays.asList((Absence) null),
                        Arrays.asList((BehaviourScore) null),
                        Arrays.asList((Participation) null),
                        Arrays.asList((BigDecimal) null),
                        null,
                        null))
                .containsExactly(
                        "/units/0 MISSING",
                        "/absences/0 MISSING",
                        "/behaviours/0 MISSING",
                        "/participations/0 MISSING",
                        "/pastScores/0 MISSING");
    }

    @Test
    void shares_of_work_sum_to_1() {
        assertThatProblemsOf(() -> Person.draft("P1", "A", "B")
                        .in("U1", "0.5")
                        .in("U2", "0.499999")
                        .build())
                .containsExactly("/units SHARES_NOT_WHOLE");
        assertThat(Person.draft("P1", "A", "B")
                        .in("U1", "0.333")
                        .in("U2", "0.667")
                        .build()
                        .units())
                .hasSize(2);
    }

    @Test
    void days_of_absence_are_among_the_days_of_service() {
        assertThat(person("P1")
                        .served(30)
                        .absent("A", 20)
                        .absent("B", 10)
                        .build()
                        .absences())
                .hasSize(2);
        assertThatProblemsOf(() ->
                        person("P1").served(29).absent("A", 20).absent("B", 10).build())
                .containsExactly("/absences ABSENCES_EXCEED_SERVICE");
    }

    @Test
    void what_is_given_once_is_refused_twice() {
        assertThatProblemsOf(() -> person("P1")
                        .in("U1", "1")
                        .absent("A", 1)
                        .absent("A", 1)
                        .given("C1", "1")
                        .given("C1", "2")
                        .took(shares("O1", "U1"), hours("O1", "U1"), shares("O1", "U2"))
                        .build())
                .containsExactly(
                        "/units/1/unit DUPLICATE_SCOPE",
                        "/absences/1/absenceClass DUPLICATE_SCOPE",
                        "/behaviours/1/item DUPLICATE_SCOPE",
                        "/participations/1 DUPLICATE_SCOPE",
                        "/units SHARES_NOT_WHOLE");
    }

    @Test
    void parts_of_a_person_have_their_ranges() {
        assertThatProblemsOf(() -> new Membership("U1", BigDecimal.ZERO)).containsExactly("/share OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Membership("U1", new BigDecimal("1.01"))).containsExactly("/share OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Absence("A", 0)).containsExactly("/days OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Absence("A", 367)).containsExactly("/days OUT_OF_RANGE");
        assertThatProblemsOf(() -> new BehaviourScore("C1", new BigDecimal("-0.1")))
                .containsExactly("/points OUT_OF_RANGE");
        assertThatProblemsOf(() -> new InterimPost("U1", null, 0))
                .containsExactly("/value MISSING", "/days OUT_OF_RANGE");
        assertThatProblemsOf(() ->
                        new Position(SOME, List.of(new InterimPost("U1", SOME, 1), new InterimPost("U1", SOME, 2))))
                .containsExactly("/interimPosts/1/unit DUPLICATE_SCOPE");
    }

    @Test
    void participation_is_in_shares_or_in_hours() {
        assertThatProblemsOf(() -> new Participation("O1", "U1", null, null, null))
                .containsExactly(" ONE_OF");
        assertThatProblemsOf(() -> new Participation("O1", "U1", BigDecimal.ONE, BigDecimal.ONE, null))
                .containsExactly(" ONE_OF");
        assertThat(problemsOf(() -> new Participation("O1", "U1", null, null, null))
                        .get(0)
                        .message(Locale.ENGLISH))
                .isEqualTo("O1: Of the fields share, hours, 0 are given; exactly one belongs here.");
        assertThat(problemsOf(() -> new Participation("O1", "U1", BigDecimal.ONE, BigDecimal.ONE, null))
                        .get(0)
                        .value())
                .isEqualTo("2");
        assertThatProblemsOf(() -> new Participation("O1", "U1", new BigDecimal("1.1"), null, null))
                .containsExactly("/share OUT_OF_RANGE");
        assertThat(hours("O1", "U1").amount()).isEqualByComparingTo("5");
        assertThat(shares("O1", "U1").amount()).isEqualByComparingTo("0.5");
    }

    @Test
    void funds_lack_nothing_that_they_need() {
        assertThatProblemsOf(() -> new ResultFund(null, null, null))
                .containsExactly("/result MISSING", "/positions MISSING");
        assertThatProblemsOf(() -> new SecretaryFund(null, " "))
                .containsExactly("/salaryMass MISSING", "/raisedCase MALFORMED_TEXT");
        assertThatProblemsOf(() -> new ProjectFund("P 1", "", null, null, null, ""))
                .containsExactly(
                        "/id MALFORMED_ID",
                        "/objective MALFORMED_ID",
                        "/unit MISSING",
                        "/amount MISSING",
                        "/source MISSING",
                        "/text MALFORMED_TEXT");
        assertThatProblemsOf(() -> Funds.NONE.with(project("X", "O4", "U2"), project("X", "O4", "U2")))
                .containsExactly("/projects/1/id DUPLICATE_ID");
    }

    @Test
    void people_are_known_by_one_id_each_and_work_for_units_of_the_plan() {
        Person lost = Person.draft("P1", "A", "B")
                .in("U9")
                .took(shares("O9", "U1"), shares("O1", "U2"))
                .holding(new Position(SOME, List.of(new InterimPost("U8", SOME, 1))))
                .build();

        assertThatProblemsOf(() -> with(null, person("P1").build(), lost))
                .containsExactly(
                        "/people/1/id DUPLICATE_ID",
                        "/people/1/units/0/unit UNKNOWN_REFERENCE",
                        "/people/1/participations/0/objective UNKNOWN_REFERENCE",
                        "/people/1/participations/1/unit UNIT_NOT_CONCERNED",
                        "/people/1/position/interimPosts/0/unit UNKNOWN_REFERENCE");
    }

    @Test
    void nobody_serves_more_days_than_the_year_has() {
        Person all = person("P1")
                .served(366)
                .holding(new Position(SOME, List.of(new InterimPost("U2", SOME, 366))))
                .build();

        assertThatProblemsOf(() -> with(null, all))
                .containsExactly(
                        "/people/0/serviceDays OUT_OF_RANGE", "/people/0/position/interimPosts/0/days OUT_OF_RANGE");
    }

    @Test
    void a_project_pays_for_an_objective_without_weight() {
        assertThat(with(Funds.NONE.with(project("X", "O4", "U2"))).fundsOrNone().projects())
                .hasSize(1);
        assertThatProblemsOf(() -> with(Funds.NONE.with(project("X", "O2", "U2"))))
                .containsExactly("/funds/projects/0/objective PROJECT_WEIGHED");
        assertThatProblemsOf(() -> with(Funds.NONE.with(project("X", "O9", "U2"), project("Y", "O4", "U1"))))
                .containsExactly(
                        "/funds/projects/0/objective UNKNOWN_REFERENCE", "/funds/projects/1/unit UNIT_NOT_CONCERNED");
    }

    @Test
    void participation_in_a_project_is_in_one_measure() {
        Person one = person("P1").took(shares("O4", "U2"), shares("O1", "U1")).build();
        Person other = person("P2").took(hours("O4", "U2"), hours("O1", "U1")).build();

        assertThatProblemsOf(
                        () -> with(Funds.NONE.with(project("X", "O4", "U2"), project("Y", "O4", "U2")), one, other))
                .containsExactly("/people/1/participations/0 MIXED_MEASURES");
        assertThat(with(null, one, other).people()).hasSize(2);
    }

    @Test
    void numbers_of_one_value_are_equal_and_lists_are_one_s_own() {
        List<BigDecimal> past = new ArrayList<>(List.of(new BigDecimal("80.0")));
        Person person = new Person(
                "P1",
                "A",
                "B",
                new ArrayList<>(List.of(new Membership("U1", new BigDecimal("1.00")))),
                new BigDecimal("0.50"),
                1,
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                past,
                null,
                null);
        past.clear();

        assertThat(person)
                .isEqualTo(Person.draft("P1", "A", "B")
                        .in("U1")
                        .partTime("0.5")
                        .served(1)
                        .scoredBefore("80")
                        .build());
        assertThatThrownBy(() -> person.units().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
