package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A store of regulations could not do what it was asked for. Says what, where and what to do, in Italian and English; the code and the
 * figures say the same to programs.
 */
public final class RegulationStoreException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** What is the matter, as far as it decides what to do. */
    public enum Kind {
        /** Somebody else is adding a version just now: try again. */
        BUSY,
        /** Somebody else added a version: look again, then try again. */
        CHANGED,
        /** A file is missing, or is not what was put there. The figure {@code file} names it. */
        DAMAGED,
        /** What is there is no store, and is left alone. */
        FOREIGN,
        /** The system could not read or write. */
        UNAVAILABLE
    }

    /** What is the matter. Each has the figure {@code place}, which is the store, and those that it names. */
    public enum Code {
        /** Somebody else is adding a version just now. */
        BUSY(Kind.BUSY),
        /** {@code version}, a number, was to follow others than the {@code versions}, as many, that are there. */
        NOT_NEXT(Kind.CHANGED),
        /** {@code file} is missing. */
        FILE_MISSING(Kind.DAMAGED),
        /** {@code file} was changed: its digest is {@code digest}. */
        FILE_CHANGED(Kind.DAMAGED),
        /** {@code file} is a link or a directory. */
        NO_PLAIN_FILE(Kind.DAMAGED),
        /** {@code file} has more than {@code limit} bytes. */
        FILE_TOO_LONG(Kind.DAMAGED),
        /** {@code file} is no record. */
        NO_RECORD(Kind.DAMAGED),
        /** {@code file} is no regulation. */
        NO_REGULATION(Kind.DAMAGED),
        /** {@code file} is the record of another version. */
        RECORD_OF_ANOTHER(Kind.DAMAGED),
        /** {@code file} names no predecessor that can be. */
        WRONG_PREDECESSOR(Kind.DAMAGED),
        /** {@code file}, which names the last version, is missing, and there are versions. */
        HEAD_MISSING(Kind.DAMAGED),
        /** {@code file} holds no number and digest. */
        HEAD_BROKEN(Kind.DAMAGED),
        /** {@code file} names {@code version}, but there is the {@code later} one. */
        HEAD_BEHIND(Kind.DAMAGED),
        /** {@code file} does not read back as what was written. */
        NOT_WHAT_WAS_WRITTEN(Kind.DAMAGED),
        /** There are files and no version, and {@code file} is one that no store has. */
        NO_STORE(Kind.FOREIGN),
        /** It could not be read, for the {@code reason} of the system. */
        NOT_READABLE(Kind.UNAVAILABLE),
        /** It could not be written, for the {@code reason} of the system. */
        NOT_WRITABLE(Kind.UNAVAILABLE);

        private final Kind kind;

        Code(Kind kind) {
            this.kind = kind;
        }

        /** What there is to do. */
        public Kind kind() {
            return kind;
        }
    }

    private final Code code;
    private final TreeMap<String, String> figures;
    private final String italian;

    /**
     * @param figures those that the code names, and {@code place}
     * @throws IllegalStateException when one is missing
     */
    public RegulationStoreException(Code code, Map<String, String> figures, @Nullable Throwable cause) {
        this(code, figures, text(code, figures), cause);
    }

    private RegulationStoreException(Code code, Map<String, String> figures, Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.code = code;
        this.figures = new TreeMap<>(figures);
        this.italian = text.it();
    }

    /** The system could not do it, with its reason in its own words, but for those that people meet often. */
    static RegulationStoreException of(Code code, String place, IOException cause) {
        String reason = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(cause.getMessage());
        Map<String, String> figures = Map.of("place", place, "reason", reason);
        Sentences.Figures spoken = new Sentences.Figures().text("place", place);
        if (cause instanceof AccessDeniedException) {
            spoken.word("reason", "denied");
        } else if (cause instanceof NoSuchFileException) {
            spoken.word("reason", "gone");
        } else {
            spoken.text("reason", reason);
        }
        return new RegulationStoreException(code, figures, Sentences.STORE.say(code.name(), spoken), cause);
    }

    private static Text text(Code code, Map<String, String> figures) {
        Sentences.Figures spoken = new Sentences.Figures();
        figures.forEach(spoken::text);
        return Sentences.STORE.say(code.name(), spoken);
    }

    /** What is the matter, for programs. */
    public Code code() {
        return code;
    }

    /** What there is to do, for programs. */
    public Kind kind() {
        return code.kind();
    }

    /** The figures of the text, by name. */
    public Map<String, String> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** What is the matter, where, and what to do: in Italian for an Italian locale, otherwise in English, as the message is. */
    public String text(Locale locale) {
        return new Text(italian, String.valueOf(getMessage())).in(locale);
    }
}
