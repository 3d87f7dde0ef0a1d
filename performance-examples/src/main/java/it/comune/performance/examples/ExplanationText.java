package it.comune.performance.examples;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funding;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Office;
import it.comune.performance.dossier.Recognition;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.report.Labels;
import it.comune.performance.report.StepWords;
import it.comune.performance.report.Wording;
import it.comune.performance.value.Degree;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a figure is what it is: what the plan asks, what the report says, every step, and what the audit found. */
final class ExplanationText {
    private static final int INDENT = 2;
    private static final int COLUMN = 24;

    private final Page page;
    private final Wording wording;
    private final Labels labels;
    private final Evaluation evaluation;
    private final Records records;
    private final StepsText steps;
    private final FindingsText findings;
    private final WhyText why;

    ExplanationText(Page page, Wording wording, Inputs inputs) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
        this.evaluation = inputs.evaluation();
        this.records = new Records(inputs.dossier());
        this.steps = new StepsText(page, wording, inputs.regulation());
        this.findings = new FindingsText(page, wording, inputs.dossier());
        this.why = new WhyText(page, wording, inputs);
    }

    void unit(Unit unit) {
        UnitResult result = evaluation.unit(unit.id()).orElseThrow();
        title(unit.id(), unit.title());
        field("unit.kind", labels.word(unit.kind()));
        if (!unit.offices().isEmpty()) {
            field("unit.offices", unit.offices().stream().map(Office::title).collect(Collectors.joining("; ")));
        }
        field(
                "unit.weights",
                labels.text(
                        "unit.weights.text",
                        wording.number(result.weights()),
                        wording.number(result.evaluatedWeights()),
                        wording.number(result.cap()),
                        wording.number(result.maximum())));
        figures(result.degree(), result.degreeWithoutExemptions());
        if (result.points() != null && result.pointsWithoutExemptions() != null) {
            field("points", wording.points(result.points()));
            field("points.without", wording.points(result.pointsWithoutExemptions()));
        }
        page.heading(labels.text("unit.objectives"));
        objectivesOf(unit);
        page.heading(labels.text("steps.degree"));
        steps.print(result.degreeExplanation(), StepWords.Figure.DEGREE, labels.text("degree"));
        page.heading(labels.text("steps.points"));
        steps.print(result.pointsExplanation(), StepWords.Figure.POINTS, labels.text("points"));
        without("steps.degree.without", result.degreeExplanationWithoutExemptions(), StepWords.Figure.DEGREE);
        without("steps.points.without", result.pointsExplanationWithoutExemptions(), StepWords.Figure.POINTS);
        findings(finding -> unit.id().equals(finding.unit()));
        why.unit(unit.id());
    }

    /** The account without exemptions, where they touch the figure: otherwise the one with them is that of both. */
    private void without(String heading, @Nullable Explanation explanation, StepWords.Figure figure) {
        if (explanation != null) {
            page.heading(labels.text(heading));
            print(explanation, figure);
        }
    }

    private void print(Explanation explanation, StepWords.Figure figure) {
        steps.print(explanation, figure, labels.text("sum.without." + figure));
    }

    private void objectivesOf(Unit unit) {
        Table table = new Table()
                .text(labels.text("column.objective"))
                .number(labels.text("column.weight"))
                .number(labels.text("column.degree"))
                .number(labels.text("column.degree.without"))
                .text(labels.text("column.outcome"))
                .text("");
        for (ObjectiveResult objective : evaluation.objectives()) {
            if (objective.unit().equals(unit.id())) {
                table.row(
                        Span.id(objective.objective()),
                        Span.plain(objective.weight() == null ? "-" : wording.number(objective.weight())),
                        Span.plain(wording.wholeDegree(objective.degree())),
                        Span.plain(wording.wholeDegree(objective.degreeWithoutExemptions())),
                        shortOutcome(objective.outcome()),
                        Span.plain(records.objective(objective.objective())
                                .map(Objective::title)
                                .orElse("")));
            }
        }
        table.print(page, INDENT);
    }

    /** A cause, before what it concerns. */
    void causeAlone(ExemptCause cause) {
        cause(cause);
        page.blank();
    }

    /** Causes have ids of their own, so that one may carry the id of what was explained before. */
    void alsoCause(ExemptCause cause) {
        page.blank();
        page.write(0, labels.text("explain.alsoCause", cause.id()));
        cause(cause);
    }

    /** @param onlyUnit null for all units that answer for the objective */
    void objective(Objective objective, @Nullable String onlyUnit) {
        title(objective.id(), objective.title());
        optional("objective.description", objective.description());
        field(
                "objective.area",
                records.dossier().plan().strategicAreas().stream()
                        .filter(area -> area.id().equals(objective.strategicArea()))
                        .map(StrategicArea::title)
                        .findFirst()
                        .orElse(objective.strategicArea()));
        if (objective.type() != null) {
            field("objective.type", labels.word(objective.type()));
        }
        Funding funding = objective.funding();
        if (funding != null) {
            String text = funding.text();
            field("objective.funding", labels.word(funding.kind()) + (text == null ? "" : ": " + text));
        }
        optional("note", objective.note());
        for (Assignment assignment : objective.assignments()) {
            if (onlyUnit == null || onlyUnit.equals(assignment.unit())) {
                objective(objective, assignment);
            }
        }
        findings(finding -> objective.id().equals(finding.objective()) && concerns(finding, onlyUnit));
        for (Assignment assignment : objective.assignments()) {
            if (onlyUnit == null || onlyUnit.equals(assignment.unit())) {
                why.objective(objective.id(), assignment.unit());
            }
        }
    }

    private void objective(Objective objective, Assignment assignment) {
        String unit = assignment.unit();
        ObjectiveResult result = evaluation.objective(objective.id(), unit).orElseThrow();
        inUnit(objective.id(), unit);
        field("weight", assignment.weight() == null ? labels.text("weight.none") : wording.number(assignment.weight()));
        if (!assignment.offices().isEmpty()) {
            field(
                    "unit.offices",
                    assignment.offices().stream().map(this::office).collect(Collectors.joining("; ")));
        }
        optional("note", assignment.note());
        outcome(result.outcome(), result.degree(), result.degreeWithoutExemptions());
        page.write(INDENT, labels.text("steps.heading"));
        steps.print(result.explanation(), StepWords.Figure.DEGREE, labels.text("degree"));
        Explanation without = result.explanationWithoutExemptions();
        if (without != null) {
            page.write(INDENT, labels.text("steps.heading.without"));
            print(without, StepWords.Figure.DEGREE);
        }
        for (Indicator indicator : objective.indicators()) {
            if (objective.unitsOf(indicator).contains(unit)) {
                page.blank();
                page.write(INDENT, INDENT + 2, Span.id(indicator.id()), Span.strong(" " + indicator.title()));
                body(objective, indicator, unit);
            }
        }
    }

    private String office(String id) {
        return records.dossier().plan().units().stream()
                .flatMap(unit -> unit.offices().stream())
                .filter(office -> office.id().equals(id))
                .map(Office::title)
                .findFirst()
                .orElse(id);
    }

    /** @param onlyUnit null for all units that the indicator concerns */
    void indicator(Objective objective, Indicator indicator, @Nullable String onlyUnit) {
        title(indicator.id(), indicator.title());
        field("indicator.objective", objective.id() + " " + objective.title());
        for (String unit : objective.unitsOf(indicator)) {
            if (onlyUnit == null || onlyUnit.equals(unit)) {
                inUnit(indicator.id(), unit);
                body(objective, indicator, unit);
            }
        }
        findings(finding -> objective.id().equals(finding.objective())
                && (finding.indicator() == null || indicator.id().equals(finding.indicator()))
                && concerns(finding, onlyUnit));
        for (String unit : objective.unitsOf(indicator)) {
            if (onlyUnit == null || onlyUnit.equals(unit)) {
                why.indicator(indicator.id(), unit);
            }
        }
    }

    /** What a cause is worth, after what it concerns. */
    void worth(ExemptCause cause) {
        why.cause(cause.id());
    }

    private static boolean concerns(Finding finding, @Nullable String onlyUnit) {
        return onlyUnit == null || finding.unit() == null || onlyUnit.equals(finding.unit());
    }

    private void body(Objective objective, Indicator indicator, String unit) {
        IndicatorResult result = evaluation.indicator(indicator.id(), unit).orElseThrow();
        field("target", wording.target(indicator.target(), indicator.measure(), indicator.deadline()));
        optional("note", indicator.note());
        condition(indicator);
        for (Rescheduling moved : records.reschedulings(indicator, unit)) {
            field(
                    "rescheduling",
                    labels.text("rescheduling.text", wording.date(moved.newDeadline()), wording.act(moved.act())));
            optional("note", moved.note());
        }
        fact(indicator, unit);
        declared(objective, indicator, unit);
        records.causes(objective, indicator, unit).forEach(this::cause);
        outcome(result.outcome(), result.degree(), result.degreeWithoutExemptions());
        page.write(INDENT, labels.text("steps.heading"));
        steps.print(result.explanation(), StepWords.Figure.DEGREE, labels.text("degree"));
    }

    private void condition(Indicator indicator) {
        String words = indicator.condition();
        Boolean held = records.condition(indicator);
        if (words != null || held != null) {
            String state =
                    labels.text(held == null ? "condition.unknown" : held ? "condition.held" : "condition.failed");
            field("condition", words == null ? state : words + " - " + state);
        }
    }

    private void fact(Indicator indicator, String unit) {
        Fact fact = records.fact(indicator.id(), unit);
        if (fact == null) {
            field("fact", labels.text("fact.none"));
            return;
        }
        field("fact", wording.observation(fact.observed()));
        optional("proxy", fact.proxy());
        field("evidence", fact.evidence().isEmpty() ? labels.text("evidence.none") : wording.acts(fact.evidence()));
        optional("note", fact.note());
    }

    private void declared(Objective objective, Indicator indicator, String unit) {
        DeclaredOutcome declared = records.declared(objective, indicator, unit);
        if (declared == null) {
            field("declared", labels.text("declared.none"));
        } else {
            field(
                    "declared",
                    labels.text(
                            declared.indicator() == null ? "declared.objective" : "declared.indicator",
                            labels.word(declared.outcome())));
            optional("note", declared.note());
        }
    }

    private void cause(ExemptCause cause) {
        boolean recognised = evaluation.findings(FindingCode.CAUSE_NOT_RECOGNISED).stream()
                .noneMatch(finding -> cause.id().equals(finding.figure("cause")));
        Recognition by = cause.recognition();
        String recognition = by == null
                ? labels.text("cause.noRecognition")
                : labels.text("cause.by", by.by()) + (by.act() == null ? "" : ", " + wording.act(by.act()));
        field(
                "cause",
                labels.text(
                        "cause.text",
                        cause.id(),
                        labels.word(cause.kind()),
                        cause.text(),
                        labels.text(recognised ? "cause.recognised" : "cause.refused"),
                        recognition));
    }

    private void outcome(Outcome outcome, @Nullable Degree degree, @Nullable Degree without) {
        page.beside(INDENT, List.of(Span.faint(labels.text("field.outcome"))), COLUMN, outcome(outcome));
        figures(degree, without);
    }

    private void figures(@Nullable Degree degree, @Nullable Degree without) {
        field("degree", wording.degree(degree));
        field("degree.without", wording.degree(without));
    }

    private Span outcome(Outcome outcome) {
        return new Span(labels.word(outcome), Style.of(outcome));
    }

    private Span shortOutcome(Outcome outcome) {
        String key = "short." + outcome;
        return labels.has(key) ? new Span(labels.text(key), Style.of(outcome)) : outcome(outcome);
    }

    private void findings(Predicate<Finding> about) {
        List<Finding> found = evaluation.findings().stream().filter(about).toList();
        page.heading(labels.text("findings.about", findings.counts(found)));
        findings.list(found);
    }

    private void title(String id, String title) {
        page.write(0, 2, Span.id(id), Span.strong(" " + title));
    }

    private void inUnit(String id, String unit) {
        page.blank();
        page.write(
                0,
                2,
                Span.id(id),
                Span.strong(" " + labels.text("inUnit", unit)),
                Span.plain(records.unit(unit).map(u -> " (" + u.title() + ")").orElse("")));
    }

    private void optional(String key, @Nullable String text) {
        if (text != null) {
            field(key, text);
        }
    }

    private void field(String key, String text) {
        page.beside(INDENT, List.of(Span.faint(labels.text("field." + key))), COLUMN, Span.plain(text));
    }
}
