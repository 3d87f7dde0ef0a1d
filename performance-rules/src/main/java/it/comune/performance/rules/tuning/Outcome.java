package it.comune.performance.rules.tuning;

import it.comune.performance.value.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proposal, and everything that was found on the way.
 *
 * @param version the version as it was, or would be, put in force; none: it is refused
 * @param problems why the document could not be read; then nothing else was looked at
 * @param notices of the check and of the golden dossiers, the gravest first
 * @param unfairness of the lint, the gravest first
 */
public record Outcome(
        @Nullable StoredVersion version, List<Problem> problems, List<Notice> notices, List<Unfairness> unfairness) {
    public Outcome {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        unfairness = List.copyOf(unfairness);
    }

    public boolean accepted() {
        return version != null;
    }

    /** Everything that was found, as log and terminal show it; Italian for an Italian locale, otherwise English. */
    public String text(Locale locale) {
        List<String> lines = new ArrayList<>();
        problems.forEach(one -> lines.add(one.text(locale)));
        notices.forEach(one -> lines.add(one.text(locale)));
        unfairness.forEach(one -> lines.add(one.severity() + " " + one.code() + "\n  "
                + one.message().in(locale) + "\n  " + one.advice().in(locale)));
        return String.join("\n", lines);
    }
}
