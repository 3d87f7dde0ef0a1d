package it.comune.performance.rules.internal;

import org.kie.api.definition.rule.Rule;

/** Scores all parts of which are concluded, and of which the rules would see the same: how are the parts summed? */
public final class ScoreCase extends Case {
    /**
     * All that matters of a score.
     *
     * @param scorable whether some part could be evaluated
     * @param complete whether every part could be evaluated
     */
    record Situation(boolean scorable, boolean complete) {}

    private final Situation situation;
    private boolean summed;
    private boolean inProportion;

    ScoreCase(Situation situation) {
        this.situation = situation;
    }

    /** Every part could be evaluated. */
    public boolean isComplete() {
        return situation.complete();
    }

    /** Some part could be evaluated. */
    public boolean isScorable() {
        return situation.scorable();
    }

    /** The sum of the parts, each share of its maximum rounded to points. */
    public void sum(Rule by) {
        summed = take(by) || summed;
    }

    /** The same, the maxima of the parts that are there taken in proportion to 100. */
    public void sumInProportion(Rule by) {
        if (take(by)) {
            summed = true;
            inProportion = true;
        }
    }

    public void none(Rule by) {
        take(by);
    }

    boolean isSummed() {
        return summed;
    }

    boolean isInProportion() {
        return inProportion;
    }

    @Override
    String subject() {
        return "score in the " + situation;
    }
}
