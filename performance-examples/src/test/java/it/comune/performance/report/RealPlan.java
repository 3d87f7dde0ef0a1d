package it.comune.performance.report;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.examples.ExampleDossiers;
import it.comune.performance.examples.Reasons;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.whatif.WhatIf;
import java.util.List;
import java.util.Map;

/** The real plan, its regulation and its evaluation, made once for all tests. */
final class RealPlan {
    static final Dossier DOSSIER = ExampleDossiers.alzano();
    static final Regulation REGULATION = Regulations.named("alzano-lombardo");
    static final Evaluation EVALUATION = RuleBook.standard().evaluate(DOSSIER, REGULATION);

    private RealPlan() {}

    private static final WhatIf WHAT_IF = WhatIf.of(RuleBook.standard(), DOSSIER, REGULATION, EVALUATION);

    private static final List<Reason> REASONS = Reasons.of(WHAT_IF);

    /** What each exempt cause is worth to all people together. */
    static final Map<String, Worth> WORTHS = Reasons.worthOfCauses(WHAT_IF);

    static OfficeView office() {
        return OfficeView.of(DOSSIER, REGULATION, EVALUATION).with(REASONS);
    }

    static PublicView everybody() {
        return PublicView.of(DOSSIER, REGULATION, EVALUATION);
    }
}
