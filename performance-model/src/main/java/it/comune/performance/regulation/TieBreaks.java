package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.util.List;

/**
 * What decides between equal scores.
 *
 * @param criteria in the order in which they are asked, each once; may be empty
 */
public record TieBreaks(List<PremiumPolicies.TieBreak> criteria) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the list */
    public TieBreaks {
        Checks.of("")
                .list("criteria", criteria)
                .distinct("criteria", criteria, one -> one, "", ProblemCode.DUPLICATE_SCOPE)
                .verify();
        criteria = List.copyOf(criteria);
    }
}
