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

        ToolRun run = ToolRun.of("report", "--view", "public", "--open-data", "--out", target.toString());

        assertThat(run.code()).isZero();
        assertThat(files(target))
                .containsExactly(
                        "SHA256SUMS",
                        "classi_premio.csv",
                        "classi_punteggio.csv",
                        "differenziazione.csv",
                        "dizionario.csv",
                        "fondi.csv",
                        "obiettivi.csv",
                        "relazione-finale-pubblica.html",
                        "unita.csv");
        for (String file : files(target)) {
            assertThat(Files.readString(target.resolve(file))).doesNotContainPattern("\\bP0\\d\\d\\b");
        }
    }

    @Test
    void letters_are_one_file_for_each_person_with_what_the_municipality_says_of_objections(@TempDir Path directory)
            throws IOException {
        ToolRun run = ToolRun.of(
                "report", "--letters", "--out", directory.toString(), "--objection-body", "Nucleo di valutazione");

        assertThat(run.code()).isZero();
        assertThat(files(directory)).hasSize(84).contains("lettera-P001.html", "lettera-P080.html");
        assertThat(Files.readString(directory.resolve("lettera-P001.html")))
                .contains("A chi: Nucleo di valutazione", "Entro: da compilare");
    }

    @Test
    void letters_have_no_public_view(@TempDir Path directory) throws IOException {
        ToolRun run = ToolRun.of("report", "--letters", "--view", "public", "--out", directory.toString());

        assertThat(run.code()).isEqualTo(PerformanceTool.UNUSABLE);
        assertThat(run.err()).contains("non c'è una vista pubblica");
        assertThat(files(directory)).isEmpty();
    }
}
