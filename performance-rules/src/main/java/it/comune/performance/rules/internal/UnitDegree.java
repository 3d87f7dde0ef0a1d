package it.comune.performance.rules.internal;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** The degree of a unit, or what it would be had something been otherwise. */
final class UnitDegree {
    private final @Nullable Ratio mean;
    private @Nullable UnitDegreeCase concluded;
    private @Nullable Degree degree;

    /** @param mean P / A, exact; none when A is 0 */
    UnitDegree(@Nullable Ratio mean) {
        this.mean = mean;
    }

    boolean isEvaluable() {
        return mean != null;
    }

    void concludedBy(UnitDegreeCase made) {
        concluded = made;
    }

    private UnitDegreeCase concluded() {
        return Objects.requireNonNull(concluded);
    }

    Rule rule() {
        return concluded().rule();
    }

    /** None when not evaluated; only after that was concluded. */
    @Nullable
    Degree degree() {
        if (degree == null && concluded().isEarning()) {
            degree = Degree.roundedFrom(Objects.requireNonNull(mean));
        }
        return degree;
    }
}
