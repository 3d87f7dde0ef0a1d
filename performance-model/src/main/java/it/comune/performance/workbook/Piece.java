package it.comune.performance.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document that was put together from cells, and where they stand. Mutable while being put together.
 */
final class Piece {
    /** The row or card in which the values of a record stand, filled in or not. */
    interface Line {
        /** The cell of a path, seen from the record; null when it has none. */
        @Nullable
        Place at(String path);
    }

    /**
     * A cell, and what it is called there.
     *
     * @param field null when the place stands for a whole record or list
     * @param isLost whether its column is missing, which was reported
     */
    record Place(Spot spot, @Nullable Field field, String heading, boolean isLost) {}

    private final @Nullable String json;
    private final @Nullable Map<String, Piece> members;
    private final @Nullable List<Piece> elements;
    private final @Nullable Spot spot;
    private @Nullable Line line;
    private boolean lost;
    private boolean phantom;
    private boolean copy;

    private Piece(
            @Nullable String json,
            @Nullable Map<String, Piece> members,
            @Nullable List<Piece> elements,
            @Nullable Spot spot) {
        this.json = json;
        this.members = members;
        this.elements = elements;
        this.spot = spot;
    }

    static Piece record(@Nullable Spot spot) {
        return new Piece(null, new LinkedHashMap<>(), null, spot);
    }

    static Piece list(@Nullable Spot spot) {
        return new Piece(null, null, new ArrayList<>(), spot);
    }

    /** @param json as the document writes it */
    static Piece value(String json, @Nullable Spot spot) {
        return new Piece(json, null, null, spot);
    }

    /** What cannot be read, which was reported: nothing that follows from it is. */
    static Piece lost(@Nullable Spot spot) {
        Piece piece = value("null", spot);
        piece.lost = true;
        return piece;
    }

    Piece on(Line where) {
        line = where;
        return this;
    }

    /** Stands for a record that something names and nothing holds, which was reported. */
    Piece asPhantom() {
        phantom = true;
        return this;
    }

    /** The second record of an id: what belongs to that id went to the first. */
    void markCopy() {
        copy = true;
    }

    boolean isLost() {
        return lost;
    }

    boolean isPhantom() {
        return phantom;
    }

    boolean isCopy() {
        return copy;
    }

    @Nullable
    Spot spot() {
        return spot;
    }

    @Nullable
    Line line() {
        return line;
    }

    boolean isEmpty() {
        return members != null && members.isEmpty() || elements != null && elements.isEmpty();
    }

    void add(Piece element) {
        if (elements == null) {
            throw new IllegalStateException("No list.");
        }
        elements.add(element);
    }

    /** Moves the only element of its kind behind the others; where there are several, the order in which they stand tells more. */
    void moveToEnd(Predicate<Piece> kind) {
        List<Piece> moved = elements().stream().filter(kind).toList();
        if (elements != null && moved.size() == 1) {
            elements.removeAll(moved);
            elements.addAll(moved);
        }
    }

    int size() {
        return elements == null ? 0 : elements.size();
    }

    @Nullable
    Piece member(String name) {
        return members == null ? null : members.get(name);
    }

    private Map<String, Piece> fields() {
        if (members == null) {
            throw new IllegalStateException("No record.");
        }
        return members;
    }

    /** Puts a value under a path of names joined by points; records on the way are made. */
    void put(String path, Piece value) {
        int point = path.lastIndexOf('.');
        Piece record = point < 0 ? this : make(path.substring(0, point));
        record.fields().put(path.substring(point + 1), value);
    }

    /** The record under a path, made where it is not there. */
    Piece make(String path) {
        Piece record = this;
        for (String name : path.split("\\.")) {
            record = record.fields().computeIfAbsent(name, none -> record(null));
        }
        return record;
    }

    /** What stands under a path of names joined by points; null when nothing does. */
    @Nullable
    Piece find(String path) {
        Piece piece = this;
        for (String name : path.split("\\.")) {
            piece = piece == null ? null : piece.member(name);
        }
        return piece;
    }

    private @Nullable Piece step(String name) {
        if (members != null) {
            return members.get(name);
        }
        boolean isIndex = elements != null && name.matches("[0-9]{1,9}");
        return isIndex && Integer.parseInt(name) < size() ? elements().get(Integer.parseInt(name)) : null;
    }

    List<Piece> elements() {
        return elements == null ? List.of() : elements;
    }

    /** What stands on the way of a JSON Pointer, from this piece on, as far as there is anything. */
    List<Piece> along(String pointer) {
        List<Piece> way = new ArrayList<>(List.of(this));
        for (String name : names(pointer)) {
            Piece next = way.get(way.size() - 1).step(name);
            if (next == null) {
                break;
            }
            way.add(next);
        }
        return way;
    }

    static List<String> names(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.asList(pointer.substring(1).split("/"));
    }

    /**
     * The place of a JSON Pointer seen from this piece: its cell, that of the nearest thing around it, or nothing where no cell is any
     * nearer than the others.
     */
    @Nullable
    Place place(String pointer) {
        List<String> names = names(pointer);
        List<Piece> way = along(pointer);
        for (int i = way.size() - 1; i >= 0; i--) {
            Piece piece = way.get(i);
            String rest = String.join(".", names.subList(i, names.size()));
            Place place = piece.line == null || rest.isEmpty() ? null : piece.line.at(rest);
            if (place != null) {
                return place;
            } else if (piece.spot != null) {
                Place own = i == 0 ? null : placeSeenFromAround(way, names, i);
                return own == null ? new Place(piece.spot, null, "", false) : own;
            }
        }
        return null;
    }

    /** The same cell as its row knows it, with its heading. */
    private static @Nullable Place placeSeenFromAround(List<Piece> way, List<String> names, int end) {
        for (int i = end - 1; i >= 0; i--) {
            Line around = way.get(i).line;
            Place place = around == null ? null : around.at(String.join(".", names.subList(i, end)));
            if (place != null && place.spot().equals(way.get(end).spot)) {
                return place;
            }
        }
        return null;
    }

    /**
     * The document's text.
     *
     * @param most characters of it; it ends early beyond
     */
    String json(int most) {
        StringBuilder text = new StringBuilder();
        append(text, most);
        return text.toString();
    }

    private void append(StringBuilder text, int most) {
        if (text.length() > most) {
            return;
        }
        if (members != null) {
            text.append('{');
            String comma = "";
            for (Map.Entry<String, Piece> member : members.entrySet()) {
                text.append(comma).append(quoted(member.getKey())).append(':');
                member.getValue().append(text, most);
                comma = ",";
            }
            text.append('}');
        } else if (elements != null) {
            text.append('[');
            String comma = "";
            for (Piece element : elements) {
                text.append(comma);
                element.append(text, most);
                comma = ",";
            }
            text.append(']');
        } else {
            text.append(json);
        }
    }

    /** A text as JSON has it. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
