package it.comune.performance.rules.tuning;

import it.comune.performance.rules.tuning.RegulationStoreException.Code;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of the file system. Follows no symbolic link inside it. Locked by one thread at a time. */
final class FileDisk implements Disk {
    static final String LOCK = "lock";

    private final Path directory;

    /**
     * Kept open while somebody else in this JVM has the lock: on some systems closing a second channel of a file releases the lock of
     * the first.
     */
    private @Nullable FileChannel waiting;

    FileDisk(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public List<String> names() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        names.sort(null);
        return names;
    }

    @Override
    public byte @Nullable [] read(String name, int most) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RegulationStoreException(Code.NO_PLAIN_FILE, Map.of("place", place(), "file", name), null);
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new RegulationStoreException(
                        Code.FILE_TOO_LONG,
                        Map.of("place", place(), "file", name, "limit", String.valueOf(most)),
                        null);
            }
            return content;
        }
    }

    @Override
    public @Nullable Closeable lock() throws IOException {
        makeDirectory();
        FileChannel channel = waiting;
        if (channel == null) {
            channel = FileChannel.open(
                    directory.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        }
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException inThisJvm) {
            lock = null;
        }
        waiting = lock == null ? channel : null;
        return lock == null ? null : channel;
    }

    /** Also its parents; each is a name in its own parent that survives a crash of the machine before anything is put into it. */
    private void makeDirectory() throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path at = directory; at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(at);
        }
        Files.createDirectories(directory);
        for (Path made : missing) {
            Path parent = made.getParent();
            if (parent != null) {
                forceNames(parent);
            }
        }
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        try (FileChannel out =
                FileChannel.open(directory.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        }
    }

    @Override
    public void force(String name) throws IOException {
        try (FileChannel file =
                FileChannel.open(directory.resolve(name), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            file.force(true);
        }
    }

    @Override
    public void move(String from, String to) throws IOException {
        Files.move(directory.resolve(from), directory.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void forceNames() throws IOException {
        forceNames(directory);
    }

    private static void forceNames(Path directory) throws IOException {
        // Elsewhere directories cannot be opened, and a rename survives without this.
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }

    @Override
    public String place() {
        return directory.toString();
    }
}
