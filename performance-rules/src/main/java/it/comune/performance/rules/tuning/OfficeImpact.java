package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.value.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another regulation would do, for the office that decides: every person, nothing masked.
 *
 * @param before id and version of the regulation that is compared with
 * @param after id and version of the other one
 * @param total everybody of every dossier, once for each year
 * @param years one for each dossier that both regulations evaluate, by year and municipality
 * @param refused dossiers that one of them does not evaluate
 * @param repeated dossiers that were given more than once and count once
 */
public record OfficeImpact(
        String before,
        String after,
        Aggregate total,
        List<Year> years,
        List<Refusal> refused,
        List<RepeatedDossier> repeated) {
    /**
     * One dossier under two regulations.
     *
     * @param municipality its name
     * @param year of the plan
     * @param evaluationDate what was known up to this day counted
     * @param total everybody
     * @param spreadBefore of all premiums of each person together; none without people
     * @param spreadAfter the same under the other regulation
     * @param groups by unit, contract area, working time, profile and fund, in code point order of their keys
     * @param people everybody, sorted by id in code point order
     * @param units sorted by id in code point order
     * @param money all funds together
     * @param funds each fund, in the order of {@link FundKind}, projects by id
     */
    public record Year(
            String municipality,
            int year,
            LocalDate evaluationDate,
            Aggregate total,
            @Nullable Spread spreadBefore,
            @Nullable Spread spreadAfter,
            List<Group> groups,
            List<PersonChange> people,
            List<UnitChange> units,
            FundChange money,
            List<Fund> funds) {
        public Year {
            groups = List.copyOf(groups);
            people = List.copyOf(people);
            units = List.copyOf(units);
            funds = List.copyOf(funds);
        }

        /** The largest changes, gains and losses alike, of at most so many people; whoever is moved by rounding at most is left out. */
        public List<PersonChange> topChanges(int most) {
            return people.stream()
                    .filter(one -> one.isMoved())
                    .sorted(Comparator.comparingLong((PersonChange one) -> -Math.abs(one.cents())))
                    .limit(most)
                    .toList();
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
     * @param figures of all of them
     * @param spreadBefore of what each of them receives, from the fund where the group is one
     * @param spreadAfter the same under the other regulation
     */
    public record Group(GroupBy by, String key, Aggregate figures, Spread spreadBefore, Spread spreadAfter) {}

    /**
     * One fund under two regulations; one that a regulation does not distribute is nothing there.
     *
     * @param fund kind of the fund
     * @param project id, for projects
     * @param change its money
     */
    public record Fund(FundKind fund, @Nullable String project, FundChange change) {}

    /**
     * A dossier that one of the regulations does not evaluate, so that nothing can be compared.
     *
     * @param municipality its name
     * @param year of the plan
     * @param evaluationDate what was known up to this day would have counted
     * @param regulation id and version of the regulation that refuses it
     * @param problems all of them, with pointers into the dossier; may name ids of people
     */
    public record Refusal(
            String municipality, int year, LocalDate evaluationDate, String regulation, List<Problem> problems) {
        public Refusal {
            problems = List.copyOf(problems);
        }
    }

    public OfficeImpact {
        years = List.copyOf(years);
        refused = List.copyOf(refused);
        repeated = List.copyOf(repeated);
    }
}
