package it.comune.performance.rules.internal;

import it.comune.performance.regulation.ProtectedAbsence;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class of absence of the regulation, for the audit to look at. */
public final class AbsenceAudit extends Audit {
    private final AbsenceCase concluded;
    private final @Nullable ProtectedAbsence protection;

    AbsenceAudit(AbsenceCase concluded, @Nullable ProtectedAbsence protection) {
        this.concluded = concluded;
        this.protection = protection;
    }

    public boolean isReducing() {
        return concluded.isReducing();
    }

    /** A law or case law protects its kind. */
    public boolean isProtectedByLaw() {
        return protection != null;
    }

    public String getAbsence() {
        return concluded.absenceClass().title();
    }

    /** Only where protected. */
    public String getLaw() {
        return Objects.requireNonNull(protection).citation();
    }

    @Nullable
    ProtectedAbsence protection() {
        return protection;
    }
}
