/**
 * Exact numbers (degrees, points, ratios) and the problems of a document. No rounding happens here unless its name says
 * so.
 */
@NullMarked
package it.comune.performance.value;

import org.jspecify.annotations.NullMarked;
