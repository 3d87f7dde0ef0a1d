package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;

/**
 * An area of the national contract and how much it counts in the productivity fund. Source: CCDI (L).
 *
 * @param id unique among the contract areas
 * @param title for people
 * @param coefficient more than 0, with at most 6 decimals
 */
public record ContractArea(String id, String title, BigDecimal coefficient) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the contract area */
    public ContractArea {
        Checks.of(id)
                .id("id", id)
                .text("title", title)
                .positive("coefficient", coefficient)
                .decimals("coefficient", coefficient)
                .verify();
        coefficient = Numbers.plain(coefficient);
    }
}
