package it.comune.performance.rules.oracle;

import it.comune.performance.evaluation.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Degrees as whole millionths. */
final class Plain {
    /** A degree of 1. */
    static final long FULL = 1_000_000;

    /** No degree: not due, or excluded. */
    static final long NONE = -1;

    private Plain() {}

    /** The degree with its 6 decimals, or null. */
    static @Nullable BigDecimal decimal(long micros) {
        return micros == NONE ? null : BigDecimal.valueOf(micros, 6);
    }

    /** The name of a degree that may be missing, given the one without exemptions. */
    static Outcome outcome(boolean due, long with, long without) {
        if (!due) {
            return Outcome.NOT_DUE;
        }
        if (with == NONE) {
            return Outcome.EXCLUDED;
        }
        if (with == FULL) {
            return without == FULL ? Outcome.ACHIEVED : Outcome.EXEMPT;
        }
        return with == 0 ? Outcome.NOT_ACHIEVED : Outcome.PARTIALLY_ACHIEVED;
    }
}
