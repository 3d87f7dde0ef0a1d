package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Combinations;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Staffs;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
        return RandomRegulations.thatEvaluate()
                .flatMap(regulation -> Combinators.combine(
                                Staffs.dossiersFor(regulation, 7, 12), Arbitraries.just(regulation))
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
                assertThat(sums.get(sums.size() - 1)).hasSize(one.people());
            }
            for (StaffView.AmountClass one : group.amounts()) {
                sums.add(ids(
                        people,
                        person -> isIn(
                                person.total().euros(),
                                one.from().euros(),
                                one.below() == null ? null : one.below().euros())));
                assertThat(sums.get(sums.size() - 1)).hasSize(one.people());
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
    void nothing_about_fewer_than_five_people_follows_from_funds(@ForAll("towns") Tuple2<Dossier, Regulation> town) {
        Evaluation evaluation = AlzanoLetters.RULES.evaluate(town.get1(), town.get2());
        StaffView staff = StaffView.masked(evaluation, town.get2());
        List<Set<Amount>> sums = new ArrayList<>();
        for (StaffView.FundGroup group : staff.funds()) {
            for (Function<PremiumResult, Money> which : List.<Function<PremiumResult, Money>>of(
                    PremiumResult::amount, PremiumResult::amountWithoutExemptions, PremiumResult::payable)) {
                sums.add(amounts(evaluation, group, which));
            }
            assertThat(sum(sums.get(sums.size() - 3))).isEqualTo(group.distributed());
            assertThat(sum(sums.get(sums.size() - 2))).isEqualTo(group.distributedWithoutExemptions());
            assertThat(sum(sums.get(sums.size() - 1))).isEqualTo(group.payable());
        }

        assertThat(Combinations.areAboutAtLeast(Disclosure.LEAST_PEOPLE, sums, Amount::person))
                .as("%s", staff.funds())
                .isTrue();
        Statistics.collect(staff.funds().isEmpty() ? "no funds" : "funds");
        Statistics.coverage(coverage -> coverage.check("funds").count(count -> count > 0));
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

    @Test
    void of_the_real_plan_funds_of_few_earners_are_put_together() {
        assertThat(ALZANO.funds())
                .extracting(group -> group.funds().stream()
                        .map(fund -> fund.project() == null ? fund.kind().name() : fund.project())
                        .toList())
                .contains(List.of("PRODUCTIVITY"))
                .doesNotContain(List.of("GENERAL_SECRETARY"), List.of("NEVE"), List.of("ENERGIA"));
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
