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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a dossier says of one objective, indicator or unit, for showing it; the rules look it up for themselves. */
record Records(Dossier dossier) {

    Optional<Unit> unit(String id) {
        return dossier.plan().units().stream().filter(u -> u.id().equals(id)).findFirst();
    }

    Optional<Objective> objective(String id) {
        return dossier.plan().objectives().stream()
                .filter(o -> o.id().equals(id))
                .findFirst();
    }

    /** The objective that an indicator belongs to. */
    Optional<Objective> objectiveOfIndicator(String id) {
        return dossier.plan().objectives().stream()
                .filter(o -> o.indicators().stream().anyMatch(i -> i.id().equals(id)))
                .findFirst();
    }

    Optional<ExemptCause> cause(String id) {
        return dossier.report().exemptCauses().stream()
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    Optional<Person> person(String id) {
        return dossier.people().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The unit that an office belongs to. */
    Optional<Unit> unitOfOffice(String id) {
        return dossier.plan().units().stream()
                .filter(u -> u.offices().stream().anyMatch(o -> o.id().equals(id)))
                .findFirst();
    }

    Optional<StrategicArea> strategicArea(String id) {
        return dossier.plan().strategicAreas().stream()
                .filter(a -> a.id().equals(id))
                .findFirst();
    }

    /** Ids of the objectives of a strategic area. */
    List<String> objectivesOfArea(String id) {
        return dossier.plan().objectives().stream()
                .filter(o -> o.strategicArea().equals(id))
                .map(Objective::id)
                .toList();
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

    /** The record for the unit, or the one for all; one dated after the evaluation date only where there is no other. */
    @Nullable
    Fact fact(String indicator, String unit) {
        Fact known = mostSpecific(facts(indicator, false), Fact::unit, unit);
        return known != null ? known : mostSpecific(facts(indicator, true), Fact::unit, unit);
    }

    private Stream<Fact> facts(String indicator, boolean later) {
        return dossier.report().facts().stream()
                .filter(f ->
                        f.indicator().equals(indicator) && isLater(f.observed().on()) == later);
    }

    private boolean isLater(@Nullable LocalDate on) {
        return on != null && on.isAfter(dossier.evaluationDate());
    }

    /**
     * The most specific declaration: of the indicator before that of the objective, for the unit before that for all.
     */
    @Nullable
    DeclaredOutcome declared(Objective objective, Indicator indicator, String unit) {
        DeclaredOutcome own = mostSpecific(
                dossier.report().declaredOutcomes().stream()
                        .filter(d -> indicator.id().equals(d.indicator())),
                DeclaredOutcome::unit,
                unit);
        return own != null
                ? own
                : mostSpecific(
                        dossier.report().declaredOutcomes().stream()
                                .filter(d -> objective.id().equals(d.objective())),
                        DeclaredOutcome::unit,
                        unit);
    }

    List<ExemptCause> causes(Objective objective, Indicator indicator, String unit) {
        return dossier.report().exemptCauses().stream()
                .filter(c ->
                        objective.id().equals(c.objective()) || indicator.id().equals(c.indicator()))
                .filter(c -> c.unit() == null || c.unit().equals(unit))
                .toList();
    }

    List<Rescheduling> reschedulings(Indicator indicator, String unit) {
        return dossier.report().reschedulings().stream()
                .filter(r -> r.indicator().equals(indicator.id()))
                .filter(r -> r.unit() == null || r.unit().equals(unit))
                .toList();
    }

    /** Whether the indicator's condition held; null if the report does not say. */
    @Nullable
    Boolean condition(Indicator indicator) {
        return dossier.report().conditions().stream()
                .filter(c -> c.indicator().equals(indicator.id()))
                .findFirst()
                .map(c -> c.holds())
                .orElse(null);
    }

    private static <T> @Nullable T mostSpecific(
            Stream<T> records, java.util.function.Function<T, @Nullable String> unitOf, String unit) {
        T forAll = null;
        for (T one : records.toList()) {
            String of = unitOf.apply(one);
            if (unit.equals(of)) {
                return one;
            }
            forAll = of == null ? one : forAll;
        }
        return forAll;
    }
}
