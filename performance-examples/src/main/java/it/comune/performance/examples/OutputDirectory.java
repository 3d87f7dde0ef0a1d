package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where files are written. It keeps a list of what it wrote, {@value #LIST}, with a digest of each: a file that is not on it, or
 * that was changed since, is somebody else's and stays. The list is one that {@code sha256sum -c} checks.
 */
final class OutputDirectory {
    static final String LIST = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    private final Path directory;
    private final Labels labels;

    private OutputDirectory(Path directory, Labels labels) {
        this.directory = directory;
        this.labels = labels;
    }

    /** @throws Unusable where there can be no such directory */
    static OutputDirectory of(String name, Labels labels) {
        try {
            return new OutputDirectory(Files.createDirectories(Path.of(name)), labels);
        } catch (FileAlreadyExistsException file) {
            throw new Unusable(labels.text("pages.notDirectory", name));
        } catch (IOException | InvalidPathException e) {
            throw new Unusable(labels.text(
                    "json.unwritable",
                    name,
                    e instanceof IOException io ? Inputs.reason(io) : String.valueOf(e.getMessage())));
        }
    }

    /**
     * Writes all files, or none where one of them would replace somebody else's.
     *
     * @param force whether to replace those too
     * @param inputs names of documents that were read: they are replaced in no case
     * @return the files, in order
     * @throws Unusable with every file that stands in the way
     */
    List<Path> write(List<ReportFile> files, boolean force, List<String> inputs) {
        try {
            Map<String, String> known = known();
            List<String> problems = new ArrayList<>();
            for (ReportFile file : files) {
                Path target = directory.resolve(file.name());
                if (isOneOf(inputs, target)) {
                    problems.add(labels.text("json.input", target.toString()));
                } else if (!force && Files.exists(target) && !isOurs(target, known.get(file.name()))) {
                    problems.add(labels.text("pages.exists", target.toString()));
                }
            }
            if (!problems.isEmpty()) {
                throw new Unusable(problems, List.of());
            }
            List<Path> written = new ArrayList<>();
            for (ReportFile file : files) {
                byte[] content = file.content().get().getBytes(StandardCharsets.UTF_8);
                Path target = directory.resolve(file.name());
                Files.write(target, content);
                known.put(file.name(), digest(content));
                written.add(target);
            }
            StringBuilder list = new StringBuilder();
            known.forEach((name, digest) ->
                    list.append(digest).append("  ").append(name).append('\n'));
            Files.writeString(directory.resolve(LIST), list);
            return written;
        } catch (IOException e) {
            throw new Unusable(labels.text("json.unwritable", directory.toString(), Inputs.reason(e)));
        }
    }

    /** What the list says, by name; a list that is somebody else's says nothing. */
    private Map<String, String> known() throws IOException {
        Map<String, String> known = new TreeMap<>();
        Path list = directory.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String line : new String(Files.readAllBytes(list), StandardCharsets.ISO_8859_1).split("\n")) {
                Matcher entry = LINE.matcher(line);
                if (entry.matches()) {
                    known.put(entry.group(2), entry.group(1));
                }
            }
        }
        return known;
    }

    private static boolean isOurs(Path file, @Nullable String digest) throws IOException {
        return Files.isRegularFile(file) && digest(Files.readAllBytes(file)).equals(digest);
    }

    private static boolean isOneOf(List<String> inputs, Path target) throws IOException {
        if (Files.exists(target)) {
            for (String input : inputs) {
                if (Files.exists(Path.of(input)) && Files.isSameFile(target, Path.of(input))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
