package it.comune.performance.testing;

import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Observation.Completed;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** All that a fact says beside what was observed: for whom, when, with which proofs. */
record FactSketch(
        @Nullable Integer unit,
        @Nullable Day day,
        List<ActSketch> evidence,
        @Nullable String proxy,
        @Nullable String note) {
    static Arbitrary<FactSketch> any() {
        return Combinators.combine(
                        Parts.maybe(Parts.picks(), 0.4),
                        Parts.maybe(Day.any(), 0.7),
                        Parts.few(ActSketch.any(), 3),
                        Parts.maybe(Parts.texts(), 0.1),
                        Parts.maybeText())
                .as(FactSketch::new);
    }

    /** One fact for all units, perhaps dated. */
    static List<FactSketch> forAll(@Nullable Day day) {
        return List.of(new FactSketch(null, day, List.of(), null, null));
    }

    Fact in(String indicator, Observation observed, List<String> concerned, Day.Calendar calendar) {
        Day when = day == null && observed instanceof Completed ? Day.ON_THE_DEADLINE : day;
        return new Fact(
                indicator,
                unit == null ? null : Parts.pick(concerned, unit),
                Kit.dated(observed, when == null ? null : when.in(calendar)),
                evidence.stream().map(act -> act.in(calendar)).toList(),
                proxy,
                note);
    }
}
