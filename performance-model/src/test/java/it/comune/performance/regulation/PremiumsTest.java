package it.comune.performance.regulation;

import static it.comune.performance.Problems.assertThatProblemsOf;
import static it.comune.performance.Problems.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.comune.performance.regulation.NationalLimit.Bound;
import it.comune.performance.regulation.NationalLimit.Subject;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Problem;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremiumsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 16);

    private static ScoreComponent part(ComponentKind kind, String maximum) {
        return ScoreComponent.of(kind, maximum);
    }

    private static BehaviourItem item(String id) {
        return new BehaviourItem(id, "Item", BigDecimal.TEN);
    }

    @Test
    void the_maxima_of_a_profile_sum_to_100() {
        assertThatProblemsOf(() -> new Profile(
                        "P",
                        "Profile",
                        Role.EMPLOYEE,
                        List.of(
                                part(ComponentKind.UNIT_OBJECTIVES, "60"),
                                part(ComponentKind.ENTITY_PERFORMANCE, "39.99"))))
                .containsExactly("/components MAXIMA_NOT_WHOLE");
        assertThatProblemsOf(() -> new Profile("P", "Profile", null, Arrays.asList((ScoreComponent) null)))
                .containsExactly("/role MISSING", "/components/0 MISSING");
        assertThatProblemsOf(() -> new Profile("P", "Profile", Role.EMPLOYEE, List.of()))
                .containsExactly("/components EMPTY_LIST");
    }

    @Test
    void a_kind_of_component_and_an_item_are_in_a_profile_once() {
        BigDecimal half = new BigDecimal("50");
        assertThatProblemsOf(() -> new Profile(
                        "P",
                        "Profile",
                        Role.EMPLOYEE,
                        List.of(part(ComponentKind.UNIT_OBJECTIVES, "50"), part(ComponentKind.UNIT_OBJECTIVES, "50"))))
                .containsExactly("/components/1/kind DUPLICATE_SCOPE");
        assertThatProblemsOf(() -> new Profile(
                        "P",
                        "Profile",
                        Role.EMPLOYEE,
                        List.of(
                                new ScoreComponent(ComponentKind.BEHAVIOURS, half, List.of(item("A"))),
                                new ScoreComponent(ComponentKind.FUNCTIONS, half, List.of(item("A"))))))
                .containsExactly("/components/1/items/0/id DUPLICATE_ID");
    }

    @Test
    void points_are_given_item_by_item_or_not_at_all() {
        assertThatProblemsOf(() -> part(ComponentKind.BEHAVIOURS, "40")).containsExactly("/items ITEMS_DO_NOT_FIT");
        assertThatProblemsOf(() -> new ScoreComponent(ComponentKind.OWN_OBJECTIVES, BigDecimal.TEN, List.of(item("A"))))
                .containsExactly("/items ITEMS_DO_NOT_FIT");
        assertThatProblemsOf(() ->
                        new ScoreComponent(ComponentKind.FUNCTIONS, BigDecimal.ZERO, List.of(item("A"), item("A"))))
                .containsExactly("/maximum OUT_OF_RANGE", "/items/1/id DUPLICATE_ID");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "59.99, 1, 0", "60, 2, 0.5", "75, 2, 0.75", "90, 3, 1", "100, 3, 1"})
    void bands_step_and_rise(BigDecimal score, int row, BigDecimal fraction) {
        PremiumBands bands = Samples.bands("0:0:STEP", "60:0.5:LINEAR", "90:1");

        assertThat(bands.at(score)).isEqualTo(new PremiumBands.Reading(row, Ratio.of(fraction)));
    }

    @Test
    void bands_start_at_0_end_at_1_and_never_fall() {
        assertThatProblemsOf(() -> Samples.bands("1:0.5:STEP", "1:0.4:STEP", "90:0.9"))
                .containsExactly(
                        "/bands/0/from TABLE_START",
                        "/bands/2/fraction TABLE_END",
                        "/bands/1/from TABLE_ORDER",
                        "/bands/1/fraction TABLE_NOT_MONOTONE");
        assertThat(problemsOf(() -> Samples.bands("1:0.5:STEP", "90:0.9")))
                .extracting(Problem::value, Problem::limit)
                .containsExactly(
                        tuple("from 1", "{\"from\": 0, \"fraction\": 0, \"segment\": \"STEP\"}"),
                        tuple("fraction 0.9", "{\"from\": 100, \"fraction\": 1}"));
        assertThatProblemsOf(() -> Samples.bands("0:0", "60:1")).containsExactly("/bands/0/segment MISSING");
        assertThatProblemsOf(() -> Samples.bands("0:0:STEP", "100.1:1.1"))
                .containsExactly("/from OUT_OF_RANGE", "/fraction OUT_OF_RANGE");
        assertThatProblemsOf(() -> new PremiumBands(List.of())).containsExactly("/bands EMPTY_LIST");
    }

    @Test
    void settings_about_people_and_money_are_all_required() {
        assertThatProblemsOf(() -> new People(null, null, null, null, null)).hasSize(5);
        assertThatProblemsOf(() -> new People.Eligibility(null, null, null)).hasSize(3);
        assertThatProblemsOf(() -> new Premiums(null, null, null, null, null, null))
                .hasSize(6);
        assertThatProblemsOf(() -> new Premiums.Productivity(null, null, null)).hasSize(3);
        assertThatProblemsOf(() -> new Premiums.TopUp(null, null, null, null, null, null))
                .hasSize(6);
        assertThatProblemsOf(() -> new Premiums.UnitHeads(null, null, null, null))
                .hasSize(4);
        assertThatProblemsOf(() -> new Premiums.GeneralSecretary(null)).hasSize(1);
        assertThatProblemsOf(() -> new Premiums.Projects(null, null)).hasSize(2);
    }

    @Test
    void a_tie_break_is_named_once() {
        assertThatProblemsOf(() -> Samples.withTieBreaks(
                        Samples.regulation(),
                        PremiumPolicies.TieBreak.PAST_SCORES,
                        PremiumPolicies.TieBreak.PAST_SCORES))
                .containsExactly("/criteria/1 DUPLICATE_SCOPE");
    }

    @Test
    void profiles_areas_and_classes_are_found_by_id() {
        People people = Samples.regulation().people();

        assertThat(people.profile("SEGRETARIO")).extracting(Profile::role).isEqualTo(Role.GENERAL_SECRETARY);
        assertThat(people.profile("X")).isNull();
        assertThat(people.contractArea("ISTRUTTORI")).isNotNull();
        assertThat(people.contractArea("X")).isNull();
        assertThat(people.absence("MALATTIA")).isNotNull();
        assertThat(people.absence("X")).isNull();
    }

    private static NationalLimit limit(Subject subject, String value) {
        return new NationalLimit(
                subject, Bound.AT_LEAST, new BigDecimal(value), null, null, LegalState.V, "art. 1", null);
    }

    private static NationalContract contract(String id, int year, NationalLimit... limits) {
        return new NationalContract(id, id, DAY, year, LegalState.C, null, List.of(limits), List.of());
    }

    @Test
    void a_later_contract_replaces_what_it_speaks_of_and_leaves_the_rest() {
        NationalLimit old = limit(Subject.TOP_UP_RATE, "0.3");
        NationalLimit kept = limit(Subject.RESULT_SHARE, "0.15");
        NationalLimit later = limit(Subject.TOP_UP_RATE, "0.25");
        List<NationalContract> contracts = List.of(contract("B", 2023, later), contract("A", 2018, old, kept));

        assertThat(NationalMinimums.of(contracts, 2017).covers(Subject.TOP_UP_RATE))
                .isFalse();
        assertThat(NationalMinimums.of(contracts, 2022).limits(Subject.TOP_UP_RATE))
                .containsExactly(old);
        assertThat(NationalMinimums.of(contracts, 2023).limits(Subject.TOP_UP_RATE))
                .containsExactly(later);
        assertThat(NationalMinimums.of(contracts, 2026).limits(Subject.RESULT_SHARE))
                .containsExactly(kept);
    }

    @Test
    void a_national_contract_is_refused_with_all_its_problems_at_once() {
        assertThatProblemsOf(() -> new NationalContract("a b", "", null, 1989, null, " ", null, null))
                .containsExactly(
                        "/id MALFORMED_ID",
                        "/title MALFORMED_TEXT",
                        "/date MISSING",
                        "/firstPlanYear OUT_OF_RANGE",
                        "/firstPlanYearState MISSING",
                        "/note MALFORMED_TEXT",
                        "/limits MISSING",
                        "/protectedAbsences MISSING");
        assertThatProblemsOf(() -> new NationalLimit(null, null, new BigDecimal("-1"), 0, null, null, null, ""))
                .containsExactly(
                        "/subject MISSING",
                        "/bound MISSING",
                        "/value OUT_OF_RANGE",
                        "/upToEmployees OUT_OF_RANGE",
                        "/state MISSING",
                        "/source MISSING",
                        "/note MALFORMED_TEXT");
        assertThatProblemsOf(() -> new ProtectedAbsence(null, null, null, null)).hasSize(3);
    }
}
