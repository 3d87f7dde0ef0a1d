package it.comune.performance.rules.tuning;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.SecretaryFund;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A made-up municipality of one year, under any regulation. Used once. */
final class Town {
    /** What the weights of a unit sum to, unless a search wants something else. */
    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Where everybody's own objectives are, so that they move no unit that is looked at. */
    private static final String OWN = "OWN";

    private static final String STRATEGIC_AREA = "A";
    private static final Money PER_EMPLOYEE = Money.of("2000.00");
    private static final Money PER_HEAD = Money.of("3000.00");
    private static final Money POSITION = Money.of("10000.00");
    private static final Money SALARIES = Money.of("80000.00");
    private static final Money PER_PROJECT = Money.of("1000.00");

    private final Regulation regulation;
    private final int year;
    private final Dossier.Draft draft;
    private final String beyondTarget;
    private final Set<String> units = new HashSet<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<ProjectFund> projects = new ArrayList<>();

    Town(Regulation regulation, int year) {
        this.regulation = regulation;
        this.year = year;
        this.draft = Dossier.draft("Comune inventato", year).strategicArea(STRATEGIC_AREA, "Servizi");
        var points = regulation.achievement().value().points();
        // At the curve's end, and not at the target: a curve may ask more than the target for a degree of 1.
        this.beyondTarget = Numbers.show(points.get(points.size() - 1).ratio().max(BigDecimal.ONE));
        draft.evaluatedOn(day(12, 31));
    }

    LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth);
    }

    int days() {
        return day(12, 31).getDayOfYear();
    }

    // Units and what they reach.

    Town area(String id) {
        if (units.add(id)) {
            draft.units(Unit.area(id, "Area " + id));
        }
        return this;
    }

    Town secretary(String id) {
        if (units.add(id)) {
            draft.units(Unit.generalSecretary(id, "Segretario generale"));
        }
        return this;
    }

    /** A unit of which such a part, in [0, 1], is fully reached, and the rest not at all. */
    Town unit(String id, BigDecimal part) {
        return unit(id, WHOLE.multiply(part), WHOLE.subtract(WHOLE.multiply(part)));
    }

    /** A unit with so many points that are fully reached, and so many of which nothing was done. */
    Town unit(String id, BigDecimal full, BigDecimal none) {
        area(id);
        if (full.signum() > 0) {
            full(id, full);
        }
        if (none.signum() > 0) {
            none(id, none);
        }
        return this;
    }

    Town full(String unit, BigDecimal weight) {
        return measured(unit, unit + ".F", weight, beyondTarget);
    }

    Town none(String unit, BigDecimal weight) {
        return measured(unit, unit + ".N", weight, "0");
    }

    /** An objective with the target 1, and what was reached of it. */
    Town measured(String unit, String objective, BigDecimal weight, String value) {
        return objective(
                unit,
                objective,
                weight,
                Indicator.of(objective + ".1", "Servizi resi", new Target.AtLeast(BigDecimal.ONE)),
                Fact.value(objective + ".1", value));
    }

    Town objective(String unit, String objective, BigDecimal weight, Indicator indicator, Fact... facts) {
        draft.objectives(Objective.draft(objective, STRATEGIC_AREA, "Obiettivo " + objective)
                .assignedTo(unit, weight.toPlainString())
                .indicators(indicator)
                .build());
        draft.facts(facts);
        return this;
    }

    /** An objective that is done on a day. */
    Town completed(String unit, String objective, BigDecimal weight, LocalDate deadline, LocalDate done) {
        return objective(
                unit,
                objective,
                weight,
                Indicator.of(objective + ".1", "Collaudo", new Target.Completion())
                        .dueBy(deadline),
                Fact.completed(objective + ".1", done));
    }

    Town rescheduled(String objective, LocalDate deadline, LocalDate act) {
        draft.reschedulings(new Rescheduling(objective + ".1", null, deadline, Act.of("DGC 1", act), null));
        return this;
    }

    Town exempt(String objective) {
        draft.exemptCauses(ExemptCause.ofIndicator(
                        "C." + objective, objective + ".1", CauseKind.SUPPLIER, "Fallimento dell'impresa")
                .recognisedBy("Giunta comunale", Act.of("DGC 2", day(12, 1))));
        return this;
    }

    Town declared(DeclaredOutcome outcome) {
        draft.declaredOutcomes(outcome);
        return this;
    }

    /** An objective without weight, of which such a part is reached, and a fund that hangs on it. */
    Town project(String unit, String id, BigDecimal part) {
        Objective.Draft objective = Objective.draft(id, STRATEGIC_AREA, "Progetto " + id)
                .fundedBy(FundingKind.VARIABLE_RESOURCES, "Risorse variabili")
                .assignedWithoutWeightTo(unit);
        BigDecimal full = WHOLE.multiply(part);
        if (full.signum() > 0) {
            objective.indicators(Indicator.of(id + ".1", "Interventi", new Target.AtLeast(BigDecimal.ONE))
                    .weighing(full.toPlainString()));
            draft.facts(Fact.value(id + ".1", beyondTarget));
        }
        if (full.compareTo(WHOLE) < 0) {
            objective.indicators(Indicator.of(id + ".2", "Controlli", new Target.AtLeast(BigDecimal.ONE))
                    .weighing(WHOLE.subtract(full).toPlainString()));
            draft.facts(Fact.of(id + ".2", new Observation.Value(BigDecimal.ZERO, null)));
        }
        draft.objectives(objective.build());
        projects.add(new ProjectFund("F." + id, id, unit, PER_PROJECT, FundingKind.VARIABLE_RESOURCES, null));
        return this;
    }

    // People.

    /** Somebody of the first contract area who works for one unit, all year and full time, and does everything in full. */
    Worker person(String id, Profile profile, String unit) {
        ContractArea first = regulation.people().contractAreas().value().get(0);
        Worker worker = new Worker(id, profile, unit, first.id(), days());
        workers.add(worker);
        return worker;
    }

    /** So many employees {@code C1}, {@code C2}, ... who do everything in full. */
    Town colleagues(int count, Profile profile, String unit) {
        for (int i = 1; i <= count; i++) {
            person("C" + i, profile, unit).known(i);
        }
        return this;
    }

    Dossier dossier() {
        boolean own = workers.stream().anyMatch(one -> one.has(ComponentKind.OWN_OBJECTIVES));
        if (own) {
            unit(OWN, WHOLE, BigDecimal.ONE);
        }
        workers.forEach(one -> draft.people(one.person(OWN)));
        return draft.funds(funds()).build();
    }

    private Funds funds() {
        long employees = count(Role.EMPLOYEE);
        long heads = count(Role.UNIT_HEAD);
        return new Funds(
                Act.of("CCDI", day(1, 1)),
                times(PER_EMPLOYEE, employees),
                heads == 0
                        ? null
                        : new ResultFund(times(PER_HEAD, heads), times(POSITION, heads), new PaymentTimes(true, null)),
                count(Role.GENERAL_SECRETARY) == 0 ? null : new SecretaryFund(SALARIES, null),
                projects);
    }

    private long count(Role role) {
        return workers.stream().filter(one -> one.profile().role() == role).count();
    }

    private static Money times(Money each, long count) {
        return Money.ofCents(Math.multiplyExact(each.cents(), count));
    }

    static Money position() {
        return POSITION;
    }
}
