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

/** Evaluations a second of the same dossier, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class EvaluationBenchmark {
    /** How many times the plan of 2023 the dossier is. */
    @Param({"1", "10", "100"})
    public int copies;

    private Dossier dossier;
    private Regulation regulation;
    private RuleBook rules;
    private NaiveRules naive;

    /** Builds all sides for each of them, so that their heaps are alike. */
    @Setup
    public void load() {
        dossier = Documents.plan(copies);
        regulation = Documents.regulation();
        rules = RuleBook.standard();
        naive = NaiveRules.compiled();
        Sides.agree(rules, naive, dossier, regulation);
    }

    /** The rules, explanations and findings included. */
    @Benchmark
    public Evaluation rules() {
        return rules.evaluate(dossier, regulation);
    }

    /** The evaluator of the tests: the same conclusions and finding codes, no explanation and no text. */
    @Benchmark
    public PlainResult plain() {
        return PlainEvaluator.evaluate(dossier, regulation);
    }

    /** The evaluator of the tests, then as many steps and sentences as the rules give. */
    @Benchmark
    public Object plainWithReasons() {
        return PlainReasons.of(dossier, regulation);
    }

    /** Everything in DRL: the same points, a line of reason for every degree, no finding. */
    @Benchmark
    public Object naive() {
        return naive.evaluate(dossier, regulation);
    }
}
