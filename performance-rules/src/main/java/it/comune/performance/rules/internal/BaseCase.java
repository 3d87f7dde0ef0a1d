package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Role;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.kie.api.definition.rule.Rule;

/** A person: what is her part of a fund before the score counts? */
public final class BaseCase extends Case {
    private final String person;
    private final Role role;
    private final Ratio coefficient;
    private final Ratio partTime;
    private final int daysOfYear;
    private final Ratio service;
    private Ratio base = Ratio.ZERO;

    BaseCase(String person, Role role, BigDecimal coefficient, BigDecimal partTime, int creditedDays, int daysOfYear) {
        this.person = person;
        this.role = role;
        this.coefficient = Ratio.of(coefficient);
        this.partTime = Ratio.of(partTime);
        this.daysOfYear = daysOfYear;
        this.service = Ratio.of(creditedDays, daysOfYear);
    }

    public Role getRole() {
        return role;
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

    int daysOfYear() {
        return daysOfYear;
    }

    Ratio base() {
        return base;
    }

    @Override
    String subject() {
        return "base of " + person;
    }
}
