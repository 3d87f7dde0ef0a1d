package it.comune.performance.json;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Observation;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.RegulationRecord;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.regulation.TieBreaks;
import it.comune.performance.value.Money;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one text of a document that does not depend on how it was written, and its digest. Two documents that mean the
 * same have the same canonical text, whatever the order of their lists and keys, their white space and the writing of
 * their numbers.
 *
 * <p>To compute it from any document that is valid:
 *
 * <ol>
 *   <li>Leave out keys without value, and keys whose list is empty.
 *   <li>Write numbers without exponent, leading zeros, trailing zeros after the point or a point without digits:
 *       {@code 0.5}, {@code 100}, {@code 0}.
 *   <li>Write texts in quotation marks, with {@code \"} and {@code \\}; of the characters below U+0020 tab, line feed and
 *       carriage return as {@code \t}, {@code \n}, {@code \r} (a valid text has no others); everything else as it is.
 *   <li>Write objects as {@code {"key":value,...}} with keys in code point order, lists as {@code [a,b]}, no white
 *       space.
 *   <li>Sort the elements of each list by their own canonical texts, in code point order, which is that of their bytes
 *       in UTF-8. Only where the order means something it stays: {@code counts} of an observation of kind
 *       {@code PERIOD_COUNTS}, {@code points} of a curve, {@code rows} of a lateness table, {@code bands} of premium
 *       bands, {@code criteria} of tie-breaks, {@code components} of a profile and their {@code items}, which are shown
 *       in their order.
 * </ol>
 *
 * <p>The digest is SHA-256 over the canonical text in UTF-8, in 64 lower-case hexadecimal digits.
 */
public final class Canonical {
    /** The order of code points, which differs from that of Java's strings beyond U+FFFF. */
    static final Comparator<String> BY_CODE_POINT = Canonical::compare;

    /** Lists whose order means something. */
    static final Map<Class<?>, Set<String>> ORDERED = Map.of(
            Observation.PeriodCounts.class, Set.of("counts"),
            Curve.class, Set.of("points"),
            LatenessTable.class, Set.of("rows"),
            PremiumBands.class, Set.of("bands"),
            TieBreaks.class, Set.of("criteria"),
            Profile.class, Set.of("components"),
            ScoreComponent.class, Set.of("items"));

    private Canonical() {}

    public static String text(Dossier dossier) {
        return textOf(dossier);
    }

    public static String text(Regulation regulation) {
        return textOf(regulation);
    }

    /** SHA-256 of the canonical text, in lower-case hexadecimal. */
    public static String digest(Dossier dossier) {
        return digestOf(text(dossier));
    }

    /** SHA-256 of the canonical text, in lower-case hexadecimal. */
    public static String digest(Regulation regulation) {
        return digestOf(text(regulation));
    }

    /** SHA-256 of the canonical text, in lower-case hexadecimal. */
    public static String digest(NationalContract contract) {
        return digestOf(textOf(contract));
    }

    /** SHA-256 of the canonical text, in lower-case hexadecimal. */
    public static String digest(RegulationRecord written) {
        return digestOf(textOf(written));
    }

    private static String digestOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String textOf(Object value) {
        if (value instanceof Money money) {
            return textOf(money.euros());
        }
        if (value instanceof Record record) {
            return object(record);
        }
        if (value instanceof List<?> list) {
            return list(list, true);
        }
        if (value instanceof BigDecimal number) {
            return Numbers.plain(number).toPlainString();
        }
        return value instanceof Integer || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String object(Record record) {
        Shape shape = Shape.of(record.getClass());
        Set<String> ordered = ORDERED.getOrDefault(record.getClass(), Set.of());
        Map<String, String> members = new TreeMap<>(BY_CODE_POINT);
        if (shape.kind() != null) {
            members.put(Shape.KIND, quoted(shape.kind()));
        }
        for (Shape.Field field : shape.fields()) {
            Object value = Shape.value(field, record);
            if (value instanceof List<?> list) {
                if (!list.isEmpty()) {
                    members.put(field.name(), list(list, !ordered.contains(field.name())));
                }
            } else if (value != null) {
                members.put(field.name(), textOf(value));
            }
        }
        StringBuilder text = new StringBuilder("{");
        members.forEach((key, value) -> text.append(text.length() == 1 ? "" : ",")
                .append(quoted(key))
                .append(':')
                .append(value));
        return text.append('}').toString();
    }

    private static String list(List<?> list, boolean sorted) {
        List<String> elements = new ArrayList<>(list.size());
        list.forEach(element -> elements.add(textOf(element)));
        if (sorted) {
            elements.sort(BY_CODE_POINT);
        }
        return '[' + String.join(",", elements) + ']';
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Halves of a pair stand for a code point beyond all single units.
                boolean beyondA = Character.isSurrogate(a);
                boolean beyondB = Character.isSurrogate(b);
                return beyondA == beyondB ? Character.compare(a, b) : beyondA ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
