package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;

/**
 * One item for which an evaluator gives points.
 *
 * @param id unique in its profile
 * @param title for people
 * @param maximum most points, more than 0
 */
public record BehaviourItem(String id, String title, BigDecimal maximum) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the item */
    public BehaviourItem {
        Checks.of(id)
                .id("id", id)
                .text("title", title)
                .positive("maximum", maximum)
                .verify();
        maximum = Numbers.plain(maximum);
    }
}
