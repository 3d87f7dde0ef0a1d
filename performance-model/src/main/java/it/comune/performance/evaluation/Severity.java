package it.comune.performance.evaluation;

/** How much a finding matters; later constants matter more. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    /** Nothing is payable while it stands. */
    BLOCKING
}
