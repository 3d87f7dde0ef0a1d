package it.comune.performance.evaluation;

import it.comune.performance.value.Degree;

/** The name of a degree. */
public enum Outcome {
    /** Degree 1. */
    ACHIEVED,
    /** Degree 1 with exemptions, less without. */
    EXEMPT,
    /** Between 0 and 1. */
    PARTIALLY_ACHIEVED,
    /** Degree 0. */
    NOT_ACHIEVED,
    /** Not to be done by the end of the period or the evaluation date. */
    NOT_DUE,
    /** Left the mean. */
    EXCLUDED;

    /** The name of a degree, given what it would be without exemptions. */
    public static Outcome of(Degree degree, Degree withoutExemptions) {
        if (degree.isFull()) {
            return withoutExemptions.isFull() ? ACHIEVED : EXEMPT;
        }
        return degree.isNone() ? NOT_ACHIEVED : PARTIALLY_ACHIEVED;
    }
}
