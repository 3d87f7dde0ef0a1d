package it.comune.performance.rules.internal;

import it.comune.performance.value.Ratio;
import org.kie.api.definition.rule.Rule;

/** A person in a distribution: does her quota earn anything? */
public final class QuotaCase extends Case {
    private final PersonLine person;
    private final Ratio weight;
    private final Ratio fraction;
    private Ratio earned = Ratio.ZERO;

    /**
     * @param weight of the person in the sum over all
     * @param fraction of the theoretical quota
     */
    QuotaCase(PersonLine person, Ratio weight, Ratio fraction) {
        this.person = person;
        this.weight = weight;
        this.fraction = fraction;
    }

    /** Weight of the person in the sum over all. */
    public Ratio getWeight() {
        return weight;
    }

    /** Fraction of the theoretical quota. */
    public Ratio getFraction() {
        return fraction;
    }

    /** The fraction is more than nothing. */
    public boolean isPositive() {
        return fraction.signum() > 0;
    }

    /** The weight times the fraction counts. */
    public void earns(Rule by) {
        if (take(by)) {
            earned = weight.times(fraction);
        }
    }

    /** Nothing, but the weight stays in the sum. */
    public void earnsNothing(Rule by) {
        take(by);
    }

    PersonLine person() {
        return person;
    }

    /** Weight times fraction. */
    Ratio earned() {
        return earned;
    }

    @Override
    String subject() {
        return "quota of " + person.person.id();
    }
}
