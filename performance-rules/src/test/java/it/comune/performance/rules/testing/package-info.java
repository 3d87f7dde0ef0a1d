/**
 * For hosts: whether a regulation, and the host's own rules, treat people fairly. Published as the {@code test-jar} of the rules; a
 * host extends {@link it.comune.performance.rules.testing.FairnessProperties} and gives its regulation.
 */
@NullMarked
package it.comune.performance.rules.testing;

import org.jspecify.annotations.NullMarked;
