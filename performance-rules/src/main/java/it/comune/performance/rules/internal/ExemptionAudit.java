package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What recognised causes do, each for one objective and unit, for the audit to look at: the difference to the same
 * evaluation without that cause alone. Where exempt causes exclude, what else leaves is not decided anew for it.
 */
public final class ExemptionAudit extends AuditOfAlike<ExemptionAudit.Exemption> {
    /**
     * What one of them does.
     *
     * @param otherwise the objective's degree had this cause alone not been recognised
     * @param worth points of the unit
     */
    record Exemption(
            CauseCase cause, ObjectiveLine line, @Nullable Degree otherwise, BigDecimal worth) {}

    public Figure<Exemption> getCause() {
        return one -> one.cause().cause().id();
    }

    public Figure<Exemption> getWorth() {
        return Exemption::worth;
    }

    /** Degree of the objective with the exemption. */
    public Figure<Exemption> getDegree() {
        return one -> one.line().with().degree();
    }

    /** Degree of the objective had this cause alone not been recognised. */
    public Figure<Exemption> getOtherwise() {
        return Exemption::otherwise;
    }

    @Override
    String unitId(Exemption one) {
        return one.line().unit.unit.id();
    }

    @Override
    String objectiveId(Exemption one) {
        return one.line().objective.id();
    }

    @Override
    @Nullable
    String indicatorId(Exemption one) {
        return one.cause().cause().indicator();
    }
}
