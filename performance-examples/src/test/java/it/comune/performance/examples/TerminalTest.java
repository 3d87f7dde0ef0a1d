package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final String ESCAPE = "\u001b[";

    @Test
    void a_pipe_gets_no_colours() {
        assertThat(ToolRun.in(Map.of(), false, "examples").out()).doesNotContain(ESCAPE);
    }

    @Test
    void a_person_gets_colours() {
        assertThat(ToolRun.in(Map.of("TERM", "xterm"), true, "examples").out()).contains(ESCAPE);
    }

    @Test
    void colours_can_be_forced_and_forbidden() {
        assertThat(ToolRun.in(Map.of(), false, "examples", "--color", "always").out())
                .contains(ESCAPE);
        assertThat(ToolRun.in(Map.of(), true, "examples", "--color", "never").out())
                .doesNotContain(ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR,1", "NO_COLOR,0", "TERM,dumb"})
    void who_wants_no_colours_gets_none(String variable, String value) {
        assertThat(ToolRun.in(Map.of(variable, value), true, "examples").out()).doesNotContain(ESCAPE);
    }

    @Test
    void an_empty_NO_COLOR_is_none() {
        assertThat(ToolRun.in(Map.of("NO_COLOR", ""), true, "examples").out()).contains(ESCAPE);
    }

    @Test
    void colours_change_nothing_but_colours() {
        String plain = ToolRun.of("evaluate", "alzano-2023").out();
        String coloured =
                ToolRun.of("evaluate", "alzano-2023", "--color", "always").out();

        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain).isNotEqualTo(coloured);
    }

    @ParameterizedTest
    @CsvSource({"80,80", "300,300", "20,80", "5000,1000", "wide,100", "'',100", "-80,100", "99999999999,100"})
    void lines_are_as_wide_as_COLUMNS_says_within_reason(String columns, int width) {
        Terminal terminal = new Terminal(
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Map.of("COLUMNS", columns), false);

        assertThat(terminal.width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"24 132,132", "24 40,80", "0 0,80", "'',80", "stty: no terminal,80"})
    void where_a_person_looks_and_COLUMNS_is_not_passed_on_the_screen_is_asked(String size, int width) {
        assertThat(screen(Map.of(), true, size).width()).isEqualTo(width);
    }

    @Test
    void a_pipe_has_no_screen_and_COLUMNS_goes_before_it() {
        assertThat(screen(Map.of(), false, "24 132").width()).isEqualTo(100);
        assertThat(screen(Map.of("COLUMNS", "90"), true, "24 132").width()).isEqualTo(90);
    }

    private static Terminal screen(Map<String, String> environment, boolean interactive, String size) {
        return new Terminal(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                environment,
                interactive,
                "",
                () -> size);
    }

    @ParameterizedTest
    @CsvSource({
        "target/tool.jar explain O12, java -jar target/tool.jar",
        "/my tools/tool.jar, java -jar \"/my tools/tool.jar\"",
        "it.comune.performance.examples.PerformanceTool evaluate x.json, performance",
        "'', performance"
    })
    void hints_name_the_command_that_people_type(String started, String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(out, err, Map.of("COLUMNS", "300"), false, started, () -> "");

        PerformanceTool.run(terminal, "evaluate", "alzano-2023");
        PerformanceTool.run(terminal, "--help");
        PerformanceTool.run(terminal, "nothing");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\n  " + command + " explain ID\n")
                .contains("Uso: " + command)
                .contains("  " + command + " explain O12");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Guida: " + command + " --help");
    }

    @ParameterizedTest
    @CsvSource({"80", "81", "100", "133"})
    void no_line_is_wider_than_asked_for(String width) {
        for (String subject : new String[] {"O12", "O08", "AREA_IV"}) {
            assertThat(ToolRun.of("explain", subject, "--width", width).out().lines())
                    .allMatch(line -> Page.length(line) <= Integer.parseInt(width));
        }
        assertThat(ToolRun.of("evaluate", "alzano-2023", "--all", "--width", width)
                        .out()
                        .lines())
                .allMatch(line -> Page.length(line) <= Integer.parseInt(width));
    }

    @Test
    void a_reader_that_has_enough_is_no_error() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal closed = new Terminal(new Broken("Broken pipe"), err, Map.of(), false);

        assertThat(PerformanceTool.run(closed, "evaluate", "alzano-2023")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void output_that_cannot_be_written_is_told_in_a_line() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal full = new Terminal(new Broken("No space left on device"), err, Map.of(), false);

        assertThat(PerformanceTool.run(full, "evaluate", "alzano-2023")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("L'uscita non si può scrivere: No space left on device");
    }

    private static final class Broken extends OutputStream {
        private final String reason;

        Broken(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }
}
