package it.comune.performance.publishing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them: CRLF after each line, the header first, quotation marks where they are needed; and texts
 * that no spreadsheet runs as a formula, whether it separates cells by commas, semicolons, tabulators or line ends.
 */
public final class Csv {
    /** What begins a formula, in Excel, LibreOffice and their full-width spellings. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern VERTICAL_OR_TAB = Pattern.compile("\\R|\t");

    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** @param rows header first; each cell is written as it is, and quoted where it must be */
    public static String written(List<List<String>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && cell.equals(cell.strip());
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /**
     * A text of somebody else's, harmless in a spreadsheet: a semicolon becomes a comma, a tabulator and a line end a space, since a
     * spreadsheet that separates cells by them would begin a cell in the middle of the text, whatever is quoted; and what begins like a
     * formula ({@code = + - @}), once white space and characters that nobody sees are skipped, has an apostrophe before it, which
     * spreadsheets read as "this is a text". Not for numbers, which may begin with a sign.
     */
    public static String text(String text) {
        String one =
                VERTICAL_OR_TAB.matcher(text).replaceAll(" ").replace(';', ',').replace('\uFF1B', ',');
        int first = one.codePoints().filter(Csv::isSeen).findFirst().orElse(' ');
        return FORMULA.indexOf(first) >= 0 ? "'" + one : one;
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }
}
