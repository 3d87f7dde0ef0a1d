package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a command writes, it writes over nothing that it should not. */
class OutputsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path mine = Path.of("");

    @BeforeEach
    void a_file_of_mine() throws IOException {
        mine = Files.writeString(folder.resolve("mine.json"), "mine");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Without line ends: where they fall depends on how long the names of files are. */
    private static String flat(ToolRun run) {
        return run.err().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate alzano-2023",
                "diff alzano-2023 --with-regulation standard",
                "regulation check standard",
                "regulation diff standard alzano-lombardo",
                "regulation preview standard standard",
            })
    void a_file_that_is_there_is_replaced_only_by_force_and_then_whole(String command) throws IOException {
        ToolRun refused = ToolRun.of((command + " --json=" + mine).split(" "));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(flat(refused)).contains("c'è già e non si sovrascrive; con --force viene sostituito.");
        assertThat(mine).hasContent("mine");

        ToolRun forced = ToolRun.of((command + " --force --json=" + mine).split(" "));
        assertThat(forced.code()).isZero();
        assertThat(mine).content().startsWithIgnoringCase(Files.readString(mine).startsWith("[") ? "[" : "{");
        assertThat(names()).containsExactly("mine.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --force"})
    void nothing_is_written_into_a_store(String force) throws IOException {
        ToolRun.of("regulation adopt standard --store %s --author A --note N --without-golden"
                .formatted(file("store"))
                .split(" "));
        String current = Files.readString(folder.resolve("store/current"));

        for (String command : List.of(
                "regulation versions --store " + file("store") + " --json=" + file("store/current"),
                "regulation versions --store " + file("store") + " --json=" + file("store/new.json"),
                "evaluate alzano-2023 --json=" + file("store/current"),
                "regulation export standard " + file("store/new.xlsx"),
                "report --view public --out " + file("store"),
                "report --view public --out " + file("store/pages"))) {
            ToolRun run = ToolRun.of((command + force).split(" "));
            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(flat(run)).as(command).contains("sta in un archivio di regolamenti");
        }
        assertThat(folder.resolve("store/current")).hasContent(current.strip());
        assertThat(folder.resolve("store/new.json")).doesNotExist();
        assertThat(folder.resolve("store/public")).doesNotExist();
    }

    @Test
    void a_link_is_neither_followed_nor_replaced_even_where_it_leads_nowhere() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createSymbolicLink(folder.resolve("link.json"), mine);
        Files.createSymbolicLink(folder.resolve("dangling.json"), folder.resolve("nowhere"));

        for (String link : List.of("link.json", "dangling.json")) {
            ToolRun run = ToolRun.of("evaluate", "alzano-2023", "--force", "--json=" + file(link));
            assertThat(run.code()).isEqualTo(2);
            assertThat(flat(run)).contains("è un collegamento: indicare il file a cui porta.");
            assertThat(folder.resolve(link)).isSymbolicLink();
        }
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_device_is_no_file_to_be_replaced() {
        assumeThat(Path.of("/dev/null")).exists();

        ToolRun run = ToolRun.of("evaluate", "alzano-2023", "--force", "--json=/dev/null");

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run)).contains("non è un semplice file");
    }

    @Test
    void two_outputs_are_never_one_file_by_whatever_name() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        boolean links = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (links) {
            Files.createSymbolicLink(folder.resolve("other"), folder.resolve("real"));
        }
        for (String second :
                links ? List.of("real/A.CSV", "real/../real/a.csv", "other/a.csv") : List.of("real/A.CSV")) {
            ToolRun run = ToolRun.of(
                    "regulation",
                    "preview",
                    "standard",
                    "standard",
                    "--csv",
                    file("real/a.csv"),
                    "--units-csv",
                    file(second));
            assertThat(run.code()).as(second).isEqualTo(2);
            assertThat(flat(run)).as(second).contains("sono lo stesso file, o lo sarebbero");
        }
        assertThat(folder.resolve("real")).isEmptyDirectory();
    }

    @Test
    void everything_that_stands_in_the_way_is_told_at_once_before_anything_is_computed() throws IOException {
        ToolRun run = ToolRun.of(
                "regulation",
                "preview",
                "standard",
                "none.json",
                "--csv",
                mine.toString(),
                "--units-csv",
                file("no/folder.csv"),
                "--json=" + folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run))
                .contains("mine.json\" c'è già", "la cartella non esiste", "è una cartella")
                .doesNotContain("none.json");
        assertThat(names()).containsExactly("mine.json");
    }
}
