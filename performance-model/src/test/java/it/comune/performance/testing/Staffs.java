package it.comune.performance.testing;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.Regulation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Random dossiers with people and funds that suit a given regulation, a host's own one as well: {@link
 * Regulation#problemsOf(Dossier)} finds nothing. One to 12 people with ids {@code P1}, {@code P2}, ... over all profiles, contract
 * areas and classes of absence of the regulation, several units, part-time, few days of service, suspensions, all points and
 * equal scores, participations with and without evidence, positions and interim posts; funds of every kind from 0 to 100 000
 * euros, some missing. Counterexamples shrink to few people who worked all year with all points.
 */
public final class Staffs {
    private static final int MOST_PEOPLE = 12;

    private Staffs() {}

    /** Dossiers of 1 to 4 objectives and 1 to 12 people under one regulation. */
    public static Arbitrary<Dossier> dossiersFor(Regulation regulation) {
        return dossiersFor(regulation, 1, MOST_PEOPLE);
    }

    /** The same with so many people, at least one. */
    public static Arbitrary<Dossier> dossiersFor(Regulation regulation, int least, int most) {
        return Combinators.combine(DossierSketch.any(1, 4), StaffSketch.any(least, most))
                .as((sketch, staff) -> staff.in(sketch.dossier(), regulation))
                .withoutEdgeCases();
    }

    /** A dossier with people and a regulation that refuses no dossier; sometimes of any year from 2018 to 2026. */
    public static Arbitrary<Tuple2<Dossier, Regulation>> withRegulations() {
        return under(RandomRegulations.thatEvaluate());
    }

    /** The same with regulations of one's own, which may shrink together with the dossier. */
    public static Arbitrary<Tuple2<Dossier, Regulation>> under(Arbitrary<Regulation> regulations) {
        Arbitrary<Integer> years = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(2023, 2024)),
                Tuple.of(2, Arbitraries.integers().between(2018, 2026)));
        return Combinators.combine(DossierSketch.any(1, 4), StaffSketch.any(1, MOST_PEOPLE), regulations, years)
                .as((sketch, staff, regulation, year) ->
                        Tuple.of(staff.in(sketch.in(year).dossier(), regulation), regulation))
                .withoutEdgeCases();
    }

    /**
     * A dossier under a regulation and the same one with every list in another order, those of the people too: whatever is
     * concluded must not differ.
     */
    public static Arbitrary<Change<Dossier>> reordered(Regulation regulation) {
        return Combinators.combine(dossiersFor(regulation), Dossiers.seeds())
                .as((dossier, seed) -> new Change<>(dossier, Dossiers.shuffled(dossier, seed)))
                .withoutEdgeCases();
    }
}
