package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import org.jspecify.annotations.Nullable;

/** An objective for a unit, concluded, for the audit to look at. */
public final class ObjectiveAudit extends Audit {
    private final ObjectiveLine line;

    ObjectiveAudit(ObjectiveLine line) {
        this.line = line;
    }

    public boolean isWeighed() {
        return line.isWeighed();
    }

    /** It has a fund of its own. */
    public boolean isFunded() {
        return line.objective.funding() != null;
    }

    /** A rule of the host changed its degree; one that concluded the same degree changed nothing. */
    public boolean isAdjusted() {
        return line.with().isAdjusted();
    }

    public Degree getBase() {
        return line.with().concluded.degree();
    }

    public @Nullable Degree getDegree() {
        return line.with().degree();
    }

    @Override
    String unitId() {
        return line.unit.unit.id();
    }

    @Override
    String objectiveId() {
        return line.objective.id();
    }
}
