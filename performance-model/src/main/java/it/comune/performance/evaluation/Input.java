package it.comune.performance.evaluation;

/**
 * A named value that a rule looked at, or a figure of a finding.
 *
 * @param name such as {@code daysLate}
 * @param value as text, exact
 */
public record Input(String name, String value) {
    /** A value of any type whose text is exact. */
    public static Input of(String name, Object value) {
        return new Input(name, String.valueOf(value));
    }
}
