package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The real plan against the lists in {@code alzano-2023.md}, which were made by reading the source, not the program.
 */
class AlzanoTest {
    private static final List<String> AREAS = List.of("AREA_I", "AREA_II", "AREA_III", "AREA_IV", "AREA_V", "AREA_VI");

    private static final Regulation REGULATION = Regulations.named("alzano-lombardo");
    private static final Evaluation EVALUATION = evaluated(REGULATION);

    private static Evaluation evaluated(Regulation regulation) {
        return RuleBook.standard().evaluate(Objects.requireNonNull(Examples.named("alzano-2023")), regulation);
    }

    @Test
    void the_tool_finds_the_contradictions_that_a_careful_reader_finds() {
        assertThat(places(EVALUATION, FindingCode.CONTRADICTION))
                .containsExactlyInAnyOrder(
                        "O05.2 AREA_I",
                        "O07.1 SEGRETARIO",
                        "O07.2 SEGRETARIO",
                        "O08.2 AREA_IV",
                        "O08.4 AREA_III",
                        "O09.2 AREA_IV",
                        "O12.1 AREA_V",
                        "O13.1 AREA_V",
                        "O16.1 AREA_IV",
                        "O17.1 AREA_IV",
                        "O24.3 AREA_IV",
                        "O25.1 AREA_IV",
                        "O26.1 AREA_V",
                        "O38.4 AREA_II",
                        "O38.5 AREA_II",
                        "O39.2 AREA_I",
                        "O45.5 AREA_II");
    }

    @Test
    void lateness_is_counted_as_the_reader_counts_it() {
        assertThat(daysLateBy("CONTRADICTION-03"))
                .containsExactlyInAnyOrder(
                        "O07.1 34",
                        "O08.2 9",
                        "O08.4 4",
                        "O09.2 3",
                        "O12.1 28",
                        "O13.1 82",
                        "O16.1 18",
                        "O17.1 17",
                        "O25.1 18",
                        "O38.4 73",
                        "O39.2 14");
        assertThat(daysLateBy("CONTRADICTION-06")).as("undated").containsExactly("O45.5 62");
    }

    private static List<String> daysLateBy(String rule) {
        return EVALUATION.findings(FindingCode.CONTRADICTION).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map(finding -> finding.indicator() + " " + finding.figure("daysLate"))
                .toList();
    }

    @Test
    void the_tool_finds_what_nothing_proves() {
        List<String> expected = new ArrayList<>(forAll(AREAS, "O04.2"));
        expected.addAll(forAll(List.of("AREA_III"), "O08.2", "O09.2", "O10.2", "O31.2"));
        expected.addAll(forAll(List.of("AREA_V"), "O11.1", "O11.2", "O11.3"));
        expected.addAll(forAll(List.of("AREA_IV"), "O18.2"));
        expected.addAll(forAll(List.of("AREA_II"), "O21.3", "O41.2", "O42.1", "O42.2"));

        assertThat(places(EVALUATION, FindingCode.UNPROVEN)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_outcome_of_one_whole_objective_is_missing_and_two_of_its_facts() {
        assertThat(places(EVALUATION, FindingCode.OUTCOME_MISSING))
                .containsExactlyElementsOf(
                        forAll(List.of("AREA_II"), "O37.1", "O37.2", "O37.3", "O37.4", "O37.5", "O37.6"));
        assertThat(places(EVALUATION, FindingCode.NO_FACT))
                .containsExactlyElementsOf(forAll(List.of("AREA_II"), "O37.1", "O37.5"));
    }

    @Test
    void one_unit_is_over_its_cap_and_one_under() {
        assertThat(EVALUATION.findings(FindingCode.CAP_EXCEEDED))
                .singleElement()
                .satisfies(over -> {
                    assertThat(over.unit()).isEqualTo("AREA_I");
                    assertThat(over.figure("weights")).isEqualTo("65");
                    assertThat(over.figure("excess")).isEqualTo("5");
                });
        assertThat(EVALUATION.findings(FindingCode.CAP_NOT_REACHED))
                .singleElement()
                .satisfies(under -> {
                    assertThat(under.unit()).isEqualTo("AREA_IV");
                    assertThat(under.figure("weights")).isEqualTo("50");
                    assertThat(under.figure("missing")).isEqualTo("10");
                });
        assertThat(EVALUATION.units())
                .extracting(unit -> unit.unit() + " " + unit.weights())
                .containsExactly(
                        "AREA_I 65",
                        "AREA_II 60",
                        "AREA_III 60",
                        "AREA_IV 50",
                        "AREA_V 60",
                        "AREA_VI 60",
                        "SEGRETARIO 20");
    }

    @Test
    void three_objectives_without_weight_are_funded_separately_and_none_was_forgotten() {
        assertThat(places(EVALUATION, FindingCode.SEPARATELY_FUNDED))
                .containsExactly("O16 AREA_IV", "O22 AREA_VI", "O25 AREA_IV");
        assertThat(EVALUATION.findings(FindingCode.WEIGHT_MISSING)).isEmpty();
    }

    @Test
    void what_counts_as_achieved_does_so_only_through_its_cause() {
        List<String> expected = new ArrayList<>(countingOnlyThroughTheirCauses());
        // Declared plainly achieved, although the report states a cause.
        expected.addAll(forAll(List.of("AREA_II"), "O38.4", "O38.5"));

        assertThat(EVALUATION.indicators().stream()
                        .filter(result -> result.outcome() == Outcome.EXEMPT)
                        .map(AlzanoTest::place))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void where_a_cause_needs_an_act_of_its_own_what_counts_as_achieved_is_contradicted_too() {
        Regulation strict = RegulationJson.read(RegulationJson.write(REGULATION)
                .replace(Policies.CauseRecognition.REPORT_SUFFICES.name(), Policies.CauseRecognition.OWN_ACT.name()));

        List<String> contradicted = evaluated(strict).findings(FindingCode.CONTRADICTION).stream()
                .filter(finding -> finding.rule().id().equals("CONTRADICTION-05"))
                .map(AlzanoTest::place)
                .toList();

        // A gap without a recognised cause is one that the declaration "achieved" does not fill.
        assertThat(contradicted).containsExactlyInAnyOrderElementsOf(countingOnlyThroughTheirCauses());
    }

    private static List<String> countingOnlyThroughTheirCauses() {
        List<String> places = new ArrayList<>(forAll(AREAS, "O02.1", "O28.1"));
        places.addAll(forAll(List.of("AREA_I", "AREA_II", "AREA_III"), "O27.1"));
        places.addAll(forAll(List.of("AREA_III"), "O08.3", "O29.1", "O30.1"));
        places.addAll(forAll(List.of("AREA_I"), "O32.1"));
        places.addAll(forAll(List.of("AREA_II"), "O43.1"));
        places.addAll(forAll(List.of("AREA_IV"), "O44.1", "O44.2", "O44.3"));
        return places;
    }

    @Test
    void nine_facts_are_something_else_than_the_target_asks() {
        assertThat(indicators(FindingCode.PROXY))
                .containsExactly("O03.1", "O12.1", "O13.2", "O23.4", "O34.5", "O36.2", "O37.2", "O37.3", "O45.5");
    }

    @Test
    void dates_are_judged_as_the_reader_judges_them() {
        assertThat(indicators(FindingCode.DEADLINE_BEFORE_APPROVAL))
                .containsExactly(
                        "O09.1", "O23.1", "O23.2", "O23.3", "O31.1", "O31.2", "O31.3", "O38.1", "O38.2", "O38.3",
                        "O44.1", "O45.1");
        assertThat(EVALUATION.findings(FindingCode.PLAN_APPROVED_LATE))
                .singleElement()
                .satisfies(late -> assertThat(late.figure("approval")).isEqualTo("2023-06-09"));
        assertThat(EVALUATION.indicators().stream()
                        .filter(result -> result.outcome() == Outcome.NOT_DUE)
                        .map(AlzanoTest::place))
                .containsExactly("O13.3 AREA_V", "O13.4 AREA_V");
    }

    @Test
    void nine_causes_cite_no_act() {
        List<String> subjects = EVALUATION.findings(FindingCode.CAUSE_WITHOUT_ACT).stream()
                .map(AlzanoTest::subject)
                .toList();

        assertThat(subjects)
                .containsExactlyInAnyOrder("O02", "O08.3", "O13.3", "O27", "O28", "O29", "O30", "O32", "O44");
    }

    @Test
    void facts_without_an_act_are_those_that_the_reader_lists() {
        assertThat(indicators(FindingCode.FACT_WITHOUT_EVIDENCE).stream().distinct())
                .containsExactly(
                        "O04.1", "O05.1", "O06.1", "O07.2", "O08.1", "O08.2", "O09.1", "O09.2", "O10.1", "O13.3",
                        "O20.1", "O21.1", "O21.2", "O24.2", "O24.3", "O27.1", "O28.1", "O29.1", "O30.1", "O31.1",
                        "O31.3", "O32.1", "O33.1", "O34.1", "O34.3", "O34.4", "O34.5", "O34.6", "O34.7", "O34.8",
                        "O35.1", "O36.1", "O36.2", "O37.2", "O37.3", "O37.4", "O37.6", "O38.5", "O38.6", "O39.2",
                        "O40.1", "O40.2", "O45.4", "O45.5");
    }

    @Test
    void the_rest_of_what_a_careful_reader_finds() {
        assertThat(indicators(FindingCode.NOT_MEASURABLE)).containsExactly("O11.2");
        assertThat(indicators(FindingCode.TOTAL_FOR_PERIODS)).containsExactly("O35.1");
        assertThat(indicators(FindingCode.PROGRESS_AS_COMPLETION)).containsExactly("O24.3");
        assertThat(EVALUATION.findings(FindingCode.REMARK_WITHOUT_EFFECT))
                .extracting(Finding::objective)
                .containsExactly("O15", "O22");
        assertThat(EVALUATION.findings(FindingCode.GATE_REPORT)).hasSize(1);
        assertThat(EVALUATION.findings(FindingCode.GATE_PLAN)).isEmpty();
        assertThat(EVALUATION.findings(FindingCode.GATE_SMVP)).isEmpty();
    }

    private static List<String> forAll(List<String> units, String... indicators) {
        return Stream.of(indicators)
                .flatMap(indicator -> units.stream().map(unit -> indicator + " " + unit))
                .toList();
    }

    private static List<String> places(Evaluation evaluation, FindingCode code) {
        return evaluation.findings(code).stream().map(AlzanoTest::place).toList();
    }

    private static List<String> indicators(FindingCode code) {
        return EVALUATION.findings(code).stream()
                .map(finding -> String.valueOf(finding.indicator()))
                .toList();
    }

    private static String subject(Finding finding) {
        return String.valueOf(finding.indicator() != null ? finding.indicator() : finding.objective());
    }

    private static String place(Finding finding) {
        return subject(finding) + " " + finding.unit();
    }

    private static String place(IndicatorResult result) {
        return result.indicator() + " " + result.unit();
    }
}
