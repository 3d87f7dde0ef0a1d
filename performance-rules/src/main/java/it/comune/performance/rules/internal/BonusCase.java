package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** The recipients of an individual top-up are known: how much does each receive? */
public final class BonusCase extends Case {
    private final @Nullable String unit;
    private final Money share;
    private final int candidates;
    private final int recipients;
    private Ratio average = Ratio.ZERO;
    private Ratio exact = Ratio.ZERO;
    private Money bonus = Money.ZERO;
    private Money unpaid = Money.ZERO;

    /**
     * @param share the individual share before any top-up
     * @param candidates people with a positive individual fraction
     * @param recipients who receive it
     */
    BonusCase(@Nullable String unit, Money share, int candidates, int recipients) {
        this.unit = unit;
        this.share = share;
        this.candidates = candidates;
        this.recipients = recipients;
    }

    /** How many receive it. */
    public int getRecipients() {
        return recipients;
    }

    /** The individual share by the people with a premium, in cents, exact; only where there are recipients. */
    public Ratio getGrossAverage() {
        return share.exact().dividedBy(Ratio.of(candidates));
    }

    /** What the average is once top-ups of this rate are paid out of the same share, in cents, exact. */
    public Ratio averageAfterBonus(BigDecimal rate) {
        return share.exact()
                .dividedBy(Ratio.of(candidates).plus(Ratio.of(recipients).times(Ratio.of(rate))));
    }

    /** The share pays a top-up of this rate of the average to each recipient, rounded up to the cent. */
    public boolean isAffordable(BigDecimal rate, Ratio average) {
        return bonus(rate, average).cents() <= share.cents() / recipients;
    }

    private static Money bonus(BigDecimal rate, Ratio average) {
        return Money.ceiling(average.times(Ratio.of(rate)));
    }

    /** Each receives this rate of the average, rounded up to the cent so that it never falls below the minimum. */
    public void pays(BigDecimal rate, Ratio ofAverage, Rule by) {
        if (take(by)) {
            average = ofAverage;
            exact = ofAverage.times(Ratio.of(rate));
            bonus = bonus(rate, ofAverage);
        }
    }

    public void none(Rule by) {
        take(by);
    }

    /** The share cannot pay what each should receive. */
    public void notPaid(BigDecimal rate, Ratio ofAverage, Rule by) {
        if (take(by)) {
            average = ofAverage;
            unpaid = bonus(rate, ofAverage);
        }
    }

    /** What each should have received, had the share been able to pay it; 0: it was. */
    Money unpaid() {
        return unpaid;
    }

    Money share() {
        return share;
    }

    int candidates() {
        return candidates;
    }

    /** In cents, exact. */
    Ratio average() {
        return average;
    }

    /** In cents, before it is rounded up. */
    Ratio exact() {
        return exact;
    }

    Money bonus() {
        return bonus;
    }

    Money total() {
        return Money.ofCents(bonus.cents() * recipients);
    }

    @Override
    String subject() {
        return unit == null ? "amount of the individual top-up" : "amount of the individual top-up of " + unit;
    }
}
