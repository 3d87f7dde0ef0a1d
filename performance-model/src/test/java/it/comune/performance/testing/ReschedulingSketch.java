package it.comune.performance.testing;

import it.comune.performance.dossier.Rescheduling;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** A deadline moved, mostly later and sometimes past the year, by an act before or after the deadline. */
record ReschedulingSketch(
        @Nullable Integer unit,
        Day newDeadline,
        ActSketch act,
        @Nullable String note) {
    static Arbitrary<ReschedulingSketch> any() {
        Arbitrary<Day> newDeadlines = Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.integers().between(1, 400).map(days -> new Day(Day.Anchor.DEADLINE, days, false))),
                Tuple.of(2, Day.any()));
        return Combinators.combine(Parts.maybe(Parts.picks(), 0.3), newDeadlines, ActSketch.dated(), Parts.maybeText())
                .as(ReschedulingSketch::new);
    }

    Rescheduling in(String indicator, List<String> concerned, Day.Calendar calendar) {
        return new Rescheduling(
                indicator,
                unit == null ? null : Parts.pick(concerned, unit),
                newDeadline.in(calendar),
                act.in(calendar),
                note);
    }
}
