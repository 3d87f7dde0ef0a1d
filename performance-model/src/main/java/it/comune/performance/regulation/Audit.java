package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * From where on the audit speaks.
 *
 * @param planApproval the plan is late when approved after this day of its year; D.Lgs. 150/2009 art. 10 (C: it reaches
 *     municipalities through the TUEL and the SMVP)
 * @param gates what must be in order before anything is paid; D.Lgs. 150/2009 art. 14 c. 6
 * @param fullAchievementShare share of a unit's objectives at 100%, in [0, 1], from which differentiation is in doubt;
 *     a local choice (L): D.Lgs. 150/2009 artt. 18 and 19 ask for differentiation and give no number
 */
public record Audit(
        Setting<PlanApproval> planApproval,
        Setting<List<Policies.Gate>> gates,
        Setting<BigDecimal> fullAchievementShare) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
    public Audit {
        Checks.of("")
                .required("planApproval", planApproval)
                .required("gates", gates)
                .required("fullAchievementShare", fullAchievementShare)
                .within(
                        "fullAchievementShare/value",
                        fullAchievementShare == null ? BigDecimal.ONE : fullAchievementShare.value(),
                        BigDecimal.ZERO,
                        BigDecimal.ONE)
                .verify();
    }

    /**
     * By when a plan must be approved.
     *
     * @param month of the usual deadline, 1-12
     * @param day of the usual deadline, one that the month has in some year; 29 February is the 28th in the other years
     * @param yearsOwn deadlines of single years, by the year of the plan
     */
    public record PlanApproval(int month, int day, List<YearsOwn> yearsOwn) {
        private static final int LONGEST_MONTH = 31;

        public PlanApproval {
            Checks.of("")
                    .whole("month", month, 1, 12)
                    .whole(
                            "day",
                            day,
                            1,
                            month < 1 || month > 12
                                    ? LONGEST_MONTH
                                    : Month.of(month).maxLength())
                    .list("yearsOwn", yearsOwn)
                    .distinct("yearsOwn", yearsOwn, YearsOwn::year, "/year", ProblemCode.DUPLICATE_SCOPE)
                    .verify();
            yearsOwn = List.copyOf(yearsOwn);
        }

        /**
         * The deadline of one year, by a law or act for that year alone. Whether it binds the municipality is a local
         * choice (L), whatever the state of the setting.
         *
         * @param year of the plan
         * @param date deadline for that year's plan
         * @param source article or act that sets it
         */
        public record YearsOwn(int year, LocalDate date, String source) {
            public YearsOwn {
                Checks.of("")
                        .whole("year", year, 1990, 2100)
                        .date("date", date)
                        .text("source", source)
                        .verify();
            }
        }

        /** The deadline for the plan of a year. */
        public LocalDate of(int year) {
            for (YearsOwn own : yearsOwn) {
                if (own.year() == year) {
                    return own.date();
                }
            }
            LocalDate first = LocalDate.of(year, month, 1);
            return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
        }
    }
}
