package it.comune.performance.workbook;

import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a problem of the JSON document to the same problem of the sheets: cells, headings and Italian words. */
final class Translation {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": \"?([\\w.]+)\"?");
    private static final Pattern NAME_AND_NUMBER = Pattern.compile("([A-Za-z]+) ([0-9.]+)");
    private static final Pattern LAST_INDEX = Pattern.compile(".*/[0-9]+/");

    /** Whose limit is a number or a date that stands in the same column. */
    private static final Set<ProblemCode> OF_VALUES = Set.of(
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.TABLE_ORDER,
            ProblemCode.TABLE_NOT_MONOTONE,
            ProblemCode.BOUNDS_REVERSED,
            ProblemCode.DATE_OUT_OF_RANGE,
            ProblemCode.WEIGHT_NOT_POSITIVE);

    /** What is missing because something else is, which was reported. */
    private static final Set<ProblemCode> OF_ABSENCE = Set.of(ProblemCode.MISSING, ProblemCode.EMPTY_LIST);

    private final Layout layout;
    private final Piece root;
    private final Set<Spot> refused;

    /** @param refused cells of which something was reported before anything was read of the document */
    Translation(Layout layout, Piece root, Set<Spot> refused) {
        this.layout = layout;
        this.root = root;
        this.refused = refused;
    }

    /** The place of a JSON Pointer; null where no cell is nearer than the others. */
    Piece.@Nullable Place place(String pointer) {
        Piece.Place place = root.place(pointer);
        return place == null || place.isLost() ? null : place;
    }

    /** Adds the problem to those of the sheets, unless it only follows from one of them. */
    void add(Problem problem, Found found) {
        Piece.Place place = root.place(problem.pointer());
        if (followsFromAnother(problem, place)) {
            return;
        }
        Problem translated = translated(problem, place);
        found.add(
                place == null ? null : place.spot(),
                translated.code(),
                translated.subject(),
                translated.value(),
                translated.limit());
    }

    private boolean followsFromAnother(Problem problem, Piece.@Nullable Place place) {
        List<Piece> way = root.along(problem.pointer());
        Piece last = way.get(way.size() - 1);
        boolean ofLost = place != null && place.isLost() || way.stream().anyMatch(Piece::isLost);
        boolean ofAbsent = OF_ABSENCE.contains(problem.code()) && last.isCopy();
        boolean ofCell = place != null && refused.contains(place.spot());
        return ofLost || ofAbsent || ofCell || last.isPhantom();
    }

    /** The same problem in the words of the sheets. */
    Problem translated(Problem problem, Piece.@Nullable Place place) {
        Field field = place == null ? null : place.field();
        String value = problem.value();
        String limit = problem.limit();
        switch (problem.code()) {
            case MISSING, EMPTY_LIST -> value = name(problem.pointer(), place, value);
            case UNKNOWN_FIELD -> {
                value = name(problem.pointer(), place, value);
                limit = names(parent(problem.pointer()), limit);
            }
            case ONE_OF -> limit = names(problem.pointer(), limit);
            case UNKNOWN_WORD -> limit = field == null ? limit : Words.hint(value, Texts.words(field));
            case WRONG_TYPE -> limit = field == null ? limit : example(field);
            case NOT_A_DATE -> limit = shown(limit, field);
            case TABLE_START, TABLE_END -> {
                value = row(parent(problem.pointer()), value, field);
                limit = row(parent(problem.pointer()), limit, field);
            }
            case ITEMS_DO_NOT_FIT ->
                limit = Texts.has("word.ComponentKind." + limit) ? Texts.word("ComponentKind", limit) : limit;
            default -> {
                if (OF_VALUES.contains(problem.code())) {
                    value = shown(value, field);
                    limit = shown(limit, field);
                }
            }
        }
        String pointer = place == null ? problem.pointer() : place.spot().toString();
        return new Problem(pointer, problem.code(), subject(problem.subject()), value, limit);
    }

    private static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }

    /** What people call a field, or a list that a table of its own holds. */
    private String name(String pointer, Piece.@Nullable Place place, String field) {
        String own = LAST_INDEX.matcher(pointer).replaceFirst("");
        String dotted = (own.startsWith("/") ? own.substring(1) : own).replace('/', '.');
        for (Sheet sheet : layout.sheets()) {
            boolean isHeld = !own.equals(pointer);
            if (sheet instanceof Sheet.Table table
                    && table.list().equals(dotted)
                    && isHeld != table.holder().isEmpty()) {
                return Texts.title(table);
            }
        }
        return place == null || place.heading().isEmpty() ? field : place.heading();
    }

    /** The names of some fields of a record, in people's words. */
    private String names(String record, String fields) {
        return Arrays.stream(fields.split(", "))
                .map(field -> {
                    Piece.Place place = root.place(record + "/" + field);
                    boolean isIt = place != null
                            && place.field() != null
                            && (place.field().isAt(field)
                                    || place.field().path().endsWith("." + field)
                                    || place.field().byKind().containsValue(field));
                    return isIt ? place.heading() : field;
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String example(Field field) {
        return switch (field.form()) {
            case NUMBER, NUMBERS -> "12,5";
            case WHOLE -> "12";
            case SHARE -> "80%";
            case MONEY -> "1234,56";
            case DATE -> "31/12/2023";
            case YES_NO, PRESENT -> "sì, no";
            case WORD -> String.join(", ", Texts.words(field));
            default -> Texts.common("text");
        };
    }

    /** Numbers and dates of a text as the cells of that field show them. */
    private static String shown(String text, @Nullable Field field) {
        Field.Form form = field == null ? Field.Form.TEXT : field.form();
        String dated = DATE.matcher(text).replaceAll(Translation::date);
        if (form == Field.Form.SHARE) {
            return DECIMAL.matcher(text).replaceAll(match -> percent(match.group()));
        }
        return form == Field.Form.NUMBER || form == Field.Form.MONEY ? text.replace('.', ',') : dated;
    }

    private static String date(MatchResult match) {
        try {
            return CellReader.shown(LocalDate.parse(match.group()));
        } catch (java.time.DateTimeException e) {
            // The calendar lacks that day: it stays as it was written.
            return match.group();
        }
    }

    private static String percent(String share) {
        return new BigDecimal(share)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                + "%";
    }

    /** A row of a table that was shown as JSON, or one value of it, as its cells. */
    private String row(String record, String text, @Nullable Field field) {
        Matcher members = MEMBER.matcher(text);
        Matcher one = NAME_AND_NUMBER.matcher(text);
        if (members.find()) {
            return MEMBER.matcher(text)
                    .results()
                    .map(member -> cell(record, member.group(1), member.group(2)))
                    .collect(Collectors.joining("; "));
        }
        return one.matches() ? cell(record, one.group(1), one.group(2)) : shown(text, field);
    }

    private String cell(String record, String name, String value) {
        Piece.Place place = root.place(record + "/" + name);
        Field field = place == null ? null : place.field();
        if (place == null || field == null || !field.isAt(name)) {
            return name + " " + value;
        }
        boolean isWord = field.words().contains(value);
        return place.heading() + " " + (isWord ? Texts.word(field.vocabulary(), value) : shown(value, field));
    }

    /** Settings are known by their labels; anything else by its id. */
    private String subject(String subject) {
        for (Sheet sheet : layout.sheets()) {
            if (sheet instanceof Sheet.Card card && card.settings()) {
                Map<String, Field> settings = card.fields().stream()
                        .filter(Assembly::isSetting)
                        .collect(Collectors.toMap(
                                field -> Assembly.setting(field).replace('.', '/'), field -> field));
                Field setting = settings.get(subject);
                if (setting != null) {
                    return Texts.name(card, Sheet.Slot.of(setting));
                }
            }
        }
        return subject;
    }
}
