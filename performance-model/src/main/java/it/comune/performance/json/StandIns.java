package it.comune.performance.json;

import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.value.InvalidDocumentException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand in for what could not be read, so that a record with a fault keeps its other parts and what refers
 * to them can still be checked. They never leave a reading: it ends with the problems that called for them. A stand-in
 * collides with nothing and fits everything, so that it causes no problem of its own; where there is no such value,
 * there is no stand-in.
 */
final class StandIns {
    /** How ids and texts begin that stand in; an id may begin so, but nobody's does. */
    private static final String PREFIX = "0.-.";

    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /** As a target's number of periods, it makes no list of counts too long. */
    private static final int MOST_PERIODS = 366;

    private int made;

    String text() {
        return PREFIX + made++;
    }

    static boolean isOne(String text) {
        return text.startsWith(PREFIX);
    }

    /** A list of ids as a hint shows it, without stand-ins. */
    static String removedFrom(String ids) {
        return ids.contains(PREFIX)
                ? String.join(
                        ", ",
                        Arrays.stream(ids.split(", ")).filter(id -> !isOne(id)).toList())
                : ids;
    }

    /** For the first attempt: the record's constructor passes over nulls where they are allowed. */
    @Nullable
    Object orNull(Shape.Field field, Type type) {
        Class<?> raw = Shape.raw(type);
        if (raw == String.class || raw == boolean.class || raw == List.class) {
            return of(field.nullable(), type);
        }
        // A weight that cannot be read is a weight nevertheless.
        return raw == BigDecimal.class || raw == int.class ? of(field.nullable(), type) : null;
    }

    /** For the second attempt, after the constructor refused the first. */
    @Nullable
    Object of(boolean nullable, Type type) {
        Class<?> raw = Shape.raw(type);
        if (raw == String.class) {
            return text();
        }
        if (raw == boolean.class) {
            return false;
        }
        if (raw == int.class) {
            return MOST_PERIODS;
        }
        if (raw == BigDecimal.class) {
            return nullable ? BigDecimal.ONE : null;
        }
        if (raw == LocalDate.class) {
            return SOME_DAY;
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Target.class) {
            return new Target.NotMeasurable(text());
        }
        if (raw == Observation.class) {
            return new Observation.Completed(SOME_DAY);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return raw.isRecord() ? record(type, raw) : null;
    }

    private @Nullable Object record(Type type, Class<?> raw) {
        Shape shape = Shape.of(raw);
        try {
            return shape.make(shape.fields().stream()
                    .map(field -> {
                        Type resolved = Shape.resolved(field.type(), type);
                        // An act is better with its date; anything else that may be missing is better missing.
                        return field.nullable() && Shape.raw(resolved) != LocalDate.class
                                ? null
                                : of(field.nullable(), resolved);
                    })
                    .toArray());
        } catch (InvalidDocumentException none) {
            return null;
        }
    }

    /** What only some records need: their parts are fine, but not together. */
    void mend(Class<?> type, Shape shape, @Nullable Object[] arguments) {
        if (type == Objective.class) {
            int indicators = shape.indexOf("indicators");
            if (arguments[indicators] instanceof List<?> list) {
                arguments[indicators] = list.stream()
                        .map(each -> each instanceof Indicator indicator ? unweighed(indicator) : each)
                        .toList();
            }
        } else if (type == ExemptCause.class || type == DeclaredOutcome.class) {
            int objective = shape.indexOf("objective");
            int indicator = shape.indexOf("indicator");
            if (arguments[objective] != null) {
                arguments[indicator] = null;
            } else if (arguments[indicator] == null) {
                arguments[objective] = text();
            }
        }
    }

    private static Indicator unweighed(Indicator i) {
        return new Indicator(
                i.id(), i.title(), i.target(), i.measure(), i.deadline(), null, i.units(), i.condition(), i.note());
    }
}
