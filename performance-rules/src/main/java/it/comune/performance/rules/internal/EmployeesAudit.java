package it.comune.performance.rules.internal;

import it.comune.performance.regulation.NationalLimit;
import org.jspecify.annotations.Nullable;

/** The number of employees and what a national contract makes hang on it, for the audit to look at. */
public final class EmployeesAudit extends Audit {
    private final int employees;
    private final @Nullable NationalLimit least;
    private final @Nullable NationalLimit rate;

    /**
     * @param least with whom there is an individual top-up; none: with any number
     * @param rate that it has at least, the most lenient that applies; none: no contract asks for a top-up
     */
    EmployeesAudit(int employees, @Nullable NationalLimit least, @Nullable NationalLimit rate) {
        this.employees = employees;
        this.least = least;
        this.rate = rate;
    }

    /** In service on 31 December, unit heads included. */
    public int getEmployees() {
        return employees;
    }

    /** With whom there is an individual top-up; 0: with any number. */
    public int getLeastEmployees() {
        return least == null ? 0 : least.value().intValue();
    }

    /** Which names the least number of employees. */
    public String getContract() {
        return contract(least);
    }

    /** A national contract asks for a top-up of some rate. */
    public boolean isTopUpAskedFor() {
        return rate != null;
    }

    /** Which asks for a top-up. */
    public String getContractOfTopUp() {
        return contract(rate);
    }

    private static String contract(@Nullable NationalLimit limit) {
        return limit == null ? "" : limit.citation();
    }

    @Nullable
    NationalLimit rate() {
        return rate;
    }
}
