package it.comune.performance.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.Digests;
import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.evaluation.EvaluationDifference.Presence;
import it.comune.performance.evaluation.EvaluationDifference.Side;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.StepChange;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.LegalState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceJsonTest {
    private static final RuleRef RULE =
            new RuleRef("DEGREE-03", new Text("tardi", "late"), "10-indicators", "SMVP", LegalState.L);

    private static Side side(String digest) {
        return new Side(
                "Comune",
                2023,
                LocalDate.of(2024, 1, 31),
                "standard 1.0",
                Digests.of(() -> digest, () -> "r", "rules"));
    }

    @Test
    void a_difference_is_a_document_whose_rules_stand_once() {
        Step late = new Step(RULE, null, List.of(Input.of("daysLate", 4)), List.of(), new BigDecimal("-0.1"));
        FigureChange moved = new FigureChange(
                FigureKind.INDICATOR_DEGREE,
                "O1.1",
                "U",
                null,
                new BigDecimal("0.9"),
                BigDecimal.ONE,
                Outcome.PARTIALLY_ACHIEVED,
                Outcome.ACHIEVED,
                List.of(new StepChange(late, null), new StepChange(null, late)));

        String json = EvaluationJson.write(new EvaluationDifference(
                side("a"),
                side("b"),
                List.of(moved),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Presence(Presence.Thing.UNIT, "V"))));

        assertThat(json).containsOnlyOnce("\"title\"").isEqualTo("""
                {
                  "before": {
                    "municipality": "Comune",
                    "year": 2023,
                    "evaluationDate": "2024-01-31",
                    "regulation": "standard 1.0",
                    "digests": {
                      "dossier": "a",
                      "regulation": "r",
                      "rules": "rules"
                    }
                  },
                  "after": {
                    "municipality": "Comune",
                    "year": 2023,
                    "evaluationDate": "2024-01-31",
                    "regulation": "standard 1.0",
                    "digests": {
                      "dossier": "b",
                      "regulation": "r",
                      "rules": "rules"
                    }
                  },
                  "rules": [
                    {
                      "id": "DEGREE-03",
                      "title": {
                        "it": "tardi",
                        "en": "late"
                      },
                      "stage": "10-indicators",
                      "source": "SMVP",
                      "state": "L"
                    }
                  ],
                  "figures": [
                    {
                      "kind": "INDICATOR_DEGREE",
                      "id": "O1.1",
                      "unit": "U",
                      "before": 0.9,
                      "after": 1,
                      "outcomeBefore": "PARTIALLY_ACHIEVED",
                      "outcomeAfter": "ACHIEVED",
                      "why": [
                        {
                          "before": {
                            "rule": "DEGREE-03",
                            "inputs": [
                              {
                                "name": "daysLate",
                                "value": "4"
                              }
                            ],
                            "effect": -0.1
                          }
                        },
                        {
                          "after": {
                            "rule": "DEGREE-03",
                            "inputs": [
                              {
                                "name": "daysLate",
                                "value": "4"
                              }
                            ],
                            "effect": -0.1
                          }
                        }
                      ]
                    }
                  ],
                  "onlyAfter": [
                    {
                      "what": "UNIT",
                      "id": "V"
                    }
                  ]
                }
                """);
    }
}
