package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.comune.performance.json.DossierJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
    private static final String LIST = OutputDirectory.LIST;

    @TempDir
    private Path parent;

    private Path directory() {
        return parent.resolve("pages");
    }

    private Path file(String name) {
        return directory().resolve(name);
    }

    /** All files, by their names from there on. */
    private static List<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private ToolRun report(String... more) {
        return ToolRun.of(Stream.concat(Stream.of("report", "--out", directory().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    /** The quickest part. */
    private ToolRun published(String... more) {
        return report(Stream.concat(Stream.of("--view", "public", "--lang", "it"), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private static String flat(ToolRun run) {
        return run.err().replaceAll("\\s+", " ");
    }

    private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void one_command_makes_everything_of_the_example_in_both_languages() throws Exception {
        ToolRun run = report();

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(filesIn(file("office")))
                .containsExactly(
                        LIST,
                        "en/audit.html",
                        "en/final-report.html",
                        "en/index.html",
                        "en/why.html",
                        "it/index.html",
                        "it/perche.html",
                        "it/relazione-finale.html",
                        "it/verifica.html");
        assertThat(filesIn(file("letters")))
                .hasSize(161)
                .contains(LIST, "en/lettera-P001.html", "it/lettera-P001.html", "it/lettera-P080.html");
        assertThat(filesIn(file("public")))
                .containsExactly(
                        LIST,
                        "en/final-report-public.html",
                        "it/relazione-finale-pubblica.html",
                        "open-data/classi_premio.csv",
                        "open-data/classi_punteggio.csv",
                        "open-data/differenziazione.csv",
                        "open-data/dizionario.csv",
                        "open-data/fondi.csv",
                        "open-data/obiettivi.csv",
                        "open-data/unita.csv");
        assertThat(filesIn(directory())).allMatch(name -> name.matches("(office|letters|public)/.*"));
        assertThat(run.out())
                .startsWith("Scritti:\n")
                .contains("relazione-finale.html", "letters/it 80 lettere", "Si pubblica solo " + file("public"));

        // What is published names nobody and leads to nothing of the office.
        for (String name : filesIn(file("public"))) {
            assertThat(Files.readString(file("public").resolve(name)))
                    .as(name)
                    .doesNotContainPattern("\\bP0\\d\\d\\b")
                    .doesNotContain("href=\"..", "office/", "letters/");
        }
        // The index leads to files that are there, and to all of them.
        for (String language : List.of("it", "en")) {
            Path index = file("office/" + language + "/index.html");
            List<String> targets = new ArrayList<>();
            Pattern.compile("href=\"(\\.\\./[^\"]+)\"")
                    .matcher(Files.readString(index))
                    .results()
                    .forEach(link -> targets.add(link.group(1)));
            assertThat(targets)
                    .hasSize(3 + 80 + 1 + 7)
                    .allSatisfy(target ->
                            assertThat(index.resolveSibling(target).normalize()).isRegularFile());
        }
        // Each list tells the digests of its room.
        for (String room : List.of("office", "letters", "public")) {
            List<String> lines = Files.readAllLines(file(room + "/" + LIST));
            assertThat(lines).hasSize(filesIn(file(room)).size() - 1);
            for (String line : lines) {
                assertThat(line).startsWith(digest(file(room + "/" + line.substring(66))) + "  ");
            }
        }
    }

    @Test
    void a_part_of_it_in_one_language_is_as_in_the_whole() throws IOException {
        assertThat(report("--view", "office", "--lang", "en").code()).isZero();
        assertThat(filesIn(directory()))
                .containsExactly(
                        "office/" + LIST,
                        "office/en/audit.html",
                        "office/en/final-report.html",
                        "office/en/index.html",
                        "office/en/why.html");
        assertThat(file("office/en/final-report.html"))
                .content()
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("Comune di Alzano Lombardo");

        assertThat(report("--view", "office,public", "--lang", "it").out()).contains("relazione-finale-pubblica.html");
        assertThat(filesIn(file("office")))
                .containsExactly(
                        LIST, "it/index.html", "it/perche.html", "it/relazione-finale.html", "it/verifica.html");
        assertThat(file("office/en")).doesNotExist();
        assertThat(Files.readAllLines(file("office/" + LIST))).hasSize(4);
        assertThat(filesIn(file("public"))).containsExactly(LIST, "it/relazione-finale-pubblica.html");
    }

    @Test
    void a_dossier_that_is_piped_in_is_reported_on_by_the_version_of_a_store() throws IOException {
        ToolRun.of(
                "regulation",
                "adopt",
                "alzano-lombardo",
                "--store",
                parent.resolve("store").toString(),
                "--author",
                "A",
                "--note",
                "N",
                "--on",
                "2023-01-15",
                "--without-golden");
        String dossier = ToolRun.text("alzano-2023.json");

        ToolRun run = ToolRun.piped(
                dossier,
                "report",
                "-",
                "--view",
                "public",
                "--store",
                parent.resolve("store").toString(),
                "--out",
                directory().toString());
        assertThat(run.err()).isEmpty();
        byte[] piped = Files.readAllBytes(file("public/it/relazione-finale-pubblica.html"));
        assertThat(published().code()).isZero();
        assertThat(file("public/it/relazione-finale-pubblica.html")).hasBinaryContent(piped);
    }

    @Test
    void its_own_files_are_written_again_with_the_same_bytes() throws IOException {
        published();
        byte[] before = Files.readAllBytes(file("public/it/relazione-finale-pubblica.html"));

        assertThat(published().code()).isZero();
        assertThat(file("public/it/relazione-finale-pubblica.html")).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it/relazione-finale-pubblica.html", "SHA256SUMS"})
    void a_file_of_somebody_else_stays_and_nothing_at_all_is_written_unless_by_force(String name) throws IOException {
        Path mine = file("public/" + name);
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");

        ToolRun run = published("--open-data");

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run)).contains(name).contains("--force");
        assertThat(filesIn(directory())).containsExactly("public/" + name);
        assertThat(mine).hasContent("mine");

        assertThat(published("--force").code()).isZero();
        assertThat(filesIn(file("public"))).containsExactly(LIST, "it/relazione-finale-pubblica.html");
        assertThat(mine).content().isNotEqualTo("mine");
    }

    @Test
    void a_list_of_digests_of_other_files_is_somebody_elses() throws IOException {
        Files.createDirectories(file("public"));
        Path list = Files.writeString(file("public/" + LIST), "a".repeat(64) + "  foto.jpg\n");

        assertThat(published().code()).isEqualTo(2);
        assertThat(list).hasContent("a".repeat(64) + "  foto.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it/relazione-finale-pubblica.html", "SHA256SUMS"})
    void what_is_no_plain_file_is_told_before_anything_is_written_even_by_force(String name) throws IOException {
        Files.createDirectories(file("public/" + name));

        ToolRun run = published("--force");

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run)).contains(name + "\" è una cartella");
        assertThat(filesIn(directory())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it/relazione-finale-pubblica.html", "SHA256SUMS"})
    void a_link_is_not_followed_even_where_it_leads_nowhere(String name) throws IOException {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path link = file("public/" + name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, parent.resolve("nowhere"));

        ToolRun run = published("--force");

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run)).contains("è un collegamento");
        assertThat(parent.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_page_that_somebody_changed_since_stays() throws IOException {
        published();
        Files.writeString(file("public/it/relazione-finale-pubblica.html"), "corrected by hand");

        assertThat(published().code()).isEqualTo(2);
        assertThat(file("public/it/relazione-finale-pubblica.html")).hasContent("corrected by hand");
    }

    @Test
    void what_the_last_run_wrote_and_this_one_does_not_is_removed_and_told() throws IOException {
        assertThat(published("--open-data").out()).doesNotContain("Tolti");

        ToolRun run = report("--view", "public", "--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Removed, because they were written last time and not this time:", " 8 files");
        assertThat(filesIn(file("public"))).containsExactly(LIST, "en/final-report-public.html");
        assertThat(file("public/open-data")).doesNotExist();
        assertThat(file("public/it")).doesNotExist();
    }

    @Test
    void after_a_crash_before_the_list_was_written_the_same_command_goes_on() throws IOException {
        published("--open-data");
        List<String> whole = filesIn(directory());
        Files.delete(file("public/" + LIST));
        Files.delete(file("public/open-data/fondi.csv"));

        assertThat(published("--open-data").code()).isZero();
        assertThat(filesIn(directory())).isEqualTo(whole);
    }

    @Test
    void a_document_that_was_read_is_replaced_in_no_case() throws IOException {
        Path dossier = file("public/it/relazione-finale-pubblica.html");
        Files.createDirectories(dossier.getParent());
        Files.writeString(dossier, ToolRun.text("alzano-2023.json"));

        ToolRun run = published(dossier.toString(), "--regulation", "alzano-lombardo", "--force");

        assertThat(run.code()).isEqualTo(2);
        assertThat(dossier).hasContent(ToolRun.text("alzano-2023.json"));
    }

    @Test
    void data_of_people_are_never_written_where_published_files_are() throws IOException {
        published();

        for (String out : List.of("public", "public/below")) {
            ToolRun run = ToolRun.of(
                    "report",
                    "--view",
                    "office",
                    "--lang",
                    "it",
                    "--out",
                    file(out).toString(),
                    "--force");
            assertThat(run.code()).isEqualTo(2);
            assertThat(flat(run)).contains("c'è ciò che si pubblica").contains("--out un'altra cartella");
        }
        assertThat(filesIn(directory())).containsExactly("public/" + LIST, "public/it/relazione-finale-pubblica.html");
    }

    @Test
    void what_is_published_is_never_written_where_data_of_people_are() throws IOException {
        Files.createDirectories(file("public/it"));
        Files.writeString(file("public/it/lettera-P001.html"), "private");

        ToolRun run = published("--force");

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run)).contains("lettera-P001.html", "contiene dati di persone");
        assertThat(filesIn(directory())).containsExactly("public/it/lettera-P001.html");
    }

    @Test
    void directories_that_a_link_makes_one_are_refused() throws IOException {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createDirectories(file("public"));
        Files.createSymbolicLink(file("office"), file("public"));

        ToolRun run = published();

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run)).contains("portano alla stessa cartella");
        assertThat(filesIn(file("public"))).isEmpty();
    }

    @Test
    void letters_of_ids_that_differ_in_capitals_only_are_files_of_their_own_everywhere() {
        assertThat(ReportFile.letterNames(List.of("p1", "Q.", "P1", "pP", "Pp", "PP")))
                .containsExactly(
                        Map.entry("p1", "lettera-p1~2.html"),
                        Map.entry("Q.", "lettera-Q..html"),
                        Map.entry("P1", "lettera-P1.html"),
                        Map.entry("pP", "lettera-pP~3.html"),
                        Map.entry("Pp", "lettera-Pp~2.html"),
                        Map.entry("PP", "lettera-PP.html"));
    }

    @Test
    void people_whose_ids_differ_in_capitals_only_get_a_letter_each() throws IOException {
        String document = DossierJson.write(Examples.named("alzano-2023")).replace("\"P002\"", "\"p001\"");
        Path dossier = Files.writeString(parent.resolve("d.json"), document, StandardCharsets.UTF_8);

        ToolRun run = report(dossier.toString(), "--regulation", "alzano-lombardo", "--letters", "--lang", "it");

        assertThat(run.err()).isEmpty();
        assertThat(filesIn(file("letters"))).hasSize(81).contains("it/lettera-P001.html", "it/lettera-p001~2.html");
    }

    @Test
    void a_person_who_waits_is_told_how_far_it_is() {
        ToolRun run = ToolRun.in(
                Map.of(),
                true,
                "report",
                "--view",
                "public",
                "--out",
                directory().toString());

        assertThat(run.err()).contains("Pagine preparate: 1 di 2");
    }

    @Test
    void a_file_is_no_directory() throws IOException {
        Path file = Files.writeString(parent.resolve("x"), "");

        ToolRun run = ToolRun.of("report", "--out", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("serve una cartella");
    }

    @Test
    void without_a_place_to_write_to_nothing_is_evaluated() {
        assertThat(ToolRun.of("report").err()).startsWith("Manca: --out");
        assertThat(report("--view", "person").err())
                .startsWith("\"person\" non va bene per --view: serve office|public.");
    }

    @Test
    void an_unknown_dossier_is_refused_as_everywhere() {
        assertThat(report("none.json").code()).isEqualTo(2);
        assertThat(directory()).doesNotExist();
    }
}
