package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.value.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundTotalsTest {
    @Test
    void what_is_distributed_and_what_is_left_make_up_all_that_is_allocated_to_the_cent() {
        FundTotals totals = FundTotals.of(RealPlan.office().staff().funds());

        assertThat(totals.amount()).isEqualTo(Money.of("139200.00"));
        assertThat(totals.distributed()).isEqualTo(Money.of("128931.59"));
        assertThat(totals.distributedWithoutExemptions()).isEqualTo(Money.of("104140.23"));
        assertThat(totals.distributed().plus(totals.residual())).isEqualTo(totals.amount());
        assertThat(totals.payable()).isEqualTo(Money.ZERO);
    }

    @Test
    void masked_funds_have_the_same_totals_but_for_those_that_a_group_lacks() {
        FundTotals whole = FundTotals.of(RealPlan.office().staff().funds());

        assertThat(FundTotals.of(RealPlan.everybody().staff().funds()))
                .isEqualTo(new FundTotals(whole.amount(), whole.distributed(), null, whole.residual(), null));
    }

    @Test
    void no_funds_are_no_money() {
        assertThat(FundTotals.of(List.of()).amount()).isEqualTo(Money.ZERO);
    }
}
