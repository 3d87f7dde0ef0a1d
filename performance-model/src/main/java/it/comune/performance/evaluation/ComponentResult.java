package it.comune.performance.evaluation;

import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One part of a score.
 *
 * @param kind what it measures
 * @param maximum points that the profile gives it; where another part is left out, what remains counts up to 100 in proportion
 * @param points with exemptions; none where nothing could be evaluated, and the part is left out
 * @param pointsWithoutExemptions the same, had no exempt cause been recognised
 */
public record ComponentResult(
        ComponentKind kind,
        BigDecimal maximum,
        @Nullable Points points,
        @Nullable Points pointsWithoutExemptions) {}
