package it.comune.performance.testing;

/**
 * Two values of which one comes from the other by a change whose effect is known: what metamorphic tests compare.
 *
 * @param <T> dossier, regulation, ...
 * @param before as generated
 * @param after the same, but for the change
 */
public record Change<T>(T before, T after) {}
