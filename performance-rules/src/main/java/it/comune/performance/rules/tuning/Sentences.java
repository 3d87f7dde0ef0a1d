package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Text;
import it.comune.performance.workbook.SheetWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts with gaps, in Italian and English: {@code {name}} is filled with a figure; a part in square brackets is said only where all
 * its figures are given; {@code {count~one~many}} gives the word that goes with a count.
 */
final class Sentences {
    static final Sentences LINT = new Sentences("lint");
    static final Sentences IMPACT = new Sentences("impact");
    static final Sentences STORE = new Sentences("store");

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]]*)]");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?:~([^~}]*)~([^}]*))?}");

    /** A choice of the document, or one of its settings: people find it in the workbook by another name. */
    private static final Pattern OF_DOCUMENT = Pattern.compile("\\{(?:(\\w+\\.[A-Z_]+)|(\\w+(?:/\\w+)+))}");

    private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}])(i|a|de|da|ne|su)l (8|1(?=[,%])|11(?![0-9]))");

    private final ResourceBundle italian;
    private final ResourceBundle english;

    private Sentences(String name) {
        this.italian = bundle(name, Locale.ITALIAN);
        this.english = bundle(name, Locale.ENGLISH);
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                Sentences.class.getPackageName() + "." + name, language, Sentences.class.getClassLoader());
    }

    /** Figures as each language says them. Not thread-safe. */
    static final class Figures {
        private final Map<String, String> italian = new HashMap<>();
        private final Map<String, String> english = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();

        /** A number with a decimal point, which Italian writes as a comma. */
        Figures decimal(String name, String number) {
            italian.put(name, number.replace('.', ','));
            english.put(name, number);
            return this;
        }

        Figures decimals(String name, List<String> numbers) {
            // A comma between numbers would be read as one within them.
            boolean whole = numbers.stream().noneMatch(one -> one.indexOf('.') >= 0);
            italian.put(name, String.join(whole ? ", " : "; ", numbers).replace('.', ','));
            english.put(name, String.join(", ", numbers));
            return this;
        }

        Figures text(String name, String text) {
            italian.put(name, text);
            english.put(name, text);
            return this;
        }

        /** A word of ours by its key. */
        Figures word(String name, String key) {
            words.put(name, key);
            return this;
        }
    }

    /** A text without gaps in the language of a locale: Italian, otherwise English. */
    String word(String key, Locale language) {
        return new Text(italian.getString(key), english.getString(key)).in(language);
    }

    /** @throws IllegalStateException when the text has a gap, outside of brackets, for which there is no figure */
    Text say(String key, Figures figures) {
        return new Text(
                elided(say(key, italian, figures.italian, figures)), say(key, english, figures.english, figures));
    }

    private static String say(String key, ResourceBundle texts, Map<String, String> spoken, Figures figures) {
        Map<String, String> all = new HashMap<>(spoken);
        figures.words.forEach((name, word) -> all.put(name, texts.getString("word." + word)));
        String named = OF_DOCUMENT
                .matcher(texts.getString(key))
                .replaceAll(name -> Matcher.quoteReplacement(ofDocument(name.group(1), name.group(2))));
        String text = OPTIONAL.matcher(named)
                .replaceAll(part -> Matcher.quoteReplacement(isWhole(part.group(1), all) ? part.group(1) : ""));
        return GAP.matcher(text)
                .replaceAll(
                        gap -> Matcher.quoteReplacement(filled(key, gap.group(1), gap.group(2), gap.group(3), all)));
    }

    /** {@code «lineare» (LINEAR)}: as the sheets call it, and as the document does. */
    private static String ofDocument(@Nullable String choice, String setting) {
        return choice == null
                ? "«" + SheetWords.setting(setting) + "» (" + setting.substring(setting.lastIndexOf('/') + 1) + ")"
                : "«" + SheetWords.choice(choice) + "» (" + choice.substring(choice.indexOf('.') + 1) + ")";
    }

    /** Before numbers that begin with a vowel Italian shortens the article: l'80%, dell'11%, all'1%. */
    private static String elided(String italian) {
        return ARTICLE.matcher(italian)
                .replaceAll(found -> (found.group(1).equals("i") ? "l'" : found.group(1) + "ll'") + found.group(2));
    }

    private static boolean isWhole(String part, Map<String, String> figures) {
        return GAP.matcher(part).results().allMatch(gap -> figures.containsKey(gap.group(1)));
    }

    private static String filled(
            String key, String name, @Nullable String one, String many, Map<String, String> figures) {
        String value = figures.get(name);
        if (value == null) {
            throw new IllegalStateException("The text " + key + " names {" + name + "}, which nobody gives.");
        }
        return one == null ? value : value.equals("1") ? one : many;
    }
}
