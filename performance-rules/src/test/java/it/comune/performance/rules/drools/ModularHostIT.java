package it.comune.performance.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host that is a module, built by a Maven build of its own from {@code src/it/modular}, with the library, Drools and
 * the rest on the module path and nothing on the class path.
 */
class ModularHostIT {
    private static final Dossier DOSSIER = SmallDossiers.exempted();
    private static final String MAIN = "it.comune.example.modular.Application";
    private static final String OURS = "it.comune.example.modular/" + MAIN;
    private static final String[] ALL_MODULES = {
        "class path: ",
        "module it.comune.example.modular",
        "module it.comune.performance.rules",
        "module it.comune.performance.model"
    };

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
    void the_facade_needs_no_other_module_than_its_own_runtime() throws Exception {
        String said = run("facade", "-p", path(isOfFacade().or(ModularHostIT::isHost)), "-m", OURS);

        assertThat(withoutLogging(said)).containsExactly(ALL_MODULES);
        assertThat(written()).isEqualTo(expected());
    }

    @Test
    void plain_drools_concludes_on_the_module_path_what_the_facade_concludes_here() throws Exception {
        String said = run("plain", "-p", modules.toString(), "-m", OURS);

        assertThat(withoutLogging(said)).containsExactly(ALL_MODULES);
        assertThat(written()).isEqualTo(expected());
    }

    @Test
    void a_host_on_the_class_path_names_the_modules_when_it_starts() throws Exception {
        String said = run(
                "facade",
                "-p",
                path(isOfFacade()),
                "--add-modules",
                "it.comune.performance.rules,org.jspecify,org.slf4j,tools.jackson.core",
                "-cp",
                path(ModularHostIT::isHost),
                MAIN);

        assertThat(said).contains("unnamed module").contains("module it.comune.performance.rules");
        assertThat(written()).isEqualTo(expected());
    }

    /** What Maven resolves at run time for this module, and the module itself. */
    private static Predicate<Path> isOfFacade() throws IOException {
        Set<String> names = Arrays.stream(Files.readString(Path.of("target", "runtime-class-path.txt"))
                        .strip()
                        .split(File.pathSeparator))
                .map(jar -> artifact(Path.of(jar)))
                .collect(Collectors.toSet());
        return jar -> names.contains(artifact(jar)) || artifact(jar).equals("performance-rules");
    }

    /** Its name without version: a host may resolve another one. */
    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("-[0-9].*", "");
    }

    private static boolean isHost(Path jar) {
        return artifact(jar).equals("modular");
    }

    private static String path(Predicate<Path> chosen) throws IOException {
        try (Stream<Path> jars = Files.list(modules)) {
            return jars.filter(chosen).map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Stream<String> withoutLogging(String said) {
        return said.lines().filter(line -> !line.startsWith("SLF4J"));
    }

    private String run(String way, String... options) throws IOException, InterruptedException {
        Path dossier = Files.writeString(out.resolve("dossier.json"), DossierJson.write(DOSSIER));
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(
                List.of(dossier.toString(), out.resolve("evaluation.json").toString(), way));
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
