package it.comune.performance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words in one language: those of the report, {@code labels_it.properties} and {@code labels_en.properties}, and those that
 * a host adds to them. Immutable.
 */
public final class Labels {
    private static final Map<Language, Labels> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Labels(language, Map.of()).with(Labels.class));
        }
    }

    private final Language language;
    private final Map<String, String> texts;

    private Labels(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The words of the report. */
    public static Labels in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /**
     * These words and the host's own, from the files {@code labels_it.properties} and {@code labels_en.properties} (UTF-8)
     * beside one of its classes.
     *
     * @throws IllegalArgumentException where both have a text of the same key
     */
    public Labels with(Class<?> owner) {
        Map<String, String> all = new TreeMap<>(texts);
        read(owner, "labels_" + language.locale().getLanguage() + ".properties").forEach((key, text) -> {
            if (all.put((String) key, (String) text) != null) {
                throw new IllegalArgumentException("Two texts have the key " + key + ".");
            }
        });
        return new Labels(language, all);
    }

    /** Read by hand: {@code ResourceBundle.getBundle} would fall back on the machine's locale. */
    private static Properties read(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /** The same texts for those who want a bundle. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return texts.get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(texts.keySet());
            }
        };
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}}, ... filled in.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text has the key " + key + ".");
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            filled.append(text, from, at).append(values[text.charAt(at + 1) - '0']);
            from = at + "{0}".length();
        }
        return filled.append(text.substring(from)).toString();
    }

    /** The text of {@code key.one} or {@code key.many} for a number of things, which is {@code {0}}. */
    public String counted(String key, int number) {
        return text(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** The word for a constant. */
    public String word(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
