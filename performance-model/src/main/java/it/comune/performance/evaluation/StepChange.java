package it.comune.performance.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A step that only one of two explanations has, or that differs in what the rule looked at, in the row of a table that it read, or
 * in its effect.
 *
 * @param before none: the rule did not take part
 * @param after none: the rule takes no part any more
 */
public record StepChange(@Nullable Step before, @Nullable Step after) {
    /** @throws IllegalArgumentException when there is neither */
    public StepChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change of a step has a step before it, or one after it.");
        }
    }
}
