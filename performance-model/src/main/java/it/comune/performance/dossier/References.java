package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What only the whole dossier can tell: ids that clash, references that lead nowhere, facts that do not fit their
 * target. Elements of lists may be null: whoever reads a broken document has reported them already. Where an id is
 * carried twice, or a unit of an objective is unknown, nobody can say what was meant, and nothing is said of what
 * depends on it.
 */
final class References {
    private final Checks checks;
    private final List<@Nullable StrategicArea> strategicAreas;
    private final List<@Nullable Unit> unitList;
    private final List<@Nullable Objective> objectiveList;

    private final Set<String> areas = new LinkedHashSet<>();
    private final Map<String, Set<String>> officesOfUnit = new LinkedHashMap<>();
    private final Map<String, Concern> objectives = new LinkedHashMap<>();
    private final Map<String, Concern> indicators = new LinkedHashMap<>();
    private final Set<String> carriedTwice = new HashSet<>();

    /**
     * What a record may be about.
     *
     * @param units ids of the units that it concerns; null if that cannot be told
     * @param target of an indicator
     * @param conditional whether an indicator is due only under a condition, or that cannot be told
     */
    private record Concern(
            @Nullable Set<String> units, @Nullable Target target, boolean conditional) {
        static final Concern UNCLEAR = new Concern(null, null, true);
    }

    References(
            Checks checks,
            List<@Nullable StrategicArea> strategicAreas,
            List<@Nullable Unit> units,
            List<@Nullable Objective> objectives) {
        this.checks = checks;
        this.strategicAreas = strategicAreas;
        this.unitList = units;
        this.objectiveList = objectives;
    }

    References checkPlan() {
        for (StrategicArea area : strategicAreas) {
            if (area != null) {
                areas.add(area.id());
            }
        }
        collectUnits();
        collectObjectives();
        for (int o = 0; o < objectiveList.size(); o++) {
            Objective objective = objectiveList.get(o);
            if (objective != null) {
                checkObjective(objective, "/plan/objectives/" + o);
            }
        }
        carriedTwice.forEach(id -> {
            objectives.computeIfPresent(id, (same, unclear) -> Concern.UNCLEAR);
            indicators.computeIfPresent(id, (same, unclear) -> Concern.UNCLEAR);
        });
        return this;
    }

    private void collectUnits() {
        Set<String> officeIds = new HashSet<>();
        for (int u = 0; u < unitList.size(); u++) {
            Unit unit = unitList.get(u);
            if (unit == null) {
                continue;
            }
            Set<String> offices = officesOfUnit.computeIfAbsent(unit.id(), id -> new LinkedHashSet<>());
            for (int o = 0; o < unit.offices().size(); o++) {
                String office = unit.offices().get(o).id();
                offices.add(office);
                if (!officeIds.add(office)) {
                    duplicate("/plan/units/" + u + "/offices/" + o + "/id", office);
                }
            }
        }
    }

    private void collectObjectives() {
        Set<String> shared = new HashSet<>(officesOfUnit.keySet());
        for (int o = 0; o < objectiveList.size(); o++) {
            Objective objective = objectiveList.get(o);
            if (objective == null) {
                continue;
            }
            String at = "/plan/objectives/" + o;
            if (!shared.add(objective.id())) {
                duplicate(at + "/id", objective.id());
            }
            Set<String> assigned = assigned(objective);
            objectives.putIfAbsent(objective.id(), new Concern(assigned, null, false));
            for (int i = 0; i < objective.indicators().size(); i++) {
                Indicator indicator = objective.indicators().get(i);
                if (!shared.add(indicator.id())) {
                    duplicate(at + "/indicators/" + i + "/id", indicator.id());
                }
                indicators.putIfAbsent(
                        indicator.id(),
                        new Concern(concerned(indicator, assigned), indicator.target(), indicator.condition() != null));
            }
        }
    }

    private @Nullable Set<String> assigned(Objective objective) {
        Set<String> assigned = new LinkedHashSet<>();
        objective.assignments().forEach(assignment -> assigned.add(assignment.unit()));
        return officesOfUnit.keySet().containsAll(assigned) ? assigned : null;
    }

    private static @Nullable Set<String> concerned(Indicator indicator, @Nullable Set<String> assigned) {
        if (assigned == null || indicator.units().isEmpty()) {
            return assigned;
        }
        return assigned.containsAll(indicator.units()) ? new LinkedHashSet<>(indicator.units()) : null;
    }

    private void checkObjective(Objective objective, String at) {
        known(at + "/strategicArea", objective.strategicArea(), areas);
        for (int a = 0; a < objective.assignments().size(); a++) {
            Assignment assignment = objective.assignments().get(a);
            String here = at + "/assignments/" + a;
            known(here + "/unit", assignment.unit(), officesOfUnit.keySet());
            Set<String> offices = officesOfUnit.get(assignment.unit());
            for (int f = 0; offices != null && f < assignment.offices().size(); f++) {
                known(here + "/offices/" + f, assignment.offices().get(f), offices);
            }
        }
        Set<String> assigned = assigned(objective);
        for (int i = 0; i < objective.indicators().size(); i++) {
            List<String> named = objective.indicators().get(i).units();
            for (int u = 0; u < named.size(); u++) {
                unit(at + "/indicators/" + i + "/units/" + u, named.get(u), assigned);
            }
        }
    }

    void checkReport(
            List<@Nullable Fact> facts,
            List<@Nullable Condition> conditions,
            List<@Nullable Rescheduling> reschedulings,
            List<@Nullable ExemptCause> exemptCauses,
            List<@Nullable DeclaredOutcome> declaredOutcomes,
            List<@Nullable Remark> remarks) {
        each("facts", facts, (at, fact) -> {
            Concern concern = about(at, null, fact.indicator(), fact.unit());
            if (concern != null && concern.target() != null) {
                Observation.check(checks, at.substring(1) + "/observed", fact.observed(), concern.target());
            }
        });
        each("conditions", conditions, (at, condition) -> {
            Concern concern = about(at, null, condition.indicator(), null);
            if (concern != null && !concern.conditional()) {
                checks.problem(at, ProblemCode.NOT_CONDITIONAL, condition.indicator(), "");
            }
        });
        each("reschedulings", reschedulings, (at, r) -> about(at, null, r.indicator(), r.unit()));
        each("exemptCauses", exemptCauses, (at, e) -> about(at, e.objective(), e.indicator(), e.unit()));
        each("declaredOutcomes", declaredOutcomes, (at, d) -> about(at, d.objective(), d.indicator(), d.unit()));
        each("remarks", remarks, (at, r) -> about(at, r.objective(), null, null));
    }

    private interface Check<T> {
        void at(String pointer, T element);
    }

    private static <T> void each(String list, List<@Nullable T> elements, Check<T> check) {
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            if (element != null) {
                check.at("/report/" + list + "/" + i, element);
            }
        }
    }

    /** A record about an objective or an indicator, for one unit or all. */
    private @Nullable Concern about(
            String at, @Nullable String objective, @Nullable String indicator, @Nullable String unit) {
        Concern concern = objective != null
                ? concern(at + "/objective", objective, objectives)
                : indicator != null ? concern(at + "/indicator", indicator, indicators) : null;
        if (unit != null) {
            unit(at + "/unit", unit, concern == null ? null : concern.units());
        }
        return concern;
    }

    private @Nullable Concern concern(String at, String id, Map<String, Concern> known) {
        known(at, id, known.keySet());
        return known.get(id);
    }

    /** @param concerned ids of the units that may stand here; null if that cannot be told */
    private void unit(String at, String unit, @Nullable Set<String> concerned) {
        if (known(at, unit, officesOfUnit.keySet()) && concerned != null && !concerned.contains(unit)) {
            refuse(at, ProblemCode.UNIT_NOT_CONCERNED, unit, concerned);
        }
    }

    private boolean known(String at, String id, Collection<String> ids) {
        if (ids.contains(id)) {
            return true;
        }
        refuse(at, ProblemCode.UNKNOWN_REFERENCE, id, ids);
        return false;
    }

    private void refuse(String at, ProblemCode code, String id, Collection<String> instead) {
        if (!checks.isFull()) {
            checks.problem(at, code, id, Words.hint(id, instead));
        }
    }

    private void duplicate(String at, String id) {
        carriedTwice.add(id);
        checks.problem(at, ProblemCode.DUPLICATE_ID, id, "");
    }
}
