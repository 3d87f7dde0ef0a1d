package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void until_it_is_placed_what_was_there_stays_as_it_was() throws IOException {
        Path target = Files.writeString(folder.resolve("a.json"), "old");

        WholeFile file = WholeFile.beside(target, NEW);
        assertThat(target).hasContent("old");
        assertThat(names()).hasSize(2).contains("a.json");

        file.place(true);
        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void what_is_not_to_be_replaced_is_not_and_nothing_is_left_beside_it() throws IOException {
        Path target = Files.writeString(folder.resolve("a.json"), "old");
        WholeFile file = WholeFile.beside(target, NEW);

        assertThatThrownBy(() -> file.place(false)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void what_is_discarded_leaves_nothing() throws IOException {
        WholeFile.beside(folder.resolve("a.json"), NEW).discard();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_part_that_a_crash_left_behind_is_in_nobodys_way() throws IOException {
        Path target = folder.resolve("a.json");
        WholeFile.beside(target, "half of".getBytes(StandardCharsets.UTF_8));

        WholeFile.beside(target, NEW).place(false);

        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void a_directory_that_is_not_there_is_told_as_such() {
        assertThatThrownBy(() -> WholeFile.beside(folder.resolve("no/a.json"), NEW))
                .isInstanceOf(NoSuchFileException.class);
    }
}
