package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import java.time.LocalDate;
import java.util.List;

/**
 * How lateness is counted. Source: SMVP (L).
 *
 * @param lateness what lateness costs
 * @param dayCount which days count
 * @param holidays dated days that are no working days, besides Saturdays and Sundays
 * @param deadlineRoll whether a deadline on a non-working day moves
 * @param graceDays lateness up to so many days counts as none, 0-366; it does not shift the table
 * @param reschedulings which acts move a deadline
 */
public record Timeliness(
        Setting<LatenessTable> lateness,
        Setting<Policies.DayCount> dayCount,
        Setting<List<LocalDate>> holidays,
        Setting<Policies.DeadlineRoll> deadlineRoll,
        Setting<Integer> graceDays,
        Setting<Policies.Reschedulings> reschedulings) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
    public Timeliness {
        Checks.of("")
                .required("lateness", lateness)
                .required("dayCount", dayCount)
                .required("holidays", holidays)
                .required("deadlineRoll", deadlineRoll)
                .required("graceDays", graceDays)
                .whole("graceDays/value", graceDays == null ? 0 : graceDays.value(), 0, 366)
                .required("reschedulings", reschedulings)
                .verify();
    }

    /** The days that this regulation counts as working days. */
    public WorkingDays workingDays() {
        return new WorkingDays(holidays.value());
    }
}
