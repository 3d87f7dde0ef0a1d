package it.comune.performance.examples;

import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.evaluation.EvaluationDifference.FindingChange;
import it.comune.performance.evaluation.EvaluationDifference.Presence;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.report.DifferenceSentences;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Two evaluations compared: what moved, why, and which findings came and went. */
final class DifferenceText {
    private static final int INDENT = 2;

    private final Page page;
    private final Wording wording;
    private final Labels labels;
    private final Inputs before;
    private final Inputs after;
    private final DifferenceSentences sentences;

    DifferenceText(Page page, Wording wording, Inputs before, Inputs after) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
        this.before = before;
        this.after = after;
        this.sentences = new DifferenceSentences(wording, before.regulation(), after.regulation());
    }

    void print(EvaluationDifference difference) {
        page.write(0, 2, Span.faint(labels.text("diff.before") + " "), Span.plain(sentences.side(difference.before())));
        page.write(0, 2, Span.faint(labels.text("diff.after") + " "), Span.plain(sentences.side(difference.after())));
        presences("diff.onlyBefore", difference.onlyBefore());
        presences("diff.onlyAfter", difference.onlyAfter());
        for (FigureKind kind : FigureKind.values()) {
            List<FigureChange> moved = difference.figures().stream()
                    .filter(one -> one.kind() == kind)
                    .toList();
            if (!moved.isEmpty()) {
                page.heading(labels.text("diff.heading", labels.word(kind), moved.size()));
                moved.forEach(this::figure);
            }
        }
        changed(difference.findingsChanged());
        findings("diff.findings.gone", difference.findingsGone(), before);
        findings("diff.findings.added", difference.findingsAdded(), after);
        if (difference.isEmpty()) {
            page.blank();
            page.write(0, labels.text("diff.empty"));
        }
    }

    private void presences(String key, List<Presence> things) {
        for (Presence.Thing thing : Presence.Thing.values()) {
            String ids = things.stream()
                    .filter(one -> one.what() == thing)
                    .map(Presence::id)
                    .collect(Collectors.joining(", "));
            if (!ids.isEmpty()) {
                page.write(0, 2, Span.plain(labels.text(key, labels.word(thing), ids)));
            }
        }
    }

    private void figure(FigureChange change) {
        page.write(INDENT, INDENT + 2, Span.id(sentences.subject(change)), Span.plain(": " + sentences.move(change)));
        sentences.why(change).forEach(why -> page.write(INDENT + 2, INDENT + 4, Span.plain(why)));
    }

    private void changed(List<FindingChange> changes) {
        if (!changes.isEmpty()) {
            FindingsText text = new FindingsText(page, wording, after.dossier());
            page.heading(labels.text(
                    "diff.findings.changed",
                    text.counts(changes.stream().map(FindingChange::after).toList())));
            text.changes(changes);
        }
    }

    private void findings(String key, List<Finding> found, Inputs inputs) {
        if (!found.isEmpty()) {
            FindingsText text = new FindingsText(page, wording, inputs.dossier());
            page.heading(labels.text(key, text.counts(found)));
            text.list(found);
        }
    }
}
