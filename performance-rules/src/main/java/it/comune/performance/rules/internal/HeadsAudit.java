package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import java.math.BigDecimal;

/** The fund of the unit heads, for the audit to look at. */
public final class HeadsAudit extends Audit {
    private final InterimPotCase pot;
    private final PaymentTimesCase times;

    HeadsAudit(InterimPotCase pot, PaymentTimesCase times) {
        this.pot = pot;
        this.times = times;
    }

    /** What interim posts earn fits in the pot. */
    public boolean isCovered() {
        return pot.isCovered();
    }

    public Money getDue() {
        return pot.due();
    }

    public Money getPot() {
        return pot.pot();
    }

    /** A law asks for payment times in that year. */
    public boolean isAsked() {
        return times.isAsked();
    }

    /** Somebody said whether they were respected. */
    public boolean isKnown() {
        return times.isKnown();
    }

    public boolean isRespected() {
        return times.isRespected();
    }

    /** Part of each allowance that is withheld, in [0, 1]. */
    public BigDecimal getWithheld() {
        return times.withheld();
    }
}
