package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingCommandsTest {
    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void open_data_are_seven_files_of_which_none_names_a_person(@TempDir Path directory) throws IOException {
        Path target = directory.resolve("dati");

        ToolRun run = ToolRun.of("opendata", "alzano-2023", "--out", target.toString());

        assertThat(run.code()).isZero();
        assertThat(files(target))
                .containsExactly(
                        "classi_premio.csv",
                        "classi_punteggio.csv",
                        "differenziazione.csv",
                        "dizionario.csv",
                        "fondi.csv",
                        "obiettivi.csv",
                        "unita.csv");
        for (String file : files(target)) {
            assertThat(Files.readString(target.resolve(file)))
                    .doesNotContainPattern("\\bP0\\d\\d\\b")
                    .endsWith("\r\n");
        }
    }

    @Test
    void letters_are_one_file_for_each_person_with_what_the_municipality_says_of_objections(@TempDir Path directory)
            throws IOException {
        ToolRun run = ToolRun.of(
                "letters", "alzano-2023", "--out", directory.toString(), "--objection-body", "Nucleo di valutazione");

        assertThat(run.code()).isZero();
        assertThat(files(directory)).hasSize(80).contains("lettera-P001.html", "lettera-P080.html");
        assertThat(Files.readString(directory.resolve("lettera-P001.html")))
                .contains("A chi: Nucleo di valutazione", "Entro: da compilare");
    }

    @Test
    void a_directory_that_cannot_be_made_is_named(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        ToolRun run =
                ToolRun.of("opendata", "alzano-2023", "--out", file.resolve("x").toString());

        assertThat(run.code()).isEqualTo(PerformanceTool.UNUSABLE);
        assertThat(run.err()).contains(file.resolve("x").toString().substring(0, 5));
    }
}
