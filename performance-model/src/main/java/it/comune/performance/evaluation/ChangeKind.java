package it.comune.performance.evaluation;

/** What could have been otherwise. Declared in the order in which equally near changes are listed. */
public enum ChangeKind {
    /** Reached, answered, measured or completed some days earlier. */
    EARLIER,
    /** A better value, percentage or total. */
    VALUE,
    /** More periods that reach their minimum. */
    PERIODS,
    /** More progress, short of completion. */
    PROGRESS,
    /** An exempt cause that is stated would be recognised, with an act. */
    CAUSE_RECOGNISED,
    /** Yes instead of no. */
    ANSWERED_YES,
    /** Completed instead of not completed. */
    COMPLETED,
    /** A fact that meets the target would be recorded, where none is. */
    RECORDED,
    /** More points for behaviours or functions, which the evaluator gives: for the next premium band. */
    POINTS_TO_BAND,
    /** More points for behaviours or functions, which the evaluator gives: for the individual top-up. */
    POINTS_TO_TOP_UP,
    /** More days of service: for taking part in the distribution. */
    SERVICE_DAYS
}
