package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.LegalState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two versions of a regulation differ.
 *
 * @param pointer JSON Pointer (RFC 6901): into the version before for what was removed, otherwise into the one after
 * @param name what people call the setting, or the field of the document
 * @param row which row of a table, outermost first, such as {@code DIPENDENTE, BEHAVIOURS, C1}; empty outside of tables
 * @param field which part of the setting or row, such as {@code value}, {@code factor} or {@code source}; empty for a whole row
 * @param kind what happened
 * @param before plain; none: was not there
 * @param after plain; none: is not there
 * @param state of the setting, after the change unless it was removed; none for fields of the document
 */
public record RegulationChange(
        String pointer,
        Text name,
        String row,
        String field,
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        @Nullable LegalState state) {
    /** What happened. */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED,
        /** The same rows in another order, where the order means something. */
        REORDERED
    }

    /** One line, as a terminal shows it. */
    public String text(Locale locale) {
        return name.in(locale)
                + (row.isEmpty() ? "" : " [" + row + "]")
                + (field.isEmpty() || field.equals("value") ? "" : " " + field)
                + ": " + (before == null ? "-" : before) + " -> " + (after == null ? "-" : after)
                + (state == null ? "" : " (" + state + ")");
    }
}
