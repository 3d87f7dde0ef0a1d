package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import org.kie.api.definition.rule.Rule;

/** A unit head: what is her part of the pot before the score counts? */
public final class HeadsCase extends Case {
    private final String person;
    private final Money position;
    private final int creditedDays;
    private Ratio weight = Ratio.ZERO;

    /** @param position yearly value of the position; 0 where it is not given */
    HeadsCase(String person, Money position, int creditedDays) {
        this.person = person;
        this.position = position;
        this.creditedDays = creditedDays;
    }

    /** Yearly value of the position, in euros. */
    public Ratio getPositionValue() {
        return Ratio.of(position.euros());
    }

    public Ratio getDays() {
        return Ratio.of(creditedDays);
    }

    public void weighs(Ratio result, Rule by) {
        if (take(by)) {
            weight = result;
        }
    }

    Ratio weight() {
        return weight;
    }

    @Override
    String subject() {
        return "part of the unit head " + person;
    }
}
