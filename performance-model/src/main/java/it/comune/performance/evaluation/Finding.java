package it.comune.performance.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the board, HR or a citizen should know. Its rule cites the legal source.
 *
 * @param code stable code
 * @param severity how much it matters
 * @param unit id of the unit concerned, if one is
 * @param objective id of the objective concerned, if one is
 * @param indicator id of the indicator concerned, if one is
 * @param person opaque id of the person concerned, if one is
 * @param figures the values in the message, and more
 * @param rule that found it, with its legal source
 */
public record Finding(
        FindingCode code,
        Severity severity,
        @Nullable String unit,
        @Nullable String objective,
        @Nullable String indicator,
        @Nullable String person,
        List<Input> figures,
        RuleRef rule) {
    public Finding {
        figures = List.copyOf(figures);
    }

    /** In Italian and English; worked out whenever it is asked for, since most findings are only counted. */
    public Text message() {
        return code.text(figures);
    }

    /** The value of a figure, or null if the finding has none of that name. */
    public @Nullable String figure(String name) {
        for (Input figure : figures) {
            if (figure.name().equals(name)) {
                return figure.value();
            }
        }
        return null;
    }
}
