package it.comune.performance.report;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page was made from: it stands at its end, so that anybody can make the same page again.
 *
 * @param municipality name
 * @param year of the plan
 * @param periodEnd last day of the plan's year
 * @param evaluationDate what was known up to this day counted
 * @param regulation id and version
 * @param regulationTitle what people call it
 * @param dossierDigest SHA-256, as are the other two; none where anybody may read it: it covers people's data as well, and whoever
 *     guesses them could prove the guess by it
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
        @Nullable String dossierDigest,
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

    /** The same without the digest of the dossier. */
    Provenance forAnybody() {
        return new Provenance(
                municipality,
                year,
                periodEnd,
                evaluationDate,
                regulation,
                regulationTitle,
                null,
                regulationDigest,
                rulesDigest);
    }
}
