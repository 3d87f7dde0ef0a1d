package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.oracle.PlainResult.OfIndicator;
import it.comune.performance.rules.oracle.PlainResult.OfObjective;
import it.comune.performance.rules.oracle.PlainResult.OfUnit;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The evaluation system in plain Java, written from its specification (sections 1 to 6, and the findings of section 10
 * that need no people, money or national minimums). Pure and stateless.
 *
 * <p>Where the specification leaves a question open, this is how it was read:
 *
 * <ol>
 *   <li>A record dated after the evaluation date is not known yet, so that it hides no other: the most specific of the
 *       known ones holds. Its finding is made wherever it concerns a unit, whether or not another one counts there, the
 *       indicator is due, and whatever its target; a case that has only such records has no finding that nothing is
 *       recorded.
 *   <li>An act of rescheduling dated after the evaluation date is not known yet: it is rejected under every policy. The
 *       original deadline is always the plan's (or the end of the period), not one that an earlier act moved.
 *   <li>Findings about a rescheduling's act (rejected; after the deadline, whether or not it is the one that holds) and
 *       about an exempt cause stand once at the record, with the record's unit, or none if it is for all. Those about
 *       an indicator name its objective as well. A cause that is not recognised and cites no act has both findings.
 *   <li>A deadline moved past the year is found for each indicator and unit for which that rescheduling holds and takes
 *       it out of the year: not where the plan's deadline came after the year too, the condition failed, or it is due
 *       nevertheless because the target was reached in time.
 *   <li>Findings about facts (proxy, without evidence, total for periods, progress as completion) are made for each
 *       indicator and unit that has a usable fact, due or not. Those about a missing fact, a target that cannot be
 *       measured, a declaration, and contradictions are made only where the indicator is due. A progress of 0 or 1 that
 *       is recorded is a progress.
 *   <li>An objective for a unit that none of its indicators concerns is not due: all of its none are not. The
 *       plan's error is found, with or without weight.
 *   <li>With the evaluation after the year, a value without date counts as measured after the year: a deadline past the
 *       year keeps such an indicator not due whatever the value.
 *   <li>Days late are given where a due indicator's fact was measured against a deadline of its own, after grace; the
 *       deadline is given always, if there is one.
 *   <li>An objective that a cause names and whose indicators would all leave as well is treated like one that is only
 *       emptied: if it stays, it keeps all its indicators. Without weight it has nothing to stay for, and none is left.
 *   <li>A recognised cause is without effect where nothing that it covers is due; whether it is worth something is
 *       another question.
 *   <li>What left, by itself or with its objective as a whole, is not compared with "counts as achieved": a recognised cause
 *       covers it, and it is not counted.
 *   <li>"Achieved" and "not achieved" are compared without exemptions, so also where the indicator left by one.
 *   <li>Missing acts are gates, and so are acts dated after the evaluation date, which are not known yet; acts without
 *       date are none. A plan's approval is late whenever it is dated late, even after the evaluation date.
 *   <li>The share of fully achieved objectives counts rounded degrees, recognised and with exemptions, and compares
 *       exactly.
 *   <li>A recognised cause makes a gap no gap where gaps are refused, and it then counts 0 without exemptions; under
 *       the other policies the degree without exemptions is what the policy gives, because an exemption never lowers a
 *       degree.
 *   <li>Where a declared achievement stands in for a fact it is unproven, and not reported as a missing fact besides.
 *   <li>Gaps that are refused stand in document order: objective, indicator, assignment.
 * </ol>
 */
public final class PlainEvaluator {
    // Ids are ASCII by their pattern: the natural order of strings is the order of code points.
    private static final Comparator<Part> PARTS =
            Comparator.<Part, String>comparing(part -> part.objective.id()).thenComparing(Part::unit);
    private static final Comparator<Case> CASES =
            Comparator.<Case, String>comparing(one -> one.indicator.id()).thenComparing(one -> one.part.unit());
    private static final Comparator<Sums> UNITS = Comparator.comparing(sums -> sums.unit.id());

    private final Dossier dossier;
    private final Regulation regulation;
    private final Terms terms;
    private final Days days;
    private final Index index;
    private final List<Sums> units = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    private PlainEvaluator(Dossier dossier, Regulation regulation) {
        this.dossier = dossier;
        this.regulation = regulation;
        terms = new Terms(regulation);
        days = Days.of(dossier.periodEnd(), dossier.evaluationDate());
        index = new Index(dossier.report(), terms, days.evaluation(), days.periodEnd());
    }

    /**
     * Evaluates a dossier under a regulation.
     *
     * @throws InvalidDocumentException under the policy that refuses gaps, with one problem for each indicator and unit
     * that is due and has neither a fact that counts nor a recognised cause; its subject is {@code indicator, unit}
     */
    public static PlainResult evaluate(Dossier dossier, Regulation regulation) {
        return new PlainEvaluator(dossier, regulation).evaluate();
    }

    private PlainResult evaluate() {
        join();
        for (Part part : parts) {
            part.computeWithoutExemptions(terms);
        }
        for (Sums unit : units) {
            unit.sumWithoutExemptions(regulation.weightCaps());
        }
        exempt();
        for (Sums unit : units) {
            unit.sumWithExemptions();
        }
        parts.sort(PARTS);
        cases.sort(CASES);
        units.sort(UNITS);
        return new PlainResult(
                units.stream().map(PlainEvaluator::result).toList(),
                parts.stream().map(PlainEvaluator::result).toList(),
                cases.stream().map(PlainEvaluator::result).toList(),
                new PlainAudit(dossier, regulation, index, days).audit(units, parts, cases));
    }

    private void join() {
        Map<String, Sums> byId = new HashMap<>();
        for (Unit unit : dossier.plan().units()) {
            Sums sums = new Sums(unit, regulation.weightCaps());
            units.add(sums);
            byId.put(unit.id(), sums);
        }
        List<Problem> gaps = new ArrayList<>();
        List<Objective> objectives = dossier.plan().objectives();
        for (int o = 0; o < objectives.size(); o++) {
            Objective objective = objectives.get(o);
            List<Part> ofObjective = new ArrayList<>(objective.assignments().size());
            for (Assignment assignment : objective.assignments()) {
                Part part = new Part(objective, assignment, index);
                ofObjective.add(part);
                Sums sums = byId.get(assignment.unit());
                if (sums == null) {
                    throw new IllegalStateException("A valid dossier resolves its references.");
                }
                sums.parts.add(part);
            }
            parts.addAll(ofObjective);
            for (int i = 0; i < objective.indicators().size(); i++) {
                join(o, i, ofObjective, gaps);
            }
        }
        if (!gaps.isEmpty()) {
            throw new InvalidDocumentException(gaps);
        }
    }

    private void join(int o, int i, List<Part> ofObjective, List<Problem> gaps) {
        Indicator indicator = dossier.plan().objectives().get(o).indicators().get(i);
        for (Part part : ofObjective) {
            if (indicator.units().isEmpty() || indicator.units().contains(part.unit())) {
                Case one = new Case(part, indicator, index, terms, days);
                part.cases.add(one);
                cases.add(one);
                if (terms.missingFacts == Policies.MissingFacts.REFUSE && one.isGap()) {
                    String pointer = "/plan/objectives/" + o + "/indicators/" + i;
                    String subject = indicator.id() + ", " + part.unit();
                    gaps.add(new Problem(pointer, ProblemCode.NO_FACT, subject, "", ""));
                }
            }
        }
    }

    private void exempt() {
        switch (terms.exemptions) {
            case KEEP_COMPUTED -> {}
            case COUNT_AS_ACHIEVED -> parts.forEach(part -> part.countExemptAsAchieved(terms));
            case EXCLUDE -> {
                parts.forEach(part -> part.excludeExemptIndicators(terms));
                units.forEach(Sums::excludeExemptObjectives);
            }
        }
    }

    private static OfUnit result(Sums sums) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Part part : sums.parts) {
            outcomes.merge(part.outcome(), 1, Integer::sum);
        }
        return new OfUnit(
                sums.unit.id(),
                !sums.with.isEmpty(),
                sums.weights,
                sums.with.weights(),
                sums.cap,
                sums.maximum,
                sums.degree(sums.with),
                sums.degree(sums.without),
                sums.points(sums.with),
                sums.points(sums.without),
                outcomes);
    }

    private static OfObjective result(Part part) {
        return new OfObjective(
                part.objective.id(),
                part.unit(),
                part.outcome(),
                part.outcomeWithoutExemptions(),
                Plain.decimal(part.with),
                Plain.decimal(part.without));
    }

    private static OfIndicator result(Case one) {
        return new OfIndicator(
                one.indicator.id(),
                one.part.objective.id(),
                one.part.unit(),
                one.outcome(),
                Plain.decimal(one.with),
                Plain.decimal(one.without),
                one.deadline,
                one.daysLate);
    }
}
