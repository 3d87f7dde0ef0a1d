/**
 * For hosts that bring Drools of their own, and the only package here whose signatures name Drools types.
 *
 * <ul>
 *   <li>A host with a session of its own over the rule base {@code performance} inserts a {@link
 *       it.comune.performance.dossier.Dossier} and a {@link it.comune.performance.regulation.Regulation}, fires all
 *       rules once and reads the result with {@link it.comune.performance.rules.drools.PlainDrools}.
 *   <li>A host with rules of its own builds them with its own build, matches {@link
 *       it.comune.performance.rules.drools.Adjustable} in them and adds them with {@link
 *       it.comune.performance.rules.drools.HostRules}. They are trusted code. Their bodies are not part of the rules' digest:
 *       {@code HostRules} says how to mark a change.
 * </ul>
 */
@NullMarked
package it.comune.performance.rules.drools;

import org.jspecify.annotations.NullMarked;
