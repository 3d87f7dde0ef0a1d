package it.comune.performance.dossier;

/** What the report declares of an objective or indicator. */
public enum DeclaredResult {
    /** "Realizzato al 100%". */
    ACHIEVED,
    /** "Non realizzato". */
    NOT_ACHIEVED,
    /** Not achieved for causes not attributable to the office: "da considerarsi realizzato al 100%". */
    COUNTS_AS_ACHIEVED
}
