package it.comune.performance.dossier;

/** Where the money of a separately funded objective comes from. */
public enum FundingKind {
    /** Variable resources of the fund: CCNL 16/11/2022 art. 79. */
    VARIABLE_RESOURCES,
    /** Traffic fines: art. 208 of the road code (CdS). */
    TRAFFIC_FINES,
    /** Anything else, said in the text. */
    OTHER
}
