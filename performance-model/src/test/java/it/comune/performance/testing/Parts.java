package it.comune.performance.testing;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Numbers, texts and choices that all generators share. */
final class Parts {
    private Parts() {}

    /** Positive amounts as plans hold them: mostly small and whole, some with decimals, seldom huge or tiny. */
    static Arbitrary<BigDecimal> positive() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, whole(1, 40)),
                Tuple.of(3, decimals(1, 5000, 2)),
                Tuple.of(1, whole(1000, 99_999)),
                Tuple.of(1, Arbitraries.of(new BigDecimal("0.000001"), new BigDecimal("123456789.125"))));
    }

    /** Weights of objectives: many at once round figures of which a few reach a usual cap, some with decimals. */
    static Arbitrary<BigDecimal> weights() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of("10", "5", "20", "30", "60").map(BigDecimal::new)),
                Tuple.of(4, whole(1, 40)),
                Tuple.of(1, decimals(1, 400, 1)));
    }

    static Arbitrary<BigDecimal> whole(int least, int most) {
        return Arbitraries.integers().between(least, most).map(BigDecimal::valueOf);
    }

    /** {@code least} to {@code most} units of the last of so many decimals. */
    static Arbitrary<BigDecimal> decimals(int least, int most, int decimals) {
        return Arbitraries.integers().between(least, most).map(n -> BigDecimal.valueOf(n, decimals));
    }

    /** Shares in [0, 1], both ends often. */
    static Arbitrary<BigDecimal> shares() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.5"))),
                Tuple.of(3, decimals(0, 100, 2)),
                Tuple.of(1, decimals(0, 1_000_000, 6)));
    }

    /**
     * Texts with whatever people write: accents, quotes, line ends, other scripts, characters beyond the first plane.
     */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("text")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "Qualità dell'attività",
                                "\"quoted\" \\ and / slashed",
                                "two\nlines\tand a tab",
                                "مرحبا",
                                "ไทย ๒๕๖๖",
                                "İıŞş",
                                "𝒜 🏛",
                                "{value} ${limit} <b>&amp;</b>",
                                "=SUM(A1)")),
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withCharRange('!', '~')
                                .ofMinLength(1)
                                .ofMaxLength(12)));
    }

    static Arbitrary<@Nullable String> maybeText() {
        return maybe(texts(), 0.2);
    }

    /** A value, or null; {@code share} is how often there is one. Shrinks to null. */
    static <T> Arbitrary<@Nullable T> maybe(Arbitrary<T> value, double share) {
        return value.injectNull(1 - share);
    }

    static Arbitrary<Boolean> often() {
        return Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
    }

    static Arbitrary<Boolean> seldom() {
        return Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
    }

    /** Which of a number of things not yet known is meant: taken modulo that number. */
    static Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 11);
    }

    static <T> T pick(List<T> from, int pick) {
        return from.get(pick % from.size());
    }

    /** All of them, the first pick first, each once. */
    static <T> List<T> pickAll(List<T> from, List<Integer> picks) {
        return picks.stream().map(pick -> pick(from, pick)).distinct().toList();
    }

    /** Mostly no list element, sometimes up to {@code most}. */
    static <T> Arbitrary<List<T>> few(Arbitrary<T> element, int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(List.<T>of())),
                Tuple.of(2, element.list().ofSize(1)),
                Tuple.of(1, element.list().ofMaxSize(most)));
    }

    /** A value close to a bound: exactly there, just beside, or a good way off. */
    static Arbitrary<Near> near() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.of("1", "0", "0.5", "0.499", "0.999", "1.001", "2")
                                .map(Near::scaled)),
                Tuple.of(2, decimals(0, 250, 2).map(factor -> new Near(factor, BigDecimal.ZERO))),
                Tuple.of(
                        1, Combinators.combine(decimals(0, 100, 2), whole(0, 9)).as(Near::new)));
    }

    /**
     * @param factor of the bound
     * @param plus then added, so that a bound of 0 has neighbours too
     */
    record Near(BigDecimal factor, BigDecimal plus) {
        private static Near scaled(String factor) {
            return new Near(new BigDecimal(factor), BigDecimal.ZERO);
        }

        BigDecimal to(BigDecimal bound) {
            return bound.multiply(factor).add(plus);
        }
    }
}
