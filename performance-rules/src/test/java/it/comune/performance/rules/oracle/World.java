package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A small dossier of 2023 under a regulation, in few words: units U (area), V (area) and S (general secretary),
 * evaluated on 31 January 2024 unless said otherwise.
 */
final class World {
    final Law law = new Law();
    final Dossier.Draft dossier = Dossier.draft("Somewhere", 2023)
            .evaluatedOn(LocalDate.of(2024, 1, 31))
            .strategicArea("A1", "Anything")
            .units(
                    Unit.area("U", "First area"),
                    Unit.area("V", "Second area"),
                    Unit.generalSecretary("S", "Secretary"));

    private @Nullable PlainResult result;

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static Act act(String date) {
        return Act.of("DGC 1", day(date));
    }

    /** One objective O of 10 points for U with one indicator I. */
    static World of(Target target, @Nullable String deadline) {
        Indicator indicator = Indicator.of("I", "Something", target);
        return new World().objective("O", "10", deadline == null ? indicator : indicator.dueBy(day(deadline)));
    }

    /** The same, due only under a condition. */
    static World conditional() {
        return new World()
                .objective(
                        "O",
                        "10",
                        Indicator.of("I", "Something", new Target.Completion())
                                .dueBy(day("2023-06-30"))
                                .onlyIf("the call attracts bidders"));
    }

    /** Something to be completed by 30 June, a Friday. */
    static World completion() {
        return of(new Target.Completion(), "2023-06-30");
    }

    static World atLeastTen() {
        return of(new Target.AtLeast(BigDecimal.TEN), null);
    }

    static Indicator yesNo(String id) {
        return Indicator.of(id, "Something", new Target.YesNo());
    }

    /** Ratios may be read off the value: at least 100. */
    static Indicator hundred(String id) {
        return Indicator.of(id, "Something", new Target.AtLeast(new BigDecimal(100)));
    }

    World objective(String id, String weight, Indicator... indicators) {
        return objectiveOf(List.of("U"), id, weight, indicators);
    }

    World objectiveOf(List<String> units, String id, String weight, Indicator... indicators) {
        Objective.Draft draft = Objective.draft(id, "A1", "An objective").indicators(indicators);
        for (String unit : units) {
            if (weight.isEmpty()) {
                draft.assignedWithoutWeightTo(unit);
            } else {
                draft.assignedTo(unit, weight);
            }
        }
        dossier.objectives(draft.build());
        return this;
    }

    World under(Consumer<Law> change) {
        change.accept(law);
        return this;
    }

    World evaluatedOn(String date) {
        dossier.evaluatedOn(day(date));
        return this;
    }

    World fact(Fact fact) {
        dossier.facts(fact);
        return this;
    }

    World observed(Observation observed) {
        return fact(Fact.of("I", observed));
    }

    World completed(String date) {
        return observed(new Observation.Completed(day(date)));
    }

    World value(String value) {
        return value("I", value);
    }

    World value(String indicator, String value) {
        return fact(Fact.value(indicator, value));
    }

    World value(String value, LocalDate on) {
        return observed(new Observation.Value(new BigDecimal(value), on));
    }

    World rescheduled(String newDeadline, String actDate) {
        dossier.rescheduled("I", day(newDeadline), act(actDate));
        return this;
    }

    World rescheduledFor(String unit, String newDeadline, String actDate) {
        dossier.reschedulings(new Rescheduling("I", unit, day(newDeadline), act(actDate), null));
        return this;
    }

    World declared(DeclaredResult outcome) {
        return declared(null, "I", null, outcome);
    }

    World declared(
            @Nullable String objective, @Nullable String indicator, @Nullable String unit, DeclaredResult outcome) {
        dossier.declaredOutcomes(new DeclaredOutcome(objective, indicator, unit, outcome, null));
        return this;
    }

    World cause(ExemptCause cause) {
        dossier.exemptCauses(cause);
        return this;
    }

    /** A cause of an indicator; its id names it. */
    World exempt(String indicator) {
        return cause(ExemptCause.ofIndicator("C-" + indicator, indicator, CauseKind.SUPPLIER, "Bankrupt"));
    }

    /** A cause of an objective; its id names it. */
    World exemptObjective(String objective) {
        return cause(ExemptCause.ofObjective("C-" + objective, objective, CauseKind.FUNDING, "No money"));
    }

    World missing(Policies.MissingFacts policy) {
        law.missingFacts = policy;
        return this;
    }

    World exemptions(Policies.Exemptions policy) {
        law.exemptions = policy;
        return this;
    }

    PlainResult result() {
        if (result == null) {
            result = PlainEvaluator.evaluate(dossier.build(), law.build());
        }
        return result;
    }

    /** Degree of indicator I for U with exemptions, as a plain decimal, or the outcome's name where there is none. */
    String degree() {
        return degree("I");
    }

    String degree(String indicator) {
        PlainResult.OfIndicator of = result().indicator(indicator, "U");
        return shown(of.degree(), of.outcome());
    }

    String degreeWithout(String indicator) {
        PlainResult.OfIndicator of = result().indicator(indicator, "U");
        return shown(of.degreeWithoutExemptions(), of.outcome());
    }

    String objectiveDegree(String objective) {
        PlainResult.OfObjective of = result().objective(objective, "U");
        return shown(of.degree(), of.outcome());
    }

    String objectiveDegreeWithout(String objective) {
        PlainResult.OfObjective of = result().objective(objective, "U");
        return shown(of.degreeWithoutExemptions(), of.outcomeWithoutExemptions());
    }

    @Nullable
    Integer daysLate() {
        return result().indicator("I", "U").daysLate();
    }

    boolean found(FindingCode code) {
        return !result().findings(code).isEmpty();
    }

    /** Places of a finding as {@code unit objective indicator}, with - for what is not named. */
    List<String> places(FindingCode code) {
        return result().findings(code).stream()
                .map(f -> (f.unit() == null ? "-" : f.unit()) + " " + (f.objective() == null ? "-" : f.objective())
                        + " " + (f.indicator() == null ? "-" : f.indicator()))
                .toList();
    }

    static String shown(@Nullable BigDecimal degree, Outcome outcome) {
        return degree == null ? outcome.name() : degree.stripTrailingZeros().toPlainString();
    }
}
