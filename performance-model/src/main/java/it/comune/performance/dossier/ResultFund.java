package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Resources of the unit heads. Source: CCNL 16/11/2022 art. 17; CCNL 23/2/2026 art. 16 c. 4.
 *
 * @param result the pot of the result allowance (retribuzione di risultato)
 * @param positions what goes into position pay (retribuzione di posizione)
 * @param paymentTimes whether invoices were paid in time; none: not known yet
 */
public record ResultFund(
        Money result, Money positions, @Nullable PaymentTimes paymentTimes) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the fund */
    public ResultFund {
        Checks.of("")
                .required("result", result)
                .required("positions", positions)
                .verify();
    }
}
