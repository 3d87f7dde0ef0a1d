package it.comune.performance.examples;

import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.report.Labels;
import it.comune.performance.report.WhySentences;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.whatif.WhatIf;
import java.util.List;

/** The end of an explanation: why not more, and what would have been enough. */
final class WhyText {
    private static final int INDENT = 2;
    /** Further ones say little to somebody who reads them on a screen. */
    private static final int MOST = 5;

    private final Page page;
    private final Labels labels;
    private final WhatIf whatIf;
    private final WhySentences sentences;

    WhyText(Page page, Wording wording, Inputs inputs) {
        this.page = page;
        this.labels = wording.labels();
        this.whatIf = WhatIf.of(inputs.rules(), inputs.dossier(), inputs.regulation(), inputs.evaluation());
        this.sentences = new WhySentences(wording, inputs.regulation());
    }

    void indicator(String indicator, String unit) {
        Outcome outcome =
                whatIf.evaluation().indicator(indicator, unit).orElseThrow().outcome();
        print(
                inUnit(unit),
                whatIf.whyNotIndicator(indicator, unit),
                whatIf.ofIndicator(indicator, unit),
                sentences.full(outcome));
    }

    void objective(String objective, String unit) {
        Outcome outcome =
                whatIf.evaluation().objective(objective, unit).orElseThrow().outcome();
        print(
                inUnit(unit),
                whatIf.whyNotObjective(objective, unit),
                whatIf.ofObjective(objective, unit),
                sentences.full(outcome));
    }

    void unit(String unit) {
        boolean evaluated = whatIf.evaluation().unit(unit).orElseThrow().evaluated();
        print(
                "",
                whatIf.whyNotUnit(unit),
                whatIf.ofUnit(unit),
                labels.text(evaluated ? "why.full.unit" : "why.none.unit"));
    }

    void person(String person) {
        print("", whatIf.whyNotPerson(person), whatIf.ofPerson(person), labels.text("why.full.person"));
    }

    void cause(String cause) {
        page.heading(labels.text("why.worth.heading"));
        whatIf.worth(cause)
                .ifPresentOrElse(
                        worth -> page.write(INDENT, INDENT + 2, Span.plain(sentences.worth(worth))),
                        () -> page.write(INDENT, labels.text("worth.nothing")));
    }

    private String inUnit(String unit) {
        return " " + labels.text("inUnit", unit);
    }

    private void print(String whose, List<Obstacle> obstacles, List<NearestChange> changes, String full) {
        page.heading(labels.text("why.heading") + whose);
        obstacles.forEach(one -> page.write(INDENT, INDENT + 2, Span.plain(sentences.obstacle(one))));
        if (obstacles.isEmpty()) {
            page.write(INDENT, full);
            return;
        }
        page.write(INDENT, labels.text("why.change.heading") + ":");
        changes.stream()
                .limit(MOST)
                .forEach(one -> page.write(INDENT + 2, INDENT + 4, Span.plain(sentences.change(one))));
        if (changes.isEmpty()) {
            page.write(INDENT + 2, labels.text("why.change.none"));
        } else if (changes.size() > MOST) {
            page.write(INDENT + 2, labels.text("why.more", changes.size() - MOST));
        }
        if (changes.size() > 1 && changes.get(0).change().unit() != null) {
            // Days of one indicator beside days of another: fewer are not always nearer.
            page.write(INDENT, INDENT + 2, Span.plain(labels.text("why.change.nearest")));
        }
    }
}
