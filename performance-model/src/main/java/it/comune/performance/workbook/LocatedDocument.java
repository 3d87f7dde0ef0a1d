package it.comune.performance.workbook;

import it.comune.performance.value.Problem;

/**
 * A document that was read from a workbook, and where in the workbook its values stand: for checks that look at the document and
 * must say which cell to change. Immutable.
 *
 * @param <T> the document
 */
public final class LocatedDocument<T> {
    private final T document;
    private final Translation translation;

    LocatedDocument(T document, Translation translation) {
        this.document = document;
        this.translation = translation;
    }

    public T document() {
        return document;
    }

    /**
     * The cell of a value, such as {@code Pesi!C5}; of something that has no cell of its own, that of the nearest thing around it.
     *
     * @param pointer JSON Pointer into the document
     * @return the pointer itself where no cell is nearer than the others
     */
    public String cell(String pointer) {
        Piece.Place place = translation.place(pointer);
        return place == null ? pointer : place.spot().toString();
    }

    /** The same problem with the cell in place of its JSON Pointer, and in the words of the sheets. */
    public Problem located(Problem problem) {
        return translation.translated(problem, translation.place(problem.pointer()));
    }
}
