package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another regulation would do, as it can be shown around: units and aggregates, no person. Figures are shown as long as nothing
 * follows from all of them together, by adding and subtracting in whatever way, about fewer than {@value #LEAST_PEOPLE} people: neither
 * what they receive under one of the regulations, nor by how much it changes, nor how many they are ({@link Disclosure}). Of every year
 * the total comes first, then groups by unit, contract area, working time, fund and profile, of each kind the largest first; what would
 * give too much away beside those before it is masked. Of a fund there is money alone, and none where it could pay fewer people than that,
 * whether it pays them or not: that somebody receives nothing is a secret as well. Last come the numbers of winners and losers, in the same order: where only they
 * would, the sums are shown without them.
 *
 * <p>An amount that moves by no more than a cent of rounding for each premium counts as the same amount, so that a cent of one person
 * hides no unit: what follows of fewer people is then cents of rounding, and nobody's premium.
 *
 * <p>This is about one impact. Another one of the same year, or sums of the same funds that are published elsewhere (open data), may
 * give away together with it what neither does alone.
 *
 * @param before id and version of the regulation that is compared with
 * @param after id and version of the other one
 * @param total everybody of every dossier, once for each year; none: masked
 * @param years one for each dossier that both regulations evaluate, by year and municipality
 * @param refused dossiers that one of them does not evaluate
 * @param repeated dossiers that were given more than once and count once
 */
public record PublicImpact(
        String before,
        String after,
        @Nullable Figures total,
        List<Year> years,
        List<Refusal> refused,
        List<RepeatedDossier> repeated) {
    /** Smaller groups are masked: D.Lgs. 33/2013 art. 20 asks for aggregates, and no law gives the number (L). */
    public static final int LEAST_PEOPLE = Disclosure.LEAST_PEOPLE;

    /** Why nothing is shown of the people of a year. */
    public enum Hidden {
        /** There are too few people, or too few whom a fund pays. */
        FEW_PEOPLE,
        /** Too few receive another amount: the difference of the totals would be theirs. */
        FEW_MOVE,
        /**
         * Another dossier of the same municipality and year is compared as well: the two may differ by one person, who would be the
         * difference of their figures.
         */
        YEAR_TWICE
    }

    /**
     * One dossier under two regulations.
     *
     * @param municipality its name
     * @param year of the plan
     * @param evaluationDate what was known up to this day counted
     * @param hidden why nothing is shown of its people; none: something is
     * @param total everybody; none where the year is hidden
     * @param dispersionBefore of all premiums of each person together; none where the year is hidden
     * @param dispersionAfter the same under the other regulation
     * @param groups by unit, contract area, working time, profile and fund, in code point order of their keys; a fund that pays nobody
     *     among them, since its absence would tell so
     * @param units sorted by id in code point order
     * @param money all funds together; none where the year is hidden
     * @param funds by kind, in the order of {@link FundKind}
     */
    public record Year(
            String municipality,
            int year,
            LocalDate evaluationDate,
            @Nullable Hidden hidden,
            @Nullable Figures total,
            @Nullable Dispersion dispersionBefore,
            @Nullable Dispersion dispersionAfter,
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
     * Several people under two regulations.
     *
     * @param people how many; of several years together, everybody once for each year; none for those whom a fund pays: beside the number
     *     of those who have a score, which is published elsewhere, it would tell of somebody whom the fund does not pay
     * @param moves how many of them gain or lose; none: masked, or without a number of people
     * @param before what they receive together
     * @param after the same under the other regulation
     */
    public record Figures(
            @Nullable Integer people, @Nullable Moves moves, Money before, Money after) {
        /** @param withMoves whether it is shown how many gain or lose */
        static Figures of(Aggregate all, boolean withMoves) {
            return new Figures(
                    all.people(),
                    withMoves ? new Moves(all.winners(), all.losers(), all.unchanged()) : null,
                    all.before(),
                    all.after());
        }

        /** What a fund pays, without saying to how many. */
        static Figures ofMoney(Aggregate all) {
            return new Figures(null, null, all.before(), all.after());
        }

        private Aggregate sums() {
            return new Aggregate(0, 0, 0, 0, before, after);
        }

        /** Cents that they receive more, or fewer. */
        public long cents() {
            return sums().cents();
        }

        /** Euros that they receive more, or fewer, with two decimals. */
        public BigDecimal euros() {
            return sums().euros();
        }

        /** The change in percent of what they received before, halves away from zero; none if that was nothing. */
        public @Nullable BigDecimal percentRoundedHalfUp(int decimals) {
            return sums().percentRoundedHalfUp(decimals);
        }
    }

    /**
     * How many people receive more and how many less.
     *
     * @param winners who receive more
     * @param losers who receive less
     * @param unchanged who receive the same, or whose premiums are not moved by more than a cent of rounding each
     */
    public record Moves(int winners, int losers, int unchanged) {}

    /**
     * Some of the people.
     *
     * @param by what they have in common
     * @param key id of the unit, contract area or profile, {@code FULL_TIME} or {@code PART_TIME}, or name of a {@link FundKind}
     * @param figures of all of them; none: masked
     */
    public record Group(GroupBy by, String key, @Nullable Figures figures) {}

    /**
     * All funds of one kind.
     *
     * @param fund kind of the funds
     * @param change their money; none: masked, like the group of those whom they pay, or where they could pay too few
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
        repeated = List.copyOf(repeated);
    }
}
