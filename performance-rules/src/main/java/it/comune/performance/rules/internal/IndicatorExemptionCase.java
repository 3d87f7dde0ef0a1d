package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A due indicator for a unit that a recognised exempt cause covers: what does the exemption do? */
public final class IndicatorExemptionCase extends Case {
    private final IndicatorCase indicator;
    private final boolean named;
    private final @Nullable Ratio mean;
    private @Nullable Degree degree;
    private boolean leaving;

    /**
     * @param named whether a recognised cause names the indicator itself; otherwise its objective
     * @param mean of the objective before any indicator leaves; none where the objective has no degree
     */
    IndicatorExemptionCase(IndicatorCase indicator, boolean named, @Nullable Ratio mean) {
        this.indicator = indicator;
        this.named = named;
        this.mean = mean;
        this.degree = indicator.base();
    }

    /** A recognised cause names the indicator itself, not only its objective. */
    public boolean isNamed() {
        return named;
    }

    /** Its degree without exemptions is above the objective's mean before any indicator leaves. */
    public boolean isAboveMean() {
        Degree base = indicator.base();
        return base != null && mean != null && base.exact().compareTo(mean) > 0;
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

    IndicatorCase indicator() {
        return indicator;
    }

    @Nullable
    Degree degree() {
        return degree;
    }

    /** The exemption changes nothing. */
    boolean isKept() {
        return !leaving && Objects.equals(degree, indicator.base());
    }

    boolean isLeaving() {
        return leaving;
    }

    @Override
    String subject() {
        return "exemption of " + indicator.indicator().id() + " for " + indicator.unit();
    }
}
