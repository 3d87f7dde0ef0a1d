package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that the README's first command runs, in a process of its own, in an empty environment. */
class PerformanceToolIT {
    private static final String JAR = Objects.requireNonNull(System.getProperty("tool.jar"));

    @TempDir
    private Path folder = Path.of("");

    private ToolRun java(String locale, List<String> options, String... args) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The tool did not end.");
        }
        return new ToolRun(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void the_first_command_of_the_readme_evaluates_the_real_plan() throws Exception {
        ToolRun run = java("C", List.of(), "evaluate", "alzano-2023");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().replace("java -jar " + JAR + " explain", "performance explain"))
                .isEqualTo(ToolRun.of("evaluate", "alzano-2023").out());
    }

    @Test
    void output_is_the_same_bytes_in_every_locale() throws Exception {
        ToolRun c = java("C", List.of("-Duser.language=tr"), "evaluate", "alzano-2023", "--json");
        ToolRun utf8 = java("C.UTF-8", List.of("-Duser.language=it"), "evaluate", "alzano-2023", "--json");

        assertThat(c.out()).isNotEmpty().isEqualTo(utf8.out());
    }

    @Test
    void nothing_touches_the_network() throws Exception {
        Path log = folder.resolve("classes.log");

        ToolRun run = java("C", List.of("-Xlog:class+load:file=" + log), "evaluate", "alzano-2023");

        assertThat(run.code()).isZero();
        List<String> loaded = Files.readAllLines(log);
        assertThat(loaded.stream().filter(line -> line.contains(" it.comune.performance.examples.PerformanceTool ")))
                .hasSize(1);
        // Nobody connects without an address, or looks one up without these.
        assertThat(loaded.stream()
                        .filter(line -> line.matches(".* java\\.net\\.(Inet(Socket|4|6)Address(Impl)?|Socket) .*")))
                .isEmpty();
    }

    @Test
    void nothing_is_written_beside_the_input() throws Exception {
        java("C", List.of(), "explain", "O12");

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("out", "err");
        }
    }

    @Test
    void exit_codes_reach_the_shell() throws Exception {
        assertThat(java("C", List.of(), "evaluate", "alzano-2023", "--strict").code())
                .isEqualTo(1);
        assertThat(java("C", List.of(), "evaluate", "no-such-file").code()).isEqualTo(2);
    }

    @Test
    void the_jar_alone_writes_and_reads_workbooks() throws Exception {
        ToolRun written = java("C", List.of(), "regulation", "export", "standard", "r.xlsx");
        ToolRun read = java("C", List.of(), "regulation", "diff", "standard", "r.xlsx", "--lang", "en");

        assertThat(written.err()).isEmpty();
        assertThat(written.code()).isZero();
        assertThat(read.err()).isEmpty();
        assertThat(read.out()).endsWith("No difference.\n");
    }

    @Test
    void notices_and_licences_of_what_is_bundled_are_in_the_jar() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(text(jar, "META-INF/NOTICE")).contains("Drools :: Core").contains("Jackson");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/LICENSE.txt")).contains("QOS.ch");
            assertThat(text(jar, "LICENSE")).contains("Redistribution and use in source and binary forms");
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .doesNotContain("module-info.class")
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA|EC)"));
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(Objects.requireNonNull(jar.getEntry(name), name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
