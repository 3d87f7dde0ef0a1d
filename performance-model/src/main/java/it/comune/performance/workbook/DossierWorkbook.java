package it.comune.performance.workbook;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DocumentTree;
import it.comune.performance.json.DossierJson;
import it.comune.performance.regulation.Regulation;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Dossiers as workbooks (.xlsx), in and out, lossless both ways: what was written reads back as an equal dossier, of the same
 * canonical digest. Every method that reads throws {@link it.comune.performance.value.InvalidDocumentException} with every problem at
 * once, in the order of sheets, rows and columns; pointers are {@code sheet!cell}. Without limits of its own, {@link
 * WorkbookLimits#DOSSIER} holds.
 *
 * <p>Writing needs fastexcel ({@code org.dhatim:fastexcel}), an optional dependency: without it an {@link IllegalStateException} says
 * what to add. Equal documents give equal bytes.
 */
public final class DossierWorkbook {
    private static final WorkbookReading<Dossier> READING = new WorkbookReading<>(Layout.DOSSIER, DossierJson::read);
    private static final WorkbookWriting<Dossier> WRITING =
            new WorkbookWriting<>(Layout.DOSSIER, DocumentTree::of, READING, WorkbookLimits.UNLIMITED);

    private DossierWorkbook() {}

    /** @param xlsx the bytes of the file */
    public static Dossier read(byte[] xlsx) {
        return open(xlsx, WorkbookLimits.DOSSIER).document();
    }

    /** @param xlsx the bytes of the file */
    public static Dossier read(byte[] xlsx, WorkbookLimits limits) {
        return open(xlsx, limits).document();
    }

    /**
     * @param xlsx read to its end, or a byte past the limit; not closed
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Dossier read(InputStream xlsx) {
        return read(xlsx, WorkbookLimits.DOSSIER);
    }

    /**
     * @param xlsx read to its end, or a byte past the limit; not closed
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Dossier read(InputStream xlsx, WorkbookLimits limits) {
        return READING.of(xlsx, limits).document();
    }

    /** @throws java.io.UncheckedIOException when the file cannot be read */
    public static Dossier read(Path file) {
        return open(file, WorkbookLimits.DOSSIER).document();
    }

    /** @throws java.io.UncheckedIOException when the file cannot be read */
    public static Dossier read(Path file, WorkbookLimits limits) {
        return open(file, limits).document();
    }

    /** The same as {@code read}, with the cell of every value. */
    public static LocatedDocument<Dossier> open(byte[] xlsx, WorkbookLimits limits) {
        return READING.of(xlsx, limits);
    }

    /**
     * The same as {@code read}, with the cell of every value.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static LocatedDocument<Dossier> open(Path file, WorkbookLimits limits) {
        return READING.of(file, limits);
    }

    /**
     * The same, with what a regulation asks of people among the problems, as in {@link DossierJson#read(Path, Regulation)}.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static LocatedDocument<Dossier> open(Path file, WorkbookLimits limits, Regulation regulation) {
        return new WorkbookReading<>(Layout.DOSSIER, (json, ofJson) -> DossierJson.read(json, ofJson, regulation))
                .of(file, limits);
    }

    /** The bytes of the workbook. */
    public static byte[] write(Dossier dossier) {
        return WRITING.bytes(dossier, List.of());
    }

    /** @throws java.io.UncheckedIOException when it cannot be written */
    public static void write(Dossier dossier, OutputStream out) {
        write(dossier, List.of(), out);
    }

    /** @throws java.io.UncheckedIOException when it cannot be written */
    public static void write(Dossier dossier, Path file) {
        write(dossier, List.of(), file);
    }

    /**
     * With what is said of its places: their cells are coloured and have a comment.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public static void write(Dossier dossier, List<Mark> marks, OutputStream out) {
        WRITING.to(out, dossier, marks);
    }

    /**
     * With what is said of its places: their cells are coloured and have a comment.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public static void write(Dossier dossier, List<Mark> marks, Path file) {
        WRITING.to(file, dossier, marks);
    }
}
