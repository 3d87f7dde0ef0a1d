package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something unfair that a regulation does, with people to whom it happens. The people are made up; their amounts are what the
 * rules give them.
 *
 * @param code stable code
 * @param severity {@code ERROR}: no regulation should do it; {@code WARNING}: to be decided knowingly; {@code INFO}: to be known
 * @param message what is unfair, in a sentence
 * @param story a counterexample: who, what they did, what each receives
 * @param advice what HR could change
 * @param figures the values in these texts, exact, and more
 * @param pointers JSON Pointers (RFC 6901) into the regulation: the settings that cause it, the main one first
 */
public record Unfairness(
        LintCode code,
        Severity severity,
        Text message,
        Text story,
        Text advice,
        List<Input> figures,
        List<String> pointers) {
    public Unfairness {
        figures = List.copyOf(figures);
        pointers = List.copyOf(pointers);
    }

    /** The value of a figure, or null if there is none of that name. */
    public @Nullable String figure(String name) {
        for (Input figure : figures) {
            if (figure.name().equals(name)) {
                return figure.value();
            }
        }
        return null;
    }
}
