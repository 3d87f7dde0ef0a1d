package it.comune.performance.rules.tuning;

import org.jspecify.annotations.Nullable;

/** A store of regulations could not do what it was asked for. */
public final class RegulationStoreException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** What is the matter, for programs. */
    public enum Kind {
        /** Somebody else is adding a version just now: try again. */
        BUSY,
        /** Somebody else added a version: look again, then try again. */
        CHANGED,
        /** A file is missing, or is not what was put there. The message names it. */
        DAMAGED,
        /** The system could not read or write. */
        UNAVAILABLE
    }

    private final Kind kind;

    /** @param message names the file, what it should be and what to do */
    public RegulationStoreException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
