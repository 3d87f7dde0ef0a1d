package it.comune.performance.evaluation;

import it.comune.performance.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fund: every cent of it is either distributed or left.
 *
 * @param fund kind of the fund
 * @param project id, for projects
 * @param unit id, for projects
 * @param objective id, for projects
 * @param amount of the fund
 * @param distributed among people, with exemptions
 * @param residual left
 * @param payable of what is distributed, what may be paid as things stand
 * @param distributedWithoutExemptions what would be distributed had no exempt cause been recognised
 * @param residualWithoutExemptions what would be left
 * @param shares its distributions, sorted by unit and kind, with exemptions
 * @param explanation how the amount is divided into its distributions, in euros
 */
public record FundResult(
        FundKind fund,
        @Nullable String project,
        @Nullable String unit,
        @Nullable String objective,
        Money amount,
        Money distributed,
        Money residual,
        Money payable,
        Money distributedWithoutExemptions,
        Money residualWithoutExemptions,
        List<ShareResult> shares,
        Explanation explanation) {
    /** @throws IllegalArgumentException when a cent was lost or invented */
    public FundResult {
        shares = List.copyOf(shares);
        if (!distributed.plus(residual).equals(amount)
                || !distributedWithoutExemptions.plus(residualWithoutExemptions).equals(amount)) {
            throw new IllegalArgumentException(
                    "What is distributed and what is left are not the " + amount + " of the fund " + fund + ".");
        }
    }
}
