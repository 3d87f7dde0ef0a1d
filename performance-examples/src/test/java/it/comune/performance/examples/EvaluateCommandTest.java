package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.json.Schemas;
import it.comune.performance.rules.Regulations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String TEN_FAULTS = ToolRun.file("ten-faults.json").toString();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_real_plan_is_evaluated_by_its_name() {
        ToolRun run = ToolRun.of("evaluate", "alzano-2023");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Comune di Alzano Lombardo, piano della performance 2023")
                .contains("Regolamento alzano-lombardo 1.0")
                .containsPattern("AREA_I +58,62 +60,00 +39,23 +97,6923%")
                .containsPattern("SEGRETARIO +2,50 +20,00 +2,50 +12,5000%");
    }

    @Test
    void contradictions_come_first_then_what_nothing_proves_then_the_rest_gravest_first() {
        String out = ToolRun.of("evaluate", "alzano-2023").out();

        assertThat(out)
                .containsSubsequence(
                        "Contraddizioni tra l'esito dichiarato e i fatti registrati (17)",
                        "Dichiarati realizzati senza alcun fatto che lo provi (18)",
                        "Altri rilievi bloccanti (1)",
                        "Altri errori (1)",
                        "Altri avvisi (",
                        "Informazioni (");
    }

    @Test
    void a_file_is_evaluated_under_the_standard_regulation_unless_another_is_named() throws IOException {
        String file = realPlan("plan.json").toString();

        assertThat(ToolRun.of("evaluate", file).out()).contains("Regolamento standard 1.0");
        assertThat(ToolRun.of("evaluate", file, "--regulation", "alzano-lombardo")
                        .out())
                .contains("Regolamento alzano-lombardo 1.0")
                .contains("performance explain " + file + " ID --regulation alzano-lombardo");
    }

    @Test
    void a_regulation_may_be_a_file() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.json"),
                RegulationJson.write(Regulations.named("standard")).replace("\"id\": \"standard\"", "\"id\": \"own\""));

        assertThat(ToolRun.of("evaluate", "alzano-2023", "--regulation", own.toString())
                        .out())
                .contains("Regolamento own 1.0");
    }

    @Test
    void information_is_counted_and_listed_only_when_all_is_asked_for() {
        String brief = ToolRun.of("evaluate", "alzano-2023", "--width", "1000").out();
        String all = ToolRun.of("evaluate", "alzano-2023", "--width", "1000", "--all")
                .out();

        assertThat(brief).contains("Fatto senza prove (63);").doesNotContain("O34.8");
        assertThat(brief).contains("… e altri 3 (tutti con --all)");
        assertThat(all).contains("O34.8 (AREA_II)").doesNotContain("tutti con --all");
    }

    @Test
    void all_tells_how_an_ambiguous_source_was_read_below_the_contradiction() {
        assertThat(ToolRun.of("evaluate", "alzano-2023", "--all", "--width", "1000")
                        .out())
                .containsPattern("O08.2 AREA_IV [^\n]+\n[^\n]+\\[CONTRADICTION-03]\n +Nota: Invio parziale il 30/06");
    }

    @Test
    void the_evaluation_ends_with_the_distribution_and_says_why_nothing_is_payable() {
        String out = ToolRun.of("evaluate", "alzano-2023").out();

        assertThat(out)
                .containsSubsequence("Informazioni (", "Punteggi", "Distribuzione dei fondi", "Importi per unità")
                .containsPattern("produttività +98000,00 +91914,43 +6085,57 +0,00 +68666,63\n")
                .containsPattern("totale +139200,00 +128931,59 +10268,41 +0,00 +104140,23\n")
                .containsPattern("progetto NEVE +3000,00 +2250,00 +750,00")
                .contains("valida la relazione: nulla è pagabile. [GATE-03]\n\nImporti per unità")
                .containsPattern("dipendenti +73 +da 59,25 a 99,50 +da 55,25 a 95,50")
                .containsPattern("AREA_VI +7274,98 +7087,91 +840,00 +2041,40 +12000,00 +29244,29\n")
                .containsPattern("totale +46561,05 +44093,38 +1260,00 +20892,16 +16125,00 +128931,59\n")
                .doesNotContain("P021");
    }

    @Test
    void a_validated_report_makes_everything_payable() throws IOException {
        Path file = realPlan("plan.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "\"report\": \\{",
                                "\"report\": {\"validation\": {\"reference\": \"Verbale 1/2024\", \"date\": \"2024-01-30\"},"));

        ToolRun run = ToolRun.of("evaluate", file.toString(), "--regulation", "alzano-lombardo");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Tutto ciò che è distribuito è pagabile.")
                .containsPattern("totale +139200,00 +128931,59 +10268,41 +128931,59 +104140,23\n");
    }

    @Test
    void missed_payment_times_hold_back_part_of_what_unit_heads_receive() throws IOException {
        Path file = realPlan("plan.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"respected\": true", "\"respected\": false")
                        .replaceFirst(
                                "\"report\": \\{",
                                "\"report\": {\"validation\": {\"reference\": \"Verbale 1/2024\", \"date\": \"2024-01-30\"},"));

        String out = ToolRun.of(
                        "evaluate", file.toString(), "--regulation", "alzano-lombardo", "--people", "--width", "120")
                .out();

        assertThat(out)
                .contains("il 30% di ogni retribuzione di risultato non è pagabile. [TIMES-31]")
                // ceil(30% of 775.68) = 232.71 and ceil(30% of 2578.61) = 773.59 are held back
                .containsPattern("P019 +AREA_I +94,12 +775,68 +2578,61 +3354,29 +2347,99\n");
    }

    @Test
    void people_have_a_line_each_when_they_are_asked_for() {
        String out = ToolRun.of("evaluate", "alzano-2023", "--people").out();

        assertThat(out.lines().filter(line -> line.matches(" {2}P\\d{3} .*"))).hasSize(80);
        assertThat(out)
                .containsPattern("P021 +AREA_VI +98,00 +745,89 +726,71 +210,00 +1680,81 +3363,41 +0,00\n")
                .containsPattern("P075 +AREA_V\\+2 +82,97 +634,00 +654,03 +- +- +1288,03 +0,00\n")
                .containsPattern("P011 +AREA_VI +90,00 +- +- +- +- +- +-\n")
                .containsPattern("P079 +SEGRETARIO +75,50 +7360,00 +7360,00 +0,00\n");
    }

    @Test
    void absences_are_told_to_nobody_but_in_ones_own_explanation() {
        assertThat(ToolRun.of("evaluate", "alzano-2023", "--people", "--all").out())
                .doesNotContain("MALATTIA", "Malattia", "MATERNITA", "maternità", "LEGGE_104", "Aspettativa");
    }

    @Test
    void findings_about_people_show_their_ids() {
        assertThat(ToolRun.of("evaluate", "alzano-2023", "--all", "--width", "200")
                        .out())
                .contains("P009 (AREA_IV): La partecipazione al progetto NEVE non è documentata")
                .contains("P011: Non partecipa alla distribuzione dei fondi: sospensione disciplinare nell'anno.");
    }

    @Test
    void a_dossier_without_people_and_funds_has_no_distribution() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), DossierJson.write(BuildInJava.dossier()));

        assertThat(ToolRun.of("evaluate", file.toString()).out())
                .doesNotContain("Punteggi", "Distribuzione", "--people");
        assertThat(ToolRun.of("evaluate", file.toString(), "--people").out()).contains("Il fascicolo non ha persone.");
    }

    @Test
    void json_is_valid_under_the_schema_and_nothing_else_is_printed() {
        ToolRun run = ToolRun.of("evaluate", "alzano-2023", "--json");

        assertThat(run.code()).isZero();
        assertThat(problemsOf(run.out())).isEmpty();
        assertThat(run.out()).startsWith("{").endsWith("}\n");
    }

    @Test
    void json_before_the_dossier_does_not_take_it_for_a_file() {
        ToolRun run = ToolRun.of("evaluate", "--json", "alzano-2023");

        assertThat(run).isEqualTo(ToolRun.of("evaluate", "alzano-2023", "--json"));
    }

    @Test
    void json_in_a_file_leaves_the_text_on_the_screen() throws IOException {
        Path file = folder.resolve("evaluation.json");

        ToolRun run = ToolRun.of("evaluate", "alzano-2023", "--json=" + file);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Punti per unità").contains("Valutazione scritta in");
        assertThat(Files.readString(file))
                .isEqualTo(ToolRun.of("evaluate", "alzano-2023", "--json").out());
    }

    @Test
    void a_file_that_cannot_be_written_is_told_in_a_line() {
        ToolRun run = ToolRun.of("evaluate", "alzano-2023", "--json=" + folder.resolve("no/such/folder.json"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("non si può scrivere").doesNotContain("\tat ");
    }

    @Test
    void the_evaluation_is_not_written_over_the_dossier() throws IOException {
        Path file = realPlan("plan.json");
        String before = Files.readString(file);

        ToolRun run = ToolRun.of("evaluate", file.toString(), "--json=" + file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("è uno dei documenti letti").doesNotContain("\tat ");
        assertThat(file).hasContent(before);
    }

    @Test
    void strict_exits_with_1_when_there_are_errors() {
        ToolRun lenient = ToolRun.of("evaluate", "alzano-2023");
        ToolRun strict = ToolRun.of("evaluate", "alzano-2023", "--strict");

        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.out()).isEqualTo(lenient.out());
    }

    @Test
    void strict_exits_with_0_when_there_are_only_warnings() throws IOException {
        Path good = Files.writeString(
                folder.resolve("good.json"),
                DossierJson.write(BuildInJava.dossier()).replace("2024-09-20", "2024-09-01"));
        Path regulation =
                Files.writeString(folder.resolve("low.json"), RegulationJson.write(Regulations.named("standard")));

        ToolRun run = ToolRun.of("evaluate", good.toString(), "--strict", "--regulation", regulation.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("Altri errori").doesNotContain("Altri rilievi bloccanti");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_dossier_with_ten_faults_yields_ten_problems_and_no_evaluation() {
        ToolRun run = ToolRun.of("evaluate", TEN_FAULTS, "--width", "1000");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> line.startsWith(TEN_FAULTS)).map(EvaluateCommandTest::place))
                .containsExactly(
                        "/plan/objectives/6/indicators/0/deadline  NOT_A_DATE",
                        "/plan/objectives/11/assignments/0/weight  WEIGHT_NOT_POSITIVE",
                        "/plan/objectives/16/strategicArea  UNKNOWN_REFERENCE",
                        "/plan/objectives/32/title  MISSING",
                        "/report/facts/3/observed/yes  WRONG_TYPE",
                        "/report/facts/5/nota  UNKNOWN_FIELD",
                        "/report/facts/28/observed  FACT_DOES_NOT_FIT",
                        "/report/facts/48/observed/progress  OUT_OF_RANGE",
                        "/report/declaredOutcomes/2/outcome  UNKNOWN_WORD",
                        "/report/declaredOutcomes/4  DUPLICATE_SCOPE");
        assertThat(run.err()).endsWith("10 problemi in " + TEN_FAULTS + ": nulla è stato valutato.\n");
    }

    @Test
    void a_dossier_can_be_piped_in() {
        String json = DossierJson.write(BuildInJava.dossier());

        assertThat(ToolRun.piped(json, "evaluate", "-").out()).contains("Comune di Esempio");
        assertThat(ToolRun.piped(json, "explain", "-", "SCUOLA").out()).contains("SCUOLA");
        ToolRun nothing = ToolRun.piped("", "evaluate", "-");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("standard input");
        assertThat(ToolRun.of("evaluate", "--help").out()).contains("standard input");
    }

    @Test
    void what_only_the_regulation_tells_is_listed_with_the_dossiers_other_problems() throws IOException {
        String json = DossierJson.write(Objects.requireNonNull(Examples.named("alzano-2023")))
                .replaceFirst("\"profile\": \"DIPENDENTE\"", "\"profile\": \"DIPENDENTI\"")
                .replaceFirst("\"year\": 2023", "\"anno\": 2023")
                .replaceFirst("\"absenceClass\": \"[A-Z_0-9]+\"", "\"absenceClass\": \"FERIE\"")
                .replaceFirst("\"partTime\": 0.[0-9]+", "\"partTime\": 7");
        String file = Files.writeString(folder.resolve("both.json"), json).toString();

        for (ToolRun run : List.of(
                ToolRun.of("evaluate", file, "--width", "1000"),
                ToolRun.of("explain", file, "O12", "--width", "1000"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err().lines().filter(line -> line.startsWith(file)))
                    .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .containsExactlyInAnyOrder(
                            "UNKNOWN_FIELD",
                            "MISSING",
                            "UNKNOWN_IN_REGULATION",
                            "UNKNOWN_IN_REGULATION",
                            "OUT_OF_RANGE");
        }
    }

    private static String place(String line) {
        return line.substring(TEN_FAULTS.length() + 1);
    }

    @Test
    void problems_speak_the_language_that_was_asked_for() {
        String err = ToolRun.of("evaluate", TEN_FAULTS, "--lang", "en").err();

        assertThat(err)
                .contains("O12, AREA_V: The weight is -3, but a weight is more than 0.")
                .contains("Leave the weight out if the objective is funded separately.")
                .contains("10 problems");
    }

    @Test
    void dossier_and_regulation_are_complained_about_together() throws IOException {
        Path regulation = Files.writeString(folder.resolve("regulation.json"), "{}");

        ToolRun run = ToolRun.of("evaluate", TEN_FAULTS, "--regulation", regulation.toString(), "--width", "1000");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("10 problemi in " + TEN_FAULTS).contains("problemi in " + regulation);
    }

    @Test
    void a_regulation_that_refuses_gaps_lists_every_one_of_them() throws IOException {
        Path refusing = Files.writeString(
                folder.resolve("refusing.json"),
                RegulationJson.write(Regulations.named("alzano-lombardo"))
                        .replace("\"value\": \"DECLARED\"", "\"value\": \"REFUSE\""));

        ToolRun run = ToolRun.of("evaluate", "alzano-2023", "--regulation", refusing.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(Pattern.compile("NO_FACT").matcher(run.err()).results()).hasSize(20);
        assertThat(run.err()).contains("20 problemi");
    }

    @Test
    void a_missing_file_is_told_in_a_line_with_what_there_is() {
        ToolRun run = ToolRun.of("evaluate", "alzano-2032");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "Il file \"alzano-2032\" non esiste e nulla di fornito si chiama così. Forniti: alzano-2023\n");
    }

    @Test
    void a_file_with_a_bundled_name_is_meant_by_its_path() {
        assertThat(ToolRun.of("evaluate", "./alzano-2023").err()).startsWith("Il file \"./alzano-2023\" non esiste");
    }

    @Test
    void a_directory_is_no_dossier() {
        ToolRun run = ToolRun.of("evaluate", folder.toString(), "--width", "1000");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("\"" + folder + "\" è una cartella: serve un file JSON o .xlsx.\n");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_a_line() throws IOException {
        Path file = realPlan("plan.json");

        ToolRun run = ToolRun.of("evaluate", file + "/inside", "--width", "1000");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.startsWith("Il file \"" + file));
    }

    @Test
    void a_name_that_no_file_can_have_is_told_in_a_line() {
        ToolRun run = ToolRun.of("evaluate", "a\0b");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("\"ab\" non può essere il nome di un file.\n");
    }

    @Test
    void what_is_no_json_is_told_with_its_place() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.json"), "Gentile ufficio,");

        ToolRun run = ToolRun.of("evaluate", file.toString(), "--width", "1000");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + " (documento)  SYNTAX\n").contains("1 problema in " + file);
    }

    private Path realPlan(String name) throws IOException {
        return Files.writeString(
                folder.resolve(name), DossierJson.write(Objects.requireNonNull(Examples.named("alzano-2023"))));
    }

    private static java.util.List<?> problemsOf(String evaluation) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.evaluation(), InputFormat.JSON)
                .validate(evaluation, InputFormat.JSON);
    }

    @Test
    void a_file_without_a_name_is_told_as_such() {
        assertThat(ToolRun.of("evaluate", "").err()).startsWith("Il nome del file è vuoto. Forniti: alzano-2023");
        assertThat(ToolRun.of("evaluate", " ", "--lang=en").err()).startsWith("The name of the file is empty.");
    }

    @Test
    void writing_into_a_directory_that_is_not_there_says_so() {
        assertThat(ToolRun.of("evaluate", "alzano-2023", "--json=/nonexistent/x")
                        .err())
                .contains("Il file \"/nonexistent/x\" non si può scrivere: la cartella non esiste");
        assertThat(ToolRun.of("evaluate", "alzano-2023", "--json=/nonexistent/x", "--lang=en")
                        .err())
                .contains("cannot be written: there is no such directory");
    }
}
