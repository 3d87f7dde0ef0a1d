package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Who recognised an exempt cause.
 *
 * @param by the body, such as {@code Giunta comunale}
 * @param act the act, if one is cited
 */
public record Recognition(String by, @Nullable Act act) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the recognition */
    public Recognition {
        Checks.of("").text("by", by).verify();
    }
}
