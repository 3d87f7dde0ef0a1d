package it.comune.performance.rules.internal;

/** Objectives for units that no rule could tell apart, concluded, for the audit to look at. */
public final class ObjectiveAudit extends AuditOfAlike<ObjectiveLine> {
    /** All that matters of an objective, for a unit, to the audit. */
    record Situation(boolean weighed, boolean funded, boolean adjusted) {
        static Situation of(ObjectiveLine line) {
            return new Situation(
                    line.isWeighed(),
                    line.objective.funding() != null,
                    line.with().isAdjusted());
        }
    }

    private final Situation situation;

    ObjectiveAudit(Situation situation) {
        this.situation = situation;
    }

    public boolean isWeighed() {
        return situation.weighed();
    }

    /** It has a fund of its own. */
    public boolean isFunded() {
        return situation.funded();
    }

    /** A rule of the host changed its degree; one that concluded the same degree changed nothing. */
    public boolean isAdjusted() {
        return situation.adjusted();
    }

    public Figure<ObjectiveLine> getBase() {
        return line -> line.with().concluded.degree();
    }

    public Figure<ObjectiveLine> getDegree() {
        return line -> line.with().degree();
    }

    @Override
    String unitId(ObjectiveLine line) {
        return line.unit.unit.id();
    }

    @Override
    String objectiveId(ObjectiveLine line) {
        return line.objective.id();
    }
}
