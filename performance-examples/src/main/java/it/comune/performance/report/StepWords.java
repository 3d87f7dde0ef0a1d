package it.comune.performance.report;

import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of an explanation in the words of one language, for whoever shows them: on a terminal, on a page. */
public final class StepWords {
    /** How an effect is written. */
    public enum Figure {
        DEGREE,
        POINTS,
        /** Points of a person. */
        SCORE,
        /** A plain number. */
        BASE,
        EUROS;

        /** Whether parts are told by a word of ours, and not by an id of the plan. */
        public boolean isOfPeople() {
            return this == SCORE || this == BASE || this == EUROS;
        }
    }

    private final Wording wording;
    private final Labels labels;
    private final Regulation regulation;

    /** @param regulation whose tables the steps read */
    public StepWords(Wording wording, Regulation regulation) {
        this.wording = wording;
        this.labels = wording.labels();
        this.regulation = regulation;
    }

    /** What the rule says. */
    public String title(RuleRef rule) {
        return rule.title().in(labels.language().locale());
    }

    /** Where the rule comes from, and how sure that is. */
    public String source(RuleRef rule) {
        return labels.text("steps.source", rule.source(), state(rule.state().name()));
    }

    /** What a step adds; nothing where it only prepares. */
    public String effect(Step step, Figure figure) {
        BigDecimal effect = step.effect();
        if (effect == null) {
            return "";
        }
        return switch (figure) {
            case DEGREE -> wording.effectInPercent(effect);
            case EUROS -> wording.effectInEuros(effect);
            case POINTS, SCORE, BASE -> wording.effect(effect);
        };
    }

    /** What the effects add up to. */
    public String sum(@Nullable BigDecimal total, Figure figure) {
        if (total == null) {
            return labels.text("steps.none");
        }
        return switch (figure) {
            case DEGREE -> wording.percent(total);
            case BASE -> wording.number(total);
            case POINTS, SCORE, EUROS -> wording.points(Numbers.plain(total));
        };
    }

    /** How a figure was rounded, or where a missing cent went; null for any other step. */
    public @Nullable String rounding(Step step, Figure figure) {
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

    /** The value of an input, or null if the step has none of that name. */
    static @Nullable String value(Step step, String name) {
        return step.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(Input::value)
                .findFirst()
                .orElse(null);
    }

    /** {@code ORGANISATIONAL AREA_I} in words, the id as it is. */
    public String part(String about) {
        int space = about.indexOf(' ');
        String first = space < 0 ? about : about.substring(0, space);
        return labels.text("part." + first) + (space < 0 ? "" : about.substring(space));
    }

    /** What the rule looked at, less what was not there. */
    public String inputs(Step step) {
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

    /** A row of a table and what it says; then where the table comes from. */
    public List<String> row(TableRow row) {
        Setting<?> table = Wording.table(regulation, row.table());
        List<String> lines = new ArrayList<>(List.of(labels.text(
                "steps.row",
                labels.text("table." + row.table()),
                row.row(),
                row.regulation(),
                wording.row(regulation, row.table(), row.row()))));
        if (table != null) {
            lines.add(labels.text(
                    table.assumed() ? "steps.source.assumed" : "steps.source",
                    Objects.requireNonNull(table.source()),
                    state(table.state().name())));
        }
        return lines;
    }

    private String state(String state) {
        return labels.text("LegalState." + state);
    }
}
