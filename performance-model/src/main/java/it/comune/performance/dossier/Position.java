package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Money;
import it.comune.performance.value.ProblemCode;
import java.util.List;

/**
 * The organisational position of a unit head (PO / EQ).
 *
 * @param value yearly value of the position (retribuzione di posizione)
 * @param interimPosts vacant positions held besides; each unit once
 */
public record Position(Money value, List<InterimPost> interimPosts) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the position */
    public Position {
        Checks.of("")
                .required("value", value)
                .list("interimPosts", interimPosts)
                .distinct("interimPosts", interimPosts, InterimPost::unit, "/unit", ProblemCode.DUPLICATE_SCOPE)
                .verify();
        interimPosts = List.copyOf(interimPosts);
    }

    /** A position without interim posts. */
    public static Position of(Money value) {
        return new Position(value, List.of());
    }
}
