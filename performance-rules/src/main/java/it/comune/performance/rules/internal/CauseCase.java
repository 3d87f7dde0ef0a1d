package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.ExemptCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Whether an exempt cause is recognised. */
public final class CauseCase extends Case {
    private final ExemptCause cause;
    private final LocalDate evaluationDate;
    private boolean recognised;

    CauseCase(ExemptCause cause, LocalDate evaluationDate) {
        this.cause = cause;
        this.evaluationDate = evaluationDate;
    }

    /** An act recognises it that is dated, and not after the evaluation date. */
    public boolean isActedUpon() {
        Act act = act();
        return act != null && act.date() != null && !act.date().isAfter(evaluationDate);
    }

    @Nullable
    Act act() {
        return cause.recognition() == null ? null : cause.recognition().act();
    }

    public void recognise(Rule by) {
        recognised = take(by) || recognised;
    }

    public void refuse(Rule by) {
        take(by);
    }

    boolean isRecognised() {
        return recognised;
    }

    ExemptCause cause() {
        return cause;
    }

    @Override
    String subject() {
        return "exempt cause " + cause.id();
    }
}
