package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Outcome;
import it.comune.performance.value.Degree;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** An objective or an indicator for a unit, concluded: what is its degree called? */
public final class OutcomeCase extends Case {
    private final String id;
    private final String unit;
    private final boolean due;
    private final @Nullable Degree degree;
    private final @Nullable Degree without;
    private @Nullable Outcome outcome;

    /**
     * @param id of the objective or indicator
     * @param degree the one to be named; none when not due or excluded
     * @param without the same without exemptions
     */
    OutcomeCase(String id, String unit, boolean due, @Nullable Degree degree, @Nullable Degree without) {
        this.id = id;
        this.unit = unit;
        this.due = due;
        this.degree = degree;
        this.without = without;
    }

    /** It, or at least one of its indicators, is due. */
    public boolean isDue() {
        return due;
    }

    /** It has a degree. */
    public boolean isEvaluated() {
        return degree != null;
    }

    /** Its degree is 1. */
    public boolean isFull() {
        return degree != null && degree.isFull();
    }

    /** Its degree is 1 without exemptions too. */
    public boolean isFullWithoutExemptions() {
        return without != null && without.isFull();
    }

    /** Its degree is 0. */
    public boolean isNone() {
        return degree != null && degree.isNone();
    }

    /** This is what it is called. */
    public void is(Outcome name, Rule by) {
        if (take(by)) {
            outcome = name;
        }
    }

    /** Only after the stage was closed. */
    Outcome outcome() {
        if (outcome == null) {
            throw new IllegalStateException("Nothing is concluded yet of the " + subject() + ".");
        }
        return outcome;
    }

    @Override
    String subject() {
        return "outcome of " + id + " for " + unit;
    }
}
