package it.comune.performance.rules.internal;

import it.comune.performance.regulation.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kie.api.definition.rule.Rule;

/** Which days of lateness count. */
public final class DayCountCase extends Case {
    private final WorkingDays workingDays;
    private boolean working;

    DayCountCase(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    public void calendarDays(Rule by) {
        take(by);
    }

    public void workingDays(Rule by) {
        working = take(by) || working;
    }

    /** Another count than the calendar's holds. */
    boolean isWorking() {
        return working;
    }

    /** Days d with {@code from < d <= to} that count; 0 when there is none. */
    int between(LocalDate from, LocalDate to) {
        return working ? workingDays.after(from, to) : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }

    @Override
    String subject() {
        return "which days count";
    }
}
