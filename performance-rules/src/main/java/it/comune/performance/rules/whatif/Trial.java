package it.comune.performance.rules.whatif;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Report;
import it.comune.performance.evaluation.Change;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dossier and its evaluation, and how to evaluate others that differ from it in one thing. */
final class Trial {
    private final RuleBook rules;
    private final Dossier dossier;
    private final Regulation regulation;
    private final Regulation tolerant;
    private final Evaluation evaluation;

    Trial(RuleBook rules, Dossier dossier, Regulation regulation, Evaluation evaluation) {
        this.rules = rules;
        this.dossier = dossier;
        this.regulation = regulation;
        this.tolerant = tolerant(regulation);
        this.evaluation = evaluation;
    }

    /**
     * A dossier without gaps may have one once a cause is taken away, and would be refused: the gap counts 0 then, as it does without
     * exemptions.
     */
    private static Regulation tolerant(Regulation given) {
        return given.missingFacts().value() != Policies.MissingFacts.REFUSE
                ? given
                : new Regulation(
                        given.id(),
                        given.version(),
                        given.title(),
                        given.validFrom(),
                        given.validTo(),
                        given.author(),
                        given.note(),
                        given.weightCaps(),
                        given.achievement(),
                        given.recognition(),
                        given.timeliness(),
                        given.missingFacts().with(Policies.MissingFacts.ZERO),
                        given.causeRecognition(),
                        given.exemptions(),
                        given.people(),
                        given.premiums(),
                        given.audit());
    }

    Dossier dossier() {
        return dossier;
    }

    Regulation regulation() {
        return regulation;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Evaluation evaluate(Dossier changed) {
        return rules.evaluate(changed, tolerant);
    }

    /** A change with what it would alter. */
    NearestChange verified(Change change, Ratio distance, Evaluation changed) {
        List<FigureChange> figures = EvaluationDifference.figures(evaluation, changed);
        return new NearestChange(change, distance, figures, gained(figures), lost(figures));
    }

    /** What people together would receive more. */
    static Money gained(List<FigureChange> figures) {
        return sum(figures, 1);
    }

    /** What people together would receive less. */
    static Money lost(List<FigureChange> figures) {
        return sum(figures, -1);
    }

    private static Money sum(List<FigureChange> figures, int sign) {
        Money sum = Money.ZERO;
        for (FigureChange one : figures) {
            if (one.kind() == FigureKind.PERSON_TOTAL && one.difference().signum() == sign) {
                sum = sum.plus(Money.of(one.difference().abs()));
            }
        }
        return sum;
    }

    static Dossier with(Dossier from, Report report) {
        return new Dossier(
                from.municipality(),
                from.year(),
                from.evaluationDate(),
                from.note(),
                from.plan(),
                report,
                from.people(),
                from.funds());
    }

    static Dossier with(Dossier from, List<Person> people, @Nullable Funds funds) {
        return new Dossier(
                from.municipality(),
                from.year(),
                from.evaluationDate(),
                from.note(),
                from.plan(),
                from.report(),
                people,
                funds);
    }

    static Report withFacts(Report from, List<Fact> facts) {
        return new Report(
                from.validation(),
                facts,
                from.conditions(),
                from.reschedulings(),
                from.exemptCauses(),
                from.declaredOutcomes(),
                from.remarks());
    }

    static Report withCauses(Report from, List<ExemptCause> causes) {
        return new Report(
                from.validation(),
                from.facts(),
                from.conditions(),
                from.reschedulings(),
                causes,
                from.declaredOutcomes(),
                from.remarks());
    }

    /**
     * The dossier as if its plan were that objective alone, and nobody were paid. Where exempt causes exclude, what leaves depends on
     * the rest of the plan, and all of it stays.
     */
    Dossier alone(Objective objective) {
        if (regulation.exemptions().value() == Policies.Exemptions.EXCLUDE) {
            return with(dossier, List.of(), null);
        }
        Plan plan = dossier.plan();
        Report report = dossier.report();
        Set<String> ids = new HashSet<>();
        objective.indicators().stream().map(Indicator::id).forEach(ids::add);
        String id = objective.id();
        Report about = new Report(
                report.validation(),
                report.facts().stream()
                        .filter(one -> ids.contains(one.indicator()))
                        .toList(),
                report.conditions().stream()
                        .filter(one -> ids.contains(one.indicator()))
                        .toList(),
                report.reschedulings().stream()
                        .filter(one -> ids.contains(one.indicator()))
                        .toList(),
                report.exemptCauses().stream()
                        .filter(one -> id.equals(one.objective()) || ids.contains(String.valueOf(one.indicator())))
                        .toList(),
                report.declaredOutcomes().stream()
                        .filter(one -> id.equals(one.objective()) || ids.contains(String.valueOf(one.indicator())))
                        .toList(),
                List.of());
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                new Plan(
                        plan.approval(),
                        plan.measurementSystem(),
                        plan.strategicAreas(),
                        plan.units(),
                        List.of(objective)),
                about,
                List.of(),
                null);
    }
}
