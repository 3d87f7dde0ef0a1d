package it.comune.performance.report;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.regulation.Regulation;

/**
 * What anybody may know. There is no person in it and no way to one: pages for the public are made from this, and cannot show what
 * they do not have. Source: D.Lgs. 33/2013 art. 20 (aggregates); nothing follows from its figures about
 * fewer than {@value Disclosure#LEAST_PEOPLE} people, and where a text of plan or report names the id of a person, {@value
 * Redaction#OMITTED} stands instead.
 *
 * @param plan plan and report, and what was concluded from them, without ids of people in texts and without the dossier's digest
 * @param staff people and money in masked figures
 */
public record PublicView(PlanView plan, StaffView staff) {
    /** @throws IllegalArgumentException when the figures are not masked, or the digest of the dossier is there */
    public PublicView {
        if (!staff.masked()) {
            throw new IllegalArgumentException("What anybody may see is masked.");
        }
        if (plan.provenance().dossierDigest() != null) {
            throw new IllegalArgumentException(
                    "Nobody else sees the digest of a dossier: whoever guesses people's data could prove the guess by it.");
        }
    }

    public static PublicView of(Dossier dossier, Regulation regulation, Evaluation evaluation) {
        Redaction redaction = Redaction.of(dossier);
        return new PublicView(
                redaction.of(PlanView.of(dossier, regulation, evaluation)).forAnybody(),
                redaction.of(StaffView.masked(evaluation, regulation)));
    }
}
