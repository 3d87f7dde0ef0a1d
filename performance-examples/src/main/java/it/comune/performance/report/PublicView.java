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
 * @param plan plan and report, and what was concluded from them, without ids of people in texts
 * @param staff people and money in masked figures
 */
public record PublicView(PlanView plan, StaffView staff) {
    /** @throws IllegalArgumentException when the figures are not masked */
    public PublicView {
        if (!staff.masked()) {
            throw new IllegalArgumentException("What anybody may see is masked.");
        }
    }

    public static PublicView of(Dossier dossier, Regulation regulation, Evaluation evaluation) {
        return new PublicView(
                Redaction.of(dossier).of(PlanView.of(dossier, regulation, evaluation)),
                StaffView.masked(evaluation, regulation));
    }
}
