package it.comune.performance.report;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an evaluation tells good from better: the scores of each role, and how much of each unit is at 100%. For the office: a role
 * may be one person. Source: D.Lgs. 150/2009 artt. 18 and 19 (C for municipalities).
 *
 * @param roles that somebody has, in the order of {@link Role}
 * @param units in the plan's order
 */
public record Differentiation(List<RoleScores> roles, List<UnitShare> units) {
    /**
     * Scores of the people of a role.
     *
     * @param role theirs
     * @param scored how many have a score
     * @param lowest score; none where nobody has one
     * @param highest score; none where nobody has one
     * @param spread points between the two; none where nobody has a score
     * @param inTopBand how many are in the highest premium band
     */
    public record RoleScores(
            Role role,
            int scored,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal spread,
            int inTopBand) {}

    /**
     * How many objectives of a unit are at 100%.
     *
     * @param unit id
     * @param title as people call it
     * @param evaluated objectives that have a degree
     * @param full of those, how many are at 100%
     * @param fullByCause of those, how many owe it to an exempt cause
     */
    public record UnitShare(String unit, String title, int evaluated, int full, int fullByCause) {}

    public Differentiation {
        roles = List.copyOf(roles);
        units = List.copyOf(units);
    }

    static Differentiation of(Evaluation evaluation, Regulation regulation, PlanView plan) {
        List<PremiumBands.Band> bands = regulation.premiums().bands().value().bands();
        BigDecimal top = bands.get(bands.size() - 1).from();
        return new Differentiation(
                Arrays.stream(Role.values())
                        .filter(role -> evaluation.people().stream().anyMatch(person -> person.role() == role))
                        .map(role -> scores(role, evaluation.people(), top))
                        .toList(),
                plan.units().stream().map(Differentiation::share).toList());
    }

    private static RoleScores scores(Role role, List<PersonResult> people, BigDecimal top) {
        List<BigDecimal> scores = people.stream()
                .filter(person -> person.role() == role)
                .map(PersonResult::score)
                .filter(Objects::nonNull)
                .map(Points::value)
                .sorted()
                .toList();
        if (scores.isEmpty()) {
            return new RoleScores(role, 0, null, null, null, 0);
        }
        BigDecimal lowest = scores.get(0);
        BigDecimal highest = scores.get(scores.size() - 1);
        int inTop =
                (int) scores.stream().filter(score -> score.compareTo(top) >= 0).count();
        return new RoleScores(role, scores.size(), lowest, highest, highest.subtract(lowest), inTop);
    }

    private static UnitShare share(PlanView.UnitLine unit) {
        Map<Outcome, Integer> outcomes = unit.outcomes();
        int exempt = outcomes.getOrDefault(Outcome.EXEMPT, 0);
        int full = outcomes.getOrDefault(Outcome.ACHIEVED, 0) + exempt;
        int less =
                outcomes.getOrDefault(Outcome.PARTIALLY_ACHIEVED, 0) + outcomes.getOrDefault(Outcome.NOT_ACHIEVED, 0);
        return new UnitShare(unit.unit(), unit.title(), full + less, full, exempt);
    }
}
