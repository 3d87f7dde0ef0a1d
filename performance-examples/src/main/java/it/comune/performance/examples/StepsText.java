package it.comune.performance.examples;

import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
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
        POINTS,
        /** Points of a person. */
        SCORE,
        /** A plain number. */
        BASE,
        EUROS;

        /** Whether parts are told by a word of ours, and not by an id of the plan. */
        boolean isOfPeople() {
            return this == SCORE || this == BASE || this == EUROS;
        }
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
        String shown = effect == null ? "" : effect(effect, figure);
        String inputs = inputs(step);
        String rounding = rounding(step, figure);
        boolean first = !rule.equals(before);
        if (first) {
            // Parts of a sum have their effects beside them, below the rule that sums them.
            line(
                    about == null && rounding == null ? shown : "",
                    Span.id(rule.id()),
                    Span.plain(" " + rule.title().in(labels.language().locale())));
            detail(labels.text("steps.source", rule.source(), state(rule.state().name())));
        }
        if (about != null) {
            if (figure.isOfPeople()) {
                line(shown, Span.plain(part(about) + (inputs.isEmpty() ? "" : ": " + inputs)));
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
        step.rows().forEach(this::row);
    }

    private String effect(BigDecimal effect, Figure figure) {
        return switch (figure) {
            case DEGREE -> wording.effectInPercent(effect);
            case EUROS -> wording.effectInEuros(effect);
            case POINTS, SCORE, BASE -> wording.effect(effect);
        };
    }

    /** How a figure was rounded, or where a missing cent went; null for any other step. */
    private @Nullable String rounding(Step step, Figure figure) {
        String cent = value(step, "missingCent");
        if (cent != null && step.about() == null) {
            return labels.text("steps.cent." + cent);
        }
        String rounding = value(step, "rounding");
        if (rounding == null || !figure.isOfPeople()) {
            return rounding == null ? null : labels.text("steps.rounding." + figure);
        }
        String remainder = value(step, "remainder");
        String missing = value(step, "missingCents");
        if (remainder == null || missing == null) {
            return labels.text("steps.rounding." + rounding);
        }
        String missed = value(step, "missedCent");
        return labels.text("steps.rounding.cents", wording.number(new BigDecimal(remainder)), missing)
                + (missed == null ? "" : labels.text("steps.missed." + missed));
    }

    private static @Nullable String value(Step step, String name) {
        return step.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(Input::value)
                .findFirst()
                .orElse(null);
    }

    /** {@code ORGANISATIONAL AREA_I} in words, the id as it is. */
    private String part(String about) {
        int space = about.indexOf(' ');
        String first = space < 0 ? about : about.substring(0, space);
        return labels.text("part." + first) + (space < 0 ? "" : about.substring(space));
    }

    /** What the rule looked at, less what was not there. */
    private String inputs(Step step) {
        return step.inputs().stream()
                .filter(input -> !input.value().equals("-"))
                .map(input -> input.name().equals("absence") ? new Input("absence", absence(input.value())) : input)
                .map(wording::input)
                .collect(Collectors.joining(", "));
    }

    /** The title of a class of absence. */
    private String absence(String id) {
        return regulation.people().absences().value().stream()
                .filter(one -> one.id().equals(id))
                .map(AbsenceClass::title)
                .findFirst()
                .orElse(id);
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
        return switch (figure) {
            case DEGREE -> wording.percent(total);
            case BASE -> wording.number(total);
            case POINTS, SCORE, EUROS -> wording.points(Numbers.plain(total));
        };
    }
}
