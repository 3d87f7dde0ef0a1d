package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.rules.tuning.Progress;

/** Tells a person who waits how far it is; on the other stream, so that the output stays as it is, and in one line that goes away. */
final class ProgressLine {
    private ProgressLine() {}

    /** @param key of a text with how much is done, and of how much; nothing is told of a single thing */
    static Progress of(Terminal terminal, Labels labels, String key) {
        return of(terminal, labels, key, 2);
    }

    /** The same where a single thing may take long as well. */
    static Progress ofOneToo(Terminal terminal, Labels labels, String key) {
        return of(terminal, labels, key, 1);
    }

    private static Progress of(Terminal terminal, Labels labels, String key, int least) {
        if (!terminal.isInteractive()) {
            return Progress.NONE;
        }
        return (done, total) -> {
            if (total >= least) {
                String line = labels.text(key, done, total);
                terminal.err().print("\r" + (done < total ? line : " ".repeat(line.length()) + "\r"));
                terminal.err().flush();
            }
        };
    }
}
