package it.comune.performance.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Office;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
                assertThat(card.fields().stream().map(field -> Texts.plain(Texts.name(card, Sheet.Slot.of(field)))))
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

    @ParameterizedTest
    @EnumSource
    void what_is_said_of_a_cell_exists_in_both_languages_and_is_filled_in(ProblemCode code) {
        Problem problem = new Problem("Pesi!C5", code, "O12", "[value]", "[limit]");
        String italian = problem.text(Locale.ITALIAN);
        String english = problem.text(Locale.ENGLISH);

        assertThat(italian).startsWith("Pesi!C5  " + code).hasLineCount(3).isNotEqualTo(english);
        assertThat(english).startsWith("Pesi!C5  " + code).hasLineCount(3);
        assertThat(italian + english).doesNotContain("{value}", "{limit}");
        assertThat(italian.contains("[limit]")).isEqualTo(english.contains("[limit]"));
    }

    @Test
    void a_list_that_no_cell_holds_is_refused_with_its_cell() {
        String[] offices = IntStream.range(0, 600)
                .mapToObj(i -> "ufficio" + "x".repeat(50) + i)
                .toArray(String[]::new);
        Unit unit = new Unit(
                "U1",
                UnitKind.AREA,
                "Area",
                Arrays.stream(offices).map(id -> new Office(id, "Ufficio")).toList());
        Dossier dossier = Dossier.draft("Comune", 2023)
                .strategicArea("A", "Ambito")
                .units(unit)
                .objectives(Objective.draft("O1", "A", "Obiettivo")
                        .assignedTo("U1", "10", offices)
                        .indicators(Indicator.of("I1", "Indicatore", new Target.YesNo()))
                        .build())
                .build();

        assertThat(Broken.places(Broken.refused(() -> DossierWorkbook.write(dossier))))
                .containsExactly("Pesi!D4 CELL_TOO_LONG");
    }

    @Test
    void headings_are_compared_without_star_case_spaces_and_accents() {
        assertThat(Texts.plain(" Unità  di\u00a0misura * ")).isEqualTo("unita di misura");
    }
}
