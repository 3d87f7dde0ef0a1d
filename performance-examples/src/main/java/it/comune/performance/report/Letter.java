package it.comune.performance.report;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.ComponentResult;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.Step;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Profile;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The letter to one person: score, premiums to the cent, how each came about, what exempt causes changed, why not more, how to object.
 * One page of A4 on paper. Made from the person's own view, so that it cannot hold anything of anybody else; a class of absence stands
 * here and nowhere else.
 */
public final class Letter {
    /** Nearest changes that are told: one page has room for no more. */
    private static final int MOST_CHANGES = 2;

    private static final String POINTS = "letter.points";
    private static final String EUROS = "letter.euros";

    private final PersonView view;
    private final Wording wording;
    private final Labels labels;
    private final LetterSettings settings;
    private final WhySentences why;
    private final PremiumSentence how;

    private Letter(PersonView view, Wording wording, LetterSettings settings) {
        this.view = view;
        this.wording = wording;
        this.labels = wording.labels();
        this.settings = settings;
        this.why = new WhySentences(wording, view.regulation());
        this.how = new PremiumSentence(wording, view.regulation(), view.result(), view.obstacles());
    }

    /** The whole page. */
    public static String page(PersonView view, Wording wording, LetterSettings settings) {
        return new Letter(view, wording, settings).written();
    }

    /** What its file is called. */
    public static String fileName(String person) {
        return "lettera-" + person + ".html";
    }

    private String written() {
        return new WebPage(
                        wording,
                        view.provenance(),
                        labels.text("letter.title", view.provenance().year()),
                        Audience.PERSON)
                .upright()
                .section(
                        "person",
                        "letter",
                        heading("letter.to", view.person().id()),
                        heading("letter.to", view.person().id()),
                        List.of(who()))
                .section("score", "letter", heading("letter.score"), heading("letter.score"), List.of(score()))
                .section("premiums", "letter", heading("letter.premiums"), heading("letter.premiums"), premiums())
                .section("more", "letter", heading("letter.more"), heading("letter.more"), more())
                .section("objection", "letter", heading("letter.objection"), heading("letter.objection"), objection())
                .written();
    }

    private String heading(String key, Object... values) {
        return labels.text(key, values);
    }

    private Html who() {
        Person person = view.person();
        Profile profile = view.regulation().people().profile(person.profile());
        ContractArea area = view.regulation().people().contractArea(person.contractArea());
        String units = person.units().stream()
                .sorted(Comparator.comparing(Membership::unit))
                .map(this::unit)
                .collect(Collectors.joining("; "));
        String service = labels.text(
                "letter.service",
                person.serviceDays(),
                view.daysOfYear(),
                view.result().creditedDays(),
                wording.percent(person.partTime()));
        List<String> lines = new ArrayList<>(List.of(
                labels.text(
                        "letter.role",
                        profile == null ? person.profile() : profile.title(),
                        area == null ? person.contractArea() : area.title(),
                        units),
                service));
        if (!person.absences().isEmpty()) {
            lines.add(labels.text(
                    "letter.absences",
                    person.absences().stream()
                            .sorted(Comparator.comparing(Absence::absenceClass))
                            .map(this::absence)
                            .collect(Collectors.joining("; "))));
        }
        return Html.p(String.join(" ", lines)).classed("small");
    }

    private String unit(Membership one) {
        String title = view.title(one.unit());
        return one.share().compareTo(BigDecimal.ONE) == 0
                ? title
                : labels.text("letter.share", title, wording.percent(one.share()));
    }

    private String absence(Absence absence) {
        AbsenceClass known = view.regulation().people().absence(absence.absenceClass());
        return labels.text(
                "letter.absence." + (known == null ? AbsenceClass.Effect.NEUTRAL : known.effect()),
                known == null ? absence.absenceClass() : known.title(),
                absence.days());
    }

    private Html score() {
        PersonResult result = view.result();
        List<Html> rows = new ArrayList<>();
        for (ComponentResult one : result.components()) {
            rows.add(row(
                    labels.word(one.kind()),
                    POINTS,
                    labels.text("letter.of", points(one.points()), wording.points(one.maximum())),
                    points(one.pointsWithoutExemptions()),
                    reasons(one)));
        }
        Html sum = row(
                labels.text("letter.total"),
                POINTS,
                points(result.score()),
                points(result.scoreWithoutExemptions()),
                labels.text(
                        result.score() != null && result.score().equals(result.scoreWithoutExemptions())
                                ? "letter.exemptions.none"
                                : "letter.exemptions.score"));
        return table("letter.caption.score", POINTS, rows, sum);
    }

    /** What a part of the score was made of: what the units reached, what the evaluator gave. */
    private String reasons(ComponentResult component) {
        if (component.points() == null) {
            return labels.text("letter.leftOut");
        }
        List<String> reasons = new ArrayList<>();
        List<Step> before = new ArrayList<>();
        for (Step step : view.result().scoreExplanation().steps()) {
            if (component.kind().name().equals(step.about())) {
                before.stream()
                        .filter(one -> one.rule().id().equals(step.rule().id()))
                        .map(how::inputs)
                        .forEach(reasons::add);
                before.clear();
            } else {
                before.add(step);
            }
        }
        return component.kind().isGiven() ? given(component.kind()) : String.join("; ", reasons);
    }

    /** Item by item, in the order of the profile. */
    private String given(ComponentKind kind) {
        Profile profile = view.regulation().people().profile(view.person().profile());
        return profile == null
                ? ""
                : profile.components().stream()
                        .filter(one -> one.kind() == kind)
                        .flatMap(one -> one.items().stream())
                        .map(item -> item.title() + "\u00a0" + given(item).replace(' ', '\u00a0'))
                        .collect(Collectors.joining(", ", labels.text("letter.given") + " ", "."));
    }

    private String given(BehaviourItem item) {
        return view.person().behaviours().stream()
                .filter(one -> one.item().equals(item.id()))
                .map(BehaviourScore::points)
                .findFirst()
                .map(points -> labels.text("letter.of", wording.number(points), wording.number(item.maximum())))
                .orElse("-");
    }

    private List<Html> premiums() {
        PersonResult result = view.result();
        List<Html> rows = new ArrayList<>();
        for (PremiumResult one : result.premiums()) {
            String project = one.project();
            rows.add(row(
                    labels.text("part." + one.kind())
                            + (project == null ? "" : " " + project)
                            + (one.unit() == null ? "" : " " + labels.text("diff.unit", one.unit())),
                    EUROS,
                    wording.money(one.amount()),
                    wording.money(one.amountWithoutExemptions()),
                    how.of(one)));
        }
        view.leftOut().forEach(one -> rows.add(nothing(one)));
        if (rows.isEmpty()) {
            return List.of(Html.p(labels.text("letter.premiums.none")).classed("small"));
        }
        Html sum = row(
                labels.text("letter.total"),
                EUROS,
                wording.money(result.total()),
                wording.money(result.totalWithoutExemptions()),
                labels.text("letter.payable", wording.euros(result.payable())));
        return List.of(table("letter.caption.premiums", EUROS, rows, sum));
    }

    /** Why there is nothing of a fund for people like this one. */
    private Html nothing(LeftOut one) {
        String project = one.project();
        Obstacle reason = one.why();
        return row(
                labels.word(one.fund()) + (project == null ? "" : " " + project),
                EUROS,
                wording.money(Money.ZERO),
                wording.money(Money.ZERO),
                reason != null
                        ? why.obstacle(reason)
                        : labels.text(one.withoutWork() ? "letter.noWork" : "letter.nothing"));
    }

    private List<Html> more() {
        List<Html> items = new ArrayList<>();
        for (Obstacle one : view.obstacles()) {
            if (!isTold(one)) {
                items.add(Html.text(why.obstacle(one)));
            }
        }
        view.changes().stream()
                .limit(MOST_CHANGES)
                .forEach(one -> items.add(
                        Html.all(Html.text(labels.text("letter.enough") + " "), Html.text(why.ownChange(one)))));
        return List.of(
                items.isEmpty()
                        ? Html.p(labels.text("letter.more.none")).classed("small")
                        : Html.list(items).classed("small"));
    }

    /** What stands in the tables above: what parts of the score lack, and what each premium lacks. */
    private boolean isTold(Obstacle one) {
        return switch (one.question()) {
            case WHY_NOT_FULL -> true;
            case WHY_NOT_WHOLE_PREMIUM -> one.figure("nextBand") == null;
            case WHY_NO_TOP_UP -> view.result().premium(PremiumKind.TOP_UP).isPresent();
            case WHY_NOT_ELIGIBLE, WHY_NOT_PAYABLE -> false;
        };
    }

    private List<Html> objection() {
        return List.of(
                Html.p(labels.text(
                                "letter.objection.text",
                                settings.body(),
                                settings.address(),
                                settings.deadline(),
                                settings.source()))
                        .classed("small"),
                Html.p(labels.text(
                                view.agreement() == null ? "letter.basis.none" : "letter.basis",
                                view.agreement() == null ? "" : wording.act(view.agreement())))
                        .classed("small"));
    }

    private Html table(String caption, String figure, List<Html> rows, Html sum) {
        // Stacked rows are no table to a browser any more: the roles say that they still are one.
        return Html.element(
                        "table",
                        Html.element("caption", labels.text(caption)),
                        Html.element(
                                        "thead",
                                        Html.element(
                                                        "tr",
                                                        column("letter.what", false),
                                                        column(figure, true),
                                                        column("letter.without", true),
                                                        column("letter.how", false))
                                                .with("role", "row"))
                                .with("role", "rowgroup"),
                        Html.element("tbody", rows).with("role", "rowgroup"),
                        Html.element("tfoot", sum).with("role", "rowgroup"))
                .with("role", "table")
                .classed("stacked");
    }

    private Html column(String key, boolean isNumber) {
        Html head = Html.element("th", labels.text(key)).with("scope", "col").with("role", "columnheader");
        return isNumber ? head.classed("number") : head;
    }

    private Html row(String what, String column, String figure, String without, String how) {
        return Html.element(
                        "tr",
                        Html.element("th", what).with("scope", "row").with("role", "rowheader"),
                        cell(column, figure).classed("number"),
                        cell("letter.without", without).classed("number"),
                        cell("letter.how", how))
                .with("role", "row");
    }

    private Html cell(String column, String text) {
        return Html.element("td", text).with("role", "cell").with("data-label", labels.text(column));
    }

    private String points(@Nullable Points points) {
        return points == null ? "-" : wording.points(points);
    }
}
