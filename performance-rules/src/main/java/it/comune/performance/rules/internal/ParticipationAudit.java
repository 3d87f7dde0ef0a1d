package it.comune.performance.rules.internal;

/** Work of people on projects, all that no rule could tell apart, for the audit to look at. */
public final class ParticipationAudit extends AuditOfAlike<ParticipationCase> {
    private final boolean evidenced;

    ParticipationAudit(boolean evidenced) {
        this.evidenced = evidenced;
    }

    public boolean isEvidenced() {
        return evidenced;
    }

    public Figure<ParticipationCase> getProject() {
        return concluded -> concluded.project().id();
    }

    @Override
    String objectiveId(ParticipationCase concluded) {
        return concluded.project().objective();
    }

    @Override
    String unitId(ParticipationCase concluded) {
        return concluded.project().unit();
    }

    @Override
    String personId(ParticipationCase concluded) {
        return concluded.person().person.id();
    }
}
