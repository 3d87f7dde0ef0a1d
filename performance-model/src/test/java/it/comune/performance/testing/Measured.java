package it.comune.performance.testing;

import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;

/**
 * A target and an observation that fits it.
 *
 * @param target what was asked
 * @param observation what was observed
 */
public record Measured(Target target, Observation observation) {}
