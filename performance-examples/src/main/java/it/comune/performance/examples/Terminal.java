package it.comune.performance.examples;

import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the tool reads and writes: two streams out, always in UTF-8 whatever the locale, and what the environment says of them. */
final class Terminal {
    static final int LEAST_WIDTH = 80;
    static final int MOST_WIDTH = 1000;
    private static final int USUAL_WIDTH = 100;
    private static final String PRODUCT = "performance";

    private static final Pattern COLUMNS = Pattern.compile("[0-9]{1,6}");
    /** A jar, with spaces in its path perhaps, and the arguments after it. */
    private static final Pattern JAR = Pattern.compile("(.*?\\.jar)( .*)?", Pattern.DOTALL);

    private final InputStream in;
    private final Sink sink;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final boolean interactive;
    private final String command;
    private final Supplier<String> size;
    private @Nullable Integer width;

    /** @param interactive whether a person looks at {@code out} */
    Terminal(OutputStream out, OutputStream err, Map<String, String> environment, boolean interactive) {
        this(InputStream.nullInputStream(), out, err, environment, interactive);
    }

    /** @param interactive whether a person looks at {@code out} */
    Terminal(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, boolean interactive) {
        this(in, out, err, environment, interactive, "", () -> "");
    }

    /** With nothing to read. */
    Terminal(
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean interactive,
            String started,
            Supplier<String> size) {
        this(InputStream.nullInputStream(), out, err, environment, interactive, started, size);
    }

    /**
     * @param interactive whether a person looks at {@code out}
     * @param started what the JVM was started with, as {@code sun.java.command} has it; empty if unknown
     * @param size rows and columns of the screen, such as {@code 24 80}; anything else if unknown
     */
    private Terminal(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean interactive,
            String started,
            Supplier<String> size) {
        this.in = in;
        this.sink = new Sink(out);
        this.out = new PrintWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.environment = environment;
        this.interactive = interactive;
        this.command = command(started);
        this.size = size;
    }

    /** {@code java -jar tool.jar} where the tool was started so. */
    private static String command(String started) {
        Matcher jar = JAR.matcher(started);
        if (!jar.matches()) {
            return PRODUCT;
        }
        return "java -jar " + (jar.group(1).contains(" ") ? '"' + jar.group(1) + '"' : jar.group(1));
    }

    /** The terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                isTerminal(System.console()),
                System.getProperty("sun.java.command", ""),
                Terminal::sizeOfScreen);
    }

    /**
     * What {@code stty} says of the screen: shells know its width, but do not pass COLUMNS on. Nothing where there is
     * none.
     */
    private static String sizeOfScreen() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return "";
            }
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException noSuchCommand) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
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

    /** What is piped into the tool, as it is. */
    InputStream in() {
        return in;
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

    /** Whether a person looks, so that it may be told how far long work has come. */
    boolean isInteractive() {
        return interactive;
    }

    /** What a person types to run the tool. */
    String command() {
        return command;
    }

    /**
     * Characters in a line, within reason: COLUMNS where it is a number; otherwise the width of the screen a person
     * looks at, 80 if it is unknown; otherwise 100.
     */
    int width() {
        if (width == null) {
            String columns = environment.getOrDefault("COLUMNS", "").strip();
            if (!COLUMNS.matcher(columns).matches() && interactive) {
                String[] rowsAndColumns = size.get().split(" ");
                columns = rowsAndColumns.length == 2 ? rowsAndColumns[1] : String.valueOf(LEAST_WIDTH);
            }
            width = COLUMNS.matcher(columns).matches()
                    ? Math.min(Math.max(Integer.parseInt(columns), LEAST_WIDTH), MOST_WIDTH)
                    : interactive ? LEAST_WIDTH : USUAL_WIDTH;
        }
        return width;
    }

    /**
     * Writes out what is pending.
     *
     * @return why the output could not be written; null if it could, or if the reader had enough of it (as {@code head}
     *     does)
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
