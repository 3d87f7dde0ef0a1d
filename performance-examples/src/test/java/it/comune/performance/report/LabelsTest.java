package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
    @Test
    void both_languages_say_the_same_things_and_fill_in_the_same_values() {
        assertThat(places(Language.IT)).isEqualTo(places(Language.EN));
    }

    private static TreeMap<String, String> places(Language language) {
        var places = new TreeMap<String, String>();
        var bundle = Labels.in(language).bundle();
        for (String key : bundle.keySet()) {
            places.put(
                    key,
                    IntStream.range(0, 10)
                            .mapToObj(i -> "{" + i + "}")
                            .filter(bundle.getString(key)::contains)
                            .reduce("", String::concat));
        }
        return places;
    }

    @ParameterizedTest
    @EnumSource
    void every_audience_has_a_word(Audience audience) {
        assertThat(Labels.in(Language.IT).has("audience." + audience)).isTrue();
    }

    @Test
    void a_text_that_is_missing_is_named() {
        assertThatThrownBy(() -> Labels.in(Language.EN).text("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No text has the key no.such.");
    }

    @Test
    void a_host_cannot_give_a_key_a_second_meaning() {
        assertThatThrownBy(() -> Labels.in(Language.EN).with(Labels.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
