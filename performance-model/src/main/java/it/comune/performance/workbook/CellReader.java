package it.comune.performance.workbook;

import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From a cell to a value of the JSON document. What is not of the kind that belongs there passes as a text, of which the document's
 * own reader then says what is wrong.
 */
final class CellReader {
    /** Digits that a spreadsheet keeps; those beyond are traces of its binary arithmetic. */
    static final int DIGITS = 15;

    /** A longer text is refused anyhow, and one that many cells share must not be copied as often. */
    private static final int LONGEST_TEXT = 8000;

    private static final int LONGEST_NUMBER = 64;
    /** Longer than anything but a text or a list may be, and than what is shown of it. */
    private static final int LONGEST_WORD = 300;

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern WITHOUT_THOUSANDS = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern ITALIAN_THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?");
    private static final Pattern ENGLISH_THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}");
    /** Groups of three digits with the same space or apostrophe between all of them. */
    private static final Pattern GROUPS =
            Pattern.compile("[+-]?[0-9]{1,3}(?:([ \\u00a0\\u2009\\u202f'’])[0-9]{3}(?:\\1[0-9]{3})*)([.,][0-9]+)?");

    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[ \\u00a0\\u2009\\u202f'’]");
    private static final Pattern SEPARATORS = Pattern.compile("[;\\n\\r]+");
    private static final Pattern SEPARATORS_OF_IDS = Pattern.compile("[;,\\s\\u00a0]+");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");

    private static final Map<String, String> ANSWERS = Map.of(
            "si", "true", "s", "true", "vero", "true", "true", "true", "x", "true", "no", "false", "n", "false",
            "falso", "false", "false", "false");

    private final boolean from1904;
    private final Found found;
    private final int most;
    private long characters;

    /** @param most characters of all texts together, one that many cells share as often as they do */
    CellReader(boolean from1904, int most, Found found) {
        this.from1904 = from1904;
        this.most = most;
        this.found = found;
    }

    /**
     * The value of a cell.
     *
     * @param path where it stands: some count percent
     * @return null where the cell says nothing
     */
    @Nullable
    Piece read(Field field, String path, Cell cell, Spot spot) {
        if (cell.kind() == Cell.Kind.FORMULA) {
            return Piece.lost(spot);
        } else if (cell.kind() == Cell.Kind.ERROR) {
            found.add(spot, ProblemCode.ERROR_IN_CELL, "", cell.text(), "");
            return Piece.lost(spot);
        } else if (cell.isBlank()) {
            return null;
        }
        characters += cell.text().length();
        if (characters > most) {
            throw found.stop(spot, ProblemCode.WORKBOOK_TOO_LARGE, "CHARACTERS", most);
        }
        boolean mayBeLong =
                field.form() == Field.Form.TEXT || field.form() == Field.Form.IDS || field.form() == Field.Form.NUMBERS;
        return mayBeLong || cell.text().length() <= LONGEST_WORD
                ? value(field, path, cell, spot)
                : value(
                        field,
                        path,
                        new Cell(cell.kind(), cell.text().substring(0, LONGEST_WORD), cell.format()),
                        spot);
    }

    private @Nullable Piece value(Field field, String path, Cell cell, Spot spot) {
        return switch (field.form()) {
            case TEXT -> text(asText(cell), spot);
            case ID, REFERENCE, FOREIGN -> text(trimmed(asText(cell)), spot);
            case WORD -> text(Texts.constant(field, trimmed(asText(cell))), spot);
            case NUMBER, MONEY -> number(cell, spot, Field.isPercent(path));
            case WHOLE -> number(cell, spot, false);
            case SHARE -> number(cell, spot, false);
            case DATE -> date(cell, spot);
            case YES_NO, PRESENT -> answer(cell, spot);
            case IDS -> ids(cell, spot);
            case NUMBERS -> numbers(cell, spot);
            case ELSEWHERE -> null;
        };
    }

    private static Piece text(String text, Spot spot) {
        return Piece.value(Piece.quoted(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT)), spot);
    }

    /** The text without spaces around it, those that do not break included. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** What people see in a cell, as a text. */
    String asText(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> {
                LocalDate date = cell.format() == Cell.Format.DATE ? day(cell.text()) : null;
                yield date != null ? shown(date) : isNumber(cell.text()) ? plain(exact(cell.text())) : cell.text();
            }
            case BOOLEAN -> cell.text().equals(Cell.TRUE) ? "sì" : "no";
            default -> cell.text();
        };
    }

    /** {@code 31/12/2023}. */
    static String shown(LocalDate date) {
        return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** Whether these are digits of a size that can be computed with. */
    private static boolean isNumber(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches() || text.length() > LONGEST_NUMBER) {
            return false;
        }
        String exponent = matcher.group(2);
        return exponent == null || exponent.length() <= 4;
    }

    /** The number that somebody wrote into a spreadsheet, from the digits that the spreadsheet wrote. */
    private static BigDecimal exact(String digits) {
        BigDecimal number = new BigDecimal(digits);
        return number.precision() > DIGITS ? number.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)) : number;
    }

    private static String plain(BigDecimal number) {
        return Numbers.show(number);
    }

    /** @param asSaid whether 97.5% is 97.5 */
    private Piece number(Cell cell, Spot spot, boolean asSaid) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            if (cell.format() == Cell.Format.DATE
                    || !NUMBER.matcher(cell.text()).matches()) {
                return text(asText(cell), spot);
            } else if (!isNumber(cell.text())) {
                return Piece.value(cell.text(), spot);
            }
            BigDecimal number = exact(cell.text());
            boolean percent = asSaid && cell.format() == Cell.Format.PERCENT;
            return Piece.value(json(percent ? number.movePointRight(2) : number), spot);
        }
        return cell.kind() == Cell.Kind.BOOLEAN ? text(asText(cell), spot) : writtenNumber(cell.text(), spot, asSaid);
    }

    /** Digits as JSON has them; numbers that are too large stay as they are, and are refused with what they are. */
    private static String json(BigDecimal number) {
        return number.scale() < -Numbers.MAX_EXPONENT || number.scale() > LONGEST_NUMBER
                ? number.toString()
                : number.signum() == 0 ? "0" : Numbers.plain(number).toPlainString();
    }

    private Piece writtenNumber(String written, Spot spot, boolean asSaid) {
        String bare = trimmed(written);
        boolean percent = bare.endsWith("%");
        if (bare.endsWith("%%")) {
            // LibreOffice adds a sign of its own to what is typed into such a cell.
            bare = bare.substring(0, bare.length() - 1);
        }
        if (percent || bare.endsWith("€")) {
            bare = trimmed(bare.substring(0, bare.length() - 1));
        } else if (bare.startsWith("€")) {
            bare = trimmed(bare.substring(1));
        }
        if (GROUPS.matcher(bare).matches()) {
            bare = BETWEEN_GROUPS.matcher(bare).replaceAll("");
        }
        if (EITHER.matcher(bare).matches()) {
            String either = bare.replace(".", "") + " / " + bare.replace('.', ',');
            found.add(spot, ProblemCode.AMBIGUOUS_NUMBER, "", trimmed(written), either);
            return Piece.lost(spot);
        }
        String digits;
        if (WITHOUT_THOUSANDS.matcher(bare).matches()) {
            digits = bare.replace(',', '.');
        } else if (ITALIAN_THOUSANDS.matcher(bare).matches()) {
            digits = bare.replace(".", "").replace(',', '.');
        } else if (ENGLISH_THOUSANDS.matcher(bare).matches()) {
            digits = bare.replace(",", "");
        } else {
            return text(trimmed(written), spot);
        }
        if (!isNumber(digits)) {
            return Piece.value(jsonDigits(digits), spot);
        }
        BigDecimal number = new BigDecimal(digits);
        return Piece.value(json(percent && !asSaid ? number.movePointLeft(2) : number), spot);
    }

    /** The same digits without what JSON does not take: a plus, and zeros before the first digit. */
    private static String jsonDigits(String digits) {
        boolean negative = digits.startsWith("-");
        String bare = digits.replaceFirst("^[+-]", "").replaceFirst("^0+(?=[0-9])", "");
        return negative ? "-" + bare : bare;
    }

    private @Nullable LocalDate day(String serial) {
        if (!isNumber(serial)) {
            return null;
        }
        BigDecimal days = exact(serial);
        boolean isDay = days.signum() >= 0
                && days.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0
                && days.stripTrailingZeros().scale() <= 0;
        return isDay ? (from1904 ? FROM_1904 : FROM_1900).plusDays(days.intValueExact()) : null;
    }

    /** Day number of a date, as cells hold it. */
    static int serial(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(FROM_1900, date);
    }

    private Piece date(Cell cell, Spot spot) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            LocalDate date = cell.format() == Cell.Format.DATE ? day(cell.text()) : null;
            return text(date == null ? asText(cell) : date.toString(), spot);
        }
        String written = trimmed(cell.text());
        Matcher dayFirst = DAY_FIRST.matcher(written);
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        LocalDate date = null;
        if (dayFirst.matches()) {
            date = date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        } else if (yearFirst.matches()) {
            date = date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        return text(date == null ? written : date.toString(), spot);
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            // The calendar lacks that day: the document's reader says so, of the text as it was written.
            return null;
        }
    }

    private Piece answer(Cell cell, Spot spot) {
        String written = trimmed(asText(cell));
        String answer = ANSWERS.get(Texts.plain(written));
        return answer == null ? text(written, spot) : Piece.value(answer, spot);
    }

    private Piece ids(Cell cell, Spot spot) {
        Piece list = Piece.list(spot);
        for (String id : SEPARATORS_OF_IDS.split(trimmed(asText(cell)))) {
            if (!id.isEmpty()) {
                list.add(text(id, spot));
            }
        }
        return list;
    }

    private Piece numbers(Cell cell, Spot spot) {
        Piece list = Piece.list(spot);
        if (cell.kind() == Cell.Kind.NUMBER) {
            list.add(number(cell, spot, false));
            return list;
        }
        for (String number : SEPARATORS.split(asText(cell))) {
            if (!number.isBlank()) {
                list.add(writtenNumber(number, spot, false));
            }
        }
        return list;
    }
}
