package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.FundKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another regulation would do, as it can be shown around: units and aggregates, no person. Groups of fewer than {@value
 * #LEAST_PEOPLE} people are masked, and as many others besides as it takes that nobody can compute them by adding and subtracting
 * what is shown; nor the part of a group that has another group in common with fewer people than that.
 *
 * @param before id and version of the regulation that is compared with
 * @param after id and version of the other one
 * @param total everybody of every dossier, once for each year; none: masked
 * @param years one for each dossier that both regulations evaluate, by year and municipality
 * @param refused dossiers that one of them does not evaluate
 */
public record PublicImpact(
        String before, String after, @Nullable Aggregate total, List<Year> years, List<Refusal> refused) {
    /** Smaller groups are masked: D.Lgs. 33/2013 art. 20 asks for aggregates, and no law gives the number (L). */
    public static final int LEAST_PEOPLE = 5;

    /**
     * One dossier under two regulations.
     *
     * @param municipality its name
     * @param year of the plan
     * @param evaluationDate what was known up to this day counted
     * @param total everybody; none: masked
     * @param spreadBefore of all premiums of each person together, without the smallest and the largest; none where the total is
     *     masked
     * @param spreadAfter the same under the other regulation
     * @param groups by unit, contract area, working time, profile and fund, in code point order of their keys
     * @param units sorted by id in code point order
     * @param money all funds together; none where the total is masked
     * @param funds by kind, in the order of {@link FundKind}
     */
    public record Year(
            String municipality,
            int year,
            LocalDate evaluationDate,
            @Nullable Aggregate total,
            @Nullable Spread spreadBefore,
            @Nullable Spread spreadAfter,
            List<Group> groups,
            List<UnitChange> units,
            @Nullable FundChange money,
            List<Fund> funds) {
        public Year {
            groups = List.copyOf(groups);
            units = List.copyOf(units);
            funds = List.copyOf(funds);
        }

        /** The groups of one kind. */
        public List<Group> groups(GroupBy by) {
            return groups.stream().filter(one -> one.by() == by).toList();
        }
    }

    /**
     * Some of the people.
     *
     * @param by what they have in common
     * @param key id of the unit, contract area or profile, {@code FULL_TIME} or {@code PART_TIME}, or name of a {@link FundKind}
     * @param figures of all of them; none: masked
     */
    public record Group(GroupBy by, String key, @Nullable Aggregate figures) {}

    /**
     * All funds of one kind.
     *
     * @param fund kind of the funds
     * @param change their money; none: masked, like the group of those whom they pay
     */
    public record Fund(FundKind fund, @Nullable FundChange change) {}

    /**
     * A dossier that one of the regulations does not evaluate.
     *
     * @param municipality its name
     * @param year of the plan
     * @param evaluationDate what was known up to this day would have counted
     * @param regulation id and version of the regulation that refuses it
     */
    public record Refusal(String municipality, int year, LocalDate evaluationDate, String regulation) {}

    public PublicImpact {
        years = List.copyOf(years);
        refused = List.copyOf(refused);
    }
}
