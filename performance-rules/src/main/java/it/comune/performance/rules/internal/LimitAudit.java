package it.comune.performance.rules.internal;

import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;

/** A value of the regulation or of a fund, and the national limit that holds for it, for the audit to look at. */
public final class LimitAudit extends Audit {
    private static final int SHOWN = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    /** As a percentage. */
    public String getValue() {
        return percentage(value);
    }

    /** As a percentage. */
    public String getLimit() {
        return percentage(Ratio.of(limit.value()));
    }

    private static String percentage(Ratio share) {
        return Numbers.show(share.times(Ratio.of(HUNDRED)).roundedHalfUp(SHOWN)) + "%";
    }

    public String getContract() {
        return limit.source() + ", " + limit.state();
    }
}
