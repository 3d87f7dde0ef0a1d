package it.comune.performance.benchmark;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.oracle.PlainEvaluator;
import it.comune.performance.rules.oracle.PlainResult;
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

/** Evaluations a second of the same dossier, warm. {@link Sides} sees to it that all sides conclude the same. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 4, time = 1)
public class EvaluationBenchmark {
    /** What every side evaluates. */
    @State(Scope.Benchmark)
    public static class Input {
        /** How many times the plan of 2023 the dossier is. */
        @Param({"1", "10", "100"})
        public int copies;

        Dossier dossier;
        Regulation regulation;

        /** Reads the plan. */
        @Setup
        public void load() {
            dossier = Documents.plan(copies);
            regulation = Documents.regulation();
        }
    }

    /** Our rules, alone in their JVM: others would spoil what the compiler knows of Drools. */
    @State(Scope.Benchmark)
    public static class Ours {
        final RuleBook rules = RuleBook.standard();
    }

    /** The naive rules, alone in theirs. */
    @State(Scope.Benchmark)
    public static class Naive {
        final NaiveRules rules = NaiveRules.compiled();
    }

    /** The rules, and every step and sentence asked for. */
    @Benchmark
    public Object rules(Input input, Ours ours) {
        return RulesReasons.of(ours.rules.evaluate(input.dossier, input.regulation));
    }

    /** The rules alone: they give reasons when they are asked for them. */
    @Benchmark
    public Evaluation rulesUnasked(Input input, Ours ours) {
        return ours.rules.evaluate(input.dossier, input.regulation);
    }

    /** The evaluator of the tests: the same conclusions and finding codes, no explanation and no text. */
    @Benchmark
    public PlainResult plain(Input input) {
        return PlainEvaluator.evaluate(input.dossier, input.regulation);
    }

    /** The evaluator of the tests, then as many steps and sentences as the rules give. */
    @Benchmark
    public Object plainWithReasons(Input input) {
        return PlainReasons.of(input.dossier, input.regulation);
    }

    /** Everything in DRL: the same points, a line of reason for every degree, no finding. */
    @Benchmark
    public Object naive(Input input, Naive naive) {
        return naive.rules.evaluate(input.dossier, input.regulation);
    }
}
