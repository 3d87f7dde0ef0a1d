package it.comune.performance.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.drools.SmallDossiers;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a host gets with the facade: the runtime class path of this module, as Maven resolves it. */
class RuntimeFootprintTest {
    private static final int MOST_JARS = 18;
    private static final long MOST_BYTES = 8_000_000;
    private static final int MOST_DROOLS_JARS = 13;
    private static final long MOST_DROOLS_BYTES = 4_100_000;

    private static final Path OWN_CLASSES = Path.of("target", "classes");
    private static List<Path> beside;

    @BeforeAll
    static void maven_wrote_the_class_path() throws IOException {
        String written = Files.readString(Path.of("target", "runtime-class-path.txt"));
        beside = Arrays.stream(written.strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    @Test
    void few_jars_and_small_ones() {
        assertThat(beside)
                .hasSizeLessThanOrEqualTo(MOST_JARS)
                .allSatisfy(jar -> assertThat(jar).exists());
        assertThat(bytes(beside) + bytes(List.of(OWN_CLASSES))).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void few_jars_of_drools_and_small_ones() {
        List<Path> drools =
                beside.stream().filter(jar -> isOf(jar, "drools-", "kie-")).toList();

        assertThat(drools).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_DROOLS_JARS);
        assertThat(bytes(drools)).isLessThanOrEqualTo(MOST_DROOLS_BYTES);
    }

    @Test
    void nothing_that_compiles_rules_reads_xml_or_logs() {
        assertThat(beside)
                .noneMatch(jar -> isOf(
                        jar,
                        "antlr",
                        "commons-codec",
                        "drools-drl",
                        "drools-ecj",
                        "drools-io",
                        "drools-mvel",
                        "ecj",
                        "kie-util",
                        "log",
                        "xstream"));
    }

    @Test
    void with_these_jars_alone_every_dossier_is_evaluated_as_here() throws Exception {
        assertThat(outputOf(FacadeAlone.class)).isEqualTo(expected());
    }

    /** The same as {@link FacadeAlone} prints. */
    private static String expected() {
        RuleBook rules = RuleBook.standard();
        StringBuilder expected = new StringBuilder();
        for (Dossier dossier : SmallDossiers.all()) {
            for (Regulation regulation : SmallDossiers.regulations()) {
                expected.append(EvaluationJson.write(rules.evaluate(dossier, regulation)));
            }
        }
        return expected.toString();
    }

    /** In a JVM of its own, with a heap that thousands of sessions would fill if they piled up. */
    private static String outputOf(Class<?> main) throws Exception {
        List<String> classPath = new ArrayList<>();
        beside.forEach(jar -> classPath.add(jar.toString()));
        classPath.add(OWN_CLASSES.toString());
        classPath.add(Path.of("target", "test-classes").toString());
        Path out = Files.createTempFile("facade", ".json");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx48m",
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            String.join(File.pathSeparator, classPath),
                            main.getName(),
                            out.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return Files.readString(out);
        } finally {
            Files.delete(out);
        }
    }

    private static boolean isOf(Path jar, String... prefixes) {
        return Arrays.stream(prefixes).anyMatch(jar.getFileName().toString()::startsWith);
    }

    /** In the reactor, this module and another one are folders of classes: they count as the jars that they become. */
    private static long bytes(List<Path> files) {
        long sum = 0;
        for (Path file : files) {
            try (Stream<Path> all = Files.walk(file)) {
                sum += all.filter(Files::isRegularFile)
                        .mapToLong(one -> one.equals(file) ? one.toFile().length() : packed(one))
                        .sum();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return sum;
    }

    private static long packed(Path file) {
        ByteArrayOutputStream counted = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(counted)) {
            Files.copy(file, packing);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return counted.size();
    }
}
