package it.comune.performance.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them: CRLF after each line, the header first, quotation marks where they are needed. A text
 * that a spreadsheet would run as a formula has an apostrophe before it, which spreadsheets read as "this is a text".
 */
final class Csv {
    /** What begins a formula, in Excel, LibreOffice and their full-width spellings; white space that some of them skip before it. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** @param rows header first; each cell is written as it is, and quoted where it must be */
    static String written(List<List<String>> rows) {
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

    /** A text of somebody else's, harmless in a spreadsheet: what looks like a formula once white space before it is skipped. */
    static String text(String text) {
        String seen = text.stripLeading();
        boolean isFormula = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0 || !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0);
        return isFormula ? "'" + text : text;
    }
}
