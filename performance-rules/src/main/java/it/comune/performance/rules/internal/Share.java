package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.ShareResult;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** One distribution: an amount, and the quotas among which it is shared. */
final class Share {
    final FundKind fund;
    final PremiumKind kind;
    final @Nullable String project;
    final @Nullable String unit;
    final Money amount;
    /** What decided the weights, for explanations. */
    final Rule weighedBy;

    final List<Quota> quotas = new ArrayList<>();
    private @Nullable DistributionCase concluded;
    private @Nullable Distribution distribution;
    private Ratio weights = Ratio.ZERO;
    private Ratio earned = Ratio.ZERO;

    Share(
            FundKind fund,
            PremiumKind kind,
            @Nullable String project,
            @Nullable String unit,
            Money amount,
            Rule weighedBy) {
        this.fund = fund;
        this.kind = kind;
        this.project = project;
        this.unit = unit;
        this.amount = amount;
        this.weighedBy = weighedBy;
    }

    /** After the quotas were concluded. */
    DistributionCase summed() {
        weights = Ratio.sum(quotas.stream().map(Quota::weight).toList());
        earned = Ratio.sum(quotas.stream().map(Quota::earned).toList());
        DistributionCase made = new DistributionCase(kind, unit, earned.signum() > 0);
        concluded = made;
        return made;
    }

    /** After the distribution was concluded. */
    void distribute() {
        distribution = Distribution.of(quotas, amount, concluded().isRedistributed() ? earned : weights);
    }

    DistributionCase concluded() {
        return Objects.requireNonNull(concluded);
    }

    Distribution distribution() {
        return Objects.requireNonNull(distribution);
    }

    /** Sum of the weights of all who take part. */
    Ratio weights() {
        return weights;
    }

    /** Sum of what they earned: weights times fractions. */
    Ratio earned() {
        return earned;
    }

    ShareResult result() {
        Money distributed = distribution().total();
        return new ShareResult(kind, unit, amount, distributed, amount.minus(distributed), quotas.size());
    }
}
