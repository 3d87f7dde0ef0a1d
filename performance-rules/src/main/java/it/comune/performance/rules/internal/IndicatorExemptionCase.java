package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * A due indicator for a unit that a recognised exempt cause covers: what does the exemption do? All of which the rules
 * would see the same share one case.
 */
public final class IndicatorExemptionCase extends Case {
    /**
     * All that matters of such an indicator.
     *
     * @param base its degree without exemptions; none where it has none
     * @param named whether a recognised cause names the indicator itself; otherwise its objective
     * @param aboveMean whether its degree is above the objective's mean before any indicator leaves
     */
    record Situation(@Nullable Degree base, boolean named, boolean aboveMean) {
        /** @param mean of the objective before any indicator leaves; none where the objective has no degree */
        static Situation of(@Nullable Degree base, boolean named, @Nullable Ratio mean) {
            return new Situation(
                    base, named, base != null && mean != null && base.exact().compareTo(mean) > 0);
        }
    }

    private final Situation situation;
    private final String indicator;
    private final String unit;
    private @Nullable Degree degree;
    private boolean leaving;

    /** @param indicator id of the first indicator in this situation, as it was met for the unit */
    IndicatorExemptionCase(Situation situation, String indicator, String unit) {
        this.situation = situation;
        this.indicator = indicator;
        this.unit = unit;
        this.degree = situation.base();
    }

    /** A recognised cause names the indicator itself, not only its objective. */
    public boolean isNamed() {
        return situation.named();
    }

    /** Its degree without exemptions is above the objective's mean before any indicator leaves. */
    public boolean isAboveMean() {
        return situation.aboveMean();
    }

    /** The degree becomes this one. */
    public void counts(Degree exempt, Rule by) {
        if (take(by)) {
            degree = exempt;
        }
    }

    /** The indicator leaves the mean. */
    public void leave(Rule by) {
        leaving = take(by) || leaving;
    }

    /** The computed degree stands. */
    public void keep(Rule by) {
        take(by);
    }

    @Nullable
    Degree degree() {
        return degree;
    }

    /** The exemption changes nothing. */
    boolean isKept() {
        return !leaving && Objects.equals(degree, situation.base());
    }

    boolean isLeaving() {
        return leaving;
    }

    @Override
    String subject() {
        return "exemption of " + indicator + " for " + unit;
    }
}
