package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Condition;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.WorkingDays;
import it.comune.performance.rules.drools.Adjustable;
import it.comune.performance.value.Degree;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * One evaluation: joins what is known into the cases of a stage, and sums what the rules concluded into the cases of
 * the next. Decides nothing. Used by one thread, once.
 */
public final class EvaluationRun {
    /** In which order acts hold: the latest act, then the latest new deadline; what is left differs in name only. */
    private static final Comparator<Rescheduling> LATER = Comparator.comparing(Rescheduling::actDate)
            .thenComparing(Rescheduling::newDeadline)
            .thenComparing(one -> one.act().reference());

    private final Dossier dossier;
    private final Regulation regulation;
    private final String rulesDigest;
    private final LocalDate lastDay;
    private final DayCountCase dayCount;
    private final DeadlineRollCase deadlineRoll;
    private final Map<String, UnitLine> units = new HashMap<>();
    private final List<UnitLine> unitLines = new ArrayList<>();
    private final List<ObjectiveLine> objectiveLines = new ArrayList<>();
    private final List<IndicatorLine> indicatorLines = new ArrayList<>();
    private final Map<String, List<ReschedulingCase>> reschedulings = new HashMap<>();
    private final List<CauseCase> causes = new ArrayList<>();
    private final Map<String, List<CauseCase>> causesBySubject = new HashMap<>();
    private final Map<String, List<Remark>> remarks = new HashMap<>();
    private final List<WhatIf> whatIfs = new ArrayList<>();
    private final List<Audit> audits = new ArrayList<>();
    private final RuleRefs rules = new RuleRefs();
    private final NationalMinimums minimums;
    private final PlanAudit plan;
    private final PayabilityCase payability;
    private @Nullable PeopleRun people;
    private List<PersonResult> personResults = List.of();
    private List<FundResult> fundResults = List.of();
    private @Nullable Evaluation evaluation;

    /** An objective had one cause not been recognised, or one declaration not been believed. */
    private static final class WhatIf {
        final ObjectiveLine line;
        final @Nullable CauseCase cause;
        final @Nullable IndicatorLine declaration;
        final ObjectiveLine.Take otherwise;
        /** The unit with it; none where the objective has no weight. */
        @Nullable
        UnitDegreeCase unit;

        WhatIf(
                ObjectiveLine line,
                @Nullable CauseCase cause,
                @Nullable IndicatorLine declaration,
                ObjectiveLine.Take otherwise) {
            this.line = line;
            this.cause = cause;
            this.declaration = declaration;
            this.otherwise = otherwise;
        }
    }

    /**
     * @param national contracts and laws, of which the plan's year picks those that apply
     * @param rulesDigest digest of all rules that will fire
     * @throws InvalidDocumentException when the dossier lacks what the regulation asks of people, or no national contract covers
     *     its year
     */
    public EvaluationRun(Dossier dossier, Regulation regulation, List<NationalContract> national, String rulesDigest) {
        this.minimums = NationalMinimums.of(national, dossier.year());
        refuse(dossier, regulation, national);
        this.plan = new PlanAudit(dossier, regulation);
        this.payability = new PayabilityCase(plan);
        this.dossier = dossier;
        this.regulation = regulation;
        this.rulesDigest = rulesDigest;
        LocalDate end = dossier.periodEnd();
        this.lastDay = end.isBefore(dossier.evaluationDate()) ? end : dossier.evaluationDate();
        WorkingDays workingDays = regulation.timeliness().workingDays();
        this.dayCount = new DayCountCase(workingDays);
        this.deadlineRoll = new DeadlineRollCase(workingDays);
        for (Remark remark : dossier.report().remarks()) {
            remarks.computeIfAbsent(remark.objective(), id -> new ArrayList<>(2))
                    .add(remark);
        }
    }

    private void refuse(Dossier dossier, Regulation regulation, List<NationalContract> national) {
        List<Problem> problems = new ArrayList<>();
        if (!minimums.coversPlans()) {
            int first = national.stream()
                    .filter(one -> one.limits().stream()
                            .anyMatch(limit -> limit.subject() == NationalLimit.Subject.TOP_UP_RATE))
                    .mapToInt(NationalContract::firstPlanYear)
                    .min()
                    .orElse(0);
            problems.add(new Problem(
                    "/year", ProblemCode.YEAR_NOT_COVERED, "", String.valueOf(dossier.year()), String.valueOf(first)));
        }
        problems.addAll(regulation.problemsOf(dossier));
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(problems);
        }
    }

    /** The first stage: what acts do to deadlines and causes. */
    Stage first() {
        List<Object> facts = new ArrayList<>();
        facts.add(dayCount);
        facts.add(deadlineRoll);
        Map<String, Indicator> indicators = new HashMap<>();
        for (Objective objective : dossier.plan().objectives()) {
            objective.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        }
        for (Rescheduling rescheduling : dossier.report().reschedulings()) {
            LocalDate planned = Objects.requireNonNull(indicators.get(rescheduling.indicator()))
                    .deadline();
            ReschedulingCase one = new ReschedulingCase(
                    rescheduling, planned == null ? dossier.periodEnd() : planned, dossier.evaluationDate());
            reschedulings
                    .computeIfAbsent(rescheduling.indicator(), id -> new ArrayList<>(2))
                    .add(one);
            facts.add(one);
        }
        for (ExemptCause cause : dossier.report().exemptCauses()) {
            CauseCase one = new CauseCase(cause, dossier.evaluationDate());
            causes.add(one);
            String subject = cause.objective() != null ? cause.objective() : cause.indicator();
            causesBySubject.computeIfAbsent(subject, id -> new ArrayList<>(2)).add(one);
            facts.add(one);
        }
        causes.sort(Comparator.comparing(one -> one.cause().id()));
        return new Stage("05-acts", facts, this::measures);
    }

    private Stage measures() {
        Map<String, List<Fact>> facts = new HashMap<>();
        for (Fact fact : dossier.report().facts()) {
            facts.computeIfAbsent(fact.indicator(), id -> new ArrayList<>(2)).add(fact);
        }
        Map<String, List<DeclaredOutcome>> declared = new HashMap<>();
        for (DeclaredOutcome one : dossier.report().declaredOutcomes()) {
            String subject = one.objective() != null ? one.objective() : one.indicator();
            declared.computeIfAbsent(subject, id -> new ArrayList<>(2)).add(one);
        }
        for (Unit unit : sorted(dossier.plan().units(), Unit::id)) {
            UnitLine line =
                    new UnitLine(unit, regulation.weightCaps().of(unit.kind()).value());
            units.put(unit.id(), line);
            unitLines.add(line);
        }
        List<Object> cases = new ArrayList<>();
        for (Objective objective : sorted(dossier.plan().objectives(), Objective::id)) {
            List<Indicator> indicators = sorted(objective.indicators(), Indicator::id);
            for (Assignment assignment : sorted(objective.assignments(), Assignment::unit)) {
                UnitLine unit = Objects.requireNonNull(units.get(assignment.unit()));
                ObjectiveLine line = new ObjectiveLine(objective, unit, assignment.weight());
                unit.objectives.add(line);
                objectiveLines.add(line);
                for (Indicator indicator : indicators) {
                    if (indicator.units().isEmpty() || indicator.units().contains(assignment.unit())) {
                        IndicatorLine made = line(line, indicator, facts, declared);
                        line.indicators.add(made);
                        indicatorLines.add(made);
                        cases.add(made.measure);
                    }
                }
            }
        }
        return new Stage("10-indicators: measure", cases, this::due);
    }

    private IndicatorLine line(
            ObjectiveLine objective,
            Indicator indicator,
            Map<String, List<Fact>> facts,
            Map<String, List<DeclaredOutcome>> declared) {
        String unit = objective.unit.unit.id();
        Fact known = null;
        Fact later = null;
        for (Fact candidate : facts.getOrDefault(indicator.id(), List.of())) {
            LocalDate on = candidate.observed().on();
            if (on != null && on.isAfter(dossier.evaluationDate())) {
                later = moreSpecific(candidate, later, unit);
            } else {
                known = moreSpecific(candidate, known, unit);
            }
        }
        DeclaredResult outcome = mostSpecific(declared.getOrDefault(indicator.id(), List.of()), unit);
        if (outcome == null) {
            outcome = mostSpecific(declared.getOrDefault(objective.objective.id(), List.of()), unit);
        }
        return new IndicatorLine(
                objective,
                indicator,
                outcome,
                covering(objective, indicator),
                concerning(reschedulings.getOrDefault(indicator.id(), List.of()), unit),
                // A later record is carried where there is no other, for the rules to say that it is no fact yet.
                new MeasureCase(indicator, unit, known == null ? later : known, dossier.evaluationDate()),
                later);
    }

    /** Of two records that concern a unit, the one for it alone; what is for another unit does not concern it. */
    private static @Nullable Fact moreSpecific(Fact candidate, @Nullable Fact other, String unit) {
        return unit.equals(candidate.unit()) || candidate.unit() == null && other == null ? candidate : other;
    }

    private static @Nullable DeclaredResult mostSpecific(List<DeclaredOutcome> declared, String unit) {
        DeclaredResult result = null;
        for (DeclaredOutcome candidate : declared) {
            if (unit.equals(candidate.unit()) || candidate.unit() == null && result == null) {
                result = candidate.outcome();
            }
        }
        return result;
    }

    /** All causes that name the indicator or its objective, for this unit or all. */
    private List<CauseCase> covering(ObjectiveLine objective, Indicator indicator) {
        if (causesBySubject.isEmpty()) {
            return List.of();
        }
        List<CauseCase> covering = new ArrayList<>(1);
        for (String subject : List.of(indicator.id(), objective.objective.id())) {
            for (CauseCase one : causesBySubject.getOrDefault(subject, List.of())) {
                String unit = one.cause().unit();
                if (unit == null || unit.equals(objective.unit.unit.id())) {
                    covering.add(one);
                }
            }
        }
        covering.sort(Comparator.comparing(one -> one.cause().id()));
        return covering;
    }

    /** The acts for this unit or all, in the order in which they hold. */
    private static List<ReschedulingCase> concerning(List<ReschedulingCase> acts, String unit) {
        if (acts.isEmpty()) {
            return List.of();
        }
        List<ReschedulingCase> concerning = new ArrayList<>(acts.size());
        for (ReschedulingCase one : acts) {
            String only = one.rescheduling().unit();
            if (only == null || only.equals(unit)) {
                concerning.add(one);
            }
        }
        concerning.sort(Comparator.comparing(ReschedulingCase::rescheduling, LATER));
        return concerning;
    }

    private Stage due() {
        Map<String, Boolean> conditions = new HashMap<>();
        for (Condition condition : dossier.report().conditions()) {
            conditions.put(condition.indicator(), condition.holds());
        }
        Map<DueCase.Situation, DueCase> cases = new HashMap<>();
        for (IndicatorLine line : indicatorLines) {
            line.due(cases.computeIfAbsent(
                    DueCase.Situation.of(
                            line.measure,
                            Objects.requireNonNullElse(line.deadline(), dossier.periodEnd()),
                            lastDay,
                            conditions.get(line.indicator.id())),
                    DueCase::new));
        }
        return new Stage("10-indicators: due", List.copyOf(cases.values()), this::indicators);
    }

    private Stage indicators() {
        List<Object> cases = new ArrayList<>(indicatorLines.size());
        for (IndicatorLine line : indicatorLines) {
            LocalDate deadline = line.deadline();
            LocalDate rolled = deadline == null ? null : deadlineRoll.rolled(deadline);
            LocalDate on = line.measure.on();
            IndicatorCase made = new IndicatorCase(
                    line.measure,
                    rolled,
                    rolled == null || on == null ? 0 : dayCount.between(rolled, on),
                    rolled == null ? 0 : dayCount.between(rolled, dossier.evaluationDate()),
                    line.declared,
                    line.causes.stream().anyMatch(CauseCase::isRecognised));
            line.conclude(made);
            if (line.isDue()) {
                cases.add(made);
            }
        }
        return new Stage("10-indicators: degree", cases, this::objectivesWithoutExemptions);
    }

    private Stage objectivesWithoutExemptions() {
        refuseGaps();
        List<Object> cases = new ArrayList<>(objectiveLines.size());
        for (ObjectiveLine line : objectiveLines) {
            ObjectiveCase made = new ObjectiveCase(
                    line.objective.id(),
                    line.unit.unit.id(),
                    line.due(),
                    line.mean(one -> one.concluded().base()),
                    false);
            line.without(new ObjectiveLine.Take(made));
            cases.add(made);
        }
        return new Stage("30-objectives: without exemptions", cases, this::adjustmentsWithoutExemptions);
    }

    /** Where the regulation refuses dossiers with gaps, all of them at once, in document order. */
    private void refuseGaps() {
        Set<String> refused = new HashSet<>();
        for (IndicatorLine line : indicatorLines) {
            if (line.concluded().status() == IndicatorCase.Status.REFUSED) {
                refused.add(line.indicator.id() + ", " + line.measure.unit());
            }
        }
        if (!refused.isEmpty()) {
            throw new InvalidDocumentException(gaps(refused));
        }
    }

    private List<Problem> gaps(Set<String> refused) {
        List<Problem> gaps = new ArrayList<>(refused.size());
        List<Objective> objectives = dossier.plan().objectives();
        for (int o = 0; o < objectives.size(); o++) {
            List<Indicator> indicators = objectives.get(o).indicators();
            for (int i = 0; i < indicators.size(); i++) {
                String id = indicators.get(i).id();
                for (Assignment assignment : objectives.get(o).assignments()) {
                    String subject = id + ", " + assignment.unit();
                    if (refused.contains(subject)) {
                        String pointer = "/plan/objectives/" + o + "/indicators/" + i;
                        gaps.add(new Problem(pointer, ProblemCode.NO_FACT, subject, id, ""));
                    }
                }
            }
        }
        return gaps;
    }

    private Stage adjustmentsWithoutExemptions() {
        List<Object> facts = new ArrayList<>(objectiveLines.size());
        for (ObjectiveLine line : objectiveLines) {
            offer(line, line.without(), facts);
        }
        return new Stage(Adjustable.STAGE, facts, this::unitsWithoutExemptions);
    }

    /** Offers an evaluated objective to the host's rules. */
    private void offer(ObjectiveLine line, ObjectiveLine.Take take, List<Object> facts) {
        if (take.isEvaluated()) {
            take.adjustable = new Adjustable(
                    line.objective, line.unit.unit.id(), remarksOn(line.objective), take.concluded.degree());
            facts.add(take.adjustable);
        }
    }

    private List<Remark> remarksOn(Objective objective) {
        return remarks.getOrDefault(objective.id(), List.of());
    }

    private static void settleAdjustment(ObjectiveLine line, ObjectiveLine.Take take) {
        Adjustable adjustable = take.adjustable;
        if (adjustable != null && adjustable.rules().size() > 1) {
            throw new RuleConflictException(
                    "adjustment of " + line.objective.id() + " for " + line.unit.unit.id(),
                    adjustable.rules().stream().map(Rule::getName).sorted().toList());
        }
    }

    private Stage unitsWithoutExemptions() {
        objectiveLines.forEach(line -> settleAdjustment(line, line.without()));
        List<Object> cases = new ArrayList<>(unitLines.size());
        for (UnitLine line : unitLines) {
            line.without(line.summed(objective -> objective.without().degree()));
            cases.add(line.without());
            cases.add(line.without().degreeCase());
        }
        return new Stage("40-units: without exemptions", cases, this::indicatorExemptions);
    }

    private Stage indicatorExemptions() {
        List<Object> cases = new ArrayList<>();
        for (IndicatorLine line : indicatorLines) {
            if (line.isDue() && line.concluded().isCauseRecognised()) {
                boolean named = line.causes.stream()
                        .anyMatch(one -> one.isRecognised() && one.cause().indicator() != null);
                line.exemption = new IndicatorExemptionCase(
                        line.concluded(),
                        named,
                        line.objective.without().concluded.mean());
                cases.add(line.exemption);
            }
        }
        return new Stage("20-exemptions: indicators", cases, this::objectivesWithExemptIndicators);
    }

    private Stage objectivesWithExemptIndicators() {
        List<Object> cases = new ArrayList<>();
        for (ObjectiveLine line : objectiveLines) {
            line.emptied = line.isExempted()
                    && line.without().isEvaluated()
                    && line.indicators.stream()
                            .filter(IndicatorLine::isEvaluated)
                            .allMatch(one -> one.exemption != null && one.exemption.isLeaving());
            if (line.isExempted()) {
                ObjectiveCase made = new ObjectiveCase(
                        line.objective.id(), line.unit.unit.id(), line.due(), line.mean(IndicatorLine::degree), false);
                line.with(new ObjectiveLine.Take(made));
                cases.add(made);
            }
        }
        return new Stage("30-objectives: with exempt indicators", cases, this::adjustmentsWithExemptIndicators);
    }

    private Stage adjustmentsWithExemptIndicators() {
        List<Object> facts = new ArrayList<>();
        for (ObjectiveLine line : objectiveLines) {
            if (line.isExempted()) {
                offer(line, line.with(), facts);
            }
        }
        return new Stage(Adjustable.STAGE, facts, this::objectiveExemptions);
    }

    private Stage objectiveExemptions() {
        objectiveLines.forEach(line -> settleAdjustment(line, line.with()));
        List<Object> cases = new ArrayList<>();
        for (UnitLine unit : unitLines) {
            ObjectiveLine last = lastToLeave(unit);
            for (ObjectiveLine line : unit.objectives) {
                if (line.without().isEvaluated() && (line.emptied || isNamed(line))) {
                    line.exemption = new ObjectiveExemptionCase(
                            line.objective.id(),
                            unit.unit.id(),
                            Objects.requireNonNull(line.with().degree()),
                            line.isWeighed() ? unit.without().mean() : null,
                            line.emptied,
                            line == last);
                    cases.add(line.exemption);
                }
            }
        }
        return new Stage("20-exemptions: objectives", cases, this::objectives);
    }

    private static boolean isNamed(ObjectiveLine line) {
        for (IndicatorLine one : line.indicators) {
            for (CauseCase cause : one.causes) {
                if (cause.isRecognised() && cause.cause().objective() != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The last weighed objective, by id, of a unit all of whose evaluated objectives could leave; null if some could
     * not.
     */
    private static @Nullable ObjectiveLine lastToLeave(UnitLine unit) {
        Ratio mean = unit.without().mean();
        ObjectiveLine last = null;
        for (ObjectiveLine line : unit.objectives) {
            Degree degree = line.isWeighed() ? line.with().degree() : null;
            if (degree != null && mean != null) {
                if (!line.emptied && !isNamed(line) || degree.exact().compareTo(mean) > 0) {
                    return null;
                }
                last = line;
            }
        }
        return last;
    }

    private Stage objectives() {
        List<Object> cases = new ArrayList<>();
        for (ObjectiveLine line : objectiveLines) {
            if (line.exemption != null && (line.isLeaving() || line.exemption.isLeftEmpty())) {
                ObjectiveCase made = new ObjectiveCase(
                        line.objective.id(),
                        line.unit.unit.id(),
                        line.due(),
                        line.mean(IndicatorLine::degree),
                        line.isLeaving());
                line.with(new ObjectiveLine.Take(made));
                cases.add(made);
            }
        }
        for (ObjectiveLine line : objectiveLines) {
            whatIfs(line, cases);
        }
        return new Stage("30-objectives", cases, this::adjustments);
    }

    /**
     * What the objective would be had one of its causes not been recognised, or one declaration not been believed.
     * Everything else stays as it was decided: where exempt causes exclude, it is not decided anew what else would
     * leave.
     */
    private void whatIfs(ObjectiveLine line, List<Object> cases) {
        if (line.isExempted()) {
            List<CauseCase> recognised = line.indicators.stream()
                    .filter(one -> one.exemption != null)
                    .flatMap(one -> one.causes.stream())
                    .filter(CauseCase::isRecognised)
                    .distinct()
                    .toList();
            for (CauseCase cause : recognised) {
                boolean leaving = line.isLeaving() && (emptiedBut(line, cause) || namedBut(line, cause));
                cases.add(whatIf(line, cause, null, line.mean(one -> one.degreeBut(cause)), leaving));
            }
        }
        for (IndicatorLine one : line.indicators) {
            if (one.isEvaluated()
                    && (one.exemption == null || one.exemption.isKept())
                    && !one.concluded().isMeasured()
                    && one.concluded().isDeclaredAchieved()
                    && !one.concluded().degree().isNone()) {
                Ratio mean = line.mean(other -> other == one ? Degree.NONE : other.degree());
                cases.add(whatIf(line, null, one, mean, line.isLeaving()));
            }
        }
    }

    private ObjectiveCase whatIf(
            ObjectiveLine line,
            @Nullable CauseCase cause,
            @Nullable IndicatorLine declaration,
            @Nullable Ratio mean,
            boolean leaving) {
        ObjectiveCase made = new ObjectiveCase(line.objective.id(), line.unit.unit.id(), line.due(), mean, leaving);
        whatIfs.add(new WhatIf(line, cause, declaration, new ObjectiveLine.Take(made)));
        return made;
    }

    private static boolean emptiedBut(ObjectiveLine line, CauseCase cause) {
        return line.emptied
                && line.indicators.stream()
                        .filter(IndicatorLine::isEvaluated)
                        .allMatch(one -> one.degreeBut(cause) == null);
    }

    private static boolean namedBut(ObjectiveLine line, CauseCase cause) {
        return line.indicators.stream()
                .flatMap(one -> one.causes.stream())
                .anyMatch(
                        one -> one != cause && one.isRecognised() && one.cause().objective() != null);
    }

    private Stage adjustments() {
        List<Object> facts = new ArrayList<>();
        for (WhatIf whatIf : whatIfs) {
            offer(whatIf.line, whatIf.otherwise, facts);
        }
        return new Stage(Adjustable.STAGE, facts, this::units);
    }

    private Stage units() {
        whatIfs.forEach(whatIf -> settleAdjustment(whatIf.line, whatIf.otherwise));
        List<Object> cases = new ArrayList<>();
        cases.add(payability);
        for (UnitLine line : unitLines) {
            if (line.objectives.stream().anyMatch(ObjectiveLine::isExempted)) {
                line.with(line.summed(objective -> objective.with().degree()));
                cases.add(line.with());
                cases.add(line.with().degreeCase());
            }
        }
        for (WhatIf whatIf : whatIfs) {
            if (whatIf.line.isWeighed()) {
                whatIf.unit = whatIf.line.unit.instead(whatIf.line, whatIf.otherwise.degree());
                cases.add(whatIf.unit);
            }
        }
        return new Stage("40-units", cases, this::outcomes);
    }

    private Stage outcomes() {
        Map<OutcomeCase.Situation, OutcomeCase> cases = new HashMap<>();
        for (ObjectiveLine line : objectiveLines) {
            boolean due = line.without().concluded.status() != ObjectiveCase.Status.NOT_DUE;
            Degree without = line.without().degree();
            line.outcome = outcome(cases, due, line.with().degree(), without);
            line.outcomeWithout = outcome(cases, due, without, without);
        }
        for (IndicatorLine line : indicatorLines) {
            line.outcome =
                    outcome(cases, line.isDue(), line.degree(), line.concluded().base());
        }
        return new Stage("45-outcomes", List.copyOf(cases.values()), this::people);
    }

    /** People and money, where there are any. */
    private @Nullable Stage people() {
        if (dossier.people().isEmpty() && dossier.funds() == null) {
            return findings();
        }
        Figures without = Figures.without(unitLines, objectiveLines);
        boolean exempted = objectiveLines.stream().anyMatch(ObjectiveLine::isExempted);
        Figures with = exempted ? Figures.with(unitLines, objectiveLines) : without;
        PeopleRun run = new PeopleRun(dossier, regulation, minimums, payability, without, with, this::findings);
        people = run;
        return run.first();
    }

    private static OutcomeCase outcome(
            Map<OutcomeCase.Situation, OutcomeCase> cases,
            boolean due,
            @Nullable Degree degree,
            @Nullable Degree without) {
        return cases.computeIfAbsent(OutcomeCase.Situation.of(due, degree, without), OutcomeCase::new);
    }

    private Stage findings() {
        audits.add(plan);
        Act approval = dossier.plan().approval();
        LocalDate approvedOn = approval == null ? null : approval.date();
        Map<String, String> objectiveOf = new HashMap<>();
        for (Objective objective : dossier.plan().objectives()) {
            for (Indicator indicator : objective.indicators()) {
                objectiveOf.put(indicator.id(), objective.id());
                audits.add(new PlannedIndicatorAudit(objective, indicator, approvedOn));
            }
        }
        reschedulings
                .values()
                .forEach(many -> many.forEach(one -> audits.add(new ReschedulingAudit(
                        one,
                        Objects.requireNonNull(
                                objectiveOf.get(one.rescheduling().indicator())),
                        regulation.timeliness().reschedulings().value()))));
        Set<CauseCase> touching = new HashSet<>();
        whatIfs.stream().map(whatIf -> whatIf.cause).filter(Objects::nonNull).forEach(touching::add);
        for (CauseCase one : causes) {
            String objective = one.cause().objective();
            audits.add(new CauseAudit(
                    one,
                    touching.contains(one),
                    objective != null ? objective : objectiveOf.get(one.cause().indicator()),
                    regulation.causeRecognition().value()));
        }
        Map<IndicatorLine, BigDecimal> worths = new HashMap<>();
        for (WhatIf whatIf : whatIfs) {
            Degree otherwise = whatIf.otherwise.degree();
            BigDecimal worth = whatIf.unit == null ? BigDecimal.ZERO : whatIf.line.unit.lostIf(whatIf.unit);
            if (whatIf.cause != null) {
                audits.add(new ExemptionAudit(whatIf.cause, whatIf.line, otherwise, worth));
            } else if (whatIf.declaration != null) {
                worths.put(whatIf.declaration, worth);
            }
        }
        unitLines.forEach(line -> audits.add(new UnitAudit(line)));
        objectiveLines.forEach(line -> audits.add(new ObjectiveAudit(line)));
        indicatorLines.forEach(line ->
                audits.add(new IndicatorAudit(line, dossier.periodEnd(), worths.getOrDefault(line, BigDecimal.ZERO))));
        Set<String> changingScores = new HashSet<>();
        for (ObjectiveLine line : objectiveLines) {
            if (line.with().isAdjusted() && line.isWeighed()) {
                changingScores.add(line.objective.id());
            }
        }
        for (Remark remark : dossier.report().remarks()) {
            audits.add(new RemarkAudit(remark, changingScores.contains(remark.objective())));
        }
        return new Stage("70-findings", List.copyOf(audits), this::premiumFindings);
    }

    private @Nullable Stage premiumFindings() {
        PeopleRun run = people;
        if (run == null) {
            return collect();
        }
        PeopleCollector collector = new PeopleCollector(run, regulation, rules);
        personResults = collector.people();
        fundResults = collector.funds();
        List<Audit> found = run.audits(fundResults);
        audits.addAll(found);
        return new Stage("75-premium-findings", List.copyOf(found), this::collect);
    }

    private @Nullable Stage collect() {
        evaluation = new Collector(dossier, regulation, rulesDigest, dayCount, deadlineRoll, rules)
                .collect(unitLines, objectiveLines, personResults, fundResults, payability.isPayable(), audits);
        return null;
    }

    /** The evaluation; only after the last stage was closed. */
    public Evaluation evaluation() {
        return Objects.requireNonNull(evaluation, "The last stage is not closed yet.");
    }

    private static <T> List<T> sorted(List<T> list, java.util.function.Function<T, String> id) {
        List<T> sorted = new ArrayList<>(list);
        sorted.sort(Comparator.comparing(id));
        return sorted;
    }
}
