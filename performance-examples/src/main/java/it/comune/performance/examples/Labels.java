package it.comune.performance.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The tool's own words in one language: {@code labels_it.properties} and {@code labels_en.properties}. */
final class Labels {
    private static final Map<Language, Labels> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Labels(language));
        }
    }

    private final Language language;
    private final ResourceBundle bundle;

    private Labels(Language language) {
        this.language = language;
        this.bundle = read("labels_" + language.locale().getLanguage() + ".properties");
    }

    static Labels in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** Read by hand: {@code ResourceBundle.getBundle} would fall back on the machine's locale. */
    private static ResourceBundle read(String name) {
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(name), name)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of a key, with {@code {0}}, {@code {1}}, ... filled in. */
    String text(String key, Object... values) {
        String text = bundle.getString(key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            filled.append(text, from, at).append(values[text.charAt(at + 1) - '0']);
            from = at + "{0}".length();
        }
        return filled.append(text.substring(from)).toString();
    }

    /** The text of {@code key.one} or {@code key.many} for a number of things, which is {@code {0}}. */
    String counted(String key, int number) {
        return text(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** The word for a constant. */
    String word(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
