package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.json.DossierJson;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.rules.Regulations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mains for host developers do what they say. */
class HostLinesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_first_lines_print_the_points_of_each_unit() throws IOException {
        Path file = Files.writeString(
                folder.resolve("dossier.json"),
                DossierJson.write(Objects.requireNonNull(Examples.named("alzano-2023"))));

        assertThat(printedBy(() -> FirstLines.main(new String[] {file.toString()}))
                        .lines())
                .containsExactly(
                        "AREA_I 58.62/60",
                        "AREA_II 57.33/60",
                        "AREA_III 59.75/60",
                        "AREA_IV 45.83/50",
                        "AREA_V 36.75/60",
                        "AREA_VI 60.00/60",
                        "SEGRETARIO 2.50/20");
    }

    @Test
    void a_version_is_put_in_force_and_evaluates_the_plan_of_its_year() throws IOException {
        Path regulation = Files.writeString(
                folder.resolve("regulation.json"), RegulationJson.write(Regulations.named("alzano-lombardo")));
        Path dossier = Files.writeString(
                folder.resolve("dossier.json"),
                DossierJson.write(Objects.requireNonNull(Examples.named("alzano-2023"))));
        Path store = folder.resolve("regulations");

        assertThat(printedBy(() -> {
                            try {
                                KeepInForce.main(
                                        new String[] {store.toString(), regulation.toString(), dossier.toString()});
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .lines())
                .contains("WARNING ASSUMED", "AREA_I 58.62", "SEGRETARIO 2.50")
                .noneMatch(line -> line.startsWith("ERROR"));
    }

    @Test
    void a_dossier_built_in_java_is_late_excused_and_reached() {
        assertThat(printedBy(() -> BuildInJava.main(new String[0])).lines())
                .startsWith("ATTI ACHIEVED 1", "SCUOLA PARTIALLY_ACHIEVED 0.9", "STRADE EXEMPT 1")
                .anyMatch(line -> line.startsWith("ERROR Declared achieved, but the recorded facts give 90%"));
    }

    @Test
    void a_dossier_built_in_java_is_the_same_as_read_from_json() {
        assertThat(DossierJson.read(DossierJson.write(BuildInJava.dossier()))).isEqualTo(BuildInJava.dossier());
    }

    private static String printedBy(Runnable main) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            main.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
