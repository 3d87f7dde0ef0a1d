package it.comune.performance.benchmark;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.rules.NationalContracts;
import it.comune.performance.rules.RuleBook;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * <p>Arguments, all optional: {@code rounds=2}, {@code processes=15}, {@code only=plan} or {@code only=people}.
 */
public final class Benchmarks {
    private static final String RULES = "rules";
    private static final String UNASKED = "rulesUnasked";
    private static final String PLAIN = "plain";
    private static final String REASONS = "plainWithReasons";
    private static final String NAIVE = "naive";
    private static final List<String> ALL = List.of(PLAIN, REASONS, RULES, UNASKED, NAIVE);
    private static final List<String> SIDES = List.of(PLAIN, RULES, NAIVE);
    private static final List<String> OF_PEOPLE = List.of(PLAIN, RULES);
    private static final List<Integer> SIZES = List.of(1, 10, 100);
    private static final int STAFF = 80;
    private static final int SMALL_CITY = 1_000;
    private static final int CITY = 10_000;
    private static final int METROPOLIS = 100_000;
    private static final List<Integer> PEOPLE = List.of(STAFF, SMALL_CITY, CITY, METROPOLIS);

    /** Seconds until nothing gets faster; there is more of Drools to compile than of plain Java. */
    private static final int WARM_UP = 8;

    private static final int WARM_UP_OF_DROOLS = 20;

    /** One evaluation of a metropolis takes seconds: a few of them warm it up, and the heap holds its explanations. */
    private static final int WARM_UP_OF_A_METROPOLIS = 3;

    private enum Subject {
        PLAN("copies", EvaluationBenchmark.class, "-Xmx1g"),
        PEOPLE("people", PeopleBenchmark.class, "-Xmx6g");

        private final String parameter;
        private final Class<?> benchmark;
        private final String heap;

        Subject(String parameter, Class<?> benchmark, String heap) {
            this.parameter = parameter;
            this.benchmark = benchmark;
            this.heap = heap;
        }
    }

    /** Throughput in evaluations a second and bytes allocated by each, of one side in one round. */
    private record Measured(double throughput, double bytes) {}

    /** @param size copies of the plan, or people */
    private record Setting(Subject subject, int size, int threads) {
        static Setting plan(int copies, int threads) {
            return new Setting(Subject.PLAN, copies, threads);
        }

        static Setting people(int count) {
            return new Setting(Subject.PEOPLE, count, 1);
        }
    }

    private final List<Map<Setting, Map<String, Measured>>> rounds = new ArrayList<>();

    private Benchmarks() {}

    /** Takes some ten minutes for the plan and some five for the people. */
    public static void main(String[] arguments) throws Exception {
        int rounds = 2;
        int processes = 15;
        Set<Subject> subjects = EnumSet.allOf(Subject.class);
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            switch (parts[0]) {
                case "rounds" -> rounds = Integer.parseInt(parts[1]);
                case "processes" -> processes = Integer.parseInt(parts[1]);
                case "only" -> subjects = EnumSet.of(Subject.valueOf(parts[1].toUpperCase(Locale.ROOT)));
                default ->
                    throw new IllegalArgumentException(
                            argument + ": there are rounds=2, processes=15, only=plan and only=people.");
            }
        }
        agree(subjects);
        double cold = subjects.contains(Subject.PLAN) ? ColdStart.ratio(processes) : 0;
        Benchmarks benchmarks = new Benchmarks();
        for (int round = 1; round <= rounds; round++) {
            say("round %d of %d%n", round, rounds);
            benchmarks.measure(subjects);
        }
        say("%nJava %s, %d rounds%n", System.getProperty("java.version"), rounds);
        say("%-62s %8s %s%n", "", "ratio", "(over rounds)");
        if (subjects.contains(Subject.PLAN)) {
            benchmarks.printPlan();
            say("%-62s %8.2f%n", "cold: first evaluation by a JVM that only builds the dossier", cold);
        }
        if (subjects.contains(Subject.PEOPLE)) {
            benchmarks.printPeople();
        }
    }

    private static void agree(Set<Subject> subjects) {
        RuleBook book = RuleBook.standard();
        if (subjects.contains(Subject.PLAN)) {
            NaiveRules naive = NaiveRules.compiled();
            for (int copies : SIZES) {
                Sides.agree(book, naive, Documents.plan(copies), Documents.regulation());
            }
        }
        if (subjects.contains(Subject.PEOPLE)) {
            for (int people : PEOPLE.subList(0, PEOPLE.size() - 1)) {
                Dossier dossier = Documents.people(people);
                Sides.agreeOnPeople(book, dossier, Documents.regulation(), NationalContracts.of(dossier.year()));
            }
        }
    }

    private void measure(Set<Subject> subjects) throws RunnerException {
        Map<Setting, Map<String, Measured>> round = new LinkedHashMap<>();
        if (subjects.contains(Subject.PLAN)) {
            measure(round, Setting.plan(1, 1), ALL);
            measure(round, Setting.plan(1, 2), ALL);
            for (int copies : SIZES.subList(1, SIZES.size())) {
                measure(round, Setting.plan(copies, 1), SIDES);
            }
        }
        if (subjects.contains(Subject.PEOPLE)) {
            for (int people : PEOPLE) {
                measure(round, Setting.people(people), OF_PEOPLE);
            }
        }
        rounds.add(round);
    }

    private static void measure(Map<Setting, Map<String, Measured>> round, Setting setting, List<String> names)
            throws RunnerException {
        Map<String, Measured> sides = new LinkedHashMap<>();
        for (String side : names) {
            RunResult run = new Runner(new OptionsBuilder()
                            .include("\\." + setting.subject().benchmark.getSimpleName() + "\\." + side + "$")
                            .param(setting.subject().parameter, String.valueOf(setting.size()))
                            .threads(setting.threads())
                            .forks(1)
                            .warmupIterations(warmUp(setting, side))
                            .addProfiler(GCProfiler.class)
                            .jvmArgsAppend(setting.subject().heap)
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .runSingle();
            Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
            Measured measured = new Measured(run.getPrimaryResult().getScore(), bytes.getScore());
            sides.put(side, measured);
            say(
                    "  %6d %-6s, %d thread(s), %-16s %10.2f evaluations/s, %9.0f KB each%n",
                    setting.size(),
                    setting.subject().parameter,
                    setting.threads(),
                    side,
                    measured.throughput(),
                    measured.bytes() / 1024);
        }
        round.put(setting, sides);
    }

    private static int warmUp(Setting setting, String side) {
        if (setting.equals(Setting.people(METROPOLIS))) {
            return WARM_UP_OF_A_METROPOLIS;
        }
        return side.startsWith(PLAIN) ? WARM_UP : WARM_UP_OF_DROOLS;
    }

    private void printPlan() {
        for (int threads : List.of(1, 2)) {
            Setting real = Setting.plan(1, threads);
            String on = ", real plan, " + threads + (threads == 1 ? " thread" : " threads");
            row("throughput, rules by plain Java" + on, round -> throughput(round, real, RULES, PLAIN));
            row("throughput, rules by plain Java with reasons" + on, round -> throughput(round, real, RULES, REASONS));
            row("throughput, rules by naive rules" + on, round -> throughput(round, real, RULES, NAIVE));
            row("throughput, rules unasked by plain Java" + on, round -> throughput(round, real, UNASKED, PLAIN));
        }
        for (int copies : SIZES.subList(1, SIZES.size())) {
            Setting large = Setting.plan(copies, 1);
            row("throughput, rules by plain Java, " + copies + "x", round -> throughput(round, large, RULES, PLAIN));
            row("throughput, rules by naive rules, " + copies + "x", round -> throughput(round, large, RULES, NAIVE));
        }
        for (String side : ALL) {
            row(
                    "allocation, KB each, real plan, " + side,
                    round -> measured(round, Setting.plan(1, 1), side).bytes() / 1024);
        }
        for (String side : SIDES) {
            row(
                    "growth, exponent from 1x to 100x, " + side,
                    round -> growth(round, Setting.plan(1, 1), Setting.plan(100, 1), side));
        }
    }

    private void printPeople() {
        for (int people : PEOPLE) {
            Setting staff = Setting.people(people);
            row(
                    "throughput, rules by lean plain Java, " + people + " people",
                    round -> throughput(round, staff, RULES, PLAIN));
        }
        Setting largest = Setting.people(METROPOLIS);
        for (String side : OF_PEOPLE) {
            row(
                    "allocation, KB a person, " + METROPOLIS + " people, " + side,
                    round -> measured(round, largest, side).bytes() / 1024 / METROPOLIS);
        }
        for (String side : OF_PEOPLE) {
            for (int people : List.of(STAFF, SMALL_CITY)) {
                row(
                        "growth, exponent from " + people + " to " + METROPOLIS + " people, " + side,
                        round -> growth(round, Setting.people(people), largest, side));
            }
        }
    }

    /** How the time grows with the size: 1 if in proportion. */
    private static double growth(
            Map<Setting, Map<String, Measured>> round, Setting small, Setting large, String side) {
        return Math.log(throughput(round, small, side) / throughput(round, large, side))
                / Math.log((double) large.size() / small.size());
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
