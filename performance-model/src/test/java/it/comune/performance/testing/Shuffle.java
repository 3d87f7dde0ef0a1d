package it.comune.performance.testing;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Unit;
import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.People;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.regulation.Timeliness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts every list whose order means nothing into another order. Counts of periods, rows of tables, components of a profile and
 * their items stay where they are.
 */
final class Shuffle {
    private final Random random;

    Shuffle(long seed) {
        this.random = new Random(seed);
    }

    private <T> List<T> list(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        if (shuffled.equals(list)) {
            Collections.reverse(shuffled);
        }
        return shuffled;
    }

    private <T> List<T> list(List<T> list, UnaryOperator<T> each) {
        return list(list.stream().map(each).toList());
    }

    Dossier of(Dossier dossier) {
        Plan plan = dossier.plan();
        Report report = dossier.report();
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                new Plan(
                        plan.approval(),
                        plan.measurementSystem(),
                        list(plan.strategicAreas()),
                        list(plan.units(), this::unit),
                        list(plan.objectives(), this::objective)),
                new Report(
                        report.validation(),
                        list(report.facts(), this::fact),
                        list(report.conditions()),
                        list(report.reschedulings()),
                        list(report.exemptCauses()),
                        list(report.declaredOutcomes()),
                        list(report.remarks())),
                list(dossier.people(), this::person),
                funds(dossier.funds()));
    }

    private Person person(Person p) {
        return new Person(
                p.id(),
                p.profile(),
                p.contractArea(),
                list(p.units()),
                p.partTime(),
                p.serviceDays(),
                p.inServiceAtYearEnd(),
                p.suspended(),
                list(p.absences()),
                list(p.behaviours()),
                list(p.participations()),
                list(p.pastScores()),
                p.monthsOfService(),
                position(p.position()));
    }

    private @Nullable Position position(@Nullable Position position) {
        return position == null ? null : new Position(position.value(), list(position.interimPosts()));
    }

    private @Nullable Funds funds(@Nullable Funds f) {
        return f == null
                ? null
                : new Funds(f.agreement(), f.productivity(), f.unitHeads(), f.generalSecretary(), list(f.projects()));
    }

    private Unit unit(Unit unit) {
        return new Unit(unit.id(), unit.kind(), unit.title(), list(unit.offices()));
    }

    private Objective objective(Objective o) {
        return new Objective(
                o.id(),
                o.strategicArea(),
                o.type(),
                o.title(),
                o.description(),
                o.funding(),
                list(o.assignments(), this::assignment),
                list(o.indicators(), this::indicator),
                o.note());
    }

    private Assignment assignment(Assignment a) {
        return new Assignment(a.unit(), a.weight(), list(a.offices()), a.note());
    }

    private Indicator indicator(Indicator i) {
        return new Indicator(
                i.id(),
                i.title(),
                i.target(),
                i.measure(),
                i.deadline(),
                i.weight(),
                list(i.units()),
                i.condition(),
                i.note());
    }

    private Fact fact(Fact f) {
        return new Fact(f.indicator(), f.unit(), f.observed(), list(f.evidence()), f.proxy(), f.note());
    }

    Regulation of(Regulation regulation) {
        Timeliness t = regulation.timeliness();
        Audit audit = regulation.audit();
        Audit.PlanApproval approval = audit.planApproval().value();
        Regulation withHolidays = Samples.with(
                regulation,
                new Timeliness(
                        t.lateness(),
                        t.dayCount(),
                        list(t.holidays()),
                        t.deadlineRoll(),
                        t.graceDays(),
                        t.reschedulings()));
        People people = regulation.people();
        Regulation withPeople = Samples.with(
                withHolidays,
                new People(
                        list(people.profiles()),
                        list(people.contractAreas()),
                        people.partTime(),
                        list(people.absences()),
                        people.eligibility()));
        return Samples.with(
                withPeople,
                new Audit(
                        audit.planApproval()
                                .with(new Audit.PlanApproval(
                                        approval.month(), approval.day(), list(approval.yearsOwn()))),
                        list(audit.gates()),
                        audit.fullAchievementShare(),
                        audit.scoreSpread()));
    }

    private <T> Setting<List<T>> list(Setting<List<T>> setting) {
        return setting.with(list(setting.value()));
    }
}
