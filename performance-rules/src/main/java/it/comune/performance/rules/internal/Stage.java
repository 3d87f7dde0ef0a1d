package it.comune.performance.rules.internal;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stage of an evaluation: its facts are inserted, the rules fire, then it is closed, which gives the next stage. */
final class Stage {
    private final String name;
    private final List<?> facts;
    private final Supplier<@Nullable Stage> next;

    Stage(String name, List<?> facts, Supplier<@Nullable Stage> next) {
        this.name = name;
        this.facts = facts;
        this.next = next;
    }

    String getName() {
        return name;
    }

    /** What the rules of this stage see. */
    List<?> facts() {
        return facts;
    }

    /**
     * Checks that every case has its one conclusion, joins and sums.
     *
     * @return the next stage; none after the last
     */
    @Nullable
    Stage close() {
        for (Object fact : facts) {
            if (fact instanceof Case one) {
                one.settle();
            }
        }
        return next.get();
    }
}
