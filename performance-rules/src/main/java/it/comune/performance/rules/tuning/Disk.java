package it.comune.performance.rules.tuning;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a store does with its directory, step by step, so that tests can fail at each step. Names are names of files in it. */
interface Disk {
    /** Names of all files; empty if the directory is not there. */
    List<String> names() throws IOException;

    /**
     * The whole file; null if there is none.
     *
     * @throws RegulationStoreException when it is no plain file, or longer than {@code most}
     */
    byte @Nullable [] read(String name, int most) throws IOException;

    /** Makes the directory if it is not there, and takes the only right to write. Null: somebody else has it. */
    @Nullable
    Closeable lock() throws IOException;

    /** Writes a new file. */
    void write(String name, byte[] content) throws IOException;

    /** After this the content of the file survives a crash of the machine. */
    void force(String name) throws IOException;

    /** Renames in one step, in place of what has that name. */
    void move(String from, String to) throws IOException;

    /** After this the names of the files survive a crash of the machine. */
    void forceNames() throws IOException;

    /** Removes a file if it is there. */
    void delete(String name) throws IOException;

    /** What messages call it. */
    String place();
}
