package it.comune.performance.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One sheet of a file: its rows with content. Rows and columns count from 0. Mutable while being read. */
final class Grid {
    /** @param cells by column */
    record Row(int number, SortedMap<Integer, Cell> cells) {}

    private final String name;
    private final int index;
    private final List<Row> rows = new ArrayList<>();

    Grid(String name, int index) {
        this.name = name;
        this.index = index;
    }

    String name() {
        return name;
    }

    List<Row> rows() {
        return rows;
    }

    boolean isBlank() {
        return rows.stream().flatMap(row -> row.cells().values().stream()).allMatch(Cell::isBlank);
    }

    void add(int row, Map<Integer, Cell> cells) {
        rows.add(new Row(row, new TreeMap<>(cells)));
    }

    Spot spot(int row, int column) {
        return new Spot(index, name, row, column);
    }
}
