package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.oracle.PlainResult.Found;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The findings of section 10 that need no people, money or national minimums. */
final class PlainAudit {
    private final Dossier dossier;
    private final Regulation regulation;
    private final Index index;
    private final Days days;
    private final SortedSet<Found> findings = new TreeSet<>();

    PlainAudit(Dossier dossier, Regulation regulation, Index index, Days days) {
        this.dossier = dossier;
        this.regulation = regulation;
        this.index = index;
        this.days = days;
    }

    SortedSet<Found> audit(Collection<Sums> units, List<Part> parts, List<Case> cases) {
        cases.forEach(this::aboutCase);
        parts.forEach(this::aboutWeight);
        units.forEach(this::aboutUnit);
        aboutRecords(cases);
        aboutPlan();
        aboutRegulation();
        return findings;
    }

    private void find(FindingCode code, @Nullable String unit, @Nullable String objective, @Nullable String indicator) {
        findings.add(new Found(code, unit, objective, indicator));
    }

    private void find(FindingCode code, Case one) {
        find(code, one.part.unit(), one.part.objective.id(), one.indicator.id());
    }

    private boolean standsIn(Case one) {
        return regulation.missingFacts().value() == Policies.MissingFacts.DECLARED
                && one.declared == DeclaredResult.ACHIEVED;
    }

    private void aboutCase(Case one) {
        if (one.isDue) {
            aboutDeclaration(one);
            if (!one.isMeasurable) {
                find(FindingCode.NOT_MEASURABLE, one);
            } else if (one.record == null && !one.isRecordAfterEvaluation && !one.isExempt && !standsIn(one)) {
                find(FindingCode.NO_FACT, one);
            }
        }
        if (one.isRecordAfterEvaluation) {
            find(FindingCode.FACT_AFTER_EVALUATION, one);
        }
        if (one.record != null && one.usable != null) {
            aboutFact(one, one.record, one.usable);
        }
        LocalDate planned = one.indicator.deadline();
        if (one.rescheduling != null
                && one.rescheduling.newDeadline().isAfter(days.periodEnd())
                && (planned == null || !planned.isAfter(days.periodEnd()))
                && !index.conditionFailed(one.indicator)
                && !one.isDue) {
            find(FindingCode.RESCHEDULED_PAST_YEAR, one);
        }
    }

    private void aboutDeclaration(Case one) {
        if (one.declared == null) {
            find(FindingCode.OUTCOME_MISSING, one);
            return;
        }
        if (one.declared == DeclaredResult.ACHIEVED && one.usable == null) {
            find(FindingCode.UNPROVEN, one);
        }
        boolean isContradicted = switch (one.declared) {
            case ACHIEVED -> one.usable != null && one.without < Plain.FULL;
            case NOT_ACHIEVED -> one.usable != null && one.without == Plain.FULL;
            case COUNTS_AS_ACHIEVED -> one.part.with != Plain.NONE && one.with != Plain.NONE && one.with < Plain.FULL;
        };
        if (isContradicted) {
            find(FindingCode.CONTRADICTION, one);
        }
    }

    private void aboutFact(Case one, Fact fact, Observation observed) {
        if (fact.proxy() != null) {
            find(FindingCode.PROXY, one);
        }
        if (fact.evidence().isEmpty()) {
            find(FindingCode.FACT_WITHOUT_EVIDENCE, one);
        }
        if (observed instanceof Observation.NotCompleted underWay
                && underWay.progress() != null
                && one.declared == DeclaredResult.ACHIEVED) {
            find(FindingCode.PROGRESS_AS_COMPLETION, one);
        }
        if (observed instanceof Observation.PeriodTotal) {
            find(FindingCode.TOTAL_FOR_PERIODS, one);
        }
    }

    private void aboutWeight(Part part) {
        if (part.weight() == null) {
            FindingCode code =
                    part.objective.funding() == null ? FindingCode.WEIGHT_MISSING : FindingCode.SEPARATELY_FUNDED;
            find(code, part.unit(), part.objective.id(), null);
        }
        if (part.cases.isEmpty()) {
            find(FindingCode.OBJECTIVE_WITHOUT_INDICATOR, part.unit(), part.objective.id(), null);
        }
    }

    private void aboutUnit(Sums unit) {
        int side = unit.weights.compareTo(unit.cap);
        if (side != 0) {
            find(side > 0 ? FindingCode.CAP_EXCEEDED : FindingCode.CAP_NOT_REACHED, unit.unit.id(), null, null);
        }
        if (unit.with.isEmpty()) {
            find(FindingCode.UNIT_NOT_EVALUATED, unit.unit.id(), null, null);
        }
        int evaluated = 0;
        int full = 0;
        for (Part part : unit.parts) {
            evaluated += part.with == Plain.NONE ? 0 : 1;
            full += part.with == Plain.FULL ? 1 : 0;
        }
        BigDecimal share = regulation.audit().fullAchievementShare().value();
        if (evaluated > 0 && BigDecimal.valueOf(full).compareTo(share.multiply(BigDecimal.valueOf(evaluated))) >= 0) {
            find(FindingCode.MANY_FULLY_ACHIEVED, unit.unit.id(), null, null);
        }
    }

    private void aboutRecords(List<Case> cases) {
        Map<String, Objective> objectives = new HashMap<>();
        Map<String, Indicator> indicators = new HashMap<>();
        for (Objective objective : dossier.plan().objectives()) {
            for (Indicator indicator : objective.indicators()) {
                objectives.put(indicator.id(), objective);
                indicators.put(indicator.id(), indicator);
            }
        }
        for (Rescheduling rescheduling : dossier.report().reschedulings()) {
            Indicator indicator = indicators.get(rescheduling.indicator());
            Objective objective = objectives.get(rescheduling.indicator());
            if (indicator == null || objective == null) {
                throw new IllegalStateException("A valid dossier resolves its references.");
            }
            if (!index.isAccepted(rescheduling, indicator)) {
                find(FindingCode.RESCHEDULING_REJECTED, rescheduling.unit(), objective.id(), indicator.id());
            } else if (index.isAfterOriginalDeadline(rescheduling, indicator)) {
                find(FindingCode.RESCHEDULED_AFTER_DEADLINE, rescheduling.unit(), objective.id(), indicator.id());
            }
        }
        for (ExemptCause cause : dossier.report().exemptCauses()) {
            Objective ofIndicator = cause.indicator() == null ? null : objectives.get(cause.indicator());
            String objective = ofIndicator == null ? cause.objective() : ofIndicator.id();
            if (!index.isRecognised(cause)) {
                find(FindingCode.CAUSE_NOT_RECOGNISED, cause.unit(), objective, cause.indicator());
            } else if (cases.stream().noneMatch(one -> one.isDue && covers(cause, one))) {
                find(FindingCode.EXEMPTION_WITHOUT_EFFECT, cause.unit(), objective, cause.indicator());
            }
            if (cause.recognition() == null || cause.recognition().act() == null) {
                find(FindingCode.CAUSE_WITHOUT_ACT, cause.unit(), objective, cause.indicator());
            }
        }
        for (Remark remark : dossier.report().remarks()) {
            find(FindingCode.REMARK_WITHOUT_EFFECT, null, remark.objective(), null);
        }
    }

    private static boolean covers(ExemptCause cause, Case one) {
        return (cause.unit() == null || cause.unit().equals(one.part.unit()))
                && (one.indicator.id().equals(cause.indicator())
                        || one.part.objective.id().equals(cause.objective()));
    }

    private boolean isClosed(@Nullable Act act) {
        return act == null || act.date() != null && act.date().isAfter(days.evaluation());
    }

    private void aboutPlan() {
        LocalDate approval = dossier.plan().approval() == null
                ? null
                : dossier.plan().approval().date();
        if (approval != null) {
            if (approval.isAfter(regulation.audit().planApproval().value().of(dossier.year()))) {
                find(FindingCode.PLAN_APPROVED_LATE, null, null, null);
            }
            for (Objective objective : dossier.plan().objectives()) {
                for (Indicator indicator : objective.indicators()) {
                    if (indicator.deadline() != null && indicator.deadline().isBefore(approval)) {
                        find(FindingCode.DEADLINE_BEFORE_APPROVAL, null, objective.id(), indicator.id());
                    }
                }
            }
        }
        List<Policies.Gate> gates = regulation.audit().gates().value();
        if (gates.contains(Policies.Gate.APPROVED_PLAN)
                && isClosed(dossier.plan().approval())) {
            find(FindingCode.GATE_PLAN, null, null, null);
        }
        if (gates.contains(Policies.Gate.SMVP_IN_FORCE)
                && isClosed(dossier.plan().measurementSystem())) {
            find(FindingCode.GATE_SMVP, null, null, null);
        }
        if (gates.contains(Policies.Gate.VALIDATED_REPORT)
                && isClosed(dossier.report().validation())) {
            find(FindingCode.GATE_REPORT, null, null, null);
        }
    }

    private void aboutRegulation() {
        LocalDate end = days.periodEnd();
        if (end.isBefore(regulation.validFrom()) || regulation.validTo() != null && end.isAfter(regulation.validTo())) {
            find(FindingCode.REGULATION_NOT_IN_FORCE, null, null, null);
        }
        if (!regulation.assumedSettings().isEmpty()) {
            find(FindingCode.ASSUMED_SETTINGS, null, null, null);
        }
    }
}
