package it.comune.performance.report;

/** Whom a page is for. Which data a page may show is a matter of the view that it is made from; this only says so on the page. */
public enum Audience {
    /** HR and the evaluation board: everything. */
    OFFICE,
    /** Anybody: aggregates, nobody's own data. */
    PUBLIC,
    /** One person: own data only. */
    PERSON
}
