package it.comune.performance.dossier;

/** Kinds of causes that are not attributable to the office. Source: D.Lgs. 150/2009 art. 6 (C) and the SMVP. */
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
