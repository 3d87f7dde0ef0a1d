package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Remark;

/** A remark of the executive, for the audit to look at. */
public final class RemarkAudit extends Audit {
    private final Remark remark;
    private final boolean adjusted;

    /** @param adjusted whether a rule of the host changed a degree of the objective */
    RemarkAudit(Remark remark, boolean adjusted) {
        this.remark = remark;
        this.adjusted = adjusted;
    }

    /** A rule of the host changed a degree of the objective. */
    public boolean isAdjusted() {
        return adjusted;
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
