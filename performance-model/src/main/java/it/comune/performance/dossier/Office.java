package it.comune.performance.dossier;

import it.comune.performance.value.Checks;

/**
 * An office of a unit.
 *
 * @param id unique among all offices of the plan
 * @param title as people call it
 */
public record Office(String id, String title) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the office */
    public Office {
        Checks.of(id).id("id", id).text("title", title).verify();
    }
}
