package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Remark;

/** A remark of the executive, for the audit to look at. */
public final class RemarkAudit extends Audit {
    private final Remark remark;
    private final boolean changingScore;

    /**
     * @param changingScore whether a rule of the host changed a degree of the objective for a unit where it has weight
     */
    RemarkAudit(Remark remark, boolean changingScore) {
        this.remark = remark;
        this.changingScore = changingScore;
    }

    /** A rule of the host changed a degree of the objective for a unit where it has weight. */
    public boolean isChangingScore() {
        return changingScore;
    }

    public String getBy() {
        return remark.by();
    }

    public String getText() {
        return remark.text();
    }

    @Override
    String objectiveId() {
        return remark.objective();
    }
}
