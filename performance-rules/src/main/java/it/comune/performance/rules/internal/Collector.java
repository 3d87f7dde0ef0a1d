package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Recognition;
import it.comune.performance.evaluation.Digests;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.json.Canonical;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.drools.Adjustable;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Writes the concluded lines down as an evaluation, with the steps that led to every figure. */
final class Collector {
    private static final int SHOWN = Degree.DECIMALS;
    private static final Input ROUNDING = new Input("rounding", "HALF_UP");

    private final Dossier dossier;
    private final Regulation regulation;
    private final String rulesDigest;
    private final String citation;
    private final DayCountCase dayCount;
    private final DeadlineRollCase deadlineRoll;
    private final RuleRefs rules;

    Collector(
            Dossier dossier,
            Regulation regulation,
            String rulesDigest,
            DayCountCase dayCount,
            DeadlineRollCase deadlineRoll,
            RuleRefs rules) {
        this.rules = rules;
        this.dossier = dossier;
        this.regulation = regulation;
        this.rulesDigest = rulesDigest;
        this.dayCount = dayCount;
        this.deadlineRoll = deadlineRoll;
        this.citation = regulation.citation();
    }

    Evaluation collect(
            List<UnitLine> units,
            List<ObjectiveLine> objectives,
            List<PersonResult> people,
            List<FundResult> funds,
            boolean payable,
            List<Audit> audits) {
        List<UnitResult> unitResults = new ArrayList<>(units.size());
        List<ObjectiveResult> objectiveResults = new ArrayList<>(objectives.size());
        List<IndicatorResult> indicatorResults = new ArrayList<>(objectives.size() * 2);
        for (ObjectiveLine line : objectives) {
            objectiveResults.add(objective(line));
            line.indicators.forEach(one -> indicatorResults.add(indicator(one)));
        }
        units.forEach(line -> unitResults.add(unit(line)));
        indicatorResults.sort(Collector::compare);
        List<Finding> findings = new ArrayList<>();
        audits.forEach(audit -> audit.collect(findings, rules));
        findings.sort(Collector::compare);
        return new Evaluation(
                dossier.municipality(),
                dossier.year(),
                dossier.periodEnd(),
                dossier.evaluationDate(),
                citation,
                Digests.of(() -> Canonical.digest(dossier), () -> Canonical.digest(regulation), rulesDigest),
                unitResults,
                objectiveResults,
                indicatorResults,
                people,
                funds,
                payable,
                findings);
    }

    private static int compare(IndicatorResult one, IndicatorResult other) {
        int byIndicator = one.indicator().compareTo(other.indicator());
        return byIndicator != 0 ? byIndicator : one.unit().compareTo(other.unit());
    }

    /** The gravest first; sentences are worked out only for findings that nothing else tells apart. */
    private static int compare(Finding one, Finding other) {
        int order = other.severity().compareTo(one.severity());
        order = order != 0 ? order : one.code().compareTo(other.code());
        order = order != 0 ? order : compare(one.objective(), other.objective());
        order = order != 0 ? order : compare(one.indicator(), other.indicator());
        order = order != 0 ? order : compare(one.unit(), other.unit());
        order = order != 0 ? order : compare(one.person(), other.person());
        return order != 0 ? order : one.message().en().compareTo(other.message().en());
    }

    /** None comes first. */
    private static int compare(@Nullable String one, @Nullable String other) {
        return (one == null ? "" : one).compareTo(other == null ? "" : other);
    }

    private IndicatorResult indicator(IndicatorLine line) {
        IndicatorCase concluded = line.concluded();
        Degree without = concluded.base();
        Degree with = line.degree();
        return new IndicatorResult(
                line.indicator.id(),
                line.objective.objective.id(),
                line.objective.unit.unit.id(),
                named(line.outcome),
                with,
                without,
                line.rolledDeadline,
                concluded.daysLate(),
                Explanation.of(value(with), () -> indicatorSteps(line)));
    }

    private static Outcome named(@Nullable OutcomeCase concluded) {
        return Objects.requireNonNull(concluded).outcome();
    }

    private List<Step> indicatorSteps(IndicatorLine line) {
        MeasureCase measure = line.measure;
        List<Step> steps = new ArrayList<>(4);
        addActs(steps, line);
        Curve.Reading achieved = line.concluded().achievement();
        BigDecimal reached = achieved == null ? null : achieved.degree().roundedHalfUp(SHOWN);
        steps.add(new Step(
                rules.of(measure.rule()),
                null,
                List.of(
                        Show.input("target", Describe.target(line.indicator.target())),
                        Show.input("observed", line.fact == null ? null : Describe.observation(line.fact.observed())),
                        Show.input("ratio", measure.ratio())),
                achieved == null ? List.of() : List.of(row("achievement", achieved.row())),
                reached));
        if (!line.due().isPlain() || line.indicator.condition() != null) {
            steps.add(noted(line.due().rule(), dueInputs(line)));
        }
        if (line.isDue()) {
            addDegree(steps, line, reached);
            addExemption(steps, line);
        }
        return steps;
    }

    /** What acts did, or did not do, to the deadline and to the causes: steps that add nothing to the figure. */
    private void addActs(List<Step> steps, IndicatorLine line) {
        for (ReschedulingCase one : line.acts) {
            String what = one == line.rescheduling ? "rescheduledBy" : one.isAccepted() ? "superseded" : "rejected";
            steps.add(noted(
                    one.rule(),
                    List.of(
                            Show.input(what, one.rescheduling().act()),
                            Show.input("originalDeadline", one.originalDeadline()),
                            Show.input("newDeadline", one.rescheduling().newDeadline()))));
        }
        LocalDate deadline = line.deadline();
        LocalDate rolled = line.rolledDeadline;
        if (deadline != null && rolled != null && !rolled.equals(deadline)) {
            steps.add(noted(
                    deadlineRoll.rule(), List.of(Show.input("deadline", deadline), Show.input("rolledTo", rolled))));
        }
        for (CauseCase one : line.causes) {
            Recognition recognition = one.cause().recognition();
            steps.add(noted(
                    one.rule(),
                    List.of(
                            Show.input("cause", one.cause().id()),
                            Show.input("recognisedBy", recognition == null ? null : recognition.by()),
                            Show.input("act", one.act()))));
        }
    }

    private Step noted(Rule rule, List<Input> inputs) {
        return new Step(rules.of(rule), null, inputs, List.of(), null);
    }

    private static List<Input> dueInputs(IndicatorLine line) {
        List<Input> inputs = new ArrayList<>(3);
        LocalDate deadline = line.deadline();
        if (deadline != null) {
            inputs.add(Show.input("deadline", deadline));
        }
        if (line.on != null) {
            inputs.add(Show.input("on", line.on));
        }
        if (line.indicator.condition() != null) {
            inputs.add(Show.input("condition", line.due().isConditionFailed() ? "false" : "true or unknown"));
        }
        return inputs;
    }

    /** @param reached what the achievement curve gives, as shown */
    private void addDegree(List<Step> steps, IndicatorLine line, @Nullable BigDecimal reached) {
        IndicatorCase concluded = line.concluded();
        addDayCount(steps, line);
        Curve.Reading achieved = concluded.achievement();
        LatenessTable.Reading late = concluded.lateness();
        BigDecimal degree = value(concluded.base());
        BigDecimal effect = degree;
        if (achieved != null) {
            effect = late == null
                    ? BigDecimal.ZERO
                    : achieved.degree()
                            .times(Ratio.of(late.factor().subtract(BigDecimal.ONE)))
                            .roundedHalfUp(SHOWN);
        }
        if (late == null && isForgiven(concluded)) {
            late = regulation.timeliness().lateness().value().at(0);
        }
        steps.add(new Step(
                rules.of(concluded.rule()),
                null,
                degreeInputs(line),
                late == null ? List.of() : List.of(row("lateness", late.row())),
                effect));
        if (reached != null && degree != null && effect != null) {
            addRounding(steps, concluded.rule(), degree.subtract(reached).subtract(effect));
        }
    }

    /** Late by days of grace only. */
    private static boolean isForgiven(IndicatorCase concluded) {
        Integer daysLate = concluded.daysLate();
        return daysLate != null && daysLate == 0 && concluded.daysAfterDeadline() > 0;
    }

    /** The count of days, where it is another one than the calendar's. */
    private void addDayCount(List<Step> steps, IndicatorLine line) {
        IndicatorCase concluded = line.concluded();
        LocalDate deadline = line.rolledDeadline;
        if (!dayCount.isWorking() || deadline == null || concluded.daysLate() == null) {
            return;
        }
        LocalDate on = line.isDone() ? line.on : dossier.evaluationDate();
        long calendarDays = Math.max(0, ChronoUnit.DAYS.between(deadline, Objects.requireNonNull(on)));
        if (calendarDays != concluded.daysAfterDeadline()) {
            steps.add(noted(
                    dayCount.rule(),
                    List.of(
                            Show.input("calendarDays", calendarDays),
                            Show.input("workingDays", concluded.daysAfterDeadline()))));
        }
    }

    private List<Input> degreeInputs(IndicatorLine line) {
        IndicatorCase concluded = line.concluded();
        List<Input> inputs = new ArrayList<>(5);
        if (line.rolledDeadline != null) {
            inputs.add(Show.input("deadline", line.rolledDeadline));
        }
        if (line.on != null) {
            inputs.add(Show.input("on", line.on));
        }
        if (isForgiven(concluded)) {
            inputs.add(Show.input("daysAfterDeadline", concluded.daysAfterDeadline()));
            inputs.add(
                    Show.input("graceDays", regulation.timeliness().graceDays().value()));
        }
        if (concluded.daysLate() != null) {
            inputs.add(Show.input("daysLate", concluded.daysLate()));
        }
        if (line.declared != null && line.measure.ratio() == null) {
            inputs.add(Show.input("declared", line.declared));
        }
        return inputs;
    }

    private void addExemption(List<Step> steps, IndicatorLine line) {
        IndicatorExemptionCase exemption = line.exemption();
        if (exemption == null) {
            return;
        }
        Degree with = line.degree();
        Degree without = line.concluded().base();
        steps.add(new Step(
                rules.of(exemption.rule()),
                null,
                List.of(Show.input("causes", line.recognisedCauses())),
                List.of(),
                with == null ? null : with.value().subtract(without == null ? BigDecimal.ZERO : without.value())));
    }

    private ObjectiveResult objective(ObjectiveLine line) {
        Degree with = line.with().degree();
        Degree without = line.without().degree();
        return new ObjectiveResult(
                line.objective.id(),
                line.unit.unit.id(),
                line.weight,
                named(line.outcome),
                named(line.outcomeWithout),
                with,
                without,
                Explanation.of(value(with), () -> objectiveSteps(line)),
                line.isExempted()
                        ? Explanation.of(
                                value(without),
                                () -> objectiveSteps(
                                        line,
                                        line.without(),
                                        one -> one.concluded().base()))
                        : null);
    }

    /** With exemptions: that of the objective as a whole comes last, since it looks at what its indicators left it. */
    private List<Step> objectiveSteps(ObjectiveLine line) {
        ObjectiveLine.Take take = line.with();
        ObjectiveExemptionCase exemption = line.exemption;
        if (exemption == null) {
            return objectiveSteps(line, take, IndicatorLine::degree);
        }
        List<Step> steps = new ArrayList<>();
        if (!take.isEvaluated()) {
            steps.add(noted(exemption.rule(), List.of()));
        }
        steps.addAll(objectiveSteps(line, take, IndicatorLine::degree));
        if (take.isEvaluated()) {
            steps.add(noted(exemption.rule(), List.of()));
        }
        return steps;
    }

    private List<Step> objectiveSteps(
            ObjectiveLine line, ObjectiveLine.Take take, Function<IndicatorLine, @Nullable Degree> degreeOf) {
        ObjectiveCase concluded = take.concluded;
        RuleRef rule = rules.of(concluded.rule());
        if (!take.isEvaluated()) {
            return List.of(noted(concluded.rule(), List.of(Show.input("indicatorsDue", line.due()))));
        }
        List<Step> steps = new ArrayList<>(line.indicators.size() + 3);
        BigDecimal weights = BigDecimal.ZERO;
        for (IndicatorLine one : line.indicators) {
            weights = degreeOf.apply(one) == null ? weights : weights.add(weight(one));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (IndicatorLine one : line.indicators) {
            Degree degree = degreeOf.apply(one);
            if (degree != null) {
                Ratio share = Ratio.of(weight(one), weights);
                BigDecimal effect = share.times(degree.exact()).roundedHalfUp(SHOWN);
                sum = sum.add(effect);
                steps.add(new Step(
                        rule,
                        one.indicator.id(),
                        List.of(Show.input("degree", degree), Show.input("share", share)),
                        List.of(),
                        effect));
            }
        }
        Curve.Reading recognised = concluded.recognition();
        BigDecimal base = concluded.degree().value();
        BigDecimal mean = recognised == null ? base : concluded.getMean().roundedHalfUp(SHOWN);
        addRounding(steps, concluded.rule(), mean.subtract(sum));
        if (recognised != null) {
            steps.add(new Step(
                    rule,
                    null,
                    List.of(Show.input("mean", concluded.getMean())),
                    List.of(row("recognition", recognised.row())),
                    base.subtract(mean)));
        }
        Adjustable adjustable = take.adjustable;
        if (adjustable != null && !adjustable.rules().isEmpty()) {
            steps.add(new Step(
                    rules.of(adjustable.rules().get(0)),
                    null,
                    List.of(Show.input("base", adjustable.getBase())),
                    List.of(),
                    adjustable.getDegree().value().subtract(base)));
        }
        return steps;
    }

    private static BigDecimal weight(IndicatorLine line) {
        return Objects.requireNonNullElse(line.indicator.weight(), BigDecimal.ONE);
    }

    private UnitResult unit(UnitLine line) {
        UnitCase with = line.with();
        UnitCase without = line.without();
        boolean exempted = with != without;
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        line.objectives.forEach(one -> counts.merge(named(one.outcome), 1, Integer::sum));
        return new UnitResult(
                line.unit.id(),
                line.unit.kind(),
                with.isEvaluated(),
                with.getWeights(),
                with.evaluatedWeights(),
                line.cap,
                with.maximum(),
                UnitLine.degree(with),
                UnitLine.degree(without),
                UnitLine.points(with),
                UnitLine.points(without),
                counts,
                degree(line, with, one -> one.with().degree()),
                points(with),
                exempted ? degree(line, without, one -> one.without().degree()) : null,
                exempted ? points(without) : null);
    }

    private Explanation degree(UnitLine line, UnitCase concluded, Function<ObjectiveLine, @Nullable Degree> degreeOf) {
        return Explanation.of(value(UnitLine.degree(concluded)), () -> degreeSteps(line, concluded, degreeOf));
    }

    private Explanation points(UnitCase concluded) {
        Points points = UnitLine.points(concluded);
        return Explanation.of(
                points == null ? null : points.value(),
                () -> pointsSteps(concluded, UnitLine.degree(concluded), points));
    }

    private List<Step> degreeSteps(
            UnitLine line, UnitCase concluded, Function<ObjectiveLine, @Nullable Degree> degreeOf) {
        Degree degree = UnitLine.degree(concluded);
        RuleRef rule = rules.of(concluded.degree().rule());
        List<Step> steps = new ArrayList<>(line.objectives.size() + 1);
        if (degree == null) {
            steps.add(new Step(rule, null, List.of(), List.of(), null));
            return steps;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (ObjectiveLine one : line.objectives) {
            Degree reached = degreeOf.apply(one);
            if (one.weight != null && reached != null) {
                BigDecimal effect = Ratio.of(one.weight.multiply(reached.value()), concluded.evaluatedWeights())
                        .roundedHalfUp(SHOWN);
                sum = sum.add(effect);
                steps.add(new Step(
                        rule,
                        one.objective.id(),
                        List.of(
                                Show.input("degree", reached),
                                Show.input("weight", one.weight),
                                Show.input("evaluatedWeights", concluded.evaluatedWeights())),
                        List.of(),
                        effect));
            }
        }
        addRounding(steps, concluded.degree().rule(), degree.value().subtract(sum));
        return steps;
    }

    private List<Step> pointsSteps(UnitCase concluded, @Nullable Degree degree, @Nullable Points points) {
        List<Step> steps = new ArrayList<>(2);
        if (degree == null || points == null) {
            steps.add(new Step(rules.of(concluded.degree().rule()), null, List.of(), List.of(), null));
            return steps;
        }
        BigDecimal exact = degree.value().multiply(concluded.maximum());
        steps.add(new Step(
                rules.of(concluded.rule()),
                null,
                List.of(
                        Show.input("degree", degree),
                        Show.input("maximum", concluded.maximum()),
                        Show.input("weights", concluded.getWeights()),
                        Show.input("cap", concluded.getCap())),
                List.of(),
                exact));
        addRounding(steps, concluded.rule(), points.value().subtract(exact));
        return steps;
    }

    private void addRounding(List<Step> steps, Rule rule, BigDecimal difference) {
        if (difference.signum() != 0) {
            steps.add(new Step(
                    rules.of(rule),
                    null,
                    List.of(ROUNDING),
                    List.of(),
                    difference.setScale(Math.max(difference.scale(), 0), RoundingMode.UNNECESSARY)));
        }
    }

    private TableRow row(String table, int row) {
        return new TableRow(table, row, citation);
    }

    private static @Nullable BigDecimal value(@Nullable Degree degree) {
        return degree == null ? null : degree.value();
    }
}
