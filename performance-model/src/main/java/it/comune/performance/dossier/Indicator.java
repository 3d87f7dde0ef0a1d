package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, or a phase, of an objective.
 *
 * @param id unique in the plan
 * @param title what is measured
 * @param target what is asked
 * @param measure what the numbers count, such as {@code giornate}; for people only
 * @param deadline effective unless rescheduled; without one it is due at the end of the year and never late
 * @param weight within its objective, more than 0; all indicators of an objective have one, or none has
 * @param units ids of the units that it concerns; empty: all units of its objective
 * @param condition under which it is due at all, in words; whether it held is in the report
 * @param note how an ambiguous source was read
 */
public record Indicator(
        String id,
        String title,
        Target target,
        @Nullable String measure,
        @Nullable LocalDate deadline,
        @Nullable BigDecimal weight,
        List<String> units,
        @Nullable String condition,
        @Nullable String note) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the indicator */
    public Indicator {
        Checks.of(id)
                .id("id", id)
                .text("title", title)
                .required("target", target)
                .optionalText("measure", measure)
                .optionalDate("deadline", deadline)
                .optionalWeight("weight", weight)
                .list("units", units)
                .distinct("units", units, unit -> unit, "", ProblemCode.DUPLICATE_SCOPE)
                .optionalText("condition", condition)
                .optionalText("note", note)
                .verify();
        weight = weight == null ? null : Numbers.plain(weight);
        units = List.copyOf(units);
    }

    /** An indicator that concerns all units of its objective, without deadline or weight. */
    public static Indicator of(String id, String title, Target target) {
        return new Indicator(id, title, target, null, null, null, List.of(), null, null);
    }

    /** The same with a deadline. */
    public Indicator dueBy(LocalDate date) {
        return new Indicator(id, title, target, measure, date, weight, units, condition, note);
    }

    /** The same with a weight within its objective. */
    public Indicator weighing(String points) {
        return new Indicator(id, title, target, measure, deadline, new BigDecimal(points), units, condition, note);
    }

    /** The same, concerning only these units. */
    public Indicator onlyFor(String... unitIds) {
        return new Indicator(id, title, target, measure, deadline, weight, Arrays.asList(unitIds), condition, note);
    }

    /** The same, due only under a condition. */
    public Indicator onlyIf(String words) {
        return new Indicator(id, title, target, measure, deadline, weight, units, words, note);
    }
}
