package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Act;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The local agreement on the funds, for the audit to look at. */
public final class AgreementAudit extends Audit {
    private final @Nullable Act agreement;
    private final LocalDate periodEnd;

    AgreementAudit(@Nullable Act agreement, LocalDate periodEnd) {
        this.agreement = agreement;
        this.periodEnd = periodEnd;
    }

    public boolean isGiven() {
        return agreement != null;
    }

    public @Nullable LocalDate getDate() {
        return agreement == null ? null : agreement.date();
    }

    public LocalDate getPeriodEnd() {
        return periodEnd;
    }

    /** Signed on a known day after the end of the year. */
    public boolean isAfterYear() {
        LocalDate date = getDate();
        return date != null && date.isAfter(periodEnd);
    }
}
