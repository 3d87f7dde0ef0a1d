package it.comune.performance.evaluation;

/**
 * A row of a regulation's table that was used.
 *
 * @param table {@code achievement}, {@code lateness}, {@code recognition}
 * @param row 1 for the first
 * @param regulation id and version of the regulation
 */
public record TableRow(String table, int row, String regulation) {}
