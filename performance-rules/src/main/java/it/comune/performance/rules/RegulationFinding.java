package it.comune.performance.rules;

import it.comune.performance.evaluation.Finding;
import it.comune.performance.regulation.LegalState;

/**
 * Something that the rules find about a regulation, whatever the dossier.
 *
 * @param pointer JSON Pointer into the regulation
 * @param source contract or law that it is compared with
 * @param state how far that source can be relied on
 * @param finding as an evaluation has it
 */
public record RegulationFinding(String pointer, String source, LegalState state, Finding finding) {}
