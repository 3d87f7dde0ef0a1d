package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.json.Schemas;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @Test
    void without_a_command_the_tool_says_where_the_help_is() {
        ToolRun run = ToolRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Manca il comando.\nGuida: performance --help\n".formatted());
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "explain", "diff", "report", "regulations", "examples", "schema"})
    void every_command_has_help_in_both_languages(String command) {
        ToolRun italian = ToolRun.of(command, "--help");
        ToolRun english = ToolRun.of(command, "-h", "--lang", "en");

        assertThat(italian.code()).isZero();
        assertThat(italian.err()).isEmpty();
        assertThat(italian.out()).startsWith("Uso: performance " + command).doesNotContain("${", "{0}");
        assertThat(english.out()).startsWith("Usage: performance " + command).doesNotContain("${", "{0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regulation",
                "regulation new",
                "regulation check",
                "regulation export",
                "regulation import",
                "regulation diff",
                "regulation preview",
                "regulation adopt",
                "regulation versions",
                "dossier",
                "dossier new",
                "dossier export",
                "dossier import"
            })
    void every_verb_has_help_in_both_languages(String verb) {
        ToolRun italian = ToolRun.of(joined(verb.split(" "), "--help"));
        ToolRun english = ToolRun.of(joined(verb.split(" "), "-h", "--lang", "en"));

        assertThat(italian.code()).isZero();
        assertThat(italian.err()).isEmpty();
        assertThat(italian.out()).startsWith("Uso: performance " + verb).doesNotContain("${", "{0}", "%%");
        assertThat(english.out()).startsWith("Usage: performance " + verb).doesNotContain("${", "{0}", "%%");
        assertThat(verb.contains(" ") ? italian.out() : "Codici di uscita: 0").contains("Codici di uscita: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "adopt"})
    void a_part_in_percent_is_told_as_such_in_the_help(String verb) {
        assertThat(ToolRun.of("regulation", verb, "--help").out()).contains("5% o 0,05");
        assertThat(ToolRun.of("regulation", verb, "--help", "--lang", "en").out())
                .contains("5% or 0.05");
    }

    @Test
    void the_help_of_the_tool_lists_its_commands_and_examples() {
        ToolRun run = ToolRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("evaluate", "explain", "diff", "report", "regulations", "examples", "schema", "--version")
                .contains("performance explain O12")
                .doesNotContain("{0}");
    }

    @Test
    void exit_codes_are_in_the_help() {
        assertThat(ToolRun.of("evaluate", "--help").out()).contains("Codici di uscita: 0 fatto; 1 ");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(ToolRun.of("--version").out()).matches("performance \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void a_missing_argument_is_named() {
        assertThat(ToolRun.of("evaluate").err()).startsWith("Manca: DOSSIER");
        assertThat(ToolRun.of("explain", "--lang=en").err()).startsWith("Missing: ID");
    }

    @Test
    void a_mistyped_command_or_option_brings_the_right_one() {
        ToolRun command = ToolRun.of("evaluat", "alzano-2023");
        ToolRun option = ToolRun.of("evaluate", "alzano-2023", "--stric", "--lang", "en");

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("Forse: evaluate");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("Unknown argument: --stric").contains("performance evaluate --help");
    }

    @Test
    void a_file_after_json_is_told_how_to_be_one() {
        ToolRun after = ToolRun.of("evaluate", "alzano-2023", "--json", "x.json");
        ToolRun before = ToolRun.of("evaluate", "--json", "x.json", "alzano-2023", "--lang", "en");

        assertThat(after.code()).isEqualTo(2);
        assertThat(after.err())
                .startsWith("Argomento sconosciuto: x.json\nPer scrivere la valutazione in un file: --json=x.json\n");
        assertThat(before.code()).isEqualTo(2);
        assertThat(before.err()).contains("To write the evaluation to a file: --json=x.json\n");
    }

    @Test
    void a_file_after_json_is_told_how_to_be_one_by_the_verbs_too() {
        assertThat(ToolRun.of("regulation", "versions", "--store", "x", "--json", "y.json")
                        .err())
                .contains("Per scrivere il JSON in un file: --json=y.json\n");
    }

    @Test
    void options_of_looks_count_at_any_place() {
        assertThat(ToolRun.of("regulation", "--lang", "en", "diff", "standard", "standard"))
                .isEqualTo(ToolRun.of("regulation", "diff", "standard", "standard", "--lang", "en"));
    }

    @Test
    void arguments_cannot_steer_the_terminal() {
        assertThat(ToolRun.of("evaluate", "alzano-2023", "x\u001b[31m\u202e").err())
                .startsWith("Argomento sconosciuto: x[31m\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"79", "1001", "-80", "wide", "99999999999"})
    void a_width_out_of_reason_is_refused_with_its_limits(String width) {
        ToolRun run = ToolRun.of("examples", "--width=" + width);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("\"" + width + "\" non va bene per --width: serve un numero da 80 a 1000.");
    }

    @Test
    void an_unknown_language_or_colour_is_refused_with_what_there_is() {
        assertThat(ToolRun.of("examples", "--lang", "de").err())
                .startsWith("\"de\" non va bene per --lang: serve it|en.");
        assertThat(ToolRun.of("examples", "--color", "red").err())
                .startsWith("\"red\" non va bene per --color: serve auto|always|never.");
    }

    @Test
    void regulations_are_listed_with_what_is_assumed_in_them() {
        ToolRun run = ToolRun.of("regulations");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("alzano-lombardo 1.0")
                .contains("In vigore dal 01/01/2023 al 31/12/2025")
                .contains("standard 1.0")
                .contains("Valori ancora presunti: 39");
    }

    @Test
    void examples_are_listed_with_their_size() {
        assertThat(ToolRun.of("examples", "--lang", "en").out())
                .contains("alzano-2023 Comune di Alzano Lombardo, performance plan 2023")
                .contains("7 units, 45 objectives, 94 facts, 80 people; regulation alzano-lombardo")
                .contains("Il personale e i fondi sono FITTIZI");
    }

    @Test
    void schemas_are_printed_as_they_are() {
        assertThat(ToolRun.of("schema", "dossier").out()).isEqualTo(Schemas.dossier());
        assertThat(ToolRun.of("schema", "regulation").out()).isEqualTo(Schemas.regulation());
        assertThat(ToolRun.of("schema", "record").out()).isEqualTo(Schemas.regulationRecord());
        assertThat(ToolRun.of("schema", "evaluation").out()).isEqualTo(Schemas.evaluation());
        assertThat(ToolRun.of("schema", "difference").out()).isEqualTo(Schemas.evaluationDifference());
        assertThat(ToolRun.of("schema", "plan").err())
                .startsWith("\"plan\" non va bene per dossier|regulation|record|evaluation|difference");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate alzano-2023",
                "explain O12",
                "explain NONE",
                "evaluate none.json",
                "regulations",
                "examples",
                "schema dossier",
                "explain --help",
                "regulation check none.json",
                "regulation diff standard alzano-lombardo",
                "dossier export --help"
            })
    void options_before_the_command_count_as_those_after_it(String command) {
        String[] looks = {"--lang", "en", "--color", "always", "--width", "90"};

        assertThat(ToolRun.of(joined(looks, command.split(" "))))
                .isEqualTo(ToolRun.of(joined(command.split(" "), looks)));
    }

    @Test
    void each_option_before_the_command_counts_for_itself() {
        String plain = ToolRun.of("examples").out();

        assertThat(ToolRun.of("--lang", "en", "examples").out())
                .contains("performance plan 2023")
                .isNotEqualTo(plain);
        assertThat(ToolRun.of("--color=always", "examples").out())
                .contains("\u001b[")
                .isNotEqualTo(plain);
        assertThat(ToolRun.of("--width=80", "evaluate", "alzano-2023").out().lines())
                .allMatch(line -> Page.length(line) <= 80)
                .isNotEmpty();
    }

    @Test
    void options_after_the_command_win() {
        assertThat(ToolRun.of(
                        "--lang=en",
                        "--color=always",
                        "--width=1000",
                        "evaluate",
                        "alzano-2023",
                        "--lang=it",
                        "--color=never",
                        "--width=80"))
                .isEqualTo(ToolRun.of("evaluate", "alzano-2023", "--width=80"));
    }

    @Test
    void a_width_out_of_reason_is_refused_before_the_command_too() {
        assertThat(ToolRun.of("--width=79", "examples").err()).startsWith("\"79\" non va bene per --width");
    }

    private static String[] joined(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
