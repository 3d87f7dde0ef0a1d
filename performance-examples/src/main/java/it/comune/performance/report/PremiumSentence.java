package it.comune.performance.report;

import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one amount of one person came about, in a sentence: the own weight and the quota that it gives, the row of the bands, what the
 * fraction takes away, and the rule itself wherever a rule takes all of it. Only what the evaluation's own steps say.
 */
final class PremiumSentence {
    /** What says how parts were added up, and not what the person did. */
    private static final Set<String> UNTOLD = Set.of(
            "rounding", "remainder", "missingCent", "missingCents", "missedCent", "pastScores", "monthsOfService");

    private final Wording wording;
    private final Labels labels;
    private final Regulation regulation;
    private final PersonResult result;
    private final List<Obstacle> obstacles;
    private final WhySentences why;

    /** @param obstacles of the same person */
    PremiumSentence(Wording wording, Regulation regulation, PersonResult result, List<Obstacle> obstacles) {
        this.wording = wording;
        this.labels = wording.labels();
        this.regulation = regulation;
        this.result = result;
        this.obstacles = obstacles;
        this.why = new WhySentences(wording, regulation);
    }

    /** The reason of an amount, whatever it is. */
    String of(PremiumResult premium) {
        if (premium.kind() == PremiumKind.TOP_UP && premium.amount().isZero()) {
            return obstacles.stream()
                    .filter(one -> one.question() == Obstacle.Question.WHY_NO_TOP_UP)
                    .map(why::obstacle)
                    .findFirst()
                    .orElseGet(() -> labels.text("letter.nothing"));
        }
        List<String> parts = new ArrayList<>();
        BigDecimal cents = BigDecimal.ZERO;
        Step before = null;
        for (Step step : premium.explanation().steps()) {
            BigDecimal effect = step.effect();
            if (has(step, "rounding") || has(step, "missingCent")) {
                cents = effect == null ? cents : cents.add(effect);
            } else if (has(step, "weight")) {
                if (isZero(step)) {
                    return labels.text("letter.noWeight", inputs(weightOf(premium, step, before)));
                }
                parts.add(weighed(step, before));
            } else {
                other(premium, step, parts);
            }
            before = step;
        }
        if (cents.signum() != 0) {
            parts.add(labels.text("letter.cents", wording.effectInEuros(cents)));
        }
        return parts.isEmpty() ? labels.text("letter.nothing") : String.join("; ", parts) + ".";
    }

    /** What an own weight of nothing rests on: the base, unless the fund weighs by something else. */
    private Step weightOf(PremiumResult premium, Step weighed, @Nullable Step before) {
        List<Step> base = result.baseExplanation().steps();
        Step last = base.get(base.size() - 1);
        return premium.kind() != PremiumKind.PROJECT && has(last, "creditedDays") && result.creditedDays() <= 0
                ? last
                : told(weighed, before);
    }

    /** Where something more than the base is weighed, the step before it says what: a position's value and days, not their product. */
    private static Step told(Step weighed, @Nullable Step before) {
        return before != null && before.rule().equals(weighed.rule()) && before.effect() == null ? before : weighed;
    }

    private String weighed(Step step, @Nullable Step before) {
        BigDecimal effect = step.effect();
        String inputs = inputs(told(step, before));
        return effect == null
                ? labels.text("letter.weighed", inputs)
                : labels.text("letter.weighed.effect", inputs, wording.effectInEuros(effect));
    }

    private void other(PremiumResult premium, Step step, List<String> parts) {
        BigDecimal effect = step.effect();
        boolean isFelt = effect != null && effect.signum() != 0;
        if (!step.rows().isEmpty()) {
            parts.add(labels.text(
                    "letter.row",
                    inputs(step),
                    step.rows().stream()
                            .map(row -> wording.row(regulation, row.table(), row.row()))
                            .collect(Collectors.joining("; "))));
        } else if (isQuota(step)) {
            // A fraction says enough, unless a rule takes everything whatever the fraction is.
            if (premium.amount().isZero()) {
                parts.add(effect(title(step.rule()), isFelt ? effect : null));
            } else if (isFelt || effect == null && !isWhole(step)) {
                parts.add(effect(inputs(step), effect));
            }
        } else if (isFelt) {
            parts.add(effect(step.inputs().isEmpty() ? title(step.rule()) : inputs(step), effect));
        } else if (isWithoutFigure(step)) {
            parts.add(title(step.rule()));
        } else if (effect == null && has(step, "rate")) {
            parts.add(title(step.rule()) + " (" + inputs(step) + ")");
        }
    }

    private String effect(String what, @Nullable BigDecimal effect) {
        return effect == null ? what : labels.text("letter.step", what, wording.effectInEuros(effect));
    }

    /** The step of a quota looks at the fraction and at nothing else. */
    private static boolean isQuota(Step step) {
        return step.inputs().size() == 1 && has(step, "fraction");
    }

    private static boolean isWhole(Step step) {
        return "1".equals(StepWords.value(step, "fraction"));
    }

    /** A unit without a degree, a person without a score. */
    private static boolean isWithoutFigure(Step step) {
        return "-".equals(StepWords.value(step, "degree")) || "-".equals(StepWords.value(step, "score"));
    }

    private static boolean isZero(Step weighed) {
        String weight = StepWords.value(weighed, "weight");
        return weight != null && Numbers.plain(new BigDecimal(weight)).signum() == 0;
    }

    /** What a step looked at, in words. */
    String inputs(Step step) {
        return step.inputs().stream()
                .filter(one -> !UNTOLD.contains(one.name()) && !one.value().equals("-"))
                .map((Input one) -> wording.input(one))
                .collect(Collectors.joining(", "));
    }

    private String title(RuleRef rule) {
        return rule.title().in(labels.language().locale());
    }

    private static boolean has(Step step, String input) {
        return StepWords.value(step, input) != null;
    }
}
