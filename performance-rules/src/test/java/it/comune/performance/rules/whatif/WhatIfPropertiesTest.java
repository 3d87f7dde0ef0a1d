package it.comune.performance.rules.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/** What holds of every change that is announced, whatever the dossier and the regulation. */
class WhatIfPropertiesTest {
    private static final RuleBook RULES = RuleBook.standard();

    @Provide
    Arbitrary<Regulation> thatEvaluate() {
        return RandomRegulations.thatEvaluate();
    }

    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffed() {
        return Staffs.withRegulations();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Dossiers.ofObjectives(1, 3);
    }

    @Property(tries = 200)
    void a_change_that_is_made_by_hand_gives_what_was_announced_and_a_smaller_one_gives_less(
            @ForAll("dossiers") Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        WhatIf whatIf = WhatIf.of(RULES, dossier, regulation);
        for (IndicatorResult one : whatIf.evaluation().indicators()) {
            for (NearestChange change : whatIf.ofIndicator(one.indicator(), one.unit())) {
                Degree announced = announced(change, one);
                assertThat(announced).isGreaterThan(Objects.requireNonNull(one.degree()));
                assertThat(change.distance()).isBetween(Ratio.of(1, Integer.MAX_VALUE), Ratio.ONE);

                Evaluation changed = RULES.evaluate(Applied.to(dossier, change.change()), regulation);
                assertThat(degree(changed, one)).as("%s", change.change()).isEqualTo(announced);

                Applied.smaller(dossier, change.change()).ifPresent(smaller -> {
                    Degree less = degree(RULES.evaluate(smaller, regulation), one);
                    assertThat(less == null || less.compareTo(announced) < 0)
                            .as("%s: a smaller one gives %s", change.change(), less)
                            .isTrue();
                });
            }
        }
    }

    private static Degree announced(NearestChange change, IndicatorResult one) {
        FigureChange figure = change.figure(FigureKind.INDICATOR_DEGREE, one.indicator(), one.unit())
                .orElseThrow();
        return new Degree(Objects.requireNonNull(figure.after()));
    }

    private static @Nullable Degree degree(Evaluation evaluation, IndicatorResult of) {
        return evaluation.indicator(of.indicator(), of.unit()).orElseThrow().degree();
    }

    @Property(tries = 40)
    void changes_of_objectives_and_units_raise_them_and_come_nearest_first(
            @ForAll("dossiers") Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        WhatIf whatIf = WhatIf.of(RULES, dossier, regulation);
        for (ObjectiveResult one : whatIf.evaluation().objectives()) {
            List<NearestChange> changes = whatIf.ofObjective(one.objective(), one.unit());
            assertThat(changes).extracting(NearestChange::distance).isSorted();
            for (NearestChange first : changes) {
                // Of one kind and indicator, whatever stands later asks more: more of the way, or an earlier day.
                assertThat(changes.subList(changes.indexOf(first) + 1, changes.size()))
                        .filteredOn(later -> isOfSameKind(first, later))
                        .allSatisfy(later -> assertThat(
                                        later.distance().equals(first.distance())
                                                ? String.valueOf(later.change().to())
                                                                .compareTo(String.valueOf(first.change()
                                                                        .to()))
                                                        < 0
                                                : later.distance().compareTo(first.distance()) > 0)
                                .isTrue());
            }
            assertThat(changes)
                    .allSatisfy(
                            change -> assertThat(change.gain(FigureKind.OBJECTIVE_DEGREE, one.objective(), one.unit()))
                                    .isPositive());
        }
        for (UnitResult one : whatIf.evaluation().units()) {
            assertThat(whatIf.ofUnit(one.unit()))
                    .allSatisfy(change -> assertThat(change.gain(FigureKind.UNIT_POINTS, one.unit(), null))
                            .isPositive());
        }
    }

    private static boolean isOfSameKind(NearestChange one, NearestChange other) {
        return one.change().kind() == other.change().kind()
                && one.change().subject().equals(other.change().subject())
                && Objects.equals(one.change().cause(), other.change().cause());
    }

    @Property(tries = 40)
    void order_of_the_dossier_means_nothing(@ForAll("dossiers") Dossier dossier, @ForAll long seed) {
        Regulation regulation = Samples.regulation();
        WhatIf one = WhatIf.of(RULES, dossier, regulation);
        WhatIf other = WhatIf.of(RULES, Dossiers.shuffled(dossier, seed), regulation);

        for (IndicatorResult indicator : one.evaluation().indicators()) {
            assertThat(other.ofIndicator(indicator.indicator(), indicator.unit()))
                    .isEqualTo(one.ofIndicator(indicator.indicator(), indicator.unit()));
        }
        assertThat(other.worths()).isEqualTo(one.worths());
    }

    @Property(tries = 40)
    void what_a_person_would_gain_is_what_they_gain_and_a_tenth_less_is_not_enough(
            @ForAll("staffed") Tuple2<Dossier, Regulation> both) {
        Dossier dossier = both.get1();
        WhatIf whatIf = WhatIf.of(RULES, dossier, both.get2());
        for (PersonResult person : whatIf.evaluation().people()) {
            for (NearestChange change : whatIf.ofPerson(person.person())) {
                assertThat(change.euros(person.person())).isPositive();
                if (change.change().kind() == ChangeKind.SERVICE_DAYS) {
                    Person one = person(dossier, person);
                    int days = change.change().size().intValueExact();
                    Evaluation enough = served(both, one, one.serviceDays() + days);
                    assertThat(total(enough, person).subtract(person.total().euros()))
                            .isEqualByComparingTo(change.euros(person.person()));
                    assertThat(served(both, one, one.serviceDays() + days - 1)
                                    .person(person.person())
                                    .orElseThrow()
                                    .eligible())
                            .isFalse();
                }
            }
        }
    }

    @Property(tries = 60)
    void whoever_has_no_day_that_counts_is_told_of_the_base_whatever_the_fund_is_split_over(
            @ForAll("staffed") Tuple2<Dossier, Regulation> both) {
        WhatIf whatIf = WhatIf.of(RULES, both.get1(), both.get2());
        for (PersonResult person : whatIf.evaluation().people()) {
            if (person.eligible() && person.creditedDays() == 0) {
                assertThat(whatIf.whyNotPerson(person.person()))
                        .filteredOn(one -> one.question() == Obstacle.Question.WHY_NO_TOP_UP)
                        .allSatisfy(one -> assertThat(Objects.requireNonNull(one.step())
                                        .rule()
                                        .id())
                                .startsWith("BASE-"));
            }
        }
    }

    private static Person person(Dossier dossier, PersonResult result) {
        return dossier.people().stream()
                .filter(one -> one.id().equals(result.person()))
                .findFirst()
                .orElseThrow();
    }

    private static Evaluation served(Tuple2<Dossier, Regulation> both, Person one, int days) {
        List<BehaviourScore> same = one.behaviours();
        return RULES.evaluate(Applied.with(both.get1(), one.id(), same, days), both.get2());
    }

    private static BigDecimal total(Evaluation evaluation, PersonResult of) {
        return evaluation.person(of.person()).orElseThrow().total().euros();
    }

    @Property(tries = 60)
    void a_cause_is_worth_in_points_what_the_finding_says_and_in_euros_what_funds_distribute_more(
            @ForAll("staffed") Tuple2<Dossier, Regulation> both) {
        Regulation regulation = Samples.with(both.get2(), Exemptions.COUNT_AS_ACHIEVED);
        WhatIf whatIf = WhatIf.of(RULES, both.get1(), regulation);
        for (Worth worth : whatIf.worths()) {
            BigDecimal found = whatIf.evaluation().findings().stream()
                    .filter(one -> worth.kind() == Worth.Kind.CAUSE
                            ? one.code() == FindingCode.EXEMPTION_WORTH
                                    && worth.subject().equals(one.figure("cause"))
                            : one.code() == FindingCode.UNPROVEN
                                    && worth.subject().equals(one.indicator())
                                    && Objects.equals(worth.unit(), one.unit()))
                    .map(one -> new BigDecimal(
                            Objects.requireNonNull(one.figure(worth.kind() == Worth.Kind.CAUSE ? "points" : "worth"))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            // A declaration that a recognised cause would replace is worth nothing alone, whatever the finding adds up.
            if (worth.kind() == Worth.Kind.CAUSE
                    || both.get1().report().exemptCauses().isEmpty()) {
                assertThat(worth.points()).as("%s", worth).isEqualByComparingTo(found);
            }
            assertThat(worth.euros())
                    .isEqualByComparingTo(worth.funds().stream()
                            .map(FigureChange::difference)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(worth.euros())
                    .isEqualByComparingTo(worth.people().stream()
                            .map(FigureChange::difference)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Property(tries = 60)
    void a_difference_has_what_moved_and_nothing_else(@ForAll("staffed") Tuple2<Dossier, Regulation> both) {
        Evaluation before = RULES.evaluate(both.get1(), both.get2());
        List<String> causes = new ArrayList<>();
        both.get1().report().exemptCauses().forEach(one -> causes.add(one.id()));

        assertThat(EvaluationDifference.between(before, before).isEmpty()).isTrue();
        for (String cause : causes) {
            Evaluation after = RULES.evaluate(Applied.without(both.get1(), cause), both.get2());
            EvaluationDifference there = EvaluationDifference.between(before, after);
            EvaluationDifference back = EvaluationDifference.between(after, before);

            assertThat(there.figures())
                    .allSatisfy(one -> assertThat(one.isMoved()).isTrue());
            assertThat(back.figures())
                    .extracting(FigureChange::difference)
                    .containsExactlyElementsOf(there.figures().stream()
                            .map(one -> one.difference().negate())
                            .toList());
            assertThat(back.findingsAdded()).isEqualTo(there.findingsGone());
            assertThat(back.findingsChanged())
                    .extracting(EvaluationDifference.FindingChange::after)
                    .containsExactlyInAnyOrderElementsOf(there.findingsChanged().stream()
                            .map(EvaluationDifference.FindingChange::before)
                            .toList());
            assertThat(there.withoutPeople().figures())
                    .noneMatch(one -> one.kind().isOfPerson());
            for (UnitResult unit : before.units()) {
                boolean moved = !Objects.equals(
                        unit.points(), after.unit(unit.unit()).orElseThrow().points());
                assertThat(there.figures().stream()
                                .anyMatch(one -> one.kind() == FigureKind.UNIT_POINTS
                                        && one.id().equals(unit.unit())))
                        .isEqualTo(moved);
            }
        }
    }
}
