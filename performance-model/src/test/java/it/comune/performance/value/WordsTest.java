package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void the_nearest_word_comes_first_and_the_others_stay_in_order() {
        assertThat(Words.hint("wieght", List.of("unit", "note", "weight", "offices")))
                .isEqualTo("weight, unit, note, offices");
    }

    @Test
    void a_hint_names_no_more_than_twelve_and_says_that_there_are_more() {
        List<String> many = IntStream.range(100, 130).mapToObj(i -> "U" + i).toList();

        assertThat(Words.hint("U125x", many).split(", "))
                .hasSize(13)
                .startsWith("U125")
                .endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({
        "title, titel, true",
        "title, Title, true",
        "title, tilte, true",
        "title, type, false",
        "weight, wieght, true",
        "unit, note, false",
        "on, no, false",
        "id, di, false",
        "objectives, obiettivi, false",
        "indicators, indicatori, true"
    })
    void two_words_are_alike_if_one_is_probably_the_other_mistyped(String one, String other, boolean alike) {
        assertThat(Words.areAlike(one, other)).isEqualTo(alike);
        assertThat(Words.areAlike(other, one)).isEqualTo(alike);
    }
}
