package it.comune.performance.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsOfSheetsTest {
    static Stream<Layout> layouts() {
        return Stream.of(Layout.DOSSIER, Layout.REGULATION);
    }

    private static List<Field> fields(Layout layout) {
        List<Field> fields = new ArrayList<>(Sheet.Card.beside());
        for (Sheet sheet : layout.sheets()) {
            fields.addAll(sheet instanceof Sheet.Card card ? card.fields() : ((Sheet.Table) sheet).fields());
        }
        return fields;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_word_of_a_vocabulary_means_one_constant(Layout layout) {
        for (Field field : fields(layout)) {
            for (String constant : field.words()) {
                String word = Texts.word(field.vocabulary(), constant);
                assertThat(Texts.constant(field, word)).isEqualTo(constant);
                assertThat(Texts.constant(field, word.toUpperCase(Locale.ROOT))).isEqualTo(constant);
                assertThat(Texts.constant(field, constant)).isEqualTo(constant);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void titles_fit_a_tab_and_headings_of_a_sheet_differ(Layout layout) {
        Set<String> titles = new HashSet<>();
        for (Sheet sheet : layout.sheets()) {
            String title = Texts.title(sheet);
            assertThat(title).hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[\\[\\]*?:/\\\\!']");
            assertThat(titles.add(Texts.plain(title))).as(title).isTrue();
            assertThat(Texts.of("sheet." + sheet.name() + ".help")).isNotBlank();
            if (sheet instanceof Sheet.Table table) {
                List<String> headings = Sheet.slots(table, 3, List.of()).stream()
                        .map(slot -> Texts.plain(Texts.name(table, slot)))
                        .toList();
                assertThat(headings).doesNotHaveDuplicates().doesNotContain(Texts.plain(title));
            } else if (sheet instanceof Sheet.Card card) {
                assertThat(card.fields().stream()
                                .map(field -> Texts.plain(Texts.name(card, Sheet.Slot.of(field)))))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void kinds_of_targets_and_observations_are_those_of_the_model() {
        assertThat(Layout.TARGETS).containsExactlyElementsOf(kinds(Target.class));
        assertThat(Layout.OBSERVATIONS).containsExactlyElementsOf(kinds(Observation.class));
    }

    private static List<String> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(kind -> kind.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT))
                .toList();
    }

    @Test
    void headings_are_compared_without_star_case_spaces_and_accents() {
        assertThat(Texts.plain(" Unità  di\u00a0misura * ")).isEqualTo("unita di misura");
    }
}
