package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A unit, its objectives concluded and summed: is it evaluated at all, and which degree does it have? */
public final class UnitDegreeCase extends Case {
    private final String unit;
    private final @Nullable Ratio mean;
    private @Nullable Degree degree;

    /** @param mean P / A, exact; none when A is 0 */
    UnitDegreeCase(String unit, @Nullable Ratio mean) {
        this.unit = unit;
        this.mean = mean;
    }

    /** At least one weighed objective has a degree: A is above 0. */
    public boolean isEvaluable() {
        return mean != null;
    }

    /** P / A, exact; only where evaluable. */
    public Ratio getMean() {
        return Objects.requireNonNull(mean);
    }

    /** The mean is the degree. */
    public void earns(Ratio exact, Rule by) {
        if (take(by)) {
            degree = Degree.roundedFrom(exact);
        }
    }

    public void notEvaluated(Rule by) {
        take(by);
    }

    /** None when not evaluated. */
    @Nullable
    Degree degree() {
        return degree;
    }

    @Override
    String subject() {
        return "degree of unit " + unit;
    }
}
