package it.comune.performance.rules.tuning;

import it.comune.performance.value.Money;

/**
 * Money of one fund, or of all of them, under two regulations.
 *
 * @param amountBefore what there is to distribute
 * @param amountAfter the same under the other regulation
 * @param distributedBefore among people
 * @param distributedAfter the same under the other regulation
 * @param residualBefore left
 * @param residualAfter the same under the other regulation
 */
public record FundChange(
        Money amountBefore,
        Money amountAfter,
        Money distributedBefore,
        Money distributedAfter,
        Money residualBefore,
        Money residualAfter) {
    /** No money at all. */
    static final FundChange NONE =
            new FundChange(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    FundChange plus(FundChange other) {
        return new FundChange(
                amountBefore.plus(other.amountBefore),
                amountAfter.plus(other.amountAfter),
                distributedBefore.plus(other.distributedBefore),
                distributedAfter.plus(other.distributedAfter),
                residualBefore.plus(other.residualBefore),
                residualAfter.plus(other.residualAfter));
    }
}
