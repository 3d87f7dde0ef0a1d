package it.comune.performance.rules.testing;

import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends a property after so many tries that held: {@value #FEW}, or what the system property {@value #PROPERTY} says. An annotation
 * cannot read it, and the number of tries of jqwik's own settings is meant for cheaper properties.
 */
final class Tries implements AroundTryHook {
    static final String PROPERTY = "performance.fairness.tries";
    static final int FEW = 100;
    static final int MOST = 1_000_000;

    /** For jqwik. */
    Tries() {}

    /** @param failed from then on jqwik shrinks, and a try more that holds ends nothing */
    private record Count(int held, boolean failed) {
        Count and(TryExecutionResult result) {
            return new Count(held + (result.isSatisfied() ? 1 : 0), failed || result.isFalsified());
        }
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor property, List<Object> parameters) {
        Store<Count> count =
                Store.getOrCreate(List.of(Tries.class, context.label()), Lifespan.PROPERTY, () -> new Count(0, false));
        TryExecutionResult result = property.execute(parameters);
        count.update(before -> before.and(result));
        boolean enough = count.get().held >= Integer.getInteger(PROPERTY, FEW) && !count.get().failed;
        return result.isSatisfied() && enough ? TryExecutionResult.satisfied(true) : result;
    }
}
