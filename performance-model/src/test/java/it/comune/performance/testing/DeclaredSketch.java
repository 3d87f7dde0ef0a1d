package it.comune.performance.testing;

import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** A declared outcome of whatever it is put under, for all units or one of those concerned. */
record DeclaredSketch(
        DeclaredResult outcome,
        @Nullable Integer unit,
        @Nullable String note) {
    static Arbitrary<DeclaredSketch> any() {
        return Combinators.combine(
                        Arbitraries.of(DeclaredResult.values()), Parts.maybe(Parts.picks(), 0.35), Parts.maybeText())
                .as(DeclaredSketch::new);
    }

    DeclaredOutcome in(@Nullable String objective, @Nullable String indicator, List<String> concerned) {
        return new DeclaredOutcome(
                objective, indicator, unit == null ? null : Parts.pick(concerned, unit), outcome, note);
    }
}
