/**
 * What a regulation goes through before people are paid by it, and how it stays: what can be said of it ({@link
 * it.comune.performance.rules.tuning.RegulationCheck}), what is unfair in it ({@link
 * it.comune.performance.rules.tuning.FairnessLint}), who gains and who loses; a {@link
 * it.comune.performance.rules.tuning.RegulationStore} keeps every version, {@link
 * it.comune.performance.rules.tuning.RegulationsInForce} takes new ones over while the application runs. Knows documents and the
 * facade; neither the rule engine nor a parser.
 */
@NullMarked
package it.comune.performance.rules.tuning;

import org.jspecify.annotations.NullMarked;
