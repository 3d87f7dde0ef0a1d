package it.comune.performance.rules.internal;

/** Work of a person on a project, for the audit to look at. */
public final class ParticipationAudit extends Audit {
    private final ParticipationCase concluded;

    ParticipationAudit(ParticipationCase concluded) {
        this.concluded = concluded;
    }

    public boolean isEvidenced() {
        return concluded.isEvidenced();
    }

    public String getProject() {
        return concluded.project().id();
    }

    @Override
    String objectiveId() {
        return concluded.project().objective();
    }

    @Override
    String unitId() {
        return concluded.project().unit();
    }

    @Override
    String personId() {
        return concluded.person().person.id();
    }
}
