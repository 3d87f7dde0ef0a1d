package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report on a year's plan (Relazione sulla performance): what happened, fact by fact. Source: D.Lgs. 150/2009 art.
 * 10 c. 1 b and art. 14.
 *
 * @param validation act by which the evaluation board validated the report; a gate while it is missing
 * @param facts at most one for each indicator and unit (or all units)
 * @param conditions at most one for each indicator
 * @param reschedulings any number
 * @param exemptCauses any number
 * @param declaredOutcomes at most one for each scope
 * @param remarks any number
 */
public record Report(
        @Nullable Act validation,
        List<Fact> facts,
        List<Condition> conditions,
        List<Rescheduling> reschedulings,
        List<ExemptCause> exemptCauses,
        List<DeclaredOutcome> declaredOutcomes,
        List<Remark> remarks) {

    /** A report that says nothing yet. */
    public static final Report EMPTY =
            new Report(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the report's own lists */
    public Report {
        Checks.of("")
                .list("facts", facts)
                .distinct(
                        "facts", facts, f -> Scope.key(null, f.indicator(), f.unit()), "", ProblemCode.DUPLICATE_SCOPE)
                .list("conditions", conditions)
                .distinct("conditions", conditions, Condition::indicator, "", ProblemCode.DUPLICATE_SCOPE)
                .list("reschedulings", reschedulings)
                .list("exemptCauses", exemptCauses)
                .distinct("exemptCauses", exemptCauses, ExemptCause::id, "/id", ProblemCode.DUPLICATE_ID)
                .list("declaredOutcomes", declaredOutcomes)
                .distinct(
                        "declaredOutcomes",
                        declaredOutcomes,
                        d -> Scope.key(d.objective(), d.indicator(), d.unit()),
                        "",
                        ProblemCode.DUPLICATE_SCOPE)
                .list("remarks", remarks)
                .verify();
        facts = List.copyOf(facts);
        conditions = List.copyOf(conditions);
        reschedulings = List.copyOf(reschedulings);
        exemptCauses = List.copyOf(exemptCauses);
        declaredOutcomes = List.copyOf(declaredOutcomes);
        remarks = List.copyOf(remarks);
    }
}
