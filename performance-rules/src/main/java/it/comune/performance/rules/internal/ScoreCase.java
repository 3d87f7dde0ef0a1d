package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Profile;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** All parts of a score concluded: what is the score? People with the same parts share a case. */
public final class ScoreCase extends Case {
    private final List<ComponentCase> components;
    private final List<@Nullable Points> points = new ArrayList<>(2);
    private final Ratio scale;
    private final boolean complete;
    private @Nullable Points score;

    ScoreCase(List<ComponentCase> components) {
        this.components = components;
        BigDecimal maxima = BigDecimal.ZERO;
        boolean all = true;
        for (ComponentCase one : components) {
            if (one.reached() == null) {
                all = false;
            } else {
                maxima = maxima.add(one.component().maximum());
            }
        }
        complete = all;
        scale = maxima.signum() == 0 ? Ratio.ZERO : Ratio.of(Profile.MOST, maxima);
    }

    /** Every part could be evaluated. */
    public boolean isComplete() {
        return complete;
    }

    /** Some part could be evaluated. */
    public boolean isScorable() {
        return scale.signum() > 0;
    }

    /** The sum of the parts, each share of its maximum rounded to points. */
    public void sum(Rule by) {
        add(Ratio.ONE, by);
    }

    /** The same, the maxima of the parts that are there taken in proportion to 100. */
    public void sumInProportion(Rule by) {
        add(scale, by);
    }

    private void add(Ratio factor, Rule by) {
        if (take(by)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (ComponentCase one : components) {
                Ratio reached = one.reached();
                Points part = reached == null
                        ? null
                        : Points.roundedFrom(
                                reached.times(Ratio.of(one.component().maximum()))
                                        .times(factor));
                points.add(part);
                sum = part == null ? sum : sum.add(part.value());
            }
            score = new Points(sum);
        }
    }

    public void none(Rule by) {
        take(by);
    }

    List<ComponentCase> components() {
        return components;
    }

    /** Points of one of the components; none when it was left out. */
    @Nullable
    Points points(int component) {
        return points.isEmpty() ? null : points.get(component);
    }

    /** 1, or what the maxima were multiplied with. */
    Ratio scale() {
        return complete ? Ratio.ONE : scale;
    }

    @Nullable
    Points score() {
        return score;
    }

    @Override
    String subject() {
        return "score of " + components.stream().map(ComponentCase::subject).toList();
    }
}
