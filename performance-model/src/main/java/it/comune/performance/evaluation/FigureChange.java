package it.comune.performance.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure before and after: of two evaluations, or of what is and what would be. Exemptions are always counted.
 *
 * @param kind which figure, and so its unit of measure
 * @param id of the unit, objective, indicator or person; of a fund its kind, of a project its id
 * @param unit for which the objective or indicator is evaluated, or from whose part of a fund a premium comes
 * @param part which part of a score, or what a premium is paid for and which project; none for whole figures
 * @param before none: there was none (not due, excluded, not evaluated, not there)
 * @param after none: likewise
 * @param outcomeBefore of objectives and indicators that were there
 * @param outcomeAfter of objectives and indicators that are there
 * @param why steps of the explanation that differ; empty where nobody asked for them
 */
public record FigureChange(
        FigureKind kind,
        String id,
        @Nullable String unit,
        @Nullable String part,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable Outcome outcomeBefore,
        @Nullable Outcome outcomeAfter,
        List<StepChange> why) {
    public FigureChange {
        why = List.copyOf(why);
    }

    /** What it rose by, negative where it fell; a figure that is not there counts as 0. */
    public BigDecimal difference() {
        return (after == null ? BigDecimal.ZERO : after).subtract(before == null ? BigDecimal.ZERO : before);
    }

    /** Whether one of the two is there and the other is not, or both are and differ. */
    public boolean isMoved() {
        return before == null || after == null
                ? before != after || outcomeBefore != outcomeAfter
                : before.compareTo(after) != 0 || outcomeBefore != outcomeAfter;
    }
}
