package it.comune.performance.benchmark;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as rows, as they would stand in a database; {@code unit} is a word of DRL, so the column is {@code unitId}.
 */
public final class Rows {
    private Rows() {}

    /** An objective's assignment. */
    public record Assigned(
            String objective, String unitId, @Nullable BigDecimal weight) {}

    /** An objective's indicator. */
    public record Asked(
            String objective,
            String indicator,
            List<String> units,
            Target target,
            @Nullable LocalDate deadline) {}

    /** A fact. */
    public record Reported(String indicator, @Nullable String unitId, Observation observed) {}

    /** A declared outcome. */
    public record Stated(
            @Nullable String objective,
            @Nullable String indicator,
            @Nullable String unitId,
            DeclaredResult outcome) {}

    /** An exempt cause. */
    public record Excuse(
            @Nullable String objective,
            @Nullable String indicator,
            @Nullable String unitId) {}

    static void of(Dossier dossier, Consumer<Object> rows) {
        rows.accept(dossier);
        dossier.plan().units().forEach(rows);
        for (Objective objective : dossier.plan().objectives()) {
            for (Assignment one : objective.assignments()) {
                rows.accept(new Assigned(objective.id(), one.unit(), one.weight()));
            }
            for (Indicator one : objective.indicators()) {
                rows.accept(new Asked(objective.id(), one.id(), one.units(), one.target(), one.deadline()));
            }
        }
        for (Fact one : dossier.report().facts()) {
            rows.accept(new Reported(one.indicator(), one.unit(), one.observed()));
        }
        for (DeclaredOutcome one : dossier.report().declaredOutcomes()) {
            rows.accept(new Stated(one.objective(), one.indicator(), one.unit(), one.outcome()));
        }
        for (ExemptCause one : dossier.report().exemptCauses()) {
            rows.accept(new Excuse(one.objective(), one.indicator(), one.unit()));
        }
        dossier.report().conditions().forEach(rows);
    }
}
