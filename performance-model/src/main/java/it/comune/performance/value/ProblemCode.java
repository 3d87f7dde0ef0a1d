package it.comune.performance.value;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The stable codes of {@link Problem}. Texts stand in {@code problems_it.properties} and {@code
 * problems_en.properties}.
 */
public enum ProblemCode {
    /** Not JSON: reading stopped here. */
    SYNTAX,
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** More bytes than the limit. */
    DOCUMENT_TOO_LARGE,
    /** More values (numbers, texts, lists, ...) than the limit. */
    TOO_MANY_VALUES,
    /** More problems than anybody reads: the rest is not listed. */
    TOO_MANY_PROBLEMS,
    /** Brackets inside brackets beyond the limit. */
    NESTING_TOO_DEEP,
    /** Something follows the document. */
    TRAILING_CONTENT,
    /** The same key twice in one object. */
    DUPLICATE_KEY,
    /** A key that the document does not know. */
    UNKNOWN_FIELD,
    /** Text, number, list, ... where something else belongs. */
    WRONG_TYPE,
    /** A number longer than 32 characters. */
    NUMBER_TOO_LONG,
    /** A number with an exponent beyond 10, or with more decimals than can be meant. */
    EXPONENT_TOO_LARGE,
    /** A number with decimals where only whole ones make sense. */
    NOT_A_WHOLE_NUMBER,
    /** Not a date written as 2023-12-31, or one that the calendar lacks. */
    NOT_A_DATE,
    /** A date outside 1990-2100. */
    DATE_OUT_OF_RANGE,
    /** A word that is not among the known ones. */
    UNKNOWN_WORD,
    /** A required field is not there. */
    MISSING,
    /** A list without an entry, where at least one belongs. */
    EMPTY_LIST,
    /** An id with other characters than letters, digits, - _ . or longer than 64. */
    MALFORMED_ID,
    /** A text that is empty, too long, or holds characters that are no text. */
    MALFORMED_TEXT,
    /** A number outside its range. */
    OUT_OF_RANGE,
    /** A weight of 0 or less. */
    WEIGHT_NOT_POSITIVE,
    /** Some indicators of an objective weighed, others not. */
    WEIGHTS_INCOMPLETE,
    /** An id that was already given. */
    DUPLICATE_ID,
    /** Two records for the same scope. */
    DUPLICATE_SCOPE,
    /** An id that nothing in the document carries. */
    UNKNOWN_REFERENCE,
    /** A unit that does not answer for that objective or indicator. */
    UNIT_NOT_CONCERNED,
    /** Neither, or both, of two fields of which exactly one belongs. */
    ONE_OF,
    /** A condition was reported of an indicator that the plan sets without one. */
    NOT_CONDITIONAL,
    /** What was observed is not of the kind that the target asks. */
    FACT_DOES_NOT_FIT,
    /** Nothing is recorded of an indicator, and the regulation refuses gaps. */
    NO_FACT,
    /** The second of two bounds lies before the first. */
    BOUNDS_REVERSED,
    /** An amount with parts of a cent. */
    NOT_WHOLE_CENTS,
    /** Shares of a person's work that do not sum to 1. */
    SHARES_NOT_WHOLE,
    /** More days of absence than days of service. */
    ABSENCES_EXCEED_SERVICE,
    /** Behaviours without items, or items where nobody gives points. */
    ITEMS_DO_NOT_FIT,
    /** Maxima of a profile's components that do not sum to 100. */
    MAXIMA_NOT_WHOLE,
    /** Some participations in a project in hours, others in shares. */
    MIXED_MEASURES,
    /** A project fund for an objective that has a weight. */
    PROJECT_WEIGHED,
    /** An id that the regulation does not know. */
    UNKNOWN_IN_REGULATION,
    /** An item of behaviour for which no points were given. */
    BEHAVIOUR_MISSING,
    /** Own objectives count in the person's profile, and none is given. */
    PARTICIPATION_MISSING,
    /** The pot is split by the value of positions, and a unit head has none. */
    POSITION_MISSING,
    /** General secretaries whose days of service together exceed the year. */
    SECRETARIES_OVERLAP,
    /** Unit heads who together held one vacant position for more days than the year has. */
    INTERIM_OVERLAP,
    /** A plan's year to which no national contract that the library knows applies. */
    YEAR_NOT_COVERED,
    /** A plan's year for which no version of a regulation is in force. */
    NO_REGULATION,
    /** A table that does not start where it must. */
    TABLE_START,
    /** A table that does not end where it must. */
    TABLE_END,
    /** Table rows that are not in ascending order, or twice the same. */
    TABLE_ORDER,
    /** A table value that falls where it must not fall, or rises where it must not rise. */
    TABLE_NOT_MONOTONE,
    /** Not a workbook of the kind that is read: reading stopped here. */
    NOT_A_WORKBOOK,
    /** A workbook with more bytes, entries, rows, columns or cells than the limit: reading stopped here. */
    WORKBOOK_TOO_LARGE,
    /** Something in a workbook that runs, or brings something in from outside. */
    ACTIVE_CONTENT,
    /** A workbook of another document. */
    WRONG_WORKBOOK,
    /** A sheet that the workbook should have. */
    SHEET_MISSING,
    /** A sheet that the workbook does not know. */
    SHEET_UNKNOWN,
    /** A heading that the sheet should have. */
    HEADING_MISSING,
    /** A heading that the sheet does not know. */
    HEADING_UNKNOWN,
    /** The same heading twice in one sheet. */
    HEADING_DUPLICATED,
    /** Something stands where nothing is read. */
    CELL_NOT_READ,
    /** A formula, where a value belongs. */
    FORMULA_IN_CELL,
    /** A cell in which a spreadsheet shows an error. */
    ERROR_IN_CELL,
    /** A number of which nobody can say whether its point separates thousands or decimals. */
    AMBIGUOUS_NUMBER,
    /** More characters than a cell holds. */
    CELL_TOO_LONG;

    /** The field itself, and what it is the value of, even where it is one of a list. */
    private static final int NAMES_LOOKED_AT = 3;

    /** Named in the texts of {@link #FACT_DOES_NOT_FIT}: kinds of observations in words. */
    private static final String KIND = "kind.";

    /** Named in the text of {@link #SYNTAX}: why reading stopped, in words. */
    private static final String REASON = "syntax.";

    /** Named in the texts of {@link #NOT_A_WORKBOOK}, {@link #WORKBOOK_TOO_LARGE} and {@link #ACTIVE_CONTENT}: what it is. */
    private static final String WORKBOOK = "workbook.";

    private static final String HINT = ".hint";

    /** Of texts that are for those who look at a sheet: they see headings and cells, no fields and brackets. */
    private static final String SHEET = ".sheet";

    String message(Locale locale, String pointer, String value, String limit) {
        ResourceBundle texts = texts(locale);
        String ofSheet = name() + SHEET;
        return filled(texts, isCell(pointer) && texts.containsKey(ofSheet) ? ofSheet : name(), value, limit);
    }

    /** Whether a pointer is {@code sheet!cell}: a JSON Pointer is empty or starts with a slash. */
    private static boolean isCell(String pointer) {
        return !pointer.isEmpty() && pointer.charAt(0) != '/';
    }

    /** What to do; of some codes it depends on the field, which the last names of the pointer tell. */
    String hint(Locale locale, String pointer, String value, String limit) {
        ResourceBundle texts = texts(locale);
        String ofSheet = name() + HINT + SHEET;
        if (isCell(pointer)) {
            return filled(texts, texts.containsKey(ofSheet) ? ofSheet : name() + HINT, value, limit);
        }
        String[] names = pointer.split("/");
        for (int i = names.length - 1; i >= Math.max(0, names.length - NAMES_LOOKED_AT); i--) {
            String key = name() + HINT + '.' + names[i];
            if (texts.containsKey(key)) {
                return filled(texts, key, value, limit);
            }
        }
        return filled(texts, name() + HINT, value, limit);
    }

    /** What stands for the pointer of a whole document. */
    static String document(Locale locale) {
        return texts(locale).getString("document");
    }

    private static ResourceBundle texts(Locale locale) {
        Locale language = Locale.ITALIAN.getLanguage().equals(locale.getLanguage()) ? Locale.ITALIAN : Locale.ENGLISH;
        return ResourceBundle.getBundle(
                "it.comune.performance.value.problems", language, ProblemCode.class.getClassLoader());
    }

    private String filled(ResourceBundle texts, String key, String value, String limit) {
        String text = texts.getString(key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            filled.append(text, from, at);
            boolean isValue = text.startsWith("{value}", at);
            filled.append(spoken(texts, isValue ? value : limit));
            from = at + "{value}".length();
        }
        return filled.append(text.substring(from)).toString();
    }

    private String spoken(ResourceBundle texts, String word) {
        if (this == SYNTAX) {
            int space = word.indexOf(' ');
            String key = REASON + (space < 0 ? word : word.substring(0, space));
            return texts.containsKey(key)
                    ? texts.getString(key) + (space < 0 ? "" : ": " + word.substring(space + 1))
                    : word;
        }
        String kind = switch (this) {
            case FACT_DOES_NOT_FIT -> KIND;
            case NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE, ACTIVE_CONTENT -> WORKBOOK;
            default -> "";
        };
        return !kind.isEmpty() && texts.containsKey(kind + word) ? texts.getString(kind + word) : word;
    }
}
