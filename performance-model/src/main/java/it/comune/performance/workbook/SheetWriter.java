package it.comune.performance.workbook;

import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A document as sheets for people. The only class that knows fastexcel. Used once. */
final class SheetWriter {
    /** Characters that a cell holds. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final int HEADING_ROW = 2;
    private static final int FIRST_ROW = HEADING_ROW + 1;
    /** Empty rows that are ready to be filled in. */
    private static final int SPARE_ROWS = 15;

    private static final int SPARE_COLUMNS = 4;
    private static final int HELP_WIDTH = 110;
    private static final int HELP_COLUMN = 60;
    private static final String FONT = "Arial";
    private static final int FONT_SIZE = 10;
    private static final int TITLE_SIZE = 15;
    /** Height of a line, and what a row needs besides. */
    private static final int LINE = 13;

    private static final int AROUND_LINES = 3;
    private static final int MOST_LINES = 30;

    private static final String TITLE_COLOUR = "17324D";
    private static final String HEADING_FILL = "0059B3";
    private static final String INPUT_FILL = "FFF8DC";
    private static final String LOCKED_FILL = "EEF1F4";
    private static final String MARK_FILL = "FFC9C2";
    private static final String LINES = "C5C7C9";
    private static final String HELP_COLOUR = "455A64";
    private static final String WHITE = "FFFFFF";

    private static final String AS_TEXT = "@";
    private static final String AS_DATE = "dd/mm/yyyy";
    private static final String AS_MONEY = "#,##0.00";

    private final Layout layout;
    private final Map<String, Object> tree;
    private final Rows rows;
    /** Texts of marks, by {@code sheet!cell}. */
    private final Map<String, String> marks;

    private final Workbook workbook;
    private final Map<String, Worksheet> worksheets = new HashMap<>();
    /** Where lists of words and ids stand, by the names of their vocabularies. */
    private final Map<String, Range> lists = new LinkedHashMap<>();

    private SheetWriter(Layout layout, Map<String, Object> tree, Map<String, String> marks, Workbook workbook) {
        this.layout = layout;
        this.tree = tree;
        this.rows = new Rows(layout, tree);
        this.marks = marks;
        this.workbook = workbook;
    }

    /**
     * @param marks texts to show beside cells, by {@code sheet!cell}
     * @throws InvalidDocumentException when a text is longer than a cell holds
     */
    static byte[] write(Layout layout, Map<String, Object> tree, Map<String, String> marks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "performance", null)) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            new SheetWriter(layout, tree, marks, workbook).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Repacked.of(bytes.toByteArray());
    }

    private void write() {
        Worksheet guide = workbook.newWorksheet(Texts.title(Layout.GUIDE));
        layout.sheets().forEach(sheet -> worksheets.put(sheet.name(), workbook.newWorksheet(Texts.title(sheet))));
        writeLists(workbook.newWorksheet(Texts.title(Layout.LISTS)));
        writeGuide(guide);
        for (Sheet sheet : layout.sheets()) {
            Worksheet worksheet = worksheets.get(sheet.name());
            if (sheet instanceof Sheet.Card card) {
                writeCard(card, worksheet);
            } else if (sheet instanceof Sheet.Table table) {
                writeTable(table, worksheet);
            }
            worksheet.repeatRows(HEADING_ROW);
            protect(worksheet);
            print(worksheet);
        }
    }

    private static void protect(Worksheet sheet) {
        // Without a password: it keeps headings from being typed over by mistake, and hides nothing from anybody.
        sheet.protect(
                "",
                EnumSet.of(
                        SheetProtectionOption.SHEET,
                        SheetProtectionOption.INSERT_COLUMNS,
                        SheetProtectionOption.DELETE_COLUMNS,
                        SheetProtectionOption.INSERT_HYPERLINKS,
                        SheetProtectionOption.PIVOT_TABLES));
    }

    private static void print(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void title(Worksheet sheet, String title, String help, int columns, int width) {
        sheet.value(0, 0, title);
        sheet.style(0, 0)
                .fontName(FONT)
                .fontSize(TITLE_SIZE)
                .bold()
                .fontColor(TITLE_COLOUR)
                .set();
        sheet.value(1, 0, escaped(help));
        sheet.range(1, 0, 1, Math.max(1, columns - 1)).merge();
        sheet.range(1, 0, 1, Math.max(1, columns - 1))
                .style()
                .fontName(FONT)
                .fontSize(FONT_SIZE)
                .italic()
                .fontColor(HELP_COLOUR)
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        sheet.rowHeight(0, 24);
        sheet.rowHeight(1, height(lines(help, width)));
    }

    /** Lines that a text fills in a column of so many characters: not every spreadsheet sees to the height of rows by itself. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + line.length() / Math.max(1, width);
        }
        return Math.min(lines, MOST_LINES);
    }

    private static int height(int lines) {
        return LINE * lines + AROUND_LINES;
    }

    private static StyleSetter boxed(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN).borderColor(LINES).verticalAlignment("top");
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.value(HEADING_ROW, column, text);
        boxed(sheet.style(HEADING_ROW, column)
                        .fontName(FONT)
                        .fontSize(FONT_SIZE)
                        .bold()
                        .fontColor(WHITE)
                        .fillColor(HEADING_FILL))
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    private void writeGuide(Worksheet sheet) {
        sheet.value(0, 0, Texts.of("guide." + layout.document() + ".title"));
        sheet.style(0, 0)
                .fontName(FONT)
                .fontSize(TITLE_SIZE)
                .bold()
                .fontColor(TITLE_COLOUR)
                .set();
        sheet.rowHeight(0, 24);
        sheet.width(0, 100);
        int row = 2;
        for (int i = 1; Texts.has("guide." + layout.document() + "." + i); i++) {
            row = paragraph(sheet, row, Texts.of("guide." + layout.document() + "." + i));
        }
        for (int i = 1; Texts.has("guide." + i); i++) {
            row = paragraph(sheet, row, Texts.of("guide." + i));
        }
        for (String colour : List.of(INPUT_FILL, LOCKED_FILL, HEADING_FILL, MARK_FILL)) {
            sheet.value(row, 0, Texts.of("guide.colour." + colour));
            boxed(sheet.style(row, 0).fillColor(colour))
                    .fontName(FONT)
                    .fontSize(FONT_SIZE)
                    .fontColor(colour.equals(HEADING_FILL) ? WHITE : "000000")
                    .set();
            row++;
        }
        row++;
        for (Sheet one : layout.sheets()) {
            row = paragraph(sheet, row, Texts.title(one) + ": " + Texts.of("sheet." + one.name() + ".help"));
        }
        protect(sheet);
        print(sheet);
    }

    private static int paragraph(Worksheet sheet, int row, String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(row, height(lines(text, HELP_WIDTH)));
        return row + 1;
    }

    /** Words among which cells choose stand in a sheet that nobody need look at. */
    private void writeLists(Worksheet sheet) {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(Field.Form.YES_NO.name(), List.of("sì", "no"));
        for (Sheet one : layout.sheets()) {
            List<Field> fields = new ArrayList<>();
            if (one instanceof Sheet.Card card) {
                fields.addAll(card.fields());
                fields.addAll(card.settings() ? Sheet.Card.beside() : List.of());
            } else if (one instanceof Sheet.Table table) {
                fields.addAll(table.fields());
            }
            for (Field field : fields) {
                if (field.form() == Field.Form.WORD) {
                    columns.put(field.vocabulary(), Texts.words(field));
                } else if (field.form() == Field.Form.FOREIGN && one instanceof Sheet.Table table) {
                    columns.put(one.name() + "." + field.name(), used(table, field));
                }
            }
        }
        if (layout == Layout.REGULATION) {
            columns.put("unit", usedUnits());
        }
        int column = 0;
        for (Map.Entry<String, List<String>> list : columns.entrySet()) {
            sheet.value(0, column, list.getKey());
            for (int i = 0; i < list.getValue().size(); i++) {
                sheet.value(i + 1, column, escaped(list.getValue().get(i)));
            }
            if (!list.getValue().isEmpty()) {
                lists.put(list.getKey(), sheet.range(1, column, list.getValue().size(), column));
            }
            column++;
        }
        for (Sheet one : layout.sheets()) {
            if (one instanceof Sheet.Table table && !table.key().isEmpty() && !table.matrix()) {
                int id = idColumn(table);
                int last = FIRST_ROW + rows.of(table).size() + SPARE_ROWS - 1;
                lists.putIfAbsent(table.name(), worksheets.get(table.name()).range(FIRST_ROW, id, last, id));
            }
        }
    }

    private int idColumn(Sheet.Table table) {
        List<Sheet.Slot> slots = Sheet.slots(table, rows.repetitions(table), List.of());
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).field().form() == Field.Form.ID) {
                return i;
            }
        }
        return 0;
    }

    private List<String> used(Sheet.Table table, Field field) {
        Set<String> ids = new LinkedHashSet<>();
        for (Rows.Row row : rows.of(table)) {
            Object id = Rows.at(row.element(), field.path());
            if (id != null) {
                ids.add(id.toString());
            }
        }
        return ids.stream().sorted().toList();
    }

    private List<String> usedUnits() {
        Set<String> units = new LinkedHashSet<>();
        for (Sheet sheet : layout.sheets()) {
            if (sheet instanceof Sheet.Card card && card.settings()) {
                card.fields().stream()
                        .map(field -> Rows.at(tree, Assembly.setting(field) + ".unit"))
                        .forEach(unit -> {
                            if (unit != null) {
                                units.add(unit.toString());
                            }
                        });
            }
        }
        return units.stream().sorted().toList();
    }

    private void writeCard(Sheet.Card card, Worksheet sheet) {
        List<Field> beside = card.settings() ? Sheet.Card.beside() : List.of();
        int columns = 3 + beside.size();
        title(
                sheet,
                Texts.title(card),
                Texts.of("sheet." + card.name() + ".help"),
                columns,
                card.settings() ? 180 : 110);
        heading(sheet, 0, Texts.common("label"));
        heading(sheet, 1, Texts.common("value"));
        for (int i = 0; i < beside.size(); i++) {
            heading(sheet, 2 + i, Texts.common(beside.get(i).name()));
            sheet.width(2 + i, beside.get(i).width());
        }
        heading(sheet, columns - 1, Texts.common("help"));
        sheet.width(0, 44);
        sheet.width(1, card.settings() ? 34 : 60);
        sheet.width(columns - 1, HELP_COLUMN);
        sheet.rowHeight(HEADING_ROW, height(2));
        int row = FIRST_ROW;
        for (Field field : card.fields()) {
            label(sheet, row, 0, Texts.heading(card, Sheet.Slot.of(field)));
            String help = card.name() + "." + field.name() + ".help";
            String helpText = Texts.has(help) ? Texts.of(help) : "";
            label(sheet, row, columns - 1, helpText);
            int lines = Math.max(
                    lines(helpText, HELP_COLUMN), writeCardValue(card, field, sheet, row, card.settings() ? 34 : 60));
            for (int i = 0; i < beside.size(); i++) {
                if (Assembly.isSetting(field)) {
                    Field one = beside.get(i);
                    Object value = Rows.at(tree, Assembly.setting(field) + "." + one.path());
                    input(sheet, row, 2 + i, one, one.path(), value);
                    lines = Math.max(lines, value == null ? 1 : lines(value.toString(), one.width()));
                    choice(sheet.range(row, 2 + i, row, 2 + i), one, one.name().equals("unit") ? "unit" : "");
                } else {
                    label(sheet, row, 2 + i, "");
                }
            }
            sheet.rowHeight(row, height(lines));
            row++;
        }
        sheet.freezePane(2, FIRST_ROW);
    }

    /** Writes the value of a label and says how many lines it takes. */
    private int writeCardValue(Sheet.Card card, Field field, Worksheet sheet, int row, int width) {
        if (field.form() == Field.Form.ELSEWHERE) {
            label(sheet, row, 1, Texts.common("elsewhere") + " " + Texts.title(field.vocabulary()));
            return 1;
        }
        String path = card.settings() ? Assembly.valuePath(field) : field.path();
        Object value = Rows.at(tree, path);
        input(sheet, row, 1, field, path, field.form() == Field.Form.PRESENT && value != null ? true : value);
        sheet.style(row, 1)
                .horizontalAlignment("left")
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        choice(sheet.range(row, 1, row, 1), field, "");
        return value == null ? 1 : lines(value.toString(), width);
    }

    private void label(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
        boxed(sheet.style(row, column).fillColor(LOCKED_FILL)).wrapText(true).set();
        mark(sheet, row, column);
    }

    private void writeTable(Sheet.Table table, Worksheet sheet) {
        List<String> items = rows.items(table);
        List<Sheet.Slot> slots = Sheet.slots(table, rows.repetitions(table), items);
        List<Rows.Row> all = rows.of(table);
        int spare = all.size() / 4 + SPARE_ROWS;
        int last = FIRST_ROW + all.size() + spare - 1;
        int width = 0;
        int headingLines = 1;
        for (int column = 0; column < slots.size(); column++) {
            Sheet.Slot slot = slots.get(column);
            String heading = Texts.heading(table, slot);
            heading(sheet, column, escaped(heading));
            headingLines = Math.max(headingLines, lines(heading, slot.field().width() - 2));
            sheet.width(column, slot.field().width());
            width += column < 8 ? slot.field().width() : 0;
            column(sheet, column, last, slot.field());
            choice(
                    sheet.range(FIRST_ROW, column, last, column),
                    slot.field(),
                    table.name() + "." + slot.field().name());
        }
        sheet.rowHeight(HEADING_ROW, height(headingLines));
        int columns = table.matrix() ? spareColumns(sheet, slots.size(), last) : slots.size();
        title(
                sheet,
                Texts.title(table),
                Texts.of("sheet." + table.name() + ".help") + origin(table),
                Math.max(Math.min(columns, 8), 6),
                Math.max(width, 90));
        for (int r = 0; r < all.size(); r++) {
            Rows.Row row = all.get(r);
            Map<Integer, Object> points = table.matrix() ? Rows.points(table, row, items) : Map.of();
            int link = 0;
            int item = 0;
            int lines = 1;
            for (int column = 0; column < slots.size(); column++) {
                Sheet.Slot slot = slots.get(column);
                Object value = slot.field().link()
                        ? row.links().get(link++)
                        : Rows.value(row, slot, points, slot.item().isEmpty() ? -1 : item++);
                String path = Rows.path(row.element(), slot.field());
                lines = Math.max(lines, value(sheet, FIRST_ROW + r, column, slot.field(), path, value));
            }
            sheet.rowHeight(FIRST_ROW + r, height(lines));
        }
        sheet.freezePane(table.links().isEmpty() ? 1 : Math.min(2, slots.size()), FIRST_ROW);
    }

    /** Where the values of a table come from, said on their sheet, too; it is changed in the sheet of settings. */
    private String origin(Sheet.Table table) {
        Sheet.Table outermost = table;
        while (!outermost.holder().isEmpty()) {
            outermost = layout.table(outermost.holder());
        }
        for (Sheet sheet : layout.sheets()) {
            if (sheet instanceof Sheet.Card card && card.settings()) {
                for (Field field : card.fields()) {
                    boolean isIts = field.form() == Field.Form.ELSEWHERE
                            && field.vocabulary().equals(outermost.name());
                    Object setting = isIts ? Rows.at(tree, Assembly.setting(field)) : null;
                    if (setting != null) {
                        return "\n" + origin(setting) + " " + Texts.common("origin") + " " + Texts.title(card) + ", "
                                + Texts.heading(card, Sheet.Slot.of(field)) + ".";
                    }
                }
            }
        }
        return "";
    }

    private static String origin(Object setting) {
        List<String> said = new ArrayList<>();
        for (Field field : Sheet.Card.beside()) {
            Object value = Rows.at(setting, field.path());
            if (value != null) {
                String shown = field.form() == Field.Form.WORD
                        ? Texts.word(field.vocabulary(), value.toString())
                        : field.form() == Field.Form.YES_NO
                                ? Boolean.TRUE.equals(value) ? "sì" : "no"
                                : value.toString();
                said.add(Texts.common(field.name()) + ": " + shown);
            }
        }
        return String.join(" · ", said) + ".";
    }

    /** Columns for items that nobody was given points for yet: their headings may be written. */
    private static int spareColumns(Worksheet sheet, int from, int last) {
        for (int column = from; column < from + SPARE_COLUMNS; column++) {
            sheet.width(column, 12);
            input(sheet.range(HEADING_ROW, column, HEADING_ROW, column), AS_TEXT);
            input(sheet.range(FIRST_ROW, column, last, column), "General");
        }
        return from + SPARE_COLUMNS;
    }

    private static void input(Range range, String format) {
        boxed(range.style().fillColor(INPUT_FILL))
                .format(format)
                .wrapText(true)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    private static void column(Worksheet sheet, int column, int last, Field field) {
        input(sheet.range(FIRST_ROW, column, last, column), format(field));
        // Rows beyond those that are ready can be written in too.
        sheet.style(column)
                .format(format(field))
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    private static String format(Field field) {
        return switch (field.form()) {
            case NUMBER -> "General";
            case WHOLE -> "0";
            case SHARE -> "0.##%".replace(".##", "");
            case MONEY -> AS_MONEY;
            case DATE -> AS_DATE;
            default -> AS_TEXT;
        };
    }

    private void input(Worksheet sheet, int row, int column, Field field, String path, @Nullable Object value) {
        input(sheet.range(row, column, row, column), format(field));
        value(sheet, row, column, field, path, value);
    }

    private void choice(Range range, Field field, String suggested) {
        String list = switch (field.form()) {
            case YES_NO, PRESENT -> Field.Form.YES_NO.name();
            case WORD, REFERENCE -> field.vocabulary();
            default -> suggested;
        };
        Range words = lists.get(list);
        if (words != null) {
            boolean strict = field.form() != Field.Form.FOREIGN && field.form() != Field.Form.TEXT;
            range.validateWithList(words)
                    .allowBlank(true)
                    .showErrorMessage(strict)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle(Texts.common("choice.title"))
                    .error(Texts.common("choice"));
        }
    }

    /** Writes a value, if there is one, and says how many lines it takes. */
    private int value(Worksheet sheet, int row, int column, Field field, String path, @Nullable Object value) {
        String text = "";
        if (value != null) {
            switch (field.form()) {
                case NUMBER, WHOLE, MONEY, SHARE -> number(sheet, row, column, field, path, value);
                case DATE -> sheet.value(row, column, CellReader.serial((LocalDate) value));
                case YES_NO, PRESENT -> text = Boolean.TRUE.equals(value) ? "sì" : "no";
                case WORD -> text = Texts.word(field.vocabulary(), value.toString());
                case IDS, NUMBERS ->
                    text = Rows.list(value).stream().map(Rows::text).collect(Collectors.joining("; "));
                default -> text = value.toString();
            }
        }
        if (!text.isEmpty()) {
            text(sheet, row, column, text);
        }
        mark(sheet, row, column);
        return lines(text, field.width());
    }

    private void number(Worksheet sheet, int row, int column, Field field, String path, Object value) {
        BigDecimal number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        boolean percent = Field.isPercent(path);
        BigDecimal kept = Numbers.plain(percent ? number.movePointLeft(2) : number);
        if (kept.precision() > CellReader.DIGITS) {
            // A spreadsheet would lose the last digits of a number, but not those of a text.
            boolean share = field.form() == Field.Form.SHARE;
            String digits =
                    (share ? number.movePointRight(2) : number).toPlainString().replace('.', ',');
            text(sheet, row, column, digits + (share || percent ? "%" : ""));
            return;
        }
        sheet.value(row, column, kept);
        if (percent || field.form() == Field.Form.SHARE) {
            int decimals = Math.min(Math.max(0, kept.scale() - 2), CellReader.DIGITS);
            input(sheet.range(row, column, row, column), decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%");
        }
    }

    private void text(Worksheet sheet, int row, int column, String text) {
        String escaped = escaped(text);
        if (escaped.length() > MOST_CHARACTERS) {
            Spot spot = new Spot(0, sheet.getName(), row, column);
            throw new InvalidDocumentException(
                    List.of(Problem.of(spot.toString(), ProblemCode.CELL_TOO_LONG, escaped.length(), MOST_CHARACTERS)));
        }
        sheet.value(row, column, escaped);
    }

    /** Characters that XML cannot hold, or would change, and texts that look like their escapes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean looksEscaped = c == '_' && text.startsWith("_x", i);
            if (looksEscaped || c == '\r' || c == '\ufffe' || c == '\uffff') {
                escaped.append("_x")
                        .append(java.util.HexFormat.of().withUpperCase().toHexDigits(c))
                        .append('_');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private void mark(Worksheet sheet, int row, int column) {
        String text = marks.get(new Spot(0, sheet.getName(), row, column).toString());
        if (text != null) {
            sheet.comment(row, column, text);
            sheet.style(row, column).fillColor(MARK_FILL).set();
        }
    }
}
