package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Outcome;
import it.comune.performance.value.Degree;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** What a degree is called. All objectives and indicators of which the rules would see the same share one case. */
public final class OutcomeCase extends Case {
    /**
     * All that matters of a degree for its name.
     *
     * @param due whether it, or at least one of its indicators, is due
     * @param evaluated whether there is a degree at all
     */
    record Situation(boolean due, boolean evaluated, boolean full, boolean none, boolean fullWithoutExemptions) {
        /**
         * @param degree the one to be named; none when not due or excluded
         * @param without the same without exemptions
         */
        static Situation of(boolean due, @Nullable Degree degree, @Nullable Degree without) {
            return new Situation(
                    due,
                    degree != null,
                    degree != null && degree.isFull(),
                    degree != null && degree.isNone(),
                    without != null && without.isFull());
        }
    }

    private final Situation situation;
    private @Nullable Outcome outcome;

    OutcomeCase(Situation situation) {
        this.situation = situation;
    }

    /** It, or at least one of its indicators, is due. */
    public boolean isDue() {
        return situation.due();
    }

    /** It has a degree. */
    public boolean isEvaluated() {
        return situation.evaluated();
    }

    /** Its degree is 1. */
    public boolean isFull() {
        return situation.full();
    }

    /** Its degree is 0. */
    public boolean isNone() {
        return situation.none();
    }

    /** Its degree is 1 without exemptions too. */
    public boolean isFullWithoutExemptions() {
        return situation.fullWithoutExemptions();
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
            throw new IllegalStateException("Nothing is concluded yet: " + subject() + ".");
        }
        return outcome;
    }

    @Override
    String subject() {
        return "outcome in the " + situation;
    }
}
