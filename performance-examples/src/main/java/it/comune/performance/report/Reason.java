package it.comune.performance.report;

import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Obstacle;
import java.util.List;

/**
 * Why a unit, or an objective for a unit, has not all that it could have, and what would have been enough for more.
 *
 * @param subject id of the objective, or of the unit itself
 * @param unit id
 * @param whyNot what it lacks, and why
 * @param nearest the changes that would raise it, nearest first
 */
public record Reason(String subject, String unit, List<Obstacle> whyNot, List<NearestChange> nearest) {
    public Reason {
        whyNot = List.copyOf(whyNot);
        nearest = List.copyOf(nearest);
    }
}
