package it.comune.performance.json;

import it.comune.performance.value.InvalidDocumentException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From bytes to a valid value, or to every problem. Stateless. */
final class Reading<T> {
    /** Completes the problems of a document. */
    interface LastLook {
        void at(Node root, Binder binder, Problems problems);
    }

    private interface Text {
        @Nullable
        String with(Problems problems);
    }

    private final Class<T> type;
    private final Node.Names names;
    private final Set<Class<?>> takenApart;
    private final LastLook lastLook;
    private final LastLook andThen;

    /** @param lastLook at a document that has problems already */
    Reading(Class<T> type, Node.Names names, Set<Class<?>> takenApart, LastLook lastLook) {
        this(type, names, takenApart, lastLook, (root, binder, problems) -> {});
    }

    private Reading(Class<T> type, Node.Names names, Set<Class<?>> takenApart, LastLook lastLook, LastLook andThen) {
        this.type = type;
        this.names = names;
        this.takenApart = takenApart;
        this.lastLook = lastLook;
        this.andThen = andThen;
    }

    /** The same, and then a look at every document, whether it has problems or not. */
    Reading<T> andThen(LastLook look) {
        return new Reading<>(type, names, takenApart, lastLook, look);
    }

    T of(byte[] bytes, Limits limits) {
        return of(limits, problems -> Source.text(bytes, limits, problems));
    }

    T of(String text, Limits limits) {
        return of(limits, problems -> Source.text(text, limits, problems));
    }

    T of(InputStream in, Limits limits) {
        return of(Source.bytes(in, limits), limits);
    }

    T of(Path file, Limits limits) {
        return of(Source.bytes(file, limits), limits);
    }

    private T of(Limits limits, Text source) {
        Problems problems = new Problems();
        try {
            T value = read(limits, source, problems);
            problems.verify();
            if (value == null) {
                throw new IllegalStateException("Refused without a reason.");
            }
            return value;
        } catch (Problems.Enough enough) {
            throw problems.tooMany();
        }
    }

    private @Nullable T read(Limits limits, Text source, Problems problems) throws InvalidDocumentException {
        String text = source.with(problems);
        Node root = text == null ? null : TreeReader.read(text, limits, names, problems);
        if (root == null) {
            return null;
        }
        Binder binder = new Binder(problems, takenApart);
        Object value = binder.bind(type, root);
        if (!problems.isEmpty() && !root.incomplete) {
            lastLook.at(root, binder, problems);
        }
        if (!root.incomplete) {
            andThen.at(root, binder, problems);
        }
        return type.cast(value);
    }
}
