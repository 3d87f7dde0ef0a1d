package it.comune.performance.report;

import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the report declares against what follows from the recorded facts, counted: an indicator counts once for each unit that it
 * concerns. There are no people in it.
 *
 * @param lines one for each thing that is declared, in the order of {@link DeclaredResult}; last, where nothing is declared
 * @param contradicted objectives with a contradiction, in the plan's order
 */
record DeclaredAndComputed(List<Line> lines, List<String> contradicted) {
    /**
     * Indicators for which the same is declared.
     *
     * @param declared what; none: nothing
     * @param outcomes how many of them have which outcome
     * @param contradicted how many of them the recorded facts contradict
     * @param unproven how many of them no recorded fact proves
     */
    record Line(@Nullable DeclaredResult declared, Map<Outcome, Integer> outcomes, int contradicted, int unproven) {
        Line {
            outcomes = Collections.unmodifiableMap(outcomes);
        }

        int total() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    DeclaredAndComputed {
        lines = List.copyOf(lines);
        contradicted = List.copyOf(contradicted);
    }

    static DeclaredAndComputed of(PlanView plan) {
        List<Line> lines = new ArrayList<>();
        for (DeclaredResult declared : DeclaredResult.values()) {
            add(lines, plan, declared);
        }
        add(lines, plan, null);
        return new DeclaredAndComputed(
                lines,
                plan.records().plan().objectives().stream()
                        .filter(objective -> objective.indicators().stream()
                                .anyMatch(indicator -> plan.findings(FindingCode.CONTRADICTION).stream()
                                        .anyMatch(finding -> indicator.id().equals(finding.indicator()))))
                        .map(Objective::id)
                        .toList());
    }

    private static void add(List<Line> lines, PlanView plan, @Nullable DeclaredResult declared) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int contradicted = 0;
        int unproven = 0;
        for (Objective objective : plan.records().plan().objectives()) {
            for (Indicator indicator : objective.indicators()) {
                for (String unit : objective.unitsOf(indicator)) {
                    PlanView.IndicatorLine line =
                            plan.indicator(indicator.id(), unit).orElse(null);
                    DeclaredOutcome of = plan.records().declared(objective, indicator, unit);
                    if (line != null && declared == (of == null ? null : of.outcome())) {
                        outcomes.merge(line.outcome(), 1, Integer::sum);
                        contradicted += count(plan, FindingCode.CONTRADICTION, indicator.id(), unit);
                        unproven += count(plan, FindingCode.UNPROVEN, indicator.id(), unit);
                    }
                }
            }
        }
        if (!outcomes.isEmpty()) {
            lines.add(new Line(declared, outcomes, contradicted, unproven));
        }
    }

    private static int count(PlanView plan, FindingCode code, String indicator, String unit) {
        return plan.finding(code, indicator, unit).isPresent() ? 1 : 0;
    }
}
