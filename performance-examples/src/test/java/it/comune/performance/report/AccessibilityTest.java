package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What axe-core says of the pages in a real browser. Skipped, and said so, where there is no Chromium; a machine that must not skip it
 * says {@code -Dchromium.required=true}.
 */
class AccessibilityTest {
    private static final Pattern RESULT = Pattern.compile("(?s)<pre id=\"axe-result\">(.*?)</pre>");

    @TempDir
    private Path directory;

    /** What axe-core finds wrong, a line for each rule; empty where it finds nothing. */
    private String violations(String page, int width) throws IOException, InterruptedException {
        Browser browser = Browser.in(directory);
        try (InputStream axe = Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
            Files.write(directory.resolve("axe.min.js"), axe.readAllBytes());
        }
        String open = Browser.open(page, """
                        <script src="axe.min.js"></script><script>
                        document.querySelectorAll('details').forEach(function (one, index) { one.open = index % 20 === 0; });
                        axe.run(document, { resultTypes: ['violations'] }).then(function (found) {
                            var result = document.createElement('pre');
                            result.id = 'axe-result';
                            result.textContent = found.violations.map(function (one) {
                                return one.id + ': ' + one.help + ' (' + one.nodes.length + ') ' + one.nodes[0].target + ' '
                                    + (one.nodes[0].failureSummary || '').replace(/\\s+/g, ' ');
                            }).concat(['passes ' + found.passes.length]).join('\\n');
                            document.body.appendChild(result);
                        });
                        </script>""");
        Matcher result = RESULT.matcher(browser.dom(open, width));
        assertThat(result.find()).as("axe-core ran to its end").isTrue();
        assertThat(result.group(1)).containsPattern("passes [1-9][0-9]");
        return result.group(1).replaceAll("passes \\d+$", "").strip();
    }

    @ParameterizedTest
    @CsvSource({
        "report-it, 1280",
        "report-public-en, 1280",
        "audit-it, 1280",
        "report-it, 500",
        "audit-en, 500",
        "why-it, 1280",
        "why-en, 500"
    })
    void axe_finds_nothing(String page, int width) throws Exception {
        assertThat(violations(PagesTest.PAGES.getOrDefault(page, ""), width)).isEmpty();
    }

    /** One of each kind: whole, zero, without a day, excluded, of several units, head, secretary. */
    @ParameterizedTest
    @CsvSource({"P021, 1280", "P053, 1280", "P054, 500", "P011, 1280", "P075, 500", "P019, 1280", "P079, 1280"})
    void axe_finds_nothing_in_letters(String person, int width) throws Exception {
        assertThat(violations(AlzanoLetters.LETTERS.getOrDefault(person, ""), width))
                .isEmpty();
    }

    /** That the way of testing would find something. */
    @Test
    void axe_finds_a_page_without_language_and_a_picture_without_text() throws Exception {
        String broken = PagesTest.PAGES
                .getOrDefault("audit-it", "")
                .replace("<html lang=\"it\">", "<html>")
                .replaceFirst("aria-labelledby=\"chart-scores-1-title chart-scores-1-desc\"", "");

        assertThat(violations(broken, 1280)).contains("html-has-lang");
    }
}
