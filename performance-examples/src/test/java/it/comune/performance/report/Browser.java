package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chromium without a window. A test that uses it is skipped, and says so, where there is none; a machine that must not skip it says
 * {@code -Dchromium.required=true}.
 *
 * @param program the browser
 * @param directory for files of one test
 */
record Browser(Path program, Path directory) {
    /** Without the browser's own traffic: the machine may have no network. */
    private static final List<String> QUIET = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--virtual-time-budget=120000");

    static Browser in(Path directory) {
        Path program = program("chromium", "chromium-browser", "google-chrome", "chrome");
        if (!Boolean.getBoolean("chromium.required")) {
            assumeTrue(
                    program != null,
                    "No Chromium on the PATH: the page was NOT looked at. Install chromium and run the tests again.");
        }
        assertThat(program).as("Chromium on the PATH").isNotNull();
        return new Browser(Objects.requireNonNull(program), directory);
    }

    /** The first of these programs that is on the PATH. */
    static @Nullable Path program(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        for (String name : names) {
            for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    /** The same page, but one in which scripts of a test may run: the page itself forbids them. */
    static String open(String page, String scripts) {
        String open = page.replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*/>", "")
                .replace("</body>", scripts + "</body>");
        assertThat(open).isNotEqualTo(page);
        return open;
    }

    /** What the page is after its scripts have run, in a window of so many pixels. */
    String dom(String page, int width) throws IOException, InterruptedException {
        Path dom = directory.resolve("dom.html");
        run(page, dom, List.of("--window-size=" + width + ",1000", "--dump-dom"));
        return Files.readString(dom, StandardCharsets.UTF_8);
    }

    /** The page on paper. */
    Path printed(String page) throws IOException, InterruptedException {
        Path pdf = directory.resolve("page.pdf");
        run(page, directory.resolve("output.txt"), List.of("--no-pdf-header-footer", "--print-to-pdf=" + pdf));
        assertThat(pdf).isNotEmptyFile();
        return pdf;
    }

    private void run(String page, Path output, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(QUIET);
        command.add("--user-data-dir=" + directory.resolve("profile"));
        command.addAll(arguments);
        command.add(
                Files.writeString(directory.resolve("page.html"), page).toUri().toString());
        end(new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(directory.resolve("errors.txt").toFile())
                .start());
    }

    /** Waits for a program that should end by itself. */
    static void end(Process process) throws InterruptedException {
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(
                    "A program did not end: " + process.info().command().orElse("?"));
        }
    }
}
