package it.comune.performance.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What moved from one evaluation to another, and why, pruned of what did not: two years, two regulations, corrected facts. Figures
 * of the same kind, id, unit and part are compared; of what only one evaluation has, the other figure is none.
 *
 * @param before what the first one is of
 * @param after what the second one is of
 * @param figures that moved, by kind, id, unit and part in code point order
 * @param findingsChanged those that both have and that say otherwise, in the order of the first
 * @param findingsGone those of the first that the second has not, in its order
 * @param findingsAdded those of the second that the first has not, in its order
 * @param onlyBefore ids of units, objectives, indicators and people that only the first has
 * @param onlyAfter ids of those that only the second has
 */
public record EvaluationDifference(
        Side before,
        Side after,
        List<FigureChange> figures,
        List<FindingChange> findingsChanged,
        List<Finding> findingsGone,
        List<Finding> findingsAdded,
        List<Presence> onlyBefore,
        List<Presence> onlyAfter) {
    /**
     * What an evaluation is of.
     *
     * @param municipality name
     * @param year of the plan
     * @param evaluationDate what was known up to this day counted
     * @param regulation id and version
     * @param digests of dossier, regulation and rules
     */
    public record Side(String municipality, int year, LocalDate evaluationDate, String regulation, Digests digests) {
        static Side of(Evaluation evaluation) {
            return new Side(
                    evaluation.municipality(),
                    evaluation.year(),
                    evaluation.evaluationDate(),
                    evaluation.regulation(),
                    evaluation.digests());
        }
    }

    /**
     * Something that only one of two evaluations has.
     *
     * @param what kind of thing
     * @param id its id
     */
    public record Presence(Thing what, String id) {
        /** Kinds of things. */
        public enum Thing {
            UNIT,
            OBJECTIVE,
            INDICATOR,
            PERSON
        }
    }

    /**
     * What one rule found twice of one thing, with other figures or another severity.
     *
     * @param before what it was
     * @param after what it is
     */
    public record FindingChange(Finding before, Finding after) {}

    public EvaluationDifference {
        figures = List.copyOf(figures);
        findingsChanged = List.copyOf(findingsChanged);
        findingsGone = List.copyOf(findingsGone);
        findingsAdded = List.copyOf(findingsAdded);
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /** Compares two evaluations, figure by figure and step by step. */
    public static EvaluationDifference between(Evaluation before, Evaluation after) {
        List<Finding> gone = new ArrayList<>(lacking(before.findings(), after.findings()));
        List<Finding> added = new ArrayList<>(lacking(after.findings(), before.findings()));
        List<FindingChange> changed = paired(gone, added);
        return new EvaluationDifference(
                Side.of(before),
                Side.of(after),
                Figures.of(before).changesTo(Figures.of(after), true),
                changed,
                gone,
                added,
                lackingThings(before, after),
                lackingThings(after, before));
    }

    /** The figures that moved, without the reasons, which are many times the work. */
    public static List<FigureChange> figures(Evaluation before, Evaluation after) {
        return Figures.of(before).changesTo(Figures.of(after), false);
    }

    /** Whether nothing moved, neither a figure nor a finding. */
    public boolean isEmpty() {
        return figures.isEmpty()
                && findingsChanged.isEmpty()
                && findingsGone.isEmpty()
                && findingsAdded.isEmpty()
                && onlyBefore.isEmpty()
                && onlyAfter.isEmpty();
    }

    /** The same without anything about people: figures of theirs, findings that name them, their ids. */
    public EvaluationDifference withoutPeople() {
        return new EvaluationDifference(
                before,
                after,
                figures.stream().filter(one -> !one.kind().isOfPerson()).toList(),
                findingsChanged.stream()
                        .filter(one -> one.before().person() == null)
                        .toList(),
                findingsGone.stream().filter(one -> one.person() == null).toList(),
                findingsAdded.stream().filter(one -> one.person() == null).toList(),
                withoutPeople(onlyBefore),
                withoutPeople(onlyAfter));
    }

    private static List<Presence> withoutPeople(List<Presence> things) {
        return things.stream()
                .filter(one -> one.what() != Presence.Thing.PERSON)
                .toList();
    }

    /** Findings that say the same of the same thing are the same, whatever rules of whichever version found them. */
    private record Said(
            FindingCode code,
            Severity severity,
            @Nullable String unit,
            @Nullable String objective,
            @Nullable String indicator,
            @Nullable String person,
            Text message) {
        static Said by(Finding one) {
            return new Said(
                    one.code(),
                    one.severity(),
                    one.unit(),
                    one.objective(),
                    one.indicator(),
                    one.person(),
                    one.message());
        }
    }

    private static List<Finding> lacking(List<Finding> some, List<Finding> others) {
        List<Said> said = new ArrayList<>(others.stream().map(Said::by).toList());
        return some.stream().filter(one -> !said.remove(Said.by(one))).toList();
    }

    /** Figures that do not say how something is but which one it is, where a finding is about no more than the whole. */
    private static final Set<String> NAMING =
            Set.of("absence", "act", "cause", "component", "fund", "project", "subject", "text");

    /** What found a finding, and what it is about. */
    private record About(
            FindingCode code,
            String rule,
            @Nullable String unit,
            @Nullable String objective,
            @Nullable String indicator,
            @Nullable String person,
            List<Input> named) {
        static About of(Finding one) {
            List<Input> named = one.figures().stream()
                    .filter(figure -> NAMING.contains(figure.name()))
                    .toList();
            return new About(
                    one.code(), one.rule().id(), one.unit(), one.objective(), one.indicator(), one.person(), named);
        }
    }

    /**
     * Takes those out of both lists that are about the same. Where a rule found several things of one that nothing tells apart, there
     * is no saying which became which, and all stay.
     */
    private static List<FindingChange> paired(List<Finding> gone, List<Finding> added) {
        Map<About, List<Finding>> before =
                gone.stream().collect(Collectors.groupingBy(About::of, LinkedHashMap::new, Collectors.toList()));
        Map<About, List<Finding>> after = added.stream().collect(Collectors.groupingBy(About::of));
        Set<About> paired = new HashSet<>();
        List<FindingChange> changes = new ArrayList<>();
        before.forEach((about, ones) -> {
            List<Finding> others = after.getOrDefault(about, List.of());
            if (ones.size() == 1 && others.size() == 1) {
                paired.add(about);
                changes.add(new FindingChange(ones.get(0), others.get(0)));
            }
        });
        gone.removeIf(one -> paired.contains(About.of(one)));
        added.removeIf(one -> paired.contains(About.of(one)));
        return changes;
    }

    private static List<Presence> lackingThings(Evaluation some, Evaluation others) {
        List<Presence> things = things(some);
        things.removeAll(things(others));
        return things;
    }

    private static List<Presence> things(Evaluation evaluation) {
        List<Presence> things = new ArrayList<>();
        evaluation.units().forEach(one -> things.add(new Presence(Presence.Thing.UNIT, one.unit())));
        evaluation.objectives().stream()
                .map(ObjectiveResult::objective)
                .distinct()
                .forEach(id -> things.add(new Presence(Presence.Thing.OBJECTIVE, id)));
        evaluation.indicators().stream()
                .map(IndicatorResult::indicator)
                .distinct()
                .forEach(id -> things.add(new Presence(Presence.Thing.INDICATOR, id)));
        evaluation.people().forEach(one -> things.add(new Presence(Presence.Thing.PERSON, one.person())));
        return things;
    }

    /** The steps that differ, matched by rule, part and, where a rule took several, their order. */
    static List<StepChange> steps(@Nullable Explanation before, @Nullable Explanation after) {
        List<Step> rest = new ArrayList<>(after == null ? List.of() : after.steps());
        List<StepChange> changes = new ArrayList<>();
        for (Step step : before == null ? List.<Step>of() : before.steps()) {
            Step match = rest.stream()
                    .filter(other ->
                            other.rule().id().equals(step.rule().id()) && Objects.equals(other.about(), step.about()))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                changes.add(new StepChange(step, null));
            } else {
                rest.remove(match);
                if (!isSame(step, match)) {
                    changes.add(new StepChange(step, match));
                }
            }
        }
        rest.forEach(step -> changes.add(new StepChange(null, step)));
        return changes;
    }

    /** Rows of tables are compared by table and row: that a regulation is of another version moves nothing by itself. */
    private static boolean isSame(Step one, Step other) {
        boolean sameEffect = one.effect() == null || other.effect() == null
                ? one.effect() == other.effect()
                : one.effect().compareTo(other.effect()) == 0;
        return sameEffect
                && one.inputs().equals(other.inputs())
                && one.rows().size() == other.rows().size()
                && one.rows().stream()
                        .allMatch(row -> other.rows().stream()
                                .anyMatch(same -> same.table().equals(row.table()) && same.row() == row.row()));
    }
}
