package it.comune.performance.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Target;
import it.comune.performance.json.Canonical;
import it.comune.performance.testing.Samples;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that the real LibreOffice opened and saved. */
class LibreOfficeTest {
    private static final int MOST_SECONDS = 180;

    @TempDir
    static Path directory;

    @BeforeAll
    static void libre_office_is_installed() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "soffice"))),
                "LibreOffice is not installed: nobody looked whether workbooks survive it (soffice, of libreoffice-calc).");
    }

    /** The file as LibreOffice saves it. */
    private static Path saved(Path file) throws IOException, InterruptedException {
        Path out = directory.resolve("saved");
        Process process = new ProcessBuilder(List.of(
                        "soffice",
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("soffice.txt").toFile())
                .start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("LibreOffice ends by itself").isTrue();
        return out.resolve(file.getFileName());
    }

    @Test
    void a_regulation_survives_a_save() throws Exception {
        Path file = directory.resolve("regolamento.xlsx");
        RegulationWorkbook.write(Broken.regulation(), file);

        assertThat(RegulationWorkbook.read(saved(file))).isEqualTo(Broken.regulation());
    }

    @Test
    void the_real_plan_and_its_80_people_survive_a_save() throws Exception {
        Path file = directory.resolve("fascicolo.xlsx");
        DossierWorkbook.write(Broken.dossier(), file);
        Dossier read = DossierWorkbook.read(saved(file));

        assertThat(read).isEqualTo(Broken.dossier());
        assertThat(Canonical.digest(read)).isEqualTo(Canonical.digest(Broken.dossier()));
    }

    @Test
    void texts_and_numbers_that_spreadsheets_like_to_change_survive_a_save() throws Exception {
        Dossier.Draft draft = Samples.draft(
                Indicator.of("010", "=1+1", new Target.AtLeast(new java.math.BigDecimal("0.000001"))),
                Indicator.of(
                        "1e3",
                        "  spazi ai lati  ",
                        new Target.Between(
                                new java.math.BigDecimal("0.1"), new java.math.BigDecimal("123456789012345678.25"))),
                Indicator.of("TRUE", "no", new Target.PercentageAtLeast(new java.math.BigDecimal("97.5"))),
                Indicator.of(
                        "1-2", "riga\ntabulazione\t«virgolette» \"'& <b> 🏛 _x0041_ %s {value}", new Target.YesNo()));
        Dossier dossier = draft.facts(Fact.answer("1-2", true).provedBy(Act.of("31/12/2023")))
                .note("+39 035 42 @ -1")
                .build();
        Path file = directory.resolve("parole.xlsx");
        DossierWorkbook.write(dossier, file);

        assertThat(DossierWorkbook.read(saved(file))).isEqualTo(dossier);
    }
}
