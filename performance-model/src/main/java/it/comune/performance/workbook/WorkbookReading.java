package it.comune.performance.workbook;

import it.comune.performance.json.Limits;
import it.comune.performance.json.PartialRegulation;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** From the bytes of a workbook to a valid document that knows its cells, or to every problem. Stateless. */
final class WorkbookReading<T> {
    private final Layout layout;
    private final BiFunction<String, Limits, T> reader;

    /** @param reader the reader of the JSON document */
    WorkbookReading(Layout layout, BiFunction<String, Limits, T> reader) {
        this.layout = layout;
        this.reader = reader;
    }

    LocatedDocument<T> of(byte[] xlsx, WorkbookLimits limits) {
        Found found = new Found();
        try {
            return of(xlsx, limits, found);
        } catch (Found.Stop stop) {
            throw found.refusal();
        }
    }

    private LocatedDocument<T> of(byte[] xlsx, WorkbookLimits limits, Found found) {
        int most = limits.inflatedBytes();
        Piece root = root(xlsx, limits, found);
        Translation translation = new Translation(layout, root, found.spots());
        T document = null;
        try {
            // What is more than the limit is refused as too long, and need not be whole.
            document = reader.apply(root.json(most), new Limits(most));
        } catch (InvalidDocumentException refusal) {
            add(refusal.problems(), translation, found);
        }
        if (document == null || !found.isEmpty()) {
            throw found.refusal();
        }
        return new LocatedDocument<>(document, translation);
    }

    private Piece root(byte[] xlsx, WorkbookLimits limits, Found found) {
        Set<String> unread = Set.of(Texts.title(Layout.GUIDE), Texts.title(Layout.LISTS));
        return Assembly.of(layout, Xlsx.read(xlsx, limits, unread, found), limits.inflatedBytes(), found);
    }

    private static void add(List<Problem> problems, Translation translation, Found found) {
        problems.forEach(problem -> translation.add(problem, found));
        if (found.isEmpty()) {
            throw new IllegalStateException("Refused for what only follows from something else: " + problems);
        }
    }

    /**
     * As much of a regulation as can be read, and every problem of the rest; never throws for what stands in the file.
     *
     * @param attempt the same of the JSON document
     */
    LocatedDocument<PartialRegulation> attempt(
            byte[] xlsx, WorkbookLimits limits, BiFunction<String, Limits, PartialRegulation> attempt) {
        int most = limits.inflatedBytes();
        Found found = new Found();
        Translation translation = new Translation(layout, Piece.record(null), Set.of());
        PartialRegulation partial = PartialRegulation.nothing(List.of());
        Set<String> doubtful = Set.of();
        try {
            Piece root = root(xlsx, limits, found);
            translation = new Translation(layout, root, found.spots());
            doubtful = found.doubtful(layout);
            partial = attempt.apply(root.json(most), new Limits(most));
            if (!partial.isWhole()) {
                add(partial.problems(), translation, found);
            }
        } catch (Found.Stop stop) {
            // What was found up to here is told all the same; of the document there may be nothing.
        }
        return new LocatedDocument<>(partial.told(found.problems(), doubtful), translation);
    }

    /** The same workbook with marks beside its cells. */
    byte[] marked(byte[] xlsx, WorkbookLimits limits, List<Mark> marks) {
        Found found = new Found();
        try {
            // Only what was measured and looked through is read again, and copied.
            Xlsx.read(xlsx, limits, Set.of(), found);
        } catch (Found.Stop stop) {
            if (found.problems().stream().noneMatch(problem -> problem.code() == ProblemCode.FORMULA_IN_CELL)) {
                throw found.refusal();
            }
        }
        return MarkedCopy.of(xlsx, Mark.byPointer(marks));
    }

    LocatedDocument<T> of(InputStream xlsx, WorkbookLimits limits) {
        return of(bytes(xlsx, limits), limits);
    }

    LocatedDocument<T> of(Path file, WorkbookLimits limits) {
        return of(bytes(file, limits), limits);
    }

    private static byte[] bytes(InputStream xlsx, WorkbookLimits limits) {
        try {
            return xlsx.readNBytes(limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file, or as many as tell that they are too many. */
    static byte[] bytes(Path file, WorkbookLimits limits) {
        try (InputStream xlsx = Files.newInputStream(file)) {
            return bytes(xlsx, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
