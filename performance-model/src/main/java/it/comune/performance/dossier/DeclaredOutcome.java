package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The outcome that the report declares; the most specific record holds. Source: D.Lgs. 150/2009 art. 14 c. 4.
 *
 * @param objective id of an objective; exactly one of objective and indicator is given
 * @param indicator id of an indicator
 * @param unit id of the unit; none: for all units concerned
 * @param outcome what is declared
 * @param note how an ambiguous source was read
 */
public record DeclaredOutcome(
        @Nullable String objective,
        @Nullable String indicator,
        @Nullable String unit,
        DeclaredResult outcome,
        @Nullable String note) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the declaration */
    public DeclaredOutcome {
        Scope.check(Checks.of(objective != null ? objective : indicator), objective, indicator, unit)
                .required("outcome", outcome)
                .optionalText("note", note)
                .verify();
    }

    public static DeclaredOutcome ofObjective(String objective, DeclaredResult outcome) {
        return new DeclaredOutcome(objective, null, null, outcome, null);
    }

    public static DeclaredOutcome ofIndicator(String indicator, DeclaredResult outcome) {
        return new DeclaredOutcome(null, indicator, null, outcome, null);
    }

    /** The same for one unit only. */
    public DeclaredOutcome forUnit(String unitId) {
        return new DeclaredOutcome(objective, indicator, unitId, outcome, note);
    }
}
