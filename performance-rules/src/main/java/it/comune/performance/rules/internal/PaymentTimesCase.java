package it.comune.performance.rules.internal;

import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Payment times of the entity: which part of a result allowance may not be paid? */
public final class PaymentTimesCase extends Case {
    private final boolean asked;
    private final @Nullable PaymentTimes paymentTimes;
    private BigDecimal withheld = BigDecimal.ZERO;

    /** @param asked whether a law asks for it in the plan's year */
    PaymentTimesCase(boolean asked, @Nullable PaymentTimes paymentTimes) {
        this.asked = asked;
        this.paymentTimes = paymentTimes;
    }

    /** A law asks for it in the plan's year. */
    public boolean isAsked() {
        return asked;
    }

    /** Somebody said whether they were respected. */
    public boolean isKnown() {
        return paymentTimes != null;
    }

    public boolean isRespected() {
        return paymentTimes != null && paymentTimes.respected();
    }

    public void nothingHangsOnThem(Rule by) {
        take(by);
    }

    /** This part of each allowance, rounded up to the cent. */
    public void withhold(BigDecimal share, Rule by) {
        if (take(by)) {
            withheld = share;
        }
    }

    /** What of an amount is left to pay. */
    Money payable(Money amount) {
        return amount.minus(Money.ceiling(amount.exact().times(Ratio.of(withheld))));
    }

    BigDecimal withheld() {
        return withheld;
    }

    @Override
    String subject() {
        return "payment times";
    }
}
