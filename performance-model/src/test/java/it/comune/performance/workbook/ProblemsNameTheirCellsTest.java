package it.comune.performance.workbook;

import static it.comune.performance.workbook.Broken.dossierBook;
import static it.comune.performance.workbook.Broken.italian;
import static it.comune.performance.workbook.Broken.ofDossier;
import static it.comune.performance.workbook.Broken.ofRegulation;
import static it.comune.performance.workbook.Broken.places;
import static it.comune.performance.workbook.Broken.regulationBook;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.value.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProblemsNameTheirCellsTest {
    @Test
    void every_problem_of_a_dossier_is_found_at_once_in_the_order_of_sheets_rows_and_columns() {
        List<Problem> problems = ofDossier(dossierBook()
                .set("Personale!J4", Book.percent("7"))
                .set("Pesi!C4", -3)
                .set("Fatti!D5", "30/02/2023")
                .set("Generale!B5", "duemila")
                .set("Unità!B4", "arae")
                .set("Partecipazioni!B4", "O99")
                .set("Pesi!C6", null));

        assertThat(places(problems))
                .containsExactly(
                        "Generale!B5 WRONG_TYPE",
                        "Unità!B4 UNKNOWN_WORD",
                        "Pesi!C4 WEIGHT_NOT_POSITIVE",
                        "Fatti!D5 NOT_A_DATE",
                        "Personale!J4 OUT_OF_RANGE",
                        "Partecipazioni!B4 UNKNOWN_REFERENCE");
    }

    @Test
    void problems_are_told_in_the_words_of_the_sheets() {
        List<Problem> problems = ofDossier(dossierBook()
                .set("Personale!J4", Book.percent("7"))
                .set("Unità!B4", "arae")
                .set("Generale!B5", "duemila")
                .set("Obiettivi!D4", null)
                .set("Cause non imputabili!C4", "O02.1"));

        assertThat(italian(problems)).isEqualTo("""
                        Generale!B5  WRONG_TYPE
                          C'è "duemila", ma in questa cella serve un valore di altro tipo, per esempio 12.
                          Scriverlo come nell'esempio: 12. Ciò che non si sa si lascia vuoto.
                        Unità!B4  UNKNOWN_WORD
                          AREA_I: "arae" qui non è una parola prevista.
                          Usare una di queste: area, segretario generale
                        Obiettivi!D4  MISSING
                          O01: Manca il dato "Titolo".
                          La cella, o la riga, è obbligatoria: riempirla.
                        Cause non imputabili!A4  ONE_OF
                          C01: Delle celle Obiettivo, Indicatore ne serve piena esattamente una.
                          Riempire una sola di queste celle: Obiettivo, Indicatore.
                        Personale!J4  OUT_OF_RANGE
                          P001: 700% è fuori intervallo: > 0% - 100%.
                          Scrivere un numero in questo intervallo: > 0% - 100%. Forse è sbagliata la virgola, o manca il segno %?""");
    }

    @Test
    void every_problem_of_a_regulation_names_its_cell() {
        List<Problem> problems = ofRegulation(regulationBook()
                .set("Ritardi!B6", Book.percent("0.95"))
                .set("Fasce!A7", 55)
                .set("Impostazioni!B4", 0)
                .set("Impostazioni!D6", "forse")
                .set("Impostazioni!E7", null)
                .set("Impostazioni!B45", 32)
                .set("Componenti!C4", 70)
                .set("Conseguimento!A4", Book.percent("0.1")));

        assertThat(places(problems))
                .containsExactly(
                        "Impostazioni!B4 OUT_OF_RANGE",
                        "Impostazioni!D6 UNKNOWN_WORD",
                        "Impostazioni!E7 MISSING",
                        "Impostazioni!B45 OUT_OF_RANGE",
                        "Conseguimento!A4 TABLE_START",
                        "Ritardi!B6 TABLE_NOT_MONOTONE",
                        "Fasce!A7 TABLE_ORDER",
                        "Profili!A4 MAXIMA_NOT_WHOLE");
    }

    @Test
    void the_row_to_add_is_shown_as_cells() {
        List<Problem> problems = ofRegulation(regulationBook()
                .set("Conseguimento!A4", Book.percent("0.1"))
                .set("Ritardi!A8", 90)
                .set("Fasce!B8", Book.percent("0.95")));

        assertThat(problems)
                .extracting(problem -> problem.pointer() + ": " + problem.hint(Locale.ITALIAN))
                .containsExactly(
                        "Conseguimento!A4: Mettere questa riga prima delle altre, o correggere la prima:"
                                + " Risultato su livello atteso 0%; Grado 0%; Andamento a gradino",
                        "Ritardi!A8: Mettere questa riga dopo le altre, o correggere l'ultima: Resta 0%",
                        "Fasce!B8: Mettere questa riga dopo le altre, o correggere l'ultima: Da punti 100; Parte del premio 100%");
    }

    @Test
    void something_that_the_kind_of_target_does_not_have_is_found_in_its_cell() {
        List<Problem> problems = ofDossier(dossierBook().set("Indicatori!F4", 1));

        assertThat(places(problems)).containsExactly("Indicatori!F4 UNKNOWN_FIELD");
        assertThat(italian(problems))
                .contains("non è prevista la voce \"Da\"", "Voci previste: Livello atteso, Soglia");
    }

    @Test
    void a_row_that_names_no_known_holder_is_one_problem_and_what_it_holds_is_known() {
        assertThat(places(ofDossier(dossierBook().set("Indicatori!A4", "O77").set("Pesi!A4", "O77"))))
                .containsExactly("Obiettivi!A4 MISSING", "Obiettivi!A4 MISSING", "Pesi!A4 UNKNOWN_REFERENCE");
        assertThat(places(ofDossier(dossierBook().set("Indicatori!A5", null)))).contains("Indicatori!A5 MISSING");
        assertThat(italian(ofRegulation(regulationBook().set("Voci!B4", "funzioni (art. 97 TUEL)"))))
                .startsWith("Voci!B4  UNKNOWN_REFERENCE")
                .contains("Qui si conoscono: obiettivi dell'unità, comportamenti");
    }

    @Test
    void an_id_twice_is_one_problem_and_so_is_the_id_that_it_took_the_place_of() {
        assertThat(places(ofDossier(dossierBook().set("Personale!A5", "P001"))))
                .containsExactly("Personale!A5 DUPLICATE_ID", "Comportamenti!A5 UNKNOWN_REFERENCE");
    }

    @Test
    void a_list_in_one_cell_names_that_cell() {
        assertThat(places(ofDossier(
                        dossierBook().set("Pesi!D4", "NESSUNO; ALTRO").set("Indicatori!Q5", "AREA_I; AREA_I"))))
                .containsExactly(
                        "Pesi!D4 UNKNOWN_REFERENCE", "Pesi!D4 UNKNOWN_REFERENCE", "Indicatori!Q5 DUPLICATE_SCOPE");
    }

    @Test
    void what_lacks_in_a_repeated_group_is_found_in_its_own_column() {
        assertThat(places(ofDossier(dossierBook().set("Fatti!K4", null)))).containsExactly("Fatti!K4 MISSING");
        assertThat(places(ofDossier(dossierBook().set("Personale!G4", Book.percent("0.5")))))
                .containsExactly("Personale!F4 MISSING");
    }

    @Test
    void points_of_an_item_are_found_where_they_stand() {
        assertThat(places(ofDossier(dossierBook().set("Comportamenti!C4", -1).set("Comportamenti!D5", "buono"))))
                .containsExactly("Comportamenti!C4 OUT_OF_RANGE", "Comportamenti!D5 WRONG_TYPE");
    }

    @Test
    void a_formula_an_error_and_an_ambiguous_number_are_one_problem_each() {
        assertThat(places(ofDossier(dossierBook()
                        .set("Pesi!C4", new Book.Formula("C5*2"))
                        .set("Pesi!A5", new Book.Formula("A4"))
                        .set("Fondi!B7", "98.000"))))
                .containsExactly("Pesi!C4 FORMULA_IN_CELL", "Pesi!A5 FORMULA_IN_CELL", "Fondi!B7 AMBIGUOUS_NUMBER");
    }

    @Test
    void truth_as_a_formula_is_what_a_spreadsheet_makes_of_yes() {
        byte[] saved = dossierBook()
                .set("Personale!L4", new Book.Formula("FALSE()"))
                .set("Personale!L5", true)
                .bytes();

        assertThat(DossierWorkbook.read(saved)).isEqualTo(Broken.dossier());
    }

    @Test
    void a_missing_sheet_is_one_problem_and_nothing_that_follows_from_it() {
        assertThat(places(ofDossier(dossierBook().withoutSheet("Indicatori")))).containsExactly(" SHEET_MISSING");
        assertThat(places(ofDossier(dossierBook().withoutSheet("Unità")))).containsExactly(" SHEET_MISSING");
        assertThat(places(ofDossier(dossierBook().withoutSheet("Generale")))).containsExactly(" SHEET_MISSING");
        assertThat(places(ofRegulation(regulationBook().withoutSheet("Ritardi"))))
                .containsExactly(" SHEET_MISSING");
        assertThat(places(ofRegulation(regulationBook().withoutSheet("Impostazioni"))))
                .containsExactly(" SHEET_MISSING");
    }

    @Test
    void an_unknown_sheet_is_refused_and_an_empty_one_is_not() {
        List<Problem> problems = ofDossier(dossierBook().withSheet("Pesii", "Obiettivo"));

        assertThat(places(problems)).containsExactly("Pesii!A1 SHEET_UNKNOWN");
        assertThat(italian(problems)).contains("Fogli previsti: Pesi, ");
        assertThat(DossierWorkbook.read(dossierBook().withSheet("Foglio1", " ").bytes()))
                .isEqualTo(Broken.dossier());
    }

    @Test
    void the_other_document_is_refused_as_such() {
        assertThat(places(ofDossier(regulationBook()))).containsExactly(" WRONG_WORKBOOK");
        assertThat(places(ofRegulation(dossierBook()))).containsExactly(" WRONG_WORKBOOK");
    }

    @Test
    void headings_that_lack_or_stand_twice_or_are_unknown_are_one_problem_each() {
        assertThat(places(ofDossier(dossierBook().set("Unità!C3", null))))
                .containsExactly("Unità!A3 HEADING_MISSING", "Unità!C4 CELL_NOT_READ");
        assertThat(places(ofDossier(dossierBook().set("Unità!C3", "Codice"))))
                .containsExactly("Unità!A3 HEADING_MISSING", "Unità!C3 HEADING_DUPLICATED", "Unità!C4 CELL_NOT_READ");
        assertThat(places(ofDossier(dossierBook().set("Unità!C3", "Nomme"))))
                .containsExactly("Unità!C3 HEADING_UNKNOWN");
        assertThat(places(ofDossier(dossierBook().set("Unità!D3", "Appunti").set("Unità!D4", "x"))))
                .containsExactly("Unità!D3 HEADING_UNKNOWN", "Unità!D4 CELL_NOT_READ");
    }

    @Test
    void labels_of_settings_that_lack_or_stand_twice_or_are_unknown_are_one_problem_each() {
        assertThat(places(ofRegulation(regulationBook().set("Impostazioni!A4", "Tetto del bilancio"))))
                .containsExactly("Impostazioni!A3 HEADING_MISSING", "Impostazioni!A4 HEADING_UNKNOWN");
        assertThat(places(ofRegulation(regulationBook().set("Impostazioni!A49", "Giorni di tolleranza"))))
                .containsExactly("Impostazioni!A49 HEADING_DUPLICATED");
        assertThat(places(ofRegulation(regulationBook().set("Impostazioni!B8", "50%"))))
                .containsExactly("Impostazioni!B8 CELL_NOT_READ");
    }

    @Test
    void columns_rows_and_sheets_may_be_moved_and_inserted() {
        byte[] moved = dossierBook()
                .turnedAround()
                .movingColumns("Indicatori", column -> 40 - 2 * column)
                .movingColumns("Comportamenti", column -> column + 3)
                .movingRows("Personale", row -> row < 10 ? row : 2 * row)
                .movingRows("Generale", row -> row + 5)
                .set("Personale!A17", "   ")
                .bytes();

        assertThat(DossierWorkbook.read(moved)).isEqualTo(Broken.dossier());
    }

    @Test
    void words_and_headings_may_be_written_in_any_case_and_without_accents() {
        byte[] retyped = dossierBook()
                .renamed("Unità", "UNITA")
                .set("UNITA!B3", "tipo")
                .set("UNITA!B4", "AREA")
                .set("Personale!L4", "NO")
                .set("Personale!K4", "0243")
                .set("Fondi!B7", "98.000,00 €")
                .set("Personale!E4", "100%")
                .set("Generale!B6", "31/1/2024")
                .bytes();

        assertThat(DossierWorkbook.read(retyped)).isEqualTo(Broken.dossier());
    }

    @Test
    void what_checks_say_of_a_document_is_told_of_its_cells() {
        LocatedDocument<?> located = RegulationWorkbook.open(regulationBook().bytes(), WorkbookLimits.REGULATION);

        assertThat(located.cell("/timeliness/lateness/value/rows/2/factor")).isEqualTo("Ritardi!B6");
        assertThat(located.cell("/timeliness/lateness/value/rows")).isEqualTo("Ritardi!A3");
        assertThat(located.cell("/weightCaps/area")).isEqualTo("Impostazioni!B4");
        assertThat(located.cell("/weightCaps/area/assumed")).isEqualTo("Impostazioni!F4");
        assertThat(located.cell("/premiums/topUp/rate/value")).isEqualTo("Impostazioni!B32");
        assertThat(located.cell("/validTo")).isEqualTo("Regolamento!B8");
        assertThat(located.cell("/recognition")).isEqualTo("Impostazioni!B9");
        assertThat(located.cell("")).isEmpty();
        Problem problem = new Problem(
                "/weightCaps/area/value",
                it.comune.performance.value.ProblemCode.OUT_OF_RANGE,
                "weightCaps/area",
                new BigDecimal("0.5").toString(),
                "> 1");
        assertThat(located.located(problem).text(Locale.ITALIAN))
                .startsWith("Impostazioni!B4  OUT_OF_RANGE\n  Tetto dei pesi di un'area: 0,5 è fuori intervallo: > 1.");
    }

    @Test
    void the_open_row_of_the_delays_may_stand_before_others_but_only_one_may_be_open() {
        Book book = regulationBook()
                .set("Ritardi!A8", null)
                .set("Ritardi!B8", Book.percent("0"))
                .set("Ritardi!A9", 90)
                .set("Ritardi!B9", Book.percent("0.1"));

        assertThat(RegulationWorkbook.read(book.bytes())
                        .timeliness()
                        .lateness()
                        .value()
                        .rows())
                .extracting(row -> row.upToDays() + " " + row.factor())
                .endsWith("60 0.5", "90 0.1", "null 0");
        assertThat(places(ofRegulation(book.set("Ritardi!A7", null))))
                .isNotEmpty()
                .allMatch(one -> one.startsWith("Ritardi!"));
    }

    @Test
    void a_table_says_on_its_own_sheet_where_its_values_come_from() {
        Set<String> silent = new TreeSet<>();
        Xlsx.Content content = Xlsx.read(
                RegulationWorkbook.write(Broken.regulation()), WorkbookLimits.REGULATION, Set.of(), new Found());
        for (Grid grid : content.sheets()) {
            String help = grid.rows().get(1).cells().values().iterator().next().text();
            if (!help.contains("Stato della fonte: ") || !help.contains("Fonte: ") || !help.contains("Presunto: ")) {
                silent.add(grid.name());
            }
        }

        assertThat(silent)
                .containsExactlyInAnyOrder("Leggimi", "Elenchi", "Regolamento", "Impostazioni", "Riconoscimento");
    }
}
