package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Whether the condition of a conditional indicator held.
 *
 * @param indicator id of a conditional indicator
 * @param holds false: the indicator is not due
 * @param note how it is known
 */
public record Condition(
        String indicator, boolean holds, @Nullable String note) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the record */
    public Condition {
        Checks.of(indicator)
                .id("indicator", indicator)
                .optionalText("note", note)
                .verify();
    }
}
