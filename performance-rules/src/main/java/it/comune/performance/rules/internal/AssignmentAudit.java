package it.comune.performance.rules.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An objective assigned to a unit, as the plan has it, for the audit to look at. */
public final class AssignmentAudit extends Audit {
    private final ObjectiveLine line;

    AssignmentAudit(ObjectiveLine line) {
        this.line = line;
    }

    /** At least one of its indicators concerns the unit. */
    public boolean isMeasured() {
        return !line.indicators.isEmpty();
    }

    public String getObjective() {
        return line.objective.id();
    }

    public String getUnit() {
        return line.unit.unit.id();
    }

    /** Points; none without weight. */
    public @Nullable BigDecimal getWeight() {
        return line.weight;
    }

    @Override
    String unitId() {
        return getUnit();
    }

    @Override
    String objectiveId() {
        return getObjective();
    }
}
