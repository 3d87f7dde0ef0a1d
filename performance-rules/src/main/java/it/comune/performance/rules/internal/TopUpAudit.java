package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The individual top-up of a part of the productivity fund, concluded, for the audit to look at. */
public final class TopUpAudit extends Audit {
    private final Part part;
    private final EmployeesAudit staff;

    /** @param staff what the national contract makes hang on the number of employees */
    TopUpAudit(Part part, EmployeesAudit staff) {
        this.part = part;
        this.staff = staff;
    }

    /** People with a positive individual fraction, who could receive it. */
    public int getCandidates() {
        return part.topUp().getCandidates();
    }

    /** In service on 31 December, unit heads included. */
    public int getEmployees() {
        return staff.getEmployees();
    }

    /** With whom there is an individual top-up; 0: with any number. */
    public int getLeastEmployees() {
        return staff.getLeastEmployees();
    }

    /** A national contract asks for a top-up of some rate. */
    public boolean isAskedFor() {
        return staff.isTopUpAskedFor();
    }

    /** Which asks for a top-up. */
    public String getContract() {
        return staff.getContractOfTopUp();
    }

    /** How many should receive it. */
    public int getRecipients() {
        return part.topUp().recipients();
    }

    /** Equal people at the border, none of whom receives it. */
    public int getTied() {
        List<Candidate> candidates = part.candidates;
        return (int) candidates.stream()
                .filter(one -> !one.isReceiving() && one.place() <= one.border())
                .count();
    }

    /** There are recipients, but nothing could be paid to them. */
    public boolean isUnpaid() {
        return !part.bonus().unpaid().isZero();
    }

    public int getReceiving() {
        return part.bonus().getRecipients();
    }

    public Money getBonus() {
        return part.bonus().unpaid();
    }

    public Money getShare() {
        return part.bonus().share();
    }

    @Override
    @Nullable
    String unitId() {
        return part.unit;
    }
}
