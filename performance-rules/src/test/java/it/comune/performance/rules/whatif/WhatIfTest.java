package it.comune.performance.rules.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.Obstacle.Question;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.regulation.Policies.CauseRecognition;
import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Worked examples of what would be otherwise: the lateness table 1-15 days 90%, 16-30 days 75%, 31-60 days 50%, then 0. */
class WhatIfTest {
    private static final RuleBook RULES = RuleBook.standard();
    private static final Regulation STANDARD = Regulations.named("standard");
    private static final LocalDate DUE = LocalDate.of(2023, 6, 30);

    private static Dossier.Draft draft(Indicator... indicators) {
        return Dossier.draft("Comune di Prova", 2023)
                .evaluatedOn(LocalDate.of(2024, 1, 31))
                .approvedBy(Act.of("DGC 1/2023", LocalDate.of(2023, 1, 20)))
                .measuredBy(Act.of("DGC 9/2019", LocalDate.of(2019, 3, 1)))
                .validatedBy(Act.of("Verbale 1/2024", LocalDate.of(2024, 1, 20)))
                .strategicArea("S", "Servizi")
                .units(Unit.area("U", "Area tecnica"))
                .objectives(Objective.draft("O", "S", "Opera")
                        .assignedTo("U", "40")
                        .indicators(indicators)
                        .build());
    }

    private static Indicator completion() {
        return Indicator.of("O.1", "Collaudo", new Target.Completion()).dueBy(DUE);
    }

    private static WhatIf whatIf(Dossier.Draft draft) {
        return WhatIf.of(RULES, draft.build(), STANDARD);
    }

    private static BigDecimal gain(NearestChange change) {
        return change.gain(FigureKind.INDICATOR_DEGREE, "O.1", "U");
    }

    @Test
    void sixteen_days_late_one_day_earlier_would_have_earned_fifteen_hundredths_more() {
        WhatIf whatIf = whatIf(draft(completion()).facts(Fact.completed("O.1", DUE.plusDays(16))));

        List<NearestChange> changes = whatIf.ofIndicator("O.1", "U");

        assertThat(changes).hasSize(2);
        NearestChange nearest = changes.get(0);
        assertThat(nearest.change().kind()).isEqualTo(ChangeKind.EARLIER);
        assertThat(nearest.change().size()).isEqualTo("1");
        assertThat(nearest.change().from()).isEqualTo("2023-07-16");
        assertThat(nearest.change().to()).isEqualTo("2023-07-15");
        assertThat(nearest.distance()).isEqualTo(Ratio.of(1, 16));
        assertThat(gain(nearest)).isEqualByComparingTo("0.15");
        // 40 points of weight: 30 become 36.
        assertThat(nearest.gain(FigureKind.UNIT_POINTS, "U", null)).isEqualByComparingTo("6.00");
        assertThat(changes.get(1).change().size()).isEqualTo("16");
        assertThat(gain(changes.get(1))).isEqualByComparingTo("0.25");
    }

    @Test
    void fifteen_days_late_only_all_fifteen_days_would_have_changed_anything() {
        WhatIf whatIf = whatIf(draft(completion()).facts(Fact.completed("O.1", DUE.plusDays(15))));

        assertThat(whatIf.ofIndicator("O.1", "U")).singleElement().satisfies(change -> {
            assertThat(change.change().size()).isEqualTo("15");
            assertThat(change.distance()).isEqualTo(Ratio.ONE);
            assertThat(gain(change)).isEqualByComparingTo("0.1");
        });
    }

    @Test
    void what_was_done_in_time_has_no_nearest_change_and_no_obstacle() {
        WhatIf whatIf = whatIf(draft(completion()).facts(Fact.completed("O.1", DUE)));

        assertThat(whatIf.ofIndicator("O.1", "U")).isEmpty();
        assertThat(whatIf.whyNotIndicator("O.1", "U")).isEmpty();
        assertThat(whatIf.whyNotUnit("U")).isEmpty();
    }

    @Test
    void half_done_could_have_been_completed_up_to_sixty_days_late() {
        WhatIf whatIf = whatIf(draft(completion()).facts(Fact.underWay("O.1", "0.5")));

        List<NearestChange> changes = whatIf.ofIndicator("O.1", "U");

        assertThat(changes).extracting(one -> one.change().kind()).containsOnly(ChangeKind.COMPLETED);
        // Both are the whole way: the one that asks less comes first, though it gives less.
        assertThat(changes).extracting(one -> one.change().to()).containsExactly("2023-08-29", "2023-06-30");
        assertThat(changes)
                .extracting(WhatIfTest::gain)
                .containsExactly(new BigDecimal("0.500000"), new BigDecimal("1.000000"));
    }

    @Test
    void of_equally_near_changes_those_of_the_indicator_whose_best_gives_most_stand_together_and_first() {
        WhatIf whatIf = whatIf(draft(
                        completion().weighing("1"),
                        Indicator.of("O.2", "Atto", new Target.Completion())
                                .dueBy(DUE)
                                .weighing("3"))
                .facts(Fact.notCompleted("O.1"), Fact.notCompleted("O.2")));

        assertThat(whatIf.ofObjective("O", "U"))
                .filteredOn(one -> one.change().kind() == ChangeKind.COMPLETED)
                .extracting(one -> one.change().subject() + " " + one.change().to())
                .containsExactly("O.2 2023-08-29", "O.2 2023-06-30", "O.1 2023-08-29", "O.1 2023-06-30");
    }

    @Test
    void days_of_different_indicators_are_as_near_as_the_part_of_the_way_that_they_are() {
        WhatIf whatIf = whatIf(draft(
                        completion(),
                        Indicator.of("O.2", "Atto", new Target.Completion()).dueBy(DUE))
                .facts(Fact.completed("O.1", DUE.plusDays(60)), Fact.completed("O.2", DUE.plusDays(28))));

        assertThat(whatIf.ofObjective("O", "U"))
                .extracting(one -> one.change().subject() + " " + one.change().size())
                .containsExactly("O.2 13", "O.1 30", "O.1 60", "O.2 28");
    }

    @Test
    void what_nobody_recorded_could_have_been_recorded() {
        WhatIf whatIf = whatIf(draft(Indicator.of("O.1", "Chilometri", new Target.AtLeast(BigDecimal.TEN))));

        assertThat(whatIf.ofIndicator("O.1", "U")).singleElement().satisfies(change -> {
            assertThat(change.change().kind()).isEqualTo(ChangeKind.RECORDED);
            assertThat(gain(change)).isEqualByComparingTo("1");
        });
    }

    @Test
    void a_value_below_half_of_the_target_needs_the_next_point_of_the_curve_or_all() {
        WhatIf whatIf = whatIf(draft(Indicator.of("O.1", "Chilometri", new Target.AtLeast(BigDecimal.TEN)))
                .facts(Fact.value("O.1", "3").on(LocalDate.of(2023, 12, 1))));

        List<NearestChange> changes = whatIf.ofIndicator("O.1", "U");

        assertThat(changes).extracting(one -> one.change().to()).containsExactly("5", "10");
        assertThat(changes).extracting(NearestChange::distance).containsExactly(Ratio.of(2, 7), Ratio.ONE);
        assertThat(changes)
                .extracting(WhatIfTest::gain)
                .containsExactly(new BigDecimal("0.500000"), new BigDecimal("1.000000"));
    }

    @Test
    void a_cause_that_nobody_recognised_would_count_with_an_act() {
        Regulation strict = Samples.with(STANDARD, CauseRecognition.OWN_ACT);
        Dossier dossier = draft(completion())
                .facts(Fact.notCompleted("O.1"))
                .exemptCauses(ExemptCause.ofIndicator("C", "O.1", CauseKind.SUPPLIER, "Fallimento."))
                .build();

        List<NearestChange> changes = WhatIf.of(RULES, dossier, strict).ofIndicator("O.1", "U");

        assertThat(changes)
                .filteredOn(one -> one.change().kind() == ChangeKind.CAUSE_RECOGNISED)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.change().cause()).isEqualTo("C");
                    assertThat(gain(one)).isEqualByComparingTo("1");
                });
    }

    @Test
    void an_objective_names_the_smallest_change_among_its_indicators_first() {
        WhatIf whatIf = whatIf(draft(
                        completion(),
                        Indicator.of("O.2", "Atto", new Target.Completion()).dueBy(DUE))
                .facts(Fact.completed("O.1", DUE.plusDays(20)), Fact.completed("O.2", DUE.plusDays(31))));

        NearestChange nearest = whatIf.ofObjective("O", "U").get(0);

        assertThat(nearest.change().subject()).isEqualTo("O.2");
        assertThat(nearest.change().size()).isEqualTo("1");
        assertThat(nearest.gain(FigureKind.OBJECTIVE_DEGREE, "O", "U")).isEqualByComparingTo("0.125");
        assertThat(whatIf.ofUnit("U").get(0)).isEqualTo(nearest);
    }

    @Test
    void why_not_all_says_what_lateness_took_and_what_each_indicator_costs() {
        WhatIf whatIf = whatIf(draft(
                        completion(),
                        Indicator.of("O.2", "Atto", new Target.Completion()).dueBy(DUE))
                .facts(Fact.completed("O.1", DUE.plusDays(16)), Fact.completed("O.2", DUE)));

        assertThat(whatIf.whyNotIndicator("O.1", "U")).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.cost()).isEqualByComparingTo("0.25");
            assertThat(Objects.requireNonNull(obstacle.step()).rows())
                    .extracting(row -> row.table() + row.row())
                    .containsExactly("lateness3");
        });
        assertThat(whatIf.whyNotObjective("O", "U")).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.subject()).isEqualTo("O.1");
            assertThat(obstacle.cost()).isEqualByComparingTo("0.125");
        });
        // An eighth of 40 points.
        assertThat(whatIf.whyNotUnit("U")).extracting(Obstacle::cost).containsExactly(new BigDecimal("5.00"));
    }

    private static Person.Draft employee(String id, String points) {
        Person.Draft person = Person.draft(id, "DIPENDENTE", "ISTRUTTORI").in("U");
        List.of("C1", "C2", "C3", "C4").forEach(item -> person.given(item, points));
        return person;
    }

    private static Dossier.Draft staffed(Person... people) {
        return draft(completion())
                .facts(Fact.completed("O.1", DUE))
                .people(people)
                .funds(Funds.productivity(Money.of("10000.00"))
                        .agreedBy(Act.of("CCDI 2023", LocalDate.of(2023, 5, 1))));
    }

    @Test
    void a_person_just_below_a_band_needs_the_points_that_are_missing_to_it() {
        // 60 + 29.6 = 89.6: the band of 90 begins 0.4 higher.
        WhatIf whatIf = whatIf(staffed(
                employee("P1", "7.4").build(),
                employee("P2", "10").build(),
                employee("P3", "10").build()));

        NearestChange nearest = whatIf.ofPerson("P1").get(0);

        assertThat(nearest.change().kind()).isEqualTo(ChangeKind.POINTS_TO_BAND);
        assertThat(nearest.change().size()).isEqualByComparingTo("0.4");
        assertThat(nearest.gain(FigureKind.SCORE, "P1", null)).isEqualByComparingTo("0.40");
        assertThat(nearest.euros("P1")).isPositive();
        assertThat(whatIf.whyNotPerson("P1"))
                .filteredOn(one -> one.question() == Question.WHY_NOT_WHOLE_PREMIUM)
                .satisfiesExactly(
                        one -> {
                            assertThat(one.cost()).isEqualByComparingTo("0.4");
                            assertThat(one.figure("nextBand")).isEqualTo("90");
                        },
                        one -> {
                            assertThat(one.figure("premium")).isEqualTo("INDIVIDUAL");
                            assertThat(one.figure("lacking")).isEqualTo("fraction");
                            assertThat(Objects.requireNonNull(one.step()).rule().id())
                                    .isEqualTo("QUOTA-01");
                            assertThat(one.cost()).isPositive();
                        });
    }

    @Test
    void what_is_missing_to_a_band_and_what_would_have_been_enough_are_the_same_number() {
        // 59.85 for the unit and 30 of the evaluator, who gives whole points.
        WhatIf whatIf = WhatIf.of(
                RULES,
                draft(Indicator.of("O.1", "Chilometri", new Target.AtLeast(new BigDecimal("400"))))
                        .facts(Fact.value("O.1", "399"))
                        .people(
                                Person.draft("P1", "DIPENDENTE", "ISTRUTTORI")
                                        .in("U")
                                        .given("C1", "8")
                                        .given("C2", "8")
                                        .given("C3", "7")
                                        .given("C4", "7")
                                        .build(),
                                employee("P2", "10").build())
                        .funds(Funds.productivity(Money.of("10000.00"))
                                .agreedBy(Act.of("CCDI 2023", LocalDate.of(2023, 5, 1))))
                        .build(),
                STANDARD);
        BigDecimal missing = whatIf.whyNotPerson("P1").stream()
                .filter(one -> one.figure("nextBand") != null)
                .map(one -> Objects.requireNonNull(one.cost()))
                .findFirst()
                .orElseThrow();

        assertThat(missing).isEqualByComparingTo("0.15");
        assertThat(whatIf.ofPerson("P1").get(0).change().size()).isEqualByComparingTo(missing);
    }

    /** The rule of the step that each obstacle of a question rests on. */
    private static List<String> rules(WhatIf whatIf, String person, Question question) {
        return whatIf.whyNotPerson(person).stream()
                .filter(one -> one.question() == question && one.step() != null && one.figure("nextBand") == null)
                .map(one -> Objects.requireNonNull(one.step()).rule().id())
                .toList();
    }

    @Test
    void a_person_without_a_day_that_counts_is_told_of_the_days_and_of_no_ranking() {
        WhatIf whatIf = whatIf(staffed(
                employee("P1", "9").absent("ASPETTATIVA", 365).build(),
                employee("P2", "10").build()));

        assertThat(whatIf.evaluation().person("P1").orElseThrow().creditedDays())
                .isZero();
        assertThat(rules(whatIf, "P1", Question.WHY_NOT_WHOLE_PREMIUM)).containsExactly("BASE-01");
        assertThat(rules(whatIf, "P1", Question.WHY_NO_TOP_UP)).containsExactly("BASE-01");
    }

    @Test
    void a_score_in_the_zero_band_is_the_reason_for_either_share_and_for_no_top_up() {
        WhatIf whatIf = whatIf(draft(completion())
                .people(employee("P1", "5").build(), employee("P2", "5").build())
                .funds(Funds.productivity(Money.of("10000.00"))));

        assertThat(whatIf.evaluation().person("P1").orElseThrow().total()).isEqualTo(Money.ZERO);
        assertThat(rules(whatIf, "P1", Question.WHY_NOT_WHOLE_PREMIUM)).containsExactly("QUOTA-02", "QUOTA-02");
        assertThat(rules(whatIf, "P1", Question.WHY_NO_TOP_UP)).containsExactly("QUOTA-02");
    }

    @Test
    void a_person_beyond_the_border_of_the_top_up_needs_a_hundredth_of_a_point_more_than_the_last_who_receives_it() {
        WhatIf whatIf = whatIf(staffed(
                employee("P1", "9.5").build(),
                employee("P2", "9.6").build(),
                employee("P3", "8").build(),
                employee("P4", "8").build(),
                employee("P5", "8").build(),
                employee("P6", "8").build()));

        assertThat(whatIf.evaluation().person("P2").orElseThrow().premium(PremiumKind.TOP_UP))
                .isPresent();
        assertThat(whatIf.ofPerson("P1")).singleElement().satisfies(change -> {
            assertThat(change.change().kind()).isEqualTo(ChangeKind.POINTS_TO_TOP_UP);
            assertThat(change.change().size()).isEqualByComparingTo("0.41");
            assertThat(change.lost().cents()).isPositive();
        });
        assertThat(whatIf.whyNotPerson("P1"))
                .filteredOn(one -> one.question() == Question.WHY_NO_TOP_UP)
                .hasSize(1);
    }

    @Test
    void a_person_with_too_few_days_of_service_needs_those_that_are_missing() {
        Regulation minimum = Samples.withMinimumDays(STANDARD, 90, ServiceCounted.SERVICE_DAYS);
        Dossier dossier = staffed(
                        employee("P1", "9").served(80).build(),
                        employee("P2", "9").build())
                .build();
        WhatIf whatIf = WhatIf.of(RULES, dossier, minimum);

        assertThat(whatIf.ofPerson("P1")).singleElement().satisfies(change -> {
            assertThat(change.change().kind()).isEqualTo(ChangeKind.SERVICE_DAYS);
            assertThat(change.change().size()).isEqualByComparingTo("10");
            assertThat(change.euros("P1")).isPositive();
        });
        assertThat(whatIf.whyNotPerson("P1")).extracting(Obstacle::question).containsExactly(Question.WHY_NOT_ELIGIBLE);
    }

    @Test
    void while_a_gate_is_closed_why_not_payable_names_it() {
        WhatIf whatIf = whatIf(staffed(employee("P1", "9").build()).validatedBy(null));

        assertThat(whatIf.whyNotPerson("P1"))
                .filteredOn(one -> one.question() == Question.WHY_NOT_PAYABLE)
                .extracting(one -> Objects.requireNonNull(one.finding()).rule().id())
                .containsExactly("GATE-03");
    }

    @Test
    void a_cause_is_worth_what_would_be_lost_without_it_in_points_and_euros() {
        WhatIf whatIf = whatIf(draft(completion())
                .facts(Fact.notCompleted("O.1"))
                .exemptCauses(ExemptCause.ofIndicator("C", "O.1", CauseKind.SUPPLIER, "Fallimento.")
                        .recognisedBy("Giunta", Act.of("DGC 3/2024", LocalDate.of(2024, 1, 9))))
                .people(employee("P1", "9").build())
                .funds(Funds.productivity(Money.of("10000.00"))));

        assertThat(whatIf.worths()).singleElement().satisfies(worth -> {
            assertThat(worth.kind()).isEqualTo(Worth.Kind.CAUSE);
            assertThat(worth.subject()).isEqualTo("C");
            assertThat(worth.points()).isEqualByComparingTo("40");
            // Without it the unit is at 0 and the score at 36: nothing is earned in either share.
            assertThat(worth.gained())
                    .isEqualTo(whatIf.evaluation().person("P1").orElseThrow().total());
            assertThat(worth.lost()).isEqualTo(Money.ZERO);
            assertThat(worth.people()).hasSize(1);
        });
    }

    @Test
    void unknown_ids_are_named() {
        WhatIf whatIf = whatIf(draft(completion()));

        assertThatThrownBy(() -> whatIf.ofIndicator("O.9", "U")).hasMessageContaining("O.9");
        assertThatThrownBy(() -> whatIf.ofObjective("O", "V")).hasMessageContaining("V");
        assertThatThrownBy(() -> whatIf.ofUnit("V")).hasMessageContaining("V");
        assertThatThrownBy(() -> whatIf.ofPerson("P9")).hasMessageContaining("P9");
    }
}
