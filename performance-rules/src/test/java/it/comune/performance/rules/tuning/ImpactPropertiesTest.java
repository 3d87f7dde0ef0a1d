package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
            for (int g = 0; g < shown.groups().size(); g++) {
                Aggregate figures = shown.groups().get(g).figures();
                Aggregate back1 = shownBack.groups().get(g).figures();
                assertThat(back1 == null).isEqualTo(figures == null);
                assertThat(back1 == null ? null : mirrored(back1)).isEqualTo(figures);
            }
        }
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

    /** With exact fractions, over every person and fund, and so in another way than the masking itself. */
    @Property(tries = 200)
    void nothing_below_five_people_is_shown_or_can_be_computed(@ForAll("crowds") Trio trio) {
        Impact impact = trio.impact();
        for (int y = 0; y < impact.office().years().size(); y++) {
            OfficeImpact.Year office = impact.office().years().get(y);
            PublicImpact.Year shown = impact.published().years().get(y);
            Sums sums = new Sums(office.people(), funds(trio, office));
            if (shown.total() == null) {
                // Too few people, or too few of them whom a fund pays.
                assertThat(office.groups()).anyMatch(one -> one.figures().people() < PublicImpact.LEAST_PEOPLE);
                assertThat(impact.published().total()).isNull();
                assertThat(shown.groups()).allMatch(one -> one.figures() == null);
                continue;
            }
            sums.know(sums.all());
            for (PublicImpact.Group group : shown.groups()) {
                if (group.figures() != null) {
                    assertThat(group.figures().people()).isGreaterThanOrEqualTo(PublicImpact.LEAST_PEOPLE);
                    sums.know(sums.of(group.by(), group.key()));
                }
            }
            for (OfficeImpact.Group group : office.groups()) {
                if (group.figures().people() < PublicImpact.LEAST_PEOPLE) {
                    assertThat(sums.canCompute(sums.of(group.by(), group.key())))
                            .as("%s %s of %s", group.by(), group.key(), shown.groups())
                            .isFalse();
                }
            }
            for (int column = 0; column < sums.columns(); column++) {
                assertThat(sums.canCompute(sums.one(column))).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<Trio> crowds() {
        return RandomRegulations.thatEvaluate()
                .flatMap(before -> Combinators.combine(
                                Staffs.dossiersFor(before, 5, 12),
                                Arbitraries.just(before),
                                RandomRegulations.thatEvaluate())
                        .as((dossier, same, other) -> new Trio(dossier, same, changed(same, other))))
                .withoutEdgeCases();
    }

    /** The funds that pay each person, under one regulation or the other. */
    private static List<List<FundKind>> funds(Trio trio, OfficeImpact.Year year) {
        List<List<FundKind>> funds = new ArrayList<>();
        for (PersonChange person : year.people()) {
            List<FundKind> own = new ArrayList<>();
            for (Regulation regulation : List.of(trio.before, trio.after)) {
                RULES.evaluate(trio.dossier, regulation).person(person.person()).orElseThrow().premiums().stream()
                        .map(one -> one.fund())
                        .filter(one -> !own.contains(one))
                        .forEach(own::add);
            }
            funds.add(own);
        }
        return funds;
    }

    /** Sums over people and funds: one column for each fund of each person. */
    private static final class Sums {
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final List<PersonChange> people;
        private final List<List<FundKind>> funds;
        private final List<Ratio[]> known = new ArrayList<>();

        Sums(List<PersonChange> people, List<List<FundKind>> funds) {
            this.people = people;
            this.funds = funds;
            for (int p = 0; p < people.size(); p++) {
                for (FundKind fund : funds.get(p)) {
                    columns.put(people.get(p).person() + " " + fund, columns.size());
                }
            }
        }

        int columns() {
            return columns.size();
        }

        Ratio[] one(int column) {
            Ratio[] row = new Ratio[columns.size()];
            Arrays.fill(row, Ratio.ZERO);
            row[column] = Ratio.ONE;
            return row;
        }

        Ratio[] all() {
            Ratio[] row = new Ratio[columns.size()];
            Arrays.fill(row, Ratio.ONE);
            return row;
        }

        Ratio[] of(GroupBy by, String key) {
            Ratio[] row = new Ratio[columns.size()];
            Arrays.fill(row, Ratio.ZERO);
            for (int p = 0; p < people.size(); p++) {
                for (FundKind fund : funds.get(p)) {
                    String own = by == GroupBy.FUND ? fund.name() : YearImpact.key(people.get(p), by);
                    if (own.equals(key)) {
                        row[columns.get(people.get(p).person() + " " + fund)] = Ratio.ONE;
                    }
                }
            }
            return row;
        }

        void know(Ratio[] row) {
            Ratio[] rest = reduced(row);
            int lead = lead(rest);
            if (lead >= 0) {
                Ratio first = rest[lead];
                for (int i = 0; i < rest.length; i++) {
                    rest[i] = rest[i].dividedBy(first);
                }
                known.add(rest);
            }
        }

        /** A sum of nothing is no secret. */
        boolean canCompute(Ratio[] row) {
            return lead(row) >= 0 && lead(reduced(row)) < 0;
        }

        private Ratio[] reduced(Ratio[] row) {
            Ratio[] rest = row.clone();
            for (Ratio[] by : known) {
                Ratio times = rest[lead(by)];
                for (int i = 0; i < rest.length; i++) {
                    rest[i] = rest[i].minus(by[i].times(times));
                }
            }
            return rest;
        }

        private static int lead(Ratio[] row) {
            for (int i = 0; i < row.length; i++) {
                if (row[i].signum() != 0) {
                    return i;
                }
            }
            return -1;
        }
    }

    @Property(tries = 60)
    void what_is_shown_is_what_the_office_sees(@ForAll("crowds") Trio trio) {
        Impact impact = trio.impact();
        for (int y = 0; y < impact.office().years().size(); y++) {
            OfficeImpact.Year office = impact.office().years().get(y);
            PublicImpact.Year shown = impact.published().years().get(y);
            for (int g = 0; g < shown.groups().size(); g++) {
                PublicImpact.Group group = shown.groups().get(g);
                assertThat(group.key()).isEqualTo(office.groups().get(g).key());
                if (group.figures() != null) {
                    assertThat(group.figures()).isEqualTo(office.groups().get(g).figures());
                }
            }
            if (shown.money() != null) {
                assertThat(shown.money()).isEqualTo(office.money());
                assertThat(shown.money().amountBefore()).isGreaterThanOrEqualTo(Money.ZERO);
            }
        }
    }
}
