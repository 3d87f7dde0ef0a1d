package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import org.jspecify.annotations.Nullable;

/**
 * That an objective is paid from a fund of its own, and so usually has no weight.
 *
 * @param kind where the money comes from
 * @param text what the plan says about it
 */
public record Funding(FundingKind kind, @Nullable String text) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the funding */
    public Funding {
        Checks.of("").required("kind", kind).optionalText("text", text).verify();
    }
}
