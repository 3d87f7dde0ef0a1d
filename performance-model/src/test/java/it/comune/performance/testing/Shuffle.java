package it.comune.performance.testing;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Unit;
import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.regulation.Timeliness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Puts every list whose order means nothing into another order. Counts of periods and rows of tables stay where they
 * are.
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
                        list(report.remarks())));
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
        return Samples.with(
                withHolidays,
                new Audit(
                        audit.planApproval()
                                .with(new Audit.PlanApproval(
                                        approval.month(), approval.day(), list(approval.yearsOwn()))),
                        list(audit.gates()),
                        audit.fullAchievementShare()));
    }

    private <T> Setting<List<T>> list(Setting<List<T>> setting) {
        return setting.with(list(setting.value()));
    }
}
