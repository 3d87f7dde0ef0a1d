package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one recognised cause does for one objective and unit, for the audit to look at: the difference to the same
 * evaluation without that cause alone. Where exempt causes exclude, what else leaves is not decided anew for it.
 */
public final class ExemptionAudit extends Audit {
    private final CauseCase cause;
    private final ObjectiveLine line;
    private final @Nullable Degree otherwise;
    private final BigDecimal worth;

    /**
     * @param otherwise the objective's degree had this cause alone not been recognised
     * @param worth points of the unit
     */
    ExemptionAudit(CauseCase cause, ObjectiveLine line, @Nullable Degree otherwise, BigDecimal worth) {
        this.cause = cause;
        this.line = line;
        this.otherwise = otherwise;
        this.worth = worth;
    }

    public String getCause() {
        return cause.cause().id();
    }

    public BigDecimal getWorth() {
        return worth;
    }

    /** Degree of the objective with the exemption. */
    public @Nullable Degree getDegree() {
        return line.with().degree();
    }

    /** Degree of the objective had this cause alone not been recognised. */
    public @Nullable Degree getOtherwise() {
        return otherwise;
    }

    @Override
    String unitId() {
        return line.unit.unit.id();
    }

    @Override
    String objectiveId() {
        return line.objective.id();
    }

    @Override
    @Nullable
    String indicatorId() {
        return cause.cause().indicator();
    }
}
