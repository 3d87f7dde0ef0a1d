package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTest {
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("it.comune.performance.rules.tuning.notices", language);
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(NoticeCode.class)
    void every_notice_has_message_and_hint_in_both_languages(NoticeCode code) {
        for (String key : Set.of(code.name(), code + ".hint")) {
            assertThat(texts(Locale.ITALIAN).getString(key))
                    .isNotBlank()
                    .isNotEqualTo(texts(Locale.ENGLISH).getString(key));
        }
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_gaps() {
        assertThat(texts(Locale.ITALIAN).keySet())
                .isEqualTo(texts(Locale.ENGLISH).keySet());
        for (String key : texts(Locale.ITALIAN).keySet()) {
            assertThat(gaps(texts(Locale.ITALIAN).getString(key)))
                    .as(key)
                    .isEqualTo(gaps(texts(Locale.ENGLISH).getString(key)));
        }
    }

    @Test
    void there_is_no_text_without_a_code() {
        Set<String> codes = Set.of(NoticeCode.values()).stream().map(Enum::name).collect(Collectors.toSet());

        assertThat(texts(Locale.ITALIAN).keySet())
                .allMatch(key ->
                        key.startsWith("word.") || codes.contains(key.replaceFirst("\\.hint(\\.[A-Z_]+)?$", "")));
    }
}
