package it.comune.performance.dossier;

/** Kinds of causes that are not attributable to the office. Source: evaluation-system, section 5. */
public enum CauseKind {
    THIRD_PARTY,
    SUPPLIER,
    FUNDING,
    POLITICAL_DECISION,
    LAW_CHANGE,
    DESERTED_TENDER,
    FORCE_MAJEURE,
    OTHER
}
