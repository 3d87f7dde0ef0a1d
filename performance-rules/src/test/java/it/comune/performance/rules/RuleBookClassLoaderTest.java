package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.drools.HostRules;
import it.comune.performance.rules.drools.HostRulesSample;
import it.comune.performance.rules.drools.SmallDossiers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookClassLoaderTest {
    private static final Regulation REGULATION = SmallDossiers.regulations().get(0);
    private static final Evaluation EXPECTED = RuleBook.standard().evaluate(SmallDossiers.late(), REGULATION);

    @Test
    void a_thread_without_context_class_loader_builds_and_uses_a_rule_book() {
        Evaluation evaluation =
                inThreadWith(null, () -> RuleBook.standard().evaluate(SmallDossiers.late(), REGULATION));

        assertThat(evaluation).isEqualTo(EXPECTED);
    }

    @Test
    void a_thread_whose_context_class_loader_does_not_see_drools_builds_and_uses_a_rule_book() {
        Evaluation evaluation = inThreadWith(
                ClassLoader.getPlatformClassLoader(),
                () -> RuleBook.standard().evaluate(SmallDossiers.late(), REGULATION));

        assertThat(evaluation).isEqualTo(EXPECTED);
    }

    @Test
    void rules_of_a_host_are_added_without_a_context_class_loader() {
        HostRules hostRules = HostRulesSample.remarks();

        Evaluation evaluation =
                inThreadWith(null, () -> RuleBook.with(hostRules).evaluate(SmallDossiers.remarked(), REGULATION));

        assertThat(evaluation.objective("O1", "AREA_I").orElseThrow().degree()).hasToString("0.9");
    }

    @Test
    void the_context_class_loader_is_as_before_afterwards() {
        ClassLoader own = new ClassLoader(RuleBook.class.getClassLoader()) {};
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            RuleBook rules = RuleBook.standard();
            assertThat(thread.getContextClassLoader()).isSameAs(own);

            rules.evaluate(SmallDossiers.late(), REGULATION);
            assertThat(thread.getContextClassLoader()).isSameAs(own);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static <T> T inThreadWith(@Nullable ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
