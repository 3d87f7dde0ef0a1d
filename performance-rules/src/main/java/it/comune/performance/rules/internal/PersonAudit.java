package it.comune.performance.rules.internal;

import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;

/** A person, concluded, for the audit to look at. */
public final class PersonAudit extends Audit {
    private final PersonLine line;

    PersonAudit(PersonLine line) {
        this.line = line;
    }

    public boolean isEligible() {
        return line.isEligible();
    }

    public boolean isSuspended() {
        return line.person.suspended();
    }

    /** Days, counted in this way. */
    public int getDays(ServiceCounted counted) {
        return line.eligibility.getDays(counted);
    }

    /** Some part of the score could be evaluated. */
    public boolean isScored() {
        return line.with.score().score() != null;
    }

    @Override
    String personId() {
        return line.person.id();
    }
}
