package it.comune.performance.rules.internal;

import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import org.kie.api.definition.rule.Rule;

/** People in one situation: do they take part in the distribution of funds? */
public final class EligibilityCase extends Case {
    /** All that the rules look at: people who do not differ in it share a case. */
    record Situation(boolean suspended, int serviceDays, int creditedDays) {}

    private final Situation situation;
    private boolean eligible;

    EligibilityCase(Situation situation) {
        this.situation = situation;
    }

    /** A disciplinary suspension fell in the year. */
    public boolean isSuspended() {
        return situation.suspended();
    }

    /** Served at least so many days, counted in this way. */
    public boolean isServedAtLeast(ServiceCounted counted, int least) {
        return getDays(counted) >= least;
    }

    /** Days, counted in this way. */
    public int getDays(ServiceCounted counted) {
        return counted == ServiceCounted.SERVICE_DAYS ? situation.serviceDays() : situation.creditedDays();
    }

    public void takesPart(Rule by) {
        eligible = take(by) || eligible;
    }

    public void staysOut(Rule by) {
        take(by);
    }

    boolean isEligible() {
        return eligible;
    }

    @Override
    String subject() {
        return "eligibility: " + situation;
    }
}
