package it.comune.performance.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The first evaluation in a fresh JVM: whole processes, one kind after the other so that both see the same machine. One
 * builds the dossier and its regulation in code and ends; the other one then builds the rule book and evaluates them.
 * Neither has a logging backend, which is the host's choice and would cost more than some of what is measured.
 */
final class ColdStart {
    /** Class path of the rules and what they need at run time; without it that of this process. */
    private static final String RUNTIME = "benchmark.runtime";

    private ColdStart() {}

    /** Medians of whole processes, evaluating by building only. */
    static double ratio(int processes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("in-code");
        try {
            InCode.compile(Documents.plan(), Documents.regulation(), folder);
            double[] building = new double[processes];
            double[] evaluating = new double[processes];
            for (int i = 0; i < processes; i++) {
                building[i] = milliseconds(folder, "Builds");
                evaluating[i] = milliseconds(folder, "Evaluates");
            }
            System.out.printf(
                    Locale.ROOT,
                    "cold: %.0f ms to build the dossier, %.0f ms to evaluate it as well, medians of %d processes%n",
                    median(building),
                    median(evaluating),
                    processes);
            return median(evaluating) / median(building);
        } finally {
            delete(folder);
        }
    }

    private static double milliseconds(Path folder, String program) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + System.getProperty(RUNTIME, System.getProperty("java.class.path")),
                program);
        long start = System.nanoTime();
        Process process = java.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A process failed: " + String.join(" ", java.command()));
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
