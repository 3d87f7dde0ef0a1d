package it.comune.performance.workbook;

import it.comune.performance.json.Limits;
import it.comune.performance.value.InvalidDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Set<String> unread = Set.of(Texts.title(Layout.GUIDE), Texts.title(Layout.LISTS));
        int most = limits.inflatedBytes();
        Piece root = Assembly.of(layout, Xlsx.read(xlsx, limits, unread, found), most, found);
        Translation translation = new Translation(layout, root, found.spots());
        T document = null;
        try {
            // What is more than the limit is refused as too long, and need not be whole.
            document = reader.apply(root.json(most), new Limits(most));
        } catch (InvalidDocumentException refusal) {
            refusal.problems().forEach(problem -> translation.add(problem, found));
            if (found.isEmpty()) {
                throw new IllegalStateException("Refused for what only follows from something else.", refusal);
            }
        }
        if (document == null || !found.isEmpty()) {
            throw found.refusal();
        }
        return new LocatedDocument<>(document, translation);
    }

    LocatedDocument<T> of(InputStream xlsx, WorkbookLimits limits) {
        try {
            return of(
                    xlsx.readNBytes(limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocatedDocument<T> of(Path file, WorkbookLimits limits) {
        try (InputStream xlsx = Files.newInputStream(file)) {
            return of(xlsx, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
