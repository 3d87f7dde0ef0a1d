package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String A_PERSON = "\\bP0\\d\\d\\b";

    @Test
    void without_people_nobody_is_named_in_text_or_json() {
        ToolRun text = ToolRun.of("diff", "alzano-2023", "--with-regulation", "standard");
        ToolRun json = ToolRun.of("diff", "alzano-2023", "--with-regulation", "standard", "--json");

        assertThat(text.code()).isZero();
        assertThat(text.out()).doesNotContainPattern(A_PERSON).contains("Sono cambiate anche cifre di persone");
        assertThat(json.out()).doesNotContainPattern(A_PERSON).startsWith("{\n  \"before\": {");
    }

    @Test
    void for_the_office_people_are_in_both() {
        ToolRun text = ToolRun.of("diff", "alzano-2023", "--with-regulation", "standard", "--people");
        ToolRun json = ToolRun.of("diff", "alzano-2023", "--with-regulation", "standard", "--people", "--json");

        assertThat(text.out())
                .contains("Premi in tutto", "P001")
                .doesNotContain("Sono cambiate anche cifre di persone");
        assertThat(json.out()).contains("PERSON_TOTAL");
    }

    @Test
    void json_is_valid_under_the_schema() {
        String json = ToolRun.of("diff", "alzano-2023", "--with-regulation", "standard", "--people", "--json")
                .out();

        assertThat(SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_2020_12,
                                builder -> builder.schemas(
                                        Map.of("urn:it.comune.performance:schema:evaluation", Schemas.evaluation())))
                        .getSchema(Schemas.evaluationDifference(), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_class_of_absence_is_in_no_comparison() {
        assertThat(ToolRun.of("diff", "alzano-2023", "--with-regulation", "standard", "--people")
                        .out())
                .doesNotContain("Malattia", "Congedo", "legge 104");
    }

    @Test
    void the_same_regulation_moves_nothing() {
        assertThat(ToolRun.of("diff", "alzano-2023", "--with-regulation", "alzano-lombardo")
                        .out())
                .contains("Nulla è cambiato.");
    }

    @Test
    void a_dossier_is_not_compared_with_itself() {
        ToolRun run = ToolRun.of("diff", "alzano-2023");

        assertThat(run.code()).isEqualTo(PerformanceTool.UNUSABLE);
        assertThat(run.err()).contains("--with-regulation");
    }

    @Test
    void a_corrected_fact_moves_its_indicator_objective_and_unit_and_says_why(@TempDir Path directory)
            throws IOException {
        String document = DossierJson.write(Examples.named("alzano-2023"));
        Path corrected = Files.writeString(
                directory.resolve("corrected.json"), document.replace("\"2023-09-27\"", "\"2023-08-30\""));

        String out = ToolRun.of(
                        "diff",
                        "alzano-2023",
                        corrected.toString(),
                        "--regulation",
                        "alzano-lombardo",
                        "--width",
                        "200")
                .out();

        assertThat(out)
                .contains("O12.1 per AREA_V: 75% → 100% (+25%), realizzato in parte → realizzato")
                .contains("in meno: DEGREE-03 fatto dopo la scadenza")
                .contains("O12 per AREA_V: 75% → 100% (+25%)")
                .contains("Rilievi che non ci sono più");
    }

    @Test
    void a_finding_with_other_figures_is_told_once_before_and_after() {
        ToolRun run = ToolRun.of("diff", "alzano-2023", "--with-regulation", "standard", "--width", "200");
        String changed = run.out()
                .substring(run.out().indexOf("Rilievi cambiati:"), run.out().indexOf("Rilievi che non ci sono più:"));

        assertThat(changed).contains("""
                  Informazione [FUND-01]
                    Prima: Del fondo (produttività) di 98000,00 euro restano 6085,57 euro.
                    Dopo: Del fondo (produttività) di 98000,00 euro restano 16196,20 euro.
                """);
        assertThat(run.out()).containsOnlyOnce("restano 6085,57 euro");
    }

    @Test
    void the_comparison_is_written_to_a_file_but_over_no_document(@TempDir Path directory) throws IOException {
        Path target = directory.resolve("diff.json");
        ToolRun run = ToolRun.of(
                "diff", "alzano-2023", "--with-regulation", "standard", "--json=" + target, "--width", "200");

        assertThat(run.out()).contains("Confronto scritto in " + target);
        assertThat(Files.readString(target))
                .isEqualTo(ToolRun.of("diff", "alzano-2023", "--with-regulation", "standard", "--json")
                        .out());

        Path dossier =
                Files.writeString(directory.resolve("dossier.json"), DossierJson.write(Examples.named("alzano-2023")));
        assertThat(ToolRun.of("diff", dossier.toString(), "alzano-2023", "--json=" + dossier)
                        .code())
                .isEqualTo(PerformanceTool.UNUSABLE);
    }
}
