package it.comune.performance.report;

import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.StepChange;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.regulation.Regulation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved between two evaluations, in sentences of one language; pruned of what did not. */
public final class DifferenceSentences {
    private final Wording wording;
    private final Labels labels;
    private final Regulation before;
    private final Regulation after;

    /**
     * @param before regulation of the first evaluation, whose tables its steps read
     * @param after regulation of the second
     */
    public DifferenceSentences(Wording wording, Regulation before, Regulation after) {
        this.wording = wording;
        this.labels = wording.labels();
        this.before = before;
        this.after = after;
    }

    /** What an evaluation is of. */
    public String side(EvaluationDifference.Side side) {
        return labels.text(
                "diff.side",
                side.municipality(),
                String.valueOf(side.year()),
                wording.date(side.evaluationDate()),
                side.regulation());
    }

    /** Which figure it is: {@code O12 per AREA_V}. */
    public String subject(FigureChange change) {
        String part = change.part();
        int space = part == null ? -1 : part.indexOf(' ');
        String named = part == null
                ? ""
                : ", " + labels.text("part." + (space < 0 ? part : part.substring(0, space)))
                        + (space < 0 ? "" : part.substring(space));
        String fund = change.kind().name().startsWith("FUND_") && labels.has("FundKind." + change.id())
                ? labels.text("FundKind." + change.id())
                : change.id();
        return fund + (change.unit() == null ? "" : " " + labels.text("diff.unit", change.unit())) + named;
    }

    /** From what to what, and the difference. */
    public String move(FigureChange change) {
        String difference = change.before() == null || change.after() == null
                ? ""
                : " (" + signed(change, change.difference()) + ")";
        String outcomes = change.outcomeBefore() == change.outcomeAfter()
                ? ""
                : ", " + outcome(change.outcomeBefore()) + " \u2192 " + outcome(change.outcomeAfter());
        return figure(change, change.before()) + " \u2192 " + figure(change, change.after()) + difference + outcomes;
    }

    private String outcome(@Nullable Outcome outcome) {
        return outcome == null ? labels.text("diff.absent") : labels.word(outcome);
    }

    private String figure(FigureChange change, @Nullable BigDecimal figure) {
        if (figure == null) {
            return labels.text("diff.none");
        }
        return change.kind().isDegree() ? wording.percent(figure) : wording.points(figure);
    }

    private String signed(FigureChange change, BigDecimal difference) {
        return change.kind().isDegree()
                ? wording.effectInPercent(difference)
                : (difference.signum() < 0 ? "" : "+") + wording.points(difference);
    }

    /** Why: each step that differs, first as it was, then as it is; how a figure was rounded is no reason. */
    public List<String> why(FigureChange change) {
        return change.why().stream()
                .filter(one -> !isRounding(one.before()) && !isRounding(one.after()))
                .map(one -> step(change, one))
                .toList();
    }

    private static boolean isRounding(@Nullable Step step) {
        return step != null && step.inputs().stream().anyMatch(one -> one.name().equals("rounding"));
    }

    private String step(FigureChange figure, StepChange change) {
        Step was = change.before();
        Step is = change.after();
        if (was == null && is != null) {
            return labels.text("diff.step.added", rule(is), content(figure, is, null, after));
        }
        if (was != null && is == null) {
            return labels.text("diff.step.gone", rule(was), content(figure, was, null, before));
        }
        if (was == null || is == null) {
            throw new IllegalArgumentException("A change of a step has a step before it, or one after it.");
        }
        return labels.text(
                "diff.step.changed", rule(is), content(figure, was, is, before), content(figure, is, was, after));
    }

    private String rule(Step step) {
        String about = step.about();
        return step.rule().id() + " " + step.rule().title().in(labels.language().locale())
                + (about == null ? "" : ", " + about(about));
    }

    private String about(String about) {
        int space = about.indexOf(' ');
        String key = "part." + (space < 0 ? about : about.substring(0, space));
        return labels.has(key) ? labels.text(key) + (space < 0 ? "" : about.substring(space)) : about;
    }

    /** What a step looked at, where the other one does not say the same; then its effect. */
    private String content(FigureChange figure, Step step, @Nullable Step other, Regulation regulation) {
        List<String> parts = new ArrayList<>();
        for (Input input : step.inputs()) {
            if (!input.value().equals("-") && (other == null || !other.inputs().contains(input)) && isTold(input)) {
                parts.add(wording.input(input));
            }
        }
        for (TableRow row : step.rows()) {
            boolean same = other != null
                    && other.rows().stream().anyMatch(one -> one.table().equals(row.table()) && one.row() == row.row());
            if (!same) {
                parts.add(labels.text(
                        "why.row",
                        labels.text("table." + row.table()),
                        row.row(),
                        wording.row(regulation, row.table(), row.row())));
            }
        }
        BigDecimal effect = step.effect();
        if (effect != null) {
            parts.add(figure.kind().isDegree() ? wording.effectInPercent(effect) : wording.effect(effect));
        }
        return parts.isEmpty() ? labels.text("diff.same") : String.join(", ", parts);
    }

    /** How cents were rounded is in the account itself. A class of absence stays there too. */
    private static boolean isTold(Input input) {
        return switch (input.name()) {
            case "rounding", "remainder", "missingCent", "missingCents", "missedCent", "absence" -> false;
            default -> true;
        };
    }
}
