package it.comune.performance.json;

import static it.comune.performance.json.Refusal.dossierWith;
import static it.comune.performance.json.Refusal.ofDossier;
import static it.comune.performance.json.Refusal.ofRegulation;
import static it.comune.performance.json.Refusal.places;
import static it.comune.performance.json.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final Duration SAFETY_NET = Duration.ofSeconds(30);

    private static <T> T soon(Supplier<T> supplier) {
        return assertTimeoutPreemptively(SAFETY_NET, supplier::get);
    }

    @Test
    void huge_exponents_and_long_numbers_are_refused_as_text_and_cost_nothing() {
        String json = dossierWith(
                "\"weight\": 12.5", "\"weight\": 1e9999999",
                "\"value\": 12\n", "\"value\": 1e-9999999\n",
                "\"from\": 10", "\"from\": 1e00011",
                "\"to\": 30", "\"to\": 1E+0010",
                "\"percent\": 87.5", "\"percent\": " + "1".repeat(1_000_000),
                "\"change\": 0.05", "\"change\": 0.0000000000000000000000000000000",
                "\"periods\": 4", "\"periods\": 1e-99999999999999999999");

        assertThat(places(soon(() -> ofDossier(json))))
                .containsExactly(
                        "/plan/objectives/0/assignments/0/weight EXPONENT_TOO_LARGE",
                        "/plan/objectives/0/indicators/2/target/value EXPONENT_TOO_LARGE",
                        "/plan/objectives/0/indicators/6/target/from EXPONENT_TOO_LARGE",
                        "/plan/objectives/0/indicators/7/target/percent NUMBER_TOO_LONG",
                        "/plan/objectives/0/indicators/9/target/change NUMBER_TOO_LONG",
                        "/plan/objectives/0/indicators/10/target/periods EXPONENT_TOO_LARGE");
    }

    @Test
    void a_number_that_would_be_too_long_in_full_is_refused_so_that_what_was_read_can_be_written() {
        String json = dossierWith("\"to\": 30", "\"to\": 1234567890123456789012345678e10");

        assertThat(places(ofDossier(json)))
                .containsExactly("/plan/objectives/0/indicators/6/target/to NUMBER_TOO_LONG");
    }

    @Test
    void a_number_of_32_characters_and_an_exponent_of_10_are_read() {
        String json = dossierWith(
                "\"value\": 12\n", "\"value\": 1234567890.123456789012345678901\n", "\"to\": 30", "\"to\": 1.5e10");

        assertThat(DossierJson.read(DossierJson.write(DossierJson.read(json)))).isEqualTo(DossierJson.read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void a_million_brackets_are_one_problem(String bracket) {
        assertThat(places(soon(() -> ofDossier(bracket.repeat(1_000_000)))))
                .containsAnyOf("/0".repeat(32) + " NESTING_TOO_DEEP", "/a".repeat(32) + " NESTING_TOO_DEEP")
                .noneMatch(place -> place.endsWith("SYNTAX"));
    }

    @Test
    void nesting_that_is_too_deep_is_passed_over_and_the_rest_is_read() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThat(places(ofDossier(
                        dossierWith("\"note\"", "\"x\": " + deep + ", \"note\"", "\"holds\": false", "\"holds\": 0"))))
                .containsExactly("/x" + "/0".repeat(31) + " NESTING_TOO_DEEP", "/report/conditions/0/holds WRONG_TYPE");
    }

    @Test
    void nesting_that_is_too_deep_where_a_text_or_number_belongs_is_one_problem() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThat(places(ofDossier(dossierWith("\"year\": 2023", "\"year\": " + deep))))
                .containsExactly("/year" + "/0".repeat(31) + " NESTING_TOO_DEEP");
    }

    @Test
    void a_mistyped_key_over_nesting_that_is_too_deep_is_a_problem_of_its_own() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThat(places(ofDossier(dossierWith("\"evaluationDate\": \"2024-01-31\"", "\"evalutionDate\": " + deep))))
                .containsExactly(
                        "/evalutionDate UNKNOWN_FIELD", "/evalutionDate" + "/0".repeat(31) + " NESTING_TOO_DEEP");
    }

    @Test
    void objects_that_resemble_settings_where_none_belongs_name_nothing() {
        String inside = "{\"unit\": 5, \"\\u001b[31m\": {\"unit\": 5}}";

        assertThat(ofRegulation(inside)).extracting(Problem::subject).containsOnly("");
    }

    @Test
    void duplicate_keys_are_found_at_every_level() {
        String json = dossierWith(
                "\"plan\": {", "\"note\": \"x\", \"plan\": {",
                "\"date\": \"2023-06-09\"", "\"date\": \"2023-06-09\", \"date\": \"2023-06-10\"",
                "\"kind\": \"AT_LEAST\"", "\"kind\": \"AT_LEAST\", \"kind\": \"AT_MOST\"",
                "\"remarks\": [", "\"remarks\": [], \"remarks\": [");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/note DUPLICATE_KEY",
                        "/plan/approval/date DUPLICATE_KEY",
                        "/plan/objectives/0/indicators/2/target/kind DUPLICATE_KEY",
                        "/report/remarks DUPLICATE_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", "\u0000", "// end", ",", "\"", "\u00a0"})
    void what_follows_the_document_is_a_problem(String garbage) {
        List<Problem> problems = ofDossier(dossierWith() + garbage);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TRAILING_CONTENT);
            assertThat(problem.pointer()).isEmpty();
        });
    }

    @Test
    void a_truncated_file_is_one_syntax_problem_wherever_it_ends() {
        String json = dossierWith();
        for (int length = 1; length < json.length() - 2; length += 97) {
            String truncated = json.substring(0, length);

            assertThat(ofDossier(truncated))
                    .as("of the first %s characters", length)
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.SYNTAX);
        }
    }

    @Test
    void a_syntax_error_names_line_and_column_and_keeps_what_was_found_before() {
        List<Problem> problems = ofDossier("""
                {"municipality": "X", "year": 1e99,
                 "plan": {"units": [{"id": "?", "kind": "AREA", "title": "x"}, oops]}}
                """);

        assertThat(places(problems))
                .containsExactly("/year EXPONENT_TOO_LARGE", "/plan/units/0/id MALFORMED_ID", " SYNTAX");
        assertThat(problems.get(2).value()).matches("2:\\d+");
        assertThat(problems.get(2).message(Locale.ITALIAN)).contains("riga:colonna 2:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{",
                "}",
                "nul",
                "{'a': 1}",
                "{\"year\": 2023,}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{a: 1}",
                "\"x",
                "/* x */ {}",
                "{\"a\": \"\t\"}",
                "{\"a\": \"\\x\"}",
                "{\"a\": +1}",
                "{\"a\": .5}"
            })
    void what_is_no_json_is_one_syntax_problem(String json) {
        assertThat(ofDossier(json)).extracting(Problem::code).containsExactly(ProblemCode.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "12", "\"x\"", "true"})
    void a_document_that_is_no_object_is_of_the_wrong_type(String json) {
        assertThat(places(ofDossier(json))).containsExactly(" WRONG_TYPE");
        assertThat(places(ofRegulation(json))).containsExactly(" WRONG_TYPE");
    }

    @Test
    void a_key_of_unusual_length_stops_reading_with_one_problem() {
        assertThat(ofDossier("{\"" + "x".repeat(1_000_000) + "\": 1}"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.SYNTAX);
    }

    @Test
    void a_document_beyond_the_limit_is_refused_before_it_is_parsed() {
        byte[] large = "[".repeat(2 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);

        assertThat(refused(() -> RegulationJson.read(large))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DOCUMENT_TOO_LARGE);
            assertThat(problem.limit()).isEqualTo("1048576");
        });
        assertThat(refused(() -> RegulationJson.read(new ByteArrayInputStream(large))))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DOCUMENT_TOO_LARGE);
        assertThat(ofRegulation(new String(large, StandardCharsets.UTF_8)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DOCUMENT_TOO_LARGE);
    }

    @Test
    void an_endless_stream_is_read_no_further_than_the_limit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '[';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) '[');
                return length;
            }
        };

        assertThat(soon(() -> refused(() -> DossierJson.read(endless))))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DOCUMENT_TOO_LARGE);
    }

    @Test
    void the_limit_counts_bytes_in_utf_8_and_the_host_sets_it() {
        String json = RegulationJson.write(Samples.regulation());
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isGreaterThan(json.length());

        assertThat(RegulationJson.read(json, new Limits(bytes))).isEqualTo(Samples.regulation());
        assertThat(refused(() -> RegulationJson.read(json, new Limits(bytes - 1))))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DOCUMENT_TOO_LARGE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0));
    }

    @Test
    void a_document_of_nothing_but_tiny_values_is_refused() {
        String many = "{\"x\": [" + "0,".repeat(100_000) + "0]}";

        assertThat(ofRegulation(many))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_FIELD, ProblemCode.TOO_MANY_VALUES);
    }

    @Test
    void more_problems_than_anybody_reads_are_cut_off_with_a_last_one_that_says_so() {
        String json = "{\"plan\": {\"units\": [" + "0,".repeat(50_000) + "0]}}";

        List<Problem> problems = soon(() -> ofDossier(json));

        assertThat(problems).hasSize(Checks.MAX_PROBLEMS + 1);
        assertThat(problems.get(Checks.MAX_PROBLEMS).code()).isEqualTo(ProblemCode.TOO_MANY_PROBLEMS);
        assertThat(problems.subList(0, Checks.MAX_PROBLEMS))
                .extracting(Problem::code)
                .contains(ProblemCode.WRONG_TYPE);
    }

    @Test
    void large_lists_of_unknown_references_are_reported_soon() {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            units.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"UNIT.")
                    .append(i)
                    .append("\",\"kind\":\"AREA\",\"title\":\"x\"}");
        }
        String remarks = "{\"objective\":\"O.1\",\"by\":\"x\",\"text\":\"x\"},".repeat(20_000);
        String facts = units.toString()
                .replaceAll(
                        "\"kind\":\"AREA\",\"title\":\"x\"",
                        "\"text\":\"x\",\"kind\":\"OTHER\",\"objective\":\"X\",\"unit\":\"U\"");
        String json = "{\"municipality\":\"x\",\"year\":2023,\"evaluationDate\":\"2023-12-31\",\"plan\":{\"units\":["
                + units + "]},\"report\":{\"remarks\":[" + remarks.substring(0, remarks.length() - 1)
                + "],\"exemptCauses\":[" + facts + "]}}";

        assertThat(soon(() -> ofDossier(json))).hasSize(Checks.MAX_PROBLEMS + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void wide_encodings_are_named_as_what_they_are(String charset) {
        byte[] wide = dossierWith().getBytes(Charset.forName(charset));

        List<Problem> problems = refused(() -> DossierJson.read(wide));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.NOT_UTF8);
        assertThat(problems.get(0).hint(Locale.ITALIAN)).contains("UTF-8");
    }

    @Test
    void bytes_of_an_old_encoding_are_found_with_line_and_column() {
        byte[] latin = "{\n \"municipality\": \"Città\"}".getBytes(StandardCharsets.ISO_8859_1);

        List<Problem> problems = refused(() -> DossierJson.read(latin));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.NOT_UTF8);
        assertThat(problems.get(0).value()).isEqualTo("2:23 0xe0");
    }

    @Test
    void characters_that_are_no_text_are_refused_and_never_shown_as_they_are() {
        String json = dossierWith(
                "\"municipality\": \"Comune di Prova\"", "\"municipality\": \"\\ud800\"",
                "\"title\": \"Legalità\"", "\"title\": \"a\\u0000b\\u001b[31m\"",
                "\"id\": \"AREA_I\"", "\"id\": \"AREA_I\\u0007\"");

        List<Problem> problems = ofDossier(json);

        assertThat(places(problems))
                .startsWith(
                        "/municipality MALFORMED_TEXT",
                        "/plan/strategicAreas/0/title MALFORMED_TEXT",
                        "/plan/units/0/id MALFORMED_TEXT");
        assertThat(problems.get(1).value()).isEqualTo("a\\u0000b\\u001b[31m");
        assertThat(problems.get(1).text(Locale.ITALIAN)).doesNotContain("\u001b");
    }

    @Test
    void a_text_with_a_lone_surrogate_given_as_a_string_is_refused() {
        assertThat(places(ofDossier(dossierWith("Comune di Prova", "Comune \ud800"))))
                .containsExactly("/municipality MALFORMED_TEXT");
    }

    @Test
    void keys_with_slashes_and_tildes_are_escaped_in_pointers() {
        String json = dossierWith("\"note\"", "\"a/b~c\": [1, {\"~\": 1e99}], \"\": 0, \"note\"");

        assertThat(places(ofDossier(json)))
                .containsExactly("/a~1b~0c UNKNOWN_FIELD", "/a~1b~0c/1/~0 EXPONENT_TOO_LARGE", "/ UNKNOWN_FIELD");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `  `             | the document is empty                                              | il documento è vuoto
                    {"year": 1       | the document ends before all brackets and quotes are closed        | finisce prima
                    {"year": "1      | the document ends before all brackets and quotes are closed        | finisce prima
                    {"year": NaN}    | this is no number that JSON can hold: NaN                          | non è un numero che si possa scrivere in JSON: NaN
                    {"year": -INF}   | this is no number that JSON can hold: -INF                         | non è un numero che si possa scrivere in JSON: -INF
                    {"year": two}    | this word belongs in quotes: two                                   | virgolette: two
                    {"year" 1}       | this character is out of place, or a comma, colon or quote is missing before it: 1 | fuori posto
                    {"year": 007}    | the number is not written as in JSON                               | il numero non è scritto come in JSON
                    {"year": 1.}     | the number is not written as in JSON                               | il numero non è scritto come in JSON
                    {"year": "\\x"}  | a backslash is followed by a character that cannot follow it       | barra rovesciata
                    {"year": "\t"}   | a text holds a line break, a tab or another control character      | una tabulazione
                    """)
    void what_is_not_json_is_told_in_our_words(String json, String english, String italian) {
        Problem problem = ofDossier(json).get(0);

        assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
        assertThat(problem.message(Locale.ENGLISH)).contains(english);
        assertThat(problem.message(Locale.ITALIAN)).contains(italian);
    }

    @Test
    void a_key_that_is_too_long_is_told_in_our_words() {
        assertThat(ofDossier("{\"" + "x".repeat(300) + "\": 1}").get(0).message(Locale.ENGLISH))
                .contains("the name of a field has more characters than are allowed: 256")
                .doesNotContain("StreamReadConstraints");
    }
}
