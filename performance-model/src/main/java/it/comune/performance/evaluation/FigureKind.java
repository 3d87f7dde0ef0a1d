package it.comune.performance.evaluation;

/** What a {@link FigureChange} is about, in the order in which changes are listed. */
public enum FigureKind {
    /** Points of a unit. */
    UNIT_POINTS,
    /** Degree of a unit, in [0, 1]. */
    UNIT_DEGREE,
    /** Degree of an objective for a unit, in [0, 1]. */
    OBJECTIVE_DEGREE,
    /** Degree of an indicator for a unit, in [0, 1]. */
    INDICATOR_DEGREE,
    /** What a fund has to distribute, in euros. */
    FUND_AMOUNT,
    /** What a fund distributes, in euros. */
    FUND_DISTRIBUTED,
    /** Of what a fund distributes, what may be paid, in euros. */
    FUND_PAYABLE,
    /** Score of a person. */
    SCORE,
    /** A part of a person's score, in points. */
    COMPONENT,
    /** One premium of a person, in euros. */
    PREMIUM,
    /** All premiums of a person, in euros. */
    PERSON_TOTAL,
    /** Of all premiums of a person, what may be paid, in euros. */
    PERSON_PAYABLE;

    /** Whether it is a figure of one person: for the office and that person alone. */
    public boolean isOfPerson() {
        return this == SCORE || this == COMPONENT || this == PREMIUM || this == PERSON_TOTAL || this == PERSON_PAYABLE;
    }

    /** Whether it is an amount in euros. */
    public boolean isMoney() {
        return switch (this) {
            case FUND_AMOUNT, FUND_DISTRIBUTED, FUND_PAYABLE, PREMIUM, PERSON_TOTAL, PERSON_PAYABLE -> true;
            case UNIT_POINTS, UNIT_DEGREE, OBJECTIVE_DEGREE, INDICATOR_DEGREE, SCORE, COMPONENT -> false;
        };
    }

    /** Whether it is a degree in [0, 1]. */
    public boolean isDegree() {
        return this == UNIT_DEGREE || this == OBJECTIVE_DEGREE || this == INDICATOR_DEGREE;
    }
}
