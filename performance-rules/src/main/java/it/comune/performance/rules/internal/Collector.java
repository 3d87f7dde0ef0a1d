package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Dossier;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final RuleRefs rules;

    Collector(Dossier dossier, Regulation regulation, String rulesDigest, RuleRefs rules) {
        this.rules = rules;
        this.dossier = dossier;
        this.regulation = regulation;
        this.rulesDigest = rulesDigest;
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
        Map<ObjectiveLine, Outcome> outcomes = new java.util.IdentityHashMap<>();
        for (ObjectiveLine line : objectives) {
            ObjectiveResult result = objective(line);
            outcomes.put(line, result.outcome());
            objectiveResults.add(result);
            line.indicators.forEach(one -> indicatorResults.add(indicator(one)));
        }
        units.forEach(line -> unitResults.add(unit(line, outcomes)));
        indicatorResults.sort(Comparator.comparing(IndicatorResult::indicator).thenComparing(IndicatorResult::unit));
        List<Finding> findings = new ArrayList<>();
        audits.forEach(audit -> audit.collect(findings, rules));
        findings.sort(Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                .thenComparing(Finding::code)
                .thenComparing(finding -> orEmpty(finding.objective()))
                .thenComparing(finding -> orEmpty(finding.indicator()))
                .thenComparing(finding -> orEmpty(finding.unit()))
                .thenComparing(finding -> orEmpty(finding.person()))
                .thenComparing(finding -> finding.message().en()));
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

    private static String orEmpty(@Nullable String id) {
        return id == null ? "" : id;
    }

    private IndicatorResult indicator(IndicatorLine line) {
        IndicatorCase concluded = line.concluded();
        Degree without = concluded.base();
        Degree with = line.degree();
        return new IndicatorResult(
                line.indicator.id(),
                line.objective.objective.id(),
                line.objective.unit.unit.id(),
                outcome(line.isDue(), with, without),
                with,
                without,
                concluded.deadline(),
                concluded.daysLate(),
                new Explanation(value(with), indicatorSteps(line)));
    }

    private static Outcome outcome(boolean due, @Nullable Degree with, @Nullable Degree without) {
        if (with != null) {
            return Outcome.of(with, without == null ? Degree.NONE : without);
        }
        return due ? Outcome.EXCLUDED : Outcome.NOT_DUE;
    }

    private List<Step> indicatorSteps(IndicatorLine line) {
        IndicatorCase concluded = line.concluded();
        MeasureCase measure = line.measure;
        List<Step> steps = new ArrayList<>(4);
        Curve.Reading achieved = concluded.achievement();
        BigDecimal reached = achieved == null ? null : achieved.degree().roundedHalfUp(SHOWN);
        steps.add(new Step(
                rules.of(measure.rule()),
                null,
                List.of(
                        Show.input("target", Describe.target(line.indicator.target())),
                        Show.input(
                                "observed",
                                measure.fact() == null
                                        ? null
                                        : Describe.observation(measure.fact().observed())),
                        Show.input("ratio", measure.ratio())),
                achieved == null ? List.of() : List.of(row("achievement", achieved.row())),
                reached));
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
        steps.add(new Step(
                rules.of(concluded.rule()),
                null,
                concludedInputs(line),
                late == null ? List.of() : List.of(row("lateness", late.row())),
                effect));
        if (reached != null && degree != null && effect != null) {
            addRounding(steps, concluded.rule(), degree.subtract(reached).subtract(effect));
        }
        IndicatorExemptionCase exemption = line.exemption;
        if (exemption != null) {
            Degree with = line.degree();
            steps.add(new Step(
                    rules.of(exemption.rule()),
                    null,
                    List.of(Show.input(
                            "causes",
                            line.causes.stream()
                                    .filter(CauseCase::isRecognised)
                                    .map(one -> one.cause().id())
                                    .sorted()
                                    .toList())),
                    List.of(),
                    with == null ? null : with.value().subtract(degree == null ? BigDecimal.ZERO : degree)));
        }
        return steps;
    }

    private static List<Input> concludedInputs(IndicatorLine line) {
        IndicatorCase concluded = line.concluded();
        List<Input> inputs = new ArrayList<>(5);
        if (concluded.deadline() != null) {
            inputs.add(Show.input("deadline", concluded.deadline()));
        }
        if (line.measure.on() != null) {
            inputs.add(Show.input("on", line.measure.on()));
        }
        if (concluded.daysLate() != null) {
            inputs.add(Show.input("daysLate", concluded.daysLate()));
        }
        if (line.rescheduling != null) {
            inputs.add(
                    Show.input("rescheduledBy", line.rescheduling.rescheduling().act()));
        }
        if (line.indicator.condition() != null) {
            inputs.add(Show.input("condition", concluded.isConditionFailed() ? "false" : "true or unknown"));
        }
        if (line.declared != null && line.measure.ratio() == null) {
            inputs.add(Show.input("declared", line.declared));
        }
        return inputs;
    }

    private ObjectiveResult objective(ObjectiveLine line) {
        ObjectiveLine.Take take = line.with();
        Degree with = take.degree();
        Degree without = line.without().degree();
        boolean due = line.without().concluded.status() != ObjectiveCase.Status.NOT_DUE;
        return new ObjectiveResult(
                line.objective.id(),
                line.unit.unit.id(),
                line.weight,
                outcome(due, with, without),
                outcome(due, without, without),
                with,
                without,
                new Explanation(value(with), objectiveSteps(line, take)));
    }

    private List<Step> objectiveSteps(ObjectiveLine line, ObjectiveLine.Take take) {
        ObjectiveCase concluded = take.concluded;
        RuleRef rule = rules.of(concluded.rule());
        List<Step> steps = new ArrayList<>(line.indicators.size() + 3);
        if (!take.isEvaluated()) {
            if (line.exemption != null) {
                steps.add(new Step(rules.of(line.exemption.rule()), null, List.of(), List.of(), null));
            }
            steps.add(new Step(rule, null, List.of(Show.input("indicatorsDue", concluded.getDue())), List.of(), null));
            return steps;
        }
        BigDecimal weights = BigDecimal.ZERO;
        for (IndicatorLine one : line.indicators) {
            weights = one.degree() == null ? weights : weights.add(weight(one));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (IndicatorLine one : line.indicators) {
            Degree degree = one.degree();
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

    private UnitResult unit(UnitLine line, Map<ObjectiveLine, Outcome> outcomes) {
        UnitCase with = line.with();
        UnitCase without = line.without();
        Degree degree = UnitLine.degree(with);
        Points points = with.isEvaluated() ? UnitLine.points(with, with.maximum()) : null;
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        line.objectives.forEach(one -> counts.merge(Objects.requireNonNull(outcomes.get(one)), 1, Integer::sum));
        return new UnitResult(
                line.unit.id(),
                line.unit.kind(),
                with.isEvaluated(),
                with.getWeights(),
                with.evaluatedWeights(),
                line.cap,
                with.maximum(),
                degree,
                UnitLine.degree(without),
                points,
                without.isEvaluated() ? UnitLine.points(without, without.maximum()) : null,
                counts,
                new Explanation(value(degree), degreeSteps(line, degree)),
                new Explanation(points == null ? null : points.value(), pointsSteps(with, degree, points)));
    }

    private List<Step> degreeSteps(UnitLine line, @Nullable Degree degree) {
        UnitCase concluded = line.with();
        RuleRef rule = rules.of(concluded.degreeCase().rule());
        List<Step> steps = new ArrayList<>(line.objectives.size() + 1);
        if (degree == null) {
            steps.add(new Step(rule, null, List.of(), List.of(), null));
            return steps;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (ObjectiveLine one : line.objectives) {
            Degree reached = one.with().degree();
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
        addRounding(steps, concluded.degreeCase().rule(), degree.value().subtract(sum));
        return steps;
    }

    private List<Step> pointsSteps(UnitCase concluded, @Nullable Degree degree, @Nullable Points points) {
        List<Step> steps = new ArrayList<>(2);
        if (degree == null || points == null) {
            steps.add(new Step(rules.of(concluded.degreeCase().rule()), null, List.of(), List.of(), null));
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
