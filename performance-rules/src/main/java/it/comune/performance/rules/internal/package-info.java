/**
 * How the rules are driven: cases are the facts that rules conclude on, an {@link
 * it.comune.performance.rules.internal.EvaluationRun} joins and sums between the stages. Not an API: public only
 * because generated rule classes need to see it.
 */
@NullMarked
package it.comune.performance.rules.internal;

import org.jspecify.annotations.NullMarked;
