package it.comune.performance.testing;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * A person that knows neither plan nor regulation: every reference is a number that is taken modulo what there is to refer to.
 * Shrinks to somebody who worked all year, full time, with all points and nothing else.
 *
 * @param profile which of the regulation's profiles
 * @param contractArea which of the regulation's contract areas
 * @param work where, how much and how long
 * @param absences which class, how long; what does not fit into the days of service is left out
 * @param given parts of the items' maxima, taken in turn; none: all of each
 * @param participations on what, how much
 * @param past what breaks ties
 * @param position of a unit head; others get none
 */
record PersonSketch(
        int profile,
        int contractArea,
        Work work,
        List<Absent> absences,
        List<BigDecimal> given,
        Took participations,
        Past past,
        @Nullable Held position) {

    /**
     * @param units which units, with the weights of the shares
     * @param partTime as a part of full time
     * @param daysOff days of the year without service; more than there are: no service at all
     * @param atYearEnd in service on 31 December
     * @param suspended by disciplinary measure
     */
    record Work(
            List<Tuple.Tuple2<Integer, Integer>> units,
            BigDecimal partTime,
            int daysOff,
            boolean atYearEnd,
            boolean suspended) {}

    record Absent(int absenceClass, int days) {}

    /** @param inHours for own objectives; of a project all participations are in the measure of the project */
    record Took(boolean inHours, List<Part> parts) {}

    record Part(int assignment, BigDecimal share, boolean proved) {}

    record Past(List<BigDecimal> scores, @Nullable Integer months) {}

    record Held(long cents, List<Interim> interim) {}

    record Interim(int unit, long cents, int days) {}

    static Arbitrary<PersonSketch> any() {
        return Combinators.combine(
                        Parts.picks(),
                        Parts.picks(),
                        anyWork(),
                        Parts.few(Combinators.combine(Parts.picks(), days()).as(Absent::new), 4),
                        points(),
                        anyTook(),
                        anyPast(),
                        Parts.maybe(anyHeld(), 0.9))
                .as(PersonSketch::new);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 60)),
                Tuple.of(1, Arbitraries.integers().between(1, 366)));
    }

    private static Arbitrary<Work> anyWork() {
        Arbitrary<List<Tuple.Tuple2<Integer, Integer>>> units = Combinators.combine(
                        Parts.picks(), Arbitraries.integers().between(1, 9))
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<BigDecimal> partTime = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(BigDecimal.ONE)),
                Tuple.of(2, Arbitraries.of("0.5", "0.8333", "0.6667").map(BigDecimal::new)),
                Tuple.of(1, Parts.decimals(1, 100, 2)));
        Arbitrary<Integer> daysOff = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(1, 366)),
                Tuple.of(1, Arbitraries.just(366)));
        return Combinators.combine(units, partTime, daysOff, Parts.often(), Parts.seldom())
                .as(Work::new);
    }

    /** Often all points, often the same as others have, so that scores tie. */
    private static Arbitrary<List<BigDecimal>> points() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(List.of())),
                Tuple.of(3, Arbitraries.of("0.9", "0.5", "0").map(part -> List.of(new BigDecimal(part)))),
                Tuple.of(3, Parts.shares().list().ofMinSize(1).ofMaxSize(4)));
    }

    private static Arbitrary<Took> anyTook() {
        Arbitrary<Part> parts = Combinators.combine(Parts.picks(), Parts.shares(), Parts.often())
                .as(Part::new);
        return Combinators.combine(Parts.seldom(), parts.list().ofMaxSize(4)).as(Took::new);
    }

    private static Arbitrary<Past> anyPast() {
        Arbitrary<List<BigDecimal>> scores = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(List.of())),
                Tuple.of(2, Arbitraries.just(List.of(new BigDecimal("80")))),
                Tuple.of(3, Parts.decimals(0, 10_000, 2).list().ofMinSize(1).ofMaxSize(3)));
        Arbitrary<Integer> months = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(120)),
                Tuple.of(3, Arbitraries.integers().between(0, 1200)));
        return Combinators.combine(scores, Parts.maybe(months, 0.7)).as(Past::new);
    }

    private static Arbitrary<Held> anyHeld() {
        Arbitrary<Long> values = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(1_200_000L, 500_000L)),
                Tuple.of(2, Arbitraries.longs().between(0, 2_000_000)),
                Tuple.of(1, Arbitraries.of(0L, 1L)));
        Arbitrary<Interim> interim =
                Combinators.combine(Parts.picks(), values, days()).as(Interim::new);
        return Combinators.combine(values, Parts.few(interim, 3)).as(Held::new);
    }
}
