package it.comune.performance.rules.tuning;

import static it.comune.performance.rules.tuning.SomeVersions.QUICK;
import static it.comune.performance.rules.tuning.SomeVersions.day;
import static it.comune.performance.rules.tuning.SomeVersions.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.comune.performance.json.Canonical;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.RegulationRecord;
import it.comune.performance.rules.tuning.RegulationStoreException.Kind;
import it.comune.performance.value.InvalidDocumentException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryStoreTest {
    private static final Regulation FIRST = version("1", "2023-01-01", "");
    private static final Regulation SECOND = version("2", "2024-01-01", "");

    @TempDir
    Path parent;

    private Path directory;
    private DirectoryStore store;

    @BeforeEach
    void open() {
        directory = parent.resolve("regulations");
        store = DirectoryStore.at(directory);
    }

    private static StoredVersion next(List<StoredVersion> before, Regulation regulation) {
        return StoredVersion.next(before, regulation, day("2024-01-15"), "HR", "nota", null, List.of());
    }

    private void putBoth() {
        store.add(next(store.versions(), FIRST));
        store.add(next(store.versions(), SECOND));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private Path file(String start) throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private RegulationStoreException refused() {
        RegulationStoreException refused = catchThrowableOfType(RegulationStoreException.class, store::versions);
        assertThat(refused).as("was read").isNotNull();
        return refused;
    }

    @Test
    void a_directory_that_is_not_there_holds_no_version_and_is_not_made_by_looking() {
        assertThat(store.versions()).isEmpty();
        assertThat(directory).doesNotExist();
    }

    @Test
    void versions_come_back_as_they_were_put_there_in_their_order() {
        putBoth();

        List<StoredVersion> versions = DirectoryStore.at(directory).versions();

        assertThat(versions).extracting(StoredVersion::regulation).containsExactly(FIRST, SECOND);
        RegulationRecord second = versions.get(1).filed();
        assertThat(second.digest()).isEqualTo(Canonical.digest(SECOND));
        assertThat(second.predecessor())
                .isEqualTo(Canonical.digest(versions.get(0).filed()));
        assertThat(versions.get(0).filed().predecessor()).isNull();
        assertThat(second)
                .extracting(RegulationRecord::number, RegulationRecord::author, RegulationRecord::note)
                .containsExactly(2, "HR", "nota");
    }

    @Test
    void the_files_can_be_read_without_this_class() throws IOException {
        putBoth();

        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("current"),
                        name -> assertThat(name).isEqualTo("lock"),
                        name -> assertThat(name).matches("record-0001-[0-9a-f]{64}\\.json"),
                        name -> assertThat(name).matches("record-0002-[0-9a-f]{64}\\.json"),
                        name -> assertThat(name).isEqualTo("version-0001-" + Canonical.digest(FIRST) + ".json"),
                        name -> assertThat(name).isEqualTo("version-0002-" + Canonical.digest(SECOND) + ".json"));
        assertThat(RegulationJson.read(file("version-0001"))).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version-0001", "version-0002", "record-0001", "record-0002"})
    void a_file_that_was_edited_is_named(String edited) throws IOException {
        putBoth();
        Path file = file(edited);
        Files.writeString(file, Files.readString(file).replace("HR", "Qualcun altro"));

        assertThat(refused().kind()).isEqualTo(Kind.DAMAGED);
        assertThat(refused())
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining("was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version-0001", "version-0002", "record-0001", "record-0002"})
    void a_file_that_is_missing_or_broken_is_named(String broken) throws IOException {
        putBoth();
        Path file = file(broken);
        Files.writeString(file, Files.readString(file).substring(10));
        assertThat(refused()).hasMessageContaining(file.getFileName().toString());

        Files.delete(file);
        assertThat(refused().kind()).isEqualTo(Kind.DAMAGED);
        assertThat(refused()).hasMessageContaining(file.getFileName() + " is missing");
    }

    @Test
    void white_space_that_an_editor_adds_changes_nothing() throws IOException {
        putBoth();
        Path file = file("version-0001");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        assertThat(store.versions()).extracting(StoredVersion::regulation).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_current_record_that_is_gone_broken_or_older_than_the_files_is_found() throws IOException {
        store.add(next(store.versions(), FIRST));
        String older = Files.readString(directory.resolve("current"));
        store.add(next(store.versions(), SECOND));
        store.add(next(store.versions(), version("3", "2025-01-01", "")));

        Files.writeString(directory.resolve("current"), older);
        assertThat(refused()).hasMessageContaining("names version 1, but there is version 3");
        Files.writeString(directory.resolve("current"), "../../etc/passwd");
        assertThat(refused()).hasMessageContaining("current holds no number and digest");
        Files.delete(directory.resolve("current"));
        assertThat(refused()).hasMessageContaining("current is missing, and there are versions");
        assertThatThrownBy(() -> store.add(next(List.of(), FIRST))).isInstanceOf(RegulationStoreException.class);
    }

    @Test
    void a_version_that_does_not_follow_the_last_one_is_not_added() {
        StoredVersion first = next(List.of(), FIRST);
        StoredVersion other = next(List.of(), SECOND);
        store.add(first);

        RegulationStoreException refused = catchThrowableOfType(RegulationStoreException.class, () -> store.add(other));

        assertThat(refused.kind()).isEqualTo(Kind.CHANGED);
        assertThat(store.versions()).containsExactly(first);
        StoredVersion afterOther = next(List.of(other), version("3", "2025-01-01", ""));
        assertThatThrownBy(() -> store.add(afterOther)).hasMessageContaining("Look again");
    }

    @Test
    void while_somebody_else_adds_a_version_the_store_is_busy_for_writers_and_open_for_readers() throws IOException {
        putBoth();
        StoredVersion third = next(store.versions(), version("3", "2025-01-01", ""));
        try (FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(catchThrowableOfType(RegulationStoreException.class, () -> store.add(third))
                            .kind())
                    .isEqualTo(Kind.BUSY);
            assertThat(store.versions()).hasSize(2);
        }
        store.add(third);
        assertThat(store.versions()).hasSize(3);
    }

    @Test
    void two_stores_on_one_directory_never_lose_each_others_versions() throws Exception {
        DirectoryStore other = DirectoryStore.at(directory);
        List<Thread> writers = new ArrayList<>();
        for (DirectoryStore one : List.of(store, other)) {
            Thread writer = new Thread(() -> {
                String name = one == store ? "a" : "b";
                for (int added = 0; added < 10; ) {
                    try {
                        one.add(next(one.versions(), version(name + added, "2024-01-01", "")));
                        added++;
                    } catch (RegulationStoreException again) {
                        assertThat(again.kind()).isIn(Kind.BUSY, Kind.CHANGED);
                    }
                }
            });
            writers.add(writer);
            writer.start();
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(store.versions()).hasSize(20);
        assertThat(store.versions().stream().map(one -> one.filed().version()).filter(name -> name.startsWith("a")))
                .containsExactly("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9");
    }

    @Test
    void names_of_versions_never_name_files() throws IOException {
        for (String name : List.of("..", "../x", "a/b", "a\\b", ".hidden", "", "a\u0000b")) {
            assertThatThrownBy(() -> version(name, "2023-01-01", "")).isInstanceOf(InvalidDocumentException.class);
        }
        store.add(next(store.versions(), version("CON", "2023-01-01", "")));
        store.add(next(store.versions(), version("a..b.", "2024-01-01", "")));

        assertThat(store.versions()).hasSize(2);
        assertThat(files())
                .allMatch(file ->
                        file.getFileName().toString().matches("current|lock|(record|version)-[0-9a-f-]+\\.json"));
        try (Stream<Path> all = Files.list(parent)) {
            assertThat(all).containsExactly(directory);
        }
    }

    @Test
    void a_symbolic_link_inside_the_directory_is_neither_read_nor_written_through() throws IOException {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews()).contains("posix");
        putBoth();
        Path outside = Files.writeString(parent.resolve("outside"), "untouched");

        Path version = file("version-0001");
        Path moved = Files.move(version, parent.resolve("moved.json"));
        Files.createSymbolicLink(version, moved);
        assertThat(refused()).hasMessageContaining("is no plain file");
        Files.delete(version);
        Files.move(moved, version);

        Files.createSymbolicLink(directory.resolve("temporary"), outside);
        store.add(next(store.versions(), version("3", "2025-01-01", "")));
        assertThat(outside).hasContent("untouched");

        Files.delete(directory.resolve("lock"));
        Files.createSymbolicLink(directory.resolve("lock"), outside);
        StoredVersion fourth = next(store.versions(), version("4", "2026-01-01", ""));
        assertThat(catchThrowableOfType(RegulationStoreException.class, () -> store.add(fourth))
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
        assertThat(outside).hasContent("untouched");
        assertThat(store.versions()).hasSize(3);
    }

    @Test
    void what_a_crash_left_behind_is_passed_over() throws IOException {
        putBoth();
        Files.writeString(directory.resolve("temporary"), "half of a docu");
        Files.writeString(directory.resolve("version-0003-" + "0".repeat(64) + ".json"), "{}");

        assertThat(store.versions()).hasSize(2);
        assertThatCode(() -> store.add(next(store.versions(), version("3", "2025-01-01", ""))))
                .doesNotThrowAnyException();
        assertThat(store.versions()).hasSize(3);
    }

    @Test
    void the_record_of_another_document_is_no_record_of_this_one() {
        RegulationRecord filed = next(List.of(), FIRST).filed();

        assertThatThrownBy(() -> new StoredVersion(SECOND, filed)).hasMessageContaining("is not about this document");
    }

    @Test
    void what_is_the_matter_is_told_in_both_languages_and_to_programs() throws IOException {
        putBoth();
        Path version = file("version-0001");
        Files.delete(version);

        RegulationStoreException refused = refused();

        assertThat(refused.code()).isEqualTo(RegulationStoreException.Code.FILE_MISSING);
        assertThat(refused.figures())
                .containsEntry("file", version.getFileName().toString())
                .containsEntry("place", directory.toAbsolutePath().toString());
        assertThat(refused.text(Locale.ITALIAN))
                .contains("manca " + version.getFileName())
                .endsWith("rimettere il file da una copia.");
        assertThat(refused.text(Locale.ENGLISH)).isEqualTo(refused.getMessage());
    }

    @Test
    void a_directory_with_files_of_others_is_no_store_and_is_left_alone() throws IOException {
        Files.createDirectory(directory);
        Files.writeString(directory.resolve("lettera.docx"), "mine");

        assertThat(refused().code()).isEqualTo(RegulationStoreException.Code.NO_STORE);
        assertThat(refused()).hasMessageContaining("lettera.docx");
        assertThat(catchThrowableOfType(RegulationStoreException.class, () -> store.add(next(List.of(), FIRST)))
                        .kind())
                .isEqualTo(Kind.FOREIGN);
        assertThat(files()).containsExactly(directory.resolve("lettera.docx"));
        assertThat(DirectoryStore.isStore(directory)).isFalse();
    }

    @Test
    void what_systems_put_into_a_directory_is_in_no_stores_way() throws IOException {
        Files.createDirectories(directory.resolve("lost+found"));
        Files.writeString(directory.resolve(".directory"), "");

        putBoth();

        assertThat(store.versions()).hasSize(2);
        assertThat(DirectoryStore.isStore(directory)).isTrue();
        assertThat(DirectoryStore.isStore(parent)).isFalse();
    }

    @Test
    void a_store_is_made_with_all_directories_above_it() {
        store = DirectoryStore.at(parent.resolve("a/b/c"));
        putBoth();

        assertThat(store.versions()).hasSize(2);
    }

    @Test
    void a_regulation_as_long_as_a_document_may_be_is_stored_and_read() {
        StringBuilder days = new StringBuilder();
        for (LocalDate day = day("1990-01-01"); day.isBefore(day("2100-12-31")); day = day.plusDays(1)) {
            days.append(days.isEmpty() ? "" : ",").append('"').append(day).append('"');
        }
        String minified = Canonical.text(FIRST)
                .replaceFirst("\"holidays\":\\{", Matcher.quoteReplacement("\"holidays\":{\"value\":[" + days + "],"));
        Regulation large = RegulationJson.read(minified);
        assertThat(RegulationJson.write(large).length()).isGreaterThan(minified.length());

        assertThat(RegulationsInForce.open(store, QUICK)
                        .propose(Proposal.of(large, day("2023-01-01"), "HR"))
                        .accepted())
                .isTrue();
        assertThat(store.versions().get(0).regulation()).isEqualTo(large);
    }
}
