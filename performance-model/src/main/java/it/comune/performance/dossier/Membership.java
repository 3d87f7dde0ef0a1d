package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;

/**
 * That a person works for a unit.
 *
 * @param unit id
 * @param share of the person's work, in (0, 1] with at most 6 decimals; the shares of a person sum to 1
 */
public record Membership(String unit, BigDecimal share) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the membership */
    public Membership {
        Checks.of("")
                .id("unit", unit)
                .part("share", share)
                .decimals("share", share)
                .verify();
        share = Numbers.plain(share);
    }
}
