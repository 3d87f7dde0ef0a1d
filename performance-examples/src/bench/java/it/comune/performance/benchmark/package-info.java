/**
 * Measures the rules against plain Java and against naive rules, on the same dossiers. Not part of the default build.
 */
@NullMarked
package it.comune.performance.benchmark;

import org.jspecify.annotations.NullMarked;
