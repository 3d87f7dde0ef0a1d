package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.workbook.DossierWorkbook;
import it.comune.performance.workbook.RegulationWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs for regulations and dossiers, each with every way in which it can end. */
class RegulationVerbsTest {
    @TempDir
    private Path folder = Path.of("");

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Without line ends: where they fall depends on how long the names of files are. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private Path exported(String name) {
        ToolRun run = ToolRun.of("regulation", "export", "alzano-lombardo", file(name));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return folder.resolve(name);
    }

    // new

    @Test
    void a_regulation_of_ones_own_starts_with_every_value_assumed() {
        ToolRun run = ToolRun.of("regulation", "new", file("mio.xlsx"), "--from", "alzano-lombardo");

        assertThat(run.code()).isZero();
        Regulation own = RegulationWorkbook.read(folder.resolve("mio.xlsx"));
        assertThat(own.citation()).isEqualTo("mio 1.0");
        assertThat(own.title()).isEqualTo("Regolamento mio");
        assertThat(own.assumedSettings())
                .containsExactlyElementsOf(own.settings().keySet());
        assertThat(own.note()).contains("Avviato da alzano-lombardo 1.0");
        assertThat(run.out())
                .contains("Regolamento mio 1.0 scritto in " + file("mio.xlsx"))
                .contains("da confermare uno per uno: " + own.settings().size())
                .contains("performance regulation check");
    }

    @Test
    void a_new_regulation_is_called_as_it_was_asked_for() {
        ToolRun run =
                ToolRun.of(("regulation new " + file("x.json") + " --id comune-di-prova --version 2.0 --title Prova"
                                + " --author Ufficio --valid-from 1/1/2024 --valid-to 2026-12-31 --lang en")
                        .split(" "));

        Regulation own = RegulationJson.read(folder.resolve("x.json"));
        assertThat(run.out()).contains("Regulation comune-di-prova 2.0 written to");
        assertThat(own.title()).isEqualTo("Prova");
        assertThat(own.author()).isEqualTo("Ufficio");
        assertThat(own.validFrom()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(own.validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(own.note()).contains("Started from standard 1.0");
    }

    @Test
    void what_a_new_regulation_cannot_be_called_is_told_and_nothing_is_written() {
        ToolRun run = ToolRun.of("regulation", "new", file("il mio.xlsx"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("/id").contains("\"il mio\"").contains("nulla è stato scritto.");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2024", "2024", "domani"})
    void a_day_that_is_none_is_refused(String day) {
        ToolRun run = ToolRun.of("regulation", "new", file("mio.json"), "--valid-from", day);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("\"" + day + "\" non va bene per --valid-from: serve DD/MM/YYYY.");
    }

    // export, import

    @Test
    void a_regulation_goes_into_a_workbook_and_back_without_loss() {
        Path xlsx = exported("a.xlsx");

        ToolRun back = ToolRun.of("regulation", "import", xlsx.toString(), file("b.json"));

        assertThat(back.code()).isZero();
        assertThat(back.out()).isEqualTo("Regolamento alzano-lombardo 1.0 scritto in " + file("b.json") + "\n");
        assertThat(RegulationJson.read(folder.resolve("b.json"))).isEqualTo(Regulations.named("alzano-lombardo"));
    }

    @Test
    void a_dossier_goes_into_a_workbook_and_back_without_loss() {
        ToolRun there = ToolRun.of("dossier", "export", "alzano-2023", file("a.xlsx"), "--lang", "en");
        ToolRun back = ToolRun.of("dossier", "import", file("a.xlsx"), file("b.json"));
        ToolRun json = ToolRun.of("dossier", "export", "alzano-2023", file("c.json"));

        assertThat(there.out()).contains("Dossier Comune di Alzano Lombardo 2023 written to ");
        assertThat(back.code()).isZero();
        assertThat(json.code()).isZero();
        assertThat(DossierJson.read(folder.resolve("b.json"))).isEqualTo(Examples.named("alzano-2023"));
        assertThat(folder.resolve("b.json")).hasSameTextualContentAs(folder.resolve("c.json"));
    }

    @Test
    void what_was_exported_says_what_comes_next() {
        ToolRun run = ToolRun.of("regulation", "export", "standard", file("s.xlsx"), "--lang", "en");

        assertThat(run.out())
                .startsWith("Regulation standard 1.0 written to")
                .endsWith("  performance regulation check " + file("s.xlsx") + "\n");
    }

    @Test
    void a_file_that_is_there_is_replaced_only_by_force() throws IOException {
        Path own = Files.writeString(folder.resolve("mio.xlsx"), "mine");

        ToolRun refused = ToolRun.of("regulation", "export", "standard", own.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(flat(refused.err())).contains("c'è già e non si sovrascrive; con --force viene sostituito.");
        assertThat(own).hasContent("mine");

        assertThat(ToolRun.of("regulation", "export", "standard", own.toString(), "--force")
                        .code())
                .isZero();
        assertThat(RegulationWorkbook.read(own)).isEqualTo(Regulations.named("standard"));
    }

    @Test
    void a_document_that_was_read_is_not_written_over_even_by_force() {
        Path own = exported("a.xlsx");

        ToolRun run = ToolRun.of("regulation", "export", own.toString(), own.toString(), "--force");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("è uno dei documenti letti");
        assertThat(RegulationWorkbook.read(own)).isEqualTo(Regulations.named("alzano-lombardo"));
    }

    @ParameterizedTest
    @CsvSource({
        "regulation export standard x.ods,finisce per .xlsx",
        "dossier export alzano-2023 x,finisce per .xlsx",
        "regulation new x.txt,finisce per .xlsx",
        "regulation import x.json y.json,serve un file .xlsx",
        "regulation import x.xlsx y.xlsx,non finisce per .json",
        "dossier import x.json y.json,serve un file .xlsx",
        "regulation export none x.xlsx,non esiste e nulla di fornito si chiama così",
        "regulation check none.json,non esiste e nulla di fornito si chiama così",
        "regulation diff standard none.json,non esiste e nulla di fornito si chiama così",
        "regulation preview standard none.json,non esiste e nulla di fornito si chiama così",
        "regulation preview standard standard none.json,non esiste e nulla di fornito si chiama così",
        "regulation versions --store none,nasce con",
        "evaluate alzano-2023 --store none,nasce con",
        "explain O12 --store none --regulation standard,non vanno insieme",
        "evaluate alzano-2023 --version 1.0,serve anche --store",
        "regulation adopt standard --store pom.xml --author A --note N --without-golden,serve una cartella",
        "regulation adopt standard --store x --author A --note N,--without-golden",
        "regulation adopt standard --store x --author A,Manca: --note",
        "regulation check standard alzano-lombardo --mark x.xlsx,per un solo regolamento",
        "regulation check standard --mark x.json,scrive un file .xlsx",
        "regulation check standard --mark x.xlsx --json=X.xlsx,lo stesso file",
        "regulation preview standard standard --csv a.csv --units-csv a.csv,lo stesso file",
        "regulation preview standard standard --csv ./a.csv --json=a.csv,lo stesso file",
        "dossier new x.txt --year 2024,finisce per .xlsx",
        "dossier new x.json,Manca: --year",
        "dossier new x.json --year 1980,/year",
        "regulation export standard /,finisce per .xlsx",
        "regulation export standard no/folder.xlsx,la cartella non esiste",
        "regulation,Manca il comando.",
        "dossier,Manca il comando.",
        "regulation chek standard,Forse: check",
    })
    void what_cannot_be_done_is_told_and_ends_with_two(String command, String told) {
        ToolRun run = ToolRun.of(command.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(flat(run.err())).contains(told);
    }

    // check

    @Test
    void a_regulation_that_can_be_put_in_force_is_checked_without_an_error() {
        ToolRun run = ToolRun.of("regulation", "check", exported("a.xlsx").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsSubsequence("alzano-lombardo 1.0", "Avvisi (", "ASSUMED", "Informazioni (", "Equità: ")
                .contains("Due persone con la stessa scheda")
                .containsPattern("Dove: \\S*a.xlsx Impostazioni!B\\d+")
                .endsWith("Nulla impedisce di metterlo in vigore.\n");
    }

    @Test
    void assumed_values_are_listed_with_their_cells_when_all_is_asked_for() {
        String xlsx = exported("a.xlsx").toString();

        assertThat(ToolRun.of("regulation", "check", xlsx).out())
                .doesNotContain("Il valore di \"tabella dei ritardi\"");
        assertThat(ToolRun.of("regulation", "check", xlsx, "--all").out())
                .containsPattern("a.xlsx Impostazioni!F10 +ASSUMED\n +Il valore di \"tabella dei ritardi\"");
    }

    @Test
    void a_value_below_a_national_minimum_is_an_error_with_its_cell() throws Exception {
        Path xlsx = exported("a.xlsx");
        EditedWorkbook.open(xlsx).type("Impostazioni!B27", "0.8").save();

        ToolRun run = ToolRun.of("regulation", "check", xlsx.toString());
        ToolRun json = ToolRun.of("regulation", "check", xlsx.toString(), "--json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("Errori \\(1\\)\n\\S*a.xlsx Impostazioni!B27 +NATIONAL_LIMIT\n")
                .contains("Con gli errori si mette in vigore solo con un motivo");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.out()).contains("\"cell\": \"Impostazioni!B27\"").contains("\"code\": \"NATIONAL_LIMIT\"");
    }

    @Test
    void notices_stand_beside_their_cells_in_a_marked_copy() throws Exception {
        Path xlsx = exported("a.xlsx");

        ToolRun run = ToolRun.of("regulation", "check", xlsx.toString(), "--mark", file("marked.xlsx"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("Rilievi accanto alle celle: " + file("marked.xlsx") + "\n");
        assertThat(RegulationWorkbook.read(folder.resolve("marked.xlsx")))
                .isEqualTo(Regulations.named("alzano-lombardo"));
        assertThat(new String(
                        EditedWorkbook.open(folder.resolve("marked.xlsx")).commentsOf("Impostazioni"),
                        StandardCharsets.UTF_8))
                .contains("Un punto di punteggio sposta fino al 70%");
    }

    @Test
    void versions_are_checked_together() throws IOException {
        String json = RegulationJson.write(Regulations.named("alzano-lombardo"));
        Path next = Files.writeString(
                folder.resolve("next.json"),
                json.replace("\"version\": \"1.0\"", "\"version\": \"2.0\"")
                        .replace("\"validFrom\": \"2023-01-01\"", "\"validFrom\": \"2027-01-01\"")
                        .replace("\"validTo\": \"2025-12-31\",", "\"validTo\": \"2028-12-31\","));

        ToolRun run = ToolRun.of("regulation", "check", "alzano-lombardo", next.toString(), "--lang", "en");

        assertThat(run.out()).contains("alzano-lombardo 2.0").containsPattern("HOLE\n +From 2026-01-01 to 2026-12-31");
    }

    @Test
    void documents_that_cannot_be_read_are_told_all_at_once_with_what_is_said_of_the_rest() throws Exception {
        Path xlsx = exported("a.xlsx");
        EditedWorkbook.open(xlsx).type("Ritardi!B6", "0.95").save();
        Files.writeString(folder.resolve("b.json"), "{}");

        ToolRun run = ToolRun.of("regulation", "check", xlsx.toString(), file("b.json"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern("a.xlsx Ritardi!B6 +TABLE_NOT_MONOTONE")
                .containsPattern("b.json /id +MISSING")
                .contains("Equità: non cercata.");
        assertThat(flat(run.err()))
                .contains("1 problema in " + xlsx + ": da correggere. Ciò che si legge è stato controllato.")
                .contains("Valori ancora presunti: ");
    }

    @Test
    void beside_a_cell_that_cannot_be_read_a_value_below_a_minimum_is_told_marked_and_written_as_json()
            throws Exception {
        Path xlsx = exported("a.xlsx");
        EditedWorkbook.open(xlsx)
                .type("Impostazioni!B27", "90%")
                .type("Fasce!B6", "ottanta")
                .save();

        ToolRun run = ToolRun.of(
                "regulation", "check", xlsx.toString(), "--mark", file("marked.xlsx"), "--json=" + file("c.json"));
        String json = Files.readString(folder.resolve("c.json"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern("a.xlsx Fasce!B6 +WRONG_TYPE\n")
                .containsPattern("Errori \\(1\\)\n\\S*a.xlsx Impostazioni!B27 +NATIONAL_LIMIT\n")
                .contains("In tutto: 1 problema, 1 errore, ");
        assertThat(json)
                .contains("\"WRONG_TYPE\"", "\"Fasce!B6\"", "\"NATIONAL_LIMIT\"", "\"searched\": false")
                .doesNotContain("unfairness");
        EditedWorkbook marked = EditedWorkbook.open(folder.resolve("marked.xlsx"));
        assertThat(new String(marked.commentsOf("Fasce"), StandardCharsets.UTF_8))
                .contains("ottanta");
        assertThat(new String(marked.commentsOf("Impostazioni"), StandardCharsets.UTF_8))
                .contains("Errore: ");
        assertThat(ToolRun.of("regulation", "check", file("marked.xlsx")).err())
                .containsPattern("Fasce!B6 +WRONG_TYPE");
    }

    @Test
    void a_json_document_with_problems_has_no_cells_to_mark() throws IOException {
        Files.writeString(folder.resolve("b.json"), "{}");

        ToolRun run = ToolRun.of("regulation", "check", file("b.json"), "--mark", file("m.xlsx"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run.err())).contains("è un documento JSON con problemi", "/id MISSING");
        assertThat(folder.resolve("m.xlsx")).doesNotExist();
    }

    @Test
    void from_where_on_a_step_is_a_cliff_is_for_the_office_to_say() {
        ToolRun usual = ToolRun.of("regulation", "check", "alzano-lombardo");
        ToolRun lax = ToolRun.of("regulation", "check", "alzano-lombardo", "--cliff", "80%", "--severe-cliff", "0,9");

        assertThat(usual.out()).contains("CLIFF_SCORE", "«lineare» (LINEAR)");
        assertThat(lax.out()).doesNotContain("CLIFF_SCORE");
        assertThat(ToolRun.of("regulation", "check", "standard", "--cliff", "8").err())
                .startsWith("\"8\" non va bene per --cliff");
    }

    // diff

    @Test
    void differences_are_told_setting_by_setting_in_words() throws Exception {
        Path xlsx = exported("a.xlsx");
        EditedWorkbook.open(xlsx)
                .type("Ritardi!B5", "0.95")
                .type("Impostazioni!B16", "vale zero")
                .type("Fasce!A6", "75")
                .save();

        ToolRun italian = ToolRun.of("regulation", "diff", "alzano-lombardo", xlsx.toString());
        ToolRun english = ToolRun.of("regulation", "diff", "alzano-lombardo", xlsx.toString(), "--lang", "en");
        ToolRun json = ToolRun.of("regulation", "diff", "alzano-lombardo", xlsx.toString(), "--json");

        assertThat(italian.code()).isZero();
        assertThat(italian.out())
                .contains("tabella dei ritardi (L, scelta locale)\n  [fino a 15 giorni] resta 90% → 95%\n")
                .contains("fatti mancanti (L, scelta locale)\n  vale l'esito dichiarato → vale zero\n")
                .contains("  tolto: da 70 a meno di 80 punti, 80% del premio\n")
                .contains("  aggiunto: da 75 a meno di 80 punti, 80% del premio\n")
                .endsWith("\n4 differenze\n");
        assertThat(english.out())
                .contains("the declared outcome counts → counts as zero")
                .endsWith("\n4 differences\n");
        assertThat(json.out()).contains("\"pointer\": \"/timeliness/lateness/value/rows/1/factor\"");
        assertThat(ToolRun.of("regulation", "diff", "standard", "standard").out())
                .endsWith("\nNessuna differenza.\n");
    }

    // preview

    @Test
    void a_preview_tells_who_moves_by_unit_area_and_working_time_and_why() {
        ToolRun run = ToolRun.of("regulation", "preview", "alzano-lombardo", "standard");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("Per il solo ufficio: quanto segue nomina persone. Da mostrare a tutti c'è --public.\n");
        assertThat(run.out())
                .containsSubsequence(
                        "Comune di Alzano Lombardo, piano della performance 2023",
                        "Persone: 80; guadagnano ",
                        "Punti e gradi delle unità",
                        "Premi per unità, in euro",
                        "Premi per area contrattuale, in euro",
                        "Premi per orario, in euro",
                        "Premi per profilo, in euro",
                        "Premi per fondo, in euro",
                        "Fondi, in euro",
                        "Come sono distribuiti i premi, in euro",
                        "Chi cambia di più (10 di ")
                .containsPattern("AREA_III +59,75 +45,75 +-14,00 +99,5833% +76,2500%\n")
                .containsPattern("P\\d{3} \\(AREA_\\w+, dipendente\\): [0-9,]+ → [0-9,]+ -[0-9,]+; punteggio");
    }

    @Test
    void what_is_published_of_a_preview_has_no_person_and_masks_small_groups() throws IOException {
        ToolRun text =
                ToolRun.of("regulation", "preview", "alzano-lombardo", "standard", "--public", "--csv", file("p.csv"));
        ToolRun json = ToolRun.of("regulation", "preview", "alzano-lombardo", "standard", "--public", "--json");

        assertThat(text.err()).isEmpty();
        assertThat(text.out()).containsPattern("SEGRETARIO +riservato").doesNotContainPattern("\\bP\\d{3}\\b");
        assertThat(json.out()).contains("\"groups\"").doesNotContainPattern("\\bP\\d{3}\\b");
        assertThat(Files.readString(folder.resolve("p.csv")))
                .contains("riservato")
                .doesNotContainPattern("\\bP\\d{3}\\b");
    }

    @Test
    void a_preview_is_written_as_csv_for_the_office_and_for_units() throws IOException {
        ToolRun run = ToolRun.of(
                "regulation",
                "preview",
                "alzano-lombardo",
                "standard",
                "--csv",
                file("people.csv"),
                "--units-csv",
                file("units.csv"),
                "--lang",
                "en");

        assertThat(run.out()).endsWith("Written: " + file("people.csv") + "\nWritten: " + file("units.csv") + "\n");
        assertThat(Files.readAllLines(folder.resolve("people.csv")))
                .hasSizeGreaterThan(100)
                .anyMatch(line -> line.startsWith("Comune di Alzano Lombardo,2023,total,,80,"))
                .anyMatch(line -> line.startsWith("Comune di Alzano Lombardo,2023,unit,AREA_I,15,"))
                .anyMatch(line -> line.startsWith("Comune di Alzano Lombardo,2023,person,P021,1,"));
        assertThat(Files.readAllLines(folder.resolve("units.csv"))).hasSize(8);
        assertThat(ToolRun.of("regulation", "preview", "standard", "standard", "--csv", file("people.csv"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void nobody_moves_between_a_regulation_and_itself() {
        assertThat(ToolRun.of("regulation", "preview", "standard", "standard").out())
                .contains("guadagnano 0, perdono 0, invariate 80.")
                .contains("Nessuno riceverebbe di più o di meno.");
    }

    /** The real plan as another municipality has it. */
    private String another(String municipality) throws IOException {
        ToolRun.of("dossier", "export", "alzano-2023", file(municipality + ".json"));
        Path path = folder.resolve(municipality + ".json");
        Files.writeString(path, Files.readString(path).replace("Comune di Alzano Lombardo", municipality));
        return path.toString();
    }

    @Test
    void several_dossiers_are_summed_up_and_a_person_is_told_how_far_it_is() throws IOException {
        String[] command = {"regulation", "preview", "alzano-lombardo", "standard", "alzano-2023", "./no", "--all"};
        assertThat(ToolRun.of(command).code()).isEqualTo(2);
        command[5] = another("Comune di Altrove");

        ToolRun piped = ToolRun.of(command);
        ToolRun watched = ToolRun.in(Map.of("COLUMNS", "100"), true, command);

        assertThat(piped.err()).doesNotContain("Fascicoli");
        assertThat(watched.err()).contains("Fascicoli confrontati: 0 di 2", "Fascicoli confrontati: 1 di 2");
        assertThat(piped.out()).contains("Tutti gli anni insieme").contains("Persone: 160;");
    }

    @Test
    void of_a_single_dossier_a_person_is_told_too_and_of_masking_where_it_runs() {
        String[] office = {"regulation", "preview", "alzano-lombardo", "standard"};
        String[] published = {"regulation", "preview", "alzano-lombardo", "standard", "--public"};

        ToolRun seen = ToolRun.in(Map.of("COLUMNS", "100"), true, office);
        ToolRun shown = ToolRun.in(Map.of("COLUMNS", "100"), true, published);

        assertThat(seen.err()).contains("Fascicoli confrontati: 0 di 1").doesNotContain("mostrare a tutti; fascicoli");
        assertThat(shown.err())
                .contains("Fascicoli confrontati: 0 di 1")
                .contains("Ricerca di ciò che si può mostrare a tutti; fascicoli: 0 di 1");
    }

    @Test
    void what_is_published_does_not_say_that_a_suspended_secretary_receives_nothing() throws IOException {
        ToolRun.of("dossier", "export", "alzano-2023", file("d.json"));
        Path path = folder.resolve("d.json");
        String all = Files.readString(path);
        int secretary = all.indexOf("\"P079\"");
        int suspended = all.indexOf("\"suspended\"", secretary);
        Files.writeString(
                path, all.substring(0, suspended) + all.substring(suspended).replaceFirst("false", "true"));

        ToolRun run = ToolRun.of("regulation", "preview", "alzano-lombardo", "standard", path.toString(), "--public");

        assertThat(run.out())
                .containsPattern("segretario generale +riservato")
                .doesNotContain("segretario generale      0,00")
                .doesNotContain("9200,00");
    }

    @Test
    void the_very_same_dossier_given_twice_counts_once_and_that_is_told() {
        String[] office = {"regulation", "preview", "alzano-lombardo", "standard", "alzano-2023", "alzano-2023"};
        String[] published = {
            "regulation", "preview", "alzano-lombardo", "standard", "alzano-2023", "alzano-2023", "--public"
        };
        String told = "lo stesso fascicolo è stato dato 2 volte; conta una volta.";

        assertThat(flat(ToolRun.of(office).out())).contains("Persone: 80;").contains(told);
        assertThat(flat(ToolRun.of(published).out())).contains("Persone: 80").contains(told);
    }

    @Test
    void two_dossiers_of_one_year_are_not_shown_to_everybody_and_the_reader_is_told_why() throws IOException {
        Path later = Path.of(another("Comune di Alzano  lombardo")); // written otherwise, and the same
        ToolRun run = ToolRun.of(
                "regulation", "preview", "alzano-lombardo", "standard", "alzano-2023", later.toString(), "--public");

        assertThat(flat(run.out()))
                .contains("c'è un altro fascicolo dello stesso ente e anno")
                .contains("Punti e gradi delle unità")
                .doesNotContain("Premi per unità");
    }

    @Test
    void a_dossier_that_a_regulation_refuses_is_told_and_ends_with_one() throws Exception {
        Path xlsx = exported("a.xlsx");
        EditedWorkbook.open(xlsx)
                .type("Impostazioni!B16", "il fascicolo è rifiutato")
                .save();

        ToolRun office = ToolRun.of("regulation", "preview", "alzano-lombardo", xlsx.toString());
        ToolRun published = ToolRun.of("regulation", "preview", "alzano-lombardo", xlsx.toString(), "--public");

        assertThat(office.code()).isEqualTo(1);
        assertThat(flat(office.out()))
                .contains("non si può confrontare, perché il regolamento alzano-lombardo 1.0 lo rifiuta");
        assertThat(published.code()).isEqualTo(1);
    }

    // adopt, versions, evaluate --store

    private ToolRun adopted(String regulation, String... more) {
        String[] fixed = {
            "regulation",
            "adopt",
            regulation,
            "--store",
            file("store"),
            "--author",
            "Ufficio personale",
            "--note",
            "Prova"
        };
        String[] golden = Arrays.asList(more).contains("--golden") ? new String[0] : new String[] {"--without-golden"};
        return ToolRun.of(Stream.of(fixed, golden, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Test
    void what_is_put_in_force_is_listed_and_evaluates_the_plans_of_its_years() {
        ToolRun run = adopted("alzano-lombardo", "--on", "15/01/2023", "--golden", "alzano-2023");
        ToolRun versions = ToolRun.of("regulation", "versions", "--store", file("store"));
        ToolRun evaluated = ToolRun.of("evaluate", "alzano-2023", "--store", file("store"));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Valutato 1 fascicolo di prova.")
                .contains("In vigore: alzano-lombardo 1.0")
                .contains("Vale dal 01/01/2023; atto del 15/01/2023.");
        assertThat(versions.out())
                .startsWith("1. alzano-lombardo 1.0 ")
                .contains("Valuta i piani: 2023-2025\n")
                .contains("Messa in vigore il 15/01/2023 da Ufficio personale\n")
                .contains("Nota: Prova\n");
        assertThat(ToolRun.of("regulation", "versions", "--store", file("store"), "--json")
                        .out())
                .contains("\"putInForceOn\": \"2023-01-15\"");
        assertThat(evaluated.out())
                .contains("Regolamento alzano-lombardo 1.0")
                .contains("performance explain ID --store " + file("store"));
        assertThat(ToolRun.of("explain", "O12", "--store", file("store")).out())
                .isEqualTo(ToolRun.of("explain", "O12").out());
    }

    @Test
    void without_a_day_a_version_is_put_in_force_today() {
        LocalDate before = LocalDate.now();
        adopted("standard");
        LocalDate after = LocalDate.now();

        String json = ToolRun.of("regulation", "versions", "--store", file("store"), "--json")
                .out();
        LocalDate on = LocalDate.parse(json.replaceAll("(?s).*\"putInForceOn\": \"([0-9-]+)\".*", "$1"));
        assertThat(on).isBetween(before, after);
    }

    @Test
    void a_dry_run_changes_nothing() {
        ToolRun run = adopted("standard", "--dry-run", "--on", "2024-01-15", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(flat(run.out()))
                .contains("Nothing was changed.")
                .contains("Attention: no golden dossier was evaluated");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void a_version_below_a_minimum_is_refused_unless_a_reason_is_recorded() throws Exception {
        Path xlsx = exported("a.xlsx");
        EditedWorkbook.open(xlsx).type("Impostazioni!B27", "0.8").save();

        ToolRun refused = adopted(xlsx.toString(), "--on", "2023-01-15");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out())
                .containsPattern("Impostazioni!B27 +NATIONAL_LIMIT")
                .contains("Rifiutata: nulla è cambiato.");
        assertThat(folder.resolve("store")).doesNotExist();

        ToolRun accepted = adopted(xlsx.toString(), "--on", "2023-01-15", "--reason", "Accordo in corso di firma");
        assertThat(accepted.code()).isZero();
        assertThat(flat(accepted.out()))
                .contains("Registrato il motivo \"Accordo in corso di firma\", malgrado: NATIONAL_LIMIT");
        assertThat(ToolRun.of("regulation", "versions", "--store", file("store"))
                        .out())
                .contains("Motivo: Accordo in corso di firma\n", "Malgrado: NATIONAL_LIMIT");
    }

    @Test
    void a_version_by_which_a_golden_dossier_cannot_be_evaluated_is_refused() throws Exception {
        Path xlsx = exported("a.xlsx");
        EditedWorkbook.open(xlsx)
                .type("Impostazioni!B16", "il fascicolo è rifiutato")
                .save();

        ToolRun run = adopted(xlsx.toString(), "--on", "2023-01-15", "--golden", "alzano-2023", "--reason", "Proviamo");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("CANARY_FAILED").contains("Rifiutata");
    }

    @Test
    void a_workbook_with_mistakes_is_never_put_in_force() throws Exception {
        Path xlsx = exported("a.xlsx");
        EditedWorkbook.open(xlsx).type("Ritardi!B6", "molto").save();

        ToolRun run = adopted(xlsx.toString(), "--reason", "Comunque");

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run.err())).contains("Ritardi!B6").contains("nulla è stato messo in vigore.");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void an_author_that_cannot_be_recorded_is_told() {
        ToolRun run = ToolRun.of(
                "regulation",
                "adopt",
                "standard",
                "--store",
                file("store"),
                "--author",
                " ",
                "--note",
                "Prova",
                "--without-golden");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("/author");
    }

    @Test
    void a_year_without_a_version_is_told() {
        adopted("alzano-lombardo", "--on", "2023-01-15");
        Path plan = folder.resolve("plan.json");
        ToolRun.of("dossier", "export", "alzano-2023", plan.toString());

        ToolRun run = ToolRun.of("evaluate", laterBy(plan).toString(), "--store", file("store"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run.err())).contains("NO_REGULATION").contains("1.0 (2023-01-01 - 2025-12-31)");
    }

    /** The same plan, for a year of which the store knows nothing. */
    private static Path laterBy(Path plan) {
        try {
            return Files.writeString(plan, Files.readString(plan).replaceFirst("\"year\": 2023", "\"year\": 2019"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_damaged_store_is_named_and_nothing_is_done_with_it() throws IOException {
        adopted("alzano-lombardo", "--on", "2023-01-15");
        Path version;
        try (var files = Files.list(folder.resolve("store"))) {
            version = files.filter(file -> Objects.toString(file.getFileName()).startsWith("version-"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(version, Files.readString(version).replace("\"1.0\"", "\"1.1\""));

        for (ToolRun run : new ToolRun[] {
            ToolRun.of("regulation", "versions", "--store", file("store")),
            ToolRun.of("evaluate", "alzano-2023", "--store", file("store")),
            adopted("standard")
        }) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(flat(run.err()))
                    .contains("L'archivio dei regolamenti non è integro")
                    .contains("è stato modificato: la sua impronta è")
                    .contains(version.getFileName().toString());
        }
    }

    @Test
    void an_empty_directory_is_a_store_without_versions() throws IOException {
        Files.createDirectory(folder.resolve("store"));

        assertThat(ToolRun.of("regulation", "versions", "--store", file("store")))
                .isEqualTo(new ToolRun(
                        0,
                        "Nell'archivio " + file("store") + " non è mai stata messa in vigore alcuna versione.\n",
                        ""));
    }

    /** The first version, then one that decides the same years with other lateness. */
    private Path adoptedTwice() throws Exception {
        assertThat(adopted("alzano-lombardo", "--on", "2023-01-15").code()).isZero();
        Path next = exported("next.xlsx");
        EditedWorkbook.open(next)
                .type("Ritardi!B5", "0.95")
                .type("Regolamento!B5", "1.1")
                .type("Regolamento!B7", "01/07/2023")
                .save();
        assertThat(adopted(next.toString(), "--on", "2023-06-20").code()).isZero();
        return next;
    }

    private String digestOf(int number) {
        String json = ToolRun.of("regulation", "versions", "--store", file("store"), "--json")
                .out();
        return json.replaceAll("(?s).*\"number\": " + number + ",.*?\"digest\": \"([0-9a-f]+)\".*", "$1");
    }

    @Test
    void a_past_version_evaluates_again_to_the_byte_by_its_digest_its_name_or_its_year() throws Exception {
        String before = ToolRun.of("evaluate", "alzano-2023", "--json").out();
        adoptedTwice();

        String now = ToolRun.of("evaluate", "alzano-2023", "--store", file("store"), "--json")
                .out();
        assertThat(now).isNotEqualTo(before);
        for (String version : new String[] {digestOf(1).substring(0, 8), digestOf(1), "alzano-lombardo@1.0"}) {
            assertThat(ToolRun.of("evaluate", "alzano-2023", "--store", file("store"), "--version", version, "--json")
                            .out())
                    .isEqualTo(before);
        }
        assertThat(ToolRun.of("evaluate", "alzano-2023", "--store", file("store"), "--version", "2023", "--json")
                        .out())
                .isEqualTo(now);
        ToolRun run =
                ToolRun.of("evaluate", "alzano-2023", "--store", file("store"), "--version", "alzano-lombardo@1.0");
        assertThat(flat(run.out())).contains("explain ID --store " + file("store") + " --version alzano-lombardo@1.0");
        assertThat(ToolRun.of("explain", "O12", "--store", file("store"), "--version", "alzano-lombardo@1.0")
                        .out())
                .isEqualTo(ToolRun.of("explain", "O12").out());
        assertThat(ToolRun.of(
                                "diff",
                                "alzano-2023",
                                "--store",
                                file("store"),
                                "--version",
                                "alzano-lombardo@1.0",
                                "--with-version",
                                "2023")
                        .out())
                .contains("Dopo:", "alzano-lombardo 1.1");
    }

    @Test
    void versions_of_a_store_stand_where_regulations_are_named() throws Exception {
        Path next = adoptedTwice();

        ToolRun diff =
                ToolRun.of("regulation", "diff", "alzano-lombardo@1.0", next.toString(), "--store", file("store"));
        ToolRun same = ToolRun.of("regulation", "diff", "2023", digestOf(2), "--store", file("store"));
        ToolRun preview = ToolRun.of(
                "regulation", "preview", "alzano-lombardo@1.0", "alzano-lombardo@1.1", "--store", file("store"));
        ToolRun export =
                ToolRun.of("regulation", "export", "alzano-lombardo@1.0", file("old.json"), "--store", file("store"));

        assertThat(diff.out()).contains("[fino a 15 giorni] resta 90% → 95%");
        assertThat(same.out()).endsWith("\nNessuna differenza.\n");
        assertThat(preview.out()).contains("Persone: 80; guadagnano ");
        assertThat(export.code()).isZero();
        assertThat(RegulationJson.read(folder.resolve("old.json"))).isEqualTo(Regulations.named("alzano-lombardo"));
    }

    @Test
    void a_regulation_is_checked_against_what_is_in_force() throws Exception {
        adopted("alzano-lombardo", "--on", "2023-01-15");
        Path next = exported("next.xlsx");
        EditedWorkbook.open(next).type("Ritardi!B5", "0.95").save();

        ToolRun alone = ToolRun.of("regulation", "check", next.toString());
        ToolRun among = ToolRun.of("regulation", "check", next.toString(), "--store", file("store"));
        ToolRun stored = ToolRun.of("regulation", "check", "2023", "--store", file("store"));

        assertThat(alone.code()).isZero();
        assertThat(among.code()).isEqualTo(1);
        assertThat(among.out()).contains("VERSION_TWICE");
        assertThat(stored.code()).isZero();
        assertThat(stored.out()).doesNotContain("VERSION_TWICE");
    }

    @Test
    void a_version_that_a_store_has_not_is_told_with_those_that_it_has() {
        adopted("alzano-lombardo", "--on", "2023-01-15");

        for (ToolRun run : new ToolRun[] {
            ToolRun.of("evaluate", "alzano-2023", "--store", file("store"), "--version", "alzano-lombardo@9"),
            ToolRun.of("evaluate", "alzano-2023", "--store", file("store"), "--version", "1.0"),
            ToolRun.of("regulation", "diff", "1999", "standard", "--store", file("store")),
        }) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(flat(run.err())).containsPattern("Ci sono: alzano-lombardo@1.0 \\([0-9a-f]{12}\\)");
        }
    }

    @Test
    void a_directory_of_others_is_made_no_store() throws IOException {
        Files.createDirectory(folder.resolve("store"));
        Files.writeString(folder.resolve("store/lettera.docx"), "mine");

        ToolRun run = adopted("standard");

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run.err()))
                .contains("Questa cartella non è un archivio di regolamenti.", "contiene lettera.docx");
        assertThat(folder.resolve("store")).isDirectoryContaining("glob:**/lettera.docx");
    }

    @Test
    void a_version_is_not_put_in_force_untried_unless_that_is_said() {
        ToolRun run =
                ToolRun.of("regulation", "adopt", "standard", "--store", file("store"), "--author", "A", "--note", "N");

        assertThat(run.code()).isEqualTo(2);
        assertThat(flat(run.err())).contains("si indica con --golden", "si scrive --without-golden");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    // dossier new

    @ParameterizedTest
    @ValueSource(strings = {"d.xlsx", "d.json"})
    void a_new_dossier_is_evaluated_as_it_stands_and_told_what_it_lacks(String name) {
        ToolRun run = ToolRun.of("dossier", "new", file(name), "--year", "2025", "--municipality", "Comune di Prova");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(flat(run.out()))
                .startsWith("Fascicolo Comune di Prova 2025 scritto in " + flat(file(name)))
                .contains("Ogni tabella è vuota.", "Da compilare, in quest'ordine")
                .doesNotContain("Il nome del Comune è da indicare")
                .endsWith("performance evaluate " + file(name) + " ");
        ToolRun evaluated = ToolRun.of("evaluate", file(name));
        assertThat(evaluated.code()).isZero();
        assertThat(evaluated.out())
                .startsWith("Comune di Prova, piano della performance 2025\n")
                .contains("GATE-01", "GATE-02", "GATE-03");
        assertThat(ToolRun.of("dossier", "new", file(name), "--year", "2025").code())
                .isEqualTo(2);
    }

    @Test
    void a_new_dossier_may_show_how_a_plan_is_filled_in() {
        ToolRun run = ToolRun.of(
                ("dossier new " + file("d.xlsx") + " --year 2024 --example --evaluated-on 31/01/2025 --lang en")
                        .split(" "));

        Dossier started = DossierWorkbook.read(folder.resolve("d.xlsx"));
        assertThat(flat(run.out())).contains("weights only hold the place", "The name of the municipality is to be");
        assertThat(started.evaluationDate()).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(started.plan().objectives()).hasSize(1);
        assertThat(ToolRun.of("evaluate", file("d.xlsx")).code()).isZero();
    }

    // Workbooks where documents are asked for.

    @Test
    void workbooks_are_evaluated_as_the_documents_they_are() {
        exported("r.xlsx");
        ToolRun.of("dossier", "export", "alzano-2023", file("d.xlsx"));

        assertThat(ToolRun.of("evaluate", file("d.xlsx"), "--regulation", file("r.xlsx"), "--json")
                        .out())
                .isEqualTo(ToolRun.of("evaluate", "alzano-2023", "--json").out());
        assertThat(DossierWorkbook.read(folder.resolve("d.xlsx"))).isEqualTo(Examples.named("alzano-2023"));
    }

    @Test
    void mistakes_in_the_workbook_of_a_dossier_are_told_with_their_cells() throws Exception {
        ToolRun.of("dossier", "export", "alzano-2023", file("d.xlsx"));
        EditedWorkbook.open(folder.resolve("d.xlsx")).type("Pesi!C4", "molto").save();

        ToolRun run = ToolRun.of("evaluate", file("d.xlsx"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Pesi!C4");
    }

    @Test
    void what_a_regulation_refuses_of_the_workbook_of_a_dossier_is_told_with_its_cells() throws Exception {
        Path strict = exported("r.xlsx");
        EditedWorkbook.open(strict)
                .type("Impostazioni!B16", "il fascicolo è rifiutato")
                .save();
        ToolRun.of("dossier", "export", "alzano-2023", file("d.xlsx"));

        ToolRun evaluated = ToolRun.of("evaluate", file("d.xlsx"), "--regulation", strict.toString());
        ToolRun previewed = ToolRun.of("regulation", "preview", "alzano-lombardo", strict.toString(), file("d.xlsx"));

        assertThat(evaluated.code()).isEqualTo(2);
        assertThat(evaluated.err())
                .containsPattern("d.xlsx Indicatori![A-Z]+\\d+")
                .doesNotContain("/plan/objectives");
        assertThat(previewed.code()).isEqualTo(1);
        assertThat(previewed.out())
                .containsPattern("\n +Indicatori![A-Z]+\\d+ O04.2")
                .doesNotContain("/plan/objectives");
    }

    @Test
    void an_old_spreadsheet_is_told_how_to_be_saved() throws IOException {
        Files.writeString(folder.resolve("r.xls"), "\u00d0\u00cf\u0011\u00e0", StandardCharsets.ISO_8859_1);

        assertThat(ToolRun.of("regulation", "check", file("r.xls")).err()).contains("NOT_A_WORKBOOK");
    }
}
