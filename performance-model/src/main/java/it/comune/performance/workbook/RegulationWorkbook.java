package it.comune.performance.workbook;

import it.comune.performance.json.DocumentTree;
import it.comune.performance.json.PartialRegulation;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Regulations as workbooks (.xlsx), in and out, lossless both ways: what was written reads back as an equal regulation, of the same
 * canonical digest. Every method that reads throws {@link it.comune.performance.value.InvalidDocumentException} with every problem at
 * once, in the order of sheets, rows and columns; pointers are {@code sheet!cell}. Without limits of its own, {@link
 * WorkbookLimits#REGULATION} holds.
 *
 * <p>Writing needs fastexcel ({@code org.dhatim:fastexcel}), an optional dependency: without it an {@link IllegalStateException} says
 * what to add. Equal documents give equal bytes.
 */
public final class RegulationWorkbook {
    private static final WorkbookReading<Regulation> READING =
            new WorkbookReading<>(Layout.REGULATION, RegulationJson::read);
    private static final WorkbookWriting<Regulation> WRITING =
            new WorkbookWriting<>(Layout.REGULATION, DocumentTree::of, READING, WorkbookLimits.UNLIMITED);

    private RegulationWorkbook() {}

    /** @param xlsx the bytes of the file */
    public static Regulation read(byte[] xlsx) {
        return open(xlsx, WorkbookLimits.REGULATION).document();
    }

    /** @param xlsx the bytes of the file */
    public static Regulation read(byte[] xlsx, WorkbookLimits limits) {
        return open(xlsx, limits).document();
    }

    /**
     * @param xlsx read to its end, or a byte past the limit; not closed
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Regulation read(InputStream xlsx) {
        return read(xlsx, WorkbookLimits.REGULATION);
    }

    /**
     * @param xlsx read to its end, or a byte past the limit; not closed
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Regulation read(InputStream xlsx, WorkbookLimits limits) {
        return READING.of(xlsx, limits).document();
    }

    /** @throws java.io.UncheckedIOException when the file cannot be read */
    public static Regulation read(Path file) {
        return open(file, WorkbookLimits.REGULATION).document();
    }

    /** @throws java.io.UncheckedIOException when the file cannot be read */
    public static Regulation read(Path file, WorkbookLimits limits) {
        return open(file, limits).document();
    }

    /** The same as {@code read}, with the cell of every value. */
    public static LocatedDocument<Regulation> open(byte[] xlsx, WorkbookLimits limits) {
        return READING.of(xlsx, limits);
    }

    /**
     * The same as {@code read}, with the cell of every value.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static LocatedDocument<Regulation> open(Path file, WorkbookLimits limits) {
        return READING.of(file, limits);
    }

    /**
     * As much of a regulation as can be read, and every problem, with the cells of both: for checks that shall speak of what is fine,
     * too. Never throws for what stands in the file.
     *
     * @param xlsx the bytes of the file
     * @param standIn whose values stand in for what cannot be read, such as a shipped regulation
     */
    public static LocatedDocument<PartialRegulation> attempt(byte[] xlsx, WorkbookLimits limits, Regulation standIn) {
        return READING.attempt(xlsx, limits, (json, size) -> RegulationJson.attempt(json, size, standIn));
    }

    /**
     * The same of a file.
     *
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static LocatedDocument<PartialRegulation> attempt(Path file, WorkbookLimits limits, Regulation standIn) {
        return attempt(WorkbookReading.bytes(file, limits), limits, standIn);
    }

    /** The bytes of the workbook. */
    public static byte[] write(Regulation regulation) {
        return WRITING.bytes(regulation, List.of());
    }

    /** @throws java.io.UncheckedIOException when it cannot be written */
    public static void write(Regulation regulation, OutputStream out) {
        write(regulation, List.of(), out);
    }

    /** @throws java.io.UncheckedIOException when it cannot be written */
    public static void write(Regulation regulation, Path file) {
        write(regulation, List.of(), file);
    }

    /**
     * With what is said of its places: their cells are coloured and have a comment.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public static void write(Regulation regulation, List<Mark> marks, OutputStream out) {
        WRITING.to(out, regulation, marks);
    }

    /**
     * With what is said of its places: their cells are coloured and have a comment.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public static void write(Regulation regulation, List<Mark> marks, Path file) {
        WRITING.to(file, regulation, marks);
    }

    /**
     * A copy of somebody's workbook with marks beside its cells, and all else as it was: also of one that cannot be read as a
     * regulation, so that it can be mended there. Comments of others stay; those of earlier marks go. Needs no fastexcel.
     *
     * @param xlsx the bytes of the file
     * @param marks pointers are {@code sheet!cell} of that file; what names none of its cells stands in the first one
     * @throws it.comune.performance.value.InvalidDocumentException when it is no workbook that could be read safely
     */
    public static byte[] marked(byte[] xlsx, WorkbookLimits limits, List<Mark> marks) {
        return READING.marked(xlsx, limits, marks);
    }
}
