package it.comune.performance.rules.internal;

import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;

/** People that no rule could tell apart, concluded, for the audit to look at. */
public final class PersonAudit extends AuditOfAlike<PersonLine> {
    /**
     * All that matters of a person to the audit.
     *
     * @param scored whether some part of the score could be evaluated
     */
    record Situation(boolean eligible, boolean suspended, boolean scored) {
        static Situation of(PersonLine line) {
            return new Situation(
                    line.isEligible(),
                    line.person.suspended(),
                    line.with.score().score() != null);
        }
    }

    private final Situation situation;

    PersonAudit(Situation situation) {
        this.situation = situation;
    }

    public boolean isEligible() {
        return situation.eligible();
    }

    public boolean isSuspended() {
        return situation.suspended();
    }

    /** Some part of the score could be evaluated. */
    public boolean isScored() {
        return situation.scored();
    }

    /** Days, counted in this way. */
    public Figure<PersonLine> getDays(ServiceCounted counted) {
        return line -> line.eligibility.getDays(counted);
    }

    @Override
    String personId(PersonLine line) {
        return line.person.id();
    }
}
