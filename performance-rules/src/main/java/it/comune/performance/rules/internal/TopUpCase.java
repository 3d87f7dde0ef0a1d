package it.comune.performance.rules.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A part of the productivity fund: is there an individual top-up, and for how many? */
public final class TopUpCase extends Case {
    private final @Nullable String unit;
    private final int employees;
    private final int leastEmployees;
    private final int candidates;
    private int recipients;

    /**
     * @param unit whose part it is; none: the entity's
     * @param employees in service at the end of the year
     * @param leastEmployees with whom there is a top-up; 0: with any number
     * @param candidates people with a positive individual fraction
     */
    TopUpCase(@Nullable String unit, int employees, int leastEmployees, int candidates) {
        this.unit = unit;
        this.employees = employees;
        this.leastEmployees = leastEmployees;
        this.candidates = candidates;
    }

    /** Employees in service on 31 December, unit heads included. */
    public int getEmployees() {
        return employees;
    }

    /** The national contract knows a top-up from so many employees on. */
    public int getLeastEmployees() {
        return leastEmployees;
    }

    /** People with a positive individual fraction. */
    public int getCandidates() {
        return candidates;
    }

    /** Whole people of a quota of the candidates. */
    public int share(BigDecimal quota) {
        return quota.multiply(BigDecimal.valueOf(candidates))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    public void none(Rule by) {
        take(by);
    }

    /** So many receive it, or the least number where that is more, but never more than there are candidates: 60-premiums.md. */
    public void receive(int people, int least, Rule by) {
        if (take(by)) {
            recipients = Math.min(Math.max(people, least), candidates);
        }
    }

    int recipients() {
        return recipients;
    }

    @Override
    String subject() {
        return unit == null ? "the individual top-up" : "the individual top-up of " + unit;
    }
}
