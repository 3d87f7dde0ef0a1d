package it.comune.performance.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** From a document to the bytes of its workbook. Stateless. */
final class WorkbookWriting<T> {
    private final Layout layout;
    private final Function<T, Map<String, Object>> tree;
    private final WorkbookReading<T> reading;
    private final WorkbookLimits limits;

    WorkbookWriting(
            Layout layout, Function<T, Map<String, Object>> tree, WorkbookReading<T> reading, WorkbookLimits limits) {
        this.layout = layout;
        this.tree = tree;
        this.reading = reading;
        this.limits = limits;
    }

    byte[] bytes(T document, List<Mark> marks) {
        byte[] unmarked = bytes(document, Map.of());
        return marks.isEmpty() ? unmarked : bytes(document, byCell(marks, unmarked));
    }

    private byte[] bytes(T document, Map<String, String> marks) {
        try {
            return SheetWriter.write(layout, tree.apply(document), marks);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Workbooks are written with fastexcel, which is not on the class path. Add org.dhatim:fastexcel:0.20.2"
                            + " and what it needs, com.github.rzymek:opczip:1.2.0 (Maven adds it by itself).",
                    e);
        }
    }

    /** The reader knows the cell of every value: asked of the same workbook without marks. */
    private Map<String, String> byCell(List<Mark> marks, byte[] unmarked) {
        LocatedDocument<T> located = reading.of(unmarked, limits);
        Map<String, String> byCell = new HashMap<>();
        for (Mark mark : marks) {
            boolean isPointer = mark.pointer().isEmpty() || mark.pointer().startsWith("/");
            String cell = isPointer ? located.cell(mark.pointer()) : mark.pointer();
            byCell.merge(cell, mark.text(), (one, other) -> one + "\n\n" + other);
        }
        return byCell;
    }

    void to(OutputStream out, T document, List<Mark> marks) {
        try {
            out.write(bytes(document, marks));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void to(Path file, T document, List<Mark> marks) {
        byte[] bytes = bytes(document, marks);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
