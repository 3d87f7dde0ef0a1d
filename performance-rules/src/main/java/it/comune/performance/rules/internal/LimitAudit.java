package it.comune.performance.rules.internal;

import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;

/** A value of the regulation or of a fund, and the national limit that holds for it, for the audit to look at. */
public final class LimitAudit extends Audit {
    private static final int SHOWN = 6;
    private static final int MOST_SHOWN = 10;

    private final NationalLimit limit;
    private final Ratio value;

    /** @param limit the most lenient that applies */
    LimitAudit(NationalLimit limit, Ratio value) {
        this.limit = limit;
        this.value = value;
    }

    public NationalLimit.Bound getBound() {
        return limit.bound();
    }

    /** -1, 0 or 1: the value is below, at or above the limit. */
    public int getSide() {
        return value.compareTo(Ratio.of(limit.value()));
    }

    public NationalLimit.Subject getSubject() {
        return limit.subject();
    }

    /**
     * A part of a whole: exact where 10 decimals are enough for that, otherwise 6 decimals. Never the limit itself where the
     * value is not: then all 10 decimals, away from the limit.
     */
    public BigDecimal getValue() {
        BigDecimal most = value.roundedHalfUp(MOST_SHOWN);
        if (Ratio.of(most).equals(value)) {
            return most;
        }
        BigDecimal shown = value.roundedHalfUp(SHOWN);
        if (shown.compareTo(limit.value()) != 0) {
            return shown;
        }
        return most.compareTo(limit.value()) != 0
                ? most
                : most.add(BigDecimal.ONE.movePointLeft(MOST_SHOWN).multiply(BigDecimal.valueOf(getSide())));
    }

    /** A part of a whole. */
    public BigDecimal getLimit() {
        return limit.value();
    }

    public String getContract() {
        return limit.citation();
    }

    NationalLimit limit() {
        return limit;
    }
}
