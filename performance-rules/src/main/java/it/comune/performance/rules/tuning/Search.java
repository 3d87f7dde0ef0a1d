package it.comune.performance.rules.tuning;

import java.util.function.Consumer;

/** Looks for one kind of unfairness in a regulation. */
interface Search {
    /** @param found takes what was found, in the order of its search */
    void look(Trial trial, Consumer<Unfairness> found);

    /** Whether people who are alone in their units are compared, so that the fund must be one for all of them. */
    default boolean comparesUnits() {
        return true;
    }
}
