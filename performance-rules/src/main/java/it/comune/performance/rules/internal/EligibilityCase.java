package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Person;
import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import org.kie.api.definition.rule.Rule;

/** A person: does she take part in the distribution of funds? */
public final class EligibilityCase extends Case {
    private final Person person;
    private final int creditedDays;
    private boolean eligible;

    EligibilityCase(Person person, int creditedDays) {
        this.person = person;
        this.creditedDays = creditedDays;
    }

    /** A disciplinary suspension fell in the year. */
    public boolean isSuspended() {
        return person.suspended();
    }

    /** Served at least so many days, counted in this way. */
    public boolean isServedAtLeast(ServiceCounted counted, int least) {
        return getDays(counted) >= least;
    }

    /** Days, counted in this way. */
    public int getDays(ServiceCounted counted) {
        return counted == ServiceCounted.SERVICE_DAYS ? person.serviceDays() : creditedDays;
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
        return "eligibility of " + person.id();
    }
}
