package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void an_objective_titled_script_is_a_title() {
        String title = "<script>alert(\"1\")</script> & 'x' ]]> <!-- -->";

        assertThat(Html.element("h3", title).with("aria-label", title).written())
                .isEqualTo(
                        "<h3 aria-label=\"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'x' ]]&gt; &lt;!-- --&gt;\">"
                                + "&lt;script&gt;alert(\"1\")&lt;/script&gt; &amp; 'x' ]]&gt; &lt;!-- --&gt;</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 0x0B, 0x1B, 0x7F, 0x85, 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xDFFF,
                0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE
            })
    void characters_that_are_none_or_reorder_the_page_are_shown_as_unknown(int character) {
        String hostile = "a" + Character.toString(character) + "b";

        assertThat(Html.p(hostile).with("title", hostile).written()).isEqualTo("<p title=\"a\uFFFDb\">a\uFFFDb</p>");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\u00e0', '\u20ac', 0x00A0, 0x2260, 0x1F600, 0x05D0, 0x0627})
    void every_other_character_stays(int character) {
        assertThat(Html.text(Character.toString(character)).written()).isEqualTo(Character.toString(character));
    }

    @Test
    void lines_stay_lines_in_texts_and_in_attributes() {
        assertThat(Html.p("a\nb\tc").with("title", "a\nb\tc").written())
                .isEqualTo("<p title=\"a&#10;b&#9;c\">a\nb\tc</p>");
    }

    @Property
    void whatever_the_text_a_reader_of_xml_reads_it_back(@ForAll String text) {
        String page = Html.element("p", text).with("title", text).written();

        var read = PageReader.read(page);

        String shown = text.replace('\r', '\n')
                .codePoints()
                .map(c -> Html.text(Character.toString(c)).written().equals("\uFFFD") ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(read.getDocumentElement().getTextContent()).isEqualTo(shown);
        assertThat(read.getDocumentElement().getAttribute("title")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"script", "style", "iframe", "img", "a", "link", "form", "p onclick", "", "p><script", "use"})
    void an_element_that_runs_or_fetches_something_is_refused(String name) {
        assertThatThrownBy(() -> Html.element(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onload", "style", "href", "xlink-href", "src", "x y", "a\"b", ""})
    void an_attribute_that_runs_or_fetches_something_is_refused(String name) {
        assertThatThrownBy(() -> Html.p("x").with(name, "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "#O12, true",
        "audit.html, true",
        "audit.html#O12.1, true",
        "relazione-finale.it.html, true",
        "javascript:alert(1), false",
        "http://example.org/, false",
        "//example.org/x.html, false",
        "../x.html, false",
        "x.exe, false",
        "'data:text/html,x', false",
    })
    void links_lead_into_the_page_or_to_a_page_beside_it(String target, boolean allowed) {
        if (allowed) {
            assertThat(Html.link(target, Html.text("x")).written()).isEqualTo("<a href=\"" + target + "\">x</a>");
        } else {
            assertThatThrownBy(() -> Html.link(target)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../letters/it/lettera-P001.html, true",
        "../../letters/it/lettera-a..html, true",
        "../../letters/it/lettera-p1~2.html, true",
        "../../public/open-data/fondi.csv, true",
        "../../../x/y/z.html, false",
        "../../../../etc/x/y.html, false",
        "../../a/../y.html, false",
        "/letters/it/x.html, false",
        "http://a/b/x.html, false",
        "x.html, false",
    })
    void links_from_one_directory_of_a_report_lead_into_another_and_nowhere_else(String target, boolean allowed) {
        if (allowed) {
            assertThat(Html.linkAcross(target, Html.text("x")).written()).isEqualTo("<a href=\"" + target + "\">x</a>");
        } else {
            assertThatThrownBy(() -> Html.linkAcross(target)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void only_elements_have_attributes() {
        assertThatThrownBy(() -> Html.text("x").with("title", "y")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_empty_element_is_closed_by_a_tag_and_a_void_one_is_not() {
        assertThat(Html.element("td").written()).isEqualTo("<td></td>");
        assertThat(Html.element("br").written()).isEqualTo("<br />");
    }

    @Test
    void a_slash_between_words_may_end_a_line_and_one_in_a_date_may_not() {
        assertThat(Html.words("a/b dal 01/02/2023, DGC 7/2023").written())
                .isEqualTo("a/<wbr />b dal 01/02/2023, DGC 7/2023");
    }

    @Test
    void nothing_between_nothing_is_nothing() {
        assertThat(Html.joined(Html.text(", "), java.util.List.of()).isNone()).isTrue();
        assertThat(Html.joined(Html.text(", "), java.util.List.of(Html.text("a"), Html.text("b")))
                        .written())
                .isEqualTo("a, b");
    }
}
