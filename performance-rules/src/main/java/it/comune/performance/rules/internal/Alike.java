package it.comune.performance.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind, one for each situation that the rules can tell apart: what they would conclude in the same way is concluded
 * once in an evaluation. Used by one thread.
 *
 * @param <S> all that the rules look at, by value
 * @param <F> the fact
 */
final class Alike<S, F> {
    private final Map<S, F> known = new HashMap<>();
    private List<F> fresh = new ArrayList<>();

    /** The fact for a situation; made where it is the first of its kind. */
    F of(S situation, Function<S, F> make) {
        @Nullable F fact = known.get(situation);
        if (fact == null) {
            fact = make.apply(situation);
            known.put(situation, fact);
            fresh.add(fact);
        }
        return fact;
    }

    /** Those that were made since this was last asked, in the order in which their situations were met. */
    List<F> fresh() {
        List<F> made = fresh;
        fresh = new ArrayList<>();
        return made;
    }
}
