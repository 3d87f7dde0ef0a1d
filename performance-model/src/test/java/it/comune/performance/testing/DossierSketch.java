package it.comune.performance.testing;

import it.comune.performance.dossier.Dossier;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * A dossier whose parts know nothing of one another: every reference is a number that is taken modulo what there is to
 * refer to. So any part can shrink or go without making another one invalid, and nothing has to be generated anew.
 *
 * @param year of the plan; an ordinary year or a leap year
 * @param evaluatedAfter days from the period's end to the evaluation date, negative before
 * @param areas number of strategic areas
 * @param units offices of each unit
 * @param secretary whether the last unit is the general secretary
 * @param objectives at least one
 * @param acts approvals and validation
 * @param texts municipality and note
 */
record DossierSketch(
        int year,
        int evaluatedAfter,
        int areas,
        List<Integer> units,
        boolean secretary,
        List<ObjectiveSketch> objectives,
        Acts acts,
        Texts texts) {

    /** Acts that are gates while they are missing. */
    record Acts(
            @Nullable ActSketch approval,
            @Nullable ActSketch measurementSystem,
            @Nullable ActSketch validation) {}

    /** What the dossier calls itself. */
    record Texts(String municipality, @Nullable String note) {}

    static Arbitrary<DossierSketch> any(int leastObjectives, int mostObjectives) {
        return Combinators.combine(
                        Arbitraries.of(2023, 2024),
                        evaluationDays(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2).list().ofMinSize(1).ofMaxSize(4),
                        Parts.seldom(),
                        ObjectiveSketch.any().list().ofMinSize(leastObjectives).ofMaxSize(mostObjectives),
                        anyActs(),
                        Combinators.combine(Parts.texts(), Parts.maybeText()).as(Texts::new))
                .as(DossierSketch::new);
    }

    /** At the end of the period, after it, before it. */
    private static Arbitrary<Integer> evaluationDays() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 90)),
                Tuple.of(3, Arbitraries.integers().between(-250, -1)));
    }

    private static Arbitrary<Acts> anyActs() {
        // The approval lies near 31 January of the plan's year, in time or not.
        Arbitrary<Day> approvals =
                Arbitraries.integers().between(-380, -280).map(days -> new Day(Day.Anchor.PERIOD_END, days, false));
        Arbitrary<ActSketch> approval = Parts.maybe(approvals, 0.9).map(day -> new ActSketch("DGC 1", day));
        return Combinators.combine(
                        Parts.maybe(approval, 0.8),
                        Parts.maybe(ActSketch.any(), 0.7),
                        Parts.maybe(ActSketch.any(), 0.6))
                .as(Acts::new);
    }

    /** The same with another {@code O1.1}. */
    DossierSketch startingWith(IndicatorSketch first) {
        List<ObjectiveSketch> changed = new ArrayList<>(objectives);
        changed.set(0, changed.get(0).startingWith(first));
        return new DossierSketch(year, evaluatedAfter, areas, units, secretary, changed, acts, texts);
    }

    Dossier dossier() {
        return new Assembly(this).dossier();
    }
}
