/**
 * What is known about one municipality and one year: the plan, the report, the acts. A {@link
 * it.comune.performance.dossier.Dossier} that exists is valid; everything in it is immutable and thread-safe.
 *
 * <p>Staff and funds will live here too; they are not part of this version.
 */
@NullMarked
package it.comune.performance.dossier;

import org.jspecify.annotations.NullMarked;
