package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path directory;

    private static List<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private ToolRun report(String... more) {
        return ToolRun.of(Stream.concat(Stream.of("report", "--out", directory.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void one_command_makes_all_pages_of_the_example() throws IOException {
        ToolRun run = report();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Scritti:\n").contains("relazione-finale.html", "verifica.html");
        assertThat(filesIn(directory))
                .containsExactly("SHA256SUMS", "perche.html", "relazione-finale.html", "verifica.html");
        assertThat(directory.resolve("relazione-finale.html"))
                .content()
                .startsWith("<!DOCTYPE html>\n<html lang=\"it\">")
                .contains("Comune di Alzano Lombardo");
    }

    @Test
    void the_public_page_is_another_file_than_that_of_the_office() throws IOException {
        report("--lang", "en");
        ToolRun run = report("--lang", "en", "--view", "public");

        assertThat(run.code()).isZero();
        assertThat(filesIn(directory))
                .containsExactly(
                        "SHA256SUMS", "audit.html", "final-report-public.html", "final-report.html", "why.html");
        assertThat(Files.readAllLines(directory.resolve("SHA256SUMS")))
                .hasSize(4)
                .allMatch(line -> line.matches("[0-9a-f]{64}  \\S+\\.html"));
    }

    @Test
    void its_own_files_are_written_again_with_the_same_bytes() throws IOException {
        report();
        byte[] before = Files.readAllBytes(directory.resolve("verifica.html"));

        assertThat(report().code()).isZero();
        assertThat(directory.resolve("verifica.html")).hasBinaryContent(before);
    }

    @Test
    void a_file_of_somebody_else_stays_and_nothing_at_all_is_written() throws IOException {
        Files.writeString(directory.resolve("verifica.html"), "mine");

        ToolRun run = report();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("verifica.html").contains("--force");
        assertThat(filesIn(directory)).containsExactly("verifica.html");
        assertThat(directory.resolve("verifica.html")).hasContent("mine");
    }

    @Test
    void a_page_that_somebody_changed_since_stays() throws IOException {
        report();
        Files.writeString(directory.resolve("relazione-finale.html"), "corrected by hand");

        assertThat(report().code()).isEqualTo(2);
        assertThat(directory.resolve("relazione-finale.html")).hasContent("corrected by hand");
    }

    @Test
    void force_replaces_what_is_there() throws IOException {
        Files.writeString(directory.resolve("verifica.html"), "mine");

        assertThat(report("--force").code()).isZero();
        assertThat(directory.resolve("verifica.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void a_document_that_was_read_is_replaced_in_no_case() throws IOException {
        Path dossier = directory.resolve("verifica.html");
        Files.writeString(dossier, ToolRun.text("alzano-2023.json"));

        ToolRun run = report(dossier.toString(), "--regulation", "alzano-lombardo", "--force");

        assertThat(run.code()).isEqualTo(2);
        assertThat(dossier).hasContent(ToolRun.text("alzano-2023.json"));
    }

    @Test
    void a_file_is_no_directory() throws IOException {
        Path file = Files.writeString(directory.resolve("x"), "");

        ToolRun run = ToolRun.of("report", "--out", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("serve una cartella");
    }

    @Test
    void without_a_place_to_write_to_nothing_is_evaluated() {
        assertThat(ToolRun.of("report").err()).startsWith("Manca: --out");
        assertThat(ToolRun.of("report", "--out", directory.toString(), "--view", "person")
                        .err())
                .startsWith("\"person\" non va bene per --view: serve office|public.");
    }

    @Test
    void an_unknown_dossier_is_refused_as_everywhere() {
        assertThat(report("none.json").code()).isEqualTo(2);
    }
}
