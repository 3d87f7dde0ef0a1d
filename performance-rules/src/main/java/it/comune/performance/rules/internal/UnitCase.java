package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Unit;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A unit, its objectives concluded and summed: how many points can it earn, and is it evaluated at all? */
public final class UnitCase extends Case {
    private final Unit unit;
    private final BigDecimal weights;
    private final BigDecimal evaluatedWeights;
    private final Ratio earned;
    private final BigDecimal cap;
    private BigDecimal maximum;
    private boolean evaluated;

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
    }

    public UnitKind getKind() {
        return unit.kind();
    }

    /** W: all weights of the unit. */
    public BigDecimal getWeights() {
        return weights;
    }

    /** The regulation's cap for this kind of unit. */
    public BigDecimal getCap() {
        return cap;
    }

    /** At least one weighed objective has a degree: A is above 0. */
    public boolean isEvaluable() {
        return evaluatedWeights.signum() > 0;
    }

    /** -1, 0 or 1: W is below, at or above the cap. */
    public int getSide() {
        return weights.compareTo(cap);
    }

    /** Full achievement earns this many points. */
    public void maximum(BigDecimal points, Rule by) {
        if (take(by)) {
            maximum = points;
            evaluated = true;
        }
    }

    public void notEvaluated(Rule by) {
        take(by);
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
        return isEvaluable() ? earned.dividedBy(Ratio.of(evaluatedWeights)) : null;
    }

    Ratio earned() {
        return earned;
    }

    BigDecimal maximum() {
        return Objects.requireNonNull(maximum);
    }

    boolean isEvaluated() {
        return evaluated;
    }

    @Override
    String subject() {
        return "unit " + unit.id();
    }
}
