package it.comune.performance.rules.internal;

import org.kie.api.definition.rule.Rule;

/**
 * Units, their objectives concluded and summed, of which the rules would see the same: are they evaluated at all, and which
 * degree do they have?
 */
public final class UnitDegreeCase extends Case {
    private final boolean evaluable;
    private final String unit;
    private boolean earning;

    /** @param unit id of the first unit that it is about */
    UnitDegreeCase(boolean evaluable, String unit) {
        this.evaluable = evaluable;
        this.unit = unit;
    }

    /** At least one weighed objective has a degree: A is above 0. */
    public boolean isEvaluable() {
        return evaluable;
    }

    /** The mean is the degree: P / A, rounded once; only where evaluable. */
    public void earnsMean(Rule by) {
        earning = take(by) || earning;
    }

    public void notEvaluated(Rule by) {
        take(by);
    }

    boolean isEarning() {
        return earning;
    }

    @Override
    String subject() {
        return "degree of unit " + unit;
    }
}
