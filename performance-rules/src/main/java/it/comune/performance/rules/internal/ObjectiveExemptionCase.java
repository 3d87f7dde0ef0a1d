package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * An evaluated objective for a unit that a recognised cause names, or that is emptied because all its due indicators
 * would leave: does it leave the unit's points, and if it stays, with which indicators?
 */
public final class ObjectiveExemptionCase extends Case {
    private final String objective;
    private final String unit;
    private final Degree degree;
    private final @Nullable Ratio unitMean;
    private final boolean emptied;
    private final boolean lastOfUnit;
    private boolean leaving;
    private boolean withAllIndicators;

    /**
     * @param degree with what its indicators left it, before it leaves itself; as computed where it is emptied
     * @param unitMean exact P / A before any objective leaves; none where the objective has no weight
     * @param emptied whether all its due indicators would leave
     * @param lastOfUnit whether nothing else of the unit would stay
     */
    ObjectiveExemptionCase(
            String objective,
            String unit,
            Degree degree,
            @Nullable Ratio unitMean,
            boolean emptied,
            boolean lastOfUnit) {
        this.objective = objective;
        this.unit = unit;
        this.degree = degree;
        this.unitMean = unitMean;
        this.emptied = emptied;
        this.lastOfUnit = lastOfUnit;
    }

    /** All its due indicators would leave the mean by themselves, so that none would be left. */
    public boolean isEmptied() {
        return emptied;
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

    /** It leaves the unit's points as a whole. */
    public void leave(Rule by) {
        leaving = take(by) || leaving;
    }

    /** It stays with the indicators that are left; one that is emptied has none, and is excluded for that. */
    public void keep(Rule by) {
        take(by);
    }

    /** It stays, and no indicator leaves it: each counts as computed. */
    public void keepWithAllIndicators(Rule by) {
        withAllIndicators = take(by) || withAllIndicators;
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

    boolean isKeptWithAllIndicators() {
        return withAllIndicators;
    }

    /** It stays, but with nothing in it. */
    boolean isLeftEmpty() {
        return emptied && !leaving && !withAllIndicators;
    }

    @Override
    String subject() {
        return "exemption of objective " + objective + " for " + unit;
    }
}
