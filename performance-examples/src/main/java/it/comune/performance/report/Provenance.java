package it.comune.performance.report;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import java.time.LocalDate;

/**
 * What a page was made from: it stands at its end, so that anybody can make the same page again.
 *
 * @param municipality name
 * @param year of the plan
 * @param periodEnd last day of the plan's year
 * @param evaluationDate what was known up to this day counted
 * @param regulation id and version
 * @param regulationTitle what people call it
 * @param dossierDigest SHA-256, as are the other two
 * @param regulationDigest of the regulation
 * @param rulesDigest of the rules
 */
public record Provenance(
        String municipality,
        int year,
        LocalDate periodEnd,
        LocalDate evaluationDate,
        String regulation,
        String regulationTitle,
        String dossierDigest,
        String regulationDigest,
        String rulesDigest) {

    public static Provenance of(Evaluation evaluation, Regulation regulation) {
        return new Provenance(
                evaluation.municipality(),
                evaluation.year(),
                evaluation.periodEnd(),
                evaluation.evaluationDate(),
                evaluation.regulation(),
                regulation.title(),
                evaluation.digests().dossier(),
                evaluation.digests().regulation(),
                evaluation.digests().rules());
    }
}
