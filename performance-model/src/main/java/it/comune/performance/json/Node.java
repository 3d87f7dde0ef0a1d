package it.comune.performance.json;

import it.comune.performance.value.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of a JSON document that knows where it stands. Numbers are kept as written. Mutable while being read. */
final class Node {
    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** By what people know the parts of a document. */
    enum Names {
        /** Records, by the best of these fields. */
        RECORDS {
            @Override
            String of(Node node) {
                return firstId(node, List.of("id", "indicator", "objective", "unit"));
            }
        },
        /** Settings, by where they stand: their unit is one of measure. */
        SETTINGS {
            @Override
            String of(Node node) {
                Matcher place = PLACE.matcher(SETTING.stream().anyMatch(node::has) ? node.pointer() : "");
                return place.matches() ? place.group(1) : firstId(node, List.of("id"));
            }
        };

        /** What the object of a setting has, and no other; one of them may be missing. */
        private static final List<String> SETTING = List.of("unit", "state", "assumed");

        /** Where settings stand; foreign documents may have such objects anywhere, under any key. */
        private static final Pattern PLACE = Pattern.compile("/([A-Za-z]{1,40}(?:/[A-Za-z]{1,40}){0,2})");

        /** The name of an object, or nothing. */
        abstract String of(Node node);

        private static String firstId(Node node, List<String> fields) {
            for (String field : fields) {
                Node member = node.member(field);
                if (member != null
                        && member.kind == Kind.TEXT
                        && Checks.ID.matcher(member.text).matches()) {
                    return member.text;
                }
            }
            return "";
        }
    }

    final Kind kind;
    /** Offset in the document's characters. */
    final int position;
    /** Of a text, number or boolean; empty for others. */
    final String text;

    private final Names names;
    private final @Nullable Node parent;
    private final @Nullable String key;
    private final int index;
    private final Map<String, Node> members;
    private final List<Node> elements;

    /** What is wrong with the value itself was reported: it cannot be used. */
    boolean refused;
    /** Reading stopped inside: what is not there may stand in the part that was not read. */
    boolean incomplete;
    /** Something inside was reported to be nested too deep: what is wrong with the whole may be no more than that. */
    boolean tooDeepInside;

    private Node(
            Names names, Kind kind, @Nullable Node parent, @Nullable String key, int index, int position, String text) {
        this.names = names;
        this.kind = kind;
        this.parent = parent;
        this.key = key;
        this.index = index;
        this.position = position;
        this.text = text;
        this.members = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.elements = kind == Kind.OBJECT || kind == Kind.LIST ? new ArrayList<>(0) : List.of();
    }

    static Node root(Names names, Kind kind, int position, String text) {
        return new Node(names, kind, null, null, 0, position, text);
    }

    /** A value of this list, or under a key of this object; the second value of a key is kept aside. */
    Node add(@Nullable String childKey, Kind childKind, int childPosition, String childText) {
        Node child = new Node(names, childKind, this, childKey, elements.size(), childPosition, childText);
        if (childKey == null || members.putIfAbsent(childKey, child) != null) {
            elements.add(child);
        }
        return child;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    @Nullable
    Node member(String name) {
        return members.get(name);
    }

    /** Lets a mistyped key stand for the field that was probably meant. */
    void standsFor(String name, Node member) {
        members.put(name, member);
    }

    /** Leaves a member out, as if it had not been written. */
    void leaveOut(String name) {
        members.remove(name);
    }

    /** Leaves an element of a list out; the others keep their places in what was written. */
    void leaveOut(int place) {
        elements.removeIf(element -> element.index == place);
    }

    /** Where in its list this element was written. */
    int index() {
        return index;
    }

    Map<String, Node> members() {
        return members;
    }

    /** Elements of a list; of an object the values whose key stood there before. */
    List<Node> elements() {
        return elements;
    }

    @Nullable
    Node parent() {
        return parent;
    }

    /** JSON Pointer (RFC 6901). */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        appendTo(pointer);
        return pointer.toString();
    }

    private void appendTo(StringBuilder pointer) {
        if (parent != null) {
            parent.appendTo(pointer);
            pointer.append('/').append(key == null ? String.valueOf(index) : escaped(key));
        }
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** Ids of the records around this value, and its own, outermost first, separated by commas. */
    String subject() {
        String name = parent == null || kind == Kind.OBJECT ? names.of(this) : "";
        String outer = parent == null ? "" : parent.subject();
        return name.isEmpty() || name.equals(outer) ? outer : outer.isEmpty() ? name : outer + ", " + name;
    }

    /** The value as a problem shows it: as written if it is short by nature, otherwise only its brackets. */
    String shown() {
        return switch (kind) {
            case OBJECT -> "{…}";
            case LIST -> "[…]";
            case TEXT -> '"' + text + '"';
            case NUMBER, BOOLEAN -> text;
            case NULL -> "null";
        };
    }
}
