package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.comune.performance.examples.ReportFile.Room;
import it.comune.performance.report.Language;
import it.comune.performance.rules.tuning.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    private static final String LIST = OutputDirectory.LIST;

    /** Two languages; {@code same.html} is as in the next run. */
    private static final Map<String, String> FIRST =
            Map.of("it/a.html", "old", "it/same.html", "same", "en/a.html", "old", "en/b.html", "old");

    /** One language; {@code c.html} is new. */
    private static final Map<String, String> SECOND =
            Map.of("it/a.html", "new", "it/same.html", "same", "it/c.html", "new");

    @TempDir
    private Path parent;

    private Path out() {
        return parent.resolve("out");
    }

    private Path file(String name) {
        return out().resolve(name);
    }

    private static List<ReportFile> in(Room room, Map<String, String> files) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .map(one -> new ReportFile(room, one.getKey(), one::getValue))
                        .toList();
    }

    private OutputDirectory.Written write(
            OutputDirectory.Step step, boolean force, Room room, Map<String, String> files) {
        return OutputDirectory.of(out().toString(), ToolLabels.in(Language.IT), step)
                .write(in(room, files), force, List.of(), Progress.NONE);
    }

    private OutputDirectory.Written write(Room room, Map<String, String> files) {
        return write(changed -> {}, false, room, files);
    }

    /** What is in a room, by name, without its list; directories with a slash at their end. */
    private Map<String, String> in(Room room) throws IOException {
        Path folder = file(room.directory());
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> there = Files.walk(folder)) {
            for (Path one : there.filter(path -> !path.equals(folder)).toList()) {
                String name = folder.relativize(one).toString().replace('\\', '/');
                if (Files.isDirectory(one)) {
                    content.put(name + "/", "");
                } else if (!name.equals(LIST)) {
                    content.put(name, Files.readString(one));
                }
            }
        }
        return content;
    }

    private static Map<String, String> withFolders(Map<String, String> files) {
        Map<String, String> whole = new TreeMap<>(files);
        files.keySet().forEach(name -> whole.put(name.substring(0, name.indexOf('/') + 1), ""));
        return whole;
    }

    /** As {@code sha256sum -c} would say; one that is not there says nothing. */
    private boolean listHolds(Room room) throws IOException, NoSuchAlgorithmException {
        Path folder = file(room.directory());
        for (String line : Files.readAllLines(folder.resolve(LIST))) {
            Path named = folder.resolve(line.substring(66));
            if (!Files.exists(named)
                    || !line.startsWith(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(named))))) {
                return false;
            }
        }
        return true;
    }

    private List<String> listed(Room room) throws IOException {
        return Files.readAllLines(file(room.directory()).resolve(LIST)).stream()
                .map(line -> line.substring(66))
                .toList();
    }

    @Test
    void a_room_is_what_its_last_run_made() throws Exception {
        write(Room.OFFICE, FIRST);
        OutputDirectory.Written again = write(Room.OFFICE, SECOND);

        assertThat(again.files())
                .extracting(Path::toString)
                .containsExactly(
                        file("office/it/a.html").toString(),
                        file("office/it/c.html").toString(),
                        file("office/it/same.html").toString());
        assertThat(again.removed()).isEqualTo(Map.of(file("office"), 2));
        assertThat(in(Room.OFFICE)).isEqualTo(withFolders(SECOND));
        assertThat(listed(Room.OFFICE)).containsExactlyElementsOf(new TreeMap<>(SECOND).keySet());
        assertThat(listHolds(Room.OFFICE)).isTrue();
    }

    @Test
    void a_room_that_a_run_does_not_write_to_stays_as_it_is() throws IOException {
        write(Room.LETTERS, FIRST);

        assertThat(write(Room.OFFICE, SECOND).removed()).isEmpty();
        assertThat(in(Room.LETTERS)).isEqualTo(withFolders(FIRST));
    }

    @Test
    void files_of_others_and_their_directories_stay() throws IOException {
        write(Room.OFFICE, FIRST);
        Files.writeString(file("office/en/notes.txt"), "mine");

        write(Room.OFFICE, SECOND);

        Map<String, String> expected = withFolders(SECOND);
        expected.putAll(Map.of("en/", "", "en/notes.txt", "mine"));
        assertThat(in(Room.OFFICE)).isEqualTo(expected);
    }

    @Test
    void a_file_that_is_gone_already_is_in_nobodys_way_and_not_counted() throws IOException {
        write(Room.OFFICE, FIRST);
        Files.delete(file("office/en/a.html"));

        assertThat(write(Room.OFFICE, SECOND).removed()).isEqualTo(Map.of(file("office"), 1));
        assertThat(in(Room.OFFICE)).isEqualTo(withFolders(SECOND));
    }

    @Test
    void one_that_somebody_changed_since_is_removed_by_force_only() throws IOException {
        write(Room.OFFICE, FIRST);
        Path changed = Files.writeString(file("office/en/b.html"), "corrected by hand");
        Map<String, String> before = in(Room.OFFICE);
        List<String> listed = listed(Room.OFFICE);

        assertThatThrownBy(() -> write(Room.OFFICE, SECOND))
                .isInstanceOf(Unusable.class)
                .hasMessageContainingAll(changed.toString(), "--force");
        assertThat(in(Room.OFFICE)).isEqualTo(before);
        assertThat(listed(Room.OFFICE)).isEqualTo(listed);

        write(changing -> {}, true, Room.OFFICE, SECOND);
        assertThat(in(Room.OFFICE)).isEqualTo(withFolders(SECOND));
    }

    @Test
    void whenever_it_is_cut_off_no_list_lies_and_either_run_goes_on() throws Exception {
        int steps = 0;
        for (boolean ended = false; !ended; steps++) {
            for (Map<String, String> next : List.of(FIRST, SECOND)) {
                write(Room.OFFICE, FIRST);
                int until = steps;
                int[] made = {0};
                try {
                    write(
                            changed -> {
                                if (made[0]++ == until) {
                                    throw new IOException("The power failed before " + changed);
                                }
                            },
                            false,
                            Room.OFFICE,
                            SECOND);
                    ended = true;
                } catch (Unusable cutOff) {
                    Map<String, String> left = in(Room.OFFICE);
                    assertThat(listed(Room.OFFICE))
                            .as("step %d", steps)
                            .containsAll(left.keySet().stream()
                                    .filter(name -> !name.endsWith("/"))
                                    .toList());
                    if (listHolds(Room.OFFICE)) {
                        assertThat(left).as("step %d", steps).isIn(withFolders(FIRST), withFolders(SECOND));
                    }
                }

                write(Room.OFFICE, next);
                assertThat(in(Room.OFFICE)).as("step %d", steps).isEqualTo(withFolders(next));
                assertThat(listHolds(Room.OFFICE)).isTrue();
                assertThat(listed(Room.OFFICE)).hasSize(next.size());
                write(Room.OFFICE, Map.of("it/a.html", "begin"));
            }
        }
        // Two lists, two files and a directory that go, three files that come; then the whole.
        assertThat(steps).isEqualTo(2 + 2 + 1 + 3 + 1);
    }

    @Test
    void a_room_or_a_directory_in_it_that_is_a_link_is_not_written_through_even_by_force() throws IOException {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path elsewhere = Files.createDirectories(parent.resolve("elsewhere"));
        for (String link : List.of("public", "office/it")) {
            Files.createDirectories(file(link).getParent());
            Files.createSymbolicLink(file(link), elsewhere);
        }

        for (Room room : List.of(Room.PUBLIC, Room.OFFICE)) {
            assertThatThrownBy(() -> write(changed -> {}, true, room, SECOND))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("è un collegamento");
        }
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(file("office")).isDirectoryNotContaining("glob:**" + LIST);
    }

    @Test
    void nothing_is_removed_through_a_link() throws IOException {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        write(Room.OFFICE, FIRST);
        Files.move(file("office/en"), parent.resolve("kept"));
        Files.createSymbolicLink(file("office/en"), parent.resolve("kept"));

        assertThatThrownBy(() -> write(changed -> {}, true, Room.OFFICE, SECOND))
                .isInstanceOf(Unusable.class);
        assertThat(parent.resolve("kept/b.html")).hasContent("old");
    }

    @Test
    void the_directory_itself_may_be_a_link() throws IOException {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createSymbolicLink(out(), Files.createDirectories(parent.resolve("disk")));

        write(Room.OFFICE, SECOND);

        assertThat(parent.resolve("disk/office/it/a.html"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("new");
    }
}
