/**
 * For tests of rules and hosts: random valid dossiers and regulations for jqwik, and a small pair written by hand. Published
 * as the {@code test-jar} of the model; a host that uses it adds jqwik (1.9.x) to its own tests. With this package on the
 * class path a property may ask for {@code @ForAll Dossier} or {@code @ForAll Regulation} without further ado.
 *
 * <p>{@link it.comune.performance.testing.Dossiers} makes plans and reports without people, {@link
 * it.comune.performance.testing.Staffs} such with people and funds for any regulation, {@link
 * it.comune.performance.testing.RandomRegulations} regulations, {@link it.comune.performance.testing.Samples} the
 * defaults of the specification and their variants.
 *
 * <p>Everything is built from small parts that are combined and then assembled, never filtered, so that a
 * counterexample shrinks to few objectives with ids such as {@code O1}, {@code O1.1} and {@code U1}, and stays valid
 * while it does.
 */
@NullMarked
package it.comune.performance.testing;

import org.jspecify.annotations.NullMarked;
