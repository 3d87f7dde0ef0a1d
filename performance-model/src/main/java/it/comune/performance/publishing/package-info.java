/**
 * What may be shown to anybody, and how it is written so that it does no harm: which sums over people give nobody away, and texts that
 * no spreadsheet runs. Source: D.Lgs. 33/2013 art. 20 asks for aggregates; how small a group may be is a convention (L).
 */
@NullMarked
package it.comune.performance.publishing;

import org.jspecify.annotations.NullMarked;
