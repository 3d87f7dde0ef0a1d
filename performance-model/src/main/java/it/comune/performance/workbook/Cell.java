package it.comune.performance.workbook;

/**
 * A cell with content, as the file has it.
 *
 * @param kind of content
 * @param text of a text as it is, of a number its digits in the file, of a boolean {@code 1} or {@code 0}, of an error its name, of
 *     a formula its expression
 * @param format how a number is shown
 */
record Cell(Kind kind, String text, Format format) {
    static final String TRUE = "1";
    static final String FALSE = "0";

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR,
        FORMULA
    }

    /** What people see in a cell with a number. */
    enum Format {
        PLAIN,
        PERCENT,
        DATE
    }

    boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
