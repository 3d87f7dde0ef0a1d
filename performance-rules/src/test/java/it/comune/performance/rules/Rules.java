package it.comune.performance.rules;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;

/** The rules of this library, built once for all tests. */
final class Rules {
    static final RuleBook STANDARD = RuleBook.standard();

    private Rules() {}

    static Evaluation evaluate(Dossier dossier, Regulation regulation) {
        return STANDARD.evaluate(dossier, regulation);
    }
}
