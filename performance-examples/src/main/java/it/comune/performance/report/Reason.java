package it.comune.performance.report;

import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Obstacle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit, an objective or indicator for a unit, or a person has not all that it could have, and what would have been enough for more.
 *
 * @param subject id of the objective, the indicator, the person, or the unit itself
 * @param unit id; none for a person
 * @param whyNot what it lacks, and why
 * @param nearest the changes that would raise it, nearest first
 */
public record Reason(String subject, @Nullable String unit, List<Obstacle> whyNot, List<NearestChange> nearest) {
    public Reason {
        whyNot = List.copyOf(whyNot);
        nearest = List.copyOf(nearest);
    }

    /** Whether it is about a person: for the office and that person alone. */
    public boolean isOfPerson() {
        return unit == null;
    }
}
