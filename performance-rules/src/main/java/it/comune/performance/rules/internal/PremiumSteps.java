package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Steps that lead to an amount, in euros: exact parts are shown with 6 decimals, and rounding is a step of its own. */
final class PremiumSteps {
    private static final int SHOWN = 6;
    private static final Ratio CENTS = Ratio.of(100);

    private final RuleRefs rules;
    private final String citation;

    PremiumSteps(RuleRefs rules, String citation) {
        this.rules = rules;
        this.citation = citation;
    }

    /** Euros of an exact number of cents, with 6 decimals. */
    static BigDecimal euros(Ratio cents) {
        return cents.dividedBy(CENTS).roundedHalfUp(SHOWN);
    }

    static BigDecimal shown(Ratio number) {
        return number.roundedHalfUp(SHOWN);
    }

    TableRow row(String table, int row) {
        return new TableRow(table, row, citation);
    }

    Step step(Rule rule, @Nullable String about, List<Input> inputs, @Nullable BigDecimal effect) {
        return new Step(rules.of(rule), about, inputs, List.of(), effect);
    }

    Step step(Rule rule, List<Input> inputs, int bandsRow, @Nullable BigDecimal effect) {
        List<TableRow> rows = bandsRow == 0 ? List.of() : List.of(row("premiumBands", bandsRow));
        return new Step(rules.of(rule), null, inputs, rows, effect);
    }

    /** An amount that is whole cents of something exact: what it is, and what rounding leaves. */
    List<Step> rounded(Step exact, Rule rule, Money amount, String rounding) {
        List<Step> steps = new ArrayList<>(2);
        steps.add(exact);
        BigDecimal effect = exact.effect() == null ? BigDecimal.ZERO : exact.effect();
        addRounding(steps, rule, amount.euros().subtract(effect), rounding);
        return steps;
    }

    void addRounding(List<Step> steps, Rule rule, BigDecimal difference, String rounding) {
        if (difference.signum() != 0) {
            steps.add(step(rule, null, List.of(new Input("rounding", rounding)), difference));
        }
    }

    /**
     * From the theoretical quota to the cent.
     *
     * @param before what the share's amount rests on
     * @param fractionRule that gave the fraction
     * @param why what the fraction was read from
     * @param row of the premium bands; 0: none
     */
    List<Step> share(Share share, int index, List<Input> before, Rule fractionRule, List<Input> why, int row) {
        List<Step> steps = new ArrayList<>(5);
        Quota quota = share.quotas.get(index);
        Ratio amount = share.amount.exact();
        Ratio theoretical = share.weights().signum() == 0
                ? Ratio.ZERO
                : amount.times(quota.weight()).dividedBy(share.weights());
        BigDecimal sum = euros(theoretical);
        List<Input> weighed = new ArrayList<>(before);
        weighed.add(Show.input("shareAmount", share.amount));
        weighed.add(Show.input("weight", shown(quota.weight())));
        weighed.add(Show.input("sumOfWeights", shown(share.weights())));
        steps.add(step(share.weighedBy, null, weighed, sum));
        BigDecimal earned = euros(theoretical.times(quota.earnedFraction()));
        steps.add(step(fractionRule, why, row, null));
        steps.add(step(
                quota.concluded().rule(),
                null,
                List.of(Show.input("fraction", shown(quota.fraction()))),
                earned.subtract(sum)));
        Distribution distribution = share.distribution();
        Rule residual = share.concluded().rule();
        BigDecimal exact = euros(distribution.quota(index));
        if (share.concluded().isRedistributed()) {
            steps.add(step(
                    residual, null, List.of(Show.input("sumOfEarned", shown(share.earned()))), exact.subtract(earned)));
        }
        BigDecimal unrounded = share.concluded().isRedistributed() ? exact : earned;
        steps.addAll(cents(distribution, index, residual, unrounded));
        return steps;
    }

    /** Whole cents of an exact amount: what flooring leaves, and a missing cent that came back. */
    List<Step> cents(Distribution distribution, int index, Rule rule, BigDecimal unrounded) {
        List<Step> steps = new ArrayList<>(2);
        Distribution.Cent extra = distribution.extra(index);
        BigDecimal floor = distribution.amount(index).euros().subtract(extra == null ? BigDecimal.ZERO : CENT);
        List<Input> cents = new ArrayList<>(4);
        cents.add(new Input("rounding", "FLOOR"));
        cents.add(Show.input("remainder", shown(distribution.remainder(index))));
        cents.add(Show.input("missingCents", distribution.missing()));
        if (distribution.missed(index) != null) {
            cents.add(Show.input("missedCent", distribution.missed(index)));
        }
        steps.add(step(rule, null, cents, floor.subtract(unrounded)));
        if (extra != null) {
            steps.add(step(rule, null, List.of(Show.input("missingCent", extra)), CENT));
        }
        return steps;
    }

    private static final BigDecimal CENT = new BigDecimal("0.01");
}
