package it.comune.performance.rules.oracle;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.value.Degree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation concludes, without explanations and messages. Two results are equal when their conclusions are:
 * degrees have 6 decimals, points have 2, weights have no trailing zeros.
 *
 * @param units sorted by unit
 * @param objectives sorted by objective, then unit
 * @param indicators sorted by indicator, then unit
 * @param findings each place once, however many records of the dossier give rise to it
 */
public record PlainResult(
        List<OfUnit> units, List<OfObjective> objectives, List<OfIndicator> indicators, SortedSet<Found> findings) {

    /**
     * A unit. Everything that can be missing is missing together: when it was not evaluated.
     *
     * @param weights W
     * @param evaluatedWeights A, with exemptions
     * @param cap of its kind
     * @param maximum M
     * @param outcomes how many of its objectives have which outcome; outcomes that do not occur are left out
     */
    public record OfUnit(
            String unit,
            boolean evaluated,
            BigDecimal weights,
            BigDecimal evaluatedWeights,
            BigDecimal cap,
            BigDecimal maximum,
            @Nullable BigDecimal degree,
            @Nullable BigDecimal degreeWithoutExemptions,
            @Nullable BigDecimal points,
            @Nullable BigDecimal pointsWithoutExemptions,
            Map<Outcome, Integer> outcomes) {
        public OfUnit {
            weights = plain(weights);
            evaluatedWeights = plain(evaluatedWeights);
            cap = plain(cap);
            maximum = plain(maximum);
        }
    }

    /** An objective for a unit. */
    public record OfObjective(
            String objective,
            String unit,
            Outcome outcome,
            Outcome outcomeWithoutExemptions,
            @Nullable BigDecimal degree,
            @Nullable BigDecimal degreeWithoutExemptions) {}

    /**
     * An indicator for a unit.
     *
     * @param deadline effective deadline, rescheduled and rolled
     * @param daysLate days that count as late, after grace; none unless a fact was measured against a deadline
     */
    public record OfIndicator(
            String indicator,
            String objective,
            String unit,
            Outcome outcome,
            @Nullable BigDecimal degree,
            @Nullable BigDecimal degreeWithoutExemptions,
            @Nullable LocalDate deadline,
            @Nullable Integer daysLate) {}

    /** A finding's code and place. */
    public record Found(
            FindingCode code,
            @Nullable String unit,
            @Nullable String objective,
            @Nullable String indicator) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            int order = code.compareTo(other.code);
            order = order != 0 ? order : compare(unit, other.unit);
            order = order != 0 ? order : compare(objective, other.objective);
            return order != 0 ? order : compare(indicator, other.indicator);
        }

        private static int compare(@Nullable String here, @Nullable String there) {
            if (here == null || there == null) {
                return here == there ? 0 : here == null ? -1 : 1;
            }
            return here.compareTo(there);
        }
    }

    /**
     * What an evaluation by the rules concludes, in the same words. Findings that the oracle does not make are left
     * out: the worth of exemptions, and a host's adjustments; those about people and money are in {@link PlainPremiums}.
     */
    public static PlainResult of(Evaluation evaluation) {
        TreeSet<Found> findings = new TreeSet<>();
        for (Finding finding : evaluation.findings()) {
            if (finding.code() != FindingCode.EXEMPTION_WORTH
                    && finding.code() != FindingCode.ADJUSTED_BY_HOST
                    && !PlainPremiums.isAbout(finding.code())) {
                findings.add(new Found(finding.code(), finding.unit(), finding.objective(), finding.indicator()));
            }
        }
        return new PlainResult(
                evaluation.units().stream().map(PlainResult::of).toList(),
                evaluation.objectives().stream().map(PlainResult::of).toList(),
                evaluation.indicators().stream().map(PlainResult::of).toList(),
                findings);
    }

    private static OfUnit of(UnitResult unit) {
        Map<Outcome, Integer> occurring = new EnumMap<>(Outcome.class);
        unit.outcomes().forEach((outcome, count) -> {
            if (count > 0) {
                occurring.put(outcome, count);
            }
        });
        return new OfUnit(
                unit.unit(),
                unit.evaluated(),
                unit.weights(),
                unit.evaluatedWeights(),
                unit.cap(),
                unit.maximum(),
                value(unit.degree()),
                value(unit.degreeWithoutExemptions()),
                unit.points() == null ? null : unit.points().value(),
                unit.pointsWithoutExemptions() == null
                        ? null
                        : unit.pointsWithoutExemptions().value(),
                occurring);
    }

    private static OfObjective of(ObjectiveResult objective) {
        return new OfObjective(
                objective.objective(),
                objective.unit(),
                objective.outcome(),
                objective.outcomeWithoutExemptions(),
                value(objective.degree()),
                value(objective.degreeWithoutExemptions()));
    }

    private static OfIndicator of(IndicatorResult indicator) {
        return new OfIndicator(
                indicator.indicator(),
                indicator.objective(),
                indicator.unit(),
                indicator.outcome(),
                value(indicator.degree()),
                value(indicator.degreeWithoutExemptions()),
                indicator.deadline(),
                indicator.daysLate());
    }

    private static @Nullable BigDecimal value(@Nullable Degree degree) {
        return degree == null ? null : degree.value();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public OfUnit unit(String unit) {
        return units.stream().filter(u -> u.unit().equals(unit)).findFirst().orElseThrow();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public OfObjective objective(String objective, String unit) {
        return objectives.stream()
                .filter(o -> o.objective().equals(objective) && o.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public OfIndicator indicator(String indicator, String unit) {
        return indicators.stream()
                .filter(i -> i.indicator().equals(indicator) && i.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** Where a finding was made. */
    public List<Found> findings(FindingCode code) {
        return findings.stream().filter(f -> f.code() == code).toList();
    }

    /** What one result has and the other has not, one line each; empty exactly when they are equal. */
    public List<String> differencesFrom(PlainResult other) {
        List<String> lines = new ArrayList<>();
        differences(lines, units, other.units);
        differences(lines, objectives, other.objectives);
        differences(lines, indicators, other.indicators);
        differences(lines, findings, other.findings);
        if (lines.isEmpty() && !equals(other)) {
            lines.add("The same results in another order, or more than once.");
        }
        return lines;
    }

    private static void differences(List<String> lines, Collection<?> here, Collection<?> there) {
        List<Object> onlyHere = new ArrayList<>(here);
        onlyHere.removeAll(new HashSet<>(there));
        onlyHere.forEach(line -> lines.add("+ " + line));
        List<Object> onlyThere = new ArrayList<>(there);
        onlyThere.removeAll(new HashSet<>(here));
        onlyThere.forEach(line -> lines.add("- " + line));
    }
}
