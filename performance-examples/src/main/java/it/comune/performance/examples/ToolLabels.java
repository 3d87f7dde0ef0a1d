package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;

/** The words of the report and the tool's own: {@code labels_it.properties} and {@code labels_en.properties} of this package. */
final class ToolLabels {
    private static final Labels ITALIAN = Labels.in(Language.IT).with(ToolLabels.class);
    private static final Labels ENGLISH = Labels.in(Language.EN).with(ToolLabels.class);

    private ToolLabels() {}

    static Labels in(Language language) {
        return language == Language.IT ? ITALIAN : ENGLISH;
    }
}
