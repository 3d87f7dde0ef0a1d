/**
 * The local rules as data: caps, policies and tables that the municipality may tune, each with its unit, its legal
 * state and its source. Tables are data matched by rules, never text spliced into rules.
 *
 * <p>Profiles, premium bands and policies of the funds belong to it; national contracts and laws are dated documents beside it.
 */
@NullMarked
package it.comune.performance.regulation;

import org.jspecify.annotations.NullMarked;
