package it.comune.performance.testing;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A day told by its distance from another one, so that it lies where things happen, and still does after shrinking.
 *
 * @param anchor the other day
 * @param offset days after it; negative before
 * @param known whether days after the evaluation date become the evaluation date
 */
record Day(Anchor anchor, int offset, boolean known) {
    /** What a day is told from. */
    enum Anchor {
        DEADLINE,
        PERIOD_END,
        EVALUATION
    }

    /** The days that others are told from; the deadline is the period's end where there is none. */
    record Calendar(LocalDate deadline, LocalDate periodEnd, LocalDate evaluation) {
        Calendar withDeadline(LocalDate other) {
            return new Calendar(other, periodEnd, evaluation);
        }
    }

    static final Day ON_THE_DEADLINE = new Day(Anchor.DEADLINE, 0, true);

    LocalDate in(Calendar calendar) {
        LocalDate from = switch (anchor) {
            case DEADLINE -> calendar.deadline();
            case PERIOD_END -> calendar.periodEnd();
            case EVALUATION -> calendar.evaluation();
        };
        LocalDate day = from.plusDays(offset);
        return known && day.isAfter(calendar.evaluation()) ? calendar.evaluation() : day;
    }

    /** The same, but the evaluation date at the latest. */
    Day capped() {
        return new Day(anchor, offset, true);
    }

    /** Days around the three anchors, the borders of the usual lateness table among them; one in six is not capped. */
    static Arbitrary<Day> any() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Anchor.DEADLINE),
                                Tuple.of(1, Anchor.PERIOD_END),
                                Tuple.of(1, Anchor.EVALUATION)),
                        offsets(),
                        Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false)))
                .as(Day::new);
    }

    /** Deadlines: before, at and after the end of the period, and around the evaluation date. */
    static Arbitrary<Day> deadlines() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(-300, -1).map(Day::fromPeriodEnd)),
                Tuple.of(1, Arbitraries.just(fromPeriodEnd(0))),
                Tuple.of(1, Arbitraries.integers().between(1, 200).map(Day::fromPeriodEnd)),
                Tuple.of(1, Arbitraries.integers().between(-2, 2).map(n -> new Day(Anchor.EVALUATION, n, false))));
    }

    private static Day fromPeriodEnd(int offset) {
        return new Day(Anchor.PERIOD_END, offset, false);
    }

    static Arbitrary<Integer> offsets() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(0, 1, -1)),
                Tuple.of(3, Arbitraries.of(15, 16, 30, 31, 60, 61, 2, 7)),
                Tuple.of(3, Arbitraries.integers().between(-120, 120)),
                Tuple.of(1, Arbitraries.integers().between(121, 500)));
    }
}
