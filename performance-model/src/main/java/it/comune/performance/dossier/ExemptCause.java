package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A failure that is not attributable to the office. Source: SMVP; D.Lgs. 150/2009 art. 6.
 *
 * @param id unique in the report
 * @param objective id of an objective; exactly one of objective and indicator is given
 * @param indicator id of an indicator
 * @param unit id of the unit; none: for all units concerned
 * @param kind what sort of cause
 * @param text what happened
 * @param recognition who recognised it with which act; none: it is only stated in the report
 */
public record ExemptCause(
        String id,
        @Nullable String objective,
        @Nullable String indicator,
        @Nullable String unit,
        CauseKind kind,
        String text,
        @Nullable Recognition recognition) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the cause */
    public ExemptCause {
        Scope.check(Checks.of(id).id("id", id), objective, indicator, unit)
                .required("kind", kind)
                .text("text", text)
                .verify();
    }

    public static ExemptCause ofObjective(String id, String objective, CauseKind kind, String text) {
        return new ExemptCause(id, objective, null, null, kind, text, null);
    }

    public static ExemptCause ofIndicator(String id, String indicator, CauseKind kind, String text) {
        return new ExemptCause(id, null, indicator, null, kind, text, null);
    }

    /** The same for one unit only. */
    public ExemptCause forUnit(String unitId) {
        return new ExemptCause(id, objective, indicator, unitId, kind, text, recognition);
    }

    /** The same, recognised by a body with an act. */
    public ExemptCause recognisedBy(String body, @Nullable Act act) {
        return new ExemptCause(id, objective, indicator, unit, kind, text, new Recognition(body, act));
    }
}
