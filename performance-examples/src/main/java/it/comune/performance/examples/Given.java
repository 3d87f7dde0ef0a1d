package it.comune.performance.examples;

import it.comune.performance.value.Problem;
import it.comune.performance.workbook.LocatedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that somebody named, and how to say where its values stand.
 *
 * @param name as it was given: a bundled name or a file
 * @param document what was read
 * @param workbook the cells of its values; none where it is no workbook
 * @param <T> the document
 */
record Given<T>(String name, T document, @Nullable LocatedDocument<T> workbook) {
    /** The cell of a value in a workbook, its JSON Pointer in any other document. */
    String place(String pointer) {
        return workbook == null ? pointer : workbook.cell(pointer);
    }

    /** The same problems with the cells of a workbook, in the words of its sheets. */
    List<Problem> located(List<Problem> problems) {
        return workbook == null
                ? problems
                : problems.stream().map(workbook::located).toList();
    }
}
