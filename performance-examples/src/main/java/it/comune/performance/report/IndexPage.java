package it.comune.performance.report;

import java.util.List;

/** A page for the office that leads to everything that was made of one evaluation. */
public final class IndexPage {
    private IndexPage() {}

    /**
     * @param pages of the office, as ways from this page: directories and a file
     * @param letters one for each person
     * @param published what anybody may see
     * @return HTML
     */
    public static String of(
            Provenance provenance,
            Language language,
            List<String> pages,
            List<String> letters,
            List<String> published) {
        Labels labels = Labels.in(language);
        WebPage page = new WebPage(
                new Wording(labels), provenance, labels.text("index.title", provenance.year()), Audience.OFFICE);
        section(page, labels, "office", pages);
        section(page, labels, "published", published);
        // Last, since there may be hundreds.
        section(page, labels, "letters", letters);
        return page.written();
    }

    private static void section(WebPage page, Labels labels, String id, List<String> files) {
        if (!files.isEmpty()) {
            page.section(
                    id,
                    labels.text("index." + id),
                    Html.p(labels.text("index." + id + ".who")),
                    Html.list(files.stream()
                            .map(file -> Html.linkAcross(file, Html.text(file.substring(file.lastIndexOf('/') + 1))))
                            .toList()));
        }
    }
}
