package it.comune.performance.examples;

import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import it.comune.performance.report.PlanRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dossier says of one objective, indicator, unit or person, for showing it. */
record Records(Dossier dossier, PlanRecords planned) {

    Records(Dossier dossier) {
        this(dossier, PlanRecords.of(dossier));
    }

    Optional<Unit> unit(String id) {
        return planned.unit(id);
    }

    Optional<Objective> objective(String id) {
        return planned.objective(id);
    }

    Optional<Objective> objectiveOfIndicator(String id) {
        return planned.objectiveOfIndicator(id);
    }

    Optional<ExemptCause> cause(String id) {
        return planned.cause(id);
    }

    Optional<Person> person(String id) {
        return dossier.people().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    Optional<Unit> unitOfOffice(String id) {
        return planned.unitOfOffice(id);
    }

    Optional<StrategicArea> strategicArea(String id) {
        return planned.strategicArea(id);
    }

    /** Ids of the objectives of a strategic area. */
    List<String> objectivesOfArea(String id) {
        return planned.objectivesOfArea(id).stream().map(Objective::id).toList();
    }

    /**
     * Everything of the plan, the report and the staff that can be explained: units, objectives, indicators, exempt causes,
     * people, in the document's order.
     */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        dossier.plan().units().forEach(unit -> ids.add(unit.id()));
        dossier.plan().objectives().forEach(objective -> {
            ids.add(objective.id());
            objective.indicators().forEach(indicator -> ids.add(indicator.id()));
        });
        dossier.report().exemptCauses().forEach(cause -> ids.add(cause.id()));
        dossier.people().forEach(person -> ids.add(person.id()));
        return ids;
    }

    @Nullable
    Fact fact(String indicator, String unit) {
        return planned.fact(indicator, unit);
    }

    @Nullable
    DeclaredOutcome declared(Objective objective, Indicator indicator, String unit) {
        return planned.declared(objective, indicator, unit);
    }

    List<ExemptCause> causes(Objective objective, Indicator indicator, String unit) {
        return planned.causes(objective, indicator, unit);
    }

    List<Rescheduling> reschedulings(Indicator indicator, String unit) {
        return planned.reschedulings(indicator, unit);
    }

    @Nullable
    Boolean condition(Indicator indicator) {
        return planned.condition(indicator);
    }
}
