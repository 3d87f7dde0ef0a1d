package it.comune.performance.rules.tuning;

import it.comune.performance.json.Canonical;
import it.comune.performance.json.Limits;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.json.RegulationRecordJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.RegulationRecord;
import it.comune.performance.rules.tuning.RegulationStoreException.Code;
import it.comune.performance.value.InvalidDocumentException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A store of regulations in a directory of its own, readable without this library:
 *
 * <ul>
 *   <li>{@code version-0003-<digest>.json}: the third version that was put in force, as a document; the digest is that of its canonical
 *       text ({@link Canonical}), which evaluations carry;
 *   <li>{@code record-0003-<digest>.json}: who put it in force, when and why ({@link RegulationRecord}), with the digests of that
 *       document and of the record before it;
 *   <li>{@code current}: number and digest of the last record;
 *   <li>{@code lock}: empty; whoever adds a version holds a lock on it.
 * </ul>
 *
 * Files are written aside, forced to the disk and renamed; none is ever written over but {@code current}, whose replacement is the one
 * step that puts a version in force. A crash before it leaves the versions that were, and at most files that nothing names. Reading takes
 * no lock and checks every file against its digest, so that a damaged or edited one is found and named. No file is named after an id, and
 * no symbolic link inside the directory is followed.
 *
 * <p>Thread-safe. Several processes may use one directory, if its file system has locks and atomic renames.
 */
public final class DirectoryStore implements RegulationStore {
    private static final String CURRENT = "current";
    private static final String TEMPORARY = "temporary";
    private static final String NOTHING = "0 -\n";

    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,5}) ([0-9a-f]{64})\n");
    private static final Pattern NUMBERED = Pattern.compile("(?:version|record)-([0-9]{4,6})-[0-9a-f]{64}\\.json");

    /** Written out with white space a document that was read is longer than it was, but never as long as this. */
    private static final Limits LARGEST = new Limits(16 * Limits.REGULATION.bytes());

    private final Disk disk;

    private DirectoryStore(Disk disk) {
        this.disk = disk;
    }

    /** @param directory of this store alone; made when the first version is added, refused where it holds anything else by then */
    public static DirectoryStore at(Path directory) {
        return new DirectoryStore(new FileDisk(directory));
    }

    static DirectoryStore on(Disk disk) {
        return new DirectoryStore(disk);
    }

    @Override
    public List<StoredVersion> versions() {
        try {
            return read();
        } catch (IOException e) {
            throw RegulationStoreException.of(Code.NOT_READABLE, disk.place(), e);
        }
    }

    /**
     * Whether a directory is a store in which a version was put in force, or was about to be; it need not be whole. Whoever writes
     * other files asks, and writes them elsewhere.
     *
     * @throws RegulationStoreException when it cannot be looked into
     */
    public static boolean isStore(Path directory) {
        FileDisk disk = new FileDisk(directory);
        try {
            return disk.names().containsAll(List.of(CURRENT, FileDisk.LOCK));
        } catch (IOException e) {
            throw RegulationStoreException.of(Code.NOT_READABLE, disk.place(), e);
        }
    }

    /** Names that a store has before its first version, and those that systems put into directories of others. */
    private static boolean isOfStores(String name) {
        return name.equals(FileDisk.LOCK)
                || name.equals(TEMPORARY)
                || name.startsWith(".")
                || name.equals("lost+found");
    }

    /**
     * What {@code current} says.
     *
     * @param number of versions
     * @param digest of the last record; none: there is no version
     */
    private record Head(int number, @Nullable String digest) {}

    private List<StoredVersion> read() throws IOException {
        Head head = head();
        List<StoredVersion> versions = new ArrayList<>();
        String digest = head.digest();
        for (int number = head.number(); number > 0; number--) {
            StoredVersion one = version(number, Objects.requireNonNull(digest));
            versions.add(one);
            String before = one.filed().predecessor();
            if ((before == null) != (number == 1)) {
                throw damaged(Code.WRONG_PREDECESSOR, name("record", number, digest), null);
            }
            digest = before;
        }
        Collections.reverse(versions);
        return List.copyOf(versions);
    }

    private Head head() throws IOException {
        // Before the head: whatever is added meanwhile, the head that is read then allows all these names.
        List<String> names = disk.names();
        List<Integer> numbers = new ArrayList<>();
        for (String name : names) {
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches()) {
                numbers.add(Integer.valueOf(numbered.group(1)));
            }
        }
        byte[] content = disk.read(CURRENT, Limits.REGULATION.bytes());
        if (content == null) {
            if (!numbers.isEmpty()) {
                throw damaged(Code.HEAD_MISSING, CURRENT, null);
            }
            for (String name : names) {
                if (!isOfStores(name)) {
                    throw damaged(Code.NO_STORE, name, null);
                }
            }
            return new Head(0, null);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        Matcher known = HEAD.matcher(text);
        if (!known.matches() && !text.equals(NOTHING)) {
            throw damaged(Code.HEAD_BROKEN, CURRENT, null);
        }
        Head head = known.matches() ? new Head(Integer.parseInt(known.group(1)), known.group(2)) : new Head(0, null);
        // One that a crash left behind may follow the head, but none may lie further on.
        for (int number : numbers) {
            if (number > head.number() + 1) {
                throw new RegulationStoreException(
                        Code.HEAD_BEHIND,
                        Map.of(
                                "place", disk.place(),
                                "file", CURRENT,
                                "version", String.valueOf(head.number()),
                                "later", String.valueOf(number)),
                        null);
            }
        }
        return head;
    }

    private StoredVersion version(int number, String digest) throws IOException {
        String recordName = name("record", number, digest);
        RegulationRecord filed;
        try {
            filed = RegulationRecordJson.read(content(recordName));
        } catch (InvalidDocumentException e) {
            throw damaged(Code.NO_RECORD, recordName, e);
        }
        verify(recordName, digest, Canonical.digest(filed));
        String documentName = name("version", number, filed.digest());
        Regulation regulation;
        try {
            regulation = RegulationJson.read(content(documentName), LARGEST);
        } catch (InvalidDocumentException e) {
            throw damaged(Code.NO_REGULATION, documentName, e);
        }
        verify(documentName, filed.digest(), Canonical.digest(regulation));
        if (filed.number() != number
                || !filed.regulation().equals(regulation.id())
                || !filed.version().equals(regulation.version())) {
            throw damaged(Code.RECORD_OF_ANOTHER, recordName, null);
        }
        return new StoredVersion(regulation, filed);
    }

    private byte[] content(String name) throws IOException {
        byte[] content = disk.read(name, LARGEST.bytes());
        if (content == null) {
            throw damaged(Code.FILE_MISSING, name, null);
        }
        return content;
    }

    private void verify(String name, String expected, String found) {
        if (!expected.equals(found)) {
            throw new RegulationStoreException(
                    Code.FILE_CHANGED, Map.of("place", disk.place(), "file", name, "digest", found), null);
        }
    }

    @Override
    public synchronized void add(StoredVersion next) {
        try {
            // Before the lock is made: where there is no store, nothing is touched.
            head();
        } catch (IOException e) {
            throw RegulationStoreException.of(Code.NOT_READABLE, disk.place(), e);
        }
        try (Closeable lock = disk.lock()) {
            if (lock == null) {
                throw new RegulationStoreException(Code.BUSY, Map.of("place", disk.place()), null);
            }
            Head head = head();
            if (head.digest() != null) {
                // What a version is put on must be whole; older ones are looked at whenever all are read.
                version(head.number(), head.digest());
            }
            if (next.filed().number() != head.number() + 1
                    || !Objects.equals(next.filed().predecessor(), head.digest())) {
                throw new RegulationStoreException(
                        Code.NOT_NEXT,
                        Map.of(
                                "place", disk.place(),
                                "version", String.valueOf(next.filed().number()),
                                "versions", String.valueOf(head.number())),
                        null);
            }
            write(next);
        } catch (IOException e) {
            throw RegulationStoreException.of(Code.NOT_WRITABLE, disk.place(), e);
        }
    }

    private void write(StoredVersion next) throws IOException {
        RegulationRecord filed = next.filed();
        String digest = Canonical.digest(filed);
        disk.delete(TEMPORARY);
        if (disk.read(CURRENT, Limits.REGULATION.bytes()) == null) {
            // From now on a store without this file has lost it.
            put(CURRENT, NOTHING);
            disk.forceNames();
        }
        put(name("version", filed.number(), filed.digest()), RegulationJson.write(next.regulation()));
        put(name("record", filed.number(), digest), RegulationRecordJson.write(filed));
        disk.forceNames();
        if (!version(filed.number(), digest).equals(next)) {
            throw damaged(Code.NOT_WHAT_WAS_WRITTEN, name("version", filed.number(), filed.digest()), null);
        }
        put(CURRENT, filed.number() + " " + digest + "\n");
        disk.forceNames();
    }

    private void put(String name, String content) throws IOException {
        disk.write(TEMPORARY, content.getBytes(StandardCharsets.UTF_8));
        disk.force(TEMPORARY);
        disk.move(TEMPORARY, name);
    }

    private static String name(String kind, int number, String digest) {
        return String.format(Locale.ROOT, "%s-%04d-%s.json", kind, number, digest);
    }

    private RegulationStoreException damaged(Code code, String file, @Nullable Throwable cause) {
        return new RegulationStoreException(code, Map.of("place", disk.place(), "file", file), cause);
    }
}
