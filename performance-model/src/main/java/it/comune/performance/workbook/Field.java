package it.comune.performance.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document and how it looks in a cell.
 *
 * @param name key of its heading in the texts
 * @param path where it stands, seen from the record of its row; names joined by points
 * @param byKind other last names of that place, by the kind of the record: a threshold is a {@code value} or a {@code percent}
 * @param form how it is written
 * @param vocabulary name of its words, or of the list or table whose ids it takes; none otherwise
 * @param words constants among which it chooses
 * @param required whether a row needs it
 * @param link whether it is no value of the row's record, but names the record that holds it
 * @param group path of the list of which a row shows one element in several columns, with this field in each; none otherwise
 * @param width in characters
 */
record Field(
        String name,
        String path,
        Map<String, String> byKind,
        Form form,
        String vocabulary,
        List<String> words,
        boolean required,
        boolean link,
        String group,
        int width) {

    /** How a value is written in a cell. */
    enum Form {
        ID,
        TEXT,
        NUMBER,
        WHOLE,
        /** A part of a whole, shown in percent. */
        SHARE,
        MONEY,
        DATE,
        YES_NO,
        WORD,
        /** An id of another table. */
        REFERENCE,
        /** An id of the regulation, which a dossier does not hold: those that it uses are suggested. */
        FOREIGN,
        /** Ids of another table, separated by semicolons. */
        IDS,
        /** Numbers, separated by semicolons. */
        NUMBERS,
        /** Only that something is there which has no other value. */
        PRESENT,
        /** Nothing: a table of its own holds the value. */
        ELSEWHERE
    }

    private static final int NARROW = 12;
    private static final int MIDDLE = 18;
    private static final int WIDE = 48;

    private static Field of(String name, Form form, int width) {
        return new Field(name, name, Map.of(), form, "", List.of(), false, false, "", width);
    }

    static Field id(String name) {
        return of(name, Form.ID, MIDDLE);
    }

    static Field text(String name) {
        return of(name, Form.TEXT, WIDE);
    }

    static Field number(String name) {
        return of(name, Form.NUMBER, NARROW);
    }

    static Field whole(String name) {
        return of(name, Form.WHOLE, NARROW);
    }

    static Field share(String name) {
        return of(name, Form.SHARE, NARROW);
    }

    static Field money(String name) {
        return of(name, Form.MONEY, NARROW + 2);
    }

    static Field date(String name) {
        return of(name, Form.DATE, NARROW);
    }

    static Field yesNo(String name) {
        return of(name, Form.YES_NO, NARROW);
    }

    static Field word(String name, Class<? extends Enum<?>> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return word(name, type.getSimpleName(), words);
    }

    static Field word(String name, String vocabulary, List<String> words) {
        return new Field(name, name, Map.of(), Form.WORD, vocabulary, words, false, false, "", MIDDLE + 4);
    }

    /** @param table whose ids it takes */
    static Field reference(String name, String table) {
        return new Field(name, name, Map.of(), Form.REFERENCE, table, List.of(), false, false, "", MIDDLE);
    }

    static Field foreign(String name) {
        return of(name, Form.FOREIGN, MIDDLE + 6);
    }

    static Field ids(String name, String table) {
        return new Field(name, name, Map.of(), Form.IDS, table, List.of(), false, false, "", MIDDLE + 4);
    }

    static Field numbers(String name) {
        return of(name, Form.NUMBERS, MIDDLE);
    }

    static Field present(String name) {
        return of(name, Form.PRESENT, NARROW);
    }

    /** @param table that holds the value */
    static Field elsewhere(String name, String table) {
        return new Field(name, name, Map.of(), Form.ELSEWHERE, table, List.of(), false, false, "", MIDDLE);
    }

    Field needed() {
        return new Field(name, path, byKind, form, vocabulary, words, true, link, group, width);
    }

    /** Names the record that holds the row's own. */
    Field asLink() {
        return new Field(name, path, byKind, form, vocabulary, words, true, true, group, width);
    }

    Field at(String otherPath) {
        return new Field(name, otherPath, byKind, form, vocabulary, words, required, link, group, width);
    }

    /** Stands under another last name where the record is of one of these kinds. */
    Field orFor(Map<String, String> namesByKind) {
        return new Field(name, path, namesByKind, form, vocabulary, words, required, link, group, width);
    }

    Field in(String list) {
        return new Field(name, path, byKind, form, vocabulary, words, required, link, list, width);
    }

    Field wide(int characters) {
        return new Field(name, path, byKind, form, vocabulary, words, required, link, group, characters);
    }

    /** The path for a record of a kind. */
    String path(@Nullable String kind) {
        String last = kind == null ? null : byKind.get(kind);
        return last == null ? path : path.substring(0, path.lastIndexOf('.') + 1) + last;
    }

    /** Whether the value stands at that path for some kind of record. */
    boolean isAt(String somePath) {
        return path.equals(somePath)
                || byKind.keySet().stream().anyMatch(kind -> path(kind).equals(somePath));
    }

    /** Whether the cell counts percent as they are said, 97.5 for 97.5%. */
    static boolean isPercent(String path) {
        return path.endsWith(".percent");
    }
}
