package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A unit, concluded, for the audit to look at. */
public final class UnitAudit extends Audit {
    private final UnitLine line;

    UnitAudit(UnitLine line) {
        this.line = line;
    }

    public boolean isEvaluated() {
        return line.with().isEvaluated();
    }

    /** -1, 0 or 1: the weights are below, at or above the cap. */
    public int getSide() {
        return line.with().getSide();
    }

    public BigDecimal getWeights() {
        return line.with().getWeights();
    }

    public BigDecimal getCap() {
        return line.cap;
    }

    public BigDecimal getMaximum() {
        return line.with().maximum();
    }

    /** Weights beyond the cap. */
    public BigDecimal getExcess() {
        return getWeights().subtract(line.cap);
    }

    /** Weights short of the cap. */
    public BigDecimal getMissing() {
        return line.cap.subtract(getWeights());
    }

    /** Points of the cap that even full achievement does not earn. */
    public BigDecimal getCost() {
        return line.cap.subtract(getMaximum()).max(BigDecimal.ZERO);
    }

    /** Ids of the weighed objectives with their weights. */
    public List<String> getWeighedObjectives() {
        return line.objectives.stream()
                .filter(ObjectiveLine::isWeighed)
                .map(one ->
                        one.objective.id() + " (" + Show.input("", one.weight).value() + ")")
                .toList();
    }

    /** Objectives that have a degree, with exemptions. */
    public int getObjectivesEvaluated() {
        return count(false);
    }

    /** Objectives at degree 1, with exemptions. */
    public int getObjectivesFull() {
        return count(true);
    }

    /** Share of the evaluated objectives that is at degree 1; 0 when none is evaluated. */
    public BigDecimal getShareFull() {
        int evaluated = getObjectivesEvaluated();
        return evaluated == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(getObjectivesFull())
                        .divide(BigDecimal.valueOf(evaluated), Degree.DECIMALS, RoundingMode.HALF_UP);
    }

    /** At least this share of the evaluated objectives is at degree 1; exact, unlike the share that is shown. */
    public boolean isFullAtLeast(BigDecimal share) {
        return BigDecimal.valueOf(getObjectivesFull())
                        .compareTo(share.multiply(BigDecimal.valueOf(getObjectivesEvaluated())))
                >= 0;
    }

    private int count(boolean fullOnly) {
        int count = 0;
        for (ObjectiveLine objective : line.objectives) {
            Degree degree = objective.with().degree();
            count += degree != null && (!fullOnly || degree.isFull()) ? 1 : 0;
        }
        return count;
    }

    @Override
    String unitId() {
        return line.unit.id();
    }
}
