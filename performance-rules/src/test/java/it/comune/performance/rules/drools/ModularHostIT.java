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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host that is a module, built by a Maven build of its own from {@code src/it/modular}, with the library, Drools and the rest on
 * the module path and nothing on the class path.
 */
class ModularHostIT {
    private static final Dossier DOSSIER = SmallDossiers.exempted();
    private static final String OURS = "it.comune.example.modular/it.comune.example.modular.Application";

    private static Path modules;
    private static Path java;

    @TempDir
    private Path out;

    @BeforeAll
    static void the_host_was_built() {
        modules = Path.of(System.getProperty("modular.host", "target/modular-host"));
        assumeTrue(Files.exists(modules), () -> "The host was not built: \"mvn verify\" builds " + modules);
        java = Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(Files.isExecutable(java), () -> "There is no " + java + " to run the host with.");
    }

    @Test
    void the_facade_concludes_on_the_module_path_what_it_concludes_here() throws Exception {
        String said = run("-p", modules.toString(), "-m", OURS);

        assertThat(said.lines().filter(line -> !line.startsWith("SLF4J")))
                .containsExactly(
                        "class path: ",
                        "module it.comune.example.modular",
                        "module it.comune.performance.rules",
                        "module it.comune.performance.model");
        assertThat(written()).isEqualTo(expected());
    }

    @Test
    void a_host_on_the_class_path_names_the_modules_when_it_starts() throws Exception {
        Path ours;
        try (Stream<Path> jars = Files.list(modules)) {
            ours = jars.filter(jar -> jar.getFileName().toString().startsWith("modular-"))
                    .findFirst()
                    .orElseThrow();
        }
        Path rest = Files.createDirectory(out.resolve("modules"));
        try (Stream<Path> jars = Files.list(modules)) {
            for (Path jar : jars.filter(jar -> !jar.equals(ours)).toList()) {
                Files.copy(jar, rest.resolve(jar.getFileName()));
            }
        }

        String said = run(
                "-p",
                rest.toString(),
                "--add-modules",
                "it.comune.performance.rules,org.jspecify,org.slf4j,tools.jackson.core",
                "-cp",
                ours.toString(),
                "it.comune.example.modular.Application");

        assertThat(said).contains("module it.comune.performance.rules").contains("unnamed module");
        assertThat(written()).isEqualTo(expected());
    }

    private String run(String... options) throws IOException, InterruptedException {
        Path dossier = Files.writeString(out.resolve("dossier.json"), DossierJson.write(DOSSIER));
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(
                List.of(dossier.toString(), out.resolve("evaluation.json").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private String written() throws IOException {
        return Files.readString(out.resolve("evaluation.json"));
    }

    private static String expected() {
        return EvaluationJson.write(RuleBook.standard().evaluate(DOSSIER, Regulations.named("standard")));
    }
}
