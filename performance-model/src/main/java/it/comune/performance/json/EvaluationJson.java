package it.comune.performance.json;

import it.comune.performance.evaluation.Digests;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evaluations as JSON, which {@link Schemas#evaluation()} describes, and differences of two of them. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /**
     * The document of an evaluation, in the layout of {@link DossierJson#write}. Degrees and points are numbers. Rules
     * stand once, under {@code rules}, sorted by id in code point order; steps and findings name them by id.
     *
     * @throws IllegalArgumentException when two different rules have the same id
     */
    public static String write(Evaluation evaluation) {
        Map<String, RuleRef> rules = rules(evaluation);
        return PrettyWriter.write(evaluation, value -> view(value, rules));
    }

    /**
     * The document of a difference, in the same layout. The rules of the steps and findings that differ stand once, under {@code
     * rules}, sorted by id in code point order; where the two evaluations have different rules of one id, both stand there.
     */
    public static String write(EvaluationDifference difference) {
        Map<String, Set<RuleRef>> byId = new TreeMap<>(Canonical.BY_CODE_POINT);
        Stream<Step> steps = difference.figures().stream()
                .flatMap(figure -> figure.why().stream())
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull);
        Stream<Finding> findings = Stream.of(
                        difference.findingsChanged().stream()
                                .flatMap(change -> Stream.of(change.before(), change.after())),
                        difference.findingsGone().stream(),
                        difference.findingsAdded().stream())
                .flatMap(Function.identity());
        Stream.concat(steps.map(Step::rule), findings.map(Finding::rule))
                .forEach(rule -> byId.computeIfAbsent(rule.id(), id -> new LinkedHashSet<>())
                        .add(rule));
        List<Map<String, Object>> rules = byId.values().stream()
                .flatMap(Set::stream)
                .map(EvaluationJson::whole)
                .toList();
        return PrettyWriter.write(difference, value -> view(value, rules));
    }

    private static Object view(Object value, List<Map<String, Object>> rules) {
        if (value instanceof EvaluationDifference difference) {
            Map<String, Object> document = new LinkedHashMap<>();
            for (Shape.Field field : Shape.of(EvaluationDifference.class).fields()) {
                document.put(field.name(), Shape.value(field, difference));
                if (field.name().equals("after")) {
                    document.put("rules", rules);
                }
            }
            return document;
        }
        return view(value, Map.of());
    }

    private static Object view(Object value, Map<String, RuleRef> rules) {
        if (value instanceof Evaluation evaluation) {
            Map<String, Object> document = new LinkedHashMap<>();
            for (Shape.Field field : Shape.of(Evaluation.class).fields()) {
                document.put(field.name(), Shape.value(field, evaluation));
                if (field.name().equals("digests")) {
                    document.put(
                            "rules",
                            rules.values().stream().map(EvaluationJson::whole).toList());
                }
            }
            return document;
        }
        if (value instanceof Digests digests) {
            Map<String, Object> three = new LinkedHashMap<>();
            three.put("dossier", digests.dossier());
            three.put("regulation", digests.regulation());
            three.put("rules", digests.rules());
            return three;
        }
        if (value instanceof Finding finding) {
            Map<String, Object> document = new LinkedHashMap<>();
            for (Shape.Field field : Shape.of(Finding.class).fields()) {
                if (field.name().equals("figures")) {
                    document.put("message", finding.message());
                }
                document.put(field.name(), Shape.value(field, finding));
            }
            return document;
        }
        if (value instanceof Explanation explanation) {
            Map<String, Object> two = new LinkedHashMap<>();
            if (explanation.figure() != null) {
                two.put("figure", explanation.figure());
            }
            two.put("steps", explanation.steps());
            return two;
        }
        if (value instanceof RuleRef rule) {
            return rule.id();
        }
        if (value instanceof Degree degree) {
            return degree.value();
        }
        return value instanceof Points points ? points.value() : value;
    }

    private static Map<String, Object> whole(RuleRef rule) {
        Map<String, Object> whole = new LinkedHashMap<>();
        for (Shape.Field field : Shape.of(RuleRef.class).fields()) {
            whole.put(field.name(), Shape.value(field, rule));
        }
        return whole;
    }

    private static Map<String, RuleRef> rules(Evaluation evaluation) {
        Map<String, RuleRef> rules = new TreeMap<>(Canonical.BY_CODE_POINT);
        List<@Nullable Explanation> explanations = new ArrayList<>();
        evaluation.units().forEach(unit -> {
            explanations.add(unit.degreeExplanation());
            explanations.add(unit.pointsExplanation());
            explanations.add(unit.degreeExplanationWithoutExemptions());
            explanations.add(unit.pointsExplanationWithoutExemptions());
        });
        evaluation.objectives().forEach(objective -> {
            explanations.add(objective.explanation());
            explanations.add(objective.explanationWithoutExemptions());
        });
        evaluation.indicators().forEach(indicator -> explanations.add(indicator.explanation()));
        evaluation.people().forEach(person -> {
            explanations.add(person.scoreExplanation());
            explanations.add(person.baseExplanation());
            person.premiums().forEach(premium -> {
                explanations.add(premium.explanation());
                explanations.add(premium.explanationWithoutExemptions());
            });
            explanations.add(person.scoreExplanationWithoutExemptions());
        });
        evaluation.funds().forEach(fund -> explanations.add(fund.explanation()));
        Stream.concat(
                        explanations.stream()
                                .filter(Objects::nonNull)
                                .flatMap(e -> e.steps().stream())
                                .map(Step::rule),
                        evaluation.findings().stream().map(finding -> finding.rule()))
                .forEach(rule -> {
                    RuleRef same = rules.putIfAbsent(rule.id(), rule);
                    if (same != null && !same.equals(rule)) {
                        throw new IllegalArgumentException("Two different rules have the id " + rule.id() + ".");
                    }
                });
        return rules;
    }
}
