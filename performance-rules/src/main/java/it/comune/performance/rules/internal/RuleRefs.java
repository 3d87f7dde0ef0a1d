package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.LegalState;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.kie.api.definition.rule.Rule;

/** What rules say of themselves: their metadata, read once in an evaluation. Thread-safe. */
public final class RuleRefs {
    private final Map<Rule, RuleRef> known = Collections.synchronizedMap(new IdentityHashMap<>());

    RuleRef of(Rule rule) {
        return known.computeIfAbsent(rule, RuleRefs::read);
    }

    /** @throws IllegalArgumentException when the rule lacks id, source, legal state, stage or Italian title */
    public static RuleRef read(Rule rule) {
        String name = rule.getName();
        int space = name.indexOf(' ');
        if (space <= 0) {
            throw new IllegalArgumentException(
                    "Rule \"" + name + "\": a rule's name starts with its id, then a space and what it says.");
        }
        return new RuleRef(
                name.substring(0, space),
                new Text(metadata(rule, "It"), name.substring(space + 1)),
                metadata(rule, "Stage"),
                metadata(rule, "Source"),
                state(rule));
    }

    private static LegalState state(Rule rule) {
        String state = metadata(rule, "State");
        try {
            return LegalState.valueOf(state);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "Rule \"" + rule.getName() + "\" has @State(\"" + state + "\"): it is V, C or L.", unknown);
        }
    }

    private static String metadata(Rule rule, String key) {
        Object value = rule.getMetaData().get(key);
        String text = value == null ? "" : unquoted(value);
        if (text.isBlank()) {
            throw new IllegalArgumentException("Rule \"" + rule.getName() + "\" has no @" + key
                    + ": every rule names its @Source, @State, @Stage and its Italian title @It.");
        }
        return text;
    }

    /**
     * Rules that were compiled without drools-mvel at hand, as at run time, keep their metadata as the DRL writes it.
     */
    static String unquoted(Object value) {
        String text = value.toString();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).translateEscapes() : text;
    }
}
