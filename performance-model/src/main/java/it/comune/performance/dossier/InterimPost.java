package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Money;

/**
 * A vacant position that a unit head held besides the own one (incarico ad interim). Source: CCNL 16/11/2022 art. 17; CCNL
 * 23/2/2026 art. 16.
 *
 * @param unit id of the unit whose position was vacant; may be one that the head works for
 * @param value yearly value of the vacant position
 * @param days 1-366, for how long; of one unit, all heads together, no more than the year has (refused together with a
 *     regulation, which tells who is a head)
 */
public record InterimPost(String unit, Money value, int days) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the post */
    public InterimPost {
        Checks.of("")
                .id("unit", unit)
                .required("value", value)
                .whole("days", days, 1, Person.MOST_DAYS)
                .verify();
    }
}
