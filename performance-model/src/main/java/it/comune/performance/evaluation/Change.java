package it.comune.performance.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that could have been otherwise, everything else being equal.
 *
 * @param kind what
 * @param subject id of the indicator or person
 * @param unit for which the indicator is looked at; none for people
 * @param cause id of the exempt cause, if it is about one
 * @param from as recorded: a date, a number, a percentage; none: nothing was
 * @param to what it would have been instead: a date, a number, a percentage; none where there is nothing to say but the kind
 * @param size how much it is: days, units of the measure, periods, points; 1 where there is only yes and no
 */
public record Change(
        ChangeKind kind,
        String subject,
        @Nullable String unit,
        @Nullable String cause,
        @Nullable String from,
        @Nullable String to,
        BigDecimal size) {}
