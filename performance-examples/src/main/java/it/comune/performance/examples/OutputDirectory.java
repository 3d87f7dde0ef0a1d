package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A directory that somebody named, and the files that are written there. */
final class OutputDirectory {
    private final Path directory;
    private final String name;
    private final Labels labels;

    private OutputDirectory(Path directory, String name, Labels labels) {
        this.directory = directory;
        this.name = name;
        this.labels = labels;
    }

    /**
     * The directory, made if it is not there.
     *
     * @throws Unusable when it cannot be
     */
    static OutputDirectory of(String name, Labels labels) {
        try {
            Path directory = Path.of(name);
            Files.createDirectories(directory);
            return new OutputDirectory(directory, name, labels);
        } catch (IOException | InvalidPathException e) {
            throw unwritable(name, e, labels);
        }
    }

    /** @throws Unusable when the file cannot be written */
    void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException | InvalidPathException e) {
            throw unwritable(name + "/" + file, e, labels);
        }
    }

    private static Unusable unwritable(String name, Exception failure, Labels labels) {
        String reason = failure instanceof IOException io ? Inputs.reason(io) : String.valueOf(failure.getMessage());
        return new Unusable(labels.text("json.unwritable", name, reason));
    }
}
