package it.comune.performance.benchmark;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every reason that an evaluation of a plan can give, asked for: reasons are worked out on demand, and one that nobody asks
 * for would cost nothing.
 *
 * @param evaluation without people
 * @param steps of all explanations of indicators, objectives and units, with and without exemptions
 * @param sentences of all findings, in two languages
 */
record RulesReasons(Evaluation evaluation, List<List<Step>> steps, List<Text> sentences) {
    static RulesReasons of(Evaluation evaluation) {
        List<List<Step>> steps = new ArrayList<>();
        evaluation.units().forEach(unit -> {
            ask(unit.degreeExplanation(), steps);
            ask(unit.pointsExplanation(), steps);
            ask(unit.degreeExplanationWithoutExemptions(), steps);
            ask(unit.pointsExplanationWithoutExemptions(), steps);
        });
        evaluation.objectives().forEach(objective -> {
            ask(objective.explanation(), steps);
            ask(objective.explanationWithoutExemptions(), steps);
        });
        evaluation.indicators().forEach(indicator -> ask(indicator.explanation(), steps));
        List<Text> sentences =
                evaluation.findings().stream().map(Finding::message).toList();
        return new RulesReasons(evaluation, steps, sentences);
    }

    private static void ask(@Nullable Explanation explanation, List<List<Step>> steps) {
        if (explanation != null) {
            steps.add(explanation.steps());
        }
    }
}
