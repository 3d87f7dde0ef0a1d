package it.comune.performance.rules.internal;

import it.comune.performance.regulation.NationalLimit;
import org.jspecify.annotations.Nullable;

/** The number of employees and what a national contract makes hang on it, for the audit to look at. */
public final class EmployeesAudit extends Audit {
    private final int employees;
    private final @Nullable NationalLimit least;

    /** @param least with whom there is an individual top-up; none: with any number */
    EmployeesAudit(int employees, @Nullable NationalLimit least) {
        this.employees = employees;
        this.least = least;
    }

    /** In service on 31 December, unit heads included. */
    public int getEmployees() {
        return employees;
    }

    /** With whom there is an individual top-up; 0: with any number. */
    public int getLeastEmployees() {
        return least == null ? 0 : least.value().intValue();
    }

    public String getContract() {
        return least == null ? "" : least.source() + ", " + least.state();
    }
}
