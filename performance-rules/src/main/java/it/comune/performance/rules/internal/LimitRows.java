package it.comune.performance.rules.internal;

import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalLimit.Bound;
import it.comune.performance.regulation.NationalLimit.Subject;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.PremiumPolicies.EntityObjectives;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the national contracts and laws of one year, and what is compared with them: the same for an evaluation and for a
 * regulation looked at alone. Which rows apply, and what is found, the rules say.
 */
final class LimitRows {
    private final NationalMinimums minimums;
    private final Regulation regulation;
    private final int employees;
    private final List<LimitCase> cases = new ArrayList<>();

    /** @param employees of the entity, who may be too few for some rows */
    LimitRows(NationalMinimums minimums, Regulation regulation, int employees, boolean raisedCase) {
        this.minimums = minimums;
        this.regulation = regulation;
        this.employees = employees;
        boolean entityObjectives =
                regulation.premiums().topUp().entityObjectives().value() == EntityObjectives.SET;
        for (Subject subject : Subject.values()) {
            for (NationalLimit limit : minimums.limits(subject)) {
                cases.add(new LimitCase(limit, employees, entityObjectives, raisedCase));
            }
        }
    }

    /** One for each row. */
    List<LimitCase> cases() {
        return cases;
    }

    /** The national contract of the year knows a top-up from so many employees on; null: with any number. */
    @Nullable
    NationalLimit leastEmployees() {
        NationalLimit most = null;
        for (NationalLimit limit : minimums.limits(Subject.TOP_UP_EMPLOYEES)) {
            most = most == null || most.isMoreLenientThan(limit) ? limit : most;
        }
        return most;
    }

    int leastForTopUp() {
        NationalLimit least = leastEmployees();
        return least == null ? 0 : least.value().intValue();
    }

    boolean isTopUpKnown() {
        return employees >= leastForTopUp();
    }

    /** Only after the rules concluded on the rows. */
    EmployeesAudit employeesAudit() {
        return new EmployeesAudit(employees, leastEmployees(), holding(Subject.TOP_UP_RATE, Bound.AT_LEAST));
    }

    /** What the regulation itself says of a subject is compared with what holds for it. */
    List<LimitAudit> ofRegulation(Subject subject) {
        BigDecimal value = switch (subject) {
            case INDIVIDUAL_SHARE ->
                BigDecimal.ONE.subtract(regulation
                        .premiums()
                        .productivity()
                        .organisationalShare()
                        .value());
            case TOP_UP_RATE -> regulation.premiums().topUp().rate().value();
            case INTERIM_RATE -> regulation.premiums().unitHeads().interimRate().value();
            case PAYMENT_TIMES_SHARE ->
                regulation.premiums().unitHeads().paymentTimesShare().value();
            case SECRETARY_RATE ->
                regulation.premiums().generalSecretary().rate().value();
            case RESULT_SHARE, TOP_UP_EMPLOYEES -> null;
        };
        return value == null ? List.of() : of(subject, Ratio.of(value));
    }

    /** A value is compared with what limits its subject, from below and from above; only after the rules concluded on the rows. */
    List<LimitAudit> of(Subject subject, Ratio value) {
        List<LimitAudit> audits = new ArrayList<>();
        for (Bound bound : Bound.values()) {
            NationalLimit holds = holding(subject, bound);
            if (holds != null) {
                audits.add(new LimitAudit(holds, value));
            }
        }
        return audits;
    }

    /** Of the rows that apply, the most lenient; null where none does. */
    private @Nullable NationalLimit holding(Subject subject, Bound bound) {
        NationalLimit holds = null;
        for (LimitCase one : cases) {
            NationalLimit limit = one.limit();
            if (one.isApplying()
                    && limit.subject() == subject
                    && limit.bound() == bound
                    && (holds == null || limit.isMoreLenientThan(holds))) {
                holds = limit;
            }
        }
        return holds;
    }
}
