package it.comune.performance.rules;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.drools.HostRules;
import it.comune.performance.rules.internal.RuleBase;
import java.util.List;

/**
 * The evaluation system, ready to be applied. Build it once and share it: it is immutable, thread-safe and holds no
 * global state, so that several rule books, even of different versions, live beside each other.
 *
 * <pre>{@code
 * RuleBook rules = RuleBook.standard();
 * Evaluation evaluation = rules.evaluate(dossier, regulation);
 * }</pre>
 */
public final class RuleBook {
    private final RuleBase base;

    private RuleBook(RuleBase base) {
        this.base = base;
    }

    /** The rules of this library alone. Takes a good part of a second in a fresh JVM: keep the result. */
    public static RuleBook standard() {
        return new RuleBook(RuleBase.build(List.of()));
    }

    /**
     * The rules of this library and those of a host, which are trusted code: they run with the rights of the
     * application.
     *
     * @throws IllegalArgumentException when a rule of the host lacks its id, source, legal state, stage or Italian
     *     title, shares its id with another rule, is of another stage than {@link
     *     it.comune.performance.rules.drools.Adjustable#STAGE}, or is in the package of our rules
     */
    public static RuleBook with(HostRules... hostRules) {
        return new RuleBook(RuleBase.build(List.of(hostRules)));
    }

    /**
     * Evaluates a dossier: a pure function of its two arguments and of this rule book.
     *
     * @return every degree, point and finding, with reasons; never partial
     * @throws it.comune.performance.value.InvalidDocumentException when the regulation refuses dossiers with gaps and
     *     this one has some; it lists all of them
     * @throws RulesException when the rules themselves are at fault: a gap, a conflict, or no end
     */
    public Evaluation evaluate(Dossier dossier, Regulation regulation) {
        return base.evaluate(dossier, regulation);
    }

    /**
     * What the rules find about a regulation alone, whatever the dossier: values beyond a national minimum or maximum, protected
     * absences that reduce, a top-up that nobody gets. These are the findings that {@link #evaluate} has for a dossier of that year
     * that has the fund concerned.
     *
     * @param year of a plan
     * @param employees in service on 31 December, unit heads included: some limits are milder for few
     * @param raisedCase whether the case of the secretaries' contract is given in which the higher limit holds
     * @return in the order of the regulation's limits, then of its classes of absence
     */
    public List<RegulationFinding> findingsOn(Regulation regulation, int year, int employees, boolean raisedCase) {
        return base.findingsOn(regulation, year, employees, raisedCase);
    }

    /** All rules, sorted by stage and id. */
    public List<RuleRef> rules() {
        return base.rules();
    }

    /** SHA-256 of the rules, lower-case hexadecimal; evaluations carry it. */
    public String digest() {
        return base.digest();
    }
}
