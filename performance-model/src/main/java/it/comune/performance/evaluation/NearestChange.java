package it.comune.performance.evaluation;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that would alter an outcome, and what it would alter: the difference of two evaluations, of the dossier as it is and of
 * the dossier with the change. No smaller change of its kind gives as much to the figure that was asked about.
 *
 * @param change what could have been otherwise
 * @param distance in (0, 1]: which part it is of the whole way to what the target asks in full; 1 where there is only yes and no
 * @param figures those that would move
 * @param gained what people together would receive more
 * @param lost what people together would receive less, since money goes to others
 */
public record NearestChange(Change change, Ratio distance, List<FigureChange> figures, Money gained, Money lost) {
    public NearestChange {
        figures = List.copyOf(figures);
    }

    /** A figure that would move. */
    public Optional<FigureChange> figure(FigureKind kind, String id, @Nullable String unit) {
        return figures.stream()
                .filter(one -> one.kind() == kind
                        && one.id().equals(id)
                        && one.part() == null
                        && (unit == null || unit.equals(one.unit())))
                .findFirst();
    }

    /** What a figure would rise by; 0 where it would not move. */
    public BigDecimal gain(FigureKind kind, String id, @Nullable String unit) {
        return figure(kind, id, unit).map(FigureChange::difference).orElse(BigDecimal.ZERO);
    }

    /** What a person would receive more, negative for less, in euros. */
    public BigDecimal euros(String person) {
        return gain(FigureKind.PERSON_TOTAL, person, null);
    }
}
