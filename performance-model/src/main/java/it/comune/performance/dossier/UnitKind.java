package it.comune.performance.dossier;

/** Who answers for objectives. Source: evaluation-system, section 1. */
public enum UnitKind {
    /** An area of the municipality, led by a unit head (PO / EQ). */
    AREA,
    /** The general secretary (art. 97 TUEL). */
    GENERAL_SECRETARY
}
