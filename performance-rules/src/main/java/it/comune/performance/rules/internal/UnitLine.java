package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Unit;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One unit, all through an evaluation. */
final class UnitLine {
    final Unit unit;
    final BigDecimal cap;
    final List<ObjectiveLine> objectives = new ArrayList<>();
    private @Nullable UnitCase without;
    private @Nullable UnitCase with;

    UnitLine(Unit unit, BigDecimal cap) {
        this.unit = unit;
        this.cap = cap;
    }

    void without(UnitCase concluded) {
        without = concluded;
        with = concluded;
    }

    void with(UnitCase concluded) {
        with = concluded;
    }

    UnitCase without() {
        return Objects.requireNonNull(without);
    }

    /** The same as {@link #without()} where no exemption touches it. */
    UnitCase with() {
        return Objects.requireNonNull(with);
    }

    /** W: sum of all weights. */
    BigDecimal weights() {
        BigDecimal sum = BigDecimal.ZERO;
        for (ObjectiveLine line : objectives) {
            sum = line.weight == null ? sum : sum.add(line.weight);
        }
        return sum;
    }

    /** Sums A and P over the weighed objectives that have a degree. */
    UnitCase summed(Function<ObjectiveLine, @Nullable Degree> degreeOf) {
        BigDecimal evaluated = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        for (ObjectiveLine line : objectives) {
            Degree degree = line.weight == null ? null : degreeOf.apply(line);
            if (degree != null) {
                evaluated = evaluated.add(line.weight);
                earned = earned.add(line.weight.multiply(degree.value()));
            }
        }
        return new UnitCase(unit, weights(), evaluated, Ratio.of(earned), cap);
    }

    static @Nullable Degree degree(UnitCase unit) {
        return unit.degreeCase().degree();
    }

    /** Rounded degree times maximum, rounded once. */
    static @Nullable Points points(UnitCase unit, BigDecimal maximum) {
        Ratio mean = unit.mean();
        return mean == null
                ? null
                : Points.roundedFrom(Ratio.of(Degree.roundedFrom(mean).value().multiply(maximum)));
    }

    /** What is lost of the unit's points when one of its weighed objectives had another degree; 0 when it is not evaluated. */
    BigDecimal worth(ObjectiveLine changed, @Nullable Degree otherwise) {
        UnitCase now = with();
        Points points = points(now, now.maximum());
        if (!now.isEvaluated() || points == null) {
            return BigDecimal.ZERO;
        }
        Degree degree = changed.with().degree();
        BigDecimal weight = Objects.requireNonNull(changed.weight);
        BigDecimal evaluated = now.evaluatedWeights();
        Ratio earned = now.earned();
        if (degree != null) {
            evaluated = evaluated.subtract(weight);
            earned = earned.minus(Ratio.of(weight.multiply(degree.value())));
        }
        if (otherwise != null) {
            evaluated = evaluated.add(weight);
            earned = earned.plus(Ratio.of(weight.multiply(otherwise.value())));
        }
        Points left = points(new UnitCase(unit, now.getWeights(), evaluated, earned, cap), now.maximum());
        return points.value().subtract(left == null ? BigDecimal.ZERO : left.value());
    }
}
