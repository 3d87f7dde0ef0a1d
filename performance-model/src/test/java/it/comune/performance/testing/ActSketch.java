package it.comune.performance.testing;

import it.comune.performance.dossier.Act;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** An act whose date is told from other days. */
record ActSketch(String reference, @Nullable Day date) {
    static Arbitrary<ActSketch> any() {
        return Combinators.combine(references(), Parts.maybe(Day.any(), 0.8)).as(ActSketch::new);
    }

    static Arbitrary<ActSketch> dated() {
        return Combinators.combine(references(), Day.any()).as(ActSketch::new);
    }

    private static Arbitrary<String> references() {
        return Arbitraries.integers().between(1, 99).map(number -> "DGC " + number);
    }

    Act in(Day.Calendar calendar) {
        return new Act(reference, date == null ? null : date.in(calendar));
    }
}
