package it.comune.performance.regulation;

/** What a part of a score measures. Source: SMVP; D.Lgs. 150/2009 art. 9. */
public enum ComponentKind {
    /** The units that the person works for. */
    UNIT_OBJECTIVES,
    /** The objectives that the person took part in. */
    OWN_OBJECTIVES,
    /** The whole entity. */
    ENTITY_PERFORMANCE,
    /** Behaviours, item by item, given by the evaluator. */
    BEHAVIOURS,
    /** Functions of the general secretary (art. 97 TUEL), given by the evaluator like behaviours. */
    FUNCTIONS;

    /** Whether an evaluator gives points item by item. */
    public boolean isGiven() {
        return this == BEHAVIOURS || this == FUNCTIONS;
    }
}
