package it.comune.performance.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs everything and prints ratios: machines differ, and so do their moods. Every round measures all sides one after
 * the other, each in a JVM of its own; a ratio is made within its round, and the table shows the middle of all rounds
 * and, in brackets, how far they lie apart.
 *
 * <p>Arguments, all optional: {@code rounds=2}, {@code processes=15}.
 */
public final class Benchmarks {
    private static final String RULES = "rules";
    private static final String PLAIN = "plain";
    private static final String REASONS = "plainWithReasons";
    private static final String NAIVE = "naive";
    private static final List<String> SIDES = List.of(PLAIN, REASONS, RULES, NAIVE);
    private static final List<Integer> SIZES = List.of(1, 10, 100);

    /** Throughput in evaluations a second and bytes allocated by each, of one side in one round. */
    private record Measured(double throughput, double bytes) {}

    private record Setting(int copies, int threads) {}

    private final List<Map<Setting, Map<String, Measured>>> rounds = new ArrayList<>();

    private Benchmarks() {}

    /** Takes some eight minutes. */
    public static void main(String[] arguments) throws Exception {
        int rounds = 2;
        int processes = 15;
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            switch (parts[0]) {
                case "rounds" -> rounds = Integer.parseInt(parts[1]);
                case "processes" -> processes = Integer.parseInt(parts[1]);
                default -> throw new IllegalArgumentException(argument + ": there are rounds=2 and processes=15.");
            }
        }
        double cold = ColdStart.ratio(processes);
        Benchmarks benchmarks = new Benchmarks();
        for (int round = 1; round <= rounds; round++) {
            say("round %d of %d%n", round, rounds);
            benchmarks.measure();
        }
        benchmarks.print(cold);
    }

    private void measure() throws RunnerException {
        Map<Setting, Map<String, Measured>> round = new LinkedHashMap<>();
        for (int copies : SIZES) {
            round.put(new Setting(copies, 1), sides(copies, 1));
        }
        round.put(new Setting(1, 2), sides(1, 2));
        rounds.add(round);
    }

    private static Map<String, Measured> sides(int copies, int threads) throws RunnerException {
        Map<String, Measured> sides = new LinkedHashMap<>();
        for (String side : SIDES) {
            RunResult run = new Runner(new OptionsBuilder()
                            .include("\\." + EvaluationBenchmark.class.getSimpleName() + "\\." + side + "$")
                            .param("copies", String.valueOf(copies))
                            .threads(threads)
                            .forks(1)
                            .addProfiler(GCProfiler.class)
                            .jvmArgsAppend("-Xmx1g")
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .runSingle();
            Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
            Measured measured = new Measured(run.getPrimaryResult().getScore(), bytes.getScore());
            sides.put(side, measured);
            say(
                    "  %3dx, %d thread(s), %-16s %10.1f evaluations/s, %9.0f KB each%n",
                    copies, threads, side, measured.throughput(), measured.bytes() / 1024);
        }
        return sides;
    }

    private void print(double cold) {
        say("%nJava %s, %d rounds%n", System.getProperty("java.version"), rounds.size());
        say("%-62s %8s %s%n", "", "ratio", "(over rounds)");
        for (int threads : List.of(1, 2)) {
            Setting real = new Setting(1, threads);
            String on = ", real plan, " + threads + (threads == 1 ? " thread" : " threads");
            row("throughput, rules by plain Java" + on, round -> throughput(round, real, RULES, PLAIN));
            row("throughput, rules by plain Java with reasons" + on, round -> throughput(round, real, RULES, REASONS));
            row("throughput, rules by naive rules" + on, round -> throughput(round, real, RULES, NAIVE));
        }
        for (int copies : SIZES.subList(1, SIZES.size())) {
            Setting large = new Setting(copies, 1);
            row("throughput, rules by plain Java, " + copies + "x", round -> throughput(round, large, RULES, PLAIN));
            row("throughput, rules by naive rules, " + copies + "x", round -> throughput(round, large, RULES, NAIVE));
        }
        for (String side : SIDES) {
            row(
                    "allocation, KB each, real plan, " + side,
                    round -> measured(round, new Setting(1, 1), side).bytes() / 1024);
        }
        for (String side : SIDES) {
            row(
                    "growth, exponent from 1x to 100x, " + side,
                    round -> Math.log10(throughput(round, new Setting(1, 1), side)
                                    / throughput(round, new Setting(100, 1), side))
                            / 2);
        }
        say("%-62s %8.2f%n", "cold: first evaluation by a JVM that only builds the dossier", cold);
    }

    private interface Figure {
        double of(Map<Setting, Map<String, Measured>> round);
    }

    private void row(String title, Figure figure) {
        double[] sorted = rounds.stream().mapToDouble(figure::of).sorted().toArray();
        double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        say("%-62s %8.2f (%.2f - %.2f)%n", title, middle, sorted[0], sorted[sorted.length - 1]);
    }

    private static Measured measured(Map<Setting, Map<String, Measured>> round, Setting setting, String side) {
        return round.get(setting).get(side);
    }

    private static double throughput(Map<Setting, Map<String, Measured>> round, Setting setting, String side) {
        return measured(round, setting, side).throughput();
    }

    private static double throughput(
            Map<Setting, Map<String, Measured>> round, Setting setting, String side, String by) {
        return throughput(round, setting, side) / throughput(round, setting, by);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
