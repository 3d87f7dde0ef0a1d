/**
 * An evaluator in plain Java, written from the specification and independent of the rules: the oracle against which
 * they are tested, and their opponent in the benchmark. Its arithmetic is its own, so that the model's is checked as
 * well.
 */
@NullMarked
package it.comune.performance.rules.oracle;

import org.jspecify.annotations.NullMarked;
