package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;

/**
 * What the evaluator gave for one item of behaviour, or for one function of the general secretary.
 *
 * @param item id of an item of the person's profile
 * @param points 0 to the item's maximum
 */
public record BehaviourScore(String item, BigDecimal points) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the score */
    public BehaviourScore {
        Checks.of("").id("item", item).notNegative("points", points).verify();
        points = Numbers.plain(points);
    }
}
