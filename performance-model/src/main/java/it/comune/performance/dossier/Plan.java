package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The performance plan of one year (Piano della performance, PIAO). Source: D.Lgs. 150/2009 arts 5 and 10.
 *
 * @param approval act that approved the plan; a gate while it is missing
 * @param measurementSystem act that put the SMVP in force; a gate while it is missing
 * @param strategicAreas headings
 * @param units areas and general secretary
 * @param objectives in the plan's order
 */
public record Plan(
        @Nullable Act approval,
        @Nullable Act measurementSystem,
        List<StrategicArea> strategicAreas,
        List<Unit> units,
        List<Objective> objectives) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the plan's own lists */
    public Plan {
        Checks.of("")
                .list("strategicAreas", strategicAreas)
                .distinct("strategicAreas", strategicAreas, StrategicArea::id, "/id", ProblemCode.DUPLICATE_ID)
                .list("units", units)
                .distinct("units", units, Unit::id, "/id", ProblemCode.DUPLICATE_ID)
                .list("objectives", objectives)
                .distinct("objectives", objectives, Objective::id, "/id", ProblemCode.DUPLICATE_ID)
                .verify();
        strategicAreas = List.copyOf(strategicAreas);
        units = List.copyOf(units);
        objectives = List.copyOf(objectives);
    }
}
