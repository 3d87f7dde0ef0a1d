package it.comune.performance.workbook;

import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the JSON document together from the sheets. Sheets, headings and labels are found by their texts, wherever they stand. Used
 * once.
 */
final class Assembly {
    /** A heading row is looked for among so many rows with content. */
    private static final int LOOKED_AT = 100;

    private static final int MOST_REPETITIONS = 100;

    /** Of what stood in a sheet that is missing. */
    private static final Piece.Place LOST = new Piece.Place(new Spot(0, "", 0, 0), null, "", true);

    private final Layout layout;
    private final Found found;
    private final CellReader cells;
    private final Map<String, Grid> grids = new HashMap<>();
    private final Piece root = Piece.record(null);
    /** Records of tables by their keys, for those that they hold. */
    private final Map<String, Map<List<String>, Piece>> records = new HashMap<>();

    private Assembly(Layout layout, Xlsx.Content content, int most, Found found) {
        this.layout = layout;
        this.found = found;
        this.cells = new CellReader(content.from1904(), most, found);
    }

    /**
     * @param most characters of all texts together
     * @throws Found.Stop after a problem was reported that leaves nothing to put together
     */
    static Piece of(Layout layout, Xlsx.Content content, int most, Found found) {
        return new Assembly(layout, content, most, found).root(content.sheets());
    }

    private Piece root(List<Grid> sheets) {
        layout.containers().forEach(root::make);
        find(sheets);
        List<CardReader> cards = new ArrayList<>();
        for (Sheet sheet : layout.sheets()) {
            Grid grid = grids.get(sheet.name());
            if (sheet instanceof Sheet.Card card && grid != null) {
                CardReader reader = new CardReader(card, grid);
                reader.read();
                cards.add(reader);
            }
        }
        root.on(path -> {
            for (CardReader card : cards) {
                Piece.Place place = card.at(path);
                if (place != null) {
                    return place;
                }
            }
            return layout.sheets().stream().anyMatch(sheet -> isOfMissing(sheet, path)) ? LOST : null;
        });
        for (Sheet sheet : layout.sheets()) {
            if (sheet instanceof Sheet.Table table) {
                Grid grid = grids.get(table.name());
                if (grid == null) {
                    loseAll(table, null);
                } else {
                    new TableReader(table, grid).read();
                }
            }
        }
        return root;
    }

    private boolean isOfMissing(Sheet sheet, String path) {
        return sheet instanceof Sheet.Card card
                && !grids.containsKey(card.name())
                && card.fields().stream()
                        .anyMatch(field -> (field.path() + ".").startsWith(path + ".")
                                || card.settings() && path.startsWith(setting(field) + "."));
    }

    private void find(List<Grid> sheets) {
        Map<String, String> names = new LinkedHashMap<>();
        layout.sheets().forEach(sheet -> names.put(Texts.plain(Texts.title(sheet)), sheet.name()));
        Set<String> others = Set.of(Texts.plain(Texts.title(Layout.GUIDE)), Texts.plain(Texts.title(Layout.LISTS)));
        List<String> known = layout.sheets().stream().map(Texts::title).toList();
        List<Grid> unknown = new ArrayList<>();
        for (Grid grid : sheets) {
            String name = names.get(Texts.plain(grid.name()));
            if (name != null) {
                grids.put(name, grid);
            } else if (!others.contains(Texts.plain(grid.name())) && !grid.isBlank()) {
                unknown.add(grid);
            }
        }
        if (grids.isEmpty()) {
            throw found.stop(
                    null,
                    ProblemCode.WRONG_WORKBOOK,
                    String.join(", ", sheets.stream().map(Grid::name).toList()),
                    String.join(", ", known));
        }
        for (Grid grid : unknown) {
            found.add(grid.spot(0, 0), ProblemCode.SHEET_UNKNOWN, "", grid.name(), Words.hint(grid.name(), known));
        }
        for (Sheet sheet : layout.sheets()) {
            if (!grids.containsKey(sheet.name())) {
                String headings = sheet instanceof Sheet.Table table
                        ? String.join(
                                ", ",
                                Sheet.slots(table, 1, List.of()).stream()
                                        .map(slot -> Texts.name(table, slot))
                                        .toList())
                        : Texts.common("label") + ", " + Texts.common("value");
                found.add(null, ProblemCode.SHEET_MISSING, "", Texts.title(sheet), headings);
            }
        }
    }

    /** Marks as lost what a table holds: what refers to it is no mistake. */
    private void loseAll(Sheet.Table table, @Nullable Spot spot) {
        List<Piece> holders = table.holder().isEmpty()
                ? List.of(root)
                : List.copyOf(records.getOrDefault(table.holder(), Map.of()).values());
        for (Piece holder : holders) {
            if (holds(holder, table.list())) {
                holder.put(table.list(), Piece.lost(spot));
            }
        }
    }

    /** Whether the record in which a list stands is there. */
    private static boolean holds(Piece holder, String list) {
        int point = list.lastIndexOf('.');
        return point < 0 || holder.find(list.substring(0, point)) != null;
    }

    /** Row of a grid whose texts are most of those that are looked for; -1 when it has none. */
    private static int headingRow(Grid grid, Set<String> known) {
        int best = -1;
        long most = 0;
        for (Grid.Row row :
                grid.rows().subList(0, Math.min(LOOKED_AT, grid.rows().size()))) {
            long count = row.cells().values().stream()
                    .filter(cell -> known.contains(Texts.plain(cell.text())))
                    .map(cell -> Texts.plain(cell.text()))
                    .distinct()
                    .count();
            if (count > most) {
                most = count;
                best = row.number();
            }
        }
        return best;
    }

    private static Map<Integer, Cell> cells(Grid grid, int row) {
        for (Grid.Row one : grid.rows()) {
            if (one.number() == row) {
                return one.cells();
            }
        }
        return Map.of();
    }

    /** What the headings of a sheet are, by column. */
    private <T> Map<Integer, T> headings(Grid grid, int row, Map<String, T> known, boolean othersAllowed) {
        Map<Integer, T> columns = new TreeMap<>();
        Map<T, Integer> seen = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        Map<Integer, Cell> texts = cells(grid, row);
        texts.forEach((column, cell) -> {
            T meant = known.get(Texts.plain(cells.asText(cell)));
            if (meant == null) {
                if (!cell.isBlank()) {
                    unknown.add(column);
                }
            } else if (seen.putIfAbsent(meant, column) != null) {
                String first = grid.spot(row, seen.get(meant)).cell();
                found.add(grid.spot(row, column), ProblemCode.HEADING_DUPLICATED, "", cell.text(), first);
            } else {
                columns.put(column, meant);
            }
        });
        for (int column : othersAllowed ? List.<Integer>of() : unknown) {
            String written = cells.asText(texts.get(column));
            List<String> missing = known.keySet().stream()
                    .filter(heading -> !seen.containsKey(known.get(heading)))
                    .toList();
            found.add(
                    grid.spot(row, column),
                    ProblemCode.HEADING_UNKNOWN,
                    "",
                    written,
                    Words.hint(Texts.plain(written), missing));
            // A mistyped heading still stands for the one that was probably meant.
            missing.stream()
                    .filter(heading -> Words.areAlike(heading, Texts.plain(written)))
                    .findFirst()
                    .ifPresent(heading -> {
                        columns.put(column, known.get(heading));
                        seen.put(known.get(heading), column);
                    });
        }
        return columns;
    }

    /** Reads single values, each beside its label. */
    private final class CardReader {
        private final Sheet.Card card;
        private final Grid grid;
        /** Rows of the labels, and columns of what stands beside them. */
        private final Map<Field, Integer> rows = new LinkedHashMap<>();

        private final Map<String, Integer> columns = new HashMap<>();
        private int headingRow;

        CardReader(Sheet.Card card, Grid grid) {
            this.card = card;
            this.grid = grid;
        }

        void read() {
            Map<String, String> known = new LinkedHashMap<>();
            List<String> names = new ArrayList<>(List.of("label", "value"));
            if (card.settings()) {
                Sheet.Card.beside().forEach(field -> names.add(field.name()));
            }
            names.forEach(name -> known.put(Texts.plain(Texts.common(name)), name));
            known.put(Texts.plain(Texts.common("help")), "help");
            headingRow = headingRow(grid, known.keySet());
            headings(grid, Math.max(headingRow, 0), known, headingRow < 0)
                    .forEach((column, name) -> columns.put(name, column));
            for (String name : names) {
                if (!columns.containsKey(name)) {
                    found.add(
                            grid.spot(Math.max(headingRow, 0), 0),
                            ProblemCode.HEADING_MISSING,
                            "",
                            Texts.common(name),
                            "");
                }
            }
            if (columns.containsKey("label")) {
                readRows(columns.get("label"));
            }
        }

        private void readRows(int labels) {
            Map<String, Field> known = new LinkedHashMap<>();
            card.fields().forEach(field -> known.put(Texts.plain(Texts.name(card, Sheet.Slot.of(field))), field));
            for (Grid.Row row : grid.rows()) {
                Cell label = row.cells().get(labels);
                boolean says = row.cells().entrySet().stream()
                        .anyMatch(cell ->
                                cell.getKey() != labels && !cell.getValue().isBlank());
                if (row.number() <= headingRow || (label == null || label.isBlank()) && !says) {
                    continue;
                }
                String written = label == null ? "" : cells.asText(label);
                Field field = known.get(Texts.plain(written));
                Spot spot = grid.spot(row.number(), labels);
                if (field == null) {
                    found.add(
                            spot,
                            ProblemCode.HEADING_UNKNOWN,
                            "",
                            written,
                            Words.hint(Texts.plain(written), known.keySet()));
                } else if (rows.putIfAbsent(field, row.number()) != null) {
                    String first = grid.spot(rows.get(field), labels).cell();
                    found.add(spot, ProblemCode.HEADING_DUPLICATED, "", written, first);
                } else {
                    read(field, row);
                }
            }
            for (Field field : card.fields()) {
                if (!rows.containsKey(field)) {
                    String name = Texts.name(card, Sheet.Slot.of(field));
                    found.add(grid.spot(Math.max(headingRow, 0), labels), ProblemCode.HEADING_MISSING, "", name, "");
                }
            }
            orderRecords();
        }

        private @Nullable Piece value(Field field, String path, Grid.Row row, String column) {
            Integer at = columns.get(column);
            Cell cell = at == null ? null : row.cells().get(at);
            return cell == null ? null : cells.read(field, path, cell, grid.spot(row.number(), at));
        }

        private void read(Field field, Grid.Row row) {
            if (!card.settings()) {
                Piece value = value(field, field.path(), row, "value");
                if (value != null && field.form() == Field.Form.PRESENT) {
                    root.make(field.path());
                } else if (value != null) {
                    root.put(field.path(), value);
                }
                return;
            }
            String setting = setting(field);
            if (field.form() == Field.Form.ELSEWHERE) {
                referenceOnly(field, row);
            } else {
                String path = valuePath(field);
                Piece value = value(field, path, row, "value");
                if (value != null) {
                    root.put(path, value);
                }
            }
            for (Field beside : isSetting(field) ? Sheet.Card.beside() : List.<Field>of()) {
                Piece value = value(beside, beside.path(), row, beside.name());
                if (value != null) {
                    root.put(setting + "." + beside.path(), value);
                    if (field.form() == Field.Form.ELSEWHERE) {
                        root.make(setting);
                    }
                }
            }
        }

        /** Where a table of its own holds the value, this cell says no more than that. */
        private void referenceOnly(Field field, Grid.Row row) {
            Integer at = columns.get("value");
            Cell cell = at == null ? null : row.cells().get(at);
            String expected = Texts.common("elsewhere") + " " + Texts.title(field.vocabulary());
            if (cell != null && !cell.isBlank() && !Texts.plain(cell.text()).equals(Texts.plain(expected))) {
                found.add(grid.spot(row.number(), at), ProblemCode.CELL_NOT_READ, "", cells.asText(cell), expected);
            }
        }

        /** A setting that is there has the record that holds its table. */
        private void orderRecords() {
            for (Field field : card.fields()) {
                int value = field.path().indexOf(".value.");
                if (card.settings() && value >= 0 && root.find(field.path().substring(0, value)) != null) {
                    root.make(field.path().substring(0, value) + ".value");
                }
            }
        }

        Piece.@Nullable Place at(String path) {
            Field nearest = null;
            for (Field field : card.fields()) {
                String own = card.settings() ? setting(field) : field.path();
                if (path.equals(field.path()) || card.settings() && path.equals(valuePath(field))) {
                    return place(field, "value");
                } else if (card.settings() && isSetting(field) && path.startsWith(own + ".")) {
                    String rest = path.substring(own.length() + 1);
                    if (columns.containsKey(rest)) {
                        return place(field, rest);
                    }
                }
                if (nearest == null && (own.equals(path) || own.startsWith(path + "."))) {
                    nearest = field;
                }
            }
            return nearest == null ? null : place(nearest, "value");
        }

        private Piece.Place place(Field field, String column) {
            Integer at = columns.get(column);
            Integer row = rows.get(field);
            Field shown = field;
            for (Field beside : Sheet.Card.beside()) {
                shown = beside.name().equals(column) && !column.equals("value") ? beside : shown;
            }
            String heading = shown == field ? Texts.name(card, Sheet.Slot.of(field)) : Texts.common(column);
            return new Piece.Place(
                    grid.spot(row == null ? 0 : row, at == null ? columns.getOrDefault("label", 0) : at),
                    shown,
                    heading,
                    at == null || row == null);
        }
    }

    /** Path of a setting, also of one of which the row shows only a part of the value. */
    static String setting(Field field) {
        int value = field.path().indexOf(".value");
        return value < 0 ? field.path() : field.path().substring(0, value);
    }

    /** Whether a row of settings is the setting's own, which has a source and a state. */
    static boolean isSetting(Field field) {
        return field.form() == Field.Form.ELSEWHERE || !field.path().contains(".value");
    }

    static String valuePath(Field field) {
        return field.path().contains(".value") ? field.path() : field.path() + ".value";
    }

    /** Reads the records of one table. */
    private final class TableReader {
        private final Sheet.Table table;
        private final Grid grid;
        private final Map<Integer, Sheet.Slot> columns = new TreeMap<>();
        private final Map<Sheet.Slot, Integer> places = new HashMap<>();
        private final Map<String, List<Map.Entry<Integer, Sheet.Slot>>> groups = new LinkedHashMap<>();
        private final Set<Integer> unread = new HashSet<>();
        /** One of each kind of columns. */
        private final List<Sheet.Slot> slots;

        private int headingRow;

        TableReader(Sheet.Table table, Grid grid) {
            this.table = table;
            this.grid = grid;
            this.slots = Sheet.slots(table, 1, List.of());
        }

        void read() {
            Map<String, Sheet.Slot> known = new LinkedHashMap<>();
            for (Sheet.Slot slot : Sheet.slots(table, MOST_REPETITIONS, List.of())) {
                known.put(Texts.plain(Texts.name(table, slot)), slot);
            }
            headingRow = headingRow(grid, known.keySet());
            Spot heading = grid.spot(Math.max(headingRow, 0), 0);
            if (headingRow >= 0) {
                columns.putAll(headings(grid, headingRow, known, table.matrix()));
            }
            columns.forEach((column, slot) -> places.put(slot, column));
            columns.entrySet().stream()
                    .filter(column -> !column.getValue().field().group().isEmpty())
                    .sorted(Comparator.comparingInt(column -> column.getValue().group()))
                    .forEach(column -> groups.computeIfAbsent(
                                    column.getValue().field().group(), none -> new ArrayList<>())
                            .add(column));
            for (Sheet.Slot slot : slots) {
                if (!places.containsKey(slot)) {
                    found.add(heading, ProblemCode.HEADING_MISSING, "", Texts.name(table, slot), "");
                }
            }
            if (headingRow < 0) {
                loseAll(table, heading);
                return;
            }
            if (table.matrix()) {
                addItems();
            }
            Piece list = Piece.list(heading);
            if (table.holder().isEmpty() && holds(root, table.list())) {
                root.put(table.list(), list);
            }
            for (Grid.Row row : grid.rows()) {
                if (row.number() > headingRow && says(row)) {
                    read(row, list);
                }
            }
            if (table.openRow() != null) {
                list.moveToEnd(element -> element.member(table.openRow()) == null);
            }
            if (table.holder().isEmpty() && list.size() > 0) {
                root.put(table.list(), list);
            }
        }

        /** Headings of a matrix that are no known ones are ids; one may stand twice. */
        private void addItems() {
            cells(grid, headingRow).forEach((column, cell) -> {
                if (!columns.containsKey(column) && !cell.isBlank()) {
                    columns.put(column, Sheet.Slot.item(CellReader.trimmed(cells.asText(cell))));
                }
            });
        }

        private boolean says(Grid.Row row) {
            boolean says = false;
            for (Map.Entry<Integer, Cell> cell : row.cells().entrySet()) {
                if (columns.containsKey(cell.getKey())) {
                    says |= !cell.getValue().isBlank();
                } else if (!cell.getValue().isBlank() && unread.add(cell.getKey())) {
                    Spot spot = grid.spot(row.number(), cell.getKey());
                    found.add(spot, ProblemCode.CELL_NOT_READ, "", cells.asText(cell.getValue()), "");
                }
            }
            return says;
        }

        private @Nullable Cell cell(Grid.Row row, Sheet.Slot slot) {
            Integer column = places.get(slot);
            return column == null ? null : row.cells().get(column);
        }

        private Spot spot(Grid.Row row, Sheet.Slot slot) {
            return grid.spot(row.number(), places.getOrDefault(slot, 0));
        }

        private void read(Grid.Row row, Piece list) {
            Piece holder = table.holder().isEmpty() ? null : holder(row);
            if (!table.holder().isEmpty() && holder == null) {
                return;
            }
            Spot first = grid.spot(row.number(), columns.keySet().iterator().next());
            if (table.matrix()) {
                readItems(row, holder == null ? root : holder);
                return;
            }
            Piece element = table.isOfValues() ? value(row) : record(row, first);
            if (element == null) {
                return;
            }
            if (holder == null) {
                list.add(element);
            } else {
                child(holder, table.list()).add(element);
            }
        }

        private Piece child(Piece holder, String path) {
            Piece list = holder.find(path);
            if (list == null) {
                list = Piece.list(null);
                holder.put(path, list);
            }
            return list;
        }

        private @Nullable Piece value(Grid.Row row) {
            Sheet.Slot slot = Sheet.Slot.of(table.fields().get(0));
            Cell cell = cell(row, slot);
            return cell == null ? null : cells.read(slot.field(), "", cell, spot(row, slot));
        }

        private Piece record(Grid.Row row, Spot first) {
            Piece record = Piece.record(first).on(path -> at(row, path));
            for (Sheet.Slot slot : slots) {
                Field field = slot.field();
                Cell cell = cell(row, slot);
                if (field.link() || !field.group().isEmpty() || cell == null) {
                    continue;
                }
                String kind = kind(row, field);
                Piece value = cells.read(field, field.path(kind), cell, spot(row, slot));
                if (value != null) {
                    record.put(field.path(kind), value);
                }
            }
            groups.forEach((path, ofGroup) -> readGroup(record, path, ofGroup, row));
            register(record, row);
            return record;
        }

        /** The kind of the record, which says under which name some fields stand. */
        private @Nullable String kind(Grid.Row row, Field field) {
            if (field.byKind().isEmpty()) {
                return null;
            }
            String path = field.path().substring(0, field.path().lastIndexOf('.') + 1) + "kind";
            for (Field other : table.fields()) {
                Cell cell = other.path().equals(path) ? cell(row, Sheet.Slot.of(other)) : null;
                if (cell != null) {
                    return Texts.constant(other, CellReader.trimmed(cells.asText(cell)));
                }
            }
            return null;
        }

        private void readGroup(Piece record, String path, List<Map.Entry<Integer, Sheet.Slot>> ofGroup, Grid.Row row) {
            Piece list = Piece.list(grid.spot(row.number(), ofGroup.get(0).getKey()));
            Map<Integer, Piece> elements = new TreeMap<>();
            for (Map.Entry<Integer, Sheet.Slot> column : ofGroup) {
                Sheet.Slot slot = column.getValue();
                Cell cell = row.cells().get(column.getKey());
                Spot spot = grid.spot(row.number(), column.getKey());
                Piece value = cell == null
                        ? null
                        : cells.read(slot.field(), slot.field().path(), cell, spot);
                if (value == null) {
                    continue;
                } else if (slot.field().path().isEmpty()) {
                    elements.put(slot.group(), value);
                } else {
                    elements.computeIfAbsent(
                                    slot.group(), none -> Piece.record(spot).on(rest -> atInGroup(row, slot, rest)))
                            .put(slot.field().path(), value);
                }
            }
            elements.values().forEach(list::add);
            if (list.size() > 0) {
                record.put(path, list);
            }
        }

        private void readItems(Grid.Row row, Piece holder) {
            columns.forEach((column, slot) -> {
                Cell cell = slot.item().isEmpty() ? null : row.cells().get(column);
                Spot spot = grid.spot(row.number(), column);
                Piece points = cell == null
                        ? null
                        : cells.read(slot.field(), slot.field().path(), cell, spot);
                if (points != null) {
                    Piece element = Piece.record(spot);
                    element.put(
                            Sheet.Table.ITEM, Piece.value(Piece.quoted(slot.item()), grid.spot(headingRow, column)));
                    element.put(Sheet.Table.POINTS, points);
                    child(holder, table.list()).add(element);
                }
            });
        }

        private void register(Piece record, Grid.Row row) {
            if (table.key().isEmpty()) {
                return;
            }
            List<String> key = new ArrayList<>();
            for (String name : table.key()) {
                for (Field field : table.fields()) {
                    if (field.name().equals(name)) {
                        key.add(text(row, field));
                    }
                }
            }
            Map<List<String>, Piece> ofTable = records.computeIfAbsent(table.name(), none -> new LinkedHashMap<>());
            if (!key.contains("") && ofTable.putIfAbsent(key, record) != null) {
                record.markCopy();
            }
        }

        private String text(Grid.Row row, Field field) {
            Cell cell = cell(row, Sheet.Slot.of(field));
            String text = cell == null ? "" : CellReader.trimmed(cells.asText(cell));
            return field.words().isEmpty() ? text : Texts.constant(field, text);
        }

        /** The record that a row names as the one that holds it; null, after it was reported, when there is nothing like it. */
        private @Nullable Piece holder(Grid.Row row) {
            List<Field> links = table.links();
            List<String> key = links.stream().map(field -> text(row, field)).toList();
            Map<List<String>, Piece> holders = records.computeIfAbsent(table.holder(), none -> new LinkedHashMap<>());
            Piece holder = holders.get(key);
            if (holder != null) {
                return holder;
            }
            // What is wrong: the first name that none of the holders has, or else the last one.
            int wrong = 0;
            while (wrong < key.size() - 1 && startsLike(holders.keySet(), key.subList(0, wrong + 1))) {
                wrong++;
            }
            Sheet.Slot slot = Sheet.Slot.of(links.get(wrong));
            Spot spot = spot(row, slot);
            report(row, slot, spot, key, wrong, holders.keySet());
            Sheet.Table holding = layout.table(table.holder());
            if (!holding.holder().isEmpty()) {
                return null;
            }
            Piece phantom = Piece.record(spot).asPhantom();
            if (!key.get(0).isEmpty()) {
                phantom.put("id", Piece.value(Piece.quoted(key.get(0)), spot));
                holders.put(key, phantom);
            }
            Piece list = root.find(holding.list());
            if (list == null || list.isLost()) {
                return null;
            }
            list.add(phantom);
            return phantom;
        }

        private static boolean startsLike(Set<List<String>> keys, List<String> start) {
            return keys.stream().anyMatch(key -> key.subList(0, start.size()).equals(start));
        }

        private void report(
                Grid.Row row, Sheet.Slot slot, Spot spot, List<String> key, int wrong, Set<List<String>> known) {
            Cell cell = cell(row, slot);
            boolean isReadable = cell == null || cell.kind() != Cell.Kind.FORMULA && cell.kind() != Cell.Kind.ERROR;
            Piece holding = root.find(layout.table(table.holder()).list());
            boolean isListed = holding == null || !holding.isLost();
            if (!places.containsKey(slot) || !isReadable || !isListed || found.concerns(spot)) {
                return;
            }
            String written = key.get(wrong);
            if (written.isEmpty()) {
                found.add(spot, ProblemCode.MISSING, "", Texts.name(table, slot), "");
                return;
            }
            Set<String> fitting = new LinkedHashSet<>();
            for (List<String> one : known) {
                if (one.subList(0, wrong).equals(key.subList(0, wrong))) {
                    String id = one.get(wrong);
                    boolean isWord = slot.field().words().contains(id);
                    fitting.add(isWord ? Texts.word(slot.field().vocabulary(), id) : id);
                }
            }
            found.add(spot, ProblemCode.UNKNOWN_REFERENCE, "", written, Words.hint(written, fitting));
        }

        private Piece.@Nullable Place at(Grid.Row row, String path) {
            Sheet.Slot nearest = null;
            for (Sheet.Slot slot : slots) {
                Field field = slot.field();
                boolean inGroup = !field.group().isEmpty();
                if (field.link()) {
                    continue;
                } else if (!inGroup && field.isAt(path)
                        || inGroup && field.group().equals(path)) {
                    return place(row, slot);
                } else if (nearest == null && !inGroup && field.path().startsWith(path + ".")) {
                    nearest = slot;
                }
            }
            return nearest == null ? null : place(row, nearest);
        }

        private Piece.@Nullable Place atInGroup(Grid.Row row, Sheet.Slot one, String path) {
            for (Field field : table.fields()) {
                if (field.group().equals(one.field().group()) && field.isAt(path)) {
                    return place(row, new Sheet.Slot(field, one.group(), ""));
                }
            }
            return null;
        }

        private Piece.Place place(Grid.Row row, Sheet.Slot slot) {
            boolean isThere = places.containsKey(slot);
            int column = isThere
                    ? places.get(slot)
                    : columns.keySet().stream().findFirst().orElse(0);
            return new Piece.Place(grid.spot(row.number(), column), slot.field(), Texts.name(table, slot), !isThere);
        }
    }
}
