package it.comune.performance.rules.internal;

import it.comune.performance.rules.RulesException;

/** The rules fired more often than the number of facts allows: some rule wakes itself up again and again. */
public final class FiringLimitException extends RulesException {
    private static final long serialVersionUID = 1L;

    FiringLimitException(String stage, int limit) {
        super("The rules fired " + limit + " times in the stage " + stage
                + ", more than its facts allow: does a rule update the fact that it matches?");
    }
}
