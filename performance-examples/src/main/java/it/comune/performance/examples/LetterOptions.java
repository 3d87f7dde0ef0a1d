package it.comune.performance.examples;

import it.comune.performance.report.Language;
import it.comune.performance.report.LetterSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether letters are written, and what they say about objecting: what is not given is to be filled in. */
final class LetterOptions {
    @Option(names = "--letters", description = "${bundle:letters}")
    private boolean wanted;

    @Option(names = "--objection-body", paramLabel = "TEXT", description = "${bundle:letters.body}")
    private @Nullable String body;

    @Option(names = "--objection-address", paramLabel = "TEXT", description = "${bundle:letters.address}")
    private @Nullable String address;

    @Option(names = "--objection-deadline", paramLabel = "TEXT", description = "${bundle:letters.deadline}")
    private @Nullable String deadline;

    @Option(names = "--objection-source", paramLabel = "TEXT", description = "${bundle:letters.source}")
    private @Nullable String source;

    boolean areWanted() {
        return wanted;
    }

    LetterSettings settings(Language language) {
        LetterSettings blank = LetterSettings.toBeFilledIn(language);
        return new LetterSettings(
                given(body, blank.body()),
                given(address, blank.address()),
                given(deadline, blank.deadline()),
                given(source, blank.source()));
    }

    private static String given(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
