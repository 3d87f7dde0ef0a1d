package it.comune.performance.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is: steps whose effects, rounding included, add up to it exactly.
 *
 * @param figure what is explained; none where there is none (not due, excluded, not evaluated)
 * @param steps in the order in which they were taken
 */
public record Explanation(@Nullable BigDecimal figure, List<Step> steps) {
    /** @throws IllegalArgumentException when the effects do not add up to the figure */
    public Explanation {
        steps = List.copyOf(steps);
        BigDecimal sum = BigDecimal.ZERO;
        for (Step step : steps) {
            if (step.effect() != null) {
                sum = sum.add(step.effect());
            }
        }
        if (figure != null && sum.compareTo(figure) != 0) {
            throw new IllegalArgumentException("The effects add up to " + sum + ", not to " + figure + ".");
        }
    }

    /** Whether a rule took part. */
    public boolean wasDecidedBy(String ruleId) {
        return steps.stream().anyMatch(step -> step.rule().id().equals(ruleId));
    }

    /** Whether a row of a table was used; 1 for the first row. */
    public boolean read(String table, int row) {
        return steps.stream()
                .flatMap(step -> step.rows().stream())
                .anyMatch(used -> used.table().equals(table) && used.row() == row);
    }
}
