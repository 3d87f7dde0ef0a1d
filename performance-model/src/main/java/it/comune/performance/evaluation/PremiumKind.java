package it.comune.performance.evaluation;

/** What a part of a person's premium is paid for. */
public enum PremiumKind {
    /** Organisational share of the productivity fund: the units' degrees. */
    ORGANISATIONAL,
    /** Individual share of the productivity fund: the person's score. */
    INDIVIDUAL,
    /** Individual top-up, out of the individual share. */
    TOP_UP,
    /** Interim post of a unit head. */
    INTERIM,
    /** Result allowance of a unit head. */
    RESULT,
    /** Result allowance of the general secretary. */
    SECRETARY,
    /** Participation in a project. */
    PROJECT
}
