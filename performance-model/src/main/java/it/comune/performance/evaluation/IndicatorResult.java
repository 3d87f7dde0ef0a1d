package it.comune.performance.evaluation;

import it.comune.performance.value.Degree;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion on one indicator for one unit.
 *
 * @param indicator id
 * @param objective id of its objective
 * @param unit id
 * @param outcome the degree's name
 * @param degree with exemptions; none when not due or excluded
 * @param degreeWithoutExemptions none when not due, or excluded whatever the exemptions
 * @param deadline effective deadline, rescheduled and rolled; none when it has none of its own
 * @param daysLate days that count as late; none where lateness plays no part
 * @param explanation of the degree with exemptions; the steps before that of the exemption add up to the degree without
 */
public record IndicatorResult(
        String indicator,
        String objective,
        String unit,
        Outcome outcome,
        @Nullable Degree degree,
        @Nullable Degree degreeWithoutExemptions,
        @Nullable LocalDate deadline,
        @Nullable Integer daysLate,
        Explanation explanation) {}
