/**
 * What is known about one municipality and one year: the plan, the report, the acts, the staff, the funds. A
 * {@link it.comune.performance.dossier.Dossier} that exists is valid; everything in it is immutable and thread-safe.
 */
@NullMarked
package it.comune.performance.dossier;

import org.jspecify.annotations.NullMarked;
