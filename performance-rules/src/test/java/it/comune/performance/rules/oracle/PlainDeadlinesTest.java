package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.Policies.DayCount;
import it.comune.performance.regulation.Policies.DeadlineRoll;
import it.comune.performance.regulation.Policies.Reschedulings;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines, lateness and what is not due: section 4 and the decisions beyond it. */
class PlainDeadlinesTest {
    @Nested
    class Lateness {
        @ParameterizedTest(name = "completed on {0}: {1} days late, {2}")
        @CsvSource({
            "2023-01-01, 0, 1",
            "2023-06-30, 0, 1",
            "2023-07-01, 1, 0.9",
            "2023-07-15, 15, 0.9",
            "2023-07-16, 16, 0.75",
            "2023-07-30, 30, 0.75",
            "2023-07-31, 31, 0.5",
            "2023-08-29, 60, 0.5",
            "2023-08-30, 61, 0",
            "2024-01-31, 215, 0"
        })
        void every_row_begins_and_ends_where_the_table_says(String on, int late, String degree) {
            World world = World.completion().completed(on);

            assertThat(world.daysLate()).isEqualTo(late);
            assertThat(world.degree()).isEqualTo(degree);
        }

        @Test
        void a_table_may_let_the_first_days_pass() {
            World world = World.completion()
                    .under(law -> law.lateness = Law.table("10 1", "- 0.4"))
                    .completed("2023-07-10");

            assertThat(world.degree()).isEqualTo("1");
        }

        @Test
        void curve_and_lateness_are_multiplied() {
            World world =
                    World.of(new Target.AtLeast(BigDecimal.TEN), "2023-06-30").value("8", day("2023-07-01"));

            assertThat(world.degree()).isEqualTo("0.72");
        }

        @Test
        void what_is_not_completed_is_late_until_the_evaluation() {
            World world = World.completion().evaluatedOn("2023-07-20").fact(Fact.underWay("I", "0.8"));

            assertThat(world.daysLate()).isEqualTo(20);
            assertThat(world.degree()).isEqualTo("0.6");
        }

        @Test
        void a_dated_progress_is_late_until_the_evaluation_all_the_same() {
            World world = World.completion()
                    .evaluatedOn("2023-07-20")
                    .observed(new Observation.NotCompleted(new BigDecimal("0.8"), day("2023-06-01")));

            assertThat(world.daysLate()).isEqualTo(20);
        }

        @Test
        void an_undated_value_is_late_until_the_evaluation_if_it_has_a_deadline() {
            World world = World.of(new Target.AtLeast(BigDecimal.TEN), "2023-06-30")
                    .evaluatedOn("2023-07-10")
                    .value("10");

            assertThat(world.daysLate()).isEqualTo(10);
            assertThat(world.degree()).isEqualTo("0.9");
        }

        @Test
        void without_a_deadline_nothing_is_ever_late() {
            World undated = World.atLeastTen().value("10");
            World afterTheYear = World.of(new Target.Completion(), null).completed("2024-01-20");

            assertThat(undated.daysLate()).isNull();
            assertThat(undated.degree()).isEqualTo("1");
            assertThat(afterTheYear.daysLate()).isNull();
            assertThat(afterTheYear.degree()).isEqualTo("1");
        }

        @Test
        void without_a_fact_there_are_no_days_late() {
            World world = World.completion();

            assertThat(world.daysLate()).isNull();
            assertThat(world.result().indicator("I", "U").deadline()).isEqualTo("2023-06-30");
        }
    }

    @Nested
    class WorkingDays {
        @ParameterizedTest(name = "completed on {0}: {1} working days late")
        @CsvSource({
            // 30 June 2023 was a Friday.
            "2023-06-30, 0",
            "2023-07-01, 0",
            "2023-07-02, 0",
            "2023-07-03, 1",
            "2023-07-07, 5",
            "2023-07-09, 5",
            "2023-07-10, 5",
            "2023-07-11, 6"
        })
        void weekends_and_holidays_do_not_count(String on, int late) {
            World world = World.completion()
                    .under(law -> {
                        law.dayCount = DayCount.WORKING;
                        law.holidays = List.of(day("2023-07-10"), day("2023-07-08"));
                    })
                    .completed(on);

            assertThat(world.daysLate()).isEqualTo(late);
        }

        @Test
        void a_deadline_on_a_holiday_rolls_to_the_next_working_day() {
            // Saturday 1 July, Sunday 2, holiday on Monday 3: rolled to Tuesday 4.
            World world = World.of(new Target.Completion(), "2023-07-01")
                    .under(law -> {
                        law.roll = DeadlineRoll.NEXT_WORKING_DAY;
                        law.holidays = List.of(day("2023-07-03"));
                    })
                    .completed("2023-07-05");

            assertThat(world.result().indicator("I", "U").deadline()).isEqualTo("2023-07-04");
            assertThat(world.daysLate()).isEqualTo(1);
        }

        @Test
        void a_deadline_on_a_working_day_does_not_roll() {
            World world = World.completion()
                    .under(law -> law.roll = DeadlineRoll.NEXT_WORKING_DAY)
                    .completed("2023-07-01");

            assertThat(world.result().indicator("I", "U").deadline()).isEqualTo("2023-06-30");
            assertThat(world.daysLate()).isEqualTo(1);
        }

        @Test
        void without_a_roll_a_deadline_on_sunday_stays_there() {
            World world = World.of(new Target.Completion(), "2023-07-02").completed("2023-07-03");

            assertThat(world.daysLate()).isEqualTo(1);
        }

        @Test
        void whether_something_is_due_is_asked_before_the_roll() {
            // Sunday 31 December rolls to January; it is due all the same.
            World world = World.of(new Target.Completion(), "2023-12-31")
                    .under(law -> law.roll = DeadlineRoll.NEXT_WORKING_DAY)
                    .completed("2024-01-02");

            assertThat(world.result().indicator("I", "U").deadline()).isEqualTo("2024-01-01");
            assertThat(world.daysLate()).isEqualTo(1);
            assertThat(world.degree()).isEqualTo("0.9");
        }
    }

    @Nested
    class Grace {
        @ParameterizedTest(name = "completed on {0}: {1} days")
        @CsvSource({"2023-07-05, 0, 1", "2023-07-06, 6, 0.9", "2023-07-16, 16, 0.75"})
        void grace_forgives_but_does_not_shift_the_table(String on, int late, String degree) {
            World world = World.completion().under(law -> law.graceDays = 5).completed(on);

            assertThat(world.daysLate()).isEqualTo(late);
            assertThat(world.degree()).isEqualTo(degree);
        }

        @Test
        void grace_is_counted_in_the_days_that_the_regulation_counts() {
            World world = World.completion()
                    .under(law -> {
                        law.graceDays = 5;
                        law.dayCount = DayCount.WORKING;
                    })
                    .completed("2023-07-09");

            assertThat(world.daysLate()).isZero();
        }
    }

    @Nested
    class NotDue {
        @ParameterizedTest(name = "due on {0}, evaluated on {1}: {2}")
        @CsvSource({
            "2023-06-30, 2023-06-29, NOT_DUE",
            "2023-06-30, 2023-06-30, 0",
            "2023-12-31, 2024-01-31, 0",
            "2024-01-01, 2024-01-31, NOT_DUE",
            "2024-01-01, 2023-12-31, NOT_DUE"
        })
        void what_comes_after_the_evaluation_or_the_year_is_not_due(String deadline, String evaluated, String degree) {
            World world = World.of(new Target.Completion(), deadline).evaluatedOn(evaluated);

            assertThat(world.degree()).isEqualTo(degree);
            assertThat(world.degreeWithout("I")).isEqualTo(degree);
            assertThat(world.objectiveDegree("O")).isEqualTo(degree);
        }

        @Test
        void without_a_deadline_it_is_due_at_the_end_of_the_year() {
            assertThat(World.atLeastTen().evaluatedOn("2023-12-30").value("9").degree())
                    .isEqualTo("NOT_DUE");
            assertThat(World.atLeastTen().evaluatedOn("2023-12-31").value("9").degree())
                    .isEqualTo("0.9");
        }

        @Test
        void what_was_completed_early_is_due() {
            World world = World.completion().evaluatedOn("2023-03-31").completed("2023-03-31");

            assertThat(world.degree()).isEqualTo("1");
            assertThat(world.daysLate()).isZero();
        }

        @Test
        void what_was_completed_after_the_year_against_a_later_deadline_is_not_due() {
            assertThat(World.of(new Target.Completion(), "2024-03-31")
                            .completed("2024-01-10")
                            .degree())
                    .isEqualTo("NOT_DUE");
            assertThat(World.of(new Target.Completion(), "2024-03-31")
                            .completed("2023-12-31")
                            .degree())
                    .isEqualTo("1");
        }

        @Test
        void progress_is_never_reached() {
            assertThat(World.completion()
                            .evaluatedOn("2023-05-31")
                            .fact(Fact.underWay("I", "1"))
                            .degree())
                    .isEqualTo("NOT_DUE");
        }

        @Test
        void a_lower_bound_that_is_reached_early_is_due() {
            assertThat(World.atLeastTen().evaluatedOn("2023-05-31").value("10").degree())
                    .isEqualTo("1");
            assertThat(World.atLeastTen()
                            .evaluatedOn("2023-05-31")
                            .value("9.99")
                            .degree())
                    .isEqualTo("NOT_DUE");
        }

        @Test
        void an_upper_bound_is_reached_only_at_its_deadline() {
            for (Target target : List.of(
                    new Target.AtMost(BigDecimal.TEN),
                    new Target.FewerThan(BigDecimal.TEN),
                    new Target.Between(BigDecimal.ONE, BigDecimal.TEN),
                    new Target.RelativeToBaseline(
                            Target.RelativeToBaseline.Bound.AT_MOST,
                            Target.RelativeToBaseline.Direction.DECREASE,
                            BigDecimal.ZERO,
                            BigDecimal.TEN))) {
                assertThat(World.of(target, null)
                                .evaluatedOn("2023-12-30")
                                .value("5")
                                .degree())
                        .as("%s before", target)
                        .isEqualTo("NOT_DUE");
                assertThat(World.of(target, null)
                                .evaluatedOn("2023-12-31")
                                .value("5")
                                .degree())
                        .as("%s at the end", target)
                        .isEqualTo("1");
            }
        }

        @Test
        void an_undated_value_counts_as_measured_on_the_evaluation_date() {
            World undated =
                    World.of(new Target.AtLeast(BigDecimal.TEN), "2024-06-30").value("10");
            World dated =
                    World.of(new Target.AtLeast(BigDecimal.TEN), "2024-06-30").value("10", day("2023-12-31"));

            assertThat(undated.degree()).isEqualTo("NOT_DUE");
            assertThat(dated.degree()).isEqualTo("1");
        }

        @Test
        void a_false_condition_is_not_due_even_when_it_was_done() {
            World world = World.conditional().completed("2023-05-01");
            world.dossier.condition("I", false);

            assertThat(world.degree()).isEqualTo("NOT_DUE");
            assertThat(world.result().findings().stream().map(PlainResult.Found::indicator))
                    .as("only the fact itself is remarked upon")
                    .filteredOn(i -> i != null)
                    .hasSize(1);
        }

        @Test
        void a_true_condition_is_due() {
            World world = World.conditional().completed("2023-05-01");
            world.dossier.condition("I", true);

            assertThat(world.degree()).isEqualTo("1");
        }

        @Test
        void not_due_comes_before_exemption_and_missing_facts() {
            World world = World.completion().evaluatedOn("2023-05-31").exempt("I");

            assertThat(world.degree()).isEqualTo("NOT_DUE");
        }
    }

    @Nested
    class FactsAfterTheEvaluation {
        @Test
        void they_count_as_no_record_with_a_finding_of_their_own() {
            World world = World.completion().evaluatedOn("2023-07-31").completed("2023-08-01");

            assertThat(world.degree()).isEqualTo("0");
            assertThat(world.places(FindingCode.FACT_AFTER_EVALUATION)).containsExactly("U O I");
            assertThat(world.found(FindingCode.NO_FACT)).isFalse();
            assertThat(world.found(FindingCode.FACT_WITHOUT_EVIDENCE)).isFalse();
        }

        @Test
        void the_evaluation_date_itself_counts() {
            World world = World.completion().evaluatedOn("2023-07-31").completed("2023-07-31");

            assertThat(world.degree()).isEqualTo("0.5");
            assertThat(world.found(FindingCode.FACT_AFTER_EVALUATION)).isFalse();
        }

        @Test
        void a_later_specific_record_does_not_hide_the_general_one_and_is_found() {
            World world = World.completion()
                    .completed("2023-06-01")
                    .fact(Fact.completed("I", day("2024-02-15")).forUnit("U"));

            assertThat(world.degree()).isEqualTo("1");
            assertThat(world.found(FindingCode.FACT_AFTER_EVALUATION)).isTrue();
        }

        @Test
        void a_later_general_record_beside_a_specific_one_is_found() {
            World world = World.completion()
                    .completed("2024-02-15")
                    .fact(Fact.notCompleted("I").forUnit("U"));

            assertThat(world.degree()).isEqualTo("0");
            assertThat(world.places(FindingCode.FACT_AFTER_EVALUATION)).containsExactly("U O I");
        }

        @Test
        void progress_stated_after_the_evaluation_does_not_count() {
            World world = World.completion().observed(new Observation.NotCompleted(BigDecimal.ONE, day("2024-02-01")));

            assertThat(world.daysLate()).isNull();
            assertThat(world.found(FindingCode.FACT_AFTER_EVALUATION)).isTrue();
        }
    }

    @Nested
    class Rescheduled {
        @Test
        void an_accepted_act_moves_the_deadline() {
            World world =
                    World.completion().rescheduled("2023-09-30", "2023-06-15").completed("2023-10-01");

            assertThat(world.daysLate()).isEqualTo(1);
            assertThat(world.found(FindingCode.RESCHEDULED_AFTER_DEADLINE)).isFalse();
            assertThat(world.found(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
        }

        @ParameterizedTest(name = "{0}, act of {1}: deadline {2}, warned {3}, rejected {4}")
        @CsvSource({
            "ANY, 2023-06-30, 2023-09-30, false, false",
            "ANY, 2023-07-01, 2023-09-30, true, false",
            "ANY, 2024-01-31, 2023-09-30, true, false",
            "ANY, 2024-02-01, 2023-06-30, false, true",
            "BEFORE_ORIGINAL_DEADLINE, 2023-06-30, 2023-09-30, false, false",
            "BEFORE_ORIGINAL_DEADLINE, 2023-07-01, 2023-06-30, false, true",
            "NONE, 2023-06-01, 2023-06-30, false, true"
        })
        void the_policy_decides(
                Reschedulings policy, String actDate, String deadline, boolean warned, boolean rejected) {
            World world = World.completion()
                    .under(law -> law.reschedulings = policy)
                    .rescheduled("2023-09-30", actDate)
                    .completed("2023-06-01");

            assertThat(world.result().indicator("I", "U").deadline()).isEqualTo(deadline);
            assertThat(world.places(FindingCode.RESCHEDULED_AFTER_DEADLINE))
                    .isEqualTo(warned ? List.of("- O I") : List.of());
            assertThat(world.places(FindingCode.RESCHEDULING_REJECTED))
                    .isEqualTo(rejected ? List.of("- O I") : List.of());
        }

        @Test
        void an_act_after_the_evaluation_is_unknown_even_if_it_comes_before_the_deadline() {
            World world = World.completion()
                    .under(law -> law.reschedulings = Reschedulings.BEFORE_ORIGINAL_DEADLINE)
                    .evaluatedOn("2023-05-31")
                    .rescheduled("2023-09-30", "2023-06-01");

            assertThat(world.result().indicator("I", "U").deadline()).isEqualTo("2023-06-30");
            assertThat(world.found(FindingCode.RESCHEDULING_REJECTED)).isTrue();
        }

        @Test
        void the_latest_act_holds_and_the_later_date_among_equals() {
            World latestAct =
                    World.completion().rescheduled("2023-11-30", "2023-05-01").rescheduled("2023-08-31", "2023-06-01");
            World sameDay =
                    World.completion().rescheduled("2023-11-30", "2023-05-01").rescheduled("2023-08-31", "2023-05-01");

            assertThat(latestAct.result().indicator("I", "U").deadline()).isEqualTo("2023-08-31");
            assertThat(sameDay.result().indicator("I", "U").deadline()).isEqualTo("2023-11-30");
        }

        @Test
        void those_for_all_units_and_those_for_one_compete() {
            World world = new World()
                    .objectiveOf(List.of("U", "V"), "O", "10", World.yesNo("I").dueBy(day("2023-06-30")))
                    .rescheduledFor("U", "2023-09-30", "2023-05-01")
                    .rescheduled("2023-08-31", "2023-06-01");
            World other = new World()
                    .objectiveOf(List.of("U", "V"), "O", "10", World.yesNo("I").dueBy(day("2023-06-30")))
                    .rescheduledFor("U", "2023-09-30", "2023-06-02")
                    .rescheduled("2023-08-31", "2023-06-01");

            assertThat(world.result().indicator("I", "U").deadline()).isEqualTo("2023-08-31");
            assertThat(other.result().indicator("I", "U").deadline()).isEqualTo("2023-09-30");
            assertThat(other.result().indicator("I", "V").deadline()).isEqualTo("2023-08-31");
        }

        @Test
        void past_the_year_it_leaves_the_year() {
            World world =
                    World.completion().rescheduled("2024-01-01", "2023-06-01").completed("2024-01-15");
            World inTheYear = World.completion().rescheduled("2023-12-31", "2023-06-01");

            assertThat(world.degree()).isEqualTo("NOT_DUE");
            assertThat(world.places(FindingCode.RESCHEDULED_PAST_YEAR)).containsExactly("U O I");
            assertThat(inTheYear.degree()).isEqualTo("0");
            assertThat(inTheYear.found(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
        }

        @Test
        void what_does_not_leave_the_year_by_the_act_is_not_past_it() {
            World planned = World.of(new Target.Completion(), "2024-02-29").rescheduled("2024-03-31", "2023-06-01");
            World reached =
                    World.completion().rescheduled("2024-01-31", "2023-06-01").completed("2023-06-15");
            World failed = World.conditional().rescheduled("2024-01-31", "2023-06-01");
            failed.dossier.condition("I", false);

            assertThat(planned.degree()).isEqualTo("NOT_DUE");
            assertThat(planned.found(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
            assertThat(reached.degree()).isEqualTo("1");
            assertThat(reached.found(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
            assertThat(failed.degree()).isEqualTo("NOT_DUE");
            assertThat(failed.found(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
        }

        @Test
        void one_that_does_not_hold_is_not_past_the_year() {
            World world =
                    World.completion().rescheduled("2024-03-31", "2023-05-01").rescheduled("2023-10-31", "2023-06-01");

            assertThat(world.found(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
        }

        @Test
        void without_a_deadline_the_end_of_the_year_is_the_original_one() {
            World inTime = World.atLeastTen()
                    .under(law -> law.reschedulings = Reschedulings.BEFORE_ORIGINAL_DEADLINE)
                    .rescheduled("2023-10-31", "2023-12-31")
                    .value("10", day("2023-11-01"));
            World tooLate = World.atLeastTen()
                    .under(law -> law.reschedulings = Reschedulings.BEFORE_ORIGINAL_DEADLINE)
                    .rescheduled("2023-10-31", "2024-01-01")
                    .value("10", day("2023-11-01"));

            assertThat(inTime.daysLate()).isEqualTo(1);
            assertThat(tooLate.daysLate()).isNull();
            assertThat(tooLate.found(FindingCode.RESCHEDULING_REJECTED)).isTrue();
        }

        @Test
        void a_deadline_may_be_brought_forward() {
            World world =
                    World.completion().rescheduled("2023-05-31", "2023-05-01").completed("2023-06-15");

            assertThat(world.daysLate()).isEqualTo(15);
        }
    }
}
