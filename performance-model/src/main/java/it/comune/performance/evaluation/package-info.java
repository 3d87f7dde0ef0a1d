/**
 * What was concluded: degrees, outcomes, points with and without exemptions, findings, and the reasons of all of them.
 * Built by the rules, read by everybody else; immutable, sorted by ids (code point order), without clock, locale or
 * file.
 *
 * <p>Scores and premiums will live here too; they are not part of this version.
 */
@NullMarked
package it.comune.performance.evaluation;

import org.jspecify.annotations.NullMarked;
