package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README shows code that is compiled and run: the mains and a test of this module, and the host that the rules' build makes.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("```(?:java|drl)\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_piece_of_code_in_the_readme_stands_in_a_file_that_is_compiled_and_run() throws IOException {
        String sources = sources();
        List<String> pieces =
                CODE.matcher(readme()).results().map(ReadmeTest::code).toList();

        assertThat(pieces).hasSizeGreaterThanOrEqualTo(5);
        assertThat(pieces).allSatisfy(piece -> assertThat(sources).contains(piece));
    }

    @Test
    void the_ci_script_calls_the_test_command_of_the_readme() throws IOException {
        assertThat(readme()).contains("\nmvn verify\n");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("\nmvn -B -ntp verify\n");
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** Lines without their indentation, each ended: a piece may be indented otherwise than its source. */
    private static String normal(String code) {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String code(MatchResult piece) {
        return normal(piece.group(1));
    }

    private static String sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(
                "performance-examples/src/main/java",
                "performance-examples/src/test/java",
                "performance-rules/src/it")) {
            try (Stream<Path> walked = Files.walk(ROOT.resolve(folder))) {
                walked.filter(file -> file.toString().matches(".*\\.(java|drl)"))
                        .forEach(files::add);
            }
        }
        StringBuilder sources = new StringBuilder();
        for (Path file : files) {
            sources.append(normal(Files.readString(file)));
        }
        return sources.toString();
    }
}
