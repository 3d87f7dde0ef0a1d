package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a document where somebody asked for it, but never over one that was read. */
final class JsonFile {
    private JsonFile() {}

    /**
     * @param inputs names or files of what was read, if they were given
     * @throws Unusable when it cannot be written
     */
    static void write(String file, String document, Labels labels, @Nullable String... inputs) {
        try {
            Path target = Path.of(file);
            for (String input : inputs) {
                if (isInput(target, input)) {
                    throw new Unusable(labels.text("json.input", file));
                }
            }
            Files.writeString(target, document);
        } catch (IOException | InvalidPathException e) {
            throw new Unusable(labels.text("json.unwritable", file, OutputFile.reason(e, labels)));
        }
    }

    /** Whether writing there would overwrite a document that was read. */
    private static boolean isInput(Path target, @Nullable String name) throws IOException {
        if (name == null || !Files.exists(target)) {
            return false;
        }
        Path input = Path.of(name);
        return Files.exists(input) && Files.isSameFile(target, input);
    }
}
