/**
 * What a regulation goes through before people are paid by it, and how it stays: a {@link
 * it.comune.performance.rules.tuning.RegulationCheck} says everything that can be said of it, a {@link
 * it.comune.performance.rules.tuning.RegulationStore} keeps every version, {@link
 * it.comune.performance.rules.tuning.RegulationsInForce} takes new ones over while the application runs.
 */
@NullMarked
package it.comune.performance.rules.tuning;

import org.jspecify.annotations.NullMarked;
