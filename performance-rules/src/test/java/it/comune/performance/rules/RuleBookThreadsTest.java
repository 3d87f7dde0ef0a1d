package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.drools.HostRulesSample;
import it.comune.performance.rules.drools.SmallDossiers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RuleBookThreadsTest {
    private static final int THREADS = 4;
    private static final int EVALUATIONS = 20_000;

    /** A dossier, a regulation and what one thread alone concludes on them. */
    private record Sample(Dossier dossier, Regulation regulation, Evaluation expected) {}

    @Test
    void twenty_thousand_evaluations_by_four_threads_equal_those_of_one() throws Exception {
        RuleBook rules = RuleBook.standard();
        List<Sample> samples = samples(rules);

        assertThat(wrongIn(EVALUATIONS / THREADS, List.of(rules, rules, rules, rules), List.of(samples)))
                .isZero();
    }

    @Test
    void two_rule_books_used_at_once_do_not_influence_each_other() throws Exception {
        RuleBook standard = RuleBook.standard();
        RuleBook withHostRules = RuleBook.with(HostRulesSample.remarks());
        List<Sample> ofStandard = samples(standard);
        List<Sample> ofHost = samples(withHostRules);
        assertThat(ofHost)
                .extracting(Sample::expected)
                .extracting(Evaluation::objectives)
                .isNotEqualTo(ofStandard.stream()
                        .map(one -> one.expected().objectives())
                        .toList());

        assertThat(wrongIn(
                        500,
                        List.of(standard, withHostRules, standard, withHostRules),
                        List.of(ofStandard, ofHost, ofStandard, ofHost)))
                .isZero();
    }

    private static List<Sample> samples(RuleBook rules) {
        List<Sample> samples = new ArrayList<>();
        for (Dossier dossier : SmallDossiers.all()) {
            for (Regulation regulation : SmallDossiers.regulations()) {
                samples.add(new Sample(dossier, regulation, rules.evaluate(dossier, regulation)));
            }
        }
        return samples;
    }

    /**
     * Thread i uses book i and its samples, starting with a sample of its own, so that threads work on different
     * dossiers.
     */
    private static int wrongIn(int times, List<RuleBook> books, List<List<Sample>> samples) throws Exception {
        CyclicBarrier together = new CyclicBarrier(books.size());
        ExecutorService threads = Executors.newFixedThreadPool(books.size());
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < books.size(); i++) {
                RuleBook rules = books.get(i);
                List<Sample> own = samples.get(i % samples.size());
                int first = i;
                tasks.add(() -> {
                    together.await();
                    int wrong = 0;
                    for (int n = 0; n < times; n++) {
                        Sample one = own.get((first * 5 + n) % own.size());
                        wrong += isSame(rules.evaluate(one.dossier(), one.regulation()), one.expected()) ? 0 : 1;
                    }
                    return wrong;
                });
            }
            int wrong = 0;
            for (Future<Integer> future : threads.invokeAll(tasks)) {
                wrong += future.get();
            }
            return wrong;
        } finally {
            threads.shutdownNow();
        }
    }

    /** All but the digests of the documents, which cost more than an evaluation and do not depend on threads. */
    private static boolean isSame(Evaluation one, Evaluation other) {
        return one.units().equals(other.units())
                && one.objectives().equals(other.objectives())
                && one.indicators().equals(other.indicators())
                && one.findings().equals(other.findings())
                && one.digests().rules().equals(other.digests().rules());
    }
}
