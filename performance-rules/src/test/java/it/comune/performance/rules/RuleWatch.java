package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Watches which rules fire in a test, and compares with what the test says of itself. */
final class RuleWatch implements BeforeEachCallback, AfterEachCallback {
    private static final ThreadLocal<Set<String>> FIRED = ThreadLocal.withInitial(TreeSet::new);

    private static final ThreadLocal<Boolean> LOOKED = ThreadLocal.withInitial(() -> false);

    /** A session is about to fire, whether or not any rule does. */
    static void looks() {
        LOOKED.set(true);
    }

    /** A session fired a rule. */
    static void saw(String ruleId) {
        FIRED.get().add(ruleId);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        FIRED.remove();
        LOOKED.remove();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        Fires fires = context.getRequiredTestMethod().getAnnotation(Fires.class);
        if (fires != null) {
            assertThat(FIRED.get()).as("rules that fire").contains(fires.value());
        }
        StaySilent silent = context.getRequiredTestMethod().getAnnotation(StaySilent.class);
        if (silent != null) {
            assertThat(LOOKED.get()).as("something was evaluated").isTrue();
            assertThat(FIRED.get()).as("rules that fire").doesNotContain(silent.value());
        }
    }
}
