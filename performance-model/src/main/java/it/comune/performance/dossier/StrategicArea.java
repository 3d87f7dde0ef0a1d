package it.comune.performance.dossier;

import it.comune.performance.value.Checks;

/**
 * A heading that groups objectives (ambito strategico).
 *
 * @param id unique in the plan
 * @param title as the plan calls it
 */
public record StrategicArea(String id, String title) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the area */
    public StrategicArea {
        Checks.of(id).id("id", id).text("title", title).verify();
    }
}
