package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    private static final Problem WEIGHT =
            new Problem("/weight", ProblemCode.WEIGHT_NOT_POSITIVE, "AREA_V", "-3", "> 0");

    @Test
    void a_problem_says_where_which_what_and_what_to_do() {
        assertThat(WEIGHT.under("/plan/objectives/11/assignments/2", "O12")).hasToString("""
                        /plan/objectives/11/assignments/2/weight  WEIGHT_NOT_POSITIVE
                          O12, AREA_V: The weight is -3, but a weight is more than 0.
                          Leave the weight out if the objective is funded separately.""");
    }

    @Test
    void a_problem_of_the_whole_document_points_to_the_root() {
        assertThat(Problem.of("", ProblemCode.DOCUMENT_TOO_LARGE, null, 64).toString())
                .startsWith("(document)  DOCUMENT");
    }

    @Test
    void a_subject_is_not_repeated_by_what_contains_it() {
        assertThat(WEIGHT.under("/a", "AREA_V").subject()).isEqualTo("AREA_V");
        assertThat(WEIGHT.under("/a", "").subject()).isEqualTo("AREA_V");
        assertThat(Problem.of("", ProblemCode.MISSING, "x", "")
                        .under("/a", "O1")
                        .subject())
                .isEqualTo("O1");
    }

    @ParameterizedTest
    @EnumSource
    void every_code_has_its_texts_in_both_languages_with_the_values_filled_in(ProblemCode code) {
        Problem problem = new Problem("/x", code, "O12", "{limit}", "[allowed]");
        String english = problem.text(Locale.ENGLISH);
        String italian = problem.text(Locale.ITALY);

        assertThat(english).startsWith("/x  " + code + "\n  O12: ").hasLineCount(3);
        assertThat(italian)
                .startsWith("/x  " + code + "\n  O12: ")
                .hasLineCount(3)
                .isNotEqualTo(english);
        assertThat(italian + english).doesNotContain("{value}");
        assertThat(english.contains("[allowed]")).isEqualTo(italian.contains("[allowed]"));
        assertThat(problem.text(Locale.forLanguageTag("it-u-nu-thai"))).isEqualTo(italian);
        assertThat(problem.text(Locale.forLanguageTag("tr"))).isEqualTo(english);
        assertThat(problem.text(Locale.ROOT)).isEqualTo(english);
    }

    @Test
    void an_example_is_called_one() {
        assertThat(Problem.of("/year", ProblemCode.NOT_A_WHOLE_NUMBER, "2023.5", "12")
                        .hint(Locale.ITALIAN))
                .isEqualTo("Scriverlo senza decimali e senza esponente, per esempio 12.");
        assertThat(Problem.of("/year", ProblemCode.WRONG_TYPE, "\"x\"", "12").message(Locale.ITALIAN))
                .isEqualTo("C'è \"x\", ma qui serve un valore di altro tipo, per esempio 12.");
        assertThat(Problem.of("/year", ProblemCode.WRONG_TYPE, "\"x\"", "12").hint(Locale.ENGLISH))
                .startsWith("Write it as in the example: 12.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /report/facts/8/observed/percent       | the percentage as it is said
                    /report/facts/8/observed/progress      | the progress as a share
                    /year                                  | the year
                    /timeliness/graceDays/value            | a number of days
                    /rows/2/upToDays                       | in whole days
                    /weightCaps/area/value                 | in points
                    /report/facts/11/observed/counts/0     | each period
                    /plan/objectives/0/indicators/1/target/value | unit of measure
                    """)
    void what_to_do_about_a_number_out_of_range_depends_on_what_it_counts(String pointer, String hint) {
        assertThat(Problem.of(pointer, ProblemCode.OUT_OF_RANGE, "-1", "0 - 7").hint(Locale.ENGLISH))
                .contains(hint, "0 - 7");
    }

    @Test
    void what_was_recorded_and_what_is_asked_are_said_in_words() {
        Problem problem = Problem.of("/report/facts/0/observed", ProblemCode.FACT_DOES_NOT_FIT, "PERCENT", "VALUE");

        assertThat(problem.message(Locale.ITALIAN))
                .isEqualTo(
                        "Il fatto registrato è una percentuale (PERCENT), ma il livello atteso chiede un numero (VALUE).");
        assertThat(problem.hint(Locale.ENGLISH)).startsWith("Record a number (VALUE);");
        assertThat(problem.value()).isEqualTo("PERCENT");
    }

    @Test
    void a_value_that_resembles_a_key_is_only_a_value() {
        assertThat(Problem.of("/x", ProblemCode.UNKNOWN_WORD, "PERCENT", "A").message(Locale.ENGLISH))
                .isEqualTo("\"PERCENT\" is not a known word here.");
    }

    @Test
    void long_values_are_shortened_to_80_characters_and_no_character_is_cut_in_two() {
        assertThat(Problem.of("", ProblemCode.MISSING, "a".repeat(80), "").value())
                .isEqualTo("a".repeat(80));
        assertThat(Problem.of("", ProblemCode.MISSING, "a".repeat(81), "").value())
                .isEqualTo("a".repeat(79) + "…");
        assertThat(Problem.of("", ProblemCode.MISSING, "🏛".repeat(81), "").value())
                .isEqualTo("🏛".repeat(79) + "…");
        assertThat(Problem.of("", ProblemCode.MISSING, "", "b".repeat(90)).limit())
                .isEqualTo("b".repeat(79) + "…");
    }

    @Test
    void an_exception_lists_every_problem_after_their_number() {
        Problem missing = Problem.of("/title", ProblemCode.MISSING, "title", "");
        InvalidDocumentException refused = new InvalidDocumentException(List.of(missing, WEIGHT));

        assertThat(refused).hasMessage("2 problem(s)\n" + missing + "\n" + WEIGHT);
        assertThat(refused.problems()).containsExactly(missing, WEIGHT);
    }

    @Test
    void an_exception_that_was_serialised_still_says_what_was_wrong() throws Exception {
        InvalidDocumentException refused = new InvalidDocumentException(List.of(WEIGHT));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidDocumentException read = (InvalidDocumentException) in.readObject();
            assertThat(read).hasMessage(refused.getMessage());
            assertThat(read.problems()).isEmpty();
        }
    }
}
