package it.comune.performance.rules.internal;

import it.comune.performance.regulation.AbsenceClass;
import org.kie.api.definition.rule.Rule;

/** A class of absence: do its days count? */
public final class AbsenceCase extends Case {
    private final AbsenceClass absenceClass;
    private boolean reducing;

    AbsenceCase(AbsenceClass absenceClass) {
        this.absenceClass = absenceClass;
    }

    /** What the regulation lets it do. */
    public AbsenceClass.Effect getEffect() {
        return absenceClass.effect();
    }

    public void reduces(Rule by) {
        reducing = take(by) || reducing;
    }

    public void counts(Rule by) {
        take(by);
    }

    boolean isReducing() {
        return reducing;
    }

    AbsenceClass absenceClass() {
        return absenceClass;
    }

    @Override
    String subject() {
        return "class of absence " + absenceClass.id();
    }
}
