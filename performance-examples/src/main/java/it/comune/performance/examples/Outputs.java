package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.rules.tuning.DirectoryStore;
import it.comune.performance.rules.tuning.RegulationStoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files that one command writes. None goes over a document that was read, into a store of regulations, through a link, or over
 * another one of the same command; over any other file only where that was asked for. All are looked at before anything is computed, and
 * each appears whole or not at all.
 */
final class Outputs {
    private final Labels labels;
    private final boolean force;
    private final List<String> inputs;

    /** Names as they were given, by the file that they mean. */
    private final Map<String, String> taken = new HashMap<>();

    private Outputs(Labels labels, boolean force, List<String> inputs) {
        this.labels = labels;
        this.force = force;
        this.inputs = inputs;
    }

    /**
     * @param force whether files that are there may be replaced
     * @param inputs names of what is read; null: not given
     */
    static Outputs of(Labels labels, boolean force, @Nullable String... inputs) {
        return new Outputs(
                labels, force, Arrays.stream(inputs).filter(Objects::nonNull).toList());
    }

    /**
     * Says which files will be written, before anything is computed.
     *
     * @param files null is none
     * @throws Unusable with everything that stands in the way of any of them
     */
    Outputs plan(@Nullable String... files) {
        List<String> problems = new ArrayList<>();
        for (String file : files) {
            if (file != null) {
                String problem = problem(file);
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Unusable(problems, List.of());
        }
        return this;
    }

    /** What {@code --json} was given, if it is a file. */
    static @Nullable String unlessStandard(@Nullable String json) {
        return EvaluateCommand.STANDARD_OUTPUT.equals(json) ? null : json;
    }

    /** Writes one of the planned files. */
    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes one of the planned files.
     *
     * @throws Unusable when it cannot be written
     */
    void write(String file, byte[] content) {
        if (!taken.containsValue(file)) {
            throw new IllegalStateException(file + " was not planned.");
        }
        try {
            WholeFile.beside(Path.of(file), content).place(force);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Unusable(labels.text("out.exists", file));
        } catch (IOException e) {
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

    /** What stands in the way of a file; null if nothing does. */
    private @Nullable String problem(String file) {
        try {
            Path target = Path.of(file);
            String obstacle = obstacle(file, target);
            if (obstacle != null) {
                return obstacle;
            }
            String other = taken.putIfAbsent(identity(target), file);
            return other == null ? null : labels.text("out.twice", other, file);
        } catch (InvalidPathException noPath) {
            return labels.text("file.invalid", file);
        } catch (IOException | RegulationStoreException e) {
            return labels.text("json.unwritable", file, reason(e, labels));
        }
    }

    private @Nullable String obstacle(String file, Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (file.isBlank() || parent == null || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return labels.text("out.directory", file);
        } else if (!Files.isDirectory(parent)) {
            return labels.text("json.unwritable", file, labels.text("json.nowhere"));
        } else if (DirectoryStore.isStore(parent)) {
            return labels.text("out.store", file);
        } else if (isOneOf(inputs, target)) {
            return labels.text("out.input", file);
        } else if (Files.isSymbolicLink(target)) {
            return labels.text("out.link", file);
        } else if (Files.exists(target) && !Files.isRegularFile(target)) {
            return labels.text("out.special", file);
        }
        return !force && Files.exists(target) ? labels.text("out.exists", file) : null;
    }

    /** Whether writing there would write over one of these documents. */
    static boolean isOneOf(List<String> inputs, Path target) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        for (String input : inputs) {
            try {
                Path read = Path.of(input);
                if (Files.exists(read) && Files.isSameFile(target, read)) {
                    return true;
                }
            } catch (InvalidPathException bundled) {
                // What is no path was not read from a file.
                continue;
            }
        }
        return false;
    }

    /** The same for names that mean one file here, or would on a system that does not tell capitals from small letters. */
    private static String identity(Path target) throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        String name = String.valueOf(target.getFileName());
        return folder.toRealPath().resolve(folded(name)).toString();
    }

    /** A name as a system sees it that tells neither capitals from small letters nor one way of composing letters from another. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
