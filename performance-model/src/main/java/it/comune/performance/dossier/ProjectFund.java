package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money for one objective of one unit that has no weight there, shared by those who took part. Source: CCNL 16/11/2022 art. 79;
 * art. 208 CdS.
 *
 * @param id unique among the projects; of the pattern of ids
 * @param objective id
 * @param unit id; answers for the objective without weight
 * @param amount of the fund
 * @param source where the money comes from
 * @param text what the act says about it
 */
public record ProjectFund(
        String id,
        String objective,
        String unit,
        Money amount,
        FundingKind source,
        @Nullable String text) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the fund */
    public ProjectFund {
        Checks.of(id)
                .id("id", id)
                .id("objective", objective)
                .id("unit", unit)
                .required("amount", amount)
                .required("source", source)
                .optionalText("text", text)
                .verify();
    }
}
