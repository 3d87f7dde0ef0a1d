package it.comune.performance.evaluation;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The figures of one evaluation, each under what it is a figure of. */
final class Figures {
    /** Which figure. */
    private record Key(
            FigureKind kind,
            String id,
            @Nullable String unit,
            @Nullable String part) {
        private static final Comparator<@Nullable String> IDS = Comparator.nullsFirst(Figures::byCodePoint);
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind)
                .thenComparing(Key::id, IDS)
                .thenComparing(Key::unit, IDS)
                .thenComparing(Key::part, IDS);
    }

    private record Value(
            @Nullable BigDecimal figure,
            @Nullable Outcome outcome,
            @Nullable Explanation explanation) {
        private static final Value ABSENT = new Value(null, null, null);
    }

    private final Map<Key, Value> values = new TreeMap<>(Key.ORDER);

    private Figures() {}

    static Figures of(Evaluation evaluation) {
        Figures all = new Figures();
        for (UnitResult one : evaluation.units()) {
            all.put(FigureKind.UNIT_POINTS, one.unit(), value(one.points()), one.pointsExplanation());
            all.put(FigureKind.UNIT_DEGREE, one.unit(), value(one.degree()), one.degreeExplanation());
        }
        for (ObjectiveResult one : evaluation.objectives()) {
            all.values.put(
                    new Key(FigureKind.OBJECTIVE_DEGREE, one.objective(), one.unit(), null),
                    new Value(value(one.degree()), one.outcome(), one.explanation()));
        }
        for (IndicatorResult one : evaluation.indicators()) {
            all.values.put(
                    new Key(FigureKind.INDICATOR_DEGREE, one.indicator(), one.unit(), null),
                    new Value(value(one.degree()), one.outcome(), one.explanation()));
        }
        for (FundResult one : evaluation.funds()) {
            String project = one.project();
            String id = project == null ? one.fund().name() : project;
            all.put(FigureKind.FUND_AMOUNT, id, one.amount().euros(), one.explanation());
            all.put(FigureKind.FUND_DISTRIBUTED, id, one.distributed().euros(), null);
            all.put(FigureKind.FUND_PAYABLE, id, one.payable().euros(), null);
        }
        evaluation.people().forEach(all::put);
        return all;
    }

    private void put(PersonResult person) {
        String id = person.person();
        put(FigureKind.SCORE, id, value(person.score()), person.scoreExplanation());
        for (ComponentResult one : person.components()) {
            values.put(
                    new Key(FigureKind.COMPONENT, id, null, one.kind().name()),
                    new Value(value(one.points()), null, null));
        }
        for (PremiumResult one : person.premiums()) {
            String project = one.project();
            String part = one.kind().name() + (project == null ? "" : " " + project);
            values.put(
                    new Key(FigureKind.PREMIUM, id, one.unit(), part),
                    new Value(value(one.amount()), null, one.explanation()));
        }
        put(FigureKind.PERSON_TOTAL, id, person.total().euros(), null);
        put(FigureKind.PERSON_PAYABLE, id, person.payable().euros(), null);
    }

    private void put(FigureKind kind, String id, @Nullable BigDecimal figure, @Nullable Explanation explanation) {
        values.put(new Key(kind, id, null, null), new Value(figure, null, explanation));
    }

    private static @Nullable BigDecimal value(@Nullable Degree degree) {
        return degree == null ? null : degree.value();
    }

    private static @Nullable BigDecimal value(@Nullable Points points) {
        return points == null ? null : points.value();
    }

    private static BigDecimal value(Money money) {
        return money.euros();
    }

    /** @param reasons whether to compare the steps too */
    List<FigureChange> changesTo(Figures other, boolean reasons) {
        TreeSet<Key> keys = new TreeSet<>(Key.ORDER);
        keys.addAll(values.keySet());
        keys.addAll(other.values.keySet());
        return keys.stream()
                .map(key -> {
                    Value before = values.getOrDefault(key, Value.ABSENT);
                    Value after = other.values.getOrDefault(key, Value.ABSENT);
                    FigureChange change = change(key, before, after, List.of());
                    return reasons && change.isMoved()
                            ? change(
                                    key,
                                    before,
                                    after,
                                    EvaluationDifference.steps(before.explanation(), after.explanation()))
                            : change;
                })
                .filter(FigureChange::isMoved)
                .toList();
    }

    private static FigureChange change(Key key, Value before, Value after, List<StepChange> why) {
        return new FigureChange(
                key.kind(),
                key.id(),
                key.unit(),
                key.part(),
                before.figure(),
                after.figure(),
                before.outcome(),
                after.outcome(),
                why);
    }

    /** The order of ids everywhere here: that of code points, which differs from that of Java's strings beyond U+FFFF. */
    private static int byCodePoint(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            if (left[i] != right[i]) {
                return Integer.compare(left[i], right[i]);
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
