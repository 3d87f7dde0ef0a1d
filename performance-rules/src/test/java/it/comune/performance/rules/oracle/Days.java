package it.comune.performance.rules.oracle;

import java.time.LocalDate;

/**
 * The days that an evaluation turns on.
 *
 * @param periodEnd Y
 * @param evaluation E
 * @param horizon the earlier of the two
 */
record Days(LocalDate periodEnd, LocalDate evaluation, LocalDate horizon) {
    static Days of(LocalDate periodEnd, LocalDate evaluation) {
        return new Days(periodEnd, evaluation, evaluation.isBefore(periodEnd) ? evaluation : periodEnd);
    }
}
