package it.comune.performance.rules.oracle;

import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalLimit.Bound;
import it.comune.performance.regulation.NationalLimit.Condition;
import it.comune.performance.regulation.NationalLimit.Subject;
import it.comune.performance.regulation.ProtectedAbsence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The national documents as section 8 tells them: written here again, so that the shipped ones are not their own proof. */
final class Contracts {
    private static final NationalContract OF_2018 =
            contract("CCNL-2018", "2018-05-21", 2018, limit(Subject.TOP_UP_RATE, Bound.AT_LEAST, "0.30"));
    private static final NationalContract OF_2022 = contract(
            "CCNL-2022",
            "2022-11-16",
            2023,
            limit(Subject.INDIVIDUAL_SHARE, Bound.AT_LEAST, "0.30"),
            limit(Subject.TOP_UP_RATE, Bound.AT_LEAST, "0.30"),
            limit(Subject.TOP_UP_RATE, Bound.AT_LEAST, "0.20", null, Condition.ENTITY_OBJECTIVES),
            limit(Subject.INTERIM_RATE, Bound.AT_LEAST, "0.15"),
            limit(Subject.INTERIM_RATE, Bound.AT_MOST, "0.25"),
            limit(Subject.RESULT_SHARE, Bound.AT_LEAST, "0.15"));
    private static final NationalContract OF_2026 = contract(
            "CCNL-2026",
            "2026-02-23",
            2026,
            limit(Subject.TOP_UP_RATE, Bound.AT_LEAST, "0.30"),
            limit(Subject.TOP_UP_RATE, Bound.AT_LEAST, "0.25", 10, null),
            limit(Subject.TOP_UP_RATE, Bound.AT_LEAST, "0.20", null, Condition.ENTITY_OBJECTIVES),
            limit(Subject.TOP_UP_EMPLOYEES, Bound.AT_LEAST, "6"));
    private static final NationalContract SECRETARIES_OF_2001 =
            contract("CCNL-SECRETARIES-2001", "2001-05-16", 2001, limit(Subject.SECRETARY_RATE, Bound.AT_MOST, "0.10"));
    private static final NationalContract SECRETARIES_OF_2024 = contract(
            "CCNL-SECRETARIES-2024",
            "2024-07-16",
            2024,
            limit(Subject.SECRETARY_RATE, Bound.AT_MOST, "0.10"),
            limit(Subject.SECRETARY_RATE, Bound.AT_MOST, "0.15", null, Condition.RAISED_CASE));
    private static final NationalContract PAYMENT_TIMES =
            contract("DL-13-2023", "2023-02-24", 2023, limit(Subject.PAYMENT_TIMES_SHARE, Bound.AT_LEAST, "0.30"));
    private static final NationalContract ABSENCES = new NationalContract(
            "DLGS-150-2009",
            "D.Lgs. 150/2009",
            LocalDate.of(2009, 10, 27),
            2009,
            LegalState.V,
            null,
            List.of(),
            List.of(new ProtectedAbsence(AbsenceClass.Kind.PARENTAL_LEAVE, LegalState.V, "art. 9 c. 3", null)));

    /** All of them, the latest first: their order must not matter. */
    static final List<NationalContract> ALL =
            List.of(OF_2026, OF_2022, OF_2018, SECRETARIES_OF_2024, SECRETARIES_OF_2001, PAYMENT_TIMES, ABSENCES);

    private Contracts() {}

    private static NationalContract contract(String id, String date, int firstPlanYear, NationalLimit... limits) {
        return new NationalContract(
                id, id, LocalDate.parse(date), firstPlanYear, LegalState.C, null, List.of(limits), List.of());
    }

    private static NationalLimit limit(Subject subject, Bound bound, String value) {
        return limit(subject, bound, value, null, null);
    }

    private static NationalLimit limit(
            Subject subject,
            Bound bound,
            String value,
            @Nullable Integer upToEmployees,
            @Nullable Condition condition) {
        return new NationalLimit(
                subject, bound, new BigDecimal(value), upToEmployees, condition, LegalState.C, "as told", null);
    }
}
