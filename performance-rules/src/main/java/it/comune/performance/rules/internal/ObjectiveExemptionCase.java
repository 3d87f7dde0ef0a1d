package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * An evaluated objective for a unit that a recognised cause names, or that is emptied because all its due indicators
 * would leave: does it leave the unit's points, and if it stays, with which indicators? All of which the rules would see
 * the same share one case.
 */
public final class ObjectiveExemptionCase extends Case {
    /**
     * All that matters of such an objective.
     *
     * @param weighed whether it weighs in the unit's points
     * @param aboveMean whether its degree is above the unit's before any objective leaves
     * @param emptied whether all its due indicators would leave
     * @param lastOfUnit whether nothing else of the unit would stay
     */
    record Situation(boolean weighed, boolean aboveMean, boolean emptied, boolean lastOfUnit) {
        /**
         * @param degree with what its indicators left it, before it leaves itself; as computed where it is emptied
         * @param unitMean exact P / A before any objective leaves; none where the objective has no weight
         */
        static Situation of(Degree degree, @Nullable Ratio unitMean, boolean emptied, boolean lastOfUnit) {
            return new Situation(
                    unitMean != null, unitMean != null && degree.exact().compareTo(unitMean) > 0, emptied, lastOfUnit);
        }
    }

    private final Situation situation;
    private final String objective;
    private final String unit;
    private boolean leaving;
    private boolean withAllIndicators;

    /** @param objective id of the first objective in this situation, as it was met for the unit */
    ObjectiveExemptionCase(Situation situation, String objective, String unit) {
        this.situation = situation;
        this.objective = objective;
        this.unit = unit;
    }

    /** All its due indicators would leave the mean by themselves, so that none would be left. */
    public boolean isEmptied() {
        return situation.emptied();
    }

    /** The objective weighs in the unit's points. */
    public boolean isWeighed() {
        return situation.weighed();
    }

    /** Its degree is above the unit's before any objective leaves. */
    public boolean isAboveMean() {
        return situation.aboveMean();
    }

    /** Without it, nothing of the unit would be left. */
    public boolean isLastOfUnit() {
        return situation.lastOfUnit();
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

    boolean isLeaving() {
        return leaving;
    }

    boolean isKeptWithAllIndicators() {
        return withAllIndicators;
    }

    /** It stays, but with nothing in it. */
    boolean isLeftEmpty() {
        return situation.emptied() && !leaving && !withAllIndicators;
    }

    @Override
    String subject() {
        return "exemption of objective " + objective + " for " + unit;
    }
}
