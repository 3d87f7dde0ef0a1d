package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class IndexPageTest {
    private static final Provenance PROVENANCE = RealPlan.office().plan().provenance();
    private static final List<String> PAGES = List.of("../../office/it/verifica.html");
    private static final List<String> LETTERS =
            List.of("../../letters/it/lettera-P001.html", "../../letters/it/lettera-p001~2.html");
    private static final List<String> PUBLISHED = List.of("../../public/open-data/fondi.csv");

    @Test
    void an_index_leads_to_each_file_under_whom_it_is_for() {
        String page = IndexPage.of(PROVENANCE, Language.IT, PAGES, LETTERS, PUBLISHED);

        assertThat(PageReader.elements(PageReader.read(page), "a").stream()
                        .filter(link -> link.getAttribute("href").startsWith(".."))
                        .map(Element::getTextContent))
                .containsExactly("verifica.html", "fondi.csv", "lettera-P001.html", "lettera-p001~2.html");
        assertThat(page)
                .contains("<html lang=\"it\">", "noindex", "Uso interno")
                .containsSubsequence("<h2 id=\"office\">", "<h2 id=\"published\">", "<h2 id=\"letters\">");
    }

    @Test
    void what_was_not_made_has_no_heading() {
        String page = IndexPage.of(PROVENANCE, Language.EN, PAGES, List.of(), List.of());

        assertThat(page).contains("For the office").doesNotContain("Letters", "To publish");
    }

    @Test
    void an_index_leads_to_nothing_outside_of_the_report() {
        assertThatThrownBy(() ->
                        IndexPage.of(PROVENANCE, Language.EN, List.of("http://example.org/x.html"), LETTERS, PUBLISHED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
