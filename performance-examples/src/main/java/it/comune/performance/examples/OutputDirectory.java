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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a report are written: a directory with one more for each {@link Room}, so that what is published never lies beside
 * what is not. Each room keeps a list of what was written there, {@value #LIST}, with a digest of each: a file that is not on it, or that
 * was changed since, is somebody else's and stays. The list is one that {@code sha256sum -c} checks.
 *
 * <p>A room is what the last run into it made: what an earlier one left on the list and this one does not make is removed, so that pages of
 * two evaluations, or of data since corrected, never lie side by side. Rooms that a run does not write to stay as they are.
 *
 * <p>All files are made, and looked for in their places, before the first one is written. Each appears whole or not at all. In this order, so
 * that a crash leaves no list that lies: all files are written beside their places; each list names what was there and what will be; what
 * is left over is removed; the files take their places; each list names what was made. In between a list has lines that do not
 * hold, and {@code sha256sum -c} says so; a list that holds is that of one whole run. Whatever a crash leaves is on a list, and the
 * next run goes on from there.
 */
final class OutputDirectory {
    static final String LIST = "SHA256SUMS";

    /** Such as this class writes: lists of others name other files. */
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64})  ((?:it|en|open-data)/[A-Za-z0-9_.~-]+\\.(?:html|csv))");

    private final Path directory;
    private final Labels labels;
    private final Step step;
    private final List<Labels> allLabels =
            Arrays.stream(Language.values()).map(ToolLabels::in).toList();

    private OutputDirectory(Path directory, Labels labels, Step step) {
        this.directory = directory;
        this.labels = labels;
        this.step = step;
    }

    /** Told of every change that is seen under a name, before it is made: where a test lets the power fail. */
    @FunctionalInterface
    interface Step {
        void before(Path changed) throws IOException;
    }

    /** @throws Unusable where there can be no such directory */
    static OutputDirectory of(String name, Labels labels) {
        return of(name, labels, changed -> {});
    }

    static OutputDirectory of(String name, Labels labels, Step step) {
        try {
            Path directory = Path.of(name);
            if (name.isBlank() || Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new Unusable(labels.text("pages.notDirectory", name));
            }
            return new OutputDirectory(directory, labels, step);
        } catch (InvalidPathException noPath) {
            throw new Unusable(labels.text("file.invalid", name));
        }
    }

    /** A file that was looked at and can be written. */
    private record Planned(Room room, String name, Path target, byte[] content) {}

    /**
     * What the list of a room says.
     *
     * @param digests by name: one, or two where a run did not end
     */
    private record Known(Map<String, Set<String>> digests) {
        boolean holds(String name, String digest) {
            return digests.getOrDefault(name, Set.of()).contains(digest);
        }
    }

    /** A file of an earlier run that this one does not make. */
    private record Leftover(Room room, Path target) {}

    /**
     * What a run did.
     *
     * @param files that it wrote, in order
     * @param removed how many files of an earlier run it removed, by the directory of the room; none where there were none
     */
    record Written(List<Path> files, Map<Path, Integer> removed) {}

    /**
     * Writes all files, and removes what earlier runs left in the same rooms; nothing at all where that would replace or remove what
     * is somebody else's.
     *
     * @param force whether to replace and remove that too
     * @param inputs names of documents that were read: they are replaced in no case
     * @param progress told of each file that is made
     * @throws Unusable with everything that stands in the way
     */
    Written write(List<ReportFile> files, boolean force, List<String> inputs, Progress progress) {
        try {
            List<String> problems = new ArrayList<>(misplaced(files));
            problems.addAll(linked(files));
            // What is behind a link is not looked at.
            refuse(problems);
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
            List<Leftover> leftovers = leftovers(known, planned);
            for (Leftover one : leftovers) {
                String problem = problem(one, force, inputs, Objects.requireNonNull(known.get(one.room())));
                if (problem != null) {
                    problems.add(problem);
                }
            }
            refuse(problems);
            Map<Path, Integer> removed = replace(known, leftovers, planned);
            return new Written(planned.stream().map(Planned::target).toList(), removed);
        } catch (IOException | RegulationStoreException e) {
            throw new Unusable(labels.text("json.unwritable", directory.toString(), Outputs.reason(e, labels)));
        }
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new Unusable(problems, List.of());
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

    /** Directories below this one that are links: what is written into a room would lie elsewhere. */
    private Set<String> linked(List<ReportFile> files) {
        Set<String> problems = new LinkedHashSet<>();
        for (ReportFile file : files) {
            Path room = of(file.room());
            for (Path one = room.resolve(file.name()).getParent();
                    one != null && one.startsWith(room);
                    one = one.getParent()) {
                if (Files.isSymbolicLink(one)) {
                    problems.add(labels.text("pages.link", one.toString()));
                }
            }
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
        String obstacle = obstacle(target, inputs);
        if (obstacle != null || force || !Files.exists(target)) {
            return obstacle;
        }
        String digest = digest(Files.readAllBytes(target));
        // Where somebody took the list away, what is already as it will be is in nobody's way.
        boolean isOurs = known.holds(file.name(), digest) || digest.equals(digest(file.content()));
        return isOurs ? null : labels.text("pages.exists", target.toString());
    }

    private @Nullable String problem(Leftover file, boolean force, List<String> inputs, Known known)
            throws IOException {
        Path target = file.target();
        Path parent = Objects.requireNonNull(target.getParent());
        if (Files.isSymbolicLink(parent)) {
            return labels.text("pages.link", parent.toString());
        }
        String obstacle = obstacle(target, inputs);
        if (obstacle != null || force || !Files.exists(target)) {
            return obstacle;
        }
        boolean isOurs = known.holds(nameOf(file), digest(Files.readAllBytes(target)));
        return isOurs ? null : labels.text("pages.changed", target.toString());
    }

    private String nameOf(Leftover file) {
        return of(file.room()).relativize(file.target()).toString().replace('\\', '/');
    }

    /** What is no plain file of ours to replace or remove, whatever is forced. */
    private @Nullable String obstacle(Path target, List<String> inputs) throws IOException {
        if (Outputs.isOneOf(inputs, target)) {
            return labels.text("out.input", target.toString());
        } else if (Files.isSymbolicLink(target)) {
            return labels.text("out.link", target.toString());
        } else if (Files.isDirectory(target)) {
            return labels.text("out.directory", target.toString());
        } else if (Files.exists(target) && !Files.isRegularFile(target)) {
            return labels.text("out.special", target.toString());
        }
        return null;
    }

    /** What the lists name and this run does not make, whether or not it is still there. */
    private List<Leftover> leftovers(Map<Room, Known> known, List<Planned> planned) {
        List<Leftover> leftovers = new ArrayList<>();
        known.forEach((room, list) -> {
            Set<String> made = planned.stream()
                    .filter(one -> one.room() == room)
                    .map(Planned::name)
                    .collect(Collectors.toSet());
            list.digests().keySet().stream()
                    .filter(name -> !made.contains(name))
                    .map(name -> new Leftover(room, of(room).resolve(name)))
                    .forEach(leftovers::add);
        });
        return leftovers;
    }

    /**
     * Writes all beside their places first, so that a full disk is met before anything is replaced; the rest in the order that the
     * class describes. Leftovers go before files come: where capitals are not told from small letters one may have the name of the other.
     */
    private Map<Path, Integer> replace(Map<Room, Known> known, List<Leftover> leftovers, List<Planned> planned)
            throws IOException {
        Map<Path, WholeFile> beside = new LinkedHashMap<>();
        try {
            for (Planned one : planned) {
                Files.createDirectories(Objects.requireNonNull(one.target().getParent()));
                beside.put(one.target(), WholeFile.beside(one.target(), one.content()));
            }
            for (Map.Entry<Room, Known> room : known.entrySet()) {
                list(room.getKey(), room.getValue(), planned);
            }
            Map<Path, Integer> removed = remove(leftovers);
            for (Map.Entry<Path, WholeFile> one : beside.entrySet()) {
                step.before(one.getKey());
                one.getValue().place(true);
            }
            for (Room room : known.keySet()) {
                list(room, new Known(Map.of()), planned);
            }
            return removed;
        } finally {
            for (WholeFile one : beside.values()) {
                one.discard();
            }
        }
    }

    /** With the directories that this leaves empty. */
    private Map<Path, Integer> remove(List<Leftover> leftovers) throws IOException {
        Map<Path, Integer> removed = new LinkedHashMap<>();
        for (Leftover one : leftovers) {
            step.before(one.target());
            if (Files.deleteIfExists(one.target())) {
                removed.merge(of(one.room()), 1, Integer::sum);
            }
            Path parent = Objects.requireNonNull(one.target().getParent());
            if (Files.isDirectory(parent) && isEmpty(parent)) {
                step.before(parent);
                Files.delete(parent);
            }
        }
        return removed;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isEmpty();
        }
    }

    /** Writes the list of a room: what is known of it, and what this run makes. */
    private void list(Room room, Known known, List<Planned> planned) throws IOException {
        Map<String, Set<String>> digests = new TreeMap<>(known.digests());
        for (Planned one : planned) {
            if (one.room() == room) {
                Set<String> both = new TreeSet<>(digests.getOrDefault(one.name(), Set.of()));
                both.add(digest(one.content()));
                digests.put(one.name(), both);
            }
        }
        StringBuilder list = new StringBuilder();
        digests.forEach((name, each) -> each.forEach(
                digest -> list.append(digest).append("  ").append(name).append('\n')));
        Path target = of(room).resolve(LIST);
        WholeFile whole = WholeFile.beside(target, list.toString().getBytes(StandardCharsets.UTF_8));
        try {
            step.before(target);
            whole.place(true);
        } finally {
            whole.discard();
        }
    }

    /** What the list of a room says; one that is somebody else's says nothing, and stands in the way. */
    private Known known(Room room, boolean force, List<String> problems) throws IOException {
        Path list = of(room).resolve(LIST);
        Map<String, Set<String>> digests = new TreeMap<>();
        boolean ours = true;
        if (Files.exists(list, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(labels.text(Files.isSymbolicLink(list) ? "out.link" : "out.directory", list.toString()));
            return new Known(Map.of());
        }
        for (String line : lines(list)) {
            Matcher entry = LINE.matcher(line);
            if (entry.matches()) {
                digests.computeIfAbsent(entry.group(2), name -> new TreeSet<>()).add(entry.group(1));
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
