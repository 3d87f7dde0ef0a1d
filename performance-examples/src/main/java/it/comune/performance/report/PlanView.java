package it.comune.performance.report;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Unit;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What plan and report say and what was concluded from them. There are no people in it, by its types: results are copied without
 * their explanations, and only findings about the plan are taken over.
 *
 * @param provenance what it was made from
 * @param note remarks on how the dossier was made
 * @param records plan and report
 * @param units in the plan's order
 * @param objectives one for each objective and unit
 * @param indicators one for each indicator and unit
 * @param findings about plan and report, gravest first
 * @param payable whether all gates are open
 */
public record PlanView(
        Provenance provenance,
        @Nullable String note,
        PlanRecords records,
        List<UnitLine> units,
        List<ObjectiveLine> objectives,
        List<IndicatorLine> indicators,
        List<Finding> findings,
        boolean payable) {
    /**
     * Findings about plan and report. The others are about people, or about money that one of them may have received alone: a new
     * code is one of those until somebody has looked at it.
     */
    private static final Set<FindingCode> ABOUT_THE_PLAN = Collections.unmodifiableSet(EnumSet.of(
            FindingCode.CONTRADICTION,
            FindingCode.UNPROVEN,
            FindingCode.OUTCOME_MISSING,
            FindingCode.CAP_EXCEEDED,
            FindingCode.CAP_NOT_REACHED,
            FindingCode.WEIGHT_MISSING,
            FindingCode.SEPARATELY_FUNDED,
            FindingCode.UNIT_NOT_EVALUATED,
            FindingCode.CAUSE_NOT_RECOGNISED,
            FindingCode.CAUSE_WITHOUT_ACT,
            FindingCode.EXEMPTION_WORTH,
            FindingCode.EXEMPTION_WITHOUT_EFFECT,
            FindingCode.RESCHEDULED_AFTER_DEADLINE,
            FindingCode.RESCHEDULED_PAST_YEAR,
            FindingCode.RESCHEDULING_REJECTED,
            FindingCode.DEADLINE_BEFORE_APPROVAL,
            FindingCode.PLAN_APPROVED_LATE,
            FindingCode.NO_FACT,
            FindingCode.FACT_WITHOUT_EVIDENCE,
            FindingCode.FACT_AFTER_EVALUATION,
            FindingCode.PROGRESS_AS_COMPLETION,
            FindingCode.PROXY,
            FindingCode.NOT_MEASURABLE,
            FindingCode.TOTAL_FOR_PERIODS,
            FindingCode.MANY_FULLY_ACHIEVED,
            FindingCode.REMARK_WITHOUT_EFFECT,
            FindingCode.GATE_PLAN,
            FindingCode.GATE_SMVP,
            FindingCode.GATE_REPORT));

    /**
     * What was concluded on a unit.
     *
     * @param unit id
     * @param title as people call it
     * @param kind area or general secretary
     * @param weights sum of all its weights
     * @param cap of the regulation
     * @param maximum points that a degree of 1 earns
     * @param degree with exemptions
     * @param degreeWithoutExemptions had no exempt cause been recognised
     * @param points with exemptions; none where it could not be evaluated
     * @param pointsWithoutExemptions had no exempt cause been recognised
     * @param outcomes how many of its objectives have which outcome
     */
    public record UnitLine(
            String unit,
            String title,
            UnitKind kind,
            BigDecimal weights,
            BigDecimal cap,
            BigDecimal maximum,
            @Nullable Degree degree,
            @Nullable Degree degreeWithoutExemptions,
            @Nullable Points points,
            @Nullable Points pointsWithoutExemptions,
            Map<Outcome, Integer> outcomes) {
        public UnitLine {
            outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
        }
    }

    /**
     * What was concluded on an objective for a unit.
     *
     * @param objective id
     * @param unit id
     * @param outcome the degree's name
     * @param degree with exemptions; none when not due or excluded
     * @param degreeWithoutExemptions had no exempt cause been recognised
     */
    public record ObjectiveLine(
            String objective,
            String unit,
            Outcome outcome,
            @Nullable Degree degree,
            @Nullable Degree degreeWithoutExemptions) {}

    /**
     * What was concluded on an indicator for a unit.
     *
     * @param indicator id
     * @param unit id
     * @param outcome the degree's name
     * @param degree with exemptions; none when not due or excluded
     * @param degreeWithoutExemptions had no exempt cause been recognised
     * @param deadline effective deadline; none when it has none of its own
     * @param daysLate days that count as late; none where lateness plays no part
     */
    public record IndicatorLine(
            String indicator,
            String unit,
            Outcome outcome,
            @Nullable Degree degree,
            @Nullable Degree degreeWithoutExemptions,
            @Nullable LocalDate deadline,
            @Nullable Integer daysLate) {}

    public PlanView {
        units = List.copyOf(units);
        objectives = List.copyOf(objectives);
        indicators = List.copyOf(indicators);
        findings = List.copyOf(findings);
    }

    static PlanView of(Dossier dossier, Regulation regulation, Evaluation evaluation) {
        List<UnitLine> units = new ArrayList<>();
        for (Unit unit : dossier.plan().units()) {
            evaluation.unit(unit.id()).ifPresent(result -> units.add(line(unit, result)));
        }
        return new PlanView(
                Provenance.of(evaluation, regulation),
                dossier.note(),
                PlanRecords.of(dossier),
                units,
                evaluation.objectives().stream().map(PlanView::line).toList(),
                evaluation.indicators().stream().map(PlanView::line).toList(),
                evaluation.findings().stream()
                        .filter(finding -> finding.person() == null && ABOUT_THE_PLAN.contains(finding.code()))
                        .toList(),
                evaluation.payable());
    }

    private static UnitLine line(Unit unit, UnitResult result) {
        return new UnitLine(
                unit.id(),
                unit.title(),
                unit.kind(),
                result.weights(),
                result.cap(),
                result.maximum(),
                result.degree(),
                result.degreeWithoutExemptions(),
                result.points(),
                result.pointsWithoutExemptions(),
                result.outcomes());
    }

    private static ObjectiveLine line(ObjectiveResult result) {
        return new ObjectiveLine(
                result.objective(), result.unit(), result.outcome(), result.degree(), result.degreeWithoutExemptions());
    }

    private static IndicatorLine line(IndicatorResult result) {
        return new IndicatorLine(
                result.indicator(),
                result.unit(),
                result.outcome(),
                result.degree(),
                result.degreeWithoutExemptions(),
                result.deadline(),
                result.daysLate());
    }

    /** The same without the digest of the dossier. */
    PlanView forAnybody() {
        return new PlanView(provenance.forAnybody(), note, records, units, objectives, indicators, findings, payable);
    }

    Optional<ObjectiveLine> objective(String id, String unit) {
        return objectives.stream()
                .filter(line -> line.objective().equals(id) && line.unit().equals(unit))
                .findFirst();
    }

    Optional<IndicatorLine> indicator(String id, String unit) {
        return indicators.stream()
                .filter(line -> line.indicator().equals(id) && line.unit().equals(unit))
                .findFirst();
    }

    /** The findings of one code. */
    List<Finding> findings(FindingCode code) {
        return findings.stream().filter(finding -> finding.code() == code).toList();
    }

    /** The finding of a code about an indicator and a unit. */
    Optional<Finding> finding(FindingCode code, String indicator, String unit) {
        return findings.stream()
                .filter(finding ->
                        finding.code() == code && indicator.equals(finding.indicator()) && unit.equals(finding.unit()))
                .findFirst();
    }
}
