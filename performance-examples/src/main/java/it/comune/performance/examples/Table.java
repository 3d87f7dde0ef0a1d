package it.comune.performance.examples;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns; the last column is text that is wrapped beside the others. */
final class Table {
    /** A heading of two lines has a bar between them. */
    private record Column(String[] heading, boolean number) {}

    private static final int GAP = 2;

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Span>> rows = new ArrayList<>();

    Table text(String heading) {
        columns.add(new Column(heading.split("\\|"), false));
        return this;
    }

    Table number(String heading) {
        columns.add(new Column(heading.split("\\|"), true));
        return this;
    }

    Table row(Span... cells) {
        rows.add(List.of(cells));
        return this;
    }

    void print(Page page, int indent) {
        int[] widths = widths();
        int lines = columns.stream().mapToInt(c -> c.heading().length).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            List<Span> heading = new ArrayList<>();
            for (Column column : columns) {
                // Headings of one line stand at the bottom, next to their figures.
                int at = line - (lines - column.heading().length);
                heading.add(Span.faint(at < 0 ? "" : column.heading()[at]));
            }
            page.row(padded(heading, widths, indent));
        }
        for (List<Span> row : rows) {
            print(page, row, widths, indent);
        }
    }

    private void print(Page page, List<Span> row, int[] widths, int indent) {
        int last = columns.size() - 1;
        if (columns.get(last).number()) {
            page.row(padded(row, widths, indent));
            return;
        }
        List<Span> cells = padded(row.subList(0, last), widths, 0);
        int column =
                indent + cells.stream().mapToInt(c -> Page.length(c.text())).sum() + GAP;
        page.beside(indent, cells, column, row.get(last));
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            for (String line : columns.get(i).heading()) {
                widths[i] = Math.max(widths[i], Page.length(line));
            }
            for (List<Span> row : rows) {
                widths[i] = Math.max(widths[i], Page.length(row.get(i).text()));
            }
        }
        return widths;
    }

    private List<Span> padded(List<Span> cells, int[] widths, int indent) {
        List<Span> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Span cell = cells.get(i);
            String pad = " ".repeat(widths[i] - Page.length(cell.text()));
            String before = " ".repeat(i == 0 ? indent : GAP) + (columns.get(i).number() ? pad : "");
            padded.add(Span.plain(before));
            padded.add(cell);
            padded.add(Span.plain(columns.get(i).number() ? "" : pad));
        }
        return padded;
    }
}
