package it.comune.performance.benchmark;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.oracle.PlainEvaluator;
import it.comune.performance.rules.oracle.PlainResult;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses to compare sides that do not conclude the same. */
final class Sides {
    private Sides() {}

    /** @throws IllegalStateException when one of the sides concludes something else */
    static void agree(RuleBook rules, NaiveRules naive, Dossier dossier, Regulation regulation) {
        Evaluation evaluation = rules.evaluate(dossier, regulation);
        PlainResult plain = PlainEvaluator.evaluate(dossier, regulation);
        if (!PlainResult.of(evaluation).equals(plain)) {
            throw new IllegalStateException("Rules (+) and plain Java (-) differ: "
                    + PlainResult.of(evaluation).differencesFrom(plain));
        }
        NaiveRules.Result points = naive.evaluate(dossier, regulation);
        same(
                points.with(),
                points(
                        evaluation,
                        unit -> unit.points() == null ? null : unit.points().value()));
        same(
                points.without(),
                points(
                        evaluation,
                        unit -> unit.pointsWithoutExemptions() == null
                                ? null
                                : unit.pointsWithoutExemptions().value()));
    }

    /** @throws IllegalStateException when scores or amounts differ by a hundredth or a cent */
    static void agreeOnPeople(RuleBook rules, Dossier dossier, Regulation regulation, NationalMinimums minimums) {
        PlainPeople ours = PlainPeople.of(rules.evaluate(dossier, regulation));
        PlainPeople plain = PlainPeople.evaluate(dossier, regulation, minimums);
        if (ours.people().size() != plain.people().size()) {
            throw new IllegalStateException("Rules and plain Java evaluate different people.");
        }
        for (int i = 0; i < plain.people().size(); i++) {
            if (!ours.people().get(i).equals(plain.people().get(i))) {
                throw new IllegalStateException("Of " + dossier.people().size() + " people, rules conclude "
                        + ours.people().get(i) + " and plain Java "
                        + plain.people().get(i));
            }
        }
    }

    private static Map<String, BigDecimal> points(
            Evaluation evaluation, Function<UnitResult, @Nullable BigDecimal> points) {
        return evaluation.units().stream()
                .filter(UnitResult::evaluated)
                .collect(Collectors.toMap(UnitResult::unit, points));
    }

    private static void same(Map<String, BigDecimal> naive, Map<String, BigDecimal> rules) {
        if (!naive.equals(rules)) {
            throw new IllegalStateException("Naive rules " + naive + " and rules " + rules + " differ.");
        }
    }
}
