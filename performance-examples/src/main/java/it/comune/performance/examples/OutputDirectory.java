package it.comune.performance.examples;

import it.comune.performance.examples.ReportFile.Room;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import it.comune.performance.rules.tuning.DirectoryStore;
import it.comune.performance.rules.tuning.Progress;
import it.comune.performance.rules.tuning.RegulationStoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a report are written: a directory with one more for each {@link Room}, so that what is published never lies beside
 * what is not. Each room keeps a list of what was written there, {@value #LIST}, with a digest of each: a file that is not on it, or that
 * was changed since, is somebody else's and stays. The list is one that {@code sha256sum -c} checks.
 *
 * <p>All files are made, and looked for in their places, before the first one is written. Each appears whole or not at all, and the lists
 * last: after a crash the same command finds its own files again.
 */
final class OutputDirectory {
    static final String LIST = "SHA256SUMS";

    /** Such as this class writes: lists of others name other files. */
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64})  ((?:it|en|open-data)/[A-Za-z0-9_.~-]+\\.(?:html|csv))");

    private final Path directory;
    private final Labels labels;
    private final List<Labels> allLabels =
            Arrays.stream(Language.values()).map(ToolLabels::in).toList();

    private OutputDirectory(Path directory, Labels labels) {
        this.directory = directory;
        this.labels = labels;
    }

    /** @throws Unusable where there can be no such directory */
    static OutputDirectory of(String name, Labels labels) {
        try {
            Path directory = Path.of(name);
            if (name.isBlank() || Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new Unusable(labels.text("pages.notDirectory", name));
            }
            return new OutputDirectory(directory, labels);
        } catch (InvalidPathException noPath) {
            throw new Unusable(labels.text("file.invalid", name));
        }
    }

    /** A file that was looked at and can be written. */
    private record Planned(Room room, String name, Path target, byte[] content) {}

    /**
     * What the list of a room says.
     *
     * @param digests by name
     */
    private record Known(Map<String, String> digests) {}

    /**
     * Writes all files, or none where one of them would replace somebody else's.
     *
     * @param force whether to replace those too
     * @param inputs names of documents that were read: they are replaced in no case
     * @param progress told of each file that is made
     * @return the files, in order
     * @throws Unusable with everything that stands in the way
     */
    List<Path> write(List<ReportFile> files, boolean force, List<String> inputs, Progress progress) {
        try {
            List<String> problems = new ArrayList<>(misplaced(files));
            Map<Room, Known> known = new EnumMap<>(Room.class);
            for (ReportFile file : files) {
                if (!known.containsKey(file.room())) {
                    known.put(file.room(), known(file.room(), force, problems));
                }
            }
            List<Planned> planned = new ArrayList<>();
            Set<String> identities = new HashSet<>();
            for (ReportFile file : files) {
                Planned one = planned(file);
                if (!identities.add(one.room() + Outputs.folded(one.name()))) {
                    throw new IllegalStateException("Two files are called " + one.target() + ".");
                }
                String problem = problem(one, force, inputs, Objects.requireNonNull(known.get(one.room())));
                if (problem != null) {
                    problems.add(problem);
                }
                planned.add(one);
                progress.done(planned.size(), files.size());
            }
            if (!problems.isEmpty()) {
                throw new Unusable(problems, List.of());
            }
            place(planned);
            for (Map.Entry<Room, Known> room : known.entrySet()) {
                list(room.getKey(), room.getValue(), planned);
            }
            return planned.stream().map(Planned::target).toList();
        } catch (IOException | RegulationStoreException e) {
            throw new Unusable(labels.text("json.unwritable", directory.toString(), Outputs.reason(e, labels)));
        }
    }

    private Path of(Room room) {
        return directory.resolve(room.directory());
    }

    private Planned planned(ReportFile file) {
        return new Planned(
                file.room(),
                file.name(),
                of(file.room()).resolve(file.name()),
                file.content().get().getBytes(StandardCharsets.UTF_8));
    }

    /** What would lie where it must not: in a store, private files where published ones are, or the other way round. */
    private List<String> misplaced(List<ReportFile> files) throws IOException {
        List<String> problems = new ArrayList<>();
        List<Room> rooms = files.stream().map(ReportFile::room).distinct().toList();
        Path all = real(directory);
        for (Path above = all; above != null; above = above.getParent()) {
            if (Files.isDirectory(above) && DirectoryStore.isStore(above)) {
                problems.add(labels.text("out.store", directory.toString()));
            }
            boolean secret = rooms.stream().anyMatch(room -> room != Room.PUBLIC);
            if (secret && isPublished(above)) {
                problems.add(labels.text("pages.inPublic", directory.toString(), above.toString()));
            }
        }
        Path published = real(of(Room.PUBLIC));
        for (Room room : List.of(Room.OFFICE, Room.LETTERS)) {
            Path secret = real(of(room));
            if (secret.startsWith(published) || published.startsWith(secret)) {
                problems.add(labels.text(
                        "pages.oneRoom", of(room).toString(), of(Room.PUBLIC).toString()));
            } else if (rooms.contains(room) && isPublished(secret)) {
                problems.add(labels.text("pages.inPublic", of(room).toString(), secret.toString()));
            }
        }
        if (rooms.contains(Room.PUBLIC)) {
            secretIn(published)
                    .ifPresent(file -> problems.add(
                            labels.text("pages.besidePrivate", of(Room.PUBLIC).toString(), file.toString())));
        }
        return problems;
    }

    /** Where a directory leads to, or will when it is made. */
    private static Path real(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Path parent = absolute.getParent();
        if (Files.exists(absolute) || parent == null) {
            return absolute.toRealPath();
        }
        return real(parent)
                .resolve(Objects.requireNonNull(absolute.getFileName()))
                .normalize();
    }

    /** Whether a directory is one that this command made to be published: its list says so, and goes wherever the files are copied. */
    private boolean isPublished(Path place) throws IOException {
        Path list = place.resolve(LIST);
        return Files.isReadable(list)
                && lines(list).stream()
                        .map(LINE::matcher)
                        .filter(Matcher::matches)
                        .map(line -> line.group(2))
                        .anyMatch(name -> ReportFile.isPublic(name.substring(name.indexOf('/') + 1), allLabels));
    }

    /** A file below a directory that is not for everybody. */
    private Optional<Path> secretIn(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> there = Files.walk(place, 2)) {
            return there.filter(file -> ReportFile.isPrivate(String.valueOf(file.getFileName()), allLabels))
                    .sorted()
                    .findFirst();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private @Nullable String problem(Planned file, boolean force, List<String> inputs, Known known) throws IOException {
        Path target = file.target();
        if (Outputs.isOneOf(inputs, target)) {
            return labels.text("out.input", target.toString());
        } else if (Files.isSymbolicLink(target)) {
            return labels.text("out.link", target.toString());
        } else if (Files.isDirectory(target)) {
            return labels.text("out.directory", target.toString());
        } else if (Files.exists(target) && !Files.isRegularFile(target)) {
            return labels.text("out.special", target.toString());
        } else if (force || !Files.exists(target)) {
            return null;
        }
        String digest = digest(Files.readAllBytes(target));
        // What a crash left of this very command is not on the list yet.
        boolean isOurs = digest.equals(known.digests().get(file.name())) || digest.equals(digest(file.content()));
        return isOurs ? null : labels.text("pages.exists", target.toString());
    }

    /** Writes all beside their places first, so that a full disk is met before anything is replaced. */
    private static void place(List<Planned> planned) throws IOException {
        Map<Planned, WholeFile> beside = new LinkedHashMap<>();
        try {
            for (Planned one : planned) {
                Files.createDirectories(Objects.requireNonNull(one.target().getParent()));
                beside.put(one, WholeFile.beside(one.target(), one.content()));
            }
            for (WholeFile one : beside.values()) {
                one.place(true);
            }
        } finally {
            for (WholeFile one : beside.values()) {
                one.discard();
            }
        }
    }

    private void list(Room room, Known known, List<Planned> planned) throws IOException {
        Map<String, String> digests = new TreeMap<>(known.digests());
        planned.stream()
                .filter(one -> one.room() == room)
                .forEach(one -> digests.put(one.name(), digest(one.content())));
        StringBuilder list = new StringBuilder();
        digests.forEach(
                (name, digest) -> list.append(digest).append("  ").append(name).append('\n'));
        WholeFile.beside(of(room).resolve(LIST), list.toString().getBytes(StandardCharsets.UTF_8))
                .place(true);
    }

    /** What the list of a room says; one that is somebody else's says nothing, and stands in the way. */
    private Known known(Room room, boolean force, List<String> problems) throws IOException {
        Path list = of(room).resolve(LIST);
        Map<String, String> digests = new TreeMap<>();
        boolean ours = true;
        if (Files.exists(list, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(labels.text(Files.isSymbolicLink(list) ? "out.link" : "out.directory", list.toString()));
            return new Known(Map.of());
        }
        for (String line : lines(list)) {
            Matcher entry = LINE.matcher(line);
            if (entry.matches()) {
                digests.put(entry.group(2), entry.group(1));
            } else {
                ours = false;
            }
        }
        if (!ours && !force) {
            problems.add(labels.text("pages.exists", list.toString()));
        }
        return new Known(ours ? digests : Map.of());
    }

    private static List<String> lines(Path list) throws IOException {
        return Files.isRegularFile(list)
                ? new String(Files.readAllBytes(list), StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList()
                : List.of();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
