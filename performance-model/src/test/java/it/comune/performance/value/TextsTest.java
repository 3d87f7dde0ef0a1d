package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.testing.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_problem_has_message_and_hint_in_both_languages(ProblemCode code) {
        Problem problem = Problem.of("/x", code, "VALUE", "LIMIT");

        for (Locale locale : Set.of(Locale.ITALY, Locale.ENGLISH)) {
            assertThat(problem.message(locale)).isNotBlank().doesNotContain("{");
            assertThat(problem.hint(locale)).isNotBlank().doesNotContain("{");
        }
        assertThat(problem.message(Locale.ITALIAN)).isNotEqualTo(problem.message(Locale.ENGLISH));
        assertThat(problem.hint(Locale.ITALIAN)).isNotEqualTo(problem.hint(Locale.ENGLISH));
        assertThat(problem.message(Locale.forLanguageTag("tr-TR"))).isEqualTo(problem.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void every_finding_has_a_text_in_both_languages_that_names_the_same_figures(FindingCode code) {
        String italian = text("it.comune.performance.evaluation.findings", Locale.ITALIAN, code.name());
        String english = text("it.comune.performance.evaluation.findings", Locale.ENGLISH, code.name());

        assertThat(italian).isNotBlank().isNotEqualTo(english);
        assertThat(names(italian)).isEqualTo(names(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void there_is_no_text_without_a_code(String language) {
        Set<String> codes = new HashSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            codes.add(code.name());
            codes.add(code.name() + ".hint");
        }
        Set<String> findings = new HashSet<>();
        for (FindingCode code : FindingCode.values()) {
            findings.add(code.name());
        }

        Set<String> problems = bundle("it.comune.performance.value.problems", Locale.forLanguageTag(language))
                .keySet();
        // What is said otherwise of a cell than of JSON: CODE.sheet, CODE.hint.sheet.
        assertThat(problems.stream().filter(key -> key.endsWith(".sheet")))
                .allMatch(key -> problems.contains(key.replaceFirst("\\.sheet$", "")));
        assertThat(problems.stream()
                        .filter(key -> !key.startsWith("kind.")
                                && !key.startsWith("syntax.")
                                && !key.startsWith("workbook.")
                                && !key.endsWith(".sheet")
                                && !key.equals("document"))
                        // Hints for one field: CODE.hint.field.
                        .map(key -> key.replaceFirst("(?<=\\.hint)\\.\\w+$", "")))
                .containsOnlyOnceElementsOf(codes.stream()
                        .filter(code -> !code.equals("OUT_OF_RANGE.hint"))
                        .toList())
                .allMatch(codes::contains);
        assertThat(
                        bundle("it.comune.performance.evaluation.findings", Locale.forLanguageTag(language))
                                .keySet()
                                .stream()
                                .filter(key -> !key.startsWith("word.")))
                .containsExactlyInAnyOrderElementsOf(findings);
    }

    @Test
    void every_word_that_findings_speak_exists_in_both_languages() {
        assertThat(words(Locale.ITALIAN)).isEqualTo(words(Locale.ENGLISH)).contains("word.NOT_COMPLETED");
    }

    @Test
    void every_key_exists_in_both_languages() {
        for (String name :
                List.of("it.comune.performance.value.problems", "it.comune.performance.evaluation.findings")) {
            assertThat(bundle(name, Locale.ITALIAN).keySet())
                    .isEqualTo(bundle(name, Locale.ENGLISH).keySet());
        }
    }

    @Test
    void every_setting_that_may_be_assumed_has_a_name_in_both_languages() {
        List<String> assumed = Samples.regulation().assumedSettings();

        assertThat(assumed).contains("audit/gates");
        assertThat(words(Locale.ITALIAN))
                .containsAll(assumed.stream().map(setting -> "word." + setting).toList());
    }

    private static Set<String> words(Locale language) {
        return bundle("it.comune.performance.evaluation.findings", language).keySet().stream()
                .filter(key -> key.startsWith("word."))
                .collect(Collectors.toSet());
    }

    private static String text(String bundle, Locale locale, String key) {
        return bundle(bundle, locale).getString(key);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale);
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
