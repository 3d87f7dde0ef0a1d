/**
 * Before a regulation is put in force: what is unfair in it, and who gains and who loses. Knows documents and the facade; neither
 * the rule engine nor a parser.
 */
@NullMarked
package it.comune.performance.rules.tuning;

import org.jspecify.annotations.NullMarked;
