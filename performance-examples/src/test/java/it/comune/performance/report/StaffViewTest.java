package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Combinations;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Staffs;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of people and money anybody may see. */
class StaffViewTest {
    private static final StaffView ALZANO = RealPlan.everybody().staff();

    /** What somebody receives from a fund; the same with and without exemptions is one. */
    private record Amount(String person, FundKind fund, String project, Money euros) {}

    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> towns() {
        return towns(7, 12);
    }

    /** Where fewer people are, hardly any funds may be shown. */
    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> largerTowns() {
        return towns(12, 24);
    }

    private static Arbitrary<Tuple2<Dossier, Regulation>> towns(int least, int most) {
        return RandomRegulations.thatEvaluate()
                .flatMap(regulation -> Combinators.combine(
                                Staffs.dossiersFor(regulation, least, most), Arbitraries.just(regulation))
                        .as(Tuple::of))
                .withoutEdgeCases();
    }

    @Property(tries = 60)
    void nothing_about_fewer_than_five_people_follows_from_classes(@ForAll("towns") Tuple2<Dossier, Regulation> town) {
        Evaluation evaluation = AlzanoLetters.RULES.evaluate(town.get1(), town.get2());
        StaffView staff = StaffView.masked(evaluation, town.get2());
        for (StaffView.Group group : staff.groups()) {
            List<PersonResult> people = evaluation.people().stream()
                    .filter(one -> group.roles().contains(one.role()) && one.score() != null)
                    .toList();
            List<Set<String>> sums = new ArrayList<>();
            for (StaffView.ScoreClass one : group.scores()) {
                sums.add(ids(
                        people,
                        person -> isIn(Objects.requireNonNull(person.score()).value(), one.from(), one.below())));
                assertThat(sums.get(sums.size() - 1)).hasSize(one.people()).hasSizeGreaterThanOrEqualTo(5);
            }
            for (StaffView.AmountClass one : group.amounts()) {
                sums.add(ids(
                        people,
                        person -> isIn(
                                person.total().euros(),
                                one.from().euros(),
                                one.below() == null ? null : one.below().euros())));
                assertThat(sums.get(sums.size() - 1)).hasSize(one.people()).hasSizeGreaterThanOrEqualTo(5);
            }

            assertThat(Combinations.areAboutAtLeast(Disclosure.LEAST_PEOPLE, sums, id -> id))
                    .isTrue();
        }
        Statistics.collect(staff.groups().isEmpty() ? "no classes" : "classes");
        Statistics.coverage(coverage -> coverage.check("classes").count(count -> count > 0));
    }

    private static Set<String> ids(List<PersonResult> people, Predicate<PersonResult> which) {
        Set<String> ids = new LinkedHashSet<>();
        people.stream().filter(which).forEach(one -> ids.add(one.person()));
        return ids;
    }

    private static boolean isIn(BigDecimal value, BigDecimal from, @Nullable BigDecimal below) {
        return value.compareTo(from) >= 0 && (below == null || value.compareTo(below) < 0);
    }

    @Property(tries = 60)
    void nothing_about_fewer_than_five_people_follows_from_funds(
            @ForAll("largerTowns") Tuple2<Dossier, Regulation> town) {
        Evaluation evaluation = AlzanoLetters.RULES.evaluate(town.get1(), town.get2());
        StaffView staff = StaffView.masked(evaluation, town.get2());
        List<Set<Amount>> sums = new ArrayList<>();
        for (StaffView.FundGroup group : staff.funds()) {
            sums.add(amounts(evaluation, group, PremiumResult::amount));
            assertThat(sum(sums.get(sums.size() - 1))).isEqualTo(group.distributed());
            if (group.funds().size() > 1) {
                assertThat(group.payable()).isNull();
                assertThat(group.distributedWithoutExemptions()).isNull();
                nobodyIsLeftAlone(evaluation, group);
                continue;
            }
            sums.add(amounts(evaluation, group, PremiumResult::amountWithoutExemptions));
            assertThat(sum(sums.get(sums.size() - 1))).isEqualTo(group.distributedWithoutExemptions());
            sums.add(amounts(evaluation, group, PremiumResult::payable));
            assertThat(sum(sums.get(sums.size() - 1))).isEqualTo(group.payable());
        }

        assertThat(Combinations.areAboutAtLeast(Disclosure.LEAST_PEOPLE, sums, Amount::person))
                .as("%s", staff.funds())
                .isTrue();
        // Few of these towns have funds that may be shown; those of the real plan have, below.
        Statistics.collect(staff.funds().isEmpty() ? "no funds" : "funds");
    }

    /**
     * Somebody who knows which part of each fund was distributed takes a multiple of what is allocated from what is distributed, so
     * that nothing is left of the funds of one such part: the others must then still be about five people.
     */
    private static void nobodyIsLeftAlone(Evaluation evaluation, StaffView.FundGroup group) {
        Map<StaffView.FundName, Ratio> parts = new LinkedHashMap<>();
        for (FundResult fund : evaluation.funds()) {
            StaffView.FundName name = new StaffView.FundName(fund.fund(), fund.project());
            // Where nothing is allocated, nothing is in the sums.
            if (group.funds().contains(name) && !fund.amount().isZero()) {
                parts.put(
                        name, Ratio.of(fund.distributed().cents(), fund.amount().cents()));
            }
        }
        for (Ratio part : parts.values()) {
            List<StaffView.FundName> left = parts.keySet().stream()
                    .filter(fund -> !part.equals(parts.get(fund)))
                    .toList();
            if (!left.isEmpty()) {
                assertThat(earners(evaluation, left)).isGreaterThanOrEqualTo(Disclosure.LEAST_PEOPLE);
            }
        }
    }

    private static int earners(Evaluation evaluation, List<StaffView.FundName> funds) {
        Set<String> earners = new LinkedHashSet<>();
        for (PersonResult person : evaluation.people()) {
            for (PremiumResult premium : person.premiums()) {
                if (!premium.amount().isZero()
                        && funds.contains(new StaffView.FundName(premium.fund(), premium.project()))) {
                    earners.add(person.person());
                }
            }
        }
        return earners.size();
    }

    private static Set<Amount> amounts(
            Evaluation evaluation, StaffView.FundGroup group, Function<PremiumResult, Money> which) {
        Set<Amount> amounts = new LinkedHashSet<>();
        for (PersonResult person : evaluation.people()) {
            for (StaffView.FundName fund : group.funds()) {
                Money sum = Money.ZERO;
                for (PremiumResult premium : person.premiums()) {
                    if (premium.fund() == fund.kind() && Objects.equals(premium.project(), fund.project())) {
                        sum = sum.plus(which.apply(premium));
                    }
                }
                if (!sum.isZero()) {
                    amounts.add(new Amount(
                            person.person(), fund.kind(), Objects.requireNonNullElse(fund.project(), ""), sum));
                }
            }
        }
        return amounts;
    }

    private static Money sum(Set<Amount> amounts) {
        return amounts.stream().map(Amount::euros).reduce(Money.ZERO, Money::plus);
    }

    private static List<List<String>> names(StaffView staff) {
        return staff.funds().stream()
                .map(group -> group.funds().stream()
                        .map(fund -> fund.project() == null ? fund.kind().name() : fund.project())
                        .toList())
                .toList();
    }

    /** The real plan with other funds and a validated report, so that amounts are payable. */
    private static StaffView paidFrom(UnaryOperator<Funds> change) {
        return paid(change, new StringBuilder());
    }

    private static StaffView paid(UnaryOperator<Funds> change, StringBuilder payable) {
        Dossier dossier = RealPlan.DOSSIER;
        Report report = dossier.report();
        Dossier changed = new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                new Report(
                        new Act("verbale 1", dossier.evaluationDate()),
                        report.facts(),
                        report.conditions(),
                        report.reschedulings(),
                        report.exemptCauses(),
                        report.declaredOutcomes(),
                        report.remarks()),
                dossier.people(),
                change.apply(dossier.fundsOrNone()));
        Evaluation evaluation = AlzanoLetters.RULES.evaluate(changed, RealPlan.REGULATION);
        StaffView staff = StaffView.masked(evaluation, RealPlan.REGULATION);
        assertThat(evaluation.payable()).isTrue();
        staff.funds().stream().filter(group -> group.funds().size() > 1).forEach(group -> {
            nobodyIsLeftAlone(evaluation, group);
            payable.append(group.payable()).append(group.distributedWithoutExemptions());
        });
        return staff;
    }

    private static Funds without(Funds funds, boolean secretary, String... projects) {
        return new Funds(
                funds.agreement(),
                funds.productivity(),
                funds.unitHeads(),
                secretary ? funds.generalSecretary() : null,
                funds.projects().stream()
                        .filter(one -> !List.of(projects).contains(one.id()))
                        .toList());
    }

    /** The secretary with the six heads alone would be whoever is left when theirs is eliminated; with 16 of projects nobody is. */
    @Test
    void of_the_real_plan_the_secretary_is_with_heads_and_all_projects() {
        assertThat(names(ALZANO))
                .containsExactly(
                        List.of("PRODUCTIVITY"),
                        List.of("UNIT_HEADS", "GENERAL_SECRETARY", "ENERGIA", "NEVE", "POLIZIA"));
    }

    @Test
    void without_a_secretary_projects_of_three_people_each_are_with_the_large_one() {
        assertThat(names(paidFrom(funds -> without(funds, false))))
                .containsExactly(List.of("PRODUCTIVITY"), List.of("UNIT_HEADS"), List.of("ENERGIA", "NEVE", "POLIZIA"));
    }

    /** Six people; but anybody may know which part of each is distributed, and so could tell one from the other. */
    @Test
    void two_projects_of_three_people_each_are_not_shown_by_themselves() {
        assertThat(names(paidFrom(funds -> without(funds, false, "POLIZIA"))))
                .containsExactly(List.of("PRODUCTIVITY"), List.of("UNIT_HEADS", "ENERGIA", "NEVE"));
    }

    @Test
    void one_project_of_three_people_is_not_left_where_the_heads_are_eliminated() {
        assertThat(names(paidFrom(funds -> without(funds, false, "POLIZIA", "NEVE"))))
                .containsExactly(List.of("PRODUCTIVITY", "UNIT_HEADS", "ENERGIA"));
    }

    /** Of ten people, ten and three: one multiple eliminates both projects that are distributed whole, and three people would be left. */
    @Test
    void projects_of_which_the_same_part_is_distributed_are_eliminated_together() {
        StaffView staff = paidFrom(funds -> without(funds, false)
                .with(funds.projects().stream()
                        .map(one -> one.id().equals("ENERGIA")
                                ? new ProjectFund(one.id(), "O22", "AREA_VI", one.amount(), one.source(), one.text())
                                : one)
                        .toArray(ProjectFund[]::new)));

        assertThat(names(staff))
                .containsExactly(List.of("PRODUCTIVITY"), List.of("UNIT_HEADS", "ENERGIA", "NEVE", "POLIZIA"));
    }

    /** Funds of the real plan, as they come. */
    @Property(tries = 40)
    void of_no_funds_put_together_a_few_people_are_left(@ForAll long seed) {
        Random random = new Random(seed);
        Dossier dossier = RealPlan.DOSSIER;
        Funds funds = dossier.fundsOrNone();
        List<ProjectFund> projects = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            ProjectFund one = funds.projects().get(random.nextInt(3));
            Money amount = Money.ofCents(100_000L * (1 + random.nextInt(9)));
            projects.add(new ProjectFund("X" + i, one.objective(), one.unit(), amount, one.source(), null));
        }
        Funds drawn = new Funds(
                funds.agreement(),
                random.nextInt(4) == 0 ? null : funds.productivity(),
                random.nextInt(3) == 0 ? null : funds.unitHeads(),
                random.nextBoolean() ? null : funds.generalSecretary(),
                projects);
        StringBuilder more = new StringBuilder();
        StaffView staff = paid(none -> drawn, more);

        assertThat(more.toString()).matches("(nullnull)*");
        assertThat(staff.funds())
                .filteredOn(group -> group.funds().size() == 1)
                .allSatisfy(group -> assertThat(group.payable()).isNotNull());
        Statistics.collect(more.isEmpty() ? "each by itself" : "put together");
        Statistics.coverage(coverage -> coverage.check("put together").count(count -> count > 0));
    }

    /** What hangs on payment times is taken from the heads alone: beside what is distributed it would tell their sum, and the rest. */
    @Test
    void where_payment_times_are_missed_what_is_payable_of_the_heads_does_not_tell_them_from_the_secretary() {
        StringBuilder more = new StringBuilder();
        StaffView staff = paid(
                funds -> {
                    ResultFund heads = Objects.requireNonNull(funds.unitHeads());
                    return funds.with(new ResultFund(heads.result(), heads.positions(), new PaymentTimes(false, null)));
                },
                more);

        assertThat(names(staff)).hasSize(2);
        assertThat(more).hasToString("nullnull");
        assertThat(staff.funds().get(0).payable()).isEqualTo(Money.of("91914.43"));
        assertThat(FundTotals.of(staff.funds()).payable()).isNull();
        assertThat(FundTotals.of(staff.funds()).distributedWithoutExemptions()).isNull();
    }

    @Test
    void without_groups_of_several_funds_everything_is_shown() {
        StaffView staff = paidFrom(funds -> without(funds, false, "ENERGIA", "NEVE"));

        assertThat(names(staff)).containsExactly(List.of("PRODUCTIVITY"), List.of("UNIT_HEADS"), List.of("POLIZIA"));
        assertThat(staff.funds()).allSatisfy(group -> {
            assertThat(group.payable()).isEqualTo(group.distributed());
            assertThat(group.distributedWithoutExemptions()).isNotNull();
        });
    }

    @Test
    void everything_that_was_distributed_is_in_some_group() {
        Money all = Money.ZERO;
        for (StaffView.FundGroup group : ALZANO.funds()) {
            all = all.plus(group.distributed());
        }

        assertThat(all)
                .isEqualTo(RealPlan.EVALUATION.funds().stream()
                        .map(one -> one.distributed())
                        .reduce(Money.ZERO, Money::plus));
    }
}
