package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of a national contract or law that a regulation must respect.
 *
 * @param subject what it limits
 * @param bound from below or from above
 * @param value a part of a whole, or a number of employees
 * @param upToEmployees holds only for entities of at most so many employees; none: for all
 * @param condition holds only then; none: always
 * @param state how far its source can be relied on
 * @param source article
 * @param note remarks for HR
 */
public record NationalLimit(
        Subject subject,
        Bound bound,
        BigDecimal value,
        @Nullable Integer upToEmployees,
        @Nullable Condition condition,
        LegalState state,
        String source,
        @Nullable String note) {
    /** What is limited. */
    public enum Subject {
        /** Part of the productivity fund that goes to individual performance. */
        INDIVIDUAL_SHARE,
        /** Rate of the individual top-up. */
        TOP_UP_RATE,
        /** Employees with whom there is a top-up at all. */
        TOP_UP_EMPLOYEES,
        /** Part of the resources for position and result that goes to the result allowance. */
        RESULT_SHARE,
        /** Part of a vacant position's value that an interim post earns. */
        INTERIM_RATE,
        /** Part of a result allowance that hangs on payment times. */
        PAYMENT_TIMES_SHARE,
        /** Part of the salary mass that is the general secretary's allowance. */
        SECRETARY_RATE
    }

    /** From where a value is limited. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    /** When a limit holds instead of the general one. */
    public enum Condition {
        /** Entity-level objectives were set in the local agreement. */
        ENTITY_OBJECTIVES,
        /** One of the cases of the 2024 contract of the secretaries. */
        RAISED_CASE
    }

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the limit */
    public NationalLimit {
        Checks.of("")
                .required("subject", subject)
                .required("bound", bound)
                .notNegative("value", value)
                .whole("upToEmployees", upToEmployees == null ? 1 : upToEmployees, 1, 1_000_000)
                .required("state", state)
                .text("source", source)
                .optionalText("note", note)
                .verify();
        value = Numbers.plain(value);
    }

    /** {@code CCNL 23/2/2026 art. 48, V}: how findings cite it. */
    public String citation() {
        return source + ", " + state;
    }

    /** Of two limits on the same side, whether this one allows more. */
    public boolean isMoreLenientThan(NationalLimit other) {
        int side = value.compareTo(other.value);
        return bound == Bound.AT_LEAST ? side < 0 : side > 0;
    }
}
