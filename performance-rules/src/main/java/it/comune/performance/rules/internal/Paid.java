package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.Step;
import it.comune.performance.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount for a person and how it came about.
 *
 * @param project id, for projects
 * @param unit whose part of a fund, vacant position or project it comes from
 */
record Paid(
        FundKind fund,
        PremiumKind kind,
        @Nullable String project,
        @Nullable String unit,
        Money amount,
        Explained explained) {
    /** Steps whose effects add up to the amount, in euros. */
    interface Explained {
        List<Step> steps(PremiumSteps steps);
    }

    /** Whether the other is the same amount under another set of degrees. */
    boolean isSame(Paid other) {
        return fund == other.fund
                && kind == other.kind
                && java.util.Objects.equals(project, other.project)
                && java.util.Objects.equals(unit, other.unit);
    }
}
