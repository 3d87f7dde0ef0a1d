package it.comune.performance.dossier;

/** The four types of objectives of a performance plan. It changes no score. */
public enum ObjectiveType {
    /** Obiettivo strategico. */
    STRATEGIC,
    /** Obiettivo di miglioramento. */
    IMPROVEMENT,
    /** Obiettivo di sviluppo. */
    DEVELOPMENT,
    /** Obiettivo di qualità. */
    QUALITY
}
