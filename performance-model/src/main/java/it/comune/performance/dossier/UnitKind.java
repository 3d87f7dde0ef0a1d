package it.comune.performance.dossier;

/** Who answers for objectives. Source: SMVP; for the general secretary, art. 97 TUEL. */
public enum UnitKind {
    /** An area of the municipality, led by a unit head (PO / EQ). */
    AREA,
    /** The general secretary (art. 97 TUEL). */
    GENERAL_SECRETARY
}
