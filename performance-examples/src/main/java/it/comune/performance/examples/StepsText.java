package it.comune.performance.examples;

import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of an explanation as an account: each effect on its line, the sum below them. */
final class StepsText {
    /** How an effect is written. */
    enum Figure {
        DEGREE,
        POINTS
    }

    private static final int INDENT = 4;
    private static final int EFFECT = 12;
    private static final int TEXT = INDENT + EFFECT + 2;

    private final Page page;
    private final Wording wording;
    private final Labels labels;
    private final Regulation regulation;

    StepsText(Page page, Wording wording, Regulation regulation) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
        this.regulation = regulation;
    }

    /** @param sum what the effects add up to, in words */
    void print(Explanation explanation, Figure figure, String sum) {
        RuleRef before = null;
        for (Step step : explanation.steps()) {
            step(step, figure, before);
            before = step.rule();
        }
        BigDecimal total = explanation.figure();
        page.row(List.of(Span.faint(" ".repeat(INDENT) + "-".repeat(EFFECT))));
        String shown = total == null ? labels.text("steps.none") : shown(total, figure);
        line(shown, Span.strong(sum));
    }

    private void step(Step step, Figure figure, @Nullable RuleRef before) {
        RuleRef rule = step.rule();
        String about = step.about();
        BigDecimal effect = step.effect();
        String shown = effect == null
                ? ""
                : figure == Figure.DEGREE ? wording.effectInPercent(effect) : wording.effect(effect);
        String inputs = inputs(step);
        boolean first = !rule.equals(before);
        if (first) {
            // Parts of a sum have their effects beside them, below the rule that sums them.
            line(
                    about == null ? shown : "",
                    Span.id(rule.id()),
                    Span.plain(" " + rule.title().in(labels.language().locale())));
            detail(labels.text("steps.source", rule.source(), state(rule.state().name())));
        }
        if (about != null) {
            line(shown, Span.id(about), Span.plain(" " + inputs));
        } else if (step.inputs().stream().anyMatch(input -> input.name().equals("rounding"))) {
            line(shown, Span.plain(labels.text("steps.rounding." + figure)));
        } else if (!first) {
            line(shown, Span.plain(inputs));
        } else if (!inputs.isEmpty()) {
            detail(labels.text("steps.inputs", inputs));
        }
        step.rows().forEach(this::row);
    }

    /** What the rule looked at, less what was not there. */
    private String inputs(Step step) {
        return step.inputs().stream()
                .filter(input -> !input.value().equals("-"))
                .map(wording::input)
                .collect(Collectors.joining(", "));
    }

    private void row(TableRow row) {
        Setting<?> table = Wording.table(regulation, row.table());
        detail(labels.text(
                "steps.row",
                labels.text("table." + row.table()),
                row.row(),
                row.regulation(),
                wording.row(regulation, row.table(), row.row())));
        if (table != null) {
            detail(labels.text(
                    table.assumed() ? "steps.source.assumed" : "steps.source",
                    table.source(),
                    state(table.state().name())));
        }
    }

    private String state(String state) {
        return labels.text("LegalState." + state);
    }

    private void detail(String text) {
        page.write(TEXT, TEXT + 2, Span.plain(text));
    }

    private void line(String figure, Span... text) {
        String padded = " ".repeat(Math.max(0, EFFECT - Page.length(figure))) + figure;
        page.beside(INDENT, List.of(Span.plain(padded)), TEXT, text);
    }

    private String shown(BigDecimal total, Figure figure) {
        return figure == Figure.DEGREE ? wording.percent(total) : wording.points(Numbers.plain(total));
    }
}
