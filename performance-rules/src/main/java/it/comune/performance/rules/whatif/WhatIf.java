package it.comune.performance.rules.whatif;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions to one evaluation that other evaluations answer. Pure and deterministic like the evaluation itself; immutable and
 * thread-safe.
 *
 * <p>How near a change is: by the part it is of the whole way from what was recorded to what the target asks in full, in (0, 1]. One
 * of sixteen days late is 1/16; where there is only yes and no (an act for a cause, a record, a completion), it is the whole way, 1.
 * Days of different indicators are compared by that part too: 22 of 60 days late are nearer than 13 of 20. Of each kind at most two
 * changes are given: the nearest that alters the figure by reading another row of a table, and the nearest that alters it as much as any
 * change of that kind can.
 *
 * <p>Changes of one kind of the same indicator stand in the order of what they ask, the least first: of two days by which something could
 * have been completed the later one, whatever the earlier gives. Of equally near changes of different kinds or indicators those come first
 * whose best gives more, then the order is that of {@link it.comune.performance.evaluation.ChangeKind}, then that of ids.
 *
 * <p>What it costs: a change of a fact is sought by halving, on the plan's objective alone, which is a small evaluation; each change
 * that is given is then verified by evaluating the whole dossier once. A person's changes are sought on the plan and that person,
 * the top-up on the whole dossier, ten to fifteen evaluations each.
 */
public final class WhatIf {
    private static final Comparator<Group> BY_IDS =
            Comparator.comparing(Group::kind).thenComparing(Group::subject).thenComparing(Group::cause);

    /** Of what is one whole step, a completion or a record, the last day asks least; otherwise the smallest size. */
    private static final Comparator<NearestChange> LEAST_ASKED = Comparator.comparing(
                    (NearestChange one) -> one.change().size())
            .thenComparing(one -> String.valueOf(one.change().to()), Comparator.reverseOrder());

    private final Trial trial;

    private WhatIf(Trial trial) {
        this.trial = trial;
    }

    /**
     * Evaluates the dossier, to ask about it.
     *
     * @throws it.comune.performance.value.InvalidDocumentException as {@link RuleBook#evaluate} does
     */
    public static WhatIf of(RuleBook rules, Dossier dossier, Regulation regulation) {
        return new WhatIf(new Trial(rules, dossier, regulation, rules.evaluate(dossier, regulation)));
    }

    /** The same of an evaluation that is at hand: that of this dossier, under this regulation, with these rules. */
    public static WhatIf of(RuleBook rules, Dossier dossier, Regulation regulation, Evaluation evaluation) {
        return new WhatIf(new Trial(rules, dossier, regulation, evaluation));
    }

    /** What is asked about. */
    public Evaluation evaluation() {
        return trial.evaluation();
    }

    /**
     * What each exempt cause is worth that is recognised and covers something due, sorted by id in code point order; then what each
     * declaration is worth that no fact proves, in the order of the findings. One evaluation each.
     */
    public List<Worth> worths() {
        return new Worths(trial).all();
    }

    /** What one exempt cause is worth; empty where it is not recognised, or covers nothing that is due. */
    public Optional<Worth> worth(String cause) {
        return new Worths(trial).ofCause(cause);
    }

    /**
     * The changes that would raise an indicator's degree for a unit, nearest first. None where the degree is full already, where the
     * indicator is not due or left the mean, or where its target cannot be measured.
     *
     * @throws IllegalArgumentException when the unit does not answer for such an indicator
     */
    public List<NearestChange> ofIndicator(String indicator, String unit) {
        return sorted(
                new IndicatorTrial(trial, indicator, unit).changes(), FigureKind.INDICATOR_DEGREE, indicator, unit);
    }

    /**
     * The changes of single indicators that would raise an objective's degree for a unit, nearest first.
     *
     * @throws IllegalArgumentException when the unit does not answer for such an objective
     */
    public List<NearestChange> ofObjective(String objective, String unit) {
        if (evaluation().objective(objective, unit).isEmpty()) {
            throw new IllegalArgumentException("\"" + unit + "\" answers for no objective \"" + objective + "\".");
        }
        return sorted(changes(objective, unit), FigureKind.OBJECTIVE_DEGREE, objective, unit);
    }

    /**
     * The changes of single indicators that would raise a unit's points, nearest first.
     *
     * @throws IllegalArgumentException when there is no such unit
     */
    public List<NearestChange> ofUnit(String unit) {
        if (evaluation().unit(unit).isEmpty()) {
            throw new IllegalArgumentException("There is no unit \"" + unit + "\".");
        }
        List<NearestChange> changes = new ArrayList<>();
        for (ObjectiveResult one : evaluation().objectives()) {
            if (one.unit().equals(unit) && one.weight() != null) {
                changes.addAll(changes(one.objective(), unit));
            }
        }
        return sorted(changes, FigureKind.UNIT_POINTS, unit, null);
    }

    /**
     * The changes that would raise a person's premiums, nearest first: points of the evaluator up to the next premium band or to the
     * individual top-up, days of service up to the minimum. None where there is nothing to gain in that way.
     *
     * @throws IllegalArgumentException when there is no such person
     */
    public List<NearestChange> ofPerson(String person) {
        return sorted(new PersonTrial(trial, person).changes(), FigureKind.PERSON_TOTAL, person, null);
    }

    /** Why an indicator is not at 100% for a unit; empty if it is, or is not due. */
    public List<Obstacle> whyNotIndicator(String indicator, String unit) {
        return new Obstacles(trial.evaluation(), trial.regulation()).ofIndicator(indicator, unit);
    }

    /** Why an objective is not at 100% for a unit: what each of its indicators costs it. */
    public List<Obstacle> whyNotObjective(String objective, String unit) {
        return new Obstacles(trial.evaluation(), trial.regulation()).ofObjective(objective, unit);
    }

    /** Why a unit has not all its points: what each of its objectives costs it. */
    public List<Obstacle> whyNotUnit(String unit) {
        return new Obstacles(trial.evaluation(), trial.regulation()).ofUnit(unit);
    }

    /** Why a person is not eligible, has not the whole premium, no top-up, or nothing payable. */
    public List<Obstacle> whyNotPerson(String person) {
        return new Obstacles(trial.evaluation(), trial.regulation()).ofPerson(person);
    }

    private List<NearestChange> changes(String objective, String unit) {
        List<NearestChange> changes = new ArrayList<>();
        for (IndicatorResult one : evaluation().indicators()) {
            if (one.objective().equals(objective) && one.unit().equals(unit)) {
                changes.addAll(new IndicatorTrial(trial, one.indicator(), unit).changes());
            }
        }
        return changes;
    }

    /** Those that raise a figure, by distance, then by what the best of their group gives, by kind and ids, and by what they ask. */
    private static List<NearestChange> sorted(
            List<NearestChange> changes, FigureKind figure, String id, @Nullable String unit) {
        List<NearestChange> raising = changes.stream()
                .filter(one -> one.gain(figure, id, unit).signum() > 0)
                .toList();
        Map<Group, BigDecimal> best = new HashMap<>();
        raising.forEach(one -> best.merge(Group.of(one), one.gain(figure, id, unit), BigDecimal::max));
        Comparator<NearestChange> nearest = Comparator.comparing(NearestChange::distance);
        Comparator<NearestChange> most =
                Comparator.comparing(one -> Objects.requireNonNull(best.get(Group.of(one))), Comparator.reverseOrder());
        return raising.stream()
                .sorted(nearest.thenComparing(most)
                        .thenComparing(Group::of, BY_IDS)
                        .thenComparing(LEAST_ASKED))
                .toList();
    }

    /** Changes that differ only in how far they go. */
    private record Group(ChangeKind kind, String subject, String cause) {
        static Group of(NearestChange one) {
            return new Group(
                    one.change().kind(),
                    one.change().subject(),
                    String.valueOf(one.change().cause()));
        }
    }
}
