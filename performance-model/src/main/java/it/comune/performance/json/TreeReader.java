package it.comune.performance.json;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * From text to nodes. What is wrong with a single key or value is reported and passed over; only where the text is no
 * longer JSON, reading stops. No number is converted here: {@code 1e9999999} is nine characters and nothing more.
 */
final class TreeReader {
    /** Deepest nesting of brackets. */
    static final int MAX_DEPTH = 32;

    /** Longest key: pointers are made of keys. */
    static final int MAX_KEY = 256;

    /** How deep the parser follows brackets that are passed over anyway; it remembers each that is open. */
    private static final int PASSED_OVER_DEPTH = 10_000;

    private static final int EXCERPT = 40;

    /** What the parser names in its own words: the word that stands there, or the one character. */
    private static final Pattern WORD = Pattern.compile("(?:Unrecognized|Non-standard) token '([^']*)'");

    private static final Set<String> NOT_NUMBERS =
            Set.of("NaN", "Infinity", "INF", "-INF", "+INF", "-Infinity", "+Infinity");

    private static final Pattern CHARACTER = Pattern.compile("^Unexpected character \\('(.)'", Pattern.DOTALL);

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(PASSED_OVER_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(MAX_KEY)
                    .build())
            // Its shared table of names would grow with every foreign document.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final String text;
    private final Limits limits;
    private final Node.Names names;
    private final Problems problems;
    private final JsonParser parser;
    private final Map<String, String> keys = new HashMap<>();
    private @Nullable Node root;
    private @Nullable Node open;
    private int values;

    private TreeReader(String text, Limits limits, Node.Names names, Problems problems) {
        this.text = text;
        this.limits = limits;
        this.names = names;
        this.problems = problems;
        this.parser = JSON.createParser(ObjectReadContext.empty(), text);
    }

    /** The document's only value; null if there is none that could be read, which was then reported. */
    static @Nullable Node read(String text, Limits limits, Node.Names names, Problems problems) {
        return new TreeReader(text, limits, names, problems).read();
    }

    private @Nullable Node read() {
        try (parser) {
            if (document()) {
                nothingElse();
            } else {
                leaveOpen();
            }
        } catch (JacksonException e) {
            if (!(e instanceof StreamConstraintsException)
                    || parser.streamReadContext().getNestingDepth() <= MAX_DEPTH) {
                TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                syntax(at, reason(e));
            }
            leaveOpen();
        }
        return root;
    }

    /** Reads up to the end of the first value; false when it stopped before, which was reported. */
    private boolean document() {
        String key = null;
        do {
            JsonToken token = parser.nextToken();
            if (token == null) {
                syntax(parser.currentLocation(), "EMPTY");
                return false;
            }
            switch (token) {
                case PROPERTY_NAME -> key = keys.computeIfAbsent(parser.currentName(), name -> name);
                case END_OBJECT, END_ARRAY -> open = open == null ? null : open.parent();
                default -> {
                    if (++values > limits.values()) {
                        problems.add("", text.length(), ProblemCode.TOO_MANY_VALUES, "", "", limits.values());
                        return false;
                    }
                    value(token, key);
                    key = null;
                }
            }
        } while (open != null);
        return true;
    }

    private void value(JsonToken token, @Nullable String key) {
        Node.Kind kind = kind(token);
        boolean scalar = kind != Node.Kind.OBJECT && kind != Node.Kind.LIST && kind != Node.Kind.NULL;
        String written = scalar ? parser.getString() : "";
        int position = (int) parser.currentTokenLocation().getCharOffset();
        boolean again = open != null && key != null && open.has(key);
        Node node = open == null ? Node.root(names, kind, position, written) : open.add(key, kind, position, written);
        root = root == null ? node : root;
        if (again) {
            node.refused = true;
            problems.add(node, ProblemCode.DUPLICATE_KEY, String.valueOf(key), "");
        }
        switch (kind) {
            case NUMBER -> number(node);
            case TEXT -> {
                if (!Checks.isText(written)) {
                    refuse(node, ProblemCode.MALFORMED_TEXT, written, Checks.MAX_TEXT);
                }
            }
            case OBJECT, LIST -> {
                open = node;
                if (parser.streamReadContext().getNestingDepth() > MAX_DEPTH) {
                    refuse(node, ProblemCode.NESTING_TOO_DEEP, node.shown(), MAX_DEPTH);
                    for (Node around = node.parent(); around != null; around = around.parent()) {
                        around.tooDeepInside = true;
                    }
                    parser.skipChildren();
                    open = node.parent();
                }
            }
            default -> {}
        }
    }

    private static Node.Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Node.Kind.OBJECT;
            case START_ARRAY -> Node.Kind.LIST;
            case VALUE_STRING -> Node.Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.BOOLEAN;
            default -> Node.Kind.NULL;
        };
    }

    private void number(Node node) {
        if (node.text.length() > Numbers.MAX_LENGTH) {
            refuse(node, ProblemCode.NUMBER_TOO_LONG, node.text, Numbers.MAX_LENGTH);
        } else if (hasLargeExponent(node.text)) {
            refuse(node, ProblemCode.EXPONENT_TOO_LARGE, node.text, Numbers.MAX_EXPONENT);
        }
    }

    private static boolean hasLargeExponent(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e < 0) {
            return false;
        }
        int from = e + 1;
        while (from < number.length() - 1 && "+-0".indexOf(number.charAt(from)) >= 0) {
            from++;
        }
        String digits = number.substring(from);
        return digits.length() > 2 || Integer.parseInt(digits) > Numbers.MAX_EXPONENT;
    }

    private void refuse(Node node, ProblemCode code, String value, Object limit) {
        node.refused = true;
        problems.add(node, code, value, limit);
    }

    private void nothingElse() {
        int end = (int) parser.currentLocation().getCharOffset();
        for (int i = end; i < text.length(); i++) {
            if (" \t\r\n".indexOf(text.charAt(i)) < 0) {
                problems.add("", i, ProblemCode.TRAILING_CONTENT, "", excerpt(i), "");
                return;
            }
        }
    }

    private void syntax(TokenStreamLocation at, String reason) {
        String place = at.getLineNr() + ":" + at.getColumnNr();
        problems.add("", text.length(), ProblemCode.SYNTAX, "", place, reason);
    }

    /** A word for which the texts of the problem have a sentence, and what stands there. */
    private static String reason(JacksonException e) {
        String said = String.valueOf(e.getOriginalMessage());
        Matcher word = WORD.matcher(said);
        Matcher character = CHARACTER.matcher(said);
        if (e instanceof UnexpectedEndOfInputException) {
            return "ENDS_EARLY";
        } else if (e instanceof StreamConstraintsException) {
            return "KEY_TOO_LONG " + MAX_KEY;
        } else if (word.find()) {
            return (NOT_NUMBERS.contains(word.group(1)) ? "NOT_A_NUMBER " : "WORD ") + word.group(1);
        } else if (said.contains("numeric value") || said.contains("in a number")) {
            return "NUMBER";
        } else if (character.find()) {
            return "CHARACTER " + character.group(1);
        } else if (said.contains("CTRL-CHAR")) {
            return "CONTROL_CHARACTER";
        } else if (said.contains("escape")) {
            return "ESCAPE";
        }
        return "OTHER";
    }

    private String excerpt(int from) {
        return text.substring(from, Math.min(text.length(), from + EXCERPT));
    }

    private void leaveOpen() {
        for (Node node = open; node != null; node = node.parent()) {
            node.incomplete = true;
        }
        if (root == null) {
            return;
        }
        root.incomplete = true;
    }
}
