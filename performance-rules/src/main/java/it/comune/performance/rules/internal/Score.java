package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Profile;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** All parts of a score concluded, and the score once a rule said how they are summed. People with the same parts share it. */
final class Score {
    private final List<ComponentCase> components;
    private final List<@Nullable Points> points = new ArrayList<>(2);
    private final Ratio scale;
    private final boolean complete;
    private @Nullable ScoreCase concluded;
    private @Nullable Points score;

    Score(List<ComponentCase> components) {
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

    /** What the rules look at. */
    ScoreCase.Situation situation() {
        return new ScoreCase.Situation(scale.signum() > 0, complete);
    }

    void concludedBy(ScoreCase made) {
        concluded = made;
    }

    private ScoreCase concluded() {
        return Objects.requireNonNull(concluded);
    }

    Rule rule() {
        return concluded().rule();
    }

    /** The sum of the parts, each share of its maximum rounded to points; after it was concluded how. */
    void sum() {
        if (!concluded().isSummed()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (ComponentCase one : components) {
            Ratio reached = one.reached();
            Points part = reached == null
                    ? null
                    : Points.roundedFrom(
                            reached.times(Ratio.of(one.component().maximum())).times(scale()));
            points.add(part);
            sum = part == null ? sum : sum.add(part.value());
        }
        score = new Points(sum);
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
        return concluded().isInProportion() ? scale : Ratio.ONE;
    }

    @Nullable
    Points score() {
        return score;
    }
}
