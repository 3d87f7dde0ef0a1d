package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Role;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.kie.api.definition.rule.Rule;

/** People in one situation: what is their part of a fund before the score counts? */
public final class BaseCase extends Case {
    /** All that the rules look at: people who do not differ in it share a case. */
    record Situation(Role role, BigDecimal coefficient, BigDecimal partTime, int creditedDays, int daysOfYear) {}

    private final Situation situation;
    private final Ratio coefficient;
    private final Ratio partTime;
    private final Ratio service;
    private Ratio base = Ratio.ZERO;

    BaseCase(Situation situation) {
        this.situation = situation;
        this.coefficient = Ratio.of(situation.coefficient());
        this.partTime = Ratio.of(situation.partTime());
        this.service = Ratio.of(situation.creditedDays(), situation.daysOfYear());
    }

    public Role getRole() {
        return situation.role();
    }

    /** Coefficient of the contract area. */
    public Ratio getCoefficient() {
        return coefficient;
    }

    /** Working time as a part of full time. */
    public Ratio getPartTime() {
        return partTime;
    }

    /** Credited days by days of the year. */
    public Ratio getService() {
        return service;
    }

    public void is(Ratio result, Rule by) {
        if (take(by)) {
            base = result;
        }
    }

    BigDecimal coefficient() {
        return situation.coefficient();
    }

    int daysOfYear() {
        return situation.daysOfYear();
    }

    Ratio base() {
        return base;
    }

    @Override
    String subject() {
        return "base: " + situation;
    }
}
