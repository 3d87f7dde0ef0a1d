package it.comune.performance.regulation;

/** The words among which a regulation chooses about people and premiums. Source: CCDI (L). */
public final class PremiumPolicies {
    private PremiumPolicies() {}

    /** What part-time work does to an employee's part of a fund. A local choice. */
    public enum PartTime {
        /** Counts in proportion. */
        PROPORTIONAL,
        /** Counts as full time. */
        IGNORED
    }

    /** Which days a minimum of service is compared with. */
    public enum ServiceCounted {
        /** All days of service. */
        SERVICE_DAYS,
        /** Days of service less the days of absences that reduce. */
        CREDITED_DAYS
    }

    /** What a disciplinary suspension does. */
    public enum Suspension {
        /** Takes the person out of the year's premiums. */
        EXCLUDES,
        /** Nothing. */
        IGNORED
    }

    /** Among whom the productivity fund is shared. */
    public enum FundScope {
        /** All employees of the entity. */
        ENTITY,
        /** First split over the units in proportion to the bases of their employees. */
        PER_UNIT
    }

    /** What becomes of money that scores did not earn. */
    public enum Residual {
        /** It is not paid out: economies of the year. */
        CARRY_FORWARD,
        /** It goes to those who earned something, in proportion to what they earned. */
        REDISTRIBUTE
    }

    /** The average of which the individual top-up is a rate. */
    public enum TopUpAverage {
        /** Of the individual share before top-ups. */
        GROSS,
        /** Of what is left of it after top-ups. */
        AFTER_BONUS
    }

    /** What decides between equal scores, in the order in which a regulation lists it. */
    public enum TieBreak {
        /** The higher mean of the last three years. */
        PAST_SCORES,
        /** The longer service. */
        LENGTH_OF_SERVICE
    }

    /** Whether entity-level objectives were set in the local agreement, so that a lower national minimum holds. */
    public enum EntityObjectives {
        NONE,
        SET
    }

    /** How the pot of the unit heads is split before their scores count. */
    public enum HeadQuota {
        /** By the value of their positions. */
        POSITION_VALUE,
        /** Equally. */
        EQUAL
    }

    /** What a project pays for a degree. */
    public enum ProjectPayment {
        /** In proportion to the degree. */
        PROPORTIONAL,
        /** All from a threshold on, nothing below it. */
        THRESHOLD
    }
}
