package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.ShareResult;
import it.comune.performance.value.Money;
import org.jspecify.annotations.Nullable;

/** A fund, distributed, for the audit to look at. */
public final class FundAudit extends Audit {
    private final FundResult fund;

    FundAudit(FundResult fund) {
        this.fund = fund;
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

    /** Nobody takes part in any of its distributions. */
    public boolean isWithoutPeople() {
        return fund.shares().stream().mapToInt(ShareResult::people).sum() == 0;
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
