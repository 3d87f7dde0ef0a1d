package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan and the regulation as wholes, for the audit to look at. */
public final class PlanAudit extends Audit {
    private final Dossier dossier;
    private final Regulation regulation;
    private final LocalDate approvalDue;

    PlanAudit(Dossier dossier, Regulation regulation) {
        this.dossier = dossier;
        this.regulation = regulation;
        this.approvalDue = regulation.audit().planApproval().value().of(dossier.year());
    }

    /** By an act that is there on the evaluation date. */
    public boolean isApproved() {
        return isThere(dossier.plan().approval());
    }

    /** By an act that is there on the evaluation date. */
    public boolean isMeasurementSystemInForce() {
        return isThere(dossier.plan().measurementSystem());
    }

    /** By an act that is there on the evaluation date. */
    public boolean isReportValidated() {
        return isThere(dossier.report().validation());
    }

    /** Of an undated act it is believed. */
    private boolean isThere(@Nullable Act act) {
        return act != null && (act.date() == null || !act.date().isAfter(dossier.evaluationDate()));
    }

    public boolean isPlanGated() {
        return isGated(Policies.Gate.APPROVED_PLAN);
    }

    public boolean isMeasurementSystemGated() {
        return isGated(Policies.Gate.SMVP_IN_FORCE);
    }

    public boolean isReportGated() {
        return isGated(Policies.Gate.VALIDATED_REPORT);
    }

    private boolean isGated(Policies.Gate gate) {
        return regulation.audit().gates().value().contains(gate);
    }

    public @Nullable LocalDate getApproval() {
        Act approval = dossier.plan().approval();
        return approval == null ? null : approval.date();
    }

    public LocalDate getApprovalDue() {
        return approvalDue;
    }

    /** Approved on a known day after the one by which it was due. */
    public boolean isApprovedLate() {
        LocalDate approval = getApproval();
        return approval != null && approval.isAfter(approvalDue);
    }

    /** The end of the period lies within the regulation's validity. */
    public boolean isRegulationInForce() {
        LocalDate end = dossier.periodEnd();
        LocalDate last = regulation.validTo();
        return !end.isBefore(regulation.validFrom()) && (last == null || !end.isAfter(last));
    }

    public LocalDate getPeriodEnd() {
        return dossier.periodEnd();
    }

    public LocalDate getValidFrom() {
        return regulation.validFrom();
    }

    public @Nullable LocalDate getValidTo() {
        return regulation.validTo();
    }

    /** Names of the settings that are still marked as assumed. */
    public List<String> getAssumedSettings() {
        return regulation.assumedSettings();
    }

    public int getAssumedCount() {
        return regulation.assumedSettings().size();
    }
}
