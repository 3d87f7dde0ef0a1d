/**
 * The way in: a {@link it.comune.performance.rules.RuleBook} is built once, is immutable and thread-safe, and evaluates
 * a dossier under a regulation as a pure function. Named regulations come from {@link
 * it.comune.performance.rules.Regulations}.
 */
@NullMarked
package it.comune.performance.rules;

import org.jspecify.annotations.NullMarked;
