package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is not the same in two explanations of one figure. */
final class Steps {
    /** @param time how many steps of the same rule about the same thing came before */
    private record Place(String rule, @Nullable String about, int time) {}

    private record Pair(@Nullable Step before, @Nullable Step after) {}

    private Steps() {}

    /** In the order of the first explanation, then what only the second one has. */
    static List<StepChange> changed(Explanation before, Explanation after) {
        return changed(List.of(before), List.of(after));
    }

    /** The same of figures that are sums. */
    static List<StepChange> changed(List<Explanation> before, List<Explanation> after) {
        Map<Place, Step> old = placed(before);
        Map<Place, Step> now = placed(after);
        Map<Place, Pair> pairs = new LinkedHashMap<>();
        old.forEach((place, step) -> pairs.put(place, new Pair(step, now.get(place))));
        now.forEach((place, step) -> pairs.putIfAbsent(place, new Pair(null, step)));
        List<StepChange> changes = new ArrayList<>();
        pairs.values().forEach(pair -> {
            StepChange change = change(pair);
            if (change.difference().signum() != 0 || !said(change.rowsBefore()).equals(said(change.rowsAfter()))) {
                changes.add(change);
            }
        });
        return List.copyOf(changes);
    }

    private static Map<Place, Step> placed(List<Explanation> explanations) {
        Map<Place, Step> placed = new LinkedHashMap<>();
        Map<Place, Integer> times = new HashMap<>();
        for (Explanation explanation : explanations) {
            for (Step step : explanation.steps()) {
                int time = times.merge(new Place(step.rule().id(), step.about(), 0), 1, Integer::sum);
                placed.put(new Place(step.rule().id(), step.about(), time), step);
            }
        }
        return placed;
    }

    private static StepChange change(Pair pair) {
        Step any = pair.before != null ? pair.before : Objects.requireNonNull(pair.after);
        return new StepChange(
                any.rule(), any.about(), effect(pair.before), effect(pair.after), rows(pair.before), rows(pair.after));
    }

    private static BigDecimal effect(@Nullable Step step) {
        return step == null || step.effect() == null ? BigDecimal.ZERO : step.effect();
    }

    private static List<TableRow> rows(@Nullable Step step) {
        return step == null ? List.of() : step.rows();
    }

    /** Without the version of the regulation, which differs anyway. */
    private static List<String> said(List<TableRow> rows) {
        return rows.stream().map(row -> row.table() + " " + row.row()).toList();
    }
}
