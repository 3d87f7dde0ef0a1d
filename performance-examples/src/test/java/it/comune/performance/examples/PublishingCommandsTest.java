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
        ToolRun run = ToolRun.of("report", "--open-data", "--out", directory.toString());

        assertThat(run.code()).isZero();
        assertThat(files(directory)).containsExactly("public");
        Path target = directory.resolve("public/open-data");
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
            assertThat(Files.readString(target.resolve(file))).doesNotContainPattern("\\bP0\\d\\d\\b");
        }
    }

    @Test
    void letters_are_one_file_for_each_person_with_what_the_municipality_says_of_objections(@TempDir Path directory)
            throws IOException {
        ToolRun run = ToolRun.of(
                "report",
                "--letters",
                "--lang",
                "it",
                "--out",
                directory.toString(),
                "--objection-body",
                "Nucleo di valutazione");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Nulla di questo si pubblica");
        assertThat(files(directory)).containsExactly("letters");
        assertThat(files(directory.resolve("letters/it")))
                .hasSize(80)
                .contains("lettera-P001.html", "lettera-P080.html");
        assertThat(Files.readString(directory.resolve("letters/it/lettera-P001.html")))
                .contains("A chi: Nucleo di valutazione", "Entro: da compilare");
    }
}
