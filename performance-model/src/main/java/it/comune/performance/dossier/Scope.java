package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What records about "an objective or an indicator, for one unit or all" have in common. */
final class Scope {
    private Scope() {}

    static Checks check(Checks checks, @Nullable String objective, @Nullable String indicator, @Nullable String unit) {
        if ((objective == null) == (indicator == null)) {
            checks.problem("", ProblemCode.ONE_OF, objective == null ? "0" : "2", "objective, indicator");
        }
        return checks.optionalId("objective", objective)
                .optionalId("indicator", indicator)
                .optionalId("unit", unit);
    }

    /** A text that is the same for two records exactly when they are about the same thing. */
    static String key(@Nullable String objective, @Nullable String indicator, @Nullable String unit) {
        String subject = objective != null ? objective : indicator;
        return unit == null ? String.valueOf(subject) : subject + ", " + unit;
    }
}
