package it.comune.performance.rules.tuning;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who works for a made-up municipality. Used once. */
final class Worker {
    /** Points of an item are given with so many digits, which is enough for points of a score. */
    private static final MathContext GIVEN = new MathContext(12, RoundingMode.CEILING);

    private static final int MONTHS = 120;

    private final String id;
    private final Profile profile;
    private final String unit;
    private final Map<ComponentKind, BigDecimal> given = new EnumMap<>(ComponentKind.class);
    private String contractArea;
    private int served;
    private BigDecimal partTime = BigDecimal.ONE;
    private @Nullable String absence;
    private int absentDays;
    private @Nullable String project;
    private @Nullable String pastScore;
    private int months = MONTHS;

    Worker(String id, Profile profile, String unit, String contractArea, int served) {
        this.id = id;
        this.profile = profile;
        this.unit = unit;
        this.contractArea = contractArea;
        this.served = served;
    }

    Profile profile() {
        return profile;
    }

    boolean has(ComponentKind kind) {
        return profile.components().stream().anyMatch(part -> part.kind() == kind);
    }

    /** Such a part, in [0, 1], of all that is the person's own: behaviours, functions, own objectives. */
    Worker doing(BigDecimal part) {
        return doing(ComponentKind.BEHAVIOURS, part)
                .doing(ComponentKind.FUNCTIONS, part)
                .doing(ComponentKind.OWN_OBJECTIVES, part);
    }

    Worker doing(ComponentKind kind, BigDecimal part) {
        given.put(kind, part);
        return this;
    }

    /** Past scores and length of service, the lower the number the higher, so that they break ties. */
    Worker known(int place) {
        pastScore = Numbers.show(Profile.MOST.subtract(BigDecimal.valueOf(place, 1)));
        months = MONTHS * 3 - place;
        return this;
    }

    Worker served(int days) {
        served = days;
        return this;
    }

    Worker partTime(BigDecimal part) {
        partTime = part;
        return this;
    }

    Worker absent(String absenceClass, int days) {
        absence = absenceClass;
        absentDays = days;
        return this;
    }

    Worker of(String area) {
        contractArea = area;
        return this;
    }

    Worker onProject(String objective) {
        project = objective;
        return this;
    }

    Person person(String own) {
        Person.Draft draft = Person.draft(id, profile.id(), contractArea)
                .in(unit)
                .served(served)
                .partTime(partTime.toPlainString())
                .monthsOfService(months);
        if (pastScore != null) {
            draft.scoredBefore(pastScore);
        }
        if (absence != null && absentDays > 0) {
            draft.absent(absence, absentDays);
        }
        for (ScoreComponent component : profile.components()) {
            for (BehaviourItem item : component.items()) {
                draft.given(item.id(), points(item, part(component.kind())).toPlainString());
            }
        }
        if (has(ComponentKind.OWN_OBJECTIVES)) {
            BigDecimal full = part(ComponentKind.OWN_OBJECTIVES);
            draft.took(worked(own + ".F", own, full), worked(own + ".N", own, BigDecimal.ONE.subtract(full)));
        }
        if (project != null) {
            draft.took(hours(project, unit, BigDecimal.ONE));
        }
        if (profile.role() == Role.UNIT_HEAD) {
            draft.holding(Position.of(Town.position()));
        }
        return draft.build();
    }

    private static Participation worked(String objective, String unit, BigDecimal part) {
        return hours(objective, unit, part.multiply(Town.WHOLE));
    }

    private static Participation hours(String objective, String unit, BigDecimal hours) {
        return new Participation(objective, unit, null, hours, Act.of("Registro ore"));
    }

    private BigDecimal part(ComponentKind kind) {
        return given.getOrDefault(kind, BigDecimal.ONE);
    }

    /** Rounded up, so that a score that is aimed at is not missed by a hundredth; a tiny item is given whole or not at all. */
    private static BigDecimal points(BehaviourItem item, BigDecimal part) {
        BigDecimal points =
                Numbers.plain(item.maximum().multiply(part).round(GIVEN)).min(item.maximum());
        if (Numbers.isBounded(points)) {
            return points;
        }
        return part.compareTo(new BigDecimal("0.5")) < 0 ? BigDecimal.ZERO : item.maximum();
    }
}
