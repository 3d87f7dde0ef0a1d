package it.comune.performance.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stood in the way: one answer to "why not".
 *
 * @param question to what it is an answer
 * @param subject id of the indicator, objective or person
 * @param unit for which; none for people
 * @param cost what it takes away: of a degree in [0, 1], of points or euros; none where it has no figure of its own
 * @param step of the explanation that says so; none where a finding does
 * @param finding that says so; none where a step does
 * @param figures more values, such as the points that are missing to the next premium band
 */
public record Obstacle(
        Question question,
        String subject,
        @Nullable String unit,
        @Nullable BigDecimal cost,
        @Nullable Step step,
        @Nullable Finding finding,
        List<Input> figures) {
    /** What is asked. */
    public enum Question {
        /** Why not 100%? */
        WHY_NOT_FULL,
        /** Why not the whole premium? */
        WHY_NOT_WHOLE_PREMIUM,
        /** Why no individual top-up? */
        WHY_NO_TOP_UP,
        /** Why not among those who take part in the distribution? */
        WHY_NOT_ELIGIBLE,
        /** Why is nothing, or not all, payable? */
        WHY_NOT_PAYABLE
    }

    public Obstacle {
        figures = List.copyOf(figures);
    }

    /** The value of a figure, or null if there is none of that name. */
    public @Nullable String figure(String name) {
        for (Input one : figures) {
            if (one.name().equals(name)) {
                return one.value();
            }
        }
        return null;
    }
}
