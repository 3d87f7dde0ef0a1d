package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.rules.oracle.PlainResult.OfObjective;
import it.comune.performance.rules.oracle.PlainResult.OfUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Section 7: scores from degrees and points, either with exemptions or without. */
final class Scoring {
    private static final Fraction MOST = Fraction.of(100, 1);

    /** Whether exemptions count. */
    final boolean exempting;

    private final Map<String, OfUnit> units = new HashMap<>();
    private final Map<List<String>, OfObjective> objectives = new HashMap<>();
    private final Set<List<String>> paidByProject = new HashSet<>();
    private final @Nullable Fraction entity;

    /**
     * A score.
     *
     * @param points of the components in the profile's order; null where one is left out
     * @param total null where all are
     */
    record Score(
            List<@Nullable BigDecimal> points, @Nullable BigDecimal total) {}

    Scoring(boolean exempting, PlainResult result, List<ProjectFund> projects) {
        this.exempting = exempting;
        result.units().forEach(unit -> units.put(unit.unit(), unit));
        result.objectives().forEach(one -> objectives.put(List.of(one.objective(), one.unit()), one));
        projects.forEach(project -> paidByProject.add(List.of(project.objective(), project.unit())));
        entity = entityPerformance();
    }

    /** The unit's degree, or null if it is not evaluated. */
    @Nullable
    Fraction degree(String unit) {
        OfUnit of = unit(unit);
        BigDecimal degree = exempting ? of.degree() : of.degreeWithoutExemptions();
        return degree == null ? null : Fraction.of(degree);
    }

    /** The objective's degree for a unit, or null if it has none. */
    @Nullable
    Fraction degree(String objective, String unit) {
        OfObjective of = objectives.get(List.of(objective, unit));
        if (of == null) {
            throw new IllegalStateException("A valid dossier resolves its references.");
        }
        BigDecimal degree = exempting ? of.degree() : of.degreeWithoutExemptions();
        return degree == null ? null : Fraction.of(degree);
    }

    /** What the objective of a project comes to: the degree, else the one without exemptions, else none. */
    @Nullable
    Fraction projectDegree(ProjectFund project) {
        Fraction own = degree(project.objective(), project.unit());
        if (own != null) {
            return own;
        }
        OfObjective of = objectives.get(List.of(project.objective(), project.unit()));
        return of == null || of.degreeWithoutExemptions() == null ? null : Fraction.of(of.degreeWithoutExemptions());
    }

    private OfUnit unit(String id) {
        OfUnit unit = units.get(id);
        if (unit == null) {
            throw new IllegalStateException("A valid dossier resolves its references.");
        }
        return unit;
    }

    private @Nullable BigDecimal points(OfUnit unit) {
        return exempting ? unit.points() : unit.pointsWithoutExemptions();
    }

    Score score(Member member) {
        List<@Nullable Fraction> values = new ArrayList<>();
        Fraction maxima = Fraction.ZERO;
        for (ScoreComponent component : member.profile.components()) {
            Fraction value = value(component, member);
            values.add(value);
            if (value != null) {
                maxima = maxima.plus(Fraction.of(component.maximum()));
            }
        }
        List<@Nullable BigDecimal> points = new ArrayList<>();
        BigDecimal total = null;
        for (int i = 0; i < values.size(); i++) {
            Fraction value = values.get(i);
            if (value == null) {
                points.add(null);
            } else {
                Fraction maximum =
                        Fraction.of(member.profile.components().get(i).maximum());
                BigDecimal own = value.times(maximum).times(MOST).over(maxima).rounded(2);
                points.add(own);
                total = total == null ? own : total.add(own);
            }
        }
        return new Score(points, total);
    }

    private @Nullable Fraction value(ScoreComponent component, Member member) {
        return switch (component.kind()) {
            case UNIT_OBJECTIVES -> unitObjectives(member);
            case OWN_OBJECTIVES -> ownObjectives(member.person);
            case ENTITY_PERFORMANCE -> entity;
            case BEHAVIOURS, FUNCTIONS -> given(component, member.person);
        };
    }

    private @Nullable Fraction unitObjectives(Member member) {
        Fraction sum = Fraction.ZERO;
        Fraction shares = Fraction.ZERO;
        for (Membership membership : member.person.units()) {
            Fraction value =
                    member.role() == Role.EMPLOYEE ? degree(membership.unit()) : partOfCap(unit(membership.unit()));
            if (value != null) {
                Fraction share = Fraction.of(membership.share());
                sum = sum.plus(share.times(value));
                shares = shares.plus(share);
            }
        }
        return shares.isZero() ? null : sum.over(shares);
    }

    private @Nullable Fraction partOfCap(OfUnit unit) {
        BigDecimal points = points(unit);
        if (points == null) {
            return null;
        }
        Fraction part = Fraction.of(points, unit.cap());
        return part.isAtLeast(Fraction.ONE) ? Fraction.ONE : part;
    }

    private @Nullable Fraction ownObjectives(Person person) {
        Fraction sum = Fraction.ZERO;
        Fraction amounts = Fraction.ZERO;
        for (Participation part : person.participations()) {
            Fraction degree = degree(part.objective(), part.unit());
            if (degree != null && !paidByProject.contains(List.of(part.objective(), part.unit()))) {
                Fraction amount = Fraction.of(part.amount());
                sum = sum.plus(amount.times(degree));
                amounts = amounts.plus(amount);
            }
        }
        return amounts.isZero() ? null : sum.over(amounts);
    }

    private @Nullable Fraction entityPerformance() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (OfUnit unit : units.values()) {
            BigDecimal points = points(unit);
            if (points != null) {
                sum = sum.add(points);
                most = most.add(unit.maximum());
            }
        }
        return most.signum() == 0 ? null : Fraction.of(sum, most);
    }

    private static Fraction given(ScoreComponent component, Person person) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (BehaviourItem item : component.items()) {
            for (BehaviourScore given : person.behaviours()) {
                sum = given.item().equals(item.id()) ? sum.add(given.points()) : sum;
            }
            most = most.add(item.maximum());
        }
        return Fraction.of(sum, most);
    }

    /** The mean over the evaluated units of a person of what each earns, weighed by shares; 0 where none is evaluated. */
    Fraction organisational(Person person, PlainBands bands) {
        Fraction sum = Fraction.ZERO;
        Fraction shares = Fraction.ZERO;
        for (Membership membership : person.units()) {
            if (degree(membership.unit()) != null) {
                Fraction share = Fraction.of(membership.share());
                sum = sum.plus(share.times(organisational(membership.unit(), bands)));
                shares = shares.plus(share);
            }
        }
        return shares.isZero() ? Fraction.ZERO : sum.over(shares);
    }

    /** What the degree of a unit earns. */
    Fraction organisational(String unit, PlainBands bands) {
        Fraction degree = degree(unit);
        return degree == null ? Fraction.ZERO : bands.at(degree.times(MOST));
    }
}
