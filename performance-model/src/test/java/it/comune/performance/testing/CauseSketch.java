package it.comune.performance.testing;

import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Recognition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** An exempt cause of whatever it is put under, for all units or one of those concerned, recognised or only stated. */
record CauseSketch(
        CauseKind kind,
        @Nullable Integer unit,
        String text,
        boolean recognised,
        @Nullable ActSketch act) {
    static Arbitrary<CauseSketch> any() {
        return Combinators.combine(
                        Arbitraries.of(CauseKind.values()),
                        Parts.maybe(Parts.picks(), 0.35),
                        Parts.texts(),
                        Arbitraries.of(false, true),
                        Parts.maybe(ActSketch.any(), 0.75))
                .as(CauseSketch::new);
    }

    ExemptCause in(
            String id,
            @Nullable String objective,
            @Nullable String indicator,
            List<String> concerned,
            Day.Calendar calendar) {
        return new ExemptCause(
                id,
                objective,
                indicator,
                unit == null ? null : Parts.pick(concerned, unit),
                kind,
                text,
                recognised ? new Recognition("Giunta comunale", act == null ? null : act.in(calendar)) : null);
    }
}
