package it.comune.performance.rules.tuning;

import java.time.LocalDate;

/**
 * A dossier that was given more than once: the very same, by its digest. It counts once.
 *
 * @param municipality its name
 * @param year of the plan
 * @param evaluationDate what was known up to this day counted
 * @param times how often it was given, at least 2
 */
public record RepeatedDossier(String municipality, int year, LocalDate evaluationDate, int times) {}
