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
        return unit.degree().degree();
    }

    /** The concluded degree times the concluded maximum, rounded once; none when not evaluated. */
    static @Nullable Points points(UnitCase unit) {
        return points(unit.degree(), unit.maximum());
    }

    private static @Nullable Points points(UnitDegree concluded, BigDecimal maximum) {
        Degree degree = concluded.degree();
        return degree == null
                ? null
                : Points.roundedFrom(Ratio.of(degree.value().multiply(maximum)));
    }

    /** The unit, had one of its weighed objectives another degree: A and P change, and nothing else. */
    UnitDegree instead(ObjectiveLine changed, @Nullable Degree otherwise) {
        UnitCase now = with();
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
        return new UnitCase(unit, now.getWeights(), evaluated, earned, cap).degree();
    }

    /** What is lost of the unit's points when it had this degree instead; 0 when it is not evaluated. */
    BigDecimal lostIf(UnitDegree otherwise) {
        Points points = points(with());
        Points left = points(otherwise, with().maximum());
        return points == null
                ? BigDecimal.ZERO
                : points.value().subtract(left == null ? BigDecimal.ZERO : left.value());
    }
}
