package it.comune.performance.evaluation;

/** The funds that are distributed. */
public enum FundKind {
    PRODUCTIVITY,
    UNIT_HEADS,
    GENERAL_SECRETARY,
    PROJECT
}
