package it.comune.performance.rules.tuning;

import java.util.List;

/**
 * Every version of one regulation that was ever put in force. A municipality has one store; {@link DirectoryStore} keeps it in a
 * directory, a host may keep it elsewhere. Versions are added, never changed and never removed. Thread-safe.
 */
public interface RegulationStore {
    /**
     * All versions, in the order in which they were put in force; empty if none was.
     *
     * @throws RegulationStoreException when they cannot be read, or are not what was put there
     */
    List<StoredVersion> versions();

    /**
     * Adds a version, wholly or not at all. Its record carries the number that follows, and the digest of the last record, so that what
     * was checked against some versions is never added to others.
     *
     * @throws RegulationStoreException of kind {@code CHANGED} when it does not follow the last version, {@code BUSY} when another
     *     one is just being added; of the other kinds when it could not be written
     */
    void add(StoredVersion next);
}
