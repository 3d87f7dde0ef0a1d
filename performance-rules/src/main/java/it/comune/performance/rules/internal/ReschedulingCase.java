package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Rescheduling;
import java.time.LocalDate;
import org.kie.api.definition.rule.Rule;

/** Whether an act moves a deadline. */
public final class ReschedulingCase extends Case {
    private final Rescheduling rescheduling;
    private final LocalDate originalDeadline;
    private final LocalDate evaluationDate;
    private boolean accepted;

    ReschedulingCase(Rescheduling rescheduling, LocalDate originalDeadline, LocalDate evaluationDate) {
        this.rescheduling = rescheduling;
        this.originalDeadline = originalDeadline;
        this.evaluationDate = evaluationDate;
    }

    /** The act's date is not after the evaluation date. */
    public boolean isKnown() {
        return !rescheduling.actDate().isAfter(evaluationDate);
    }

    /** The act's date is not after the original deadline. */
    public boolean isBeforeOriginalDeadline() {
        return !rescheduling.actDate().isAfter(originalDeadline);
    }

    public void accept(Rule by) {
        accepted = take(by) || accepted;
    }

    public void reject(Rule by) {
        take(by);
    }

    boolean isAccepted() {
        return accepted;
    }

    Rescheduling rescheduling() {
        return rescheduling;
    }

    LocalDate originalDeadline() {
        return originalDeadline;
    }

    @Override
    String subject() {
        return "rescheduling of " + rescheduling.indicator() + " by " + rescheduling.act();
    }
}
