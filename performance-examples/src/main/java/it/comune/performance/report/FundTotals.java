package it.comune.performance.report;

import it.comune.performance.value.Money;
import java.util.List;
import java.util.function.Function;

/**
 * All funds together, to the cent.
 *
 * @param amount allocated
 * @param distributed with exemptions
 * @param distributedWithoutExemptions had no exempt cause been recognised
 * @param residual left
 * @param payable of what is distributed, what may be paid as things stand
 */
record FundTotals(Money amount, Money distributed, Money distributedWithoutExemptions, Money residual, Money payable) {
    static FundTotals of(List<StaffView.FundGroup> funds) {
        return new FundTotals(
                sum(funds, StaffView.FundGroup::amount),
                sum(funds, StaffView.FundGroup::distributed),
                sum(funds, StaffView.FundGroup::distributedWithoutExemptions),
                sum(funds, StaffView.FundGroup::residual),
                sum(funds, StaffView.FundGroup::payable));
    }

    private static Money sum(List<StaffView.FundGroup> funds, Function<StaffView.FundGroup, Money> amount) {
        Money sum = Money.ZERO;
        for (StaffView.FundGroup fund : funds) {
            sum = sum.plus(amount.apply(fund));
        }
        return sum;
    }
}
