package it.comune.performance.report;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The final report on a year's plan (Relazione sulla performance) as one HTML page, in the order in which the plan has its
 * objectives: what was declared beside what the recorded facts say. Source: D.Lgs. 150/2009 art. 10 c. 1 b.
 *
 * <p>For the office it has every class and every fund, for the public only groups of {@value Disclosure#LEAST_PEOPLE} people or more. Nobody's
 * id is in either.
 */
public final class FinalReport {
    /** Of the changes that would have been enough, so many are shown. */
    private static final int NEAREST = 3;

    private final PlanView plan;
    private final StaffView staff;
    private final Audience audience;
    private final PlanRecords records;
    private final Wording wording;
    private final Labels labels;
    private final Blocks blocks;
    private final Charts charts;
    private final DeclaredAndComputed compared;
    private final Set<String> refusedCauses;
    /** Of the office alone: its sentences tell what people would gain together. */
    private final @Nullable OfficeView office;

    private FinalReport(
            PlanView plan, StaffView staff, Audience audience, Language language, @Nullable OfficeView office) {
        this.office = office;
        this.plan = plan;
        this.staff = staff;
        this.audience = audience;
        this.records = plan.records();
        this.compared = DeclaredAndComputed.of(plan);
        this.labels = Labels.in(language);
        this.wording = new Wording(labels);
        this.blocks = new Blocks(wording);
        this.charts = new Charts(wording);
        this.refusedCauses = plan.findings(FindingCode.CAUSE_NOT_RECOGNISED).stream()
                .map(finding -> Objects.requireNonNullElse(finding.figure("cause"), ""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The page for the office. */
    public static String of(OfficeView view, Language language) {
        return new FinalReport(view.plan(), view.staff(), Audience.OFFICE, language, view).page();
    }

    /** The page for anybody. */
    public static String of(PublicView view, Language language) {
        return new FinalReport(view.plan(), view.staff(), Audience.PUBLIC, language, null).page();
    }

    private String say(String key, Object... values) {
        return labels.text(key, values);
    }

    private String page() {
        WebPage page = new WebPage(
                        wording,
                        plan.provenance(),
                        say("report.title", plan.provenance().year() + ""),
                        audience)
                .section("summary", "", say("report.summary"), say("report.summary.short"), summary())
                .section("premise", "", say("report.premise"), say("report.premise"), premise())
                .section(
                        "contradictions",
                        "",
                        say("report.contradictions"),
                        say("report.contradictions.short"),
                        contradictions())
                .section("units", "", say("report.units"), say("report.units.short"), units())
                .section("outcomes", "", say("report.outcomes"), say("report.outcomes.short"), outcomes());
        int number = 0;
        for (StrategicArea area : records.plan().strategicAreas()) {
            List<Objective> objectives = records.objectivesOfArea(area.id());
            if (!objectives.isEmpty()) {
                number++;
                page.section("area-" + number, "area", area.title(), area.title(), area(number, area, objectives));
            }
        }
        if (office != null && !office.reasons().isEmpty()) {
            page.section("why", "", say("report.why"), say("report.why.short"), why(office));
        }
        if (!staff.groups().isEmpty()) {
            page.section("people", "area", say("report.people"), say("report.people.short"), people());
        }
        if (!staff.funds().isEmpty()) {
            page.section("funds", "", say("report.funds"), say("report.funds.short"), funds());
        }
        return page.written();
    }

    // What one should know first.

    private List<Html> summary() {
        List<Html> content = new ArrayList<>();
        content.add(Html.p(say("report.lead")).classed("lead"));
        if (!compared.contradicted().isEmpty()) {
            content.add(contradicted());
        }
        content.add(Html.element(
                        "ul",
                        figure("", records.plan().objectives().size(), "report.figure.objectives"),
                        figure(
                                "danger",
                                plan.findings(FindingCode.CONTRADICTION).size(),
                                "report.figure.contradictions"),
                        figure("warning", plan.findings(FindingCode.UNPROVEN).size(), "report.figure.unproven"),
                        figure("", exemptObjectives(), "report.figure.exempt"),
                        figure("", plan.findings(FindingCode.OUTCOME_MISSING).size(), "report.figure.missing"))
                .classed("figures"));
        if (plan.payable()) {
            content.add(Html.element("div", Html.p(say("report.payable"))).classed("callout"));
        } else {
            List<Html> gates = plan.findings().stream()
                    .filter(finding -> finding.code() == FindingCode.GATE_PLAN
                            || finding.code() == FindingCode.GATE_SMVP
                            || finding.code() == FindingCode.GATE_REPORT)
                    .map(finding -> Html.p(blocks.message(finding)))
                    .toList();
            content.add(Html.element("div", Html.p(Html.strong(say("report.notPayable"))), Html.all(gates))
                    .classed("callout danger"));
        }
        return content;
    }

    /** Where the report contradicts itself, before anything else. */
    private Html contradicted() {
        return Html.element(
                        "div",
                        Html.p(
                                blocks.mark("contradiction", "mark.CONTRADICTION"),
                                Html.text(" "),
                                Html.strong(say(
                                        "report.contradicted",
                                        compared.contradicted().size(),
                                        records.plan().objectives().size()))),
                        Html.p(Html.joined(
                                Html.text(", "),
                                compared.contradicted().stream()
                                        .map(id -> Html.link("#o-" + id, Html.text(id)))
                                        .toList())))
                .classed("callout danger");
    }

    /** What the source says before its tables: under which acts, and how much objectives weigh. */
    private List<Html> premise() {
        List<Html> lines = new ArrayList<>();
        lines.add(act("report.premise.plan", records.plan().approval()));
        lines.add(act("report.premise.smvp", records.plan().measurementSystem()));
        lines.add(act("report.premise.validation", records.validation()));
        Map<String, Set<UnitKind>> caps = new LinkedHashMap<>();
        plan.units()
                .forEach(unit -> caps.computeIfAbsent(wording.number(unit.cap()), none -> new LinkedHashSet<>())
                        .add(unit.kind()));
        caps.forEach((cap, kinds) ->
                kinds.forEach(kind -> lines.add(Html.text(say("report.premise.cap." + kind, cap)))));
        List<Html> content = new ArrayList<>(List.of(
                Html.list(lines),
                Html.element("div", Html.p(say("report.marks")), marks()).classed("callout")));
        String note = plan.note();
        if (note != null) {
            content.add(Html.element("div", Html.p(Html.strong(say("report.note")), Html.text(" " + note)))
                    .classed("callout warning"));
        }
        return content;
    }

    private Html act(String key, @Nullable Act act) {
        return Html.text(act == null ? say(key + ".none") : say(key, wording.act(act)));
    }

    private Html figure(String styleClass, int number, String key) {
        Html item = Html.element("li", Html.strong(number + ""), Html.text(say(key)));
        return styleClass.isEmpty() ? item : item.classed(styleClass);
    }

    private int exemptObjectives() {
        return (int) plan.objectives().stream()
                .filter(line -> line.outcome() == Outcome.EXEMPT)
                .map(PlanView.ObjectiveLine::objective)
                .distinct()
                .count();
    }

    private Html marks() {
        return Html.list(List.of(
                Html.all(
                        blocks.mark("contradiction", "mark.CONTRADICTION"),
                        Html.text(" " + say("report.marks.contradiction"))),
                Html.all(blocks.mark("unproven", "mark.UNPROVEN"), Html.text(" " + say("report.marks.unproven"))),
                Html.all(blocks.mark("exempt", "mark.EXEMPT"), Html.text(" " + say("report.marks.exempt")))));
    }

    private List<Html> contradictions() {
        List<Finding> findings = plan.findings(FindingCode.CONTRADICTION);
        if (findings.isEmpty()) {
            return List.of(
                    Html.p(say("report.contradictions.none")), comparison().html());
        }
        Grid grid = new Grid(say("report.contradictions.caption", findings.size()))
                .text(say("head.indicator"))
                .text(say("head.unitName"))
                .text(say("head.what"))
                .text(say("head.why"))
                .stacked();
        for (Finding finding : findings) {
            String subject = Blocks.subject(finding);
            grid.row(
                    Html.link("#i-" + subject, Html.text(subject)),
                    Html.text(Objects.requireNonNullElse(finding.unit(), "-")),
                    Html.text(Blocks.title(records, subject)),
                    Html.text(blocks.message(finding)));
        }
        return List.of(Html.p(say("report.contradictions.lead")), comparison().html(), grid.html());
    }

    /** Rows: what is declared; columns: what follows from the facts. */
    private Grid comparison() {
        List<Outcome> shown = outcomesOf(compared.lines().stream()
                .map(DeclaredAndComputed.Line::outcomes)
                .toList());
        Grid grid = new Grid(say("report.compared.caption"))
                .text(say("head.declared"))
                .number(say("head.total"));
        shown.forEach(outcome -> grid.number(labels.word(outcome)));
        grid.number(say("head.contradicted")).number(say("head.unproven"));
        for (DeclaredAndComputed.Line line : compared.lines()) {
            List<Html> cells = new ArrayList<>(List.of(
                    Html.text(say(line.declared() == null ? "declared.nothing" : "declared." + line.declared())),
                    Html.strong(line.total() + "")));
            shown.forEach(outcome -> cells.add(Html.text(line.outcomes().getOrDefault(outcome, 0) + "")));
            cells.add(line.contradicted() == 0 ? Html.text("0") : Html.strong(line.contradicted() + ""));
            cells.add(Html.text(line.unproven() + ""));
            grid.row(cells.toArray(Html[]::new));
        }
        return grid;
    }

    // Units.

    private List<Html> units() {
        Grid points = new Grid(say("report.units.caption"))
                .text(say("head.unitName"))
                .number(say("head.points"))
                .number(say("head.points.without"))
                .number(say("head.maximum"))
                .number(say("head.cap"))
                .number(say("head.weights"))
                .number(say("head.degree"))
                .number(say("head.degree.without"));
        for (PlanView.UnitLine unit : plan.units()) {
            points.row(
                    Html.all(Blocks.id(unit.unit()), Html.text(" " + unit.title())),
                    Html.strong(unit.points() == null ? say("unit.notEvaluated") : wording.points(unit.points())),
                    Html.text(
                            unit.pointsWithoutExemptions() == null
                                    ? "-"
                                    : wording.points(unit.pointsWithoutExemptions())),
                    Html.text(wording.points(unit.maximum())),
                    Html.text(wording.points(unit.cap())),
                    Html.text(wording.number(unit.weights())),
                    Html.text(wording.wholeDegree(unit.degree())),
                    Html.text(wording.wholeDegree(unit.degreeWithoutExemptions())));
        }
        List<Html> content = new ArrayList<>(List.of(Html.p(say("report.units.lead"))));
        content.add(charts.units("chart-units", plan.units()));
        content.add(points.html());
        content.addAll(weights());
        content.add(unitOutcomes().html());
        return content;
    }

    /** What is wrong with the weights, which the bars alone do not say. */
    private List<Html> weights() {
        List<Html> lines = plan.findings().stream()
                .filter(finding -> finding.code() == FindingCode.CAP_EXCEEDED
                        || finding.code() == FindingCode.CAP_NOT_REACHED
                        || finding.code() == FindingCode.UNIT_NOT_EVALUATED
                        || finding.code() == FindingCode.WEIGHT_MISSING)
                .map(finding -> Html.p(
                        blocks.severity(finding.severity()),
                        Html.text(" "),
                        Blocks.id(Blocks.subject(finding)),
                        Html.text(": " + blocks.message(finding))))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(Html.element("div", lines).classed("callout warning"));
    }

    private Grid unitOutcomes() {
        Grid grid = new Grid(say("report.units.outcomes")).text(say("head.unitName"));
        List<Outcome> shown = outcomesOf(
                plan.units().stream().map(PlanView.UnitLine::outcomes).toList());
        shown.forEach(outcome -> grid.number(labels.word(outcome)));
        for (PlanView.UnitLine unit : plan.units()) {
            List<Html> cells = new ArrayList<>(List.of(Blocks.id(unit.unit())));
            shown.forEach(outcome -> cells.add(Html.text(unit.outcomes().getOrDefault(outcome, 0) + "")));
            grid.row(cells.toArray(Html[]::new));
        }
        return grid;
    }

    /** The outcomes that occur, and always those that one looks for. */
    private static List<Outcome> outcomesOf(Collection<Map<Outcome, Integer>> counts) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.compareTo(Outcome.NOT_ACHIEVED) <= 0
                        || counts.stream().anyMatch(count -> count.getOrDefault(outcome, 0) > 0))
                .toList();
    }

    // Outcomes per strategic area.

    private List<Html> outcomes() {
        List<Charts.AreaOutcomes> areas = new ArrayList<>();
        for (StrategicArea area : records.plan().strategicAreas()) {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            Set<String> ids = records.objectivesOfArea(area.id()).stream()
                    .map(Objective::id)
                    .collect(Collectors.toSet());
            plan.objectives().stream()
                    .filter(line -> ids.contains(line.objective()))
                    .forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
            areas.add(new Charts.AreaOutcomes(area.title(), counts));
        }
        List<Outcome> shown =
                outcomesOf(areas.stream().map(Charts.AreaOutcomes::counts).toList());
        Grid grid = new Grid(say("report.outcomes.caption")).text(say("head.area"));
        shown.forEach(outcome -> grid.number(labels.word(outcome)));
        grid.number(say("head.total"));
        for (Charts.AreaOutcomes area : areas) {
            List<Html> cells = new ArrayList<>(List.of(Html.text(area.title())));
            shown.forEach(outcome -> cells.add(Html.text(area.of(outcome) + "")));
            cells.add(Html.strong(area.total() + ""));
            grid.row(cells.toArray(Html[]::new));
        }
        return List.of(
                Html.p(say("report.outcomes.lead")), charts.outcomes("chart-outcomes", areas, shown), grid.html());
    }

    // The plan, area by area.

    private List<Html> area(int number, StrategicArea area, List<Objective> objectives) {
        List<Html> content = new ArrayList<>();
        content.add(new ObjectivesTable(plan, wording, refusedCauses).html(area, objectives));
        List<Term> terms = terms(objectives);
        if (!terms.isEmpty()) {
            content.add(Html.element("h3", say("report.terms")));
            content.add(charts.timeline(
                    "chart-terms-" + number,
                    say("chart.timeline", area.title()),
                    terms.stream().map(Term::drawn).toList(),
                    LocalDate.of(plan.provenance().year(), 1, 1)));
            Grid grid = new Grid(say("report.terms.caption", area.title()))
                    .text(say("head.indicator"))
                    .text(say("head.unitName"))
                    .text(say("head.deadline"))
                    .text(say("head.completed"))
                    .number(say("head.late"));
            for (Term term : terms) {
                LocalDate on = term.drawn().on();
                grid.row(
                        Html.text(term.indicator()),
                        Html.text(String.join(", ", term.units())),
                        Html.text(wording.date(term.drawn().deadline())),
                        Html.text(on == null ? say("term.open") : wording.date(on)),
                        Html.text(term.drawn().daysLate() + ""));
            }
            content.add(grid.html());
        }
        return content;
    }

    private record Term(String indicator, List<String> units, Charts.Term drawn) {}

    /** Deadlines of their own, each with the day on which it was met or not; units that agree share a line. */
    private List<Term> terms(List<Objective> objectives) {
        List<Term> terms = new ArrayList<>();
        for (Objective objective : objectives) {
            for (Indicator indicator : objective.indicators()) {
                List<String> all = objective.unitsOf(indicator);
                Map<Charts.Term, List<String>> units = new LinkedHashMap<>();
                for (String unit : all) {
                    term(indicator, unit)
                            .ifPresent(term -> units.computeIfAbsent(term, none -> new ArrayList<>())
                                    .add(unit));
                }
                units.forEach((term, of) -> terms.add(new Term(
                        indicator.id(),
                        of,
                        new Charts.Term(
                                of.size() == all.size()
                                        ? indicator.id()
                                        : indicator.id() + " " + of.get(0)
                                                + (of.size() > 1 ? " +" + (of.size() - 1) : ""),
                                term.deadline(),
                                term.on(),
                                term.until(),
                                term.daysLate()))));
            }
        }
        return terms;
    }

    private Optional<Charts.Term> term(Indicator indicator, String unit) {
        PlanView.IndicatorLine line = plan.indicator(indicator.id(), unit).orElse(null);
        LocalDate deadline = line == null ? null : line.deadline();
        if (line == null || deadline == null || line.outcome() == Outcome.NOT_DUE) {
            return Optional.empty();
        }
        Fact fact = records.fact(indicator.id(), unit);
        boolean open =
                fact == null || fact.observed() instanceof it.comune.performance.dossier.Observation.NotCompleted;
        LocalDate on = open ? null : Objects.requireNonNull(fact).observed().on();
        return Optional.of(new Charts.Term(
                indicator.id(),
                deadline,
                on,
                latest(deadline, records.evaluationDate()),
                Objects.requireNonNullElse(line.daysLate(), 0)));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    // Why not more, and what would have been enough.

    private List<Html> why(OfficeView view) {
        WhySentences sentences = new WhySentences(wording, view.regulation());
        Grid grid = new Grid(say("report.why.caption"))
                .text(say("head.subject"))
                .text(say("head.unitName"))
                .text(say("head.whyNot"))
                .text(say("head.enough"))
                .stacked();
        for (Reason reason : view.reasons()) {
            String unit = reason.unit();
            if (unit == null
                    || reason.whyNot().isEmpty()
                    || records.indicator(reason.subject()).isPresent()) {
                continue;
            }
            boolean isUnit = reason.subject().equals(unit);
            grid.row(
                    isUnit
                            ? Html.strong(say(
                                    "report.why.unit",
                                    records.unit(unit).map(Unit::title).orElse(unit)))
                            : Html.all(
                                    Blocks.id(reason.subject()),
                                    Html.text(" " + Blocks.title(records, reason.subject()))),
                    Blocks.id(unit),
                    Html.list(reason.whyNot().stream()
                            .map(one -> Html.text(sentences.obstacle(one)))
                            .toList()),
                    reason.nearest().isEmpty()
                            ? Html.text(say("report.why.nothing"))
                            : Html.list(reason.nearest().stream()
                                    .limit(NEAREST)
                                    .map(one -> Html.text(sentences.change(one)))
                                    .toList()));
        }
        Html all = Html.p(Html.link(WhyPage.fileName(labels.language()), Html.text(say("report.why.all"))));
        return grid.isEmpty()
                ? List.of(Html.p(say("report.why.full")), all)
                : List.of(Html.p(say("report.why.lead")), all, grid.html());
    }

    // People and money, in figures.

    private List<Html> people() {
        List<Html> content =
                new ArrayList<>(List.of(Html.p(say(staff.masked() ? "report.people.masked" : "report.people.lead"))));
        int number = 0;
        for (StaffView.Group group : staff.groups()) {
            number++;
            String who = who(group);
            content.add(Html.element("h3", capital(who)));
            content.addAll(distribution(
                    "chart-scores-" + number, say("chart.scores", who), say("head.scoreClass"), charts.scores(group)));
            content.addAll(distribution(
                    "chart-amounts-" + number,
                    say("chart.amounts", who),
                    say("head.amountClass"),
                    charts.amounts(group)));
            if (group.unscored() > 0) {
                content.add(Html.p(say("report.people.unscored", group.unscored())));
            }
        }
        return content;
    }

    /** A chart and its table; one person alone makes no distribution, and no chart. */
    private List<Html> distribution(String id, String caption, String column, List<Charts.Bar> bars) {
        Grid grid = new Grid(say("table.of", caption))
                .text(column)
                .number(say("head.people"))
                .narrow();
        bars.forEach(bar -> grid.row(Html.text(bar.label()), Html.text(bar.people() + "")));
        return bars.stream().mapToInt(Charts.Bar::people).sum() < 2
                ? List.of(grid.html())
                : List.of(Html.element("div", charts.histogram(id, caption, bars), grid.html())
                        .classed("pair"));
    }

    private String who(StaffView.Group group) {
        return group.roles().stream()
                .map((Role role) -> say("Role." + role + ".group"))
                .collect(Collectors.joining(say("and")));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private List<Html> funds() {
        Grid grid = new Grid(say("report.funds.caption"))
                .text(say("head.fund"))
                .number(say("head.allocated"))
                .number(say("head.distributed"))
                .number(say("head.distributed.without"))
                .number(say("head.residual"))
                .number(say("head.payable"));
        for (StaffView.FundGroup fund : staff.funds()) {
            grid.row(
                    Html.text(capital(name(fund))),
                    Html.text(wording.money(fund.amount())),
                    Html.strong(wording.money(fund.distributed())),
                    Html.text(shown(fund.distributedWithoutExemptions())),
                    Html.text(wording.money(fund.residual())),
                    Html.text(shown(fund.payable())));
        }
        FundTotals totals = FundTotals.of(staff.funds());
        grid.foot(
                Html.text(say("head.total")),
                Html.text(wording.money(totals.amount())),
                Html.text(wording.money(totals.distributed())),
                Html.text(shown(totals.distributedWithoutExemptions())),
                Html.text(wording.money(totals.residual())),
                Html.text(shown(totals.payable())));
        List<Html> content = new ArrayList<>();
        if (staff.masked()) {
            content.add(Html.p(say("report.funds.masked")));
        }
        content.add(grid.html());
        return content;
    }

    private String shown(@Nullable Money amount) {
        return amount == null ? say("report.funds.notShown") : wording.money(amount);
    }

    private String name(StaffView.FundGroup group) {
        return group.funds().stream()
                .map(fund -> labels.word(fund.kind()) + (fund.project() == null ? "" : " " + fund.project()))
                .collect(Collectors.joining(say("and")));
    }
}
