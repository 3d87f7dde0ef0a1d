package it.comune.performance.examples;

import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.StepWords;
import it.comune.performance.report.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of an explanation as an account: each effect on its line, the sum below them. */
final class StepsText {
    private static final int INDENT = 4;
    private static final int EFFECT = 12;
    private static final int TEXT = INDENT + EFFECT + 2;

    private final Page page;
    private final Labels labels;
    private final StepWords words;

    StepsText(Page page, Wording wording, Regulation regulation) {
        this.page = page;
        this.labels = wording.labels();
        this.words = new StepWords(wording, regulation);
    }

    /** @param sum what the effects add up to, in words */
    void print(Explanation explanation, StepWords.Figure figure, String sum) {
        RuleRef before = null;
        for (Step step : explanation.steps()) {
            step(step, figure, before);
            before = step.rule();
        }
        page.row(List.of(Span.faint(" ".repeat(INDENT) + "-".repeat(EFFECT))));
        line(words.sum(explanation.figure(), figure), Span.strong(sum));
    }

    private void step(Step step, StepWords.Figure figure, @Nullable RuleRef before) {
        RuleRef rule = step.rule();
        String about = step.about();
        String shown = words.effect(step, figure);
        String inputs = words.inputs(step);
        String rounding = words.rounding(step, figure);
        boolean first = !rule.equals(before);
        if (first) {
            // Parts of a sum have their effects beside them, below the rule that sums them.
            line(
                    about == null && rounding == null ? shown : "",
                    Span.id(rule.id()),
                    Span.plain(" " + words.title(rule)));
            detail(words.source(rule));
        }
        if (about != null) {
            if (figure.isOfPeople()) {
                line(shown, Span.plain(words.part(about) + (inputs.isEmpty() ? "" : ": " + inputs)));
            } else {
                line(shown, Span.id(about), Span.plain(" " + inputs));
            }
        } else if (rounding != null) {
            line(shown, Span.plain(rounding));
        } else if (!first) {
            line(shown, Span.plain(inputs));
        } else if (!inputs.isEmpty()) {
            detail(labels.text("steps.inputs", inputs));
        }
        step.rows().forEach(row -> words.row(row).forEach(this::detail));
    }

    private void detail(String text) {
        page.write(TEXT, TEXT + 2, Span.plain(text));
    }

    private void line(String figure, Span... text) {
        String padded = " ".repeat(Math.max(0, EFFECT - Page.length(figure))) + figure;
        page.beside(INDENT, List.of(Span.plain(padded)), TEXT, text);
    }
}
