package it.comune.performance.regulation;

/** How far a legal citation can be relied on. */
public enum LegalState {
    /** Verified in a public text. */
    V,
    /** To be confirmed against the official text before relying on it. */
    C,
    /** A local choice of the municipality (SMVP or CCDI), which a regulation may change freely. */
    L
}
