package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A non-decreasing curve from a ratio to a degree, made of points. A segment takes its kind from its left point; at a
 * point the point's own degree holds; after the last point its degree. Starts at ratio 0 and ends at degree 1. Readings
 * are exact. Source: SMVP (L), achievement curve and recognition scale.
 *
 * @param points at least one, with ascending ratios
 */
public record Curve(List<Point> points) {
    /** How the curve runs to the next point. */
    public enum Segment {
        /** Stays at this point's degree until the next point. */
        STEP,
        /** Straight line to the next point. */
        LINEAR
    }

    /**
     * @param ratio 0 or more
     * @param degree in [0, 1]
     * @param segment how the curve goes on; the last point has none
     */
    public record Point(
            BigDecimal ratio, BigDecimal degree, @Nullable Segment segment) {
        public Point {
            Checks.of("")
                    .notNegative("ratio", ratio)
                    .within("degree", degree, BigDecimal.ZERO, BigDecimal.ONE)
                    .verify();
            ratio = Numbers.plain(ratio);
            degree = Numbers.plain(degree);
        }
    }

    /**
     * What the curve says at a ratio.
     *
     * @param row 1 for the first point; the row whose degree or segment was used
     * @param degree exact
     */
    public record Reading(int row, Ratio degree) {}

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the curve */
    public Curve {
        Checks checks = Checks.of("").filled("points", points);
        if (points != null && !points.isEmpty()) {
            check(checks, points);
        }
        checks.verify();
        points = List.copyOf(points);
    }

    private static void check(Checks checks, List<@Nullable Point> points) {
        int last = points.size() - 1;
        Point first = points.get(0);
        if (first != null && first.ratio().signum() != 0) {
            String row = "{\"ratio\": 0, \"degree\": 0, \"segment\": \"STEP\"}";
            checks.problem("/points/0/ratio", ProblemCode.TABLE_START, "ratio " + Numbers.show(first.ratio()), row);
        }
        Point end = points.get(last);
        if (end != null && end.degree().compareTo(BigDecimal.ONE) != 0) {
            String row = "{\"ratio\": " + Numbers.show(end.ratio().max(BigDecimal.ONE)) + ", \"degree\": 1}";
            checks.problem(
                    "/points/" + last + "/degree", ProblemCode.TABLE_END, "degree " + Numbers.show(end.degree()), row);
        }
        for (int i = 0; i < last; i++) {
            Point left = points.get(i);
            Point right = points.get(i + 1);
            if (left != null) {
                checks.required("points/" + i + "/segment", left.segment());
            }
            if (left == null || right == null) {
                continue;
            }
            if (right.ratio().compareTo(left.ratio()) <= 0) {
                checks.problem(
                        "/points/" + (i + 1) + "/ratio",
                        ProblemCode.TABLE_ORDER,
                        right.ratio(),
                        Numbers.show(left.ratio()));
            }
            if (right.degree().compareTo(left.degree()) < 0) {
                checks.problem(
                        "/points/" + (i + 1) + "/degree",
                        ProblemCode.TABLE_NOT_MONOTONE,
                        right.degree(),
                        Numbers.show(left.degree()));
            }
        }
    }

    /** The exact degree at a ratio of 0 or more. */
    public Reading at(Ratio ratio) {
        for (int i = points.size() - 1; i >= 0; i--) {
            Point left = points.get(i);
            Ratio from = Ratio.of(left.ratio());
            int side = ratio.compareTo(from);
            if (side >= 0) {
                boolean flat = side == 0 || i == points.size() - 1 || left.segment() == Segment.STEP;
                return new Reading(i + 1, flat ? Ratio.of(left.degree()) : between(left, points.get(i + 1), ratio));
            }
        }
        throw new IllegalArgumentException("A ratio is not negative: " + ratio + ".");
    }

    private static Ratio between(Point left, Point right, Ratio ratio) {
        Ratio from = Ratio.of(left.ratio());
        Ratio share = ratio.minus(from).dividedBy(Ratio.of(right.ratio()).minus(from));
        Ratio low = Ratio.of(left.degree());
        return low.plus(Ratio.of(right.degree()).minus(low).times(share));
    }
}
