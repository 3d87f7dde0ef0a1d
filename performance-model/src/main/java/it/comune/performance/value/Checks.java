package it.comune.performance.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects every problem of one value before refusing it. The records of this library validate themselves with it;
 * hosts that add records of their own may do the same. Not thread-safe, used once.
 */
public final class Checks {
    /** Ids: 1 to 64 letters, digits, {@code -}, {@code _} or {@code .} of ASCII, starting with a letter or digit. */
    public static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Longest text, in UTF-16 units. */
    public static final int MAX_TEXT = 4000;

    /** Most problems that are kept: nobody reads more, and a hostile document could fill the memory with them. */
    public static final int MAX_PROBLEMS = 10_000;

    /** Most decimals of what is multiplied for each person: numbers that grow with every person cost minutes. */
    public static final int MAX_DECIMALS = 6;

    private static final int BYTE_ORDER_MARK = 0xfeff;

    private static final LocalDate FIRST_DATE = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(2100, 12, 31);

    private final String subject;
    private final List<Problem> problems = new ArrayList<>();

    private Checks(String subject) {
        this.subject = subject;
    }

    /** Checks of something that has an id, which problems then name. */
    public static Checks of(@Nullable String subject) {
        return new Checks(subject == null ? "" : subject);
    }

    public Checks problem(String pointer, ProblemCode code, @Nullable Object value, Object limit) {
        if (isFull()) {
            return this;
        }
        problems.add(new Problem(
                pointer,
                code,
                subject,
                value instanceof BigDecimal d ? Numbers.show(d) : String.valueOf(value),
                String.valueOf(limit)));
        return this;
    }

    /** Whether as many problems were found as are kept; further checks are then idle. */
    public boolean isFull() {
        return problems.size() > MAX_PROBLEMS;
    }

    /** The problems found so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The value is there. */
    public Checks required(String field, @Nullable Object value) {
        return value == null ? problem("/" + field, ProblemCode.MISSING, lastName(field), "") : this;
    }

    /** {@code date} of {@code act/date}, but {@code facts/3} as it is. */
    private static String lastName(String field) {
        String last = field.substring(field.lastIndexOf('/') + 1);
        return Character.isDigit(last.charAt(0)) ? field : last;
    }

    /** A required id of the documented pattern. */
    public Checks id(String field, @Nullable String value) {
        return value == null ? required(field, null) : optionalId(field, value);
    }

    public Checks optionalId(String field, @Nullable String value) {
        return value != null && !ID.matcher(value).matches()
                ? problem("/" + field, ProblemCode.MALFORMED_ID, value, ID.pattern())
                : this;
    }

    /**
     * A required text: not blank, at most {@value #MAX_TEXT} characters, no control characters but line ends and tabs.
     */
    public Checks text(String field, @Nullable String value) {
        return value == null ? required(field, null) : optionalText(field, value);
    }

    public Checks optionalText(String field, @Nullable String value) {
        return value != null && (isBlank(value) || value.length() > MAX_TEXT || !isText(value))
                ? problem("/" + field, ProblemCode.MALFORMED_TEXT, value, MAX_TEXT)
                : this;
    }

    /**
     * Whether a string is made of characters only: no lone surrogates, no control characters but line ends and tabs.
     */
    public static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        || c < ' ' && c != '\n' && c != '\r' && c != '\t'
                        || c == 0x7f);
    }

    /** Nothing but spaces of any kind, those that do not break included. */
    private static boolean isBlank(String value) {
        return value.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK);
    }

    /** A date within 1990-2100, or none. */
    public Checks optionalDate(String field, @Nullable LocalDate value) {
        return value != null && (value.isBefore(FIRST_DATE) || value.isAfter(LAST_DATE))
                ? problem("/" + field, ProblemCode.DATE_OUT_OF_RANGE, value, FIRST_DATE + " - " + LAST_DATE)
                : this;
    }

    /** A required date within 1990-2100. */
    public Checks date(String field, @Nullable LocalDate value) {
        return value == null ? required(field, null) : optionalDate(field, value);
    }

    /** A required whole number within a range, both ends included. */
    public Checks whole(String field, int value, int least, int most) {
        return value < least || value > most
                ? problem("/" + field, ProblemCode.OUT_OF_RANGE, value, least + " - " + most)
                : this;
    }

    /** A number within the limits of {@link Numbers} and at least {@code least}; or none. */
    public Checks optionalAtLeast(String field, @Nullable BigDecimal value, BigDecimal least) {
        if (value == null || !bounded(field, value)) {
            return this;
        }
        return value.compareTo(least) < 0 ? problem("/" + field, ProblemCode.OUT_OF_RANGE, value, ">= " + least) : this;
    }

    /** A required number of at least 0. */
    public Checks notNegative(String field, @Nullable BigDecimal value) {
        return value == null ? required(field, null) : optionalAtLeast(field, value, BigDecimal.ZERO);
    }

    /** A required number of any range, neither too long nor with too large an exponent. */
    public Checks number(String field, @Nullable BigDecimal value) {
        if (value == null) {
            return required(field, null);
        }
        bounded(field, value);
        return this;
    }

    /** A required number of more than 0. */
    public Checks positive(String field, @Nullable BigDecimal value) {
        if (value == null) {
            return required(field, null);
        }
        return bounded(field, value) && value.signum() <= 0
                ? problem("/" + field, ProblemCode.OUT_OF_RANGE, value, "> 0")
                : this;
    }

    /** A required part of a whole: more than 0, at most 1. */
    public Checks part(String field, @Nullable BigDecimal value) {
        if (value == null) {
            return required(field, null);
        }
        return bounded(field, value) && (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0)
                ? problem("/" + field, ProblemCode.OUT_OF_RANGE, value, "> 0 - 1")
                : this;
    }

    /** A number within a range, both ends included; or none. */
    public Checks optionalWithin(String field, @Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value == null || !bounded(field, value)) {
            return this;
        }
        return value.compareTo(least) < 0 || value.compareTo(most) > 0
                ? problem("/" + field, ProblemCode.OUT_OF_RANGE, value, least + " - " + most)
                : this;
    }

    /** A required number within a range, both ends included. */
    public Checks within(String field, @Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        return value == null ? required(field, null) : optionalWithin(field, value, least, most);
    }

    /** A weight of more than 0, or none. */
    public Checks optionalWeight(String field, @Nullable BigDecimal value) {
        return value != null && bounded(field, value) && value.signum() <= 0
                ? problem("/" + field, ProblemCode.WEIGHT_NOT_POSITIVE, value, "> 0")
                : this;
    }

    /** At most {@value #MAX_DECIMALS} decimals; or no number at all. One beyond the limits of {@link Numbers} is no more than that. */
    public Checks decimals(String field, @Nullable BigDecimal value) {
        return value != null && Numbers.isBounded(value) && Numbers.plain(value).scale() > MAX_DECIMALS
                ? problem("/" + field, ProblemCode.TOO_MANY_DECIMALS, value, MAX_DECIMALS)
                : this;
    }

    /** A list of at most so many elements. */
    public Checks atMost(String field, int most, @Nullable List<?> list) {
        return list != null && list.size() > most
                ? problem("/" + field, ProblemCode.TOO_MANY_ENTRIES, list.size(), most)
                : this;
    }

    private boolean bounded(String field, BigDecimal value) {
        if (Numbers.isBounded(value)) {
            return true;
        }
        boolean tooLong = Numbers.isCheap(value) || value.precision() > Numbers.MAX_LENGTH;
        problem(
                "/" + field,
                tooLong ? ProblemCode.NUMBER_TOO_LONG : ProblemCode.EXPONENT_TOO_LARGE,
                value,
                tooLong ? Numbers.MAX_LENGTH : Numbers.MAX_EXPONENT);
        return false;
    }

    /** A list that is there and has no holes; holes are reported and skipped by the checks that follow. */
    public <T> Checks list(String field, @Nullable List<T> list) {
        if (list == null) {
            return required(field, null);
        }
        for (int i = 0; i < list.size(); i++) {
            required(field + "/" + i, list.get(i));
        }
        return this;
    }

    /** A list of at least one element. */
    public <T> Checks filled(String field, @Nullable List<T> list) {
        return list != null && list.isEmpty()
                ? problem("/" + field, ProblemCode.EMPTY_LIST, lastName(field), "")
                : list(field, list);
    }

    /** No two elements of a list share a key; elements whose key is null are not compared. */
    public <T> Checks distinct(
            String field,
            @Nullable List<T> list,
            Function<T, @Nullable Object> key,
            String keyField,
            ProblemCode code) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; list != null && i < list.size(); i++) {
            T element = list.get(i);
            Object value = element == null ? null : key.apply(element);
            if (value != null && !seen.add(value)) {
                problem("/" + field + "/" + i + keyField, code, value, "");
            }
        }
        return this;
    }

    /** @throws InvalidDocumentException with all problems, if there is any */
    public void verify() {
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(problems);
        }
    }
}
