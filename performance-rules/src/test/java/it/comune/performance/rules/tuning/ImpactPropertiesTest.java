package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

class ImpactPropertiesTest {
    private static final RuleBook RULES = RuleBook.standard();

    /** A dossier of the people of the first regulation; the second one differs in everything but people. */
    record Trio(Dossier dossier, Regulation before, Regulation after) {
        Impact impact() {
            return compare(before, after, List.of(dossier));
        }
    }

    private static Impact compare(Regulation before, Regulation after, List<Dossier> dossiers) {
        return ImpactPreview.of(RULES).compare(before, after, dossiers, Progress.NONE);
    }

    @Provide
    Arbitrary<Trio> trios() {
        return Combinators.combine(Staffs.withRegulations(), RandomRegulations.thatEvaluate())
                .as((given, other) -> new Trio(given.get1(), given.get2(), changed(given.get2(), other)))
                .withoutEdgeCases();
    }

    private static Regulation changed(Regulation before, Regulation other) {
        Regulation tables =
                Samples.with(Samples.withAchievement(before, other.achievement().value()), other.timeliness());
        return Samples.with(
                Samples.with(tables, other.premiums()), other.exemptions().value());
    }

    @Property(tries = 100)
    void comparing_the_other_way_round_negates_every_change(@ForAll("trios") Trio trio) {
        Impact there = trio.impact();
        Impact back = compare(trio.after, trio.before, List.of(trio.dossier));

        assertThat(back.office().refused()).hasSameSizeAs(there.office().refused());
        assertThat(back.office().total().cents())
                .isEqualTo(-there.office().total().cents());
        for (int y = 0; y < there.office().years().size(); y++) {
            OfficeImpact.Year one = there.office().years().get(y);
            OfficeImpact.Year other = back.office().years().get(y);
            for (int p = 0; p < one.people().size(); p++) {
                PersonChange person = one.people().get(p);
                PersonChange mirrored = other.people().get(p);
                assertThat(mirrored.cents()).isEqualTo(-person.cents());
                assertThat(mirrored.premiums().stream()
                                .mapToLong(PersonChange.Premium::cents)
                                .sum())
                        .isEqualTo(-person.cents());
                assertThat(mirrored.components()).hasSameSizeAs(person.components());
            }
            assertThat(mirrored(other.groups())).isEqualTo(figures(one.groups()));
            PublicImpact.Year shown = there.published().years().get(y);
            PublicImpact.Year shownBack = back.published().years().get(y);
            assertThat(shownBack.hidden()).isEqualTo(shown.hidden());
            assertThat(mirrored(shownBack.total())).isEqualTo(shown.total());
            assertThat(shownBack.dispersionBefore()).isEqualTo(shown.dispersionAfter());
            for (int g = 0; g < shown.groups().size(); g++) {
                assertThat(mirrored(shownBack.groups().get(g).figures()))
                        .isEqualTo(shown.groups().get(g).figures());
            }
        }
    }

    private static PublicImpact.@Nullable Figures mirrored(PublicImpact.@Nullable Figures one) {
        if (one == null) {
            return null;
        }
        PublicImpact.Moves moves = one.moves();
        return new PublicImpact.Figures(
                one.people(),
                moves == null ? null : new PublicImpact.Moves(moves.losers(), moves.winners(), moves.unchanged()),
                one.after(),
                one.before());
    }

    private static List<Aggregate> figures(List<OfficeImpact.Group> groups) {
        return groups.stream().map(OfficeImpact.Group::figures).toList();
    }

    private static List<Aggregate> mirrored(List<OfficeImpact.Group> groups) {
        return figures(groups).stream().map(ImpactPropertiesTest::mirrored).toList();
    }

    private static Aggregate mirrored(Aggregate one) {
        return new Aggregate(one.people(), one.losers(), one.winners(), one.unchanged(), one.after(), one.before());
    }

    @Property(tries = 60)
    void a_regulation_compared_with_itself_moves_nobody(@ForAll("trios") Trio trio) {
        OfficeImpact office =
                compare(trio.before, trio.before, List.of(trio.dossier)).office();

        for (OfficeImpact.Year year : office.years()) {
            assertThat(year.total().winners() + year.total().losers()).isZero();
            assertThat(year.total().before()).isEqualTo(year.total().after());
            assertThat(year.spreadBefore()).isEqualTo(year.spreadAfter());
            assertThat(year.people())
                    .allMatch(one -> one.cents() == 0
                            && one.reasons().isEmpty()
                            && one.premiums().isEmpty()
                            && one.components().isEmpty());
            assertThat(year.units())
                    .allMatch(one ->
                            one.degreeSteps().isEmpty() && one.indicators().isEmpty());
            assertThat(year.topChanges(5)).isEmpty();
        }
    }

    @Property(tries = 100)
    void groups_add_up_to_the_total_and_people_to_what_funds_distribute(@ForAll("trios") Trio trio) {
        for (OfficeImpact.Year year : trio.impact().office().years()) {
            for (GroupBy by : GroupBy.values()) {
                Aggregate sum = Aggregate.NONE;
                for (OfficeImpact.Group group : year.groups(by)) {
                    sum = sum.plus(group.figures());
                }
                assertThat(sum.before())
                        .as("before, %s", by)
                        .isEqualTo(year.total().before());
                assertThat(sum.after())
                        .as("after, %s", by)
                        .isEqualTo(year.total().after());
                if (by != GroupBy.FUND) {
                    assertThat(sum).isEqualTo(year.total());
                }
            }
            assertThat(year.money().distributedBefore()).isEqualTo(year.total().before());
            assertThat(year.money().distributedAfter()).isEqualTo(year.total().after());
            assertThat(year.money().distributedAfter().plus(year.money().residualAfter()))
                    .isEqualTo(year.money().amountAfter());
        }
    }

    @Property(tries = 60)
    void the_order_of_dossiers_and_of_what_is_in_them_is_irrelevant(
            @ForAll("trios") Trio trio, @ForAll("trios") Trio another, @ForAll long seed) {
        List<Dossier> dossiers = new ArrayList<>(List.of(trio.dossier, another.dossier));
        Impact there = compare(trio.before, trio.after, dossiers);
        Collections.reverse(dossiers);
        Impact back = compare(
                trio.before,
                trio.after,
                dossiers.stream().map(one -> Dossiers.shuffled(one, seed)).toList());

        assertThat(back.office().years()).isEqualTo(there.office().years());
        assertThat(back.published()).isEqualTo(there.published());
    }

    /**
     * Every figure of the published record as a sum of what single people receive or are, found again from both evaluations; then, for
     * every four people, whether any combination of those sums is about nobody else: with exact fractions, and by asking everybody.
     */
    @Property(tries = 50)
    void nothing_about_fewer_than_five_people_follows_from_what_is_published(@ForAll("crowds") Trio trio) {
        Impact impact = trio.impact();
        OfficeImpact.Year office = impact.office().years().isEmpty()
                ? null
                : impact.office().years().get(0);
        if (office == null) {
            return;
        }
        PublicImpact.Year shown = impact.published().years().get(0);
        Published sums = new Published(trio, office);
        sums.know(null, "", shown.total());
        sums.know(null, "", impact.published().total());
        shown.groups().forEach(one -> sums.know(one.by(), one.key(), one.figures()));
        shown.funds().forEach(one -> sums.know(one.fund(), one.change()));
        sums.know(shown.money());
        if (shown.hidden() != null) {
            assertThat(sums.known).isEmpty();
            assertThat(shown.dispersionBefore()).isNull();
            assertThat(shown.dispersionAfter()).isNull();
        }

        assertThat(sums.areAboutFewerThan(PublicImpact.LEAST_PEOPLE))
                .as("%s gives %s", shown.groups(), sums)
                .isFalse();
        Statistics.label("the year").collect(shown.hidden() == null ? "shown" : "hidden");
        Statistics.label("the year")
                .coverage(coverage -> coverage.check("shown").count(count -> count > 0));
        boolean isAnyGroup = shown.groups().stream().anyMatch(one -> one.figures() != null);
        Statistics.label("a group").collect(isAnyGroup ? "shown" : "none");
        Statistics.label("a group").coverage(coverage -> coverage.check("shown").count(count -> count > 0));
    }

    /** That the check can fail: with everything shown that the office sees, somebody is nearly always found. */
    @Property(tries = 20)
    void without_masking_somebody_would_be_found(@ForAll("crowds") Trio trio) {
        boolean isFound = false;
        for (OfficeImpact.Year office : trio.impact().office().years()) {
            Published sums = new Published(trio, office);
            office.groups()
                    .forEach(one -> sums.know(one.by(), one.key(), PublicImpact.Figures.of(one.figures(), true)));
            isFound = sums.areAboutFewerThan(PublicImpact.LEAST_PEOPLE);
        }
        Statistics.collect(isFound);
        Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Provide
    Arbitrary<Trio> crowds() {
        return RandomRegulations.thatEvaluate()
                .flatMap(before -> Combinators.combine(
                                Staffs.dossiersFor(before, 6, 13),
                                Arbitraries.just(before),
                                RandomRegulations.thatEvaluate())
                        .as((dossier, same, other) -> new Trio(dossier, same, changed(same, other))))
                .withoutEdgeCases();
    }

    /** What is shown, as sums over people: columns are amounts of money, one for each that can be told apart, and people themselves. */
    private static final class Published {
        /** An amount that is the same before and after, but for cents of rounding, is one. */
        private record Column(String person, String what) {}

        private final OfficeImpact.Year year;
        private final Map<String, Map<FundKind, Money[]>> paid = new LinkedHashMap<>();
        private final Map<Column, Integer> columns = new LinkedHashMap<>();
        private final List<Map<Integer, Ratio>> known = new ArrayList<>();

        Published(Trio trio, OfficeImpact.Year year) {
            this.year = year;
            Evaluation before = RULES.evaluate(trio.dossier, trio.before);
            Evaluation after = RULES.evaluate(trio.dossier, trio.after);
            for (PersonChange one : year.people()) {
                Map<FundKind, Money[]> own = new EnumMap<>(FundKind.class);
                add(own, before.person(one.person()).orElseThrow(), 0);
                add(own, after.person(one.person()).orElseThrow(), 1);
                paid.put(one.person(), own);
            }
        }

        private static void add(Map<FundKind, Money[]> paid, PersonResult person, int side) {
            for (PremiumResult one : person.premiums()) {
                Money[] both = paid.computeIfAbsent(one.fund(), none -> new Money[] {Money.ZERO, Money.ZERO});
                both[side] = both[side].plus(one.amount());
            }
        }

        private boolean isIn(PersonChange person, @Nullable GroupBy by, String key) {
            return by == null
                    || (by == GroupBy.FUND
                            ? paid.get(person.person()).keySet().stream()
                                    .anyMatch(fund -> fund.name().equals(key))
                            : YearImpact.key(person, by).equals(key));
        }

        private boolean isMoved(PersonChange person, FundKind fund) {
            return person.premiums().stream().anyMatch(one -> one.fund() == fund && Math.abs(one.cents()) > 1);
        }

        /** All numbers that stand in the figures of a group. */
        void know(@Nullable GroupBy by, String key, PublicImpact.@Nullable Figures figures) {
            if (figures == null) {
                return;
            }
            List<PersonChange> people =
                    year.people().stream().filter(one -> isIn(one, by, key)).toList();
            Predicate<FundKind> isPaying =
                    fund -> by != GroupBy.FUND || fund.name().equals(key);
            assertThat(figures.before()).isEqualTo(money(people, isPaying, 0));
            assertThat(figures.after()).isEqualTo(money(people, isPaying, 1));
            if (figures.people() != null) {
                assertThat(figures.people()).isEqualTo(people.size());
                knowPeople(people);
            }
            if (figures.moves() != null) {
                Map<Integer, List<PersonChange>> bySide = new LinkedHashMap<>();
                for (PersonChange one : people) {
                    List<FundKind> moved = paid.get(one.person()).keySet().stream()
                            .filter(isPaying)
                            .filter(fund -> isMoved(one, fund))
                            .toList();
                    int side = moved.isEmpty()
                            ? 0
                            : sum(List.of(one), isPaying, 1).compareTo(sum(List.of(one), isPaying, 0));
                    bySide.computeIfAbsent(Integer.signum(side), none -> new ArrayList<>())
                            .add(one);
                }
                assertThat(figures.moves())
                        .isEqualTo(new PublicImpact.Moves(
                                bySide.getOrDefault(1, List.of()).size(),
                                bySide.getOrDefault(-1, List.of()).size(),
                                bySide.getOrDefault(0, List.of()).size()));
                bySide.values().forEach(this::knowPeople);
            }
        }

        /** What a kind of fund distributes; its amount and what is left follow from that and the dossier. */
        void know(FundKind kind, @Nullable FundChange change) {
            if (change != null) {
                assertThat(change.distributedBefore()).isEqualTo(money(year.people(), fund -> fund == kind, 0));
                assertThat(change.distributedAfter()).isEqualTo(money(year.people(), fund -> fund == kind, 1));
            }
        }

        void know(@Nullable FundChange all) {
            if (all != null) {
                assertThat(all.distributedBefore()).isEqualTo(money(year.people(), fund -> true, 0));
                assertThat(all.distributedAfter()).isEqualTo(money(year.people(), fund -> true, 1));
            }
        }

        /** A sum that is shown. */
        private Money money(List<PersonChange> people, Predicate<FundKind> isPaying, int side) {
            Map<Integer, Ratio> row = new LinkedHashMap<>();
            for (PersonChange one : people) {
                for (Map.Entry<FundKind, Money[]> each : paid.get(one.person()).entrySet()) {
                    Money[] both = each.getValue();
                    boolean isSame = !isMoved(one, each.getKey()) || both[0].equals(both[1]);
                    boolean isNothing = isSame ? both[0].isZero() && both[1].isZero() : both[side].isZero();
                    if (isPaying.test(each.getKey()) && !isNothing) {
                        row.put(column(one, each.getKey() + (isSame ? "" : " " + side)), Ratio.ONE);
                    }
                }
            }
            learn(row);
            return sum(people, isPaying, side);
        }

        private Money sum(List<PersonChange> people, Predicate<FundKind> isPaying, int side) {
            Money sum = Money.ZERO;
            for (PersonChange one : people) {
                for (Map.Entry<FundKind, Money[]> each : paid.get(one.person()).entrySet()) {
                    sum = isPaying.test(each.getKey()) ? sum.plus(each.getValue()[side]) : sum;
                }
            }
            return sum;
        }

        private void knowPeople(List<PersonChange> people) {
            Map<Integer, Ratio> row = new LinkedHashMap<>();
            people.forEach(one -> row.put(column(one, "counted"), Ratio.ONE));
            learn(row);
        }

        private int column(PersonChange person, String what) {
            return columns.computeIfAbsent(new Column(person.person(), what), none -> columns.size());
        }

        /** Keeps rows reduced: each has a column of its own, in which the others have nothing. */
        private void learn(Map<Integer, Ratio> row) {
            known.forEach(by -> subtract(row, by, lead(by)));
            if (!row.isEmpty()) {
                int lead = lead(row);
                Ratio first = row.get(lead);
                row.replaceAll((column, number) -> number.dividedBy(first));
                known.forEach(other -> subtract(other, row, lead));
                known.add(row);
            }
        }

        private static int lead(Map<Integer, Ratio> row) {
            return row.keySet().iterator().next();
        }

        private static void subtract(Map<Integer, Ratio> from, Map<Integer, Ratio> by, int lead) {
            Ratio times = from.getOrDefault(lead, Ratio.ZERO);
            if (times.signum() != 0) {
                by.forEach((column, number) -> from.merge(column, Ratio.ZERO.minus(number.times(times)), (a, b) -> {
                    Ratio rest = a.plus(b);
                    return rest.signum() == 0 ? null : rest;
                }));
            }
        }

        @Override
        public String toString() {
            return known + " over " + columns;
        }

        /** Whether some combination of what is known is about so few people, for any of them. */
        boolean areAboutFewerThan(int least) {
            List<String> people = List.copyOf(paid.keySet());
            for (int subset = 0; subset < 1 << people.size(); subset++) {
                if (Integer.bitCount(subset) == least - 1) {
                    Set<Integer> own = new HashSet<>();
                    for (Map.Entry<Column, Integer> one : columns.entrySet()) {
                        if ((subset >> people.indexOf(one.getKey().person()) & 1) != 0) {
                            own.add(one.getValue());
                        }
                    }
                    if (areAboutNobodyBut(own)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Only rows that lead in one of these columns can take part: the others have a column outside that nothing cancels. */
        private boolean areAboutNobodyBut(Set<Integer> own) {
            List<Map<Integer, Ratio>> outside = new ArrayList<>();
            for (Map<Integer, Ratio> row : known) {
                if (own.contains(lead(row))) {
                    Map<Integer, Ratio> rest = new LinkedHashMap<>(row);
                    rest.keySet().removeAll(own);
                    outside.forEach(by -> {
                        int lead = lead(by);
                        Ratio times = rest.getOrDefault(lead, Ratio.ZERO).dividedBy(by.get(lead));
                        if (times.signum() != 0) {
                            by.forEach((column, number) ->
                                    rest.merge(column, Ratio.ZERO.minus(number.times(times)), (a, b) -> {
                                        Ratio sum = a.plus(b);
                                        return sum.signum() == 0 ? null : sum;
                                    }));
                        }
                    });
                    if (rest.isEmpty()) {
                        return true;
                    }
                    outside.add(rest);
                }
            }
            return false;
        }
    }

    @Property(tries = 60)
    void what_is_shown_is_what_the_office_sees(@ForAll("crowds") Trio trio) {
        Impact impact = trio.impact();
        for (int y = 0; y < impact.office().years().size(); y++) {
            OfficeImpact.Year office = impact.office().years().get(y);
            PublicImpact.Year shown = impact.published().years().get(y);
            for (PublicImpact.Group group : shown.groups()) {
                if (group.figures() != null) {
                    // A fund that pays nobody is no group of the office.
                    Aggregate seen = office.groups(group.by()).stream()
                            .filter(one -> one.key().equals(group.key()))
                            .findFirst()
                            .map(OfficeImpact.Group::figures)
                            .orElse(Aggregate.NONE);
                    assertThat(group.figures())
                            .isEqualTo(
                                    group.by() == GroupBy.FUND
                                            ? PublicImpact.Figures.ofMoney(seen)
                                            : PublicImpact.Figures.of(
                                                    seen, group.figures().moves() != null));
                }
            }
            if (shown.money() != null) {
                assertThat(shown.money()).isEqualTo(office.money());
                assertThat(shown.money().amountBefore()).isGreaterThanOrEqualTo(Money.ZERO);
            }
        }
    }
}
