package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One part of a score.
 *
 * @param kind what it measures
 * @param maximum points of the score that it is worth, more than 0
 * @param items for which the evaluator gives points: at least one for behaviours and functions, none for anything else
 */
public record ScoreComponent(ComponentKind kind, BigDecimal maximum, List<BehaviourItem> items) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the component */
    public ScoreComponent {
        Checks checks = Checks.of("")
                .required("kind", kind)
                .positive("maximum", maximum)
                .list("items", items)
                .distinct("items", items, BehaviourItem::id, "/id", ProblemCode.DUPLICATE_ID);
        if (kind != null && items != null && kind.isGiven() == items.isEmpty()) {
            checks.problem("/items", ProblemCode.ITEMS_DO_NOT_FIT, items.size(), kind);
        }
        checks.verify();
        maximum = Numbers.plain(maximum);
        items = List.copyOf(items);
    }

    /** A part that is computed. */
    public static ScoreComponent of(ComponentKind kind, String maximum) {
        return new ScoreComponent(kind, new BigDecimal(maximum), List.of());
    }
}
