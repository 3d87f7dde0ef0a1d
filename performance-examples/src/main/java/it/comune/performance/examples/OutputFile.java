package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that a command writes: never over a document that was read, and over any other only where that was asked for. */
final class OutputFile {
    /** What a document is written as, told by how the name of its file ends. */
    enum Format {
        JSON(".json"),
        WORKBOOK(".xlsx");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** The format of a file name; null if its ending is none of ours. */
        static @Nullable Format of(String file) {
            for (Format format : values()) {
                if (file.toLowerCase(Locale.ROOT).endsWith(format.ending)) {
                    return format;
                }
            }
            return null;
        }

        /** @throws Unusable when the ending is none of ours */
        static Format needed(String file, Labels labels) {
            Format format = of(file);
            if (format == null) {
                throw new Unusable(labels.text("out.ending", file));
            }
            return format;
        }
    }

    private OutputFile() {}

    static void write(String file, String text, boolean force, Labels labels, Collection<String> inputs) {
        write(file, text.getBytes(StandardCharsets.UTF_8), force, labels, inputs);
    }

    /**
     * @param force whether a file that is there may be replaced
     * @param inputs names of what was read
     * @throws Unusable when it cannot be written
     */
    static void write(String file, byte[] content, boolean force, Labels labels, Collection<String> inputs) {
        try {
            Path target = Path.of(file);
            if (Files.isDirectory(target)) {
                throw new Unusable(labels.text("out.directory", file));
            }
            for (String input : inputs) {
                if (Files.exists(target) && isSame(target, input)) {
                    throw new Unusable(labels.text("out.input", file));
                }
            }
            List<OpenOption> options = force
                    ? List.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)
                    : List.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.write(target, content, options.toArray(OpenOption[]::new));
        } catch (FileAlreadyExistsException there) {
            throw new Unusable(labels.text("out.exists", file));
        } catch (IOException | InvalidPathException e) {
            throw new Unusable(labels.text("json.unwritable", file, reason(e, labels)));
        }
    }

    /** Why something could not be written. */
    static String reason(Exception failure, Labels labels) {
        if (failure instanceof NoSuchFileException) {
            return labels.text("json.nowhere");
        } else if (failure instanceof AccessDeniedException) {
            return labels.text("json.denied");
        }
        return failure instanceof IOException io ? Inputs.reason(io) : String.valueOf(failure.getMessage());
    }

    private static boolean isSame(Path target, String input) throws IOException {
        try {
            Path read = Path.of(input);
            return Files.exists(read) && Files.isSameFile(target, read);
        } catch (InvalidPathException bundled) {
            return false;
        }
    }
}
