package it.comune.performance.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the tables that show a document, from its tree. Computed once for each table. */
final class Rows {
    /**
     * One record of a table.
     *
     * @param links what names the record that holds it
     * @param element the record, or the value where the list holds values
     */
    record Row(List<String> links, Object element) {}

    private final Layout layout;
    private final Map<String, Object> tree;
    private final Map<String, List<Row>> tables = new HashMap<>();

    Rows(Layout layout, Map<String, Object> tree) {
        this.layout = layout;
        this.tree = tree;
    }

    List<Row> of(Sheet.Table table) {
        List<Row> known = tables.get(table.name());
        if (known == null) {
            known = table.holder().isEmpty() ? ofDocument(table) : ofHolders(table);
            tables.put(table.name(), known);
        }
        return known;
    }

    private List<Row> ofDocument(Sheet.Table table) {
        return list(at(tree, table.list())).stream()
                .map(element -> new Row(List.<String>of(), element))
                .toList();
    }

    private List<Row> ofHolders(Sheet.Table table) {
        Sheet.Table holding = layout.table(table.holder());
        List<Row> rows = new ArrayList<>();
        for (Row holder : of(holding)) {
            List<String> key = key(holding, holder);
            if (table.matrix()) {
                rows.add(new Row(key, holder.element()));
            } else {
                list(at(holder.element(), table.list())).forEach(element -> rows.add(new Row(key, element)));
            }
        }
        return rows;
    }

    private static List<String> key(Sheet.Table table, Row row) {
        List<String> key = new ArrayList<>();
        int link = 0;
        for (Field field : table.fields()) {
            String value = field.link() ? row.links().get(link++) : String.valueOf(at(row.element(), field.path()));
            if (table.key().contains(field.name())) {
                key.add(value);
            }
        }
        return key;
    }

    /** Ids of a matrix, in an order in which every row can be read from left to right; one stands twice where there is no such order. */
    List<String> items(Sheet.Table table) {
        List<String> columns = new ArrayList<>();
        for (Row row : table.matrix() ? of(table) : List.<Row>of()) {
            int from = 0;
            for (Object item : list(at(row.element(), table.list()))) {
                String id = String.valueOf(at(item, Sheet.Table.ITEM));
                int column = columns.subList(from, columns.size()).indexOf(id);
                if (column < 0) {
                    columns.add(id);
                    from = columns.size();
                } else {
                    from += column + 1;
                }
            }
        }
        return columns;
    }

    /** The points of a row of a matrix, by the places of their columns. */
    static Map<Integer, Object> points(Sheet.Table table, Row row, List<String> items) {
        Map<Integer, Object> points = new HashMap<>();
        int from = 0;
        for (Object item : list(at(row.element(), table.list()))) {
            from += items.subList(from, items.size()).indexOf(String.valueOf(at(item, Sheet.Table.ITEM)));
            Object value = at(item, Sheet.Table.POINTS);
            if (value != null) {
                points.put(from, value);
            }
            from++;
        }
        return points;
    }

    /** How often a group of columns is repeated: at least as often as any row needs. */
    int repetitions(Sheet.Table table) {
        Set<String> groups = new LinkedHashSet<>();
        table.fields().stream()
                .map(Field::group)
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        int most = table.least();
        for (Row row : of(table)) {
            for (String group : groups) {
                most = Math.max(most, list(at(row.element(), group)).size());
            }
        }
        return most;
    }

    /** The value of a column in a row; null when there is none. */
    static @Nullable Object value(Row row, Sheet.Slot slot, Map<Integer, Object> points, int item) {
        Field field = slot.field();
        if (!slot.item().isEmpty()) {
            return points.get(item);
        } else if (!field.group().isEmpty()) {
            List<?> group = list(at(row.element(), field.group()));
            return slot.group() < group.size() ? at(group.get(slot.group()), field.path()) : null;
        }
        return at(row.element(), path(row.element(), field));
    }

    /** Where the field's value stands in this record. */
    static String path(Object record, Field field) {
        if (field.byKind().isEmpty()) {
            return field.path();
        }
        Object kind = at(record, field.path().substring(0, field.path().lastIndexOf('.') + 1) + "kind");
        return field.path(kind == null ? null : kind.toString());
    }

    /** What stands under a path of names joined by points; the thing itself under none. */
    static @Nullable Object at(Object from, String path) {
        Object value = from;
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** The text of a value that stands in a cell among others. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        return value instanceof LocalDate date ? CellReader.shown(date) : value.toString();
    }
}
