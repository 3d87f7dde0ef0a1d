/**
 * What would be otherwise if something were otherwise: what an exempt cause is worth in points and euros, the nearest change that
 * would alter an outcome, and why not. Everything is computed by evaluating changed dossiers with the same rules; nothing here knows
 * how a figure comes about. On demand: no evaluation pays for it.
 */
@NullMarked
package it.comune.performance.rules.whatif;

import org.jspecify.annotations.NullMarked;
