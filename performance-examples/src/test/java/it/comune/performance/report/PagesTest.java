package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.examples.Reasons;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.whatif.WhatIf;
import it.comune.performance.value.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PagesTest {
    /** Every page of the real plan, by its name. */
    static final Map<String, String> PAGES = pages(RealPlan.office(), RealPlan.everybody(), RealPlan.WORTHS);

    static Map<String, String> pages(OfficeView office, PublicView everybody, Map<String, Worth> worths) {
        Map<String, String> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            String of = "-" + language.locale().getLanguage();
            pages.put("report" + of, FinalReport.of(office, language));
            pages.put("report-public" + of, FinalReport.of(everybody, language));
            pages.put("audit" + of, AuditPage.of(office, language, worths));
            pages.put("why" + of, WhyPage.of(office, language));
        }
        return pages;
    }

    static Set<String> names() {
        return PAGES.keySet();
    }

    /** Of the page of reasons, which is long and alike, some items are agreed upon elsewhere. */
    static Set<String> agreed() {
        Set<String> names = new TreeSet<>(names());
        names.removeIf(name -> name.startsWith("why"));
        return names;
    }

    private static String page(String name) {
        return PAGES.getOrDefault(name, "");
    }

    /**
     * What people see, whole. The present page is written to {@code target/golden}: after a change that is meant, compare it and
     * copy it over the file beside this test. Digests change with every rule, and are tested where they are made.
     */
    @ParameterizedTest
    @MethodSource("agreed")
    void the_page_is_as_agreed(String name) throws IOException {
        String actual = page(name)
                .replaceAll("<dd>[0-9a-f]{64}</dd>", "<dd>digest</dd>")
                .replaceAll("'sha256-[^']+'", "'sha256-of-the-style'")
                .replaceAll("(?s)<style>.*?</style>", "<style></style>");
        Path present = Path.of("target", "golden", name + ".html");
        Files.createDirectories(present.getParent());
        Files.writeString(present, actual);

        assertThat(actual.equals(golden(name)))
                .as(name + ".html is another page than agreed: compare target/golden with the file beside this test")
                .isTrue();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = PagesTest.class.getResourceAsStream("golden/" + name + ".html")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // Structure.

    @ParameterizedTest
    @MethodSource("names")
    void the_page_is_well_formed_and_says_its_language(String name) {
        assertThat(page(name)).startsWith("<!DOCTYPE html>\n<html lang=\"");

        Document page = PageReader.read(page(name));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(name.substring(name.length() - 2));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothing_runs_and_nothing_is_fetched(String name) {
        assertThat(page(name))
                .doesNotContainIgnoringCase("<script", "<img", "<link", "<iframe", "javascript:", "@import", " style=");
        // Names of vocabularies are no addresses: nobody fetches them.
        assertThat(page(name).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http://", "https://");
        assertThat(page(name)).contains("default-src 'none'; style-src " + StyleSheet.OURS.policyHash());
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_table_has_a_caption_of_its_own_and_heads_with_a_scope(String name) {
        Document page = PageReader.read(page(name));
        Set<String> captions = new HashSet<>();

        // Reasons are told in lists.
        assertThat(PageReader.elements(page, "table").isEmpty()).isEqualTo(name.startsWith("why"));
        assertThat(PageReader.elements(page, "table")).allSatisfy(table -> {
            List<Element> caption = PageReader.elements(table, "caption");
            assertThat(caption).hasSize(1);
            assertThat(captions.add(caption.get(0).getTextContent()))
                    .as(caption.get(0).getTextContent())
                    .isTrue();
            assertThat(PageReader.elements(table, "th"))
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head.getAttribute("scope")).matches("col|row|rowgroup"));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_chart_has_a_title_a_description_and_a_table(String name) {
        Document page = PageReader.read(page(name));

        List<Element> charts = PageReader.elements(page, "svg").stream()
                .filter(svg -> svg.getAttribute("role").equals("img"))
                .toList();
        assertThat(charts.isEmpty()).isEqualTo(name.startsWith("why"));
        assertThat(charts).allSatisfy(svg -> {
            assertThat(PageReader.elements(svg, "title")).hasSize(1);
            assertThat(PageReader.elements(svg, "desc")).hasSize(1);
            Element section = svg;
            while (!section.getTagName().equals("section")) {
                section = (Element) section.getParentNode();
            }
            assertThat(PageReader.elements(section, "table")).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_id_is_there_once_and_every_link_leads_to_one(String name) {
        Document page = PageReader.read(page(name));
        List<String> ids = new ArrayList<>();
        for (Element element : PageReader.elements(page, "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(PageReader.elements(page, "a")).allSatisfy(link -> {
            String target = link.getAttribute("href");
            // The one page that another leads to lies beside it.
            if (target.startsWith("#") || name.startsWith("report-public")) {
                assertThat(ids).contains(target.substring(1));
            } else {
                assertThat(target)
                        .isEqualTo(WhyPage.fileName(Language.valueOf(
                                name.substring(name.length() - 2).toUpperCase(Locale.ROOT))));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void headings_go_down_one_level_at_a_time(String name) {
        List<Integer> levels = PageReader.elements(PageReader.read(page(name)), "*").stream()
                .map(Element::getTagName)
                .filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> tag.charAt(1) - '0')
                .toList();

        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
        }
    }

    // Content.

    @Test
    void the_report_has_the_sources_areas_objectives_and_columns_in_its_order() {
        Document page = PageReader.read(page("report-it"));
        List<String> objectives = PageReader.elements(page, "th").stream()
                .filter(head -> head.getAttribute("scope").equals("rowgroup"))
                .map(head -> head.getAttribute("id"))
                .toList();

        assertThat(objectives)
                .isEqualTo(RealPlan.DOSSIER.plan().strategicAreas().stream()
                        .flatMap(area -> RealPlan.DOSSIER.plan().objectives().stream()
                                .filter(objective -> objective.strategicArea().equals(area.id())))
                        .map(objective -> "o-" + objective.id())
                        .toList());
        assertThat(page("report-it").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains(
                        "Obiettivo Indicatore Livello atteso Responsabile Peso Report al 31/12/2023 Esito dichiarato Esito calcolato");
    }

    @Test
    void every_contradiction_is_marked_in_its_row_with_a_word() {
        Document page = PageReader.read(page("report-en"));
        long rows = PageReader.elements(page, "tr").stream()
                .filter(row -> row.getAttribute("class").equals("contradicted"))
                .filter(row -> row.getTextContent().contains("\u2260 Contradiction"))
                .count();

        assertThat(rows).isEqualTo(17);
        assertThat(RealPlan.EVALUATION.findings(FindingCode.CONTRADICTION)).hasSize(17);
    }

    @Test
    void the_audit_shows_every_sentence_that_was_found() {
        String text = PageReader.read(page("audit-it")).getDocumentElement().getTextContent();

        // What is unproven has a table with the points that hang on it.
        assertThat(RealPlan.EVALUATION.findings().stream()
                        .filter(finding -> finding.code() != FindingCode.UNPROVEN)
                        .map(Finding::message)
                        .map(message -> message.in(Locale.ITALIAN)))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(text).contains(sentence));
    }

    private static Worth worth(String cause, String gained, String lost) {
        return new Worth(
                Worth.Kind.CAUSE, cause, null, List.of(), List.of(), List.of(), Money.of(gained), Money.of(lost));
    }

    @Test
    void euros_of_causes_have_a_column_where_somebody_knows_them() {
        String with = AuditPage.of(
                RealPlan.office(),
                Language.IT,
                Map.of("C05", worth("C05", "1234.50", "0"), "C01", worth("C01", "5", "7")));

        assertThat(with)
                .contains("Vale euro", ">+1234,50<", ">-2,00<", ">guadagni +5,00<", ">perdite -7,00<")
                .containsOnlyOnce(">perdite ");
        assertThat(AuditPage.of(RealPlan.office(), Language.EN, Map.of("C01", worth("C01", "5", "5"))))
                .contains(">0.00<", ">gains +5.00<", ">losses -5.00<");
        assertThat(AuditPage.of(RealPlan.office(), Language.IT)).doesNotContain("Vale euro");
        // C03 concerns nothing that is due.
        assertThat(RealPlan.WORTHS).hasSize(11).doesNotContainKey("C03");
        assertThat(PageReader.elements(PageReader.read(page("audit-it")), "td").stream()
                        .filter(cell -> cell.getAttribute("data-label").equals("Vale euro"))
                        .map(Element::getTextContent))
                .hasSize(12)
                .filteredOn(euro -> euro.strip().matches("(?s)\\+\\d+,\\d\\d(\\s*guadagni .*)?"))
                .hasSize(11);
    }

    @Test
    void figures_are_written_as_each_language_expects() {
        assertThat(page("report-it")).contains("58,62", "30/08/2023").doesNotContain("58.62");
        assertThat(page("report-en")).contains("58.62", "2023-08-30").doesNotContain("58,62");
    }

    // Hostile words.

    private static final String HOSTILE = "<script>alert('x')</script> \"q\" & ]]> \u202Eevil </title></style>";

    private static Dossier hostile() {
        return Dossier.draft(HOSTILE, 2023)
                .note(HOSTILE)
                .evaluatedOn(LocalDate.of(2024, 1, 31))
                .approvedBy(Act.of("DGC 1"))
                .strategicArea("A", HOSTILE)
                .units(Unit.area("U", HOSTILE))
                .objectives(Objective.draft("O1", "A", HOSTILE)
                        .description(HOSTILE)
                        .assignedTo("U", "60")
                        .indicators(Indicator.of("O1.1", HOSTILE, new Target.NotMeasurable(HOSTILE))
                                .onlyIf(HOSTILE)
                                .dueBy(LocalDate.of(2023, 6, 30)))
                        .build())
                .facts(Fact.completed("O1.1", LocalDate.of(2023, 7, 30))
                        .standingInFor(HOSTILE)
                        .provedBy(Act.of(HOSTILE)))
                .exemptCauses(ExemptCause.ofIndicator("C1", "O1.1", CauseKind.OTHER, HOSTILE)
                        .recognisedBy(HOSTILE, Act.of(HOSTILE)))
                .declaredOutcomes(DeclaredOutcome.ofObjective("O1", DeclaredResult.ACHIEVED))
                .remark("O1", HOSTILE, HOSTILE)
                .build();
    }

    @Test
    void an_objective_titled_script_is_a_title_on_every_page() {
        Dossier dossier = hostile();
        var evaluation = RuleBook.standard().evaluate(dossier, RealPlan.REGULATION);

        pages(
                        OfficeView.of(dossier, RealPlan.REGULATION, evaluation),
                        PublicView.of(dossier, RealPlan.REGULATION, evaluation),
                        Map.of())
                .forEach((name, page) -> {
                    Document read = PageReader.read(page);
                    assertThat(PageReader.elements(read, "script")).isEmpty();
                    assertThat(PageReader.elements(read, "title").get(0).getTextContent())
                            .contains("<script>alert('x')</script>");
                    assertThat(page).contains("\uFFFDevil").doesNotContain("\u202E");
                    assertThat(PageReader.elements(read, "style")).hasSize(1);
                });
    }

    // Determinism.

    @Test
    void the_order_of_what_was_recorded_and_of_people_is_irrelevant() {
        Dossier real = RealPlan.DOSSIER;
        Report report = real.report();
        Dossier reversed = new Dossier(
                real.municipality(),
                real.year(),
                real.evaluationDate(),
                real.note(),
                real.plan(),
                new Report(
                        report.validation(),
                        reversed(report.facts()),
                        reversed(report.conditions()),
                        reversed(report.reschedulings()),
                        reversed(report.exemptCauses()),
                        reversed(report.declaredOutcomes()),
                        reversed(report.remarks())),
                reversed(real.people()),
                real.funds());
        RuleBook rules = RuleBook.standard();
        var evaluation = rules.evaluate(reversed, RealPlan.REGULATION);
        WhatIf whatIf = WhatIf.of(rules, reversed, RealPlan.REGULATION, evaluation);

        assertThat(pages(
                                OfficeView.of(reversed, RealPlan.REGULATION, evaluation)
                                        .with(Reasons.of(whatIf)),
                                PublicView.of(reversed, RealPlan.REGULATION, evaluation),
                                Reasons.worthOfCauses(whatIf))
                        .equals(PAGES))
                .isTrue();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void locale_time_zone_and_thread_are_irrelevant() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Callable<Map<String, String>> again = () -> pages(RealPlan.office(), RealPlan.everybody(), RealPlan.WORTHS);
            for (Future<Map<String, String>> made :
                    threads.invokeAll(Stream.generate(() -> again).limit(4).toList())) {
                assertThat(made.get().equals(PAGES)).isTrue();
            }
        } finally {
            threads.shutdownNow();
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void an_evaluation_without_people_has_pages_without_them() {
        Dossier dossier = hostile();
        var evaluation = RuleBook.standard().evaluate(dossier, RealPlan.REGULATION);

        assertThat(FinalReport.of(OfficeView.of(dossier, RealPlan.REGULATION, evaluation), Language.EN))
                .doesNotContain("Scores and premiums", "chart-scores");
    }

    @Test
    void figures_that_are_not_masked_make_no_public_view() {
        OfficeView office = RealPlan.office();

        assertThatThrownBy(() -> new PublicView(office.plan(), office.staff()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
