package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.FundResult;
import it.comune.performance.value.Money;
import org.jspecify.annotations.Nullable;

/** A fund, distributed, for the audit to look at. */
public final class FundAudit extends Audit {
    private final FundResult fund;

    private final boolean weighed;

    /** @param weighed whether somebody has a part of it before scores count */
    FundAudit(FundResult fund, boolean weighed) {
        this.fund = fund;
        this.weighed = weighed;
    }

    /** Kind of the fund, and the project's id. */
    public String getFund() {
        return fund.fund() + (fund.project() == null ? "" : " " + fund.project());
    }

    public boolean isEmpty() {
        return fund.amount().isZero();
    }

    public boolean isLeft() {
        return !fund.residual().isZero();
    }

    /** Nobody has a part of it before scores count. */
    public boolean isWithoutPeople() {
        return !weighed;
    }

    public Money getAmount() {
        return fund.amount();
    }

    public Money getResidual() {
        return fund.residual();
    }

    @Override
    @Nullable
    String unitId() {
        return fund.unit();
    }

    @Override
    @Nullable
    String objectiveId() {
        return fund.objective();
    }
}
