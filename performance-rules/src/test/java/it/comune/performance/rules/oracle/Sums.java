package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Unit;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.WeightCaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit: the objectives it answers for, and its sums. */
final class Sums {
    final Unit unit;
    final BigDecimal cap;
    final List<Part> parts = new ArrayList<>();
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal maximum = BigDecimal.ZERO;
    Mean without = new Mean();
    Mean with = new Mean();

    Sums(Unit unit, WeightCaps caps) {
        this.unit = unit;
        this.cap = caps.of(unit.kind()).value();
    }

    /** After the degrees without exemptions are known: W, M and the mean before any objective leaves. */
    void sumWithoutExemptions(WeightCaps caps) {
        for (Part part : parts) {
            if (part.weight() != null) {
                weights = weights.add(part.weight());
                if (part.isEvaluated()) {
                    without.add(part.without, part.weight());
                }
            }
        }
        int side = weights.compareTo(cap);
        boolean isCapped = side > 0
                ? caps.overCap().value() == Policies.OverCap.SCALE
                : caps.underCap().value() == Policies.UnderCap.RESCALE;
        maximum = isCapped ? cap : weights;
    }

    /** Lets exempt objectives leave that do not lift the unit's mean; the last one stays. */
    void excludeExemptObjectives() {
        Part last = null;
        boolean isAnyLeft = false;
        for (Part part : parts) {
            if (part.isEvaluated() && part.weight() != null) {
                part.leaves = part.wouldLeave(without);
                isAnyLeft |= !part.leaves;
                last = last == null || part.objective.id().compareTo(last.objective.id()) > 0 ? part : last;
            }
        }
        if (!isAnyLeft && last != null) {
            last.leaves = false;
        }
        parts.forEach(Part::settle);
    }

    void sumWithExemptions() {
        for (Part part : parts) {
            if (part.weight() != null && part.with != Plain.NONE) {
                with.add(part.with, part.weight());
            }
        }
    }

    /** Points of a degree, or null if there is none. */
    @Nullable
    BigDecimal points(Mean mean) {
        return mean.isEmpty()
                ? null
                : BigDecimal.valueOf(mean.micros(), 6).multiply(maximum).setScale(2, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal degree(Mean mean) {
        return mean.isEmpty() ? null : Plain.decimal(mean.micros());
    }
}
