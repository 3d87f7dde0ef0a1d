package it.comune.performance.rules.tuning;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit under two regulations. Says nothing of people.
 *
 * @param unit id
 * @param maximumBefore points that a degree of 1 earns
 * @param maximumAfter the same under the other regulation
 * @param degreeBefore none where the unit could not be evaluated
 * @param degreeAfter the same under the other regulation
 * @param pointsBefore none where the unit could not be evaluated
 * @param pointsAfter the same under the other regulation
 * @param degreeSteps objectives and adjustments that moved the degree
 * @param indicators those whose degree is not the same, in code point order of their ids
 */
public record UnitChange(
        String unit,
        BigDecimal maximumBefore,
        BigDecimal maximumAfter,
        @Nullable Degree degreeBefore,
        @Nullable Degree degreeAfter,
        @Nullable Points pointsBefore,
        @Nullable Points pointsAfter,
        List<StepChange> degreeSteps,
        List<Indicator> indicators) {
    /**
     * An indicator whose degree is not the same.
     *
     * @param indicator id
     * @param objective id of its objective
     * @param before degree; none where it is not due or excluded
     * @param after the same under the other regulation
     * @param steps what moved it
     */
    public record Indicator(
            String indicator,
            String objective,
            @Nullable Degree before,
            @Nullable Degree after,
            List<StepChange> steps) {
        public Indicator {
            steps = List.copyOf(steps);
        }
    }

    public UnitChange {
        degreeSteps = List.copyOf(degreeSteps);
        indicators = List.copyOf(indicators);
    }
}
