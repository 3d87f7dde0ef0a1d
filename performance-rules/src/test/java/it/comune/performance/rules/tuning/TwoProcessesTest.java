package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.testing.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes add versions to one directory at once: each waits for the other, none loses anything. */
class TwoProcessesTest {
    private static final int EACH = 6;

    @TempDir
    Path parent;

    /** A process of its own. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            DirectoryStore store = DirectoryStore.at(Path.of(arguments[0]));
            for (int added = 0; added < EACH; ) {
                try {
                    store.add(StoredVersion.next(
                            store.versions(),
                            SomeVersions.named(Samples.regulation(), "sample", arguments[1] + added, null),
                            LocalDate.of(2024, 1, 1),
                            arguments[1],
                            null,
                            null,
                            List.of()));
                    added++;
                } catch (RegulationStoreException again) {
                    if (again.kind() != RegulationStoreException.Kind.BUSY
                            && again.kind() != RegulationStoreException.Kind.CHANGED) {
                        throw again;
                    }
                }
            }
        }
    }

    private Process start(Path directory, String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        directory.toString(),
                        name)
                .redirectErrorStream(true)
                .redirectOutput(parent.resolve(name + ".txt").toFile())
                .start();
    }

    @Test
    void each_finds_all_its_versions_in_its_order() throws Exception {
        Path directory = parent.resolve("regulations");
        List<Process> processes = List.of(start(directory, "a"), start(directory, "b"));
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        List<String> names = new ArrayList<>(DirectoryStore.at(directory).versions().stream()
                .map(one -> one.filed().version())
                .toList());
        assertThat(names).hasSize(2 * EACH);
        for (String name : List.of("a", "b")) {
            assertThat(names.stream().filter(one -> one.startsWith(name)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, EACH).mapToObj(i -> name + i).toList());
        }
    }
}
