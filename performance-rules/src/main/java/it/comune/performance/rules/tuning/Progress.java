package it.comune.performance.rules.tuning;

/** Told how far a long job has come. Called on the thread that works. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (done, total) -> {};

    /**
     * @param done dossiers that are done, from 0 on
     * @param total of them all
     */
    void done(int done, int total);
}
