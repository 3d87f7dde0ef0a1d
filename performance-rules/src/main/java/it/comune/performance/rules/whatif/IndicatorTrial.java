package it.comune.performance.rules.whatif;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Recognition;
import it.comune.performance.evaluation.Change;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes that would raise the degree of one indicator for one unit. */
final class IndicatorTrial {
    private final Trial trial;
    private final Objective objective;
    private final Indicator indicator;
    private final String unit;
    private final IndicatorResult result;
    private final @Nullable Fact held;

    IndicatorTrial(Trial trial, String indicator, String unit) {
        this.trial = trial;
        this.unit = unit;
        this.result = trial.evaluation()
                .indicator(indicator, unit)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + unit + "\" answers for no indicator \"" + indicator + "\"."));
        this.objective = trial.dossier().plan().objectives().stream()
                .filter(one -> one.id().equals(result.objective()))
                .findFirst()
                .orElseThrow();
        this.indicator = objective.indicators().stream()
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElseThrow();
        this.held = held(trial.dossier());
    }

    /** The record that holds: the most specific of those that are known on the evaluation date. */
    private @Nullable Fact held(Dossier dossier) {
        Fact forAll = null;
        for (Fact one : dossier.report().facts()) {
            LocalDate on = one.observed().on();
            if (one.indicator().equals(indicator.id()) && (on == null || !on.isAfter(dossier.evaluationDate()))) {
                if (unit.equals(one.unit())) {
                    return one;
                }
                forAll = one.unit() == null ? one : forAll;
            }
        }
        return forAll;
    }

    List<NearestChange> changes() {
        Degree degree = result.degree();
        List<NearestChange> changes = new ArrayList<>();
        if (degree == null || degree.isFull() || result.outcome() == Outcome.NOT_DUE) {
            return changes;
        }
        LocalDate known = trial.dossier().evaluationDate();
        for (FactAxis axis : FactAxis.of(indicator, held, result.deadline(), known)) {
            along(axis, changes);
        }
        for (ExemptCause cause : unrecognised()) {
            recognised(cause, changes);
        }
        return changes;
    }

    /**
     * The nearest step that gives as much as reading another row of a table to the degree's good, and the nearest that gives as much as
     * the whole way. Both are sought by halving, since going further never lowers the degree. The last step in the row that was read may
     * round to the degree with which the next row begins: it is the nearer one.
     */
    private void along(FactAxis axis, List<NearestChange> changes) {
        Dossier alone = trial.alone(objective);
        IndicatorResult before = at(trial.evaluate(alone));
        Degree most = degreeAt(alone, axis, axis.steps());
        if (before.degree() == null || most == null || most.compareTo(before.degree()) <= 0) {
            return;
        }
        Set<String> rows = rows(before);
        Predicate<BigInteger> another = step -> {
            IndicatorResult there = at(evaluate(alone, axis, step));
            return isMore(there.degree(), before.degree()) && !rows(there).equals(rows);
        };
        BigInteger last = least(axis, reaches(alone, axis, most));
        BigInteger near = last;
        if (another.test(last)) {
            Degree begun = degreeAt(alone, axis, least(axis, another));
            near = least(axis, reaches(alone, axis, Objects.requireNonNull(begun)));
        }
        add(axis, near, changes);
        if (!last.equals(near) && axis.isGoingAllTheWay()) {
            add(axis, last, changes);
        }
    }

    private Predicate<BigInteger> reaches(Dossier alone, FactAxis axis, Degree wanted) {
        return step -> {
            Degree there = degreeAt(alone, axis, step);
            return there != null && there.compareTo(wanted) >= 0;
        };
    }

    /** The smallest step for which something holds that holds for the whole way and, once it holds, for all that follow. */
    private static BigInteger least(FactAxis axis, Predicate<BigInteger> holds) {
        BigInteger low = axis.first();
        BigInteger high = axis.steps();
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle.add(BigInteger.ONE);
            }
        }
        return low;
    }

    private void add(FactAxis axis, BigInteger step, List<NearestChange> changes) {
        Evaluation changed = trial.evaluate(changed(trial.dossier(), axis.at(step)));
        if (isMore(at(changed).degree(), result.degree())) {
            Change change =
                    new Change(axis.kind(), indicator.id(), unit, null, axis.from(), axis.to(step), axis.size(step));
            changes.add(trial.verified(change, axis.distance(step), changed));
        }
    }

    private static boolean isMore(@Nullable Degree degree, @Nullable Degree than) {
        return degree != null && than != null && degree.compareTo(than) > 0;
    }

    private IndicatorResult at(Evaluation evaluation) {
        return evaluation.indicator(indicator.id(), unit).orElseThrow();
    }

    private Evaluation evaluate(Dossier from, FactAxis axis, BigInteger step) {
        return trial.evaluate(changed(from, axis.at(step)));
    }

    private @Nullable Degree degreeAt(Dossier from, FactAxis axis, BigInteger step) {
        return at(evaluate(from, axis, step)).degree();
    }

    /** The rows of tables that a degree was read from. */
    private static Set<String> rows(IndicatorResult one) {
        return one.explanation().steps().stream()
                .map(Step::rows)
                .flatMap(List::stream)
                .map((TableRow row) -> row.table() + " " + row.row())
                .collect(Collectors.toSet());
    }

    /** The observation instead of the one that holds; where none holds, in the place of one that is not known yet, or as a new record. */
    private Dossier changed(Dossier from, Observation instead) {
        List<Fact> facts = new ArrayList<>(from.report().facts());
        Fact before = held;
        String scope = before == null ? null : before.unit();
        Fact record = before == null
                ? Fact.of(indicator.id(), instead)
                : new Fact(before.indicator(), scope, instead, before.evidence(), before.proxy(), before.note());
        facts.removeIf(one -> one.indicator().equals(indicator.id()) && Objects.equals(one.unit(), scope));
        facts.add(record);
        return Trial.with(from, Trial.withFacts(from.report(), facts));
    }

    /** Causes that are stated of this indicator for this unit and that nothing recognises. */
    private List<ExemptCause> unrecognised() {
        Set<String> refused = trial.evaluation().findings(FindingCode.CAUSE_NOT_RECOGNISED).stream()
                .map((Finding one) -> String.valueOf(one.figure("cause")))
                .collect(Collectors.toSet());
        return trial.dossier().report().exemptCauses().stream()
                .filter(one -> refused.contains(one.id()))
                .filter(one ->
                        objective.id().equals(one.objective()) || indicator.id().equals(one.indicator()))
                .filter(one -> one.unit() == null || one.unit().equals(unit))
                .toList();
    }

    /** An act of whichever body, known on the evaluation date: what it is called does not count. */
    private void recognised(ExemptCause cause, List<NearestChange> changes) {
        Recognition before = cause.recognition();
        ExemptCause with = cause.recognisedBy(
                before == null ? cause.id() : before.by(),
                Act.of(cause.id(), trial.dossier().evaluationDate()));
        Dossier dossier = trial.dossier();
        Evaluation changed = trial.evaluate(Trial.with(
                dossier,
                Trial.withCauses(
                        dossier.report(),
                        dossier.report().exemptCauses().stream()
                                .map(one -> one.id().equals(cause.id()) ? with : one)
                                .toList())));
        if (isMore(at(changed).degree(), result.degree())) {
            Change change = new Change(
                    ChangeKind.CAUSE_RECOGNISED, indicator.id(), unit, cause.id(), null, null, BigDecimal.ONE);
            changes.add(trial.verified(change, Ratio.ONE, changed));
        }
    }
}
