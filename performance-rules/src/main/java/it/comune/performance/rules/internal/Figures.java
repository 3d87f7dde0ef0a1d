package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Degrees and points of units and objectives, with or without exemptions: all that people are scored by. */
final class Figures {
    /** Of an evaluated unit. */
    record OfUnit(Degree degree, Points points, BigDecimal maximum, BigDecimal cap) {
        /** min(1, points / cap), exact. */
        Ratio pointsByCap() {
            Ratio share = Ratio.of(points.value(), cap);
            return share.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : share;
        }
    }

    private final Map<String, OfUnit> units = new HashMap<>();
    private final Map<String, Map<String, Degree>> objectives = new HashMap<>();
    private final @Nullable Ratio entity;

    private Figures(List<UnitLine> unitLines, List<ObjectiveLine> objectiveLines, boolean with) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal maxima = BigDecimal.ZERO;
        for (UnitLine line : unitLines) {
            UnitCase unit = with ? line.with() : line.without();
            Degree degree = UnitLine.degree(unit);
            Points earned = UnitLine.points(unit);
            if (degree != null && earned != null) {
                units.put(line.unit.id(), new OfUnit(degree, earned, unit.maximum(), line.cap));
                points = points.add(earned.value());
                maxima = maxima.add(unit.maximum());
            }
        }
        entity = maxima.signum() == 0 ? null : Ratio.of(points, maxima);
        for (ObjectiveLine line : objectiveLines) {
            Degree degree = (with ? line.with() : line.without()).degree();
            if (degree != null) {
                objectives
                        .computeIfAbsent(line.objective.id(), id -> new HashMap<>(2))
                        .put(line.unit.unit.id(), degree);
            }
        }
    }

    static Figures with(List<UnitLine> units, List<ObjectiveLine> objectives) {
        return new Figures(units, objectives, true);
    }

    static Figures without(List<UnitLine> units, List<ObjectiveLine> objectives) {
        return new Figures(units, objectives, false);
    }

    /** Null when not evaluated. */
    @Nullable
    OfUnit unit(String id) {
        return units.get(id);
    }

    /** Null when it has no degree. */
    @Nullable
    Degree objective(String id, String unit) {
        return objectives.getOrDefault(id, Map.of()).get(unit);
    }

    /** Sum of points by sum of maxima, exact; null when no unit was evaluated. */
    @Nullable
    Ratio entity() {
        return entity;
    }
}
