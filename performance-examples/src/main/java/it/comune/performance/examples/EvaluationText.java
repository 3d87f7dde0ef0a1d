package it.comune.performance.examples;

import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An evaluation for people: what was evaluated, the points and outcomes of each unit, the findings. */
final class EvaluationText {
    private static final int DIGEST_SHOWN = 12;

    private final Page page;
    private final Wording wording;
    private final Labels labels;

    EvaluationText(Page page, Wording wording) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
    }

    void print(Inputs inputs, boolean all) {
        Evaluation evaluation = inputs.evaluation();
        FindingsText findings = new FindingsText(page, wording, inputs.dossier());
        header(inputs);
        page.write(0, 2, Span.plain(labels.text("header.findings", findings.counts(evaluation.findings()))));
        points(inputs);
        outcomes(evaluation);
        findings.print(evaluation, all);
    }

    private void header(Inputs inputs) {
        Evaluation evaluation = inputs.evaluation();
        page.write(0, 2, Span.strong(labels.text("header.title", evaluation.municipality(), evaluation.year() + "")));
        page.write(
                0,
                2,
                Span.plain(labels.text(
                        "header.dates",
                        wording.date(evaluation.periodEnd()),
                        wording.date(evaluation.evaluationDate()))));
        page.write(
                0,
                2,
                Span.plain(labels.text(
                        "header.regulation",
                        evaluation.regulation(),
                        inputs.regulation().title())));
        page.write(
                0,
                2,
                Span.plain(labels.text(
                        "header.digests",
                        shortened(evaluation.digests().dossier()),
                        shortened(evaluation.digests().regulation()),
                        shortened(evaluation.digests().rules()))));
        String note = inputs.dossier().note();
        if (note != null) {
            page.write(0, 2, Span.plain(labels.text("header.note", note)));
        }
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
    }

    private void points(Inputs inputs) {
        Map<String, String> titles =
                inputs.dossier().plan().units().stream().collect(Collectors.toMap(Unit::id, Unit::title));
        page.heading(labels.text("points.heading"));
        Table table = new Table()
                .text(labels.text("column.unit"))
                .number(labels.text("column.points"))
                .number(labels.text("column.maximum"))
                .number(labels.text("column.without"))
                .number(labels.text("column.degree"))
                .text("");
        for (UnitResult unit : inputs.evaluation().units()) {
            table.row(
                    Span.id(unit.unit()),
                    Span.strong(unit.points() == null ? "-" : wording.points(unit.points())),
                    Span.plain(wording.points(unit.maximum())),
                    Span.plain(
                            unit.pointsWithoutExemptions() == null
                                    ? "-"
                                    : wording.points(unit.pointsWithoutExemptions())),
                    Span.plain(wording.wholeDegree(unit.degree())),
                    Span.plain(titles.getOrDefault(unit.unit(), "")));
        }
        table.print(page, 2);
        page.write(2, labels.text("points.legend"));
    }

    private void outcomes(Evaluation evaluation) {
        page.heading(labels.text("outcomes.heading"));
        Table table = new Table().text(labels.text("column.unit"));
        for (Outcome outcome : Outcome.values()) {
            table.number(labels.text("column." + outcome));
        }
        for (UnitResult unit : evaluation.units()) {
            List<Span> cells = new ArrayList<>();
            cells.add(Span.id(unit.unit()));
            unit.outcomes().forEach((outcome, count) -> cells.add(new Span(count + "", styleOf(outcome, count))));
            table.row(cells.toArray(Span[]::new));
        }
        table.print(page, 2);
    }

    private static Style styleOf(Outcome outcome, int count) {
        return count == 0 ? Style.FAINT : Style.of(outcome);
    }
}
