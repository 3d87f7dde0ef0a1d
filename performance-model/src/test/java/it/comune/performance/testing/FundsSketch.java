package it.comune.performance.testing;

import it.comune.performance.dossier.FundingKind;
import it.comune.performance.value.Money;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Funds that do not know the plan. A fund that is null is not there.
 *
 * @param agreement of the year, or none
 * @param productivity of the employees
 * @param unitHeads result allowance of the unit heads
 * @param secretary result allowance of the general secretary
 * @param projects on objectives without weight, as far as there are any
 */
record FundsSketch(
        @Nullable Agreement agreement,
        @Nullable Money productivity,
        @Nullable Heads unitHeads,
        @Nullable Secretary secretary,
        List<Project> projects) {

    /** @param days from the period's end, negative before; none: undated */
    record Agreement(@Nullable Integer days) {}

    /** @param paymentTimes whether they were respected; none: not known */
    record Heads(Money result, Money positions, @Nullable Boolean paymentTimes) {}

    record Secretary(Money mass, boolean raised) {}

    /** @param inHours whether those who took part are counted in hours */
    record Project(int assignment, Money amount, FundingKind source, boolean inHours) {}

    static Arbitrary<FundsSketch> any() {
        Arbitrary<Agreement> agreements =
                Parts.maybe(Arbitraries.integers().between(-200, 200), 0.8).map(Agreement::new);
        Arbitrary<Heads> heads = Combinators.combine(
                        money(), money(), Parts.maybe(Arbitraries.of(true, true, false), 0.8))
                .as(Heads::new);
        Arbitrary<Secretary> secretaries =
                Combinators.combine(money(), Parts.seldom()).as(Secretary::new);
        Arbitrary<Project> projects = Combinators.combine(
                        Parts.picks(), money(), Arbitraries.of(FundingKind.values()), Parts.often())
                .as(Project::new);
        return Combinators.combine(
                        Parts.maybe(agreements, 0.7),
                        Parts.maybe(money(), 0.9),
                        Parts.maybe(heads, 0.7),
                        Parts.maybe(secretaries, 0.6),
                        projects.list().ofMaxSize(3))
                .as(FundsSketch::new);
    }

    /** Round sums, a few cents, and anything up to 100 000 euros with odd cents. */
    static Arbitrary<Money> money() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(10_000L, 1_000_000L, 10_000_000L)),
                        Tuple.of(2, Arbitraries.longs().between(0, 50)),
                        Tuple.of(1, Arbitraries.just(0L)),
                        Tuple.of(4, Arbitraries.longs().between(0, 10_000_000)))
                .map(Money::ofCents);
    }
}
