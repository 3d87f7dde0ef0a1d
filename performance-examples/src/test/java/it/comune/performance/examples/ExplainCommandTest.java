package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Objective;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.report.Language;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.Regulations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void who_is_in_the_zero_band_is_told_why_even_the_organisational_share_is_nothing() {
        assertThat(ToolRun.of("explain", "P053", "--width", "1000").out())
                .containsSubsequence(
                        "quota organizzativa: 0,00 euro",
                        "FRACTION-03 la fascia del grado dell'unità",
                        "FRACTION-01 la fascia del punteggio",
                        "punteggio 59,25",
                        "-745,887262  QUOTA-03 un punteggio nella fascia zero non dà nulla",
                        "0,00  Euro con esenzioni");
    }

    @Test
    void an_id_alone_is_about_the_real_plan() {
        ToolRun alone = ToolRun.of("explain", "O12");

        assertThat(alone.code()).isZero();
        assertThat(alone).isEqualTo(ToolRun.of("explain", "alzano-2023", "O12"));
    }

    @Test
    void every_step_of_an_objective_has_its_rule_source_inputs_rows_and_effect() {
        String out = ToolRun.of("explain", "O12", "--width", "200").out();

        assertThat(out)
                .containsPattern("\\+75% +O12.1 grado 75%, quota 1\n")
                .containsPattern("\\+100% +MEASURE-10 completato\n")
                .containsPattern("-25% +DEGREE-03 fatto dopo la scadenza\n +Fonte: SMVP")
                .contains("scadenza 30/08/2023, fatto il 27/09/2023, giorni di ritardo 28")
                .contains("Tabella dei ritardi, riga 3 (alzano-lombardo 1.0): da 16 a 30 giorni di ritardo: resta 75%")
                .contains("(L, scelta locale; valore presunto, da confermare)");
    }

    @Test
    void an_objective_shows_what_the_plan_asks_and_what_the_report_says() {
        String out = ToolRun.of("explain", "O12", "--width", "200").out();

        assertThat(out)
                .containsPattern("Livello atteso +completamento entro il 30/08/2023\n")
                .containsPattern("Fatto registrato +completato il 27/09/2023\n")
                .containsPattern("ma è altro +determina con avviso pubblico")
                .containsPattern("prove +DGC 84/2023 \\(10/05/2023\\); DGC 128/2023 \\(02/08/2023\\); DET 700/2023")
                .containsPattern("Esito dichiarato +realizzato \\(per l'obiettivo\\)\n")
                .contains("[CONTRADICTION-03]")
                .contains("[FACT-04]");
    }

    @Test
    void an_exemption_is_a_step_of_its_own_and_both_degrees_are_shown() {
        String out = ToolRun.of("explain", "O08.3", "--width", "200").out();

        assertThat(out)
                .containsPattern("Causa non imputabile +C02 \\(decisione politica\\): .* Riconosciuta; sta solo nella")
                .containsPattern("Esito +esente\n +Grado +100%\n +senza esenzioni +0%\n")
                .containsPattern("\\+100% +EXEMPTION-01 da considerarsi realizzato al 100%\n");
    }

    @Test
    void a_cause_that_is_not_recognised_says_so() throws IOException {
        Path strict = Files.writeString(
                folder.resolve("strict.json"),
                RegulationJson.write(Regulations.named("alzano-lombardo")).replace("REPORT_SUFFICES", "OWN_ACT"));

        assertThat(ToolRun.of("explain", "O08.3", "--regulation", strict.toString(), "--width", "200")
                        .out())
                .contains("Non riconosciuta; sta solo nella relazione");
    }

    @Test
    void one_unit_alone_can_be_asked_for() {
        String out = ToolRun.of("explain", "O08", "--unit", "AREA_III").out();

        assertThat(out).contains("O08 per AREA_III").contains("O08.4").doesNotContain("AREA_IV");
    }

    @Test
    void a_unit_shows_what_each_objective_adds_and_how_points_are_rounded() {
        String out = ToolRun.of("explain", "AREA_I", "--width", "200").out();

        assertThat(out)
                .containsPattern("Pesi +65 in tutto, 65 valutati; tetto 60, massimo 60 punti")
                .containsPattern("\\+1,5385% +O05 grado 50%, peso 2, pesi valutati 65")
                .containsPattern("97,6923% +Grado con esenzioni")
                .containsPattern("\\+0,00462 +arrotondamento a due decimali")
                .containsPattern("58,62 +Punti con esenzioni")
                .contains("[CAP-01]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void a_fund_per_unit_shows_how_the_part_of_a_unit_was_split_off(String language) throws IOException {
        Path perUnit = Files.writeString(
                folder.resolve("per-unit.json"),
                RegulationJson.write(Regulations.named("alzano-lombardo"))
                        .replace("\"value\": \"ENTITY\"", "\"value\": \"PER_UNIT\""));

        for (String id : List.of("PRODUCTIVITY", "P021")) {
            ToolRun run =
                    ToolRun.of("explain", id, "--regulation", perUnit.toString(), "--width", "300", "--lang", language);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains("PRODUCTIVITY-02")
                    .contains("AREA_VI")
                    .contains("98000");
        }
    }

    @Test
    void a_person_sees_every_step_down_to_the_missing_cent() {
        String out = ToolRun.of("explain", "P021", "--width", "200").out();

        assertThat(out)
                .startsWith("P021 dipendente (Dipendente)\n")
                .containsPattern("Punteggio +98,00\n +senza esenzioni +94,00\n")
                .containsPattern(
                        "Premi in tutto +3363,41 euro\n +senza esenzioni +3360,21 euro\n +pagabile +0,00 euro\n")
                .containsPattern("C2 +8,5 +10 +Autonomia e iniziativa\n")
                .contains("quota organizzativa: 745,89 euro (senza esenzioni 745,89 euro; pagabile 0,00 euro)\n")
                .contains("somma da dividere 49000,00 euro, peso 1, somma dei pesi di tutti 65,693574\n")
                .contains("Fasce di premio, riga 5 (alzano-lombardo 1.0): da 90 punti in su, 100% del premio\n")
                .containsPattern("-0,007262 +per difetto al centesimo: resto di 0,726167 centesimi; .* in tutto 42\n")
                .containsPattern("\\+0,01 +un centesimo: a parità di resto e quota decide l'identificativo")
                .containsPattern("\\+0,01 +un centesimo, perché il resto è tra i più grandi\n")
                .contains("punteggi precedenti 94, 95, 96, mesi di anzianità 205, posto in graduatoria 6")
                .contains("media 700,00 euro, misura 30%");
    }

    @Test
    void a_person_sees_the_own_absences_by_name() {
        assertThat(ToolRun.of("explain", "P042", "--width", "200").out())
                .contains("ABSENCE-01 questi giorni non contano\n")
                .contains("assenza Malattia, giorni 118\n")
                .contains("giorni contati 247, giorni dell'anno 365\n");
    }

    @Test
    void what_somebody_would_receive_without_exemptions_only_is_told_as_such() {
        assertThat(ToolRun.of("explain", "P003", "--width", "200", "--lang", "en")
                        .out())
                .containsPattern(
                        "top-up: 0.00 euros \\(without exemptions 210.00 euros; .*\n +With exemptions: nothing");
    }

    @Test
    void a_fund_is_explained_by_its_kind_and_a_project_by_its_id() {
        assertThat(ToolRun.of("explain", "PRODUCTIVITY", "--width", "200").out())
                .contains("Fondo: produttività\n")
                .containsPattern("\\+49000,00 +quota organizzativa: parte organizzativa 50%\n")
                .containsPattern("98000,00 +Importo del fondo");
        assertThat(ToolRun.of("explain", "NEVE", "--width", "200").out())
                .containsPattern("Obiettivo +O16 Piano neve e ghiaccio\n")
                .containsPattern("\\+2250,00 +progetto: grado 75%\n +\\+750,00 +residuo\n")
                .containsPattern("P015 +progetto AREA_IV +930,21 +930,21 +0,00\n")
                .doesNotContain("P009");
    }

    @Test
    void an_id_that_means_several_things_means_the_plans_unless_it_is_said() throws IOException {
        String plan = DossierJson.write(Objects.requireNonNull(Examples.named("alzano-2023")));
        String file = Files.writeString(
                        folder.resolve("plan.json"),
                        plan.replace("\"id\": \"P021\"", "\"id\": \"O12\"")
                                .replace("\"id\": \"NEVE\"", "\"id\": \"O16\""))
                .toString();

        assertThat(ToolRun.of("explain", file, "O12").out()).startsWith("O12 Via degli Artisti");
        assertThat(ToolRun.of("explain", file, "O12", "--as", "person").out()).startsWith("O12 dipendente");
        assertThat(ToolRun.of("explain", file, "O16", "--as", "fund").out()).startsWith("Fondo: progetto O16");
    }

    @Test
    void a_person_is_not_explained_for_a_unit() {
        ToolRun run = ToolRun.of("explain", "P021", "--unit", "AREA_II");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("\"P021\" si spiega senza --unit.\n");
    }

    @Test
    void everybody_and_every_fund_can_be_explained_in_both_languages() {
        var inputs = Inputs.of("alzano-2023", null, ToolLabels.in(Language.IT));
        for (Language language : Language.values()) {
            var out = new java.io.StringWriter();
            var text = new PersonText(
                    new Page(new java.io.PrintWriter(out), 80, false), new Wording(ToolLabels.in(language)), inputs);
            inputs.dossier().people().forEach(text::person);
            inputs.evaluation().funds().forEach(text::fund);
            // Names of constants that nobody put into words.
            assertThat(out.toString())
                    .doesNotContainPattern(
                            "FLOOR|CEILING|HALF_UP|SMALLER_ID|_REMAINDER|_OBJECTIVES|ORGANISATIONAL|TOP_UP|\\{\\d}|\\bnull\\b");
        }
    }

    @Test
    void everything_in_the_plan_can_be_explained_in_both_languages() {
        var dossier = Objects.requireNonNull(Examples.named("alzano-2023"));
        var inputs = Inputs.of("alzano-2023", null, ToolLabels.in(Language.IT));
        for (Language language : Language.values()) {
            var out = new java.io.StringWriter();
            var text = new ExplanationText(
                    new Page(new java.io.PrintWriter(out), 80, false), new Wording(ToolLabels.in(language)), inputs);
            dossier.plan().units().forEach(text::unit);
            for (Objective objective : dossier.plan().objectives()) {
                text.objective(objective, null);
                objective.indicators().forEach(indicator -> text.indicator(objective, indicator, null));
            }
            // Names of constants that nobody put into words.
            assertThat(out.toString()).doesNotContainPattern("\\b(NOT_)?COMPLETED\\b|\\bYES\\b|HALF_UP|\\{\\d}");
        }
    }

    @Test
    void a_dossier_of_ones_own_is_explained_under_the_standard_regulation() throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), DossierJson.write(BuildInJava.dossier()));

        ToolRun run = ToolRun.of("explain", file.toString(), "STRADE", "--width", "200");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("(standard 1.0)")
                .containsPattern("Livello atteso +almeno 12,5")
                .containsPattern("Fatto registrato +5\n")
                .contains("Riconosciuta; Giunta comunale, DGC 3/2025 (09/01/2025).");
    }

    @Test
    void a_cause_is_explained_by_what_it_concerns() {
        String out = ToolRun.of("explain", "C02", "--width", "200").out();

        assertThat(out)
                .startsWith("  Causa non imputabile  C02 (decisione politica)")
                .contains("EXEMPTION-01")
                .contains(ToolRun.of("explain", "O08.3", "--width", "200")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void a_cause_that_shares_the_id_of_an_objective_is_shown_beside_it() throws IOException {
        Path shared = Files.writeString(
                folder.resolve("shared.json"),
                DossierJson.write(Objects.requireNonNull(Examples.named("alzano-2023")))
                        .replace("\"id\": \"C02\"", "\"id\": \"O12\""));

        ToolRun run = ToolRun.of("explain", shared.toString(), "O12", "--width", "200");
        ToolRun english = ToolRun.of("explain", shared.toString(), "O12", "--width", "200", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("O12.1")
                .contains("\"O12\" è anche l'id di una causa non imputabile:")
                .containsPattern("Causa non imputabile +O12 \\(decisione politica\\)");
        assertThat(english.out()).contains("\"O12\" is also the id of an exempt cause:");
    }

    @Test
    void an_office_or_a_strategic_area_says_what_is_explained_instead() {
        var plan = Objects.requireNonNull(Examples.named("alzano-2023")).plan();
        var unit = plan.units().stream()
                .filter(u -> !u.offices().isEmpty())
                .findFirst()
                .orElseThrow();
        var objective = plan.objectives().get(0);

        ToolRun office = ToolRun.of("explain", unit.offices().get(0).id());
        ToolRun area = ToolRun.of("explain", objective.strategicArea(), "--lang", "en");

        assertThat(office.code()).isEqualTo(2);
        assertThat(office.err()).contains("è un ufficio").contains(unit.id());
        assertThat(area.code()).isEqualTo(2);
        assertThat(area.err()).contains("is a strategic area").contains(objective.id());
    }

    @Test
    void a_unit_is_not_explained_for_a_unit() {
        ToolRun run = ToolRun.of("explain", "AREA_I", "--unit", "AREA_II");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("\"AREA_I\" è un'unità: si spiega senza --unit.\n");
    }

    @Test
    void an_unknown_id_brings_the_nearest_ones() {
        ToolRun run = ToolRun.of("explain", "o13.l");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Nulla ha l'identificativo \"o13.l\" in alzano-2023. Forse: O13.1");
    }

    @Test
    void a_unit_that_does_not_answer_brings_those_that_do() {
        ToolRun run = ToolRun.of("explain", "O12", "--unit", "AREA_I", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("\"AREA_I\" does not answer for O12. Those who do: AREA_V\n");
    }

    @Test
    void an_indicator_of_some_units_is_not_explained_for_the_others() {
        ToolRun run = ToolRun.of("explain", "O08.1", "--unit", "AREA_I");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Ne rispondono: AREA_III");
    }

    @Test
    void whoever_was_on_leave_all_year_is_told_of_the_days_and_not_of_a_ranking() {
        String said = ToolRun.of("explain", "P054", "--width", "1000").out();

        assertThat(said.substring(said.indexOf("Perché non di più")).replace('\u00a0', ' '))
                .contains("Nessuna parte nei fondi: coefficiente 1, tempo di lavoro 100%, giorni contati 0")
                .contains("Nessuna maggiorazione: spetta a chi ha una quota individuale")
                .doesNotContain("pari ad altri");
    }
}
