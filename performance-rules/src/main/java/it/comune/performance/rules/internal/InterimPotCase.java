package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import org.kie.api.definition.rule.Rule;

/** All interim posts and the pot that they come out of. */
public final class InterimPotCase extends Case {
    private final Money due;
    private final Money pot;
    private boolean reduced;

    InterimPotCase(Money due, Money pot) {
        this.due = due;
        this.pot = pot;
    }

    /** What interim posts earn fits in the pot. */
    public boolean isCovered() {
        return due.compareTo(pot) <= 0;
    }

    /** Each is paid what it earned. */
    public void paid(Rule by) {
        take(by);
    }

    /** The pot is shared among them in proportion to what they earned in whole cents: none gets more than that. */
    public void reduced(Rule by) {
        reduced = take(by) || reduced;
    }

    boolean isReduced() {
        return reduced;
    }

    Money due() {
        return due;
    }

    Money pot() {
        return pot;
    }

    @Override
    String subject() {
        return "interim posts";
    }
}
