package it.comune.performance.json;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Target;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Money;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final int SHARE_DECIMALS = 6;

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
        return raw == BigDecimal.class || raw == int.class || raw == Money.class ? of(field.nullable(), type) : null;
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
        if (raw == Money.class) {
            return Money.ZERO;
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
        } else if (type == Person.class) {
            mendPerson(shape, arguments);
        } else if (type == Participation.class) {
            arguments[shape.indexOf("share")] = BigDecimal.ONE;
            arguments[shape.indexOf("hours")] = null;
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

    private void mendPerson(Shape shape, @Nullable Object[] arguments) {
        int units = shape.indexOf("units");
        arguments[units] = wholeShares(all(arguments[units]));
        int partTime = shape.indexOf("partTime");
        arguments[partTime] = BigDecimal.ONE;
        int absences = shape.indexOf("absences");
        arguments[absences] = shortest(all(arguments[absences]), arguments[shape.indexOf("serviceDays")]);
        int behaviours = shape.indexOf("behaviours");
        arguments[behaviours] = all(arguments[behaviours]).stream()
                .map(each -> each == null ? new BehaviourScore(text(), BigDecimal.ZERO) : each)
                .toList();
        int participations = shape.indexOf("participations");
        arguments[participations] = all(arguments[participations]).stream()
                .map(each -> each == null ? new Participation(text(), text(), BigDecimal.ONE, null, null) : each)
                .toList();
        arguments[shape.indexOf("pastScores")] = List.of();
    }

    private static List<?> all(@Nullable Object list) {
        return list instanceof List<?> given ? given : List.of();
    }

    /** The same units, with shares that sum to 1. */
    private List<Membership> wholeShares(List<?> memberships) {
        List<String> units = memberships.stream()
                .filter(Membership.class::isInstance)
                .map(each -> ((Membership) each).unit())
                .distinct()
                .toList();
        BigDecimal each =
                BigDecimal.ONE.divide(BigDecimal.valueOf(Math.max(1, units.size())), SHARE_DECIMALS, RoundingMode.DOWN);
        List<Membership> whole = new ArrayList<>();
        for (String unit : units) {
            BigDecimal rest = BigDecimal.ONE.subtract(each.multiply(BigDecimal.valueOf(units.size() - 1)));
            whole.add(new Membership(unit, whole.isEmpty() ? rest : each));
        }
        if (whole.isEmpty()) {
            whole.add(new Membership(text(), BigDecimal.ONE));
        }
        return whole;
    }

    /** The same classes, which a regulation must know, with so few days that they fit into those of service. */
    private List<?> shortest(List<?> absences, @Nullable Object serviceDays) {
        return serviceDays instanceof Integer days && absences.size() <= days
                ? absences.stream()
                        .map(each -> new Absence(each instanceof Absence known ? known.absenceClass() : text(), 1))
                        .toList()
                : List.of();
    }

    private static Indicator unweighed(Indicator i) {
        return new Indicator(
                i.id(), i.title(), i.target(), i.measure(), i.deadline(), null, i.units(), i.condition(), i.note());
    }
}
