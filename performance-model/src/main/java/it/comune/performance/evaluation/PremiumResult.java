package it.comune.performance.evaluation;

import it.comune.performance.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One amount for one person, from one distribution.
 *
 * @param fund kind of the fund
 * @param kind what it is paid for
 * @param project id of the project, for projects
 * @param unit the unit whose part of the fund, vacant position or project it comes from; none: the entity's
 * @param amount with exemptions
 * @param amountWithoutExemptions the same, had no exempt cause been recognised
 * @param payable what may be paid as things stand: all of the amount, part of it, or nothing
 * @param explanation of the amount with exemptions, in euros
 * @param explanationWithoutExemptions of the other one; none where no exemption touches the evaluation
 */
public record PremiumResult(
        FundKind fund,
        PremiumKind kind,
        @Nullable String project,
        @Nullable String unit,
        Money amount,
        Money amountWithoutExemptions,
        Money payable,
        Explanation explanation,
        @Nullable Explanation explanationWithoutExemptions) {}
