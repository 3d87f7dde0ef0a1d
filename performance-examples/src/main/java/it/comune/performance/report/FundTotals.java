package it.comune.performance.report;

import it.comune.performance.value.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All funds together, to the cent.
 *
 * @param amount allocated
 * @param distributed with exemptions
 * @param distributedWithoutExemptions had no exempt cause been recognised; none where a group of funds has none
 * @param residual left
 * @param payable of what is distributed, what may be paid as things stand; none where a group of funds has none
 */
record FundTotals(
        Money amount,
        Money distributed,
        @Nullable Money distributedWithoutExemptions,
        Money residual,
        @Nullable Money payable) {
    static FundTotals of(List<StaffView.FundGroup> funds) {
        return new FundTotals(
                sum(funds, StaffView.FundGroup::amount),
                sum(funds, StaffView.FundGroup::distributed),
                sumOfAll(funds, StaffView.FundGroup::distributedWithoutExemptions),
                sum(funds, StaffView.FundGroup::residual),
                sumOfAll(funds, StaffView.FundGroup::payable));
    }

    /** A total less what is shown of the others would be what is not shown of one. */
    private static @Nullable Money sumOfAll(
            List<StaffView.FundGroup> funds, Function<StaffView.FundGroup, @Nullable Money> amount) {
        Money sum = Money.ZERO;
        for (StaffView.FundGroup fund : funds) {
            Money own = amount.apply(fund);
            if (own == null) {
                return null;
            }
            sum = sum.plus(own);
        }
        return sum;
    }

    private static Money sum(List<StaffView.FundGroup> funds, Function<StaffView.FundGroup, Money> amount) {
        Money sum = Money.ZERO;
        for (StaffView.FundGroup fund : funds) {
            sum = sum.plus(amount.apply(fund));
        }
        return sum;
    }
}
