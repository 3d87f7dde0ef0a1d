package it.comune.performance.workbook;

import it.comune.performance.value.Problem;
import java.util.Locale;

/**
 * Something that is said of a place in a document, to be shown beside its cell.
 *
 * @param pointer JSON Pointer into the document, or {@code sheet!cell} of the workbook that will be written
 * @param text for people
 */
public record Mark(String pointer, String text) {
    /** What a problem says, and what to do about it. */
    public static Mark of(Problem problem, Locale locale) {
        return new Mark(problem.pointer(), problem.message(locale) + "\n" + problem.hint(locale));
    }
}
