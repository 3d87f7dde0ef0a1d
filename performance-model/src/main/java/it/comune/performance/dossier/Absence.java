package it.comune.performance.dossier;

import it.comune.performance.value.Checks;

/**
 * Days of absence of one class in the year. Whether they reduce the premium is the regulation's choice within the law.
 *
 * @param absenceClass id of a class of absence of the regulation
 * @param days calendar days within the days of service, 1-366
 */
public record Absence(String absenceClass, int days) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the absence */
    public Absence {
        Checks.of("")
                .id("absenceClass", absenceClass)
                .whole("days", days, 1, Person.MOST_DAYS)
                .verify();
    }
}
