package it.comune.performance.testing;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Condition;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Office;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.testing.IndicatorSketch.ConditionSketch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a dossier of a sketch: gives ids by position, days by the calendar, and the first record of each scope. Used
 * once.
 */
final class Assembly {
    private final DossierSketch sketch;
    private final Day.Calendar calendar;
    private final List<Unit> units;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Rescheduling> reschedulings = new ArrayList<>();
    private final List<ExemptCause> causes = new ArrayList<>();
    private final List<DeclaredOutcome> declared = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    Assembly(DossierSketch sketch) {
        this.sketch = sketch;
        LocalDate periodEnd = LocalDate.of(sketch.year(), 12, 31);
        this.calendar = new Day.Calendar(periodEnd, periodEnd, periodEnd.plusDays(sketch.evaluatedAfter()));
        this.units =
                IntStream.range(0, sketch.units().size()).mapToObj(this::unit).toList();
    }

    Dossier dossier() {
        List<StrategicArea> areas = IntStream.rangeClosed(1, sketch.areas())
                .mapToObj(n -> new StrategicArea("A" + n, "Area " + n))
                .toList();
        List<Objective> objectives = IntStream.range(0, sketch.objectives().size())
                .mapToObj(o -> objective("O" + (o + 1), sketch.objectives().get(o), areas))
                .toList();
        DossierSketch.Acts acts = sketch.acts();
        return new Dossier(
                sketch.texts().municipality(),
                sketch.year(),
                calendar.evaluation(),
                sketch.texts().note(),
                new Plan(act(acts.approval()), act(acts.measurementSystem()), areas, units, objectives),
                new Report(act(acts.validation()), facts, conditions, reschedulings, causes, declared, remarks));
    }

    private @Nullable Act act(@Nullable ActSketch act) {
        return act == null ? null : act.in(calendar);
    }

    private Unit unit(int index) {
        String id = "U" + (index + 1);
        List<Office> offices = IntStream.rangeClosed(1, sketch.units().get(index))
                .mapToObj(n -> new Office(id + ".office" + n, "Office " + n))
                .toList();
        boolean last = index == sketch.units().size() - 1;
        return new Unit(
                id, last && sketch.secretary() ? UnitKind.GENERAL_SECRETARY : UnitKind.AREA, "Unit " + id, offices);
    }

    private Objective objective(String id, ObjectiveSketch objective, List<StrategicArea> areas) {
        List<Assignment> assignments = objective.assignmentsTo(units);
        List<String> assigned = assignments.stream().map(Assignment::unit).toList();
        List<Indicator> indicators = new ArrayList<>();
        for (IndicatorSketch indicator : objective.indicators()) {
            indicators.add(indicator(id + "." + (indicators.size() + 1), indicator, objective.weighed(), assigned));
        }
        causes(id, null, objective.causes(), assigned, calendar);
        declared(id, null, objective.declared(), assigned);
        objective.remarks().forEach(text -> remarks.add(new Remark(id, "Giunta comunale", text)));
        ObjectiveSketch.Texts texts = objective.texts();
        return new Objective(
                id,
                Parts.pick(areas, texts.area()).id(),
                texts.type(),
                texts.title(),
                texts.description(),
                objective.funding(),
                assignments,
                indicators,
                texts.note());
    }

    private Indicator indicator(String id, IndicatorSketch sketched, boolean weighed, List<String> assigned) {
        Indicator indicator = sketched.in(id, weighed, assigned, calendar);
        List<String> concerned = indicator.units().isEmpty() ? assigned : indicator.units();
        LocalDate deadline = indicator.deadline();
        Day.Calendar own = deadline == null ? calendar : calendar.withDeadline(deadline);

        List<Observation> observations = sketched.planned().kit().observations();
        for (int f = 0; f < Math.min(observations.size(), sketched.facts().size()); f++) {
            Fact fact = sketched.facts().get(f).in(id, observations.get(f), concerned, own);
            if (facts.stream().noneMatch(other -> sameScope(fact, other))) {
                facts.add(fact);
            }
        }
        ConditionSketch condition = sketched.planned().condition();
        if (condition == ConditionSketch.TRUE || condition == ConditionSketch.FALSE) {
            conditions.add(new Condition(id, condition == ConditionSketch.TRUE, null));
        }
        sketched.told().reschedulings().forEach(moved -> reschedulings.add(moved.in(id, concerned, own)));
        causes(null, id, sketched.told().causes(), concerned, own);
        declared(null, id, sketched.told().declared(), concerned);
        return indicator;
    }

    private static boolean sameScope(Fact one, Fact other) {
        return one.indicator().equals(other.indicator()) && Objects.equals(one.unit(), other.unit());
    }

    private void causes(
            @Nullable String objective,
            @Nullable String indicator,
            List<CauseSketch> sketches,
            List<String> concerned,
            Day.Calendar when) {
        for (CauseSketch cause : sketches) {
            causes.add(cause.in("C" + (causes.size() + 1), objective, indicator, concerned, when));
        }
    }

    private void declared(
            @Nullable String objective,
            @Nullable String indicator,
            List<DeclaredSketch> sketches,
            List<String> concerned) {
        for (DeclaredSketch one : sketches) {
            DeclaredOutcome outcome = one.in(objective, indicator, concerned);
            if (declared.stream().noneMatch(other -> sameScope(outcome, other))) {
                declared.add(outcome);
            }
        }
    }

    private static boolean sameScope(DeclaredOutcome one, DeclaredOutcome other) {
        return Objects.equals(one.objective(), other.objective())
                && Objects.equals(one.indicator(), other.indicator())
                && Objects.equals(one.unit(), other.unit());
    }
}
