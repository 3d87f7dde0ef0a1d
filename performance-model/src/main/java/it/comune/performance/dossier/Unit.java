package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.util.List;

/**
 * Who answers for objectives: an area or the general secretary.
 *
 * @param id unique in the plan
 * @param kind decides which weight cap holds
 * @param title as people call it
 * @param offices its offices; may be empty
 */
public record Unit(String id, UnitKind kind, String title, List<Office> offices) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the unit */
    public Unit {
        Checks.of(id)
                .id("id", id)
                .required("kind", kind)
                .text("title", title)
                .list("offices", offices)
                .distinct("offices", offices, Office::id, "/id", ProblemCode.DUPLICATE_ID)
                .verify();
        offices = List.copyOf(offices);
    }

    /** An area without named offices. */
    public static Unit area(String id, String title) {
        return new Unit(id, UnitKind.AREA, title, List.of());
    }

    /** The general secretary. */
    public static Unit generalSecretary(String id, String title) {
        return new Unit(id, UnitKind.GENERAL_SECRETARY, title, List.of());
    }
}
