package it.comune.performance.benchmark;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.NationalContracts;
import it.comune.performance.rules.RuleBook;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Evaluations a second of the plan with more and more people, warm. {@link Sides} sees to it that both sides conclude the same. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 4, time = 1)
public class PeopleBenchmark {
    /** What both sides evaluate. */
    @State(Scope.Benchmark)
    public static class Input {
        /** How many people there are. */
        @Param({"80", "1000", "10000", "100000"})
        public int people;

        Dossier dossier;
        Regulation regulation;
        NationalMinimums minimums;

        /** Reads plan and staff. */
        @Setup
        public void load() {
            dossier = Documents.people(people);
            regulation = Documents.regulation();
            minimums = NationalContracts.of(dossier.year());
        }
    }

    /** The rules, alone in their JVM. */
    @State(Scope.Benchmark)
    public static class Ours {
        final RuleBook rules = RuleBook.standard();
    }

    /** The rules, explanations and findings included. */
    @Benchmark
    public Evaluation rules(Input input, Ours ours) {
        return ours.rules.evaluate(input.dossier, input.regulation);
    }

    /** Lean plain Java: the same scores and amounts and nothing else. */
    @Benchmark
    public Object plain(Input input) {
        return PlainPeople.evaluate(input.dossier, input.regulation, input.minimums);
    }
}
