package it.comune.performance.dossier;

import it.comune.performance.value.Checks;

/**
 * A remark of the executive on an objective. By itself it changes no score.
 *
 * @param objective id of the objective
 * @param by who remarked, such as {@code Giunta comunale}
 * @param text what it says
 */
public record Remark(String objective, String by, String text) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the remark */
    public Remark {
        Checks.of(objective)
                .id("objective", objective)
                .text("by", by)
                .text("text", text)
                .verify();
    }
}
