package it.comune.performance.examples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears under its name whole or not at all: it is written beside it, forced to the disk and renamed. A crash leaves what
 * was there, and at most a part that the next run of the same process number writes over. Nothing is written through a link: a rename
 * replaces the link.
 */
final class WholeFile {
    private final Path target;
    private final Path part;

    private WholeFile(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /** Writes the content beside its place; {@link #place} or {@link #discard} must follow. */
    static WholeFile beside(Path target, byte[] content) throws IOException {
        String name = String.valueOf(target.getFileName());
        // Short and plain, whatever the name is; of this process alone.
        Path part = target.resolveSibling("." + Integer.toHexString(name.hashCode()) + "-"
                + ProcessHandle.current().pid() + ".part");
        WholeFile file = new WholeFile(target, part);
        Files.deleteIfExists(part);
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        } catch (IOException e) {
            file.discard();
            throw e;
        }
        return file;
    }

    /**
     * Gives it its name.
     *
     * @param replacing whether in place of what has that name
     * @throws java.nio.file.FileAlreadyExistsException when something has it and is not to be replaced
     */
    void place(boolean replacing) throws IOException {
        try {
            if (replacing) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, target);
            }
        } catch (IOException e) {
            discard();
            throw e;
        }
    }

    /** Takes away what was written beside it, if it is still there. */
    void discard() throws IOException {
        Files.deleteIfExists(part);
    }
}
