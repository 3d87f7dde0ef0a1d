package it.comune.performance.regulation;

/** The words among which a regulation chooses. All are local choices (L): SMVP. */
public final class Policies {
    private Policies() {}

    /** A unit whose weights exceed its cap. */
    public enum OverCap {
        /** Its maximum is the cap. */
        SCALE,
        /** Its maximum is what its weights sum to; the excess is only reported. */
        REPORT
    }

    /** A unit whose weights do not reach its cap. */
    public enum UnderCap {
        /** Its maximum is what its weights sum to. */
        KEEP,
        /** Its maximum is the cap. */
        RESCALE
    }

    /** Which days of lateness count. */
    public enum DayCount {
        CALENDAR,
        /** Monday to Friday, less the regulation's holidays. */
        WORKING
    }

    /** A deadline on a day that is not a working day. */
    public enum DeadlineRoll {
        /** Stays where it is. */
        NONE,
        /** Moves to the next working day. */
        NEXT_WORKING_DAY
    }

    /** Which acts move a deadline. */
    public enum Reschedulings {
        /** Every act dated up to the evaluation date. */
        ANY,
        /** Only acts dated up to the original deadline, that day included. */
        BEFORE_ORIGINAL_DEADLINE,
        /** None. */
        NONE
    }

    /** An indicator of which nothing was recorded. */
    public enum MissingFacts {
        /** Counts as nothing done. */
        ZERO,
        /** The declared outcome stands in. */
        DECLARED,
        /** Leaves the mean. */
        EXCLUDE,
        /** The dossier is refused, with a list of all gaps. */
        REFUSE
    }

    /** What recognises an exempt cause. */
    public enum CauseRecognition {
        /** Being stated in the report of the competent body. */
        REPORT_SUFFICES,
        /** An act of its own, dated up to the evaluation date. */
        OWN_ACT
    }

    /** What a recognised exempt cause does. */
    public enum Exemptions {
        /** The degree becomes 1. */
        COUNT_AS_ACHIEVED,
        /** The indicator leaves the mean, or the objective the unit's points, unless that would lower it. */
        EXCLUDE,
        /** Nothing: it is only reported. */
        KEEP_COMPUTED
    }

    /** What must be in order before anything is paid. Source: D.Lgs. 150/2009 art. 14 c. 6. */
    public enum Gate {
        APPROVED_PLAN,
        SMVP_IN_FORCE,
        VALIDATED_REPORT
    }
}
