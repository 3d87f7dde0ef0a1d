package it.comune.performance.report;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation board (OIV, Nucleo di valutazione) checks before it validates a report, as one HTML page: contradictions with
 * the facts side by side, what nothing proves, all findings with rule and legal source, exempt causes and what hangs on them, how
 * far scores differ, and the validation checklist. For the office only. Source: D.Lgs. 150/2009 art. 14 c. 4 (C for municipalities).
 */
public final class AuditPage {
    private final OfficeView view;
    private final Evaluation evaluation;
    private final PlanView plan;
    private final PlanRecords records;
    private final @Nullable Map<String, Worth> worths;
    private final Wording wording;
    private final Labels labels;
    private final Blocks blocks;

    private AuditPage(OfficeView view, Language language, @Nullable Map<String, Worth> worths) {
        this.view = view;
        this.evaluation = view.evaluation();
        this.plan = view.plan();
        this.records = plan.records();
        this.worths = worths == null ? null : new TreeMap<>(worths);
        this.labels = Labels.in(language);
        this.wording = new Wording(labels);
        this.blocks = new Blocks(wording);
    }

    /** The page, without what exempt causes are worth in euros: then there is no such column. */
    public static String of(OfficeView view, Language language) {
        return new AuditPage(view, language, null).page();
    }

    /**
     * The page with a column of euros.
     *
     * @param worths of each exempt cause, by its id: what people together receive more because of it, and what those gain and lose
     *     who do; a cause that is missing has no amount
     */
    public static String of(OfficeView view, Language language, Map<String, Worth> worths) {
        return new AuditPage(view, language, worths).page();
    }

    private String say(String key, Object... values) {
        return labels.text(key, values);
    }

    private String page() {
        return new WebPage(
                        wording,
                        plan.provenance(),
                        say("audit.title", plan.provenance().year() + ""),
                        Audience.OFFICE)
                .section("overview", "", say("audit.overview"), say("audit.overview"), overview())
                .section(
                        "contradictions",
                        "",
                        say("audit.contradictions"),
                        say("audit.contradictions.short"),
                        contradictions())
                .section("unproven", "", say("audit.unproven"), say("audit.unproven.short"), unproven())
                .section("causes", "", say("audit.causes"), say("audit.causes.short"), causes())
                .section(
                        "differentiation",
                        "",
                        say("audit.differentiation"),
                        say("audit.differentiation.short"),
                        differentiation())
                .section("checklist", "area", say("audit.checklist"), say("audit.checklist.short"), checklist())
                .section("findings", "area", say("audit.findings"), say("audit.findings.short"), findings())
                .written();
    }

    // Overview.

    private List<Html> overview() {
        List<Html> figures = Stream.of(Severity.BLOCKING, Severity.ERROR, Severity.WARNING, Severity.INFO)
                .map(severity -> {
                    int count = (int) evaluation.findings().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count();
                    Html item = Html.element("li", Html.strong(count + ""), Html.text(say("severity." + severity)));
                    return severity == Severity.INFO
                            ? item
                            : item.classed(severity == Severity.WARNING ? "warning" : "danger");
                })
                .toList();
        List<Html> gates = evaluation.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .map(finding -> Html.p(blocks.message(finding)))
                .toList();
        return List.of(
                Html.p(say("audit.lead")).classed("lead"),
                Html.element("ul", figures).classed("figures"),
                gates.isEmpty()
                        ? Html.element("div", Html.p(say("report.payable"))).classed("callout")
                        : Html.element("div", Html.all(gates)).classed("callout danger"),
                Html.element(
                                "div",
                                Html.p(Html.strong(say("audit.states"))),
                                Html.list(Stream.of("V", "C", "L")
                                        .map(state -> Html.text(say("LegalState." + state)))
                                        .toList()))
                        .classed("callout"));
    }

    // Contradictions and what nothing proves.

    private List<Html> contradictions() {
        List<Finding> findings = evaluation.findings(FindingCode.CONTRADICTION);
        if (findings.isEmpty()) {
            return List.of(Html.p(say("report.contradictions.none")));
        }
        Grid grid = new Grid(say("audit.contradictions.caption", findings.size()))
                .text(say("head.where"))
                .text(say("head.declared"))
                .text(say("head.recorded"))
                .text(say("head.evidence"))
                .text(say("head.target"))
                .text(say("head.rescheduling"))
                .text(say("head.byFacts"))
                .text(say("head.rule"))
                .stacked();
        findings.forEach(finding -> grid.row("contradicted", contradiction(finding)));
        return List.of(Html.p(say("audit.contradictions.lead")), grid.html());
    }

    private Html[] contradiction(Finding finding) {
        String id = Objects.requireNonNullElse(finding.indicator(), "");
        String unit = Objects.requireNonNullElse(finding.unit(), "");
        Objective objective = records.objectiveOfIndicator(id).orElse(null);
        Indicator indicator = records.indicator(id).orElse(null);
        Fact fact = records.fact(id, unit);
        DeclaredOutcome declared =
                objective == null || indicator == null ? null : records.declared(objective, indicator, unit);
        List<Rescheduling> moved = indicator == null ? List.of() : records.reschedulings(indicator, unit);
        List<Html> recorded = new ArrayList<>();
        recorded.add(Html.p(
                fact == null
                        ? say("fact.nothing")
                        : blocks.observed(fact, indicator == null ? null : indicator.measure())));
        if (fact != null && fact.proxy() != null) {
            recorded.add(Html.p(Html.strong(say("fact.proxy")), Html.text(" " + fact.proxy())));
        }
        if (objective != null && indicator != null) {
            Set<String> refused = figures(FindingCode.CAUSE_NOT_RECOGNISED);
            records.causes(objective, indicator, unit)
                    .forEach(cause -> recorded.add(blocks.cause(cause, !refused.contains(cause.id()))));
        }
        if (fact != null && fact.note() != null) {
            recorded.add(Html.p(say("note", fact.note())).classed("muted"));
        }
        return new Html[] {
            where(id, unit),
            Html.text(say(declared == null ? "declared.nothing" : "declared." + declared.outcome())),
            Html.all(recorded),
            Html.text(
                    fact == null || fact.evidence().isEmpty() ? say("fact.noEvidence") : wording.acts(fact.evidence())),
            Html.text(
                    indicator == null
                            ? "-"
                            : wording.target(indicator.target(), indicator.measure(), indicator.deadline())),
            moved.isEmpty()
                    ? Html.text(say("rescheduling.nothing"))
                    : Html.list(moved.stream()
                            .map(one -> Html.text(
                                    say("report.rescheduled", wording.date(one.newDeadline()), wording.act(one.act()))))
                            .toList()),
            Html.all(Html.p(blocks.mark("contradiction", "mark.CONTRADICTION")), Html.p(blocks.message(finding))),
            rule(finding)
        };
    }

    private Html where(String id, String unit) {
        return Html.all(
                Html.p(Blocks.id(id), Html.text(unit.isEmpty() ? "" : " " + unit)), Html.p(Blocks.title(records, id)));
    }

    private Html rule(Finding finding) {
        return Html.all(
                Html.p(Html.span("keep", finding.rule().id())),
                Html.p(Html.text(finding.rule().source() + " ("), state(finding), Html.text(")")));
    }

    private Html state(Finding finding) {
        return Html.element("abbr", finding.rule().state().name())
                .with("title", labels.word(finding.rule().state()));
    }

    private List<Html> unproven() {
        List<Finding> findings = evaluation.findings(FindingCode.UNPROVEN);
        if (findings.isEmpty()) {
            return List.of(Html.p(say("audit.unproven.none")));
        }
        Grid grid = new Grid(say("audit.unproven.caption", findings.size()))
                .text(say("head.indicator"))
                .text(say("head.unitName"))
                .text(say("head.what"))
                .number(say("head.worth"))
                .text(say("head.rule"));
        for (Finding finding : findings) {
            String subject = Blocks.subject(finding);
            grid.row(
                    "unproven",
                    Blocks.id(subject),
                    Html.text(Objects.requireNonNullElse(finding.unit(), "-")),
                    Html.text(Blocks.title(records, subject)),
                    Html.text(wording.points(Points.of(Objects.requireNonNullElse(finding.figure("worth"), "0")))),
                    Html.all(Html.span("keep", finding.rule().id()), Html.text(" ("), state(finding), Html.text(")")));
        }
        return List.of(Html.p(say("audit.unproven.lead")), grid.html());
    }

    // Exempt causes.

    private List<Html> causes() {
        List<ExemptCause> causes = records.report().exemptCauses().stream()
                .sorted(Comparator.comparing(ExemptCause::id))
                .toList();
        if (causes.isEmpty()) {
            return List.of(Html.p(say("audit.causes.none")));
        }
        Grid grid = new Grid(say("audit.causes.caption", causes.size()))
                .text(say("head.cause"))
                .text(say("head.covers"))
                .text(say("head.recognition"))
                .text(say("head.effect"))
                .text(say("head.worthPoints"))
                .stacked();
        if (worths != null) {
            grid.number(say("head.worthEuros"));
        }
        Set<String> refused = figures(FindingCode.CAUSE_NOT_RECOGNISED);
        Set<String> withoutEffect = figures(FindingCode.EXEMPTION_WITHOUT_EFFECT);
        for (ExemptCause cause : causes) {
            List<Html> cells = new ArrayList<>(List.of(
                    Html.all(
                            Html.p(Blocks.id(cause.id()), Html.text(" " + labels.word(cause.kind()))),
                            Html.p(cause.text())),
                    where(
                            Objects.requireNonNullElse(
                                    cause.objective(), Objects.requireNonNullElse(cause.indicator(), "")),
                            Objects.requireNonNullElse(cause.unit(), "")),
                    Html.text(blocks.recognition(cause)),
                    Html.text(say(
                            refused.contains(cause.id())
                                    ? "cause.effect.refused"
                                    : withoutEffect.contains(cause.id())
                                            ? "cause.effect.none"
                                            : "cause.effect.recognised")),
                    worth(cause)));
            if (worths != null) {
                cells.add(euros(worths.get(cause.id())));
            }
            grid.row(cells.toArray(Html[]::new));
        }
        return List.of(Html.p(say("audit.causes.lead")), grid.html());
    }

    /** What all receive more; where some lose by it, also what is gained and lost, of which that is only the difference. */
    private Html euros(@Nullable Worth worth) {
        if (worth == null) {
            return Html.text("-");
        }
        String all = wording.effectInEuros(worth.euros());
        return worth.lost().equals(Money.ZERO)
                ? Html.text(all)
                : Html.all(
                        Html.p(all),
                        Html.p(say(
                                        "audit.causes.gained",
                                        wording.effectInEuros(worth.gained().euros())))
                                .classed("muted"),
                        Html.p(say(
                                        "audit.causes.lost",
                                        wording.effectInEuros(
                                                worth.lost().euros().negate())))
                                .classed("muted"));
    }

    private Set<String> figures(FindingCode code) {
        return evaluation.findings(code).stream()
                .map(finding -> Objects.requireNonNullElse(finding.figure("cause"), ""))
                .collect(Collectors.toSet());
    }

    /** Points of each unit that hang on a cause; units with equal points share a line. */
    private Html worth(ExemptCause cause) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (Finding finding : evaluation.findings(FindingCode.EXEMPTION_WORTH)) {
            if (cause.id().equals(finding.figure("cause"))) {
                units.computeIfAbsent(
                                Objects.requireNonNullElse(finding.figure("points"), "0"), none -> new ArrayList<>())
                        .add(Objects.requireNonNullElse(finding.unit(), ""));
            }
        }
        return units.isEmpty()
                ? Html.text("-")
                : Html.list(units.entrySet().stream()
                                .map(entry -> Html.all(
                                        Html.strong(wording.points(new BigDecimal(entry.getKey()))),
                                        Html.text(" " + String.join(", ", entry.getValue()))))
                                .toList())
                        .classed("lines");
    }

    // Differentiation.

    private List<Html> differentiation() {
        List<Html> content = new ArrayList<>(List.of(Html.p(say("audit.differentiation.lead"))));
        List<Finding> about = evaluation.findings().stream()
                .filter(finding -> finding.code() == FindingCode.ALL_AT_MAXIMUM
                        || finding.code() == FindingCode.SCORES_ALIKE
                        || finding.code() == FindingCode.MANY_FULLY_ACHIEVED
                        || finding.code() == FindingCode.TOP_UP_TIE)
                .toList();
        if (!about.isEmpty()) {
            content.add(Html.element(
                            "div",
                            about.stream()
                                    .map(finding -> Html.p(
                                            blocks.severity(finding.severity()),
                                            Html.text(" "
                                                    + (Blocks.subject(finding).isEmpty()
                                                            ? ""
                                                            : Blocks.subject(finding) + ": ")
                                                    + blocks.message(finding))))
                                    .toList())
                    .classed("callout warning"));
        }
        Differentiation differentiation = Differentiation.of(evaluation, view.regulation(), plan);
        Charts charts = new Charts(wording);
        if (!view.staff().groups().isEmpty()) {
            content.add(spread(differentiation).html());
        }
        int number = 0;
        for (StaffView.Group group : view.staff().groups()) {
            number++;
            if (group.scores().stream().mapToInt(StaffView.ScoreClass::people).sum() > 1) {
                String who = say("Role." + group.roles().get(0) + ".group");
                String caption = say("chart.scores", who);
                List<Charts.Bar> bars = charts.scores(group);
                Grid grid = new Grid(say("table.of", caption))
                        .text(say("head.scoreClass"))
                        .number(say("head.people"))
                        .narrow();
                bars.forEach(bar -> grid.row(Html.text(bar.label()), Html.text(bar.people() + "")));
                content.add(Html.element("div", charts.histogram("chart-scores-" + number, caption, bars), grid.html())
                        .classed("pair"));
            }
        }
        content.add(full(differentiation).html());
        return content;
    }

    private Grid spread(Differentiation differentiation) {
        Grid grid = new Grid(say("audit.spread.caption"))
                .text(say("head.role"))
                .number(say("head.people"))
                .number(say("head.lowest"))
                .number(say("head.highest"))
                .number(say("head.spread"))
                .number(say("head.top"));
        for (Differentiation.RoleScores scores : differentiation.roles()) {
            grid.row(
                    Html.text(say("Role." + scores.role() + ".group")),
                    Html.text(scores.scored() + ""),
                    score(scores.lowest()),
                    score(scores.highest()),
                    score(scores.spread()),
                    Html.text(say("audit.spread.top", scores.inTopBand(), scores.scored())));
        }
        return grid;
    }

    private Html score(@Nullable BigDecimal points) {
        return Html.text(points == null ? "-" : wording.points(points));
    }

    private Grid full(Differentiation differentiation) {
        Grid grid = new Grid(say("audit.full.caption"))
                .text(say("head.unitName"))
                .number(say("head.evaluated"))
                .number(say("head.full"))
                .number(say("head.fullByCause"));
        for (Differentiation.UnitShare unit : differentiation.units()) {
            grid.row(
                    Html.all(Blocks.id(unit.unit()), Html.text(" " + unit.title())),
                    Html.text(unit.evaluated() + ""),
                    Html.text(unit.full() + ""),
                    Html.text(unit.fullByCause() + ""));
        }
        return grid;
    }

    // All findings.

    private List<Html> findings() {
        List<Html> content = new ArrayList<>(List.of(Html.p(say("audit.findings.lead"))));
        for (Severity severity : List.of(Severity.BLOCKING, Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Finding> those = evaluation.findings().stream()
                    .filter(finding -> finding.severity() == severity
                            && finding.code() != FindingCode.CONTRADICTION
                            && finding.code() != FindingCode.UNPROVEN)
                    .toList();
            if (!those.isEmpty()) {
                content.add(Html.element("h3", say("severity." + severity)));
                content.add(table(severity, those).html());
            }
        }
        return content;
    }

    private Grid table(Severity severity, List<Finding> findings) {
        Grid grid = new Grid(say("audit.findings.caption", say("severity." + severity), findings.size()))
                .text(say("head.finding"))
                .text(say("head.where"))
                .text(say("head.sentence"))
                .text(say("head.rule"))
                .text(say("head.source"))
                .text(say("head.state"))
                .stacked()
                .shaped("findings");
        Map<String, List<Finding>> alike = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.code() + " " + finding.rule().id() + " " + blocks.message(finding),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Finding> same : alike.values()) {
            Finding first = same.get(0);
            grid.row(
                    Html.text(labels.word(first.code())),
                    Html.text(places(same)),
                    Html.text(blocks.message(first)),
                    Html.span("keep", first.rule().id()),
                    Html.text(first.rule().source()),
                    state(first));
        }
        return grid;
    }

    /** {@code O04.1 (AREA_I, AREA_II), O05.1 (AREA_I)}: each id once, with its units. */
    private String places(List<Finding> findings) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<String> of = units.computeIfAbsent(Blocks.subject(finding), id -> new ArrayList<>());
            if (!Blocks.unitOf(finding).isEmpty()) {
                of.add(Blocks.unitOf(finding));
            }
        }
        String places = units.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> entry.getValue().isEmpty()
                        ? entry.getKey()
                        : entry.getKey() + "\u00a0(" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? say("where.everything") : places;
    }

    // Checklist of the validation.

    /** Criteria of the guideline, in its order; the texts are {@code check.1} and so on. */
    private static final int CRITERIA = 11;

    private List<Html> checklist() {
        Grid grid = new Grid(say("audit.checklist.caption"))
                .text(say("head.criterion"))
                .text(say("head.dataSay"))
                .text(say("head.personMust"))
                .stacked();
        List<List<String>> answers = answers();
        for (int i = 1; i <= CRITERIA; i++) {
            List<String> said = answers.get(i - 1);
            grid.row(
                    Html.all(Html.text(i + ". " + say("check." + i))),
                    said.isEmpty()
                            ? Html.text(say("check.noData"))
                            : Html.list(said.stream().map(Html::text).toList()),
                    Html.text(say("check." + i + ".person")));
        }
        return List.of(
                Html.p(say("audit.checklist.lead")),
                Html.element("div", Html.p(say("audit.checklist.state"))).classed("callout warning"),
                grid.html());
    }

    private String count(String key, FindingCode code) {
        return say(key, evaluation.findings(code).size());
    }

    /** What the data answers to each criterion: counts of what was found, and how much is covered. */
    private List<List<String>> answers() {
        List<Objective> objectives = records.plan().objectives();
        int declared = (int) objectives.stream().filter(this::isDeclared).count();
        int lines = plan.indicators().size();
        int recorded = (int) plan.indicators().stream()
                .filter(line -> records.fact(line.indicator(), line.unit()) != null)
                .count();
        List<PlanView.IndicatorLine> deviations = plan.indicators().stream()
                .filter(line -> isLess(line.degreeWithoutExemptions()))
                .toList();
        int explained = (int) deviations.stream().filter(this::hasCause).count();
        return List.of(
                List.of(
                        say("check.objectives", objectives.size(), declared),
                        count("check.beforeApproval", FindingCode.DEADLINE_BEFORE_APPROVAL),
                        count("check.approvedLate", FindingCode.PLAN_APPROVED_LATE),
                        say(
                                "check.rescheduled",
                                records.report().reschedulings().size())),
                List.of(say(isValidated() ? "check.validated" : "check.notValidated")),
                List.of(
                        say("check.recorded", recorded, lines),
                        count("check.outcomeMissing", FindingCode.OUTCOME_MISSING),
                        count("check.unproven", FindingCode.UNPROVEN),
                        say("check.people", evaluation.people().size())),
                List.of(),
                List.of(
                        say("check.method", evaluation.regulation()),
                        count("check.notMeasurable", FindingCode.NOT_MEASURABLE),
                        count("check.totals", FindingCode.TOTAL_FOR_PERIODS),
                        say("check.assumed", view.regulation().assumedSettings().size()),
                        count("check.adjusted", FindingCode.ADJUSTED_BY_HOST)),
                List.of(
                        count("check.withoutEvidence", FindingCode.FACT_WITHOUT_EVIDENCE),
                        count("check.proxies", FindingCode.PROXY),
                        count("check.contradictions", FindingCode.CONTRADICTION),
                        count("check.progress", FindingCode.PROGRESS_AS_COMPLETION)),
                List.of(
                        say("check.deviations", deviations.size(), explained),
                        count("check.withoutAct", FindingCode.CAUSE_WITHOUT_ACT),
                        count("check.remarks", FindingCode.REMARK_WITHOUT_EFFECT)),
                List.of(
                        act("check.smvp", records.plan().measurementSystem()),
                        count("check.full", FindingCode.MANY_FULLY_ACHIEVED),
                        count("check.alike", FindingCode.SCORES_ALIKE)),
                List.of(
                        count("check.national", FindingCode.NATIONAL_LIMIT),
                        say(
                                "check.caps",
                                evaluation.findings(FindingCode.CAP_EXCEEDED).size(),
                                evaluation.findings(FindingCode.CAP_NOT_REACHED).size()),
                        count("check.protected", FindingCode.PROTECTED_ABSENCE_REDUCES)),
                List.of(say(
                        "check.size",
                        objectives.size(),
                        objectives.stream()
                                .mapToInt(objective -> objective.indicators().size())
                                .sum())),
                List.of(say("check.clear")));
    }

    private String act(String key, @Nullable Act act) {
        return act == null ? say(key + ".none") : say(key, wording.act(act));
    }

    private boolean isValidated() {
        return records.validation() != null
                && evaluation.findings(FindingCode.GATE_REPORT).isEmpty();
    }

    private boolean isDeclared(Objective objective) {
        return records.report().declaredOutcomes().stream()
                .anyMatch(one -> objective.id().equals(one.objective())
                        || objective.indicators().stream()
                                .anyMatch(indicator -> indicator.id().equals(one.indicator())));
    }

    private static boolean isLess(@Nullable Degree degree) {
        return degree != null && !degree.isFull();
    }

    private boolean hasCause(PlanView.IndicatorLine line) {
        Optional<Objective> objective = records.objectiveOfIndicator(line.indicator());
        Optional<Indicator> indicator = records.indicator(line.indicator());
        return objective.isPresent()
                && indicator.isPresent()
                && !records.causes(objective.get(), indicator.get(), line.unit())
                        .isEmpty();
    }
}
