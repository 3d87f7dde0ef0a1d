package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a unit answers for an objective, and how much the objective weighs for it.
 *
 * @param unit id of the unit
 * @param weight points, more than 0; none where the objective is funded separately or the plan forgot it
 * @param offices ids of the unit's offices that work on it; may be empty
 * @param note how an ambiguous source was read
 */
public record Assignment(
        String unit,
        @Nullable BigDecimal weight,
        List<String> offices,
        @Nullable String note) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the assignment */
    public Assignment {
        Checks.of(unit)
                .id("unit", unit)
                .optionalWeight("weight", weight)
                .list("offices", offices)
                .distinct("offices", offices, office -> office, "", ProblemCode.DUPLICATE_SCOPE)
                .optionalText("note", note)
                .verify();
        weight = weight == null ? null : Numbers.plain(weight);
        offices = List.copyOf(offices);
    }
}
