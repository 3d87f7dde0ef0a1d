package it.comune.performance.rules.internal;

import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;

/** A value of the regulation or of a fund, and the national limit that holds for it, for the audit to look at. */
public final class LimitAudit extends Audit {
    private static final int SHOWN = 6;

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

    /** A part of a whole, 6 decimals. */
    public BigDecimal getValue() {
        return value.roundedHalfUp(SHOWN);
    }

    /** A part of a whole. */
    public BigDecimal getLimit() {
        return limit.value();
    }

    public String getContract() {
        return limit.source() + ", " + limit.state();
    }
}
