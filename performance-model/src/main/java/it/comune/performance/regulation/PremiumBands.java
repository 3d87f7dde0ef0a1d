package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a score to the fraction of the premium: a non-decreasing curve that starts at score 0. A segment takes its kind from its
 * left band; at a band's own score its own fraction holds. Readings are exact. Source: SMVP, CCDI (L).
 *
 * @param bands at least one, with ascending scores
 */
public record PremiumBands(List<Band> bands) {
    /**
     * @param from score in [0, 100] from which the band holds
     * @param fraction of the premium, in [0, 1]
     * @param segment how the curve goes on; the last band has none
     */
    public record Band(BigDecimal from, BigDecimal fraction, Curve.@Nullable Segment segment) {
        public Band {
            Checks.of("")
                    .within("from", from, BigDecimal.ZERO, Profile.MOST)
                    .within("fraction", fraction, BigDecimal.ZERO, BigDecimal.ONE)
                    .verify();
            from = Numbers.plain(from);
            fraction = Numbers.plain(fraction);
        }
    }

    /**
     * What the bands say of a score.
     *
     * @param row 1 for the first band
     * @param fraction exact
     */
    public record Reading(int row, Ratio fraction) {}

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the bands */
    public PremiumBands {
        Checks checks = Checks.of("").filled("bands", bands);
        if (bands != null && !bands.isEmpty()) {
            check(checks, bands);
        }
        checks.verify();
        bands = List.copyOf(bands);
    }

    private static void check(Checks checks, List<@Nullable Band> bands) {
        int last = bands.size() - 1;
        Band first = bands.get(0);
        if (first != null && first.from().signum() != 0) {
            String row = "{\"from\": 0, \"fraction\": 0, \"segment\": \"STEP\"}";
            checks.problem("/bands/0/from", ProblemCode.TABLE_START, "from " + Numbers.show(first.from()), row);
        }
        Band end = bands.get(last);
        if (end != null && end.fraction().compareTo(BigDecimal.ONE) != 0) {
            String row = "{\"from\": " + Numbers.show(Profile.MOST) + ", \"fraction\": 1}";
            checks.problem(
                    "/bands/" + last + "/fraction",
                    ProblemCode.TABLE_END,
                    "fraction " + Numbers.show(end.fraction()),
                    row);
        }
        for (int i = 0; i < last; i++) {
            Band left = bands.get(i);
            Band right = bands.get(i + 1);
            if (left != null) {
                checks.required("bands/" + i + "/segment", left.segment());
            }
            if (left != null && right != null) {
                check(checks, left, right, "/bands/" + (i + 1));
            }
        }
    }

    private static void check(Checks checks, Band left, Band right, String at) {
        if (right.from().compareTo(left.from()) <= 0) {
            checks.problem(at + "/from", ProblemCode.TABLE_ORDER, right.from(), Numbers.show(left.from()));
        }
        if (right.fraction().compareTo(left.fraction()) < 0) {
            checks.problem(
                    at + "/fraction", ProblemCode.TABLE_NOT_MONOTONE, right.fraction(), Numbers.show(left.fraction()));
        }
    }

    /** The exact fraction at a score of 0 or more; beyond the last band its fraction. */
    public Reading at(BigDecimal score) {
        for (int i = bands.size() - 1; i >= 0; i--) {
            Band left = bands.get(i);
            int side = score.compareTo(left.from());
            if (side >= 0) {
                boolean flat = side == 0 || i == bands.size() - 1 || left.segment() == Curve.Segment.STEP;
                return new Reading(
                        i + 1, flat ? Ratio.of(left.fraction()) : between(left, bands.get(i + 1), Ratio.of(score)));
            }
        }
        throw new IllegalArgumentException("A score is not negative: " + score + ".");
    }

    private static Ratio between(Band left, Band right, Ratio score) {
        Ratio from = Ratio.of(left.from());
        Ratio share = score.minus(from).dividedBy(Ratio.of(right.from()).minus(from));
        Ratio low = Ratio.of(left.fraction());
        return low.plus(Ratio.of(right.fraction()).minus(low).times(share));
    }
}
