package it.comune.performance.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host, built by a Maven build of its own from {@code src/it/host}: rules made into a model by its own
 * kie-maven-plugin, and an application that the Spring Boot plugin packs into a nested jar. It uses every way in, and
 * writes what each concludes.
 */
class HostApplicationIT {
    private static final Dossier DOSSIER = SmallDossiers.exempted();

    @TempDir
    private static Path out;

    private static Path application;
    private static String said;

    @BeforeAll
    static void the_host_evaluates_a_dossier() throws Exception {
        application = Path.of(System.getProperty("host.application", "target/host-application"));
        assumeTrue(Files.exists(application), () -> "The host was not built: \"mvn verify\" builds " + application);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(Files.isExecutable(java), () -> "There is no " + java + " to run the host with.");
        Path dossier = Files.writeString(out.resolve("dossier.json"), DossierJson.write(DOSSIER));
        Process process = new ProcessBuilder(
                        java.toString(), "-jar", application.toString(), dossier.toString(), out.toString())
                .redirectErrorStream(true)
                .start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void the_jar_is_nested_and_so_is_the_code_that_runs() throws IOException {
        try (JarFile jar = new JarFile(application.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("org/springframework/boot/loader/launch/JarLauncher.class")
                    .anyMatch(name -> name.startsWith("BOOT-INF/lib/performance-rules-"))
                    .anyMatch(name -> name.startsWith("BOOT-INF/lib/host-rules-"));
        }
        assertThat(said.lines())
                .last(InstanceOfAssertFactories.STRING)
                .startsWith("jar:nested:")
                .endsWith("/!BOOT-INF/classes/!/it/comune/example/application/Application.class");
    }

    @Test
    void the_facade_concludes_what_it_concludes_here() throws IOException {
        assertThat(written("facade"))
                .isEqualTo(EvaluationJson.write(RuleBook.standard().evaluate(DOSSIER, Regulations.named("standard"))));
    }

    @Test
    void plain_drools_concludes_what_the_facade_concludes() throws IOException {
        assertThat(written("plain")).isEqualTo(written("facade"));
    }

    @Test
    void the_hosts_rule_is_heard_by_the_facade() throws IOException {
        assertThat(written("facade"))
                .contains("REMARK_WITHOUT_EFFECT")
                .doesNotContain("COMUNE-01")
                .doesNotContain("ADJUSTED_BY_HOST");
        assertThat(written("facade-host"))
                .contains("COMUNE-01")
                .contains("DGC 12/2024, point 3")
                .contains("ADJUSTED_BY_HOST")
                .doesNotContain("REMARK_WITHOUT_EFFECT");
    }

    @Test
    void a_rule_base_that_includes_ours_concludes_what_the_facade_with_the_hosts_rules_concludes() throws IOException {
        assertThat(written("plain-host")).isEqualTo(written("facade-host"));
    }

    private static String written(String way) throws IOException {
        return Files.readString(out.resolve(way + ".json"));
    }
}
