package it.comune.performance.rules.internal;

import it.comune.performance.rules.RulesException;
import java.util.List;

/** More than one rule concluded on a case. */
public final class RuleConflictException extends RulesException {
    private static final long serialVersionUID = 1L;

    RuleConflictException(String subject, List<String> rules) {
        super("These rules all conclude on the case \"" + subject + "\", but only one may: " + String.join("; ", rules)
                + ".");
    }
}
