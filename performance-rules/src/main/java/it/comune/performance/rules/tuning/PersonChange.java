package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person under two regulations. For the office alone.
 *
 * @param person opaque id
 * @param role which fund pays
 * @param profile id of the regulation's profile
 * @param contractArea id of the contract area
 * @param unit for which most of the person's work is; the smaller id where two have as much
 * @param partTime whether the person works less than full time
 * @param scoreBefore none where no part of it could be evaluated
 * @param scoreAfter the same under the other regulation
 * @param before all premiums together
 * @param after the same under the other regulation
 * @param components parts of the score that are not the same
 * @param premiums those that are not the same, the largest change first
 * @param scoreSteps what moved the score
 * @param baseSteps what moved the part of a fund that the person has before the score counts: eligibility, days, coefficient
 */
public record PersonChange(
        String person,
        Role role,
        String profile,
        String contractArea,
        String unit,
        boolean partTime,
        @Nullable Points scoreBefore,
        @Nullable Points scoreAfter,
        Money before,
        Money after,
        List<Component> components,
        List<Premium> premiums,
        List<StepChange> scoreSteps,
        List<StepChange> baseSteps) {
    /**
     * A part of a score that is not the same.
     *
     * @param kind what it measures
     * @param before points; none where it is left out, or no part of the profile
     * @param after the same under the other regulation
     */
    public record Component(
            ComponentKind kind,
            @Nullable Points before,
            @Nullable Points after) {}

    /**
     * A premium that is not the same.
     *
     * @param fund kind of the fund
     * @param kind what it is paid for
     * @param project id of the project, for projects
     * @param unit the unit whose part of the fund, vacant position or project it comes from; none: the entity's
     * @param before amount
     * @param after the same under the other regulation
     * @param steps what moved it, in euros
     */
    public record Premium(
            FundKind fund,
            PremiumKind kind,
            @Nullable String project,
            @Nullable String unit,
            Money before,
            Money after,
            List<StepChange> steps) {
        public Premium {
            steps = List.copyOf(steps);
        }

        /** Cents that the person receives more, or fewer. */
        public long cents() {
            return after.cents() - before.cents();
        }

        boolean isMoved() {
            return Math.abs(cents()) > 1;
        }
    }

    public PersonChange {
        components = List.copyOf(components);
        premiums = List.copyOf(premiums);
        scoreSteps = List.copyOf(scoreSteps);
        baseSteps = List.copyOf(baseSteps);
    }

    /** Cents that the person receives more, or fewer. */
    public long cents() {
        return after.cents() - before.cents();
    }

    /** Euros that the person receives more, or fewer, with two decimals. */
    public BigDecimal euros() {
        return BigDecimal.valueOf(cents(), Money.DECIMALS);
    }

    /** Whether a premium moves by more than a cent, which may be rounding: missing cents go to the largest remainders. */
    public boolean isMoved() {
        return premiums.stream().anyMatch(Premium::isMoved);
    }

    /** Points that the score has more, or fewer; none where there is no score under one of the regulations. */
    public @Nullable BigDecimal points() {
        return scoreBefore == null || scoreAfter == null
                ? null
                : scoreAfter.value().subtract(scoreBefore.value());
    }

    /**
     * What moved the person most: of the premium that changed most the step whose effect differs most and those before it that
     * read another row of a table, unless only rounding moved it; then the step that moved the score most; then what moved the base.
     */
    public List<StepChange> reasons() {
        List<StepChange> reasons = new ArrayList<>();
        if (isMoved()) {
            List<StepChange> steps = premiums.get(0).steps();
            StepChange most = largest(steps).orElse(null);
            if (most != null) {
                reasons.add(most);
                // What comes later did not move it.
                steps.subList(0, steps.indexOf(most)).stream()
                        .filter(one -> !rows(one.rowsBefore()).equals(rows(one.rowsAfter())))
                        .forEach(reasons::add);
            }
        }
        largest(scoreSteps).ifPresent(reasons::add);
        reasons.addAll(baseSteps);
        return List.copyOf(reasons);
    }

    private static Optional<StepChange> largest(List<StepChange> steps) {
        // The first of several that are as large.
        return steps.stream()
                .reduce((one, other) ->
                        other.difference().abs().compareTo(one.difference().abs()) > 0 ? other : one);
    }

    /** Without the version of the regulation, which differs anyway. */
    private static List<String> rows(List<TableRow> rows) {
        return rows.stream().map(row -> row.table() + " " + row.row()).toList();
    }
}
