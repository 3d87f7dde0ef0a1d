package it.comune.performance.report;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funding;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.value.Degree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The objectives of one strategic area in the columns of the source: objective, indicator, expected level, responsible unit, weight,
 * report, outcome declared and computed. Units for which an indicator went the same way share a row.
 */
final class ObjectivesTable {
    private static final List<String> COLUMNS =
            List.of("objective", "indicator", "target", "unit", "weight", "report", "declared", "computed");

    /** Below what goes on: a cell that spans rows would be kept whole on paper, and push all of them to the next page. */
    private static final Html BLANK = Html.element("td").with("role", "cell");

    private final PlanView plan;
    private final PlanRecords records;
    private final Wording wording;
    private final Labels labels;
    private final Blocks blocks;
    private final Set<String> refusedCauses;

    ObjectivesTable(PlanView plan, Wording wording, Set<String> refusedCauses) {
        this.plan = plan;
        this.records = plan.records();
        this.wording = wording;
        this.labels = wording.labels();
        this.blocks = new Blocks(wording);
        this.refusedCauses = refusedCauses;
    }

    private String say(String key, Object... values) {
        return labels.text(key, values);
    }

    /** How an indicator went for a unit: all that its row shows. */
    private record Course(
            @Nullable Fact fact,
            List<ExemptCause> causes,
            List<Rescheduling> reschedulings,
            @Nullable DeclaredOutcome declared,
            Outcome outcome,
            @Nullable Degree degree,
            @Nullable Degree degreeWithoutExemptions,
            @Nullable LocalDate deadline,
            @Nullable Integer daysLate,
            boolean contradicted,
            boolean unproven) {}

    Html html(StrategicArea area, List<Objective> objectives) {
        List<Html> columns = COLUMNS.stream()
                .map(column -> Html.element("col").classed("w-" + column))
                .toList();
        List<Html> heads = COLUMNS.stream()
                .map(column ->
                        Html.element("th", head(column)).with("scope", "col").with("role", "columnheader"))
                .toList();
        Html table = Html.element(
                        "table",
                        Html.element("caption", say("report.area.caption", area.title())),
                        Html.element("colgroup", columns),
                        Html.element("thead", Html.element("tr", heads).with("role", "row"))
                                .with("role", "rowgroup"),
                        Html.all(objectives.stream().map(this::objective).toList()))
                .with("role", "table")
                .classed("report stacked");
        return Html.element("div", table).classed("block");
    }

    /** The report is one up to a day, which the source names in the column's head. */
    private String head(String column) {
        return column.equals("report")
                ? say("head.report", wording.date(plan.provenance().periodEnd()))
                : say("head." + column);
    }

    private Html objective(Objective objective) {
        Map<Indicator, Map<Course, List<String>>> courses = new LinkedHashMap<>();
        objective.indicators().forEach(indicator -> courses.put(indicator, courses(objective, indicator)));
        boolean contradicted = courses.values().stream()
                .flatMap(units -> units.keySet().stream())
                .anyMatch(Course::contradicted);
        Html result = result(objective, courses);
        List<Html> rows = new ArrayList<>();
        courses.forEach((indicator, units) -> {
            boolean firstOfIndicator = true;
            for (Map.Entry<Course, List<String>> entry : units.entrySet()) {
                Course course = entry.getKey();
                boolean first = rows.isEmpty();
                List<Html> cells = new ArrayList<>();
                cells.add(first ? objectiveCell(objective, contradicted) : BLANK.classed("open"));
                cells.add(
                        firstOfIndicator
                                ? cell("indicator", indicatorCell(indicator)).with("id", "i-" + indicator.id())
                                : BLANK);
                cells.add(firstOfIndicator ? cell("target", targetCell(indicator)) : BLANK);
                cells.add((first ? cell("unit", units(objective)) : BLANK).classed("open"));
                cells.add((first ? cell("weight", weights(objective)) : BLANK).classed("open"));
                firstOfIndicator = false;
                boolean some = entry.getValue().size()
                                < objective.unitsOf(indicator).size()
                        || entry.getValue().size() < objective.assignments().size();
                List<Html> report = report(indicator, course, some ? entry.getValue() : List.of());
                if (result.isNone()) {
                    report.addAll(remarks(objective));
                }
                cells.add(cell("report", report));
                cells.add(cell("declared", List.of(Html.text(declared(course.declared()))))
                        .classed("verdict"));
                cells.add(cell("computed", computed(course)).classed("verdict"));
                Html row = Html.element("tr", cells).with("role", "row");
                rows.add(
                        course.contradicted()
                                ? row.classed("contradicted")
                                : course.unproven() ? row.classed("unproven") : row);
            }
        });
        if (!result.isNone()) {
            rows.add(result);
        }
        Html body = Html.element("tbody", rows).with("role", "rowgroup");
        return contradicted ? body.classed("alarm") : body;
    }

    private Map<Course, List<String>> courses(Objective objective, Indicator indicator) {
        Map<Course, List<String>> courses = new LinkedHashMap<>();
        for (String unit : objective.unitsOf(indicator)) {
            plan.indicator(indicator.id(), unit)
                    .ifPresent(line -> courses.computeIfAbsent(
                                    new Course(
                                            records.fact(indicator.id(), unit),
                                            records.causes(objective, indicator, unit),
                                            records.reschedulings(indicator, unit),
                                            records.declared(objective, indicator, unit),
                                            line.outcome(),
                                            line.degree(),
                                            line.degreeWithoutExemptions(),
                                            line.deadline(),
                                            line.daysLate(),
                                            has(FindingCode.CONTRADICTION, indicator, unit),
                                            has(FindingCode.UNPROVEN, indicator, unit)),
                                    none -> new ArrayList<>())
                            .add(unit));
        }
        return courses;
    }

    private boolean has(FindingCode code, Indicator indicator, String unit) {
        return plan.finding(code, indicator.id(), unit).isPresent();
    }

    private Html cell(String column, List<Html> content) {
        return Html.element("td", content).with("role", "cell").with("data-label", head(column));
    }

    private Html objectiveCell(Objective objective, boolean contradicted) {
        List<Html> content = new ArrayList<>();
        content.add(Html.p(Blocks.id(objective.id()), Html.text(" " + objective.title())));
        if (contradicted) {
            content.add(Html.p(blocks.mark("contradiction", "mark.CONTRADICTION")));
        }
        String description = objective.description();
        if (description != null) {
            content.add(muted(description));
        }
        Funding funding = objective.funding();
        if (funding != null) {
            String text = funding.text();
            content.add(muted(say("objective.funding", labels.word(funding.kind()), text == null ? "" : ": " + text)));
        }
        note(objective.note(), content);
        return Html.element("th", content)
                .with("scope", "rowgroup")
                .with("role", "rowheader")
                .with("id", "o-" + objective.id())
                .classed("open");
    }

    /** What the executive said of it, which the source has beside the outcome. */
    private List<Html> remarks(Objective objective) {
        return records.report().remarks().stream()
                .filter(remark -> remark.objective().equals(objective.id()))
                .sorted(Comparator.comparing(Remark::by).thenComparing(Remark::text))
                .map(remark ->
                        Html.p(Html.strong(say("objective.remark", remark.by())), Html.text(" " + remark.text())))
                .toList();
    }

    private static Html muted(String text) {
        return Html.p(text).classed("muted");
    }

    private void note(@Nullable String note, List<Html> content) {
        if (note != null) {
            content.add(muted(say("note", note)));
        }
    }

    private List<Html> indicatorCell(Indicator indicator) {
        List<Html> content = new ArrayList<>();
        content.add(Html.p(Blocks.id(indicator.id()), Html.text(" " + indicator.title())));
        String condition = indicator.condition();
        if (condition != null) {
            Boolean held = records.condition(indicator);
            content.add(Html.p(say(
                    held == null
                            ? "indicator.condition.unknown"
                            : held ? "indicator.condition.held" : "indicator.condition.failed",
                    condition)));
        }
        note(indicator.note(), content);
        return content;
    }

    private List<Html> targetCell(Indicator indicator) {
        return List.of(Html.words(wording.target(indicator.target(), indicator.measure(), indicator.deadline())));
    }

    /** Who answers for it: each unit on a line, as its weight is; then their offices, and the title of a unit that stands alone. */
    private List<Html> units(Objective objective) {
        List<Assignment> assignments = objective.assignments();
        List<Html> content = new ArrayList<>();
        content.add(Html.list(assignments.stream()
                        .map(assignment -> Html.text(assignment.unit()))
                        .toList())
                .classed("lines"));
        if (assignments.size() == 1) {
            records.unit(assignments.get(0).unit()).ifPresent(unit -> content.add(muted(unit.title())));
        } else if (isOfAllAreas(assignments)) {
            content.add(muted(say("unit.allAreas")));
        }
        assignments.stream()
                .flatMap(assignment -> records.offices(assignment).stream())
                .forEach(office -> content.add(muted(office.title())));
        return content;
    }

    private boolean isOfAllAreas(List<Assignment> assignments) {
        Set<String> areas = records.plan().units().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .map(Unit::id)
                .collect(Collectors.toSet());
        return assignments.stream()
                .map(Assignment::unit)
                .collect(Collectors.toSet())
                .equals(areas);
    }

    private List<Html> weights(Objective objective) {
        return List.of(Html.list(objective.assignments().stream()
                        .map(assignment -> Html.text(weight(assignment)))
                        .toList())
                .classed("lines"));
    }

    private String weight(Assignment assignment) {
        return assignment.weight() == null ? say("weight.none.short") : wording.number(assignment.weight());
    }

    private List<Html> report(Indicator indicator, Course course, List<String> units) {
        List<Html> content = new ArrayList<>();
        if (!units.isEmpty()) {
            content.add(Html.p(Html.strong(String.join(", ", units))));
        }
        content.addAll(blocks.fact(course.fact(), indicator.measure()));
        Integer late = course.daysLate();
        LocalDate deadline = course.deadline();
        if (late != null && late > 0 && deadline != null && course.outcome() != Outcome.NOT_DUE) {
            content.add(Html.p(
                    Html.strong(labels.counted("late", late)),
                    Html.text(" " + say("late.after", wording.date(deadline)))));
        }
        for (Rescheduling rescheduling : course.reschedulings()) {
            content.add(Html.p(say(
                    "report.rescheduled", wording.date(rescheduling.newDeadline()), wording.act(rescheduling.act()))));
        }
        for (ExemptCause cause : course.causes()) {
            content.add(blocks.cause(cause, !refusedCauses.contains(cause.id())));
        }
        Fact fact = course.fact();
        note(fact == null ? null : fact.note(), content);
        return content;
    }

    private String declared(@Nullable DeclaredOutcome declared) {
        return say(declared == null ? "declared.nothing" : "declared." + declared.outcome());
    }

    private List<Html> computed(Course course) {
        List<Html> content = new ArrayList<>();
        if (course.contradicted()) {
            content.add(Html.p(blocks.mark("contradiction", "mark.CONTRADICTION")));
        } else if (course.unproven()) {
            content.add(Html.p(blocks.mark("unproven", "mark.UNPROVEN")));
        }
        content.add(Html.p(blocks.outcome(course.outcome())));
        if (course.degree() != null || course.degreeWithoutExemptions() != null) {
            content.add(Html.p(blocks.degree(course.degree(), course.degreeWithoutExemptions())));
        }
        return content;
    }

    /** How the objective went for each unit; nothing where its one row says so already. */
    private Html result(Objective objective, Map<Indicator, Map<Course, List<String>>> courses) {
        record Line(
                Outcome outcome,
                @Nullable Degree degree,
                @Nullable Degree without) {}
        Map<Line, List<String>> lines = new LinkedHashMap<>();
        for (Assignment assignment : objective.assignments()) {
            plan.objective(objective.id(), assignment.unit())
                    .ifPresent(line -> lines.computeIfAbsent(
                                    new Line(line.outcome(), line.degree(), line.degreeWithoutExemptions()),
                                    none -> new ArrayList<>())
                            .add(assignment.unit()));
        }
        if (courses.size() == 1 && lines.size() == 1) {
            Map<Course, List<String>> only = courses.values().iterator().next();
            Line line = lines.keySet().iterator().next();
            Course course = only.keySet().iterator().next();
            if (only.size() == 1
                    && course.outcome() == line.outcome()
                    && Objects.equals(course.degree(), line.degree())
                    && Objects.equals(course.degreeWithoutExemptions(), line.without())) {
                return Html.NONE;
            }
        }
        List<Html> texts = new ArrayList<>();
        lines.forEach((line, units) -> texts.add(Html.p(
                lines.size() == 1 ? Html.NONE : Html.all(Html.strong(String.join(", ", units)), Html.text(": ")),
                blocks.outcome(line.outcome()),
                line.degree() == null && line.without() == null
                        ? Html.NONE
                        : Html.all(Html.text(" "), blocks.degree(line.degree(), line.without())))));
        return Html.element(
                        "tr",
                        BLANK,
                        Html.element("th", say("objective.result"))
                                .with("scope", "row")
                                .with("role", "rowheader")
                                .with("colspan", "2"),
                        Html.element("td", remarks(objective))
                                .with("role", "cell")
                                .with("colspan", "3"),
                        cell("declared", declarations(objective)).classed("verdict"),
                        cell("computed", texts).classed("verdict"))
                .with("role", "row")
                .classed("result");
    }

    /** What the report declares of the objective as a whole; where it does so only of its indicators, that. */
    private List<Html> declarations(Objective objective) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (Assignment assignment : objective.assignments()) {
            DeclaredOutcome whole = records.declared(objective, assignment.unit());
            boolean inParts = whole == null
                    && objective.indicators().stream()
                            .anyMatch(one -> records.declared(objective, one, assignment.unit()) != null);
            units.computeIfAbsent(inParts ? say("declared.inParts") : declared(whole), none -> new ArrayList<>())
                    .add(assignment.unit());
        }
        return units.entrySet().stream()
                .map(entry -> Html.p(
                        units.size() == 1
                                ? Html.NONE
                                : Html.all(Html.strong(String.join(", ", entry.getValue())), Html.text(": ")),
                        Html.text(entry.getKey())))
                .toList();
    }
}
