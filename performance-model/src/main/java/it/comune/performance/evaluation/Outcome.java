package it.comune.performance.evaluation;

/** The name of a degree, which rules give it. */
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
    EXCLUDED
}
