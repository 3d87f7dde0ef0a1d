package it.comune.performance.rules.internal;

import it.comune.performance.regulation.WorkingDays;
import java.time.LocalDate;
import org.kie.api.definition.rule.Rule;

/** Whether deadlines on non-working days move. */
public final class DeadlineRollCase extends Case {
    private final WorkingDays workingDays;
    private boolean rolls;

    DeadlineRollCase(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    public void stays(Rule by) {
        take(by);
    }

    public void toNextWorkingDay(Rule by) {
        rolls = take(by) || rolls;
    }

    LocalDate rolled(LocalDate deadline) {
        return rolls ? workingDays.onOrAfter(deadline) : deadline;
    }

    @Override
    String subject() {
        return "deadlines on non-working days";
    }
}
