package it.comune.performance.evaluation;

import it.comune.performance.value.Degree;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion on one objective for one unit.
 *
 * @param objective id
 * @param unit id
 * @param weight points of the objective for the unit; none when it has none
 * @param outcome the degree's name
 * @param outcomeWithoutExemptions the same, had no exempt cause been recognised
 * @param degree with exemptions and adjustments; none when not due or excluded
 * @param degreeWithoutExemptions none when not due, or excluded whatever the exemptions
 * @param explanation of the degree with exemptions
 * @param explanationWithoutExemptions of the degree without them; none where no exemption touches the objective, and the other
 *     one explains both
 */
public record ObjectiveResult(
        String objective,
        String unit,
        @Nullable BigDecimal weight,
        Outcome outcome,
        Outcome outcomeWithoutExemptions,
        @Nullable Degree degree,
        @Nullable Degree degreeWithoutExemptions,
        Explanation explanation,
        @Nullable Explanation explanationWithoutExemptions) {}
