package it.comune.performance.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The frame of every page: language, skip link, header with the municipality, table of contents, sections, and a footer with what
 * the page was made from. One file: nothing is fetched, nothing runs, and a content security policy holds browsers to that. Not
 * thread-safe.
 */
final class WebPage {
    /** No script, no picture, no font, no form: the one thing allowed is the style sheet that stands in the page. */
    private static final String POLICY = "default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'"
            .formatted(StyleSheet.OURS.policyHash());

    private final Labels labels;
    private final Wording wording;
    private final Provenance provenance;
    private final Audience audience;
    private final String title;
    private final List<Html> contents = new ArrayList<>();
    private final List<Html> sections = new ArrayList<>();
    private boolean upright;

    /**
     * @param title what the page is
     * @param audience whom it is for
     */
    WebPage(Wording wording, Provenance provenance, String title, Audience audience) {
        this.labels = wording.labels();
        this.wording = wording;
        this.provenance = provenance;
        this.audience = audience;
        this.title = title;
    }

    /** Printed on upright paper, as letters are; otherwise the paper lies on its side, for wide tables. */
    WebPage upright() {
        upright = true;
        return this;
    }

    /**
     * One more section, which the table of contents lists.
     *
     * @param id address of the section; of our own making, never data
     */
    WebPage section(String id, String heading, Html... content) {
        return section(id, "", heading, heading, Arrays.asList(content));
    }

    /** One more section with a class of its own and a shorter name in the table of contents. */
    WebPage section(String id, String styleClass, String heading, String shortName, List<Html> content) {
        Html top = Html.element("h2", heading).with("id", id);
        Html section = Html.element("section", top, Html.all(content)).with("aria-labelledby", id);
        contents.add(Html.link("#" + id, Html.text(shortName)));
        sections.add(styleClass.isEmpty() ? section : section.classed(styleClass));
        return this;
    }

    String written() {
        Html body = Html.element(
                "body",
                Html.link("#content", Html.text(labels.text("page.skip"))).classed("skip"),
                header(),
                sections.size() < 2 ? Html.NONE : contents(),
                Html.element("main", inner(sections)).with("id", "content").with("tabindex", "-1"),
                footer());
        return "<!DOCTYPE html>\n"
                + Html.element("html", head(), upright ? body.classed("upright") : body)
                        .with("lang", labels.language().locale().getLanguage())
                        .written()
                + "\n";
    }

    private Html head() {
        List<Html> head = new ArrayList<>(List.of(
                Html.element("meta").with("charset", "UTF-8"),
                Html.element("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", POLICY),
                Html.element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Html.element("meta").with("name", "referrer").with("content", "no-referrer")));
        if (audience != Audience.PUBLIC) {
            head.add(Html.element("meta").with("name", "robots").with("content", "noindex, nofollow"));
        }
        head.add(Html.element("title", labels.text("page.title", title, provenance.municipality())));
        head.add(Html.style(StyleSheet.OURS));
        return Html.element("head", head);
    }

    private Html header() {
        return Html.element(
                "header",
                Html.element(
                                "div",
                                inner(List.of(
                                        Html.p(provenance.municipality()),
                                        Html.p(labels.text("audience." + audience)))))
                        .classed("slim"),
                Html.element(
                                "div",
                                inner(List.of(
                                        Html.element("h1", title),
                                        Html.p(labels.text(
                                                "page.dates",
                                                wording.date(provenance.periodEnd()),
                                                wording.date(provenance.evaluationDate()))))))
                        .classed("head"));
    }

    private Html contents() {
        return Html.element("nav", inner(List.of(Html.list(contents))))
                .with("aria-label", labels.text("page.contents"));
    }

    private Html footer() {
        Html facts = Html.element(
                "dl",
                fact("page.regulation", provenance.regulation() + " - " + provenance.regulationTitle()),
                fact("page.evaluated", wording.date(provenance.evaluationDate())),
                fact(
                        "page.digest.dossier",
                        Objects.requireNonNullElse(
                                provenance.dossierDigest(), labels.text("page.digest.dossier.office"))),
                fact("page.digest.regulation", provenance.regulationDigest()),
                fact("page.digest.rules", provenance.rulesDigest()));
        return Html.element("footer", inner(List.of(facts, Html.p(labels.text("page.generated")))));
    }

    private Html fact(String label, String value) {
        return Html.all(Html.element("dt", labels.text(label)), Html.element("dd", value));
    }

    private static Html inner(List<Html> content) {
        return Html.element("div", content).classed("inner");
    }
}
