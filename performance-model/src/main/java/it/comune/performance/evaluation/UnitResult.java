package it.comune.performance.evaluation;

import it.comune.performance.dossier.UnitKind;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion on one unit. Source: SMVP.
 *
 * @param unit id
 * @param kind area or general secretary
 * @param evaluated false: no weighed objective could be evaluated, and there are neither degree nor points
 * @param weights W: sum of all weights of the unit
 * @param evaluatedWeights A: sum of the weights of evaluated objectives
 * @param cap the regulation's weight cap
 * @param maximum M: points that a degree of 1 earns
 * @param degree with exemptions: P / A
 * @param degreeWithoutExemptions the same, had no exempt cause been recognised
 * @param points with exemptions
 * @param pointsWithoutExemptions the same, had no exempt cause been recognised
 * @param outcomes how many of its objectives have which outcome; all outcomes are listed
 * @param degreeExplanation of the degree with exemptions
 * @param pointsExplanation of the points with exemptions
 * @param degreeExplanationWithoutExemptions of the degree without them; none where no exemption touches the unit, and the other
 *     one explains both
 * @param pointsExplanationWithoutExemptions of the points without them, likewise
 */
public record UnitResult(
        String unit,
        UnitKind kind,
        boolean evaluated,
        BigDecimal weights,
        BigDecimal evaluatedWeights,
        BigDecimal cap,
        BigDecimal maximum,
        @Nullable Degree degree,
        @Nullable Degree degreeWithoutExemptions,
        @Nullable Points points,
        @Nullable Points pointsWithoutExemptions,
        Map<Outcome, Integer> outcomes,
        Explanation degreeExplanation,
        Explanation pointsExplanation,
        @Nullable Explanation degreeExplanationWithoutExemptions,
        @Nullable Explanation pointsExplanationWithoutExemptions) {
    public UnitResult {
        Map<Outcome, Integer> all = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, outcomes.getOrDefault(outcome, 0));
        }
        outcomes = java.util.Collections.unmodifiableMap(all);
    }
}
