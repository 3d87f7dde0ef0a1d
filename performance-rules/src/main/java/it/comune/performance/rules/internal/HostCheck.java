package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.rules.drools.Adjustable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * What Drools would accept of a host's rules without a word, though it silently replaces a rule or blurs who concluded
 * what.
 */
final class HostCheck {
    private HostCheck() {}

    /** @throws IllegalArgumentException when a rule of a host is in our package, or shares its id with another rule */
    static void verify(List<Model> ours, List<Model> hosts) {
        Map<String, String> names = new HashMap<>();
        ours.forEach(model -> model.getRules().forEach(rule -> names.put(id(rule), rule.getName())));
        for (Model model : hosts) {
            for (Rule rule : model.getRules()) {
                verify(rule);
                String other = names.put(id(rule), rule.getName());
                if (other != null) {
                    throw new IllegalArgumentException("Rules \"" + other + "\" and \"" + rule.getName()
                            + "\" share the id " + id(rule) + ", by which explanations name a rule: choose another.");
                }
            }
        }
    }

    /** @throws IllegalArgumentException when a rule of a host is of another stage */
    static void verify(org.kie.api.definition.rule.Rule rule, RuleRef ref) {
        if (!rule.getPackageName().equals(RulesDigest.OWN_PACKAGE)
                && !ref.stage().equals(Adjustable.STAGE)) {
            throw new IllegalArgumentException("Rule \"" + rule.getName() + "\" has @Stage(\"" + ref.stage()
                    + "\"): a host's rules belong to the stage " + Adjustable.STAGE + ".");
        }
    }

    private static void verify(Rule rule) {
        if (rule.getPackage().equals(RulesDigest.OWN_PACKAGE)) {
            throw new IllegalArgumentException("Rule \"" + rule.getName() + "\" is in the package "
                    + RulesDigest.OWN_PACKAGE + ": a host's rules have a package of their own.");
        }
    }

    private static String id(Rule rule) {
        return rule.getName().split(" ", 2)[0];
    }
}
