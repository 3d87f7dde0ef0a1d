package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * From what the general secretary's result allowance is computed. Source: CCNL 16/5/2001 art. 42.
 *
 * @param salaryMass yearly salary mass of the secretary (monte salari)
 * @param raisedCase the case of the 2024 contract, in words, in which the higher limit holds; none: it does not
 */
public record SecretaryFund(Money salaryMass, @Nullable String raisedCase) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the fund */
    public SecretaryFund {
        Checks.of("")
                .required("salaryMass", salaryMass)
                .optionalText("raisedCase", raisedCase)
                .verify();
    }
}
