package it.comune.performance.workbook;

import it.comune.performance.value.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** What is said of each place, all together. */
    static Map<String, String> byPointer(List<Mark> marks) {
        Map<String, String> texts = new LinkedHashMap<>();
        marks.forEach(mark -> texts.merge(mark.pointer(), mark.text(), (one, other) -> one + "\n\n" + other));
        return texts;
    }
}
