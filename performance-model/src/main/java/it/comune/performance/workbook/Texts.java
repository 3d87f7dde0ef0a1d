package it.comune.performance.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * What stands in the sheets besides values: titles, headings, help and the words for constants. In Italian: the sheets are for
 * Italian offices.
 */
final class Texts {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String REQUIRED = " *";
    /** Nothing that is compared is as long. */
    private static final int LONGEST = 200;

    private Texts() {}

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "it.comune.performance.workbook.workbook", Locale.ITALIAN, Texts.class.getClassLoader());
    }

    static String of(String key) {
        return bundle().getString(key);
    }

    static boolean has(String key) {
        return bundle().containsKey(key);
    }

    static String title(String sheet) {
        return of("sheet." + sheet);
    }

    static String title(Sheet sheet) {
        return title(sheet.name());
    }

    /** Name of a field for people; repetitions are numbered. */
    static String name(Sheet sheet, Sheet.Slot slot) {
        if (!slot.item().isEmpty()) {
            return slot.item();
        }
        String name = of(sheet.name() + "." + slot.field().name());
        return slot.group() < 0 ? name : name + " " + (slot.group() + 1);
    }

    /** The heading of a field: its name, and a star where a row needs it. */
    static String heading(Sheet sheet, Sheet.Slot slot) {
        return name(sheet, slot) + (slot.field().required() ? REQUIRED : "");
    }

    /** Name of something that all sheets of a kind have. */
    static String common(String name) {
        return of("common." + name);
    }

    /** What a heading is compared by: without star, and whatever case, spaces and accents it has. */
    static String plain(String heading) {
        String cut = heading.length() <= LONGEST ? heading : heading.substring(0, LONGEST);
        String text = cut.strip().endsWith("*") ? cut.strip().replaceFirst("\\*+$", "") : cut;
        String spaced = SPACES.matcher(text.strip()).replaceAll(" ");
        return ACCENTS.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The word for a constant. */
    static String word(String vocabulary, String constant) {
        return of("word." + vocabulary + "." + constant);
    }

    static List<String> words(Field field) {
        return field.words().stream()
                .map(constant -> word(field.vocabulary(), constant))
                .toList();
    }

    /** The constant of a word, or of itself; the text as it is when it is neither. */
    static String constant(Field field, String written) {
        String plain = plain(written);
        for (String constant : field.words()) {
            if (plain.equals(plain(word(field.vocabulary(), constant))) || plain.equals(plain(constant))) {
                return constant;
            }
        }
        return written.strip();
    }
}
