package it.comune.performance.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is: steps whose effects, rounding included, add up to it exactly. Steps are worked out when they
 * are first asked for, since most of them never are. Thread-safe.
 */
public final class Explanation {
    private final @Nullable BigDecimal figure;
    private @Nullable Supplier<List<Step>> source;
    private volatile @Nullable List<Step> steps;

    private Explanation(
            @Nullable BigDecimal figure, @Nullable Supplier<List<Step>> source, @Nullable List<Step> steps) {
        this.figure = figure;
        this.source = source;
        this.steps = steps;
    }

    /**
     * An explanation whose steps are at hand.
     *
     * @throws IllegalArgumentException when the effects do not add up to the figure
     */
    public Explanation(@Nullable BigDecimal figure, List<Step> steps) {
        this(figure, null, verified(figure, steps));
    }

    /**
     * An explanation whose steps are worked out when they are first asked for.
     *
     * @param steps pure; whoever asks for steps whose effects do not add up to the figure gets an exception
     */
    public static Explanation of(@Nullable BigDecimal figure, Supplier<List<Step>> steps) {
        return new Explanation(figure, steps, null);
    }

    private static List<Step> verified(@Nullable BigDecimal figure, List<Step> steps) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Step step : steps) {
            if (step.effect() != null) {
                sum = sum.add(step.effect());
            }
        }
        if (figure != null && sum.compareTo(figure) != 0) {
            throw new IllegalArgumentException("The effects add up to " + sum + ", not to " + figure + ".");
        }
        return List.copyOf(steps);
    }

    /** What is explained; none where there is none (not due, excluded, not evaluated). */
    public @Nullable BigDecimal figure() {
        return figure;
    }

    /** The steps, in the order in which they were taken. */
    public List<Step> steps() {
        List<Step> known = steps;
        return known == null ? workedOut() : known;
    }

    private synchronized List<Step> workedOut() {
        List<Step> known = steps;
        if (known == null) {
            known = verified(figure, Objects.requireNonNull(source).get());
            steps = known;
            source = null;
        }
        return known;
    }

    /** Whether a rule took part. */
    public boolean wasDecidedBy(String ruleId) {
        return steps().stream().anyMatch(step -> step.rule().id().equals(ruleId));
    }

    /** Whether a row of a table was used; 1 for the first row. */
    public boolean read(String table, int row) {
        return steps().stream()
                .flatMap(step -> step.rows().stream())
                .anyMatch(used -> used.table().equals(table) && used.row() == row);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation that && Objects.equals(figure, that.figure) && steps().equals(that.steps());
    }

    @Override
    public int hashCode() {
        return Objects.hash(figure, steps());
    }

    @Override
    public String toString() {
        return figure + " = " + steps();
    }
}
