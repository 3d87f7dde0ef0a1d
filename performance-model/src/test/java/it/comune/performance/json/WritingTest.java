package it.comune.performance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Digests;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.LegalState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WritingTest {
    @Test
    void a_dossier_is_written_in_the_order_of_its_components_without_what_is_not_there() {
        Dossier dossier = DossierJson.read("""
                {"report": {"facts": [{"observed": {"on": "2023-05-01", "value": 1.50e1, "kind": "VALUE"}, "indicator": "I"}]},
                 "plan": {"units": [{"title": "à", "id": "U", "kind": "AREA", "offices": []}],
                          "strategicAreas": [{"id": "A", "title": "a/b"}],
                          "objectives": [{"id": "O", "strategicArea": "A", "title": "o", "assignments": [{"unit": "U", "weight": 1e2}],
                                          "indicators": [{"id": "I", "title": "i", "target": {"kind": "AT_LEAST", "value": 0.50}}]}]},
                 "year": 2023, "evaluationDate": "2023-12-31", "municipality": "x"}
                """);

        assertThat(DossierJson.write(dossier)).isEqualTo("""
                        {
                          "municipality": "x",
                          "year": 2023,
                          "evaluationDate": "2023-12-31",
                          "plan": {
                            "strategicAreas": [
                              {
                                "id": "A",
                                "title": "a/b"
                              }
                            ],
                            "units": [
                              {
                                "id": "U",
                                "kind": "AREA",
                                "title": "à"
                              }
                            ],
                            "objectives": [
                              {
                                "id": "O",
                                "strategicArea": "A",
                                "title": "o",
                                "assignments": [
                                  {
                                    "unit": "U",
                                    "weight": 100
                                  }
                                ],
                                "indicators": [
                                  {
                                    "id": "I",
                                    "title": "i",
                                    "target": {
                                      "kind": "AT_LEAST",
                                      "value": 0.5
                                    }
                                  }
                                ]
                              }
                            ]
                          },
                          "report": {
                            "facts": [
                              {
                                "indicator": "I",
                                "observed": {
                                  "kind": "VALUE",
                                  "value": 15,
                                  "on": "2023-05-01"
                                }
                              }
                            ]
                          }
                        }
                        """);
    }

    @Test
    void an_evaluation_names_each_rule_once_and_by_id_elsewhere() {
        JsonNode json = JsonMapper.shared().readTree(EvaluationJson.write(Samples.evaluation()));

        assertThat(json.get("rules").findValuesAsString("id"))
                .containsExactly("AUDIT-10", "DEADLINE-03", "ROUNDING-01", "UNIT-03");
        assertThat(json.at("/indicators/0/explanation/steps/0/rule").asString()).isEqualTo("DEADLINE-03");
        assertThat(json.at("/units/0/pointsExplanationWithoutExemptions/steps/0/rule")
                        .asString())
                .isEqualTo("UNIT-03");
        assertThat(json.at("/findings/0/rule").asString()).isEqualTo("AUDIT-10");
        assertThat(json.at("/rules/0/title/it").asString()).isEqualTo("regola");
    }

    @Test
    void an_evaluation_shows_degrees_and_points_as_plain_numbers_and_outcomes_by_name() {
        String json = EvaluationJson.write(Samples.evaluation());

        assertThat(json)
                .contains("\"degree\": 0.75,", "\"points\": 45,", "\"effect\": -0.0000004")
                .contains("\"outcomes\": {\n        \"ACHIEVED\": 3,\n        \"EXEMPT\": 0,")
                .contains("\"digests\": {\n    \"dossier\": \"" + "a".repeat(64) + "\"")
                .doesNotContainPattern("\\bnull\\b")
                .endsWith("}\n");
    }

    @Test
    void two_rules_of_one_id_are_an_error_of_the_caller() {
        RuleRef one = new RuleRef("R", new Text("a", "a"), "10", "SMVP", LegalState.L);
        RuleRef other = new RuleRef("R", new Text("b", "b"), "10", "SMVP", LegalState.L);
        Evaluation evaluation = new Evaluation(
                "x",
                2023,
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2023, 12, 31),
                "r 1",
                Digests.of(() -> "", () -> "", ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of(finding(one), finding(other)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationJson.write(evaluation))
                .withMessageContaining("R");
    }

    private static Finding finding(RuleRef rule) {
        return new Finding(FindingCode.GATE_PLAN, Severity.BLOCKING, null, null, null, null, List.of(), rule);
    }
}
