package it.comune.performance.rules.oracle;

import it.comune.performance.regulation.Curve;
import java.util.List;

/** A curve of the regulation, read once; interpolates exactly. */
final class PlainCurve {
    private final Fraction[] ratios;
    private final Fraction[] degrees;
    private final boolean[] linear;

    PlainCurve(Curve curve) {
        List<Curve.Point> points = curve.points();
        int count = points.size();
        ratios = new Fraction[count];
        degrees = new Fraction[count];
        linear = new boolean[count];
        for (int i = 0; i < count; i++) {
            ratios[i] = Fraction.of(points.get(i).ratio());
            degrees[i] = Fraction.of(points.get(i).degree());
            linear[i] = i < count - 1 && points.get(i).segment() == Curve.Segment.LINEAR;
        }
    }

    /** The degree at a ratio of 0 or more. */
    Fraction at(Fraction ratio) {
        int left = 0;
        while (left + 1 < ratios.length && ratio.isAtLeast(ratios[left + 1])) {
            left++;
        }
        if (!linear[left]) {
            return degrees[left];
        }
        // The straight line through the point's own degree at its left end, so a point needs no case of its own.
        Fraction run = ratios[left + 1].minus(ratios[left]);
        Fraction rise = degrees[left + 1].minus(degrees[left]);
        return degrees[left].plus(rise.times(ratio.minus(ratios[left])).over(run));
    }
}
