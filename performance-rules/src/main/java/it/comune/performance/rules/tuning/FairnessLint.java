package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalLimit.Subject;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.NationalContracts;
import it.comune.performance.rules.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final List<Search> SEARCHES = List.of(
            new CliffSearch(),
            new ExemptionSearch(),
            new ProtectionSearch(),
            new TopUpSearch(),
            new ScoreSearch(),
            new ResidualSearch());

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

    /**
     * The same for the plan of another year, whose national contracts then hold.
     *
     * @param year up to 2100; before the first one that national contracts cover, that one
     */
    public List<Unfairness> search(Regulation regulation, int year) {
        Trial trial = new Trial(rules, regulation, settings, covered(year));
        Trial oneFund = trial.asOneFund();
        List<Unfairness> all = new ArrayList<>();
        for (Search search : SEARCHES) {
            if (search.comparesUnits() && oneFund != trial) {
                search.look(oneFund, one -> all.add(noted(one)));
            } else {
                search.look(trial, all::add);
            }
        }
        // Stable: what one search found more than once stays in its order.
        all.sort(Comparator.comparing(Unfairness::severity).reversed().thenComparing(Unfairness::code));
        return List.copyOf(all);
    }

    /** With a word on the setting that was changed to find it. */
    private static Unfairness noted(Unfairness one) {
        Text note = Sentences.LINT.say("note.ONE_FUND", new Sentences.Figures());
        List<Input> figures = new ArrayList<>(one.figures());
        figures.add(new Input("changed", "/premiums/productivity/scope"));
        return new Unfairness(
                one.code(),
                one.severity(),
                one.message(),
                new Text(one.story().it() + " " + note.it(), one.story().en() + " " + note.en()),
                one.advice(),
                figures,
                one.pointers());
    }

    /** The year, or the first one after it of which the national contracts say anything: before that nothing is evaluated. */
    private static int covered(int year) {
        List<NationalContract> contracts = NationalContracts.all();
        int first = contracts.stream()
                .filter(one -> one.limits().stream().anyMatch(limit -> limit.subject() == Subject.TOP_UP_RATE))
                .mapToInt(NationalContract::firstPlanYear)
                .min()
                .orElse(year);
        return Math.max(year, first);
    }
}
