package it.comune.performance.rules.internal;

import it.comune.performance.rules.RulesException;

/** No rule concluded on a case. */
public final class RuleGapException extends RulesException {
    private static final long serialVersionUID = 1L;

    RuleGapException(String subject) {
        super("No rule concludes on the case \"" + subject + "\": the rules leave a gap.");
    }
}
