package it.comune.performance.examples;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the tool writes: two streams, always in UTF-8 whatever the locale, and what the environment says of them. */
final class Terminal {
    static final int LEAST_WIDTH = 80;
    static final int MOST_WIDTH = 1000;
    private static final int USUAL_WIDTH = 100;

    private final Sink sink;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final boolean interactive;

    /** @param interactive whether a person looks at {@code out} */
    Terminal(OutputStream out, OutputStream err, Map<String, String> environment, boolean interactive) {
        this.sink = new Sink(out);
        this.out = new PrintWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.environment = environment;
        this.interactive = interactive;
    }

    /** The terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                isTerminal(System.console()));
    }

    /** From JDK 22 on there may be a console that is no terminal; it then says so itself. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Whether colours are welcome where nobody asked for them: NO_COLOR is unset or empty, and a person looks. */
    boolean likesColours() {
        return interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Characters in a line: COLUMNS where it is a number, within reason, otherwise 100. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "").strip();
        return columns.matches("[0-9]{1,6}")
                ? Math.min(Math.max(Integer.parseInt(columns), LEAST_WIDTH), MOST_WIDTH)
                : USUAL_WIDTH;
    }

    /**
     * Writes out what is pending.
     *
     * @return why the output could not be written; null if it could, or if the reader had enough of it (as {@code head} does)
     */
    @Nullable
    String flush() {
        out.flush();
        err.flush();
        IOException failure = sink.failure;
        if (failure == null) {
            return null;
        }
        String reason = String.valueOf(failure.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("pipe") ? null : reason;
    }

    /** Remembers the first failure, which a PrintWriter forgets, and writes nothing after it. */
    private static final class Sink extends FilterOutputStream {
        private @Nullable IOException failure;

        Sink(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (failure == null) {
                try {
                    out.write(bytes, offset, length);
                } catch (IOException closed) {
                    failure = closed;
                    throw closed;
                }
            }
        }

        @Override
        public void flush() throws IOException {
            if (failure == null) {
                try {
                    out.flush();
                } catch (IOException closed) {
                    failure = closed;
                    throw closed;
                }
            }
        }
    }
}
