package it.comune.performance.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** One run of the tool inside this JVM: what it printed and how it ended. */
record ToolRun(int code, String out, String err) {

    /** In a pipe, with nothing in the environment. */
    static ToolRun of(String... args) {
        return in(Map.of(), false, args);
    }

    static ToolRun in(Map<String, String> environment, boolean interactive, String... args) {
        return of("", environment, interactive, args);
    }

    /** With a text piped in. */
    static ToolRun piped(String in, String... args) {
        return of(in, Map.of(), false, args);
    }

    private static ToolRun of(String in, Map<String, String> environment, boolean interactive, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        int code = PerformanceTool.run(new Terminal(bytes, out, err, environment, interactive), args);
        return new ToolRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A file beside the tests. */
    static Path file(String name) {
        try {
            return Path.of(url(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** The text of a resource beside the tests, or of the tool. */
    static String text(String name) {
        try (InputStream in = url(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(String name) {
        return Objects.requireNonNull(ToolRun.class.getResource(name), name);
    }
}
