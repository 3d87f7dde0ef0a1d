package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office sees of its regulations, whole; as in {@link GoldenTest}, the present output is in {@code target/golden}. */
class GoldenRegulationTest {
    @ParameterizedTest
    @CsvSource({
        "regulation-diff-it-100, regulation diff alzano-lombardo standard --width 100",
        "regulation-diff-en-80, regulation diff standard alzano-lombardo --width 80 --lang en",
        "regulation-preview-it-100, regulation preview alzano-lombardo standard --width 100",
        "regulation-preview-en-120, regulation preview standard alzano-lombardo --public --width 120 --lang en",
    })
    void the_output_is_as_agreed(String name, String command) throws IOException {
        String actual = ToolRun.of(command.split(" ")).out();
        Path present = Path.of("target", "golden", name + ".txt");
        Files.createDirectories(present.getParent());
        Files.writeString(present, actual);

        assertThat(actual).isEqualTo(ToolRun.text("golden/" + name + ".txt"));
    }
}
