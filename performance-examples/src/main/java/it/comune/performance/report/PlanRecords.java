package it.comune.performance.report;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Office;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What plan and report say of one objective, indicator or unit, for showing it; the rules look it up for themselves. Knows no
 * people.
 *
 * @param plan what was to be done
 * @param report what happened
 * @param evaluationDate what was known up to this day
 */
public record PlanRecords(Plan plan, Report report, LocalDate evaluationDate) {

    public static PlanRecords of(Dossier dossier) {
        return new PlanRecords(dossier.plan(), dossier.report(), dossier.evaluationDate());
    }

    public Optional<Unit> unit(String id) {
        return plan.units().stream().filter(u -> u.id().equals(id)).findFirst();
    }

    public Optional<Objective> objective(String id) {
        return plan.objectives().stream().filter(o -> o.id().equals(id)).findFirst();
    }

    public Optional<Indicator> indicator(String id) {
        return plan.objectives().stream()
                .flatMap(o -> o.indicators().stream())
                .filter(i -> i.id().equals(id))
                .findFirst();
    }

    /** The objective that an indicator belongs to. */
    public Optional<Objective> objectiveOfIndicator(String id) {
        return plan.objectives().stream()
                .filter(o -> o.indicators().stream().anyMatch(i -> i.id().equals(id)))
                .findFirst();
    }

    public Optional<ExemptCause> cause(String id) {
        return report.exemptCauses().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The unit that an office belongs to. */
    public Optional<Unit> unitOfOffice(String id) {
        return plan.units().stream()
                .filter(u -> u.offices().stream().anyMatch(o -> o.id().equals(id)))
                .findFirst();
    }

    public Optional<StrategicArea> strategicArea(String id) {
        return plan.strategicAreas().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The objectives of a strategic area, in the plan's order. */
    public List<Objective> objectivesOfArea(String id) {
        return plan.objectives().stream()
                .filter(o -> o.strategicArea().equals(id))
                .toList();
    }

    /** The record for the unit, or the one for all; one dated after the evaluation date only where there is no other. */
    public @Nullable Fact fact(String indicator, String unit) {
        Fact known = mostSpecific(facts(indicator, false), Fact::unit, unit);
        return known != null ? known : mostSpecific(facts(indicator, true), Fact::unit, unit);
    }

    private Stream<Fact> facts(String indicator, boolean later) {
        return report.facts().stream()
                .filter(f ->
                        f.indicator().equals(indicator) && isLater(f.observed().on()) == later);
    }

    private boolean isLater(@Nullable LocalDate on) {
        return on != null && on.isAfter(evaluationDate);
    }

    /**
     * The most specific declaration: of the indicator before that of the objective, for the unit before that for all.
     */
    public @Nullable DeclaredOutcome declared(Objective objective, Indicator indicator, String unit) {
        DeclaredOutcome own = mostSpecific(
                report.declaredOutcomes().stream().filter(d -> indicator.id().equals(d.indicator())),
                DeclaredOutcome::unit,
                unit);
        return own != null ? own : declared(objective, unit);
    }

    /** The act that validates the report; one that is not known yet on the evaluation date validates nothing. */
    public @Nullable Act validation() {
        Act act = report.validation();
        return act == null || isLater(act.date()) ? null : act;
    }

    /** What is declared of the objective as a whole, for the unit before that for all. */
    public @Nullable DeclaredOutcome declared(Objective objective, String unit) {
        return mostSpecific(
                report.declaredOutcomes().stream().filter(d -> objective.id().equals(d.objective())),
                DeclaredOutcome::unit,
                unit);
    }

    /** The offices that an assignment names, in the order in which it does. */
    public List<Office> offices(Assignment assignment) {
        return assignment.offices().stream()
                .flatMap(id -> plan.units().stream()
                        .flatMap(unit -> unit.offices().stream())
                        .filter(office -> office.id().equals(id)))
                .toList();
    }

    /** The causes that cover an indicator for a unit, sorted by id. */
    public List<ExemptCause> causes(Objective objective, Indicator indicator, String unit) {
        return report.exemptCauses().stream()
                .filter(c ->
                        objective.id().equals(c.objective()) || indicator.id().equals(c.indicator()))
                .filter(c -> c.unit() == null || c.unit().equals(unit))
                .sorted(Comparator.comparing(ExemptCause::id))
                .toList();
    }

    /** The acts that move a deadline for a unit, the earliest first. */
    public List<Rescheduling> reschedulings(Indicator indicator, String unit) {
        return report.reschedulings().stream()
                .filter(r -> r.indicator().equals(indicator.id()))
                .filter(r -> r.unit() == null || r.unit().equals(unit))
                .sorted(Comparator.comparing(Rescheduling::actDate)
                        .thenComparing(Rescheduling::newDeadline)
                        .thenComparing(r -> r.act().reference()))
                .toList();
    }

    /** Whether the indicator's condition held; null if the report does not say. */
    public @Nullable Boolean condition(Indicator indicator) {
        return report.conditions().stream()
                .filter(c -> c.indicator().equals(indicator.id()))
                .findFirst()
                .map(c -> c.holds())
                .orElse(null);
    }

    private static <T> @Nullable T mostSpecific(Stream<T> records, Function<T, @Nullable String> unitOf, String unit) {
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
