package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.rules.whatif.WhatIf;
import it.comune.performance.testing.Dossiers;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters to the 80 fictional people of the real plan. */
class LetterTest {
    /** Letters of this many characters fit with room to spare, as Chromium prints them. */
    private static final int MOST_CHARACTERS = 2800;

    private static final Wording ITALIAN = new Wording(Labels.in(Language.IT));

    private static String letter(String person) {
        return Objects.requireNonNull(AlzanoLetters.LETTERS.get(person));
    }

    private static String text(String page) {
        return PageReader.read(page).getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    }

    private static String body(String page) {
        return text(page.substring(page.indexOf("<main"), page.indexOf("</main>") + "</main>".length()));
    }

    @Test
    void everybody_has_one() {
        assertThat(AlzanoLetters.LETTERS).hasSize(80);
    }

    @Test
    void a_letter_never_contains_another_persons_id() {
        List<String> ids =
                AlzanoLetters.DOSSIER.people().stream().map(Person::id).toList();
        AlzanoLetters.LETTERS.forEach((id, letter) -> {
            Matcher named = Pattern.compile("\\bP\\d{3}\\b").matcher(letter);
            List<String> found = new ArrayList<>();
            while (named.find()) {
                found.add(named.group());
            }
            assertThat(found).isNotEmpty().allMatch(id::equals);
            assertThat(ids).filteredOn(other -> !other.equals(id)).noneMatch(letter::contains);
        });
    }

    @Test
    void a_letter_has_the_own_figures_to_the_cent_and_no_total_of_anybody_elses() {
        AlzanoLetters.LETTERS.forEach((id, letter) -> {
            PersonResult own = AlzanoLetters.WHAT_IF.evaluation().person(id).orElseThrow();
            String body = body(letter);
            if (!own.premiums().isEmpty()) {
                assertThat(body).contains(ITALIAN.money(own.total())).contains(ITALIAN.euros(own.payable()));
            }
            own.premiums().stream()
                    .map(PremiumResult::amount)
                    .forEach(amount -> assertThat(body).contains(ITALIAN.money(amount)));
            for (PersonResult other : AlzanoLetters.WHAT_IF.evaluation().people()) {
                // Four digits before the comma and more occur by accident hardly ever.
                if (!other.total().equals(own.total()) && other.total().cents() > 100_000) {
                    assertThat(body).doesNotContain(" " + ITALIAN.money(other.total()) + " ");
                }
            }
        });
    }

    @Test
    void absences_stand_in_the_own_letter_with_their_class_and_in_no_other() {
        Person absent = AlzanoLetters.DOSSIER.people().stream()
                .filter(one -> !one.absences().isEmpty())
                .findFirst()
                .orElseThrow();
        for (Absence one : absent.absences()) {
            assertThat(letter(absent.id()))
                    .contains(Objects.requireNonNull(
                                    AlzanoLetters.REGULATION.people().absence(one.absenceClass()))
                            .title());
        }
        AlzanoLetters.DOSSIER.people().stream()
                .filter(one -> one.absences().isEmpty())
                .forEach(one -> assertThat(body(letter(one.id()))).doesNotContain("Assenze:"));
    }

    @Test
    void changes_of_others_are_not_in_the_view() {
        AlzanoLetters.VIEWS.forEach((id, view) -> view.changes()
                .forEach(change ->
                        assertThat(change.figures()).allMatch(one -> one.id().equals(id))));
    }

    @Test
    void how_to_object_says_that_it_is_to_be_filled_in_until_somebody_does() {
        assertThat(body(letter("P001"))).contains("da compilare");

        LetterSettings settings =
                new LetterSettings("Nucleo di valutazione", "protocollo@comune.example", "15 giorni", "SMVP art. 12");
        assertThat(Letter.page(Objects.requireNonNull(AlzanoLetters.VIEWS.get("P001")), ITALIAN, settings))
                .contains("Nucleo di valutazione", "protocollo@comune.example", "15 giorni", "SMVP art. 12")
                .doesNotContain("da compilare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "tr", "ar", "th-TH-u-nu-thai"})
    void a_letter_is_the_same_to_the_byte_on_any_machine_and_in_any_order(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            Dossier shuffled = Dossiers.shuffled(AlzanoLetters.DOSSIER, tag.hashCode());
            WhatIf whatIf = WhatIf.of(AlzanoLetters.RULES, shuffled, AlzanoLetters.REGULATION);
            PersonView view = AlzanoLetters.view(shuffled, whatIf, "P002");
            assertThat(Letter.page(view, ITALIAN, LetterSettings.toBeFilledIn(Language.IT)))
                    .isEqualTo(letter("P002"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_unit_titled_like_markup_is_a_title() {
        Dossier dossier = AlzanoLetters.DOSSIER;
        Plan plan = dossier.plan();
        List<Unit> units = plan.units().stream()
                .map(one -> new Unit(one.id(), one.kind(), "<script>alert(1)</script>", one.offices()))
                .toList();
        Dossier hostile = new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                new Plan(plan.approval(), plan.measurementSystem(), plan.strategicAreas(), units, plan.objectives()),
                dossier.report(),
                dossier.people(),
                dossier.funds());
        PersonView view =
                AlzanoLetters.view(hostile, WhatIf.of(AlzanoLetters.RULES, hostile, AlzanoLetters.REGULATION), "P001");

        String page = Letter.page(view, ITALIAN, LetterSettings.toBeFilledIn(Language.IT));

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
        assertThat(PageReader.elements(PageReader.read(page), "script")).isEmpty();
    }

    @Test
    void titles_and_acts_name_no_other_person_in_a_letter() {
        Dossier dossier = AlzanoLetters.DOSSIER;
        Plan plan = dossier.plan();
        List<Unit> units = plan.units().stream()
                .map(one -> new Unit(one.id(), one.kind(), one.title() + " di P002 con P001", one.offices()))
                .toList();
        Funds funds = dossier.fundsOrNone();
        Dossier naming = new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                new Plan(plan.approval(), plan.measurementSystem(), plan.strategicAreas(), units, plan.objectives()),
                dossier.report(),
                dossier.people(),
                funds.agreedBy(Act.of("Accordo firmato da P003", LocalDate.of(2023, 12, 18))));
        PersonView view =
                AlzanoLetters.view(naming, WhatIf.of(AlzanoLetters.RULES, naming, AlzanoLetters.REGULATION), "P001");

        String page = Letter.page(view, ITALIAN, LetterSettings.toBeFilledIn(Language.IT));

        assertThat(page)
                .contains("di [omissis] con P001", "Accordo firmato da [omissis]")
                .doesNotContain("P002", "P003");
        assertThat(view.toString()).doesNotContain("P002", "P003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P001-it", "P011-it", "P021-it", "P008-en", "P075-it"})
    void letters_are_as_agreed(String name) throws IOException {
        String id = name.substring(0, 4);
        String letter = name.endsWith("it")
                ? letter(id)
                : Letter.page(
                        Objects.requireNonNull(AlzanoLetters.VIEWS.get(id)),
                        new Wording(Labels.in(Language.EN)),
                        LetterSettings.toBeFilledIn(Language.EN));
        // The style sheet has tests of its own; digests change with every rule.
        String actual = letter.replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("'sha256-[^']+'", "'sha256'")
                .replaceAll("\\b[0-9a-f]{64}\\b", "...");
        Path present = Path.of("target", "golden", "letter-" + name + ".html");
        Files.createDirectories(present.getParent());
        Files.writeString(present, actual);

        assertThat(actual).isEqualTo(Golden.text("letter-" + name + ".html"));
    }

    @Test
    void no_letter_is_longer_than_what_fits_on_a_page() {
        AlzanoLetters.LETTERS.forEach(
                (id, letter) -> assertThat(body(letter).length()).as(id).isLessThan(MOST_CHARACTERS));
    }

    /** One of each kind: whole, zero, without a day, excluded, of several units, tied for the top-up, head, secretary. */
    private static final List<String> KINDS = List.of("P021", "P053", "P054", "P011", "P075", "P008", "P019", "P079");

    /**
     * The real thing: what comes out of the printer. Needs Chromium. One letter of each kind and the five longest; all of them, one after
     * another, with {@code -Dletters.all=true}.
     */
    @Test
    void every_kind_of_letter_and_the_longest_are_one_page_of_a4_in_chromium(@TempDir Path directory) throws Exception {
        String chromium = chromium();
        assumeTrue(chromium != null, "No Chromium on the PATH: the letters were not printed.");
        List<String> printed = new ArrayList<>(KINDS);
        AlzanoLetters.LETTERS.entrySet().stream()
                .sorted(Comparator.comparing(letter -> -body(letter.getValue()).length()))
                .map(Map.Entry::getKey)
                .limit(Boolean.getBoolean("letters.all") ? AlzanoLetters.LETTERS.size() : 5)
                .filter(id -> !KINDS.contains(id))
                .forEach(printed::add);
        for (String id : printed) {
            Path page = Files.writeString(directory.resolve(id + ".html"), letter(id));
            Path pdf = directory.resolve(id + ".pdf");
            print(chromium, page, pdf, directory);
            assertThat(pagesOf(pdf)).as(id).isEqualTo(1);
        }
    }

    private static void print(String chromium, Path page, Path pdf, Path directory) throws Exception {
        Process process = new ProcessBuilder(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-pdf-header-footer",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--print-to-pdf=" + pdf,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Chromium did not print " + page.getFileName() + ".");
        }
    }

    private static int pagesOf(Path pdf) throws IOException {
        Matcher count = Pattern.compile(
                        "/Type\\s*/Pages\\b[^>]*?/Count\\s+(\\d+)|/Count\\s+(\\d+)[^>]*?/Type\\s*/Pages\\b")
                .matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1));
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1) == null ? count.group(2) : count.group(1));
    }

    private static @Nullable String chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }
}
