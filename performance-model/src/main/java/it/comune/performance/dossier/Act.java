package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act, protocol number, e-mail or other document that proves something.
 *
 * @param reference as it is cited: {@code DGC 101/2023}
 * @param date of the act, if known; within 1990-2100
 */
public record Act(String reference, @Nullable LocalDate date) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the act */
    public Act {
        Checks.of(reference)
                .text("reference", reference)
                .optionalDate("date", date)
                .verify();
    }

    /** An act whose date is not known. */
    public static Act of(String reference) {
        return new Act(reference, null);
    }

    /** An act and its date. */
    public static Act of(String reference, LocalDate date) {
        return new Act(reference, date);
    }

    /** {@code DGC 101/2023 (2023-06-09)}. */
    @Override
    public String toString() {
        return date == null ? reference : reference + " (" + date + ")";
    }
}
