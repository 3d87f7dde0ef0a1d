package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.workbook.RegulationWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office that has never seen the project: from the workbook to a version in force, with three mistakes on the way. */
class HrStoryTest {
    @TempDir
    private Path folder = Path.of("");

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private ToolRun adopt(String regulation, String on) {
        return ToolRun.of(
                "regulation",
                "adopt",
                regulation,
                "--store",
                file("store"),
                "--author",
                "Ufficio personale",
                "--note",
                "Ritardi e fasce",
                "--on",
                on,
                "--golden",
                "alzano-2023");
    }

    private Path edited() throws Exception {
        Path xlsx = folder.resolve("nuovo.xlsx");
        assertThat(ToolRun.of("regulation", "export", "alzano-lombardo", xlsx.toString())
                        .code())
                .isZero();
        EditedWorkbook.open(xlsx)
                .type("Ritardi!B5", "0.95")
                .type("Ritardi!B6", "0.8")
                .type("Ritardi!B7", "0.4")
                .type("Fasce!B5", "0.75")
                .type("Fasce!B6", "85%")
                .type("Regolamento!B5", "1.1")
                .type("Regolamento!B7", "01/07/2023")
                .save();
        return xlsx;
    }

    @Test
    void an_office_exports_changes_errs_mends_previews_and_puts_in_force() throws Exception {
        Path xlsx = edited();
        EditedWorkbook.open(xlsx)
                .type("Ritardi!B6", "0.98")
                .type("Fasce!B6", "ottantacinque")
                .type("Regolamento!B7", "31/06/2023")
                .save();

        // All three mistakes, each with its cell; nothing is put in force by a workbook that has any.
        for (ToolRun told :
                new ToolRun[] {ToolRun.of("regulation", "check", xlsx.toString()), adopt(xlsx.toString(), "20/06/2023")
                }) {
            assertThat(told.code()).isEqualTo(2);
            assertThat(told.out()).isEmpty();
            assertThat(told.err())
                    .containsPattern("nuovo.xlsx Regolamento!B7 +NOT_A_DATE")
                    .containsPattern("nuovo.xlsx Ritardi!B6 +TABLE_NOT_MONOTONE")
                    .containsPattern("nuovo.xlsx Fasce!B6 +WRONG_TYPE")
                    .contains("3 problemi in " + xlsx);
        }
        assertThat(ToolRun.of("regulation", "check", xlsx.toString()).err())
                .as("what does not rest on them is said in the same pass, and what was not searched")
                .containsPattern("nuovo.xlsx Impostazioni!\\w+ +TIES_NOT_BROKEN|Valori ancora presunti: \\d+")
                .contains("Equità: non cercata.", "In tutto: 3 problemi, ");
        assertThat(ToolRun.of("regulation", "check", xlsx.toString(), "--lang", "en")
                        .err())
                .contains("Regolamento!B7", "Ritardi!B6", "Fasce!B6", "3 problems in " + xlsx);

        EditedWorkbook.open(xlsx)
                .type("Ritardi!B6", "0.8")
                .type("Fasce!B6", "85%")
                .type("Regolamento!B7", "01/07/2023")
                .save();
        assertThat(ToolRun.of("regulation", "check", xlsx.toString()).code()).isZero();

        ToolRun preview = ToolRun.of("regulation", "preview", "alzano-lombardo", xlsx.toString());
        assertThat(preview.code()).isZero();
        assertThat(preview.out())
                .containsPattern("Punti e gradi delle unità\n(.*\n)+ +AREA_V +36,75 +")
                .containsPattern("Premi per unità, in euro\n(.*\n)+ +AREA_V +10 +\\d");

        assertThat(adopt("alzano-lombardo", "15/01/2023").code()).isZero();
        String before = ToolRun.of("evaluate", "alzano-2023", "--store", file("store"), "--json")
                .out();
        ToolRun adopted = adopt(xlsx.toString(), "20/06/2023");
        assertThat(adopted.err()).isEmpty();
        assertThat(adopted.code()).isZero();
        assertThat(ToolRun.of("regulation", "versions", "--store", file("store"))
                        .out())
                .containsSubsequence(
                        "1. alzano-lombardo 1.0", "Non valuta alcun piano", "2. alzano-lombardo 1.1", "2023-2025");

        String after = ToolRun.of("evaluate", "alzano-2023", "--store", file("store"), "--json")
                .out();
        assertThat(after)
                .isEqualTo(ToolRun.of("evaluate", "alzano-2023", "--regulation", xlsx.toString(), "--json")
                        .out())
                .isNotEqualTo(before);
    }

    @Test
    void what_was_changed_survives_a_save_in_the_real_libreoffice() throws Exception {
        Path xlsx = edited();
        Path saved = Files.createDirectory(folder.resolve("saved"));
        assumeThat(hasLibreOffice())
                .as("LibreOffice (soffice) is not installed here: nothing was saved by it")
                .isTrue();

        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        saved.toString(),
                        xlsx.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.txt").toFile())
                .start();
        assertThat(soffice.waitFor(3, TimeUnit.MINUTES)).isTrue();

        Regulation mended = RegulationWorkbook.read(xlsx);
        assertThat(RegulationWorkbook.read(saved.resolve("nuovo.xlsx"))).isEqualTo(mended);
        assertThat(ToolRun.of(
                                "regulation",
                                "diff",
                                xlsx.toString(),
                                saved.resolve("nuovo.xlsx").toString())
                        .out())
                .endsWith("\nNessuna differenza.\n");
    }

    private static boolean hasLibreOffice() throws InterruptedException {
        try {
            return new ProcessBuilder("soffice", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
