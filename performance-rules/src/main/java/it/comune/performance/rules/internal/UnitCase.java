package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Unit;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A unit, its weights summed: how many points can it earn? */
public final class UnitCase extends Case {
    private final Unit unit;
    private final BigDecimal weights;
    private final BigDecimal evaluatedWeights;
    private final Ratio earned;
    private final BigDecimal cap;
    private final UnitDegree degree;
    private BigDecimal maximum;

    /**
     * @param weights W
     * @param evaluatedWeights A
     * @param earned P, exact
     */
    UnitCase(Unit unit, BigDecimal weights, BigDecimal evaluatedWeights, Ratio earned, BigDecimal cap) {
        this.unit = unit;
        this.weights = weights;
        this.evaluatedWeights = evaluatedWeights;
        this.earned = earned;
        this.cap = cap;
        this.maximum = weights;
        this.degree = new UnitDegree(mean());
    }

    /** W: all weights of the unit. */
    public BigDecimal getWeights() {
        return weights;
    }

    /** The regulation's cap for this kind of unit. */
    public BigDecimal getCap() {
        return cap;
    }

    /** -1, 0 or 1: W is below, at or above the cap. */
    public int getSide() {
        return weights.compareTo(cap);
    }

    /** Full achievement earns this many points. */
    public void maximum(BigDecimal points, Rule by) {
        if (take(by)) {
            maximum = points;
        }
    }

    /** The same unit: which degree does it have? */
    UnitDegree degree() {
        return degree;
    }

    Unit unit() {
        return unit;
    }

    BigDecimal evaluatedWeights() {
        return evaluatedWeights;
    }

    /** P / A, exact; none when nothing was evaluated. */
    @Nullable
    Ratio mean() {
        return evaluatedWeights.signum() > 0 ? earned.dividedBy(Ratio.of(evaluatedWeights)) : null;
    }

    Ratio earned() {
        return earned;
    }

    BigDecimal maximum() {
        return maximum;
    }

    boolean isEvaluated() {
        return degree.degree() != null;
    }

    @Override
    String subject() {
        return "maximum of unit " + unit.id();
    }
}
