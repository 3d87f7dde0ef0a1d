package it.comune.performance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.dossier.UnitKind;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationTest {
    private static final RuleRef RULE =
            new RuleRef("DEADLINE-03", new Text("in ritardo", "late"), "10-indicators", "SMVP", LegalState.L);

    private static Step step(String effect) {
        return new Step(
                RULE,
                null,
                List.of(Input.of("daysLate", 16)),
                List.of(new TableRow("lateness", 3, "sample 1.0")),
                effect == null ? null : new BigDecimal(effect));
    }

    @Test
    void effects_add_up_to_the_figure_whatever_their_zeros() {
        Explanation explanation = new Explanation(new BigDecimal("0.750000"), List.of(step("1"), step("-0.25")));
        assertThat(explanation.steps()).hasSize(2);
    }

    @Test
    void an_explanation_whose_effects_do_not_add_up_is_refused() {
        List<Step> steps = List.of(step("1"), step("-0.25"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Explanation(new BigDecimal("0.76"), steps))
                .withMessageContaining("0.75")
                .withMessageContaining("0.76");
        assertThatIllegalArgumentException().isThrownBy(() -> new Explanation(BigDecimal.ONE, List.of()));
    }

    @Test
    void what_has_no_figure_needs_no_effects() {
        assertThat(new Explanation(null, List.of(step(null))).figure()).isNull();
    }

    @Test
    void an_explanation_knows_its_rules_and_table_rows() {
        Explanation explanation = new Explanation(BigDecimal.ONE, List.of(step("1")));
        assertThat(explanation.wasDecidedBy("DEADLINE-03")).isTrue();
        assertThat(explanation.wasDecidedBy("DEADLINE-02")).isFalse();
        assertThat(explanation.read("lateness", 3)).isTrue();
        assertThat(explanation.read("lateness", 2)).isFalse();
        assertThat(explanation.read("achievement", 3)).isFalse();
    }

    @Test
    void a_unit_lists_all_outcomes_and_keeps_its_own_count() {
        Map<Outcome, Integer> given = new HashMap<>(Map.of(Outcome.ACHIEVED, 2));
        UnitResult unit = unit("U1", given);
        given.put(Outcome.EXEMPT, 5);
        assertThat(unit.outcomes())
                .containsOnlyKeys(Outcome.values())
                .containsEntry(Outcome.ACHIEVED, 2)
                .containsEntry(Outcome.EXEMPT, 0);
        assertThatThrownBy(() -> unit.outcomes().put(Outcome.EXEMPT, 1))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static UnitResult unit(String id, Map<Outcome, Integer> outcomes) {
        BigDecimal sixty = new BigDecimal("60");
        return new UnitResult(
                id,
                UnitKind.AREA,
                true,
                sixty,
                sixty,
                sixty,
                sixty,
                Degree.FULL,
                Degree.FULL,
                Points.of("60"),
                Points.of("60"),
                outcomes,
                new Explanation(BigDecimal.ONE, List.of(step("1"))),
                new Explanation(sixty, List.of(step("60"))),
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource
    void every_finding_has_a_sentence_in_both_languages_whose_gaps_its_rule_fills(FindingCode code) {
        List<Input> figures = namesIn(code).stream()
                .map(name -> new Input(name, "<" + name + ">"))
                .toList();
        Text text = code.text(figures);
        assertThat(text.it()).isNotBlank().doesNotContain("{", "}");
        assertThat(text.en()).isNotBlank().doesNotContain("{", "}").isNotEqualTo(text.it());
        figures.forEach(figure -> assertThat(text.it() + text.en()).contains(figure.value()));
        if (!figures.isEmpty()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> code.text(List.of()))
                    .withMessageContaining(figures.get(0).name());
        }
    }

    /** Names that the texts of a finding ask for, learnt by giving them one after another. */
    private static List<String> namesIn(FindingCode code) {
        List<Input> given = new ArrayList<>();
        while (true) {
            try {
                code.text(given);
                return given.stream().map(Input::name).toList();
            } catch (IllegalArgumentException asked) {
                var name = Pattern.compile("\\{(\\w+)}").matcher(asked.getMessage());
                assertThat(name.find()).isTrue();
                given.add(new Input(name.group(1), "x"));
            }
        }
    }

    @Test
    void a_figure_that_looks_like_a_gap_is_left_as_it_is() {
        List<Input> figures = namesIn(FindingCode.PROXY).stream()
                .map(name -> new Input(name, "{declared}"))
                .toList();
        assertThat(figures).isNotEmpty();
        assertThat(FindingCode.PROXY.text(figures).en()).contains("{declared}");
    }

    @Test
    void a_text_is_italian_for_italians_and_english_for_everybody_else() {
        Text text = new Text("in ritardo", "late");
        assertThat(text.in(Locale.ITALY)).isEqualTo("in ritardo");
        assertThat(text.in(Locale.forLanguageTag("it-CH"))).isEqualTo("in ritardo");
        assertThat(text.in(Locale.ENGLISH)).isEqualTo("late");
        assertThat(text.in(Locale.ROOT)).isEqualTo("late");
    }

    @Test
    void an_evaluation_finds_its_parts_by_id() {
        UnitResult unit = unit("U1", Map.of());
        Explanation full = new Explanation(BigDecimal.ONE, List.of(step("1")));
        ObjectiveResult objective = new ObjectiveResult(
                "O1",
                "U1",
                new BigDecimal("60"),
                Outcome.ACHIEVED,
                Outcome.ACHIEVED,
                Degree.FULL,
                Degree.FULL,
                full,
                null);
        IndicatorResult indicator = new IndicatorResult(
                "O1.1", "O1", "U1", Outcome.ACHIEVED, Degree.FULL, Degree.FULL, LocalDate.of(2023, 6, 30), 0, full);
        Finding finding = new Finding(
                FindingCode.PROXY,
                Severity.INFO,
                "U1",
                "O1",
                "O1.1",
                new Text("it", "en"),
                List.of(Input.of("proxy", "notice")),
                RULE);
        List<UnitResult> units = new ArrayList<>(List.of(unit));
        Evaluation evaluation = new Evaluation(
                "Comune",
                2023,
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 31),
                "sample 1.0",
                Digests.of(() -> "d", () -> "r", "rules"),
                units,
                List.of(objective),
                List.of(indicator),
                List.of(finding));
        units.clear();
        assertThat(evaluation.unit("U1")).contains(unit);
        assertThat(evaluation.unit("U2")).isEmpty();
        assertThat(evaluation.objective("O1", "U1")).contains(objective);
        assertThat(evaluation.objective("O1", "U2")).isEmpty();
        assertThat(evaluation.indicator("O1.1", "U1")).contains(indicator);
        assertThat(evaluation.indicator("O1", "U1")).isEmpty();
        assertThat(evaluation.findings(FindingCode.PROXY)).containsExactly(finding);
        assertThat(evaluation.findings(FindingCode.NO_FACT)).isEmpty();
        assertThat(finding.figure("proxy")).isEqualTo("notice");
        assertThat(finding.figure("degree")).isNull();
    }

    @Test
    void digests_are_computed_once_and_only_when_asked_for() {
        AtomicInteger computed = new AtomicInteger();
        Digests digests = Digests.of(() -> "d" + computed.incrementAndGet(), () -> "r", "rules");
        assertThat(computed).hasValue(0);
        assertThat(digests.dossier()).isEqualTo("d1").isEqualTo(digests.dossier());
        assertThat(computed).hasValue(1);
    }

    @Test
    void equal_digests_are_equal_values() {
        Digests digests = Digests.of(() -> "d", () -> "r", "rules");
        assertThat(digests)
                .isEqualTo(Digests.of(() -> "d", () -> "r", "rules"))
                .hasSameHashCodeAs(Digests.of(() -> "d", () -> "r", "rules"))
                .isNotEqualTo(Digests.of(() -> "x", () -> "r", "rules"))
                .isNotEqualTo(Digests.of(() -> "d", () -> "x", "rules"))
                .isNotEqualTo(Digests.of(() -> "d", () -> "r", "x"))
                .hasToString("dossier d, regulation r, rules rules");
    }
}
