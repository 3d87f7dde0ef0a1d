package it.comune.performance.evaluation;

import it.comune.performance.regulation.LegalState;

/**
 * The rule that concluded something.
 *
 * @param id stable id, such as {@code DEADLINE-03}
 * @param title what the rule says
 * @param stage in which it fires, such as {@code 10-indicators}
 * @param source its legal source
 * @param state how far that source can be relied on
 */
public record RuleRef(String id, Text title, String stage, String source, LegalState state) {}
