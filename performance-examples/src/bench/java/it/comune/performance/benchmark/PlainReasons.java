package it.comune.performance.benchmark;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.oracle.PlainEvaluator;
import it.comune.performance.rules.oracle.PlainResult;
import it.comune.performance.rules.oracle.PlainResult.Found;
import it.comune.performance.rules.oracle.PlainResult.OfIndicator;
import it.comune.performance.rules.oracle.PlainResult.OfObjective;
import it.comune.performance.rules.oracle.PlainResult.OfUnit;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What explanations cost plain Java: to the result of the plain evaluator, as many steps, inputs and sentences as the
 * rules give, simpler ones. Their effects add up as well.
 *
 * @param result the conclusions
 * @param explanations one for each indicator, objective and unit, and one for the points of each unit
 * @param findings what the audit found
 * @param sentences one in two languages for each finding
 */
record PlainReasons(
        PlainResult result, List<Explanation> explanations, List<Finding> findings, List<Text> sentences) {
    private static final RuleRef RULE =
            new RuleRef("PLAIN-01", new Text("in Java", "plain Java"), "10-indicators", "SMVP", LegalState.L);

    static PlainReasons of(Dossier dossier, Regulation regulation) {
        PlainResult result = PlainEvaluator.evaluate(dossier, regulation);
        return new Writer(dossier, regulation).write(result);
    }

    private static final class Writer {
        private final String citation;
        private final Map<String, Indicator> indicators = new HashMap<>();
        private final Map<String, BigDecimal> weights = new HashMap<>();
        private final Map<String, List<Fact>> facts = new HashMap<>();
        private final Map<String, List<OfIndicator>> ofObjective = new HashMap<>();
        private final Map<String, List<OfObjective>> ofUnit = new HashMap<>();
        private final List<Explanation> explanations = new ArrayList<>();

        Writer(Dossier dossier, Regulation regulation) {
            citation = regulation.citation();
            for (Objective objective : dossier.plan().objectives()) {
                for (Indicator one : objective.indicators()) {
                    indicators.put(one.id(), one);
                }
                for (Assignment one : objective.assignments()) {
                    if (one.weight() != null) {
                        weights.put(key(objective.id(), one.unit()), one.weight());
                    }
                }
            }
            for (Fact fact : dossier.report().facts()) {
                facts.computeIfAbsent(fact.indicator(), id -> new ArrayList<>(2))
                        .add(fact);
            }
        }

        PlainReasons write(PlainResult result) {
            for (OfIndicator one : result.indicators()) {
                ofObjective
                        .computeIfAbsent(key(one.objective(), one.unit()), id -> new ArrayList<>())
                        .add(one);
                explanations.add(new Explanation(one.degree(), steps(one)));
            }
            for (OfObjective one : result.objectives()) {
                ofUnit.computeIfAbsent(one.unit(), id -> new ArrayList<>()).add(one);
                explanations.add(new Explanation(one.degree(), steps(one)));
            }
            for (OfUnit one : result.units()) {
                explanations.add(new Explanation(one.degree(), steps(one)));
                explanations.add(new Explanation(one.points(), points(one)));
            }
            return new PlainReasons(
                    result,
                    explanations,
                    result.findings().stream().map(Writer::finding).toList(),
                    result.findings().stream().map(Writer::sentence).toList());
        }

        private static String key(String objective, String unit) {
            return objective + " " + unit;
        }

        private List<Step> steps(OfIndicator one) {
            Indicator indicator = indicators.get(one.indicator());
            List<Step> steps = new ArrayList<>(2);
            steps.add(new Step(
                    RULE,
                    null,
                    List.of(
                            new Input("target", indicator.target().toString()),
                            new Input("observed", observed(one)),
                            new Input("ratio", shown(one.degreeWithoutExemptions()))),
                    List.of(new TableRow("achievement", 1, citation)),
                    one.degreeWithoutExemptions()));
            List<Input> inputs = new ArrayList<>(2);
            inputs.add(new Input("deadline", String.valueOf(one.deadline())));
            inputs.add(new Input("daysLate", String.valueOf(one.daysLate())));
            BigDecimal rest = one.degree() == null || one.degreeWithoutExemptions() == null
                    ? one.degree()
                    : one.degree().subtract(one.degreeWithoutExemptions());
            steps.add(new Step(RULE, null, inputs, List.of(new TableRow("lateness", 1, citation)), rest));
            return steps;
        }

        private String observed(OfIndicator one) {
            for (Fact fact : facts.getOrDefault(one.indicator(), List.of())) {
                if (fact.unit() == null || fact.unit().equals(one.unit())) {
                    return fact.observed().toString();
                }
            }
            return "-";
        }

        private List<Step> steps(OfObjective one) {
            List<OfIndicator> parts = ofObjective.getOrDefault(key(one.objective(), one.unit()), List.of());
            List<Step> steps = new ArrayList<>(parts.size() + 1);
            BigDecimal sum = BigDecimal.ZERO;
            for (OfIndicator part : parts) {
                if (part.degree() != null && one.degree() != null) {
                    BigDecimal effect = part.degree().divide(BigDecimal.valueOf(parts.size()), 6, RoundingMode.HALF_UP);
                    sum = sum.add(effect);
                    List<Input> inputs =
                            List.of(new Input("degree", shown(part.degree())), new Input("share", "1/" + parts.size()));
                    steps.add(new Step(RULE, part.indicator(), inputs, List.of(), effect));
                }
            }
            round(steps, one.degree(), sum);
            return steps;
        }

        private List<Step> steps(OfUnit one) {
            List<OfObjective> parts = ofUnit.getOrDefault(one.unit(), List.of());
            List<Step> steps = new ArrayList<>(parts.size() + 1);
            BigDecimal sum = BigDecimal.ZERO;
            for (OfObjective part : parts) {
                BigDecimal weight = weights.get(key(part.objective(), one.unit()));
                if (weight != null && part.degree() != null && one.degree() != null) {
                    BigDecimal effect =
                            weight.multiply(part.degree()).divide(one.evaluatedWeights(), 6, RoundingMode.HALF_UP);
                    sum = sum.add(effect);
                    List<Input> inputs = List.of(
                            new Input("degree", shown(part.degree())),
                            new Input("weight", shown(weight)),
                            new Input("evaluatedWeights", shown(one.evaluatedWeights())));
                    steps.add(new Step(RULE, part.objective(), inputs, List.of(), effect));
                }
            }
            round(steps, one.degree(), sum);
            return steps;
        }

        private static List<Step> points(OfUnit one) {
            List<Step> steps = new ArrayList<>(2);
            if (one.degree() != null && one.points() != null) {
                BigDecimal exact = one.degree().multiply(one.maximum());
                List<Input> inputs = List.of(
                        new Input("degree", shown(one.degree())),
                        new Input("maximum", shown(one.maximum())),
                        new Input("weights", shown(one.weights())),
                        new Input("cap", shown(one.cap())));
                steps.add(new Step(RULE, null, inputs, List.of(), exact));
                round(steps, one.points(), exact);
            }
            return steps;
        }

        private static void round(List<Step> steps, @Nullable BigDecimal figure, BigDecimal sum) {
            if (figure != null && figure.compareTo(sum) != 0) {
                List<Input> inputs = List.of(new Input("rounding", "HALF_UP"));
                steps.add(new Step(RULE, null, inputs, List.of(), figure.subtract(sum)));
            }
        }

        private static String shown(@Nullable BigDecimal number) {
            return number == null ? "-" : Numbers.show(number);
        }

        private static Finding finding(Found one) {
            List<Input> figures = List.of(
                    new Input("objective", String.valueOf(one.objective())),
                    new Input("indicator", String.valueOf(one.indicator())),
                    new Input("unit", String.valueOf(one.unit())));
            return new Finding(
                    one.code(), Severity.INFO, one.unit(), one.objective(), one.indicator(), null, figures, RULE);
        }

        private static Text sentence(Found one) {
            return new Text(
                    "Rilevato " + one.code() + " per " + one.indicator() + " di " + one.objective() + ", " + one.unit()
                            + ".",
                    "Found " + one.code() + " for " + one.indicator() + " of " + one.objective() + ", " + one.unit()
                            + ".");
        }
    }
}
