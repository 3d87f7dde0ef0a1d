package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people see, whole. The present output is written to {@code target/golden}: after a change of words that is
 * meant, compare it and copy it over the files beside this test.
 */
class GoldenTest {
    @ParameterizedTest
    @CsvSource({
        "evaluate-it-100, evaluate alzano-2023 --width 100",
        "evaluate-it-80, evaluate alzano-2023 --width 80 --all",
        "evaluate-en-100, evaluate alzano-2023 --width 100 --lang en",
        "people-it-80, evaluate alzano-2023 --people --width 80",
        "people-en-120, evaluate alzano-2023 --people --width 120 --lang en",
        "explain-P021-it-100, explain P021 --width 100",
        "explain-P008-en-80, explain P008 --width 80 --lang en",
        "explain-P019-en-120, explain P019 --width 120 --lang en",
        "explain-P075-it-80, explain P075 --width 80",
        "explain-PRODUCTIVITY-en-100, explain PRODUCTIVITY --width 100 --lang en",
        "explain-NEVE-it-80, explain NEVE --width 80",
        "explain-O12-it-100, explain O12 --width 100",
        "explain-O08-en-80, explain O08 --unit AREA_III --width 80 --lang en",
        "explain-O24.3-it-80, explain O24.3 --width 80",
        "explain-AREA_I-it-100, explain AREA_I --width 100",
        "explain-AREA_V-it-120, explain AREA_V --width 120",
        "explain-C05-it-100, explain C05 --width 100",
        "diff-it-100, diff alzano-2023 --with-regulation standard --width 100",
        "diff-en-120, diff alzano-2023 --with-regulation standard --width 120 --lang en",
        "explain-SEGRETARIO-en-80, explain SEGRETARIO --width 80 --lang en",
    })
    void the_output_is_as_agreed(String name, String command) throws IOException {
        String actual = withoutDigests(ToolRun.of(command.split(" ")).out());
        Path present = Path.of("target", "golden", name + ".txt");
        Files.createDirectories(present.getParent());
        Files.writeString(present, actual);

        assertThat(actual).isEqualTo(ToolRun.text("golden/" + name + ".txt"));
    }

    /** Digests change with every rule, and are tested where they are made. */
    private static String withoutDigests(String text) {
        return text.replaceAll("\\b[0-9a-f]{12}\\b", "............");
    }
}
