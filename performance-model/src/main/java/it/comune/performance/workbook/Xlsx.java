package it.comune.performance.workbook;

import it.comune.performance.value.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of an .xlsx file to its sheets: texts, and numbers as they are written in the file, so that no digit passes through
 * a binary float. Used once.
 */
final class Xlsx {
    private static final int MOST_COLUMNS = 1000;
    /** No spreadsheet has longer texts in its cells. */
    private static final int LONGEST_TEXT = 32_767;
    /** More formulas than these are not listed one by one. */
    private static final int MOST_FORMULAS = 100;

    private static final int LAST_ROW = 1_048_576;
    private static final int BUILT_IN_FORMATS = 164;
    private static final Set<Integer> BUILT_IN_DATES = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);
    private static final Set<Integer> BUILT_IN_PERCENTAGES = Set.of(9, 10);

    /** What is no part of a format's meaning: texts, colours, conditions, single characters. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TRUTH = Pattern.compile("(?i)\\s*=?\\s*(TRUE|FALSE|VERO|FALSO)\\s*(\\(\\s*\\))?\\s*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,7}");

    private final Parts parts;
    private final WorkbookLimits limits;
    private final Found found;
    private final Set<String> unread;
    private final List<String> strings = new ArrayList<>();
    private final List<Cell.Format> formats = new ArrayList<>();
    private boolean from1904;
    private int cells;
    private int formulas;

    private Xlsx(Parts parts, WorkbookLimits limits, Set<String> unread, Found found) {
        this.parts = parts;
        this.limits = limits;
        this.unread = unread;
        this.found = found;
    }

    /**
     * What a file holds.
     *
     * @param sheets in the file's order
     * @param from1904 whether dates count from 1904
     */
    record Content(List<Grid> sheets, boolean from1904) {}

    /**
     * @param unread sheets whose cells are of no interest
     * @throws Found.Stop after a problem was reported
     */
    static Content read(byte[] file, WorkbookLimits limits, Set<String> unread, Found found) {
        Xlsx xlsx = new Xlsx(Parts.of(file, limits, found), limits, unread, found);
        try {
            return new Content(xlsx.sheets(), xlsx.from1904);
        } catch (Xml.Dtd dtd) {
            throw found.stop(null, ProblemCode.ACTIVE_CONTENT, "DTD", "");
        } catch (XMLStreamException e) {
            // What the parser says of the XML inside helps nobody who has a spreadsheet.
            throw found.stop(null, ProblemCode.NOT_A_WORKBOOK, "DAMAGED", "");
        }
    }

    private Found.Stop damaged() {
        return found.stop(null, ProblemCode.NOT_A_WORKBOOK, "DAMAGED", "");
    }

    private byte[] required(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw damaged();
        }
        return part;
    }

    private List<Grid> sheets() throws XMLStreamException {
        String workbook = workbookPart();
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = relations(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        readStrings(folder + "sharedStrings.xml");
        readFormats(folder + "styles.xml");
        List<Grid> grids = new ArrayList<>();
        List<String> sheetParts = new ArrayList<>();
        Xml xml = new Xml(required(workbook));
        while (xml.nextStart()) {
            if (xml.is("workbookPr")) {
                String flag = xml.attribute("date1904");
                from1904 = "1".equals(flag) || "true".equals(flag);
            } else if (xml.is("sheet")) {
                String target = targets.get(String.valueOf(xml.prefixed("id")));
                String name = xml.attribute("name");
                if (target == null || name == null) {
                    throw damaged();
                }
                grids.add(new Grid(name, grids.size()));
                sheetParts.add(target);
            }
        }
        for (int i = 0; i < grids.size(); i++) {
            if (!unread.contains(grids.get(i).name())) {
                new SheetReader(grids.get(i)).read(required(sheetParts.get(i)));
            }
        }
        return grids;
    }

    private String workbookPart() throws XMLStreamException {
        Xml xml = new Xml(required("_rels/.rels"));
        while (xml.nextStart()) {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (type != null && target != null && type.endsWith("/officeDocument")) {
                return resolved(target, "");
            }
        }
        throw damaged();
    }

    private Map<String, String> relations(String part, String folder) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Xml xml = new Xml(required(part));
        while (xml.nextStart()) {
            String id = xml.attribute("Id");
            String target = xml.attribute("Target");
            if (id != null && target != null) {
                targets.put(id, resolved(target, folder));
            }
        }
        return targets;
    }

    private static String resolved(String target, String folder) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private void readStrings(String name) throws XMLStreamException {
        byte[] part = parts.get(name);
        if (part == null) {
            return;
        }
        Xml xml = new Xml(part);
        while (xml.nextStart()) {
            if (xml.is("si")) {
                // Readings of Japanese characters stand beside them, not in them.
                strings.add(cut(unescaped(xml.text("rPh"))));
            }
        }
    }

    private void readFormats(String name) throws XMLStreamException {
        byte[] part = parts.get(name);
        if (part == null) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        Xml xml = new Xml(part);
        boolean inCells = false;
        for (int event = xml.next(); event != -1; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.is("numFmt")) {
                codes.put(number(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.is("xf") && inCells) {
                formats.add(format(number(xml.attribute("numFmtId")), codes));
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                inCells = xml.is("cellXfs") ? event == XMLStreamConstants.START_ELEMENT : inCells;
            }
        }
    }

    private static Cell.Format format(int id, Map<Integer, String> codes) {
        String code = codes.get(id);
        if (code == null && id < BUILT_IN_FORMATS) {
            return BUILT_IN_DATES.contains(id)
                    ? Cell.Format.DATE
                    : BUILT_IN_PERCENTAGES.contains(id) ? Cell.Format.PERCENT : Cell.Format.PLAIN;
        }
        String meaning = code == null ? "" : ASIDE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        if (meaning.contains("%")) {
            return Cell.Format.PERCENT;
        }
        boolean isDate = meaning.contains("d") || meaning.contains("y") || meaning.contains("m");
        return isDate && !meaning.contains("general") ? Cell.Format.DATE : Cell.Format.PLAIN;
    }

    /** A number of the file that counts something small; 0 where it is none. */
    private static int number(@Nullable String text) {
        return text != null && DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /** Many cells may share one text: what is too long to be a cell's is not looked at as often. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Characters that XML cannot hold stand as {@code _x000D_}; so do texts that look like this. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (matcher.find(from)) {
            plain.append(text, from, matcher.start()).append((char) Integer.parseInt(matcher.group(1), 16));
            from = matcher.end();
        }
        return plain.append(text.substring(from)).toString();
    }

    /** Reads the cells of one sheet, up to a limit. */
    private final class SheetReader {
        private final Grid grid;
        private final Map<Integer, Cell> row = new TreeMap<>();
        /** Columns of this row that were met, with or without content. */
        private final Set<Integer> given = new HashSet<>();

        private int rows;
        private int rowNumber = -1;
        private int column = -1;

        SheetReader(Grid grid) {
            this.grid = grid;
        }

        void read(byte[] part) throws XMLStreamException {
            Xml xml = new Xml(part);
            boolean inData = false;
            boolean wasData = false;
            for (int event = xml.next(); event != -1; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.is("sheetData")) {
                        // Of two, nobody can tell which one somebody saw.
                        if (wasData) {
                            throw damaged();
                        }
                        inData = true;
                        wasData = true;
                    } else if (inData && xml.is("row")) {
                        startRow(xml);
                    } else if (inData && xml.is("c")) {
                        readCell(xml);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.is("sheetData")) {
                    inData = false;
                }
            }
            endRow();
        }

        private void startRow(Xml xml) {
            endRow();
            String written = xml.attribute("r");
            int next = written == null ? rowNumber + 1 : number(written) - 1;
            if (next <= rowNumber || next >= LAST_ROW) {
                throw damaged();
            }
            rowNumber = next;
            column = -1;
            given.clear();
            if (++rows > limits.rows()) {
                throw found.stop(grid.spot(rowNumber, 0), ProblemCode.WORKBOOK_TOO_LARGE, "ROWS", limits.rows());
            }
        }

        private void endRow() {
            if (!row.isEmpty()) {
                grid.add(rowNumber, row);
                row.clear();
            }
        }

        private void readCell(Xml xml) throws XMLStreamException {
            String written = xml.attribute("r");
            column = written == null ? column + 1 : Spot.column(written);
            if (column < 0) {
                throw damaged();
            }
            Spot spot = grid.spot(rowNumber, column);
            if (!given.add(column) || written != null && !written.equals(spot.cell())) {
                // A cell that stands twice, or in a row that is not its own: one of two values would win, and nobody
                // would know.
                throw found.stop(spot, ProblemCode.NOT_A_WORKBOOK, "DAMAGED", "");
            }
            String type = xml.attribute("t");
            int style = number(xml.attribute("s"));
            String formula = null;
            String value = null;
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT || !xml.is("c"); event = xml.next()) {
                if (event == -1) {
                    throw damaged();
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.is("f")) {
                        formula = cut(xml.text(""));
                    } else if (xml.is("v")) {
                        value = cut(xml.text(""));
                    } else if (xml.is("is")) {
                        value = cut(unescaped(xml.text("rPh")));
                    }
                }
            }
            Cell cell = cell(type == null ? "n" : type, style, value, formula);
            if (cell != null) {
                keep(cell);
            }
        }

        private void keep(Cell cell) {
            Spot spot = grid.spot(rowNumber, column);
            if (column >= MOST_COLUMNS) {
                throw found.stop(spot, ProblemCode.WORKBOOK_TOO_LARGE, "COLUMNS", MOST_COLUMNS);
            } else if (++cells > limits.cells()) {
                throw found.stop(spot, ProblemCode.WORKBOOK_TOO_LARGE, "CELLS", limits.cells());
            }
            if (cell.kind() == Cell.Kind.FORMULA) {
                found.add(spot, ProblemCode.FORMULA_IN_CELL, "", "=" + cell.text(), "");
                if (++formulas >= MOST_FORMULAS) {
                    throw new Found.Stop();
                }
            }
            row.put(column, cell);
        }

        private @Nullable Cell cell(String type, int style, @Nullable String value, @Nullable String formula) {
            if (formula != null) {
                Matcher truth = TRUTH.matcher(formula);
                return truth.matches()
                        ? new Cell(
                                Cell.Kind.BOOLEAN, isTrue(truth.group(1)) ? Cell.TRUE : Cell.FALSE, Cell.Format.PLAIN)
                        // An expression may be shared with another cell and stand only there.
                        : new Cell(Cell.Kind.FORMULA, formula, Cell.Format.PLAIN);
            }
            if (value == null || value.isEmpty()) {
                return null;
            }
            return switch (type) {
                case "s" -> new Cell(Cell.Kind.TEXT, shared(value), Cell.Format.PLAIN);
                case "inlineStr" -> new Cell(Cell.Kind.TEXT, value, Cell.Format.PLAIN);
                case "str" -> new Cell(Cell.Kind.TEXT, unescaped(value), Cell.Format.PLAIN);
                // A date as text, perhaps with a time of which nobody asked.
                case "d" -> new Cell(Cell.Kind.TEXT, value.replaceFirst("T00:00:00.*", ""), Cell.Format.PLAIN);
                case "b" -> truth(value.strip());
                case "e" -> new Cell(Cell.Kind.ERROR, value, Cell.Format.PLAIN);
                case "n" ->
                    new Cell(
                            Cell.Kind.NUMBER,
                            value.strip(),
                            style < formats.size() ? formats.get(style) : Cell.Format.PLAIN);
                default -> throw damaged();
            };
        }

        private static Cell truth(String value) {
            return switch (value) {
                case "1", "true" -> new Cell(Cell.Kind.BOOLEAN, Cell.TRUE, Cell.Format.PLAIN);
                case "0", "false" -> new Cell(Cell.Kind.BOOLEAN, Cell.FALSE, Cell.Format.PLAIN);
                default -> new Cell(Cell.Kind.ERROR, value, Cell.Format.PLAIN);
            };
        }

        private boolean isTrue(String word) {
            return word.toUpperCase(Locale.ROOT).startsWith("TRUE") || word.equalsIgnoreCase("VERO");
        }

        private String shared(String index) {
            int at = DIGITS.matcher(index).matches() ? Integer.parseInt(index) : Integer.MAX_VALUE;
            if (at >= strings.size()) {
                throw damaged();
            }
            return strings.get(at);
        }
    }
}
