package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** How pages look on a screen and on paper: as a real browser lays them out. Skipped, and said so, where there is none. */
class LayoutTest {
    private static final Pattern RESULT = Pattern.compile("(?s)<pre id=\"layout-result\">(.*?)</pre>");

    /** A word is in one piece when all of it is on one line; one may go on after a hyphen or a slash. */
    private static final String BROKEN_WORDS = """
            <script>
            var broken = [], seen = 0;
            document.querySelectorAll('td, th, .figures li').forEach(function (cell) {
                // The head of stacked rows is there for those who do not see.
                if (cell.closest('thead') && getComputedStyle(cell.closest('thead')).position === 'absolute') {
                    return;
                }
                var texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), text;
                while ((text = texts.nextNode())) {
                    var words = /[^\\s\\/-]+/g, word;
                    while ((word = words.exec(text.data))) {
                        var range = document.createRange();
                        range.setStart(text, word.index);
                        range.setEnd(text, word.index + word[0].length);
                        var lines = Array.from(range.getClientRects());
                        var box = cell.getBoundingClientRect();
                        seen++;
                        if (lines.some(function (line) { return line.top > lines[0].top + 2 || line.right > box.right + 1; })) {
                            broken.push(word[0] + ' in ' + (cell.getAttribute('data-label') || cell.className || cell.tagName));
                        }
                    }
                }
            });
            var result = document.createElement('pre');
            result.id = 'layout-result';
            result.textContent = broken.concat(['words ' + seen]).join('\\n');
            document.body.appendChild(result);
            </script>""";

    /** How far anything that is seen reaches to the right, in each frame. */
    private static final String WIDTHS = """
            <script>
            addEventListener('load', function () {
                var result = document.createElement('pre');
                result.id = 'layout-result';
                result.textContent = Array.from(document.querySelectorAll('iframe')).map(function (frame) {
                    var page = frame.contentDocument, most = page.documentElement.scrollWidth;
                    page.querySelectorAll('main *').forEach(function (one) {
                        most = Math.max(most, Math.ceil(one.getBoundingClientRect().right - 0.5));
                    });
                    return frame.id + ' ' + most;
                }).join('\\n');
                document.body.appendChild(result);
            });
            </script>""";

    private static final int PHONE = 375;

    /** Width of A4 on its side, less the margins, in pixels. */
    private static final int PAPER = 1032;

    @TempDir
    private Path directory;

    private static String page(String name) {
        return PagesTest.PAGES.getOrDefault(name, "");
    }

    private List<String> brokenWords(String page, int width) throws IOException, InterruptedException {
        String dom = Browser.in(directory).dom(Browser.open(page, BROKEN_WORDS), width);
        Matcher result = RESULT.matcher(dom);
        assertThat(result.find()).as("the script ran to its end").isTrue();
        List<String> lines = new ArrayList<>(Arrays.asList(result.group(1).split("\n")));
        assertThat(lines.remove(lines.size() - 1)).matches("words [1-9]\\d{2,}");
        return lines;
    }

    @ParameterizedTest
    @CsvSource({
        "report-it, 1280",
        "report-en, 1280",
        "report-it, 1250",
        "report-it, 1024",
        "report-en, 500",
        "report-public-it, 1280",
        "audit-it, 1280",
        "audit-en, 1280"
    })
    void no_word_of_the_real_plan_is_broken_in_a_cell(String page, int width) throws Exception {
        assertThat(brokenWords(page(page), width)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report-it", "report-en", "audit-it", "audit-en"})
    void no_word_of_the_real_plan_is_broken_in_a_cell_on_paper(String page) throws Exception {
        String asPrinted = page(page)
                .replace("@media screen and", "@media print and")
                .replace("), print {", "), screen {")
                .replace("@media print {", "@media screen { body { margin: 0; }");

        assertThat(brokenWords(asPrinted, PAPER)).isEmpty();
    }

    /** That the way of testing would find something. */
    @Test
    void a_column_that_is_too_narrow_is_found() throws Exception {
        String narrow = page("report-it")
                .replace("table.report .w-unit { width: 11%; }", "table.report .w-unit { width: 4%; }");

        assertThat(brokenWords(narrow, 1280)).contains("SEGRETARIO in Responsabile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report-it", "report-en", "audit-it", "audit-en"})
    void no_sheet_of_paper_is_nearly_empty_or_ends_with_a_heading_or_a_head(String page) throws Exception {
        Browser browser = Browser.in(directory);
        Path reader = Browser.program("pdftotext");
        assumeTrue(reader != null, "No pdftotext on the PATH: the printed page was NOT read. Install poppler-utils.");
        Path text = directory.resolve("page.txt");
        Browser.end(new ProcessBuilder(
                        String.valueOf(reader),
                        "-layout",
                        browser.printed(page(page)).toString(),
                        text.toString())
                .inheritIO()
                .start());
        String[] sheets = Files.readString(text).split("\f");
        assertThat(sheets).hasSizeGreaterThan(10);
        Document read = PageReader.read(page(page));
        Set<String> headings = new TreeSet<>();
        for (String name : List.of("h1", "h2", "h3", "caption", "figcaption")) {
            PageReader.elements(read, name).forEach(one -> headings.add(words(one.getTextContent())));
        }
        List<Set<String>> heads = PageReader.elements(read, "thead").stream()
                .map(head -> (Set<String>) new TreeSet<>(PageReader.elements(head, "th").stream()
                        .flatMap(cell ->
                                Arrays.stream(words(cell.getTextContent()).split(" ")))
                        .toList()))
                .toList();

        for (int i = 0; i < sheets.length - 1; i++) {
            String sheet = words(sheets[i]);
            assertThat(sheet.length())
                    .as("what stands on sheet " + (i + 1) + ": " + sheet)
                    .isGreaterThan(400);
            List<String> lines =
                    sheets[i].lines().filter(line -> !line.isBlank()).toList();
            String last = words(lines.get(lines.size() - 1));
            assertThat(headings).as("last line of sheet " + (i + 1)).doesNotContain(last);
            List<String> ending = Arrays.asList(last.split(" "));
            assertThat(heads)
                    .as("last line of sheet " + (i + 1) + ", and heads of tables: " + last)
                    .noneMatch(head -> ending.size() > 2 && head.containsAll(ending));
        }
    }

    /** Frames of the width of a phone, since no window is that narrow; the width that each page would need, by its person. */
    private Map<String, Integer> widthsOnAPhone(Map<String, String> letters) throws IOException, InterruptedException {
        StringBuilder frames = new StringBuilder("<!DOCTYPE html><html lang=\"it\"><body>");
        letters.forEach((person, letter) -> frames.append(
                "<iframe id=\"%s\" width=\"%d\" height=\"8000\" style=\"border: 0\" srcdoc=\"%s\"></iframe>"
                        .formatted(
                                person,
                                PHONE,
                                letter.replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*/>", "")
                                        .replace("&", "&amp;")
                                        .replace("\"", "&quot;"))));
        Matcher result = RESULT.matcher(Browser.in(directory)
                .dom(frames.append(WIDTHS).append("</body></html>").toString(), 1280));
        assertThat(result.find()).as("the script ran to its end").isTrue();
        Map<String, Integer> widths = new TreeMap<>();
        result.group(1).lines().forEach(line -> widths.put(line.split(" ")[0], Integer.valueOf(line.split(" ")[1])));
        assertThat(widths).hasSameSizeAs(letters);
        return widths;
    }

    @ParameterizedTest
    @EnumSource
    void every_letter_fits_a_phone(Language language) throws Exception {
        assertThat(widthsOnAPhone(AlzanoLetters.letters(language)))
                .allSatisfy((person, width) -> assertThat(width).as(person).isLessThanOrEqualTo(PHONE));
    }

    /** That the way of testing would find something. */
    @Test
    void a_letter_whose_rows_are_not_stacked_does_not_fit_a_phone() throws Exception {
        String wide = AlzanoLetters.LETTERS.getOrDefault("P001", "").replace("class=\"stacked\"", "");

        assertThat(widthsOnAPhone(Map.of("P001", wide)).get("P001")).isGreaterThan(PHONE);
    }

    private static String words(String text) {
        return text.strip().replaceAll("[\\s\u00a0]+", " ");
    }
}
