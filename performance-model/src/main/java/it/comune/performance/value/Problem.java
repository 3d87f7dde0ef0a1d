package it.comune.performance.value;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document: where, what, the value, the limit, what to do. The texts exist in Italian
 * and English; the code is stable and is what a program should look at.
 *
 * @param pointer JSON Pointer (RFC 6901) into the document, {@code ""} for the whole of it; of a workbook {@code sheet!cell},
 *     such as {@code Pesi!C5}, which never starts with a slash
 * @param code stable code
 * @param subject ids of what is concerned, outermost first, such as {@code O12, AREA_V}; may be empty
 * @param value the offending value as written, shortened to 80 characters; characters that no screen should be sent
 *     (control characters, those that turn the direction of writing or show nothing, lone surrogates) as their escapes
 * @param limit what it should have been; empty when the code says it all
 */
public record Problem(String pointer, ProblemCode code, String subject, String value, String limit) {
    private static final int SHOWN = 80;

    public Problem {
        value = shown(value);
        limit = shown(limit);
    }

    /** A problem of no named subject. */
    public static Problem of(String pointer, ProblemCode code, @Nullable Object value, Object limit) {
        return new Problem(pointer, code, "", String.valueOf(value), String.valueOf(limit));
    }

    /** The same problem seen from what contains this part: its pointer and, when it has one, its id. */
    public Problem under(String prefix, String id) {
        String joined = id.isEmpty() || id.equals(subject) ? subject : subject.isEmpty() ? id : id + ", " + subject;
        return new Problem(prefix + pointer, code, joined, value, limit);
    }

    /** What is wrong, in a sentence; Italian for an Italian locale, otherwise English. */
    public String message(Locale locale) {
        String text = code.message(locale, pointer, value, limit);
        return subject.isEmpty() ? text : subject + ": " + text;
    }

    /** What to do about it, in a sentence; Italian for an Italian locale, otherwise English. */
    public String hint(Locale locale) {
        return code.hint(locale, pointer, value, limit);
    }

    /** The lines that log, terminal and workbook show: where and which, what is wrong, what to do. */
    public String text(Locale locale) {
        return (pointer.isEmpty() ? ProblemCode.document(locale) : escaped(pointer)) + "  " + code + "\n  "
                + message(locale) + "\n  " + hint(locale);
    }

    /** {@link #text(Locale)} in English. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    private static String shown(String text) {
        if (text.codePointCount(0, text.length()) <= SHOWN) {
            return escaped(text);
        }
        return escaped(text.substring(0, text.offsetByCodePoints(0, SHOWN - 1))) + "…";
    }

    private static String escaped(String text) {
        if (text.codePoints().noneMatch(Problem::isUnfit)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isUnfit(c)) {
                for (char unit : Character.toChars(c)) {
                    escaped.append("\\u").append(HexFormat.of().toHexDigits(unit));
                }
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isUnfit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
