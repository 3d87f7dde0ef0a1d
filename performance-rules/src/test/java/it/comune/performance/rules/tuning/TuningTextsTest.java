package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TuningTextsTest {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)");

    private static ResourceBundle texts(String name, Locale language) {
        return ResourceBundle.getBundle(
                "it.comune.performance.rules.tuning." + name, language, TuningTextsTest.class.getClassLoader());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "impact", "store"})
    void both_languages_have_the_same_texts_with_the_same_gaps(String name) {
        ResourceBundle italian = texts(name, Locale.ITALIAN);
        ResourceBundle english = texts(name, Locale.ENGLISH);

        assertThat(english.keySet()).isEqualTo(italian.keySet());
        for (String key : italian.keySet()) {
            assertThat(gaps(english.getString(key))).as(key).isEqualTo(gaps(italian.getString(key)));
        }
    }

    private static Set<String> gaps(String text) {
        Set<String> gaps = new TreeSet<>();
        GAP.matcher(text).results().forEach(found -> gaps.add(found.group(1)));
        return gaps;
    }

    @ParameterizedTest
    @EnumSource(LintCode.class)
    void every_code_has_a_message_a_story_and_advice(LintCode code) {
        assertThat(texts("lint", Locale.ITALIAN).keySet())
                .contains(code + ".message", code + ".story", code + ".advice");
    }

    @ParameterizedTest
    @EnumSource(RegulationStoreException.Code.class)
    void every_fault_of_a_store_says_in_both_languages_where_it_is_and_more(RegulationStoreException.Code code) {
        Map<String, String> figures = new TreeMap<>();
        gaps(texts("store", Locale.ENGLISH).getString(code.name())).forEach(gap -> figures.put(gap, gap + "-17"));

        RegulationStoreException fault = new RegulationStoreException(code, figures, null);

        assertThat(figures).containsKey("place");
        assertThat(fault.kind()).isEqualTo(code.kind());
        assertThat(fault.figures()).isEqualTo(figures);
        assertThat(fault.text(Locale.ENGLISH)).isEqualTo(fault.getMessage());
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(fault.text(language)).contains(figures.values());
        }
        assertThat(fault.text(Locale.ITALIAN)).isNotEqualTo(fault.text(Locale.ENGLISH));
    }

    @Test
    void no_text_of_a_store_is_of_a_code_that_does_not_exist() {
        Set<String> codes = new HashSet<>();
        for (RegulationStoreException.Code code : RegulationStoreException.Code.values()) {
            codes.add(code.name());
        }
        assertThat(texts("store", Locale.ITALIAN).keySet())
                .allMatch(key -> codes.contains(key) || key.startsWith("word."));
    }

    @Test
    void no_text_is_of_a_code_that_does_not_exist() {
        Set<String> codes = new HashSet<>(List.of("word", "note"));
        for (LintCode code : LintCode.values()) {
            codes.add(code.name());
        }
        List<String> unknown = new ArrayList<>(texts("lint", Locale.ITALIAN).keySet());
        unknown.removeIf(key -> codes.contains(key.substring(0, key.indexOf('.'))));
        assertThat(unknown).isEmpty();
    }

    @Test
    void italian_articles_are_shortened_before_eight_eleven_and_one() {
        Sentences.Figures figures = new Sentences.Figures()
                .decimal("share", "80%")
                .decimal("better", "8")
                .decimal("worse", "11")
                .decimal("limit", "1%")
                .decimal("more", "1")
                .decimal("less", "1");

        assertThat(Sentences.LINT.say("CLIFF_PROJECT.message", figures).it())
                .isEqualTo("Un centesimo di grado di un obiettivo decide dell'80% di un progetto, più dell'1%. Soglia:"
                        + " 8%.");
        assertThat(Sentences.LINT.say("CLIFF_PROJECT.story", figures).it())
                .contains("arriva all'8%,")
                .contains("arriva all'11%,");
    }

    @Test
    void numbers_with_decimals_are_listed_with_semicolons_in_italian() {
        Sentences.Figures figures = new Sentences.Figures()
                .decimal("share", "70%")
                .decimal("limit", "5%")
                .decimal("better", "60")
                .decimals("others", List.of("62.5", "70"));

        assertThat(Sentences.LINT.say("CLIFF_PROJECT.message", figures).it()).endsWith("Soglia: 60%; anche 62,5; 70%.");
    }

    @Test
    void a_gap_without_a_figure_is_an_error_and_not_a_sentence() {
        Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> Sentences.LINT.say("CLIFF_PROJECT.message", new Sentences.Figures()))
                .withMessageContaining("{share}");
    }
}
