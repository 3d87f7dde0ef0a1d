package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What only the whole dossier can tell: ids that clash, references that lead nowhere, facts that do not fit their target. */
final class References {
    /** More ids than a problem has room for; a large plan with as many mistakes would cost a list of all ids for each. */
    private static final int SHOWN = 30;

    private final Checks checks;
    private final Plan plan;
    private final Report report;
    private final Map<String, Objective> objectives = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Objective> objectiveOfIndicator = new HashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();

    References(Checks checks, Plan plan, Report report) {
        this.checks = checks;
        this.plan = plan;
        this.report = report;
    }

    void check() {
        plan();
        report();
    }

    private void plan() {
        Set<String> areas = new TreeSet<>();
        plan.strategicAreas().forEach(area -> areas.add(area.id()));

        Set<String> shared = new HashSet<>();
        Set<String> offices = new HashSet<>();
        for (int u = 0; u < plan.units().size(); u++) {
            Unit unit = plan.units().get(u);
            units.put(unit.id(), unit);
            shared.add(unit.id());
            for (int o = 0; o < unit.offices().size(); o++) {
                String office = unit.offices().get(o).id();
                if (!offices.add(office)) {
                    duplicate("/plan/units/" + u + "/offices/" + o + "/id", office);
                }
            }
        }
        for (int o = 0; o < plan.objectives().size(); o++) {
            Objective objective = plan.objectives().get(o);
            String at = "/plan/objectives/" + o;
            if (!shared.add(objective.id())) {
                duplicate(at + "/id", objective.id());
            }
            objectives.put(objective.id(), objective);
            for (int i = 0; i < objective.indicators().size(); i++) {
                Indicator indicator = objective.indicators().get(i);
                if (!shared.add(indicator.id())) {
                    duplicate(at + "/indicators/" + i + "/id", indicator.id());
                }
                indicators.put(indicator.id(), indicator);
                objectiveOfIndicator.put(indicator.id(), objective);
            }
        }
        for (int o = 0; o < plan.objectives().size(); o++) {
            objective(plan.objectives().get(o), "/plan/objectives/" + o, areas);
        }
    }

    private void objective(Objective objective, String at, Set<String> areas) {
        known(at + "/strategicArea", objective.strategicArea(), areas);
        for (int a = 0; a < objective.assignments().size(); a++) {
            Assignment assignment = objective.assignments().get(a);
            String here = at + "/assignments/" + a;
            if (known(here + "/unit", assignment.unit(), units.keySet())) {
                List<String> offices = Objects.requireNonNull(units.get(assignment.unit())).offices().stream()
                        .map(Office::id)
                        .toList();
                for (int f = 0; f < assignment.offices().size(); f++) {
                    known(here + "/offices/" + f, assignment.offices().get(f), offices);
                }
            }
        }
        for (int i = 0; i < objective.indicators().size(); i++) {
            Indicator indicator = objective.indicators().get(i);
            for (int u = 0; u < indicator.units().size(); u++) {
                String unit = indicator.units().get(u);
                String here = at + "/indicators/" + i + "/units/" + u;
                if (known(here, unit, units.keySet()) && objective.assignmentOf(unit) == null) {
                    checks.problem(here, ProblemCode.UNIT_NOT_CONCERNED, unit, shown(assigned(objective)));
                }
            }
        }
    }

    private void report() {
        for (int i = 0; i < report.facts().size(); i++) {
            Fact fact = report.facts().get(i);
            String at = "/report/facts/" + i;
            about(at, null, fact.indicator(), fact.unit());
            Indicator indicator = indicators.get(fact.indicator());
            if (indicator != null) {
                Observation.check(checks, at.substring(1) + "/observed", fact.observed(), indicator.target());
            }
        }
        for (int i = 0; i < report.conditions().size(); i++) {
            about("/report/conditions/" + i, null, report.conditions().get(i).indicator(), null);
        }
        for (int i = 0; i < report.reschedulings().size(); i++) {
            Rescheduling rescheduling = report.reschedulings().get(i);
            about("/report/reschedulings/" + i, null, rescheduling.indicator(), rescheduling.unit());
        }
        for (int i = 0; i < report.exemptCauses().size(); i++) {
            ExemptCause cause = report.exemptCauses().get(i);
            about("/report/exemptCauses/" + i, cause.objective(), cause.indicator(), cause.unit());
        }
        for (int i = 0; i < report.declaredOutcomes().size(); i++) {
            DeclaredOutcome declared = report.declaredOutcomes().get(i);
            about("/report/declaredOutcomes/" + i, declared.objective(), declared.indicator(), declared.unit());
        }
        for (int i = 0; i < report.remarks().size(); i++) {
            about("/report/remarks/" + i, report.remarks().get(i).objective(), null, null);
        }
    }

    /** A record about an objective or an indicator, for one unit or all. */
    private void about(String at, @Nullable String objectiveId, @Nullable String indicatorId, @Nullable String unit) {
        Objective objective = null;
        List<String> concerned = List.of();
        if (objectiveId != null && known(at + "/objective", objectiveId, objectives.keySet())) {
            objective = objectives.get(objectiveId);
            concerned = assigned(Objects.requireNonNull(objective));
        } else if (indicatorId != null && known(at + "/indicator", indicatorId, indicators.keySet())) {
            objective = objectiveOfIndicator.get(indicatorId);
            concerned = Objects.requireNonNull(objective).unitsOf(Objects.requireNonNull(indicators.get(indicatorId)));
        }
        if (unit != null
                && known(at + "/unit", unit, units.keySet())
                && objective != null
                && !concerned.contains(unit)) {
            checks.problem(at + "/unit", ProblemCode.UNIT_NOT_CONCERNED, unit, shown(concerned));
        }
    }

    private boolean known(String at, String id, Collection<String> ids) {
        if (ids.contains(id)) {
            return true;
        }
        checks.problem(at, ProblemCode.UNKNOWN_REFERENCE, id, shown(ids));
        return false;
    }

    private void duplicate(String at, String id) {
        checks.problem(at, ProblemCode.DUPLICATE_ID, id, "");
    }

    private static List<String> assigned(Objective objective) {
        return objective.assignments().stream().map(Assignment::unit).toList();
    }

    private static String shown(Collection<String> ids) {
        return ids.stream().limit(SHOWN).collect(Collectors.joining(", "));
    }
}
