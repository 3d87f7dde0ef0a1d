package it.comune.performance.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * Something on which exactly one rule concludes: no conclusion is a gap in the rules, two are a conflict. Used by one
 * thread.
 */
public abstract class Case {
    private @Nullable Rule rule;
    private @Nullable List<Rule> others;

    /** What the case is about, for errors. Ids only. */
    abstract String subject();

    /** Called by every conclusion; false when another rule came first, and the conclusion must not be overwritten. */
    final boolean take(Rule by) {
        if (rule == null) {
            rule = by;
            return true;
        }
        if (others == null) {
            others = new ArrayList<>(1);
        }
        others.add(by);
        return false;
    }

    final boolean isConcluded() {
        return rule != null;
    }

    /** The rule that concluded; only after {@link #settle()}. */
    final Rule rule() {
        return Objects.requireNonNull(rule);
    }

    /** @throws RuleGapException when no rule concluded
     *  @throws RuleConflictException when more than one did */
    final void settle() {
        if (rule == null) {
            throw new RuleGapException(subject());
        }
        if (others != null) {
            List<String> names = new ArrayList<>();
            names.add(rule.getName());
            others.forEach(other -> names.add(other.getName()));
            names.sort(null);
            throw new RuleConflictException(subject(), names);
        }
    }
}
