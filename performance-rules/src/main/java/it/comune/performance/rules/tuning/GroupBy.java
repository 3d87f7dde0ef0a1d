package it.comune.performance.rules.tuning;

/** By what people are put into groups. Everybody is in one group of each kind, but for funds, which share their money. */
public enum GroupBy {
    /** The unit for which most of a person's work is. */
    UNIT,
    /** The area of the national contract. */
    CONTRACT_AREA,
    /** {@code FULL_TIME} or {@code PART_TIME}. */
    WORKING_TIME,
    /** The profile by which the score is made up. */
    PROFILE,
    /** The kind of fund that pays: whoever is paid by two funds is in two groups, with the money of each. */
    FUND
}
