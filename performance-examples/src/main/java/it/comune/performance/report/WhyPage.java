package it.comune.performance.report;

import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.value.Points;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why, for every unit, objective, indicator and person: the steps with their rules, sources and rows of tables, what stands against more
 * or why it is all there, and the nearest change. A companion of the office's final report, which links to it: it lies beside it under
 * {@link #fileName}. For the office alone; classes of absence are not even in this page.
 */
public final class WhyPage {
    /** Of the changes that would have been enough, so many are shown. */
    private static final int NEAREST = 5;

    private final OfficeView office;
    private final Wording wording;
    private final Labels labels;
    private final WhySentences sentences;
    private final StepWords words;

    private WhyPage(OfficeView office, Language language) {
        this.office = office;
        this.labels = Labels.in(language);
        this.wording = new Wording(labels);
        this.sentences = new WhySentences(wording, office.regulation());
        this.words = new StepWords(wording, office.regulation());
    }

    /** What the file is called beside the final report. */
    public static String fileName(Language language) {
        return Labels.in(language).text("whyPage.file");
    }

    /** The page. Reasons that nobody asked for are missing in it; steps never are. */
    public static String of(OfficeView view, Language language) {
        return new WhyPage(view, language).page();
    }

    private String say(String key, Object... values) {
        return labels.text(key, values);
    }

    private String page() {
        WebPage page = new WebPage(
                wording,
                office.plan().provenance(),
                say("whyPage.title", office.plan().provenance().year() + ""),
                Audience.OFFICE);
        page.section("why-units", "", say("whyPage.units"), say("whyPage.units.short"), units());
        int number = 0;
        for (StrategicArea area : office.plan().records().plan().strategicAreas()) {
            List<Objective> objectives = office.plan().records().objectivesOfArea(area.id());
            if (!objectives.isEmpty()) {
                number++;
                page.section("why-area-" + number, "area", area.title(), area.title(), objectives(objectives));
            }
        }
        if (!office.evaluation().people().isEmpty()) {
            page.section("why-people", "area", say("whyPage.people"), say("whyPage.people.short"), people());
        }
        return page.written();
    }

    // Units.

    private List<Html> units() {
        List<Html> content = new ArrayList<>(List.of(Html.p(say("whyPage.lead"))));
        for (UnitResult unit : office.evaluation().units()) {
            Points points = unit.points();
            List<Html> inside = new ArrayList<>();
            inside.addAll(
                    why(reason(unit.unit(), unit.unit()), say(unit.evaluated() ? "why.full.unit" : "why.none.unit")));
            inside.addAll(steps("whyPage.degree", unit.degreeExplanation(), StepWords.Figure.DEGREE));
            inside.addAll(steps("whyPage.points", unit.pointsExplanation(), StepWords.Figure.POINTS));
            content.add(folded(
                    unit.unit(),
                    title(unit.unit()),
                    points == null
                            ? say("unit.notEvaluated")
                            : say(
                                    "whyPage.unit.figures",
                                    wording.points(points),
                                    wording.points(unit.maximum()),
                                    wording.degree(unit.degree())),
                    inside));
        }
        return content;
    }

    private String title(String unit) {
        return office.plan().records().unit(unit).map(Unit::title).orElse("");
    }

    // Objectives, and their indicators inside them.

    private List<Html> objectives(List<Objective> objectives) {
        List<Html> content = new ArrayList<>();
        for (Objective objective : objectives) {
            for (ObjectiveResult result : office.evaluation().objectives()) {
                if (result.objective().equals(objective.id())) {
                    content.add(objective(objective, result));
                }
            }
        }
        return content;
    }

    private Html objective(Objective objective, ObjectiveResult result) {
        Optional<Reason> reason = reason(objective.id(), result.unit());
        List<Html> inside = new ArrayList<>();
        inside.addAll(why(reason, sentences.full(result.outcome())));
        inside.addAll(steps("whyPage.degree", result.explanation(), StepWords.Figure.DEGREE));
        objective.indicators().stream()
                .map(indicator -> office.evaluation().indicator(indicator.id(), result.unit()))
                .flatMap(Optional::stream)
                .forEach(indicator -> inside.add(indicator(indicator)));
        return folded(
                objective.id(),
                say("whyPage.inUnit", objective.title(), result.unit(), title(result.unit())),
                say("whyPage.outcome", labels.word(result.outcome()), wording.degree(result.degree())),
                inside);
    }

    private Html indicator(IndicatorResult result) {
        List<Html> inside = new ArrayList<>();
        inside.addAll(why(reason(result.indicator(), result.unit()), sentences.full(result.outcome())));
        inside.addAll(steps("whyPage.degree", result.explanation(), StepWords.Figure.DEGREE));
        return folded(
                result.indicator(),
                Blocks.title(office.plan().records(), result.indicator()),
                say("whyPage.outcome", labels.word(result.outcome()), wording.degree(result.degree())),
                inside);
    }

    // People.

    private List<Html> people() {
        List<Html> content = new ArrayList<>(List.of(Html.p(say("whyPage.people.lead"))));
        for (PersonResult person : office.evaluation().people()) {
            Points score = person.score();
            List<Html> inside = new ArrayList<>();
            inside.addAll(why(reason(person.person(), null), say("why.full.person")));
            inside.addAll(steps("whyPage.score", person.scoreExplanation(), StepWords.Figure.SCORE));
            inside.addAll(steps("whyPage.base", person.baseExplanation(), StepWords.Figure.BASE));
            for (PremiumResult premium : person.premiums()) {
                String project = premium.project();
                String unit = premium.unit();
                inside.add(Html.p(Html.strong(labels.text("part." + premium.kind())
                        + (project == null ? "" : " " + project)
                        + (unit == null ? "" : " " + say("diff.unit", unit)))));
                inside.add(steps(premium.explanation(), StepWords.Figure.EUROS));
            }
            content.add(folded(
                    person.person(),
                    labels.word(person.role()),
                    say(
                            "whyPage.person.figures",
                            score == null ? "-" : wording.points(score),
                            wording.money(person.total())),
                    inside));
        }
        return content;
    }

    // What all of them have.

    private Optional<Reason> reason(String subject, @Nullable String unit) {
        return office.reasons().stream()
                .filter(one -> one.subject().equals(subject) && Objects.equals(one.unit(), unit))
                .findFirst();
    }

    private static Html folded(String id, String title, String figures, Collection<Html> inside) {
        return Html.element(
                "details",
                Html.element("summary", Blocks.id(id), Html.text(" " + title + ": "), Html.strong(figures)),
                Html.element("div", inside));
    }

    /** What lacks, and what would have been enough; or why it is all there. */
    private List<Html> why(Optional<Reason> asked, String full) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Reason reason = asked.get();
        if (reason.whyNot().isEmpty()) {
            return List.of(Html.p(full));
        }
        List<Html> content = new ArrayList<>();
        content.add(Html.p(Html.strong(say("head.whyNot"))));
        content.add(Html.list(reason.whyNot().stream()
                .map(one -> Html.text(sentences.obstacle(one)))
                .toList()));
        content.add(Html.p(Html.strong(say("head.enough"))));
        List<Html> nearest = new ArrayList<>(reason.nearest().stream()
                .limit(NEAREST)
                .map(one -> Html.text(sentences.change(one)))
                .toList());
        if (reason.nearest().size() > NEAREST) {
            nearest.add(Html.text(say("whyPage.more", reason.nearest().size() - NEAREST)));
        }
        content.add(nearest.isEmpty() ? Html.p(say("report.why.nothing")) : Html.list(nearest));
        return content;
    }

    private List<Html> steps(String heading, Explanation explanation, StepWords.Figure figure) {
        return List.of(Html.p(Html.strong(say(heading))), steps(explanation, figure));
    }

    /** Rule by rule, with its source and the rows that it read; the effects, then what they add up to. */
    private Html steps(Explanation explanation, StepWords.Figure figure) {
        List<Html> items = new ArrayList<>();
        RuleRef before = null;
        for (Step step : explanation.steps()) {
            items.add(step(withoutAbsence(step), figure, step.rule().equals(before)));
            before = step.rule();
        }
        items.add(Html.strong(say("whyPage.sum", words.sum(explanation.figure(), figure))));
        return Html.list(items);
    }

    /** A class of absence is nobody's business, not even here: its days are enough. */
    private static Step withoutAbsence(Step step) {
        return new Step(
                step.rule(),
                step.about(),
                step.inputs().stream()
                        .filter(one -> !one.name().equals("absence"))
                        .toList(),
                step.rows(),
                step.effect());
    }

    private Html step(Step step, StepWords.Figure figure, boolean isSameRule) {
        List<Html> parts = new ArrayList<>();
        String about = step.about();
        String rounding = words.rounding(step, figure);
        String inputs = words.inputs(step);
        if (!isSameRule) {
            parts.add(Html.all(Blocks.id(step.rule().id()), Html.text(" " + words.title(step.rule()))));
        }
        if (about != null) {
            parts.add(Html.text(
                    (figure.isOfPeople() ? words.part(about) : about) + (inputs.isEmpty() ? "" : ": " + inputs)));
        } else if (rounding != null) {
            parts.add(Html.text(rounding));
        } else if (!inputs.isEmpty()) {
            parts.add(Html.text(inputs));
        }
        step.rows().forEach(row -> parts.add(Html.text(String.join(". ", words.row(row)))));
        if (!isSameRule) {
            parts.add(Html.text(words.source(step.rule())));
        }
        String effect = words.effect(step, figure);
        if (!effect.isEmpty()) {
            parts.add(Html.strong(effect));
        }
        return Html.joined(Html.text("; "), parts);
    }
}
