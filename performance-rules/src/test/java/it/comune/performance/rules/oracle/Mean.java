package it.comune.performance.rules.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A mean of degrees given in millionths: either all of them are weighed, or none is. Exact until it is rounded. */
final class Mean {
    private long sum;
    private long count;
    private @Nullable BigDecimal weighedSum;
    private BigDecimal weights = BigDecimal.ZERO;

    void add(long micros, @Nullable BigDecimal weight) {
        if (weight == null) {
            sum += micros;
        } else {
            BigDecimal part = weight.multiply(BigDecimal.valueOf(micros));
            weighedSum = weighedSum == null ? part : weighedSum.add(part);
            weights = weights.add(weight);
        }
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Sum of the weights that were given. */
    BigDecimal weights() {
        return weights;
    }

    /** The mean in millionths, halves up. */
    long micros() {
        return weighedSum == null
                ? (2 * sum + count) / (2 * count)
                : weighedSum.divide(weights, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The mean itself, in [0, 1]. */
    Fraction exact() {
        return weighedSum == null
                ? Fraction.of(sum, count * Plain.FULL)
                : Fraction.of(weighedSum, weights.multiply(BigDecimal.valueOf(Plain.FULL)));
    }

    /** Whether a degree is at most the exact mean. */
    boolean isNotBelow(long micros) {
        return weighedSum == null
                ? micros * count <= sum
                : weights.multiply(BigDecimal.valueOf(micros)).compareTo(weighedSum) <= 0;
    }
}
