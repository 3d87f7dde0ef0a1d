package it.comune.performance.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook in the hands of somebody who changes cells, inserts columns and renames sheets; it loses colours and protection. */
final class Book {
    /** A formula in a cell. */
    record Formula(String expression) {}

    private final Map<String, TreeMap<Integer, TreeMap<Integer, Object>>> sheets = new LinkedHashMap<>();

    static Book of(byte[] xlsx) {
        Book book = new Book();
        Xlsx.Content content = Xlsx.read(xlsx, WorkbookLimits.DOSSIER, Set.of(), new Found());
        for (Grid grid : content.sheets()) {
            TreeMap<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();
            grid.rows().forEach(row -> rows.put(row.number(), new TreeMap<>(row.cells())));
            book.sheets.put(grid.name(), rows);
        }
        return book;
    }

    /** @param cell such as {@code Pesi!C4} */
    Book set(String cell, Object value) {
        int sheet = cell.indexOf('!');
        String address = cell.substring(sheet + 1);
        int row = Integer.parseInt(address.replaceAll("[A-Z]+", "")) - 1;
        Map<Integer, Object> cells = sheets.get(cell.substring(0, sheet)).computeIfAbsent(row, none -> new TreeMap<>());
        if (value == null) {
            cells.remove(Spot.column(address));
        } else {
            cells.put(Spot.column(address), value);
        }
        return this;
    }

    Book withoutSheet(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    Book withSheet(String sheet, Object first) {
        sheets.put(sheet, new TreeMap<>(Map.of(0, new TreeMap<>(Map.of(0, first)))));
        return this;
    }

    Book renamed(String sheet, String name) {
        sheets.put(name, sheets.remove(sheet));
        return this;
    }

    /** Sheets in the opposite order. */
    Book turnedAround() {
        List<String> names = new ArrayList<>(sheets.keySet());
        for (int i = names.size() - 1; i >= 0; i--) {
            sheets.put(names.get(i), sheets.remove(names.get(i)));
        }
        return this;
    }

    Book movingColumns(String sheet, IntUnaryOperator to) {
        sheets.get(sheet).replaceAll((row, cells) -> {
            TreeMap<Integer, Object> moved = new TreeMap<>();
            cells.forEach((column, value) -> moved.put(to.applyAsInt(column), value));
            return moved;
        });
        return this;
    }

    Book movingRows(String sheet, IntUnaryOperator to) {
        TreeMap<Integer, TreeMap<Integer, Object>> moved = new TreeMap<>();
        sheets.get(sheet).forEach((row, cells) -> moved.put(to.applyAsInt(row), cells));
        sheets.put(sheet, moved);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "somebody", null)) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                rows.forEach((row, cells) -> cells.forEach((column, value) -> write(sheet, row, column, value)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.expression());
        } else if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (value instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof java.time.LocalDate date) {
            sheet.value(row, column, CellReader.serial(date));
            sheet.style(row, column).format("d/m/yy").set();
        } else if (value instanceof Cell cell && cell.kind() == Cell.Kind.NUMBER) {
            sheet.value(row, column, new BigDecimal(cell.text()));
            switch (cell.format()) {
                case DATE -> sheet.style(row, column).format("dd/mm/yyyy").set();
                case PERCENT -> sheet.style(row, column).format("0.00%").set();
                default -> {}
            }
        } else {
            sheet.value(row, column, SheetWriter.escaped(value instanceof Cell cell ? cell.text() : value.toString()));
        }
    }

    /** A number that is shown in percent. */
    static Cell percent(String number) {
        return new Cell(Cell.Kind.NUMBER, number, Cell.Format.PERCENT);
    }
}
