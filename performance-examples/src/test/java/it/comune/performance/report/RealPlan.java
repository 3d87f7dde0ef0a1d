package it.comune.performance.report;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.examples.ExampleDossiers;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;

/** The real plan, its regulation and its evaluation, made once for all tests. */
final class RealPlan {
    static final Dossier DOSSIER = ExampleDossiers.alzano();
    static final Regulation REGULATION = Regulations.named("alzano-lombardo");
    static final Evaluation EVALUATION = RuleBook.standard().evaluate(DOSSIER, REGULATION);

    private RealPlan() {}

    static OfficeView office() {
        return OfficeView.of(DOSSIER, REGULATION, EVALUATION);
    }

    static PublicView everybody() {
        return PublicView.of(DOSSIER, REGULATION, EVALUATION);
    }
}
