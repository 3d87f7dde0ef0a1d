package it.comune.performance.regulation;

/** What a person is in the evaluation: decides how unit objectives count, and which fund pays. */
public enum Role {
    /** Paid from the productivity fund. */
    EMPLOYEE,
    /** Holder of an organisational position (PO / EQ), paid from the fund of the result allowance. */
    UNIT_HEAD,
    /** Art. 97 TUEL. */
    GENERAL_SECRETARY
}
