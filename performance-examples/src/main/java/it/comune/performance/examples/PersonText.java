package it.comune.performance.examples;

import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.ComponentResult;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.report.Labels;
import it.comune.performance.report.StepWords;
import it.comune.performance.report.Wording;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why one person has that score and every one of those cents; and why a fund became what it is. */
final class PersonText {
    private static final int INDENT = 2;
    private static final int COLUMN = 24;

    private final Page page;
    private final Wording wording;
    private final Labels labels;
    private final Evaluation evaluation;
    private final Regulation regulation;
    private final Records records;
    private final StepsText steps;
    private final FindingsText findings;
    private final WhyText why;

    PersonText(Page page, Wording wording, Inputs inputs) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
        this.evaluation = inputs.evaluation();
        this.regulation = inputs.regulation();
        this.records = new Records(inputs.dossier());
        this.steps = new StepsText(page, wording, inputs.regulation());
        this.findings = new FindingsText(page, wording, inputs.dossier());
        this.why = new WhyText(page, wording, inputs);
    }

    void person(Person person) {
        PersonResult result = evaluation.person(person.id()).orElseThrow();
        Optional<Profile> profile = regulation.people().profiles().value().stream()
                .filter(one -> one.id().equals(result.profile()))
                .findFirst();
        page.write(
                0,
                2,
                Span.id(person.id()),
                Span.strong(" " + labels.text("Role." + result.role())),
                Span.plain(" (" + profile.map(Profile::title).orElse(result.profile()) + ")"));
        facts(person);
        score(result);
        profile.ifPresent(one -> behaviours(person, one));
        page.heading(labels.text("steps.score"));
        steps.print(result.scoreExplanation(), StepWords.Figure.SCORE, labels.text("score"));
        without(result.scoreExplanation(), result.scoreExplanationWithoutExemptions(), StepWords.Figure.SCORE, "score");
        page.heading(labels.text("steps.base"));
        steps.print(result.baseExplanation(), StepWords.Figure.BASE, labels.text("base"));
        for (PremiumResult premium : result.premiums()) {
            premium(premium);
        }
        List<Finding> about = evaluation.findings().stream()
                .filter(finding -> person.id().equals(finding.person()))
                .toList();
        page.heading(labels.text("findings.about", findings.counts(about)));
        findings.list(about);
        why.person(person.id());
    }

    private void facts(Person person) {
        for (Membership one : person.units()) {
            field(
                    "unit",
                    one.unit()
                            + " "
                            + records.unit(one.unit()).map(Unit::title).orElse("")
                            + (person.units().size() == 1
                                    ? ""
                                    : " (" + labels.text("person.share", wording.percent(one.share())) + ")"));
        }
        field(
                "contractArea",
                regulation.people().contractAreas().value().stream()
                        .filter(area -> area.id().equals(person.contractArea()))
                        .map(ContractArea::title)
                        .findFirst()
                        .orElse(person.contractArea()));
        if (person.partTime().compareTo(BigDecimal.ONE) != 0) {
            field("partTime", wording.percent(person.partTime()));
        }
        field(
                "service",
                labels.text(
                                "person.service",
                                person.serviceDays(),
                                records.dossier().daysOfYear())
                        + (person.inServiceAtYearEnd() ? "" : ", " + labels.text("person.left"))
                        + (person.suspended() ? ", " + labels.text("person.suspended") : ""));
        Integer months = person.monthsOfService();
        if (!person.pastScores().isEmpty() || months != null) {
            String past = person.pastScores().stream().map(wording::number).collect(Collectors.joining("; "));
            field(
                    "history",
                    (past.isEmpty() ? "" : labels.text("person.pastScores", past))
                            + (past.isEmpty() || months == null ? "" : "; ")
                            + (months == null ? "" : labels.text("person.months", months)));
        }
        Position position = person.position();
        if (position != null) {
            field("position", wording.euros(position.value()));
            for (InterimPost post : position.interimPosts()) {
                field("interim", labels.text("person.interim", post.unit(), wording.euros(post.value()), post.days()));
            }
        }
        for (Participation one : person.participations()) {
            BigDecimal hours = one.hours();
            String amount = hours != null
                    ? labels.text("person.hours", wording.number(hours))
                    : labels.text("person.share", wording.percent(one.amount()));
            field(
                    "participation",
                    labels.text(
                            "person.participation",
                            one.objective(),
                            one.unit(),
                            amount,
                            one.evidence() == null ? labels.text("evidence.none") : wording.act(one.evidence())));
        }
    }

    private void score(PersonResult result) {
        field("score", points(result.score()));
        field("score.without", points(result.scoreWithoutExemptions()));
        field("total", wording.euros(result.total()));
        field("total.without", wording.euros(result.totalWithoutExemptions()));
        field("payable", wording.euros(result.payable()));
        page.heading(labels.text("components.heading"));
        Table table = new Table()
                .text(labels.text("column.component"))
                .number(labels.text("column.score"))
                .number(labels.text("column.of"))
                .number(labels.text("column.degree.without"));
        for (ComponentResult one : result.components()) {
            table.row(
                    Span.plain(labels.word(one.kind())),
                    Span.plain(points(one.points())),
                    Span.plain(wording.points(one.maximum())),
                    Span.plain(points(one.pointsWithoutExemptions())));
        }
        table.print(page, INDENT);
    }

    /** What the evaluator gave, item by item. */
    private void behaviours(Person person, Profile profile) {
        Table table = new Table()
                .text(labels.text("column.item"))
                .number(labels.text("column.given"))
                .number(labels.text("column.of"))
                .text("");
        boolean isAny = false;
        for (ScoreComponent component : profile.components()) {
            for (BehaviourItem item : component.items()) {
                isAny = true;
                table.row(
                        Span.id(item.id()),
                        Span.plain(person.behaviours().stream()
                                .filter(given -> given.item().equals(item.id()))
                                .map(BehaviourScore::points)
                                .findFirst()
                                .map(wording::number)
                                .orElse("-")),
                        Span.plain(wording.number(item.maximum())),
                        Span.plain(item.title()));
            }
        }
        if (isAny) {
            page.heading(labels.text("behaviours.heading"));
            table.print(page, INDENT);
        }
    }

    private void premium(PremiumResult premium) {
        String from = premium.project() != null ? " " + premium.project() : "";
        String unit = premium.unit() == null ? "" : " " + labels.text("inUnit", premium.unit());
        page.blank();
        page.write(
                0,
                2,
                Span.strong(labels.text(
                        "premium", labels.word(premium.kind()) + from + unit, wording.euros(premium.amount()))),
                Span.plain(" "
                        + labels.text(
                                "premium.rest",
                                wording.euros(premium.amountWithoutExemptions()),
                                wording.euros(premium.payable()))));
        if (premium.explanation().steps().isEmpty()) {
            page.write(INDENT, labels.text("steps.with.nothing"));
        } else {
            steps.print(premium.explanation(), StepWords.Figure.EUROS, labels.text("euros"));
        }
        without(premium.explanation(), premium.explanationWithoutExemptions(), StepWords.Figure.EUROS, "euros");
    }

    /** The other account, where it is another one. */
    private void without(Explanation with, @Nullable Explanation without, StepWords.Figure figure, String sum) {
        if (without == null || without.equals(with)) {
            page.write(INDENT, labels.text("steps.without.same"));
        } else if (without.steps().isEmpty()) {
            page.write(INDENT, labels.text("steps.without.nothing"));
        } else {
            page.write(INDENT, labels.text("steps.without"));
            steps.print(without, figure, labels.text(sum + ".without"));
        }
    }

    /** A fund: how it is divided, and what each distribution left. */
    void fund(FundResult fund) {
        String project = fund.project();
        page.write(
                0,
                2,
                Span.strong(labels.text("fund", labels.word(fund.fund()) + (project == null ? "" : " " + project))));
        if (fund.objective() != null) {
            field(
                    "indicator.objective",
                    fund.objective()
                            + " "
                            + records.objective(fund.objective())
                                    .map(one -> one.title())
                                    .orElse(""));
            field("unit", String.valueOf(fund.unit()));
        }
        field("amount", wording.euros(fund.amount()));
        field("distributed", wording.euros(fund.distributed()));
        field("distributed.without", wording.euros(fund.distributedWithoutExemptions()));
        field("payable", wording.euros(fund.payable()));
        field("residual", wording.euros(fund.residual()));
        field("residual.without", wording.euros(fund.residualWithoutExemptions()));
        page.heading(labels.text("steps.fund"));
        steps.print(fund.explanation(), StepWords.Figure.EUROS, labels.text("fund.amount"));
        page.heading(labels.text("shares.heading"));
        Table table = new Table()
                .text(labels.text("column.share"))
                .number(labels.text("column.people"))
                .number(labels.text("column.amount"))
                .number(labels.text("column.distributed"))
                .number(labels.text("column.residual"));
        fund.shares()
                .forEach(share -> table.row(
                        Span.plain(labels.word(share.kind()) + (share.unit() == null ? "" : " " + share.unit())),
                        Span.plain(share.people() + ""),
                        Span.plain(wording.money(share.amount())),
                        Span.plain(wording.money(share.distributed())),
                        Span.plain(wording.money(share.residual()))));
        table.print(page, INDENT);
        page.heading(labels.text("recipients.heading"));
        Table people = new Table()
                .text(labels.text("column.id"))
                .text(labels.text("column.share"))
                .number(labels.text("column.amount"))
                .number(labels.text("column.degree.without"))
                .number(labels.text("column.payable"));
        for (PersonResult person : evaluation.people()) {
            for (PremiumResult premium : person.premiums()) {
                if (premium.fund() == fund.fund() && java.util.Objects.equals(premium.project(), project)) {
                    people.row(
                            Span.id(person.person()),
                            Span.plain(
                                    labels.word(premium.kind()) + (premium.unit() == null ? "" : " " + premium.unit())),
                            Span.plain(wording.money(premium.amount())),
                            Span.plain(wording.money(premium.amountWithoutExemptions())),
                            Span.plain(wording.money(premium.payable())));
                }
            }
        }
        people.print(page, INDENT);
    }

    private String points(@Nullable Points points) {
        return points == null ? "-" : wording.points(points);
    }

    private void field(String key, String text) {
        page.beside(INDENT, List.of(Span.faint(labels.text("field." + key))), COLUMN, Span.plain(text));
    }
}
