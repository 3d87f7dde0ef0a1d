package it.comune.performance.rules.oracle;

import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.PremiumBands;
import java.util.List;

/** Premium bands of the regulation, read once: from a score to the fraction of the premium, exactly. */
final class PlainBands {
    private final Fraction[] scores;
    private final Fraction[] fractions;
    private final boolean[] rising;

    PlainBands(PremiumBands table) {
        List<PremiumBands.Band> bands = table.bands();
        int count = bands.size();
        scores = new Fraction[count];
        fractions = new Fraction[count];
        rising = new boolean[count];
        for (int i = 0; i < count; i++) {
            scores[i] = Fraction.of(bands.get(i).from());
            fractions[i] = Fraction.of(bands.get(i).fraction());
            rising[i] = i < count - 1 && bands.get(i).segment() == Curve.Segment.LINEAR;
        }
    }

    /** The fraction at a score of 0 or more. */
    Fraction at(Fraction score) {
        int band = 0;
        while (band + 1 < scores.length && score.isAtLeast(scores[band + 1])) {
            band++;
        }
        if (!rising[band]) {
            return fractions[band];
        }
        Fraction way = score.minus(scores[band]).over(scores[band + 1].minus(scores[band]));
        Fraction climb = fractions[band + 1].minus(fractions[band]);
        return fractions[band].plus(climb.times(way));
    }
}
