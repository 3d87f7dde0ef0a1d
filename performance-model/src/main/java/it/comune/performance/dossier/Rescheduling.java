package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deadline moved by an act (rimodulazione, rinvio). Whether it counts is a matter of the regulation.
 *
 * @param indicator id of the indicator
 * @param unit id of the unit; none: for all units that the indicator concerns
 * @param newDeadline within 1990-2100
 * @param act the act, with its date
 * @param note how an ambiguous source was read
 */
public record Rescheduling(
        String indicator,
        @Nullable String unit,
        LocalDate newDeadline,
        Act act,
        @Nullable String note) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the rescheduling */
    public Rescheduling {
        Checks.of(indicator)
                .id("indicator", indicator)
                .optionalId("unit", unit)
                .date("newDeadline", newDeadline)
                .required("act", act)
                .required("act/date", act == null ? "" : act.date())
                .optionalText("note", note)
                .verify();
    }

    /** Date of the act; the constructor refuses an act without one. */
    public LocalDate actDate() {
        return Objects.requireNonNull(act.date());
    }
}
