package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Evaluation;

/**
 * The result, left in a host's session.
 *
 * @param evaluation what was concluded
 */
public record EvaluationFact(Evaluation evaluation) {}
