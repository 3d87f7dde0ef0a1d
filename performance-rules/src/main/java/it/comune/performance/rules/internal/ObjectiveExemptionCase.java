package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * An evaluated objective for a unit that a recognised cause names, or whose due indicators would all leave: does it leave the
 * unit's points?
 */
public final class ObjectiveExemptionCase extends Case {
    private final String objective;
    private final String unit;
    private final Degree degree;
    private final @Nullable Ratio unitMean;
    private final boolean lastOfUnit;
    private boolean leaving;

    /**
     * @param degree with what its indicators left it, before it leaves itself
     * @param unitMean exact P / A before any objective leaves; none where the objective has no weight
     * @param lastOfUnit whether nothing else of the unit would stay
     */
    ObjectiveExemptionCase(String objective, String unit, Degree degree, @Nullable Ratio unitMean, boolean lastOfUnit) {
        this.objective = objective;
        this.unit = unit;
        this.degree = degree;
        this.unitMean = unitMean;
        this.lastOfUnit = lastOfUnit;
    }

    /** The objective weighs in the unit's points. */
    public boolean isWeighed() {
        return unitMean != null;
    }

    /** Its degree is above the unit's before any objective leaves. */
    public boolean isAboveMean() {
        return unitMean != null && degree.exact().compareTo(unitMean) > 0;
    }

    /** Without it, nothing of the unit would be left. */
    public boolean isLastOfUnit() {
        return lastOfUnit;
    }

    public void leave(Rule by) {
        leaving = take(by) || leaving;
    }

    public void keep(Rule by) {
        take(by);
    }

    String objective() {
        return objective;
    }

    String unit() {
        return unit;
    }

    boolean isLeaving() {
        return leaving;
    }

    @Override
    String subject() {
        return "exemption of objective " + objective + " for " + unit;
    }
}
