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
        assertThat(text.it()).isNotBlank().doesNotContain("{", "}", "[", "]");
        assertThat(text.en()).isNotBlank().doesNotContain("{", "}", "[", "]").isNotEqualTo(text.it());
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
    void a_part_of_a_sentence_is_left_out_unless_all_its_figures_are_given() {
        List<Input> given = new ArrayList<>(List.of(
                Input.of("declared", "ACHIEVED"),
                Input.of("degree", "0.8"),
                Input.of("reason", "REASON_BELOW_TARGET"),
                Input.of("observed", "8"),
                Input.of("target", ">= 10"),
                Input.of("deadline", "2023-06-30")));
        String without = "Declared achieved, but the recorded facts give 80%: recorded 8, asked >= 10";
        assertThat(FindingCode.CONTRADICTION.text(given).en()).isEqualTo(without + ".");
        given.add(Input.of("daysLate", "3"));
        assertThat(FindingCode.CONTRADICTION.text(given).en())
                .isEqualTo(without + ", counted 3 days after the deadline of 2023-06-30.");
    }

    @Test
    void an_observation_of_nothing_is_said_in_words() {
        Text text = FindingCode.CONTRADICTION.text(List.of(
                Input.of("declared", "ACHIEVED"),
                Input.of("degree", "0"),
                Input.of("reason", "REASON_BELOW_TARGET"),
                Input.of("observed", "- (2023-12-31)"),
                Input.of("target", "12 x >= 1")));
        assertThat(text.en()).endsWith(": recorded nothing (2023-12-31), asked 12 x >= 1.");
    }

    @Test
    void a_sentence_says_degrees_as_percentages_and_dates_in_the_order_of_its_language() {
        Text text = FindingCode.CONTRADICTION.text(List.of(
                Input.of("declared", "ACHIEVED"),
                Input.of("degree", "0.333333"),
                Input.of("reason", "REASON_LATE"),
                Input.of("observed", "NOT_COMPLETED 0.125 (2023-12-31)"),
                Input.of("daysLate", 31),
                Input.of("deadline", "2023-06-30")));

        assertThat(text.it())
                .isEqualTo("Dichiarato realizzato, ma i fatti registrati danno 33,3333%: registrato non completato"
                        + " (avanzamento 12,5%) (31/12/2023), contati 31 giorni dopo la scadenza del 30/06/2023.");
        assertThat(text.en())
                .isEqualTo("Declared achieved, but the recorded facts give 33.3333%: recorded not completed"
                        + " (progress 12.5%) (2023-12-31), counted 31 days after the deadline of 2023-06-30.");
    }

    @Test
    void numbers_have_the_decimal_sign_of_the_language_and_ids_their_points() {
        Text text = FindingCode.CAP_EXCEEDED.text(List.of(
                Input.of("weights", "61.5"),
                Input.of("excess", "1.5"),
                Input.of("cap", "60"),
                Input.of("objectives", "O1.2 (30.5), O2 (31)")));

        assertThat(text.it()).isEqualTo("I pesi sommano a 61,5 punti, 1,5 oltre il tetto di 60: O1.2 (30,5), O2 (31).");
        assertThat(text.en()).isEqualTo("Weights sum to 61.5 points, 1.5 over the cap of 60: O1.2 (30.5), O2 (31).");
    }

    @Test
    void what_is_not_there_is_said_in_words() {
        Text open = FindingCode.REGULATION_NOT_IN_FORCE.text(
                List.of(Input.of("validFrom", "2024-01-01"), Input.of("periodEnd", "2023-12-31")));
        Text left = FindingCode.NO_FACT.text(List.of(Input.of("policy", "EXCLUDE")));
        Text worth = FindingCode.EXEMPTION_WORTH.text(
                List.of(Input.of("cause", "C1"), Input.of("points", "3"), Input.of("with", "1")));

        assertThat(open.it())
                .isEqualTo("Il regolamento è in vigore dal 01/01/2024 fino a nuova disposizione, non il 31/12/2023.");
        assertThat(left.en())
                .isEqualTo("Nothing is recorded; under this regulation (leaves the mean) there is no degree.");
        assertThat(worth.it()).endsWith("(grado senza la causa: nessuno; con la causa: 100%).");
    }

    @Test
    void a_text_that_ends_a_sentence_brings_no_second_full_stop() {
        Text text = FindingCode.PROXY.text(List.of(Input.of("proxy", "solo la bozza 1.2.")));

        assertThat(text.it()).endsWith(": solo la bozza 1.2.").doesNotEndWith("..");
    }

    @Test
    void settings_are_named_not_pointed_to() {
        Text text = FindingCode.ASSUMED_SETTINGS.text(
                List.of(Input.of("count", 3), Input.of("settings", "weightCaps/area, audit/gates, some/other")));

        assertThat(text.it()).endsWith(": tetto dei pesi delle aree, condizioni per il pagamento, some/other.");
        assertThat(text.en()).endsWith(": weight cap of areas, conditions of payment, some/other.");
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
                FindingCode.PROXY, Severity.INFO, "U1", "O1", "O1.1", null, List.of(Input.of("proxy", "notice")), RULE);
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
                List.of(),
                List.of(),
                true,
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
