package it.comune.performance.rules;

import static it.comune.performance.rules.ConclusionAssert.assertThat;
import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Situation.aTenthLessThan;
import static it.comune.performance.rules.Situation.aTenthMoreThan;
import static it.comune.performance.rules.Situation.atLeast;
import static it.comune.performance.rules.Situation.atMost;
import static it.comune.performance.rules.Situation.between;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.rules.Situation.fewerThan;
import static it.comune.performance.rules.Situation.inEachOf;
import static it.comune.performance.rules.Situation.moreThan;
import static it.comune.performance.rules.Situation.percentageOfAtLeast;
import static it.comune.performance.rules.Situation.somethingVague;
import static it.comune.performance.rules.Situation.yesOrNo;
import static it.comune.performance.testing.Samples.curve;
import static it.comune.performance.testing.Samples.regulation;
import static it.comune.performance.testing.Samples.with;
import static it.comune.performance.testing.Samples.withAchievement;
import static it.comune.performance.testing.Samples.withGraceDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 10-indicators.drl: what was recorded against what was asked, and the degree without exemptions. */
class IndicatorRulesTest {
    /** The degree is the ratio, so that ratios can be read off. */
    private static final Regulation IN_PROPORTION = withAchievement(regulation(), curve("0:0:LINEAR", "1:1"));

    private static Conclusion degreeOf(Situation situation) {
        return given(IN_PROPORTION).and(situation).degree();
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class NoFact {
        @Test
        @Fires({"MEASURE-01", "GAP-02"})
        @StaySilent({"MEASURE-02", "MEASURE-03", "MEASURE-04"})
        void a_target_without_number_date_or_question_is_not_measurable() {
            assertThat(degreeOf(somethingVague().value("5")))
                    .earns("0")
                    .wasDecidedBy("MEASURE-01")
                    .lookingAt("target", "better service")
                    .lookingAt("observed", "5")
                    .lookingAt("ratio", "-")
                    .withoutEffect()
                    .wasDecidedBy("GAP-02")
                    .withEffect("0");
        }

        @Test
        @Fires({"MEASURE-02", "GAP-02"})
        @StaySilent({"MEASURE-01", "MEASURE-03", "MEASURE-33"})
        void a_missing_baseline_is_nothing_to_compare_with() {
            assertThat(degreeOf(aTenthMoreThan(null).value("5")))
                    .earns("0")
                    .wasDecidedBy("MEASURE-02")
                    .lookingAt("target", ">= ? x (1 + 0.1)")
                    .withoutEffect();
        }

        @Test
        @Fires("MEASURE-02")
        @StaySilent({"MEASURE-34", "MEASURE-35"})
        void a_baseline_of_zero_is_nothing_to_compare_with() {
            assertThat(degreeOf(aTenthLessThan("0").value("0"))).earns("0").wasDecidedBy("MEASURE-02");
        }

        @Test
        @Fires("MEASURE-34")
        @StaySilent("MEASURE-02")
        void the_smallest_baseline_above_zero_is_something_to_compare_with() {
            assertThat(degreeOf(aTenthLessThan("0.000001").value("0")))
                    .earns("1")
                    .wasDecidedBy("MEASURE-34");
        }

        @Test
        @Fires("MEASURE-03")
        @StaySilent({"MEASURE-01", "MEASURE-02", "MEASURE-04", "MEASURE-12"})
        void nothing_recorded_is_no_fact() {
            assertThat(degreeOf(completion()))
                    .earns("0")
                    .wasDecidedBy("MEASURE-03")
                    .lookingAt("observed", "-")
                    .withoutEffect();
        }

        @Test
        @Fires("MEASURE-04")
        @StaySilent({"MEASURE-03", "MEASURE-10"})
        void what_is_dated_the_day_after_the_evaluation_is_no_fact_yet() {
            assertThat(degreeOf(completion().due("2023-12-31").on("2024-02-01")))
                    .earns("0")
                    .wasDecidedBy("MEASURE-04")
                    .lookingAt("observed", "COMPLETED (2024-02-01)")
                    .lookingAt("ratio", "-")
                    .wasDecidedBy("GAP-02");
        }

        @Test
        @Fires("MEASURE-10")
        @StaySilent("MEASURE-04")
        void what_is_dated_the_evaluation_date_is_a_fact() {
            assertThat(degreeOf(completion().due("2023-12-31").on("2024-01-31")))
                    .earns("0.5")
                    .wasDecidedBy("MEASURE-10")
                    .lookingAt("observed", "COMPLETED (2024-01-31)");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Completion {
        @Test
        @Fires("MEASURE-10")
        @StaySilent({"MEASURE-03", "MEASURE-04", "MEASURE-11", "MEASURE-12"})
        void completed_is_a_ratio_of_one() {
            assertThat(degreeOf(completion().due("2023-06-30").on("2023-06-30")))
                    .earns("1")
                    .wasDecidedBy("MEASURE-10")
                    .lookingAt("target", "COMPLETION")
                    .lookingAt("ratio", "1")
                    .readingRow("achievement", 2)
                    .withEffect("1");
        }

        @Test
        @Fires("MEASURE-11")
        @StaySilent({"MEASURE-10", "MEASURE-12"})
        void progress_is_the_ratio_of_what_is_under_way() {
            assertThat(degreeOf(completion().progress("0.4")))
                    .earns("0.4")
                    .wasDecidedBy("MEASURE-11")
                    .lookingAt("observed", "NOT_COMPLETED 0.4")
                    .lookingAt("ratio", "2/5")
                    .readingRow("achievement", 1)
                    .withEffect("0.4");
        }

        @Test
        @Fires("MEASURE-11")
        @StaySilent("MEASURE-12")
        void a_progress_of_nothing_is_still_a_progress() {
            assertThat(degreeOf(completion().progress("0"))).earns("0").wasDecidedBy("MEASURE-11");
        }

        @Test
        @Fires("MEASURE-12")
        @StaySilent({"MEASURE-03", "MEASURE-10", "MEASURE-11"})
        void not_completed_without_progress_is_nothing() {
            assertThat(degreeOf(completion().notDone()))
                    .earns("0")
                    .wasDecidedBy("MEASURE-12")
                    .lookingAt("ratio", "0")
                    .withEffect("0");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Values {
        @Test
        @Fires("MEASURE-20")
        @StaySilent({"MEASURE-21", "MEASURE-23", "MEASURE-30", "MEASURE-33"})
        void at_least_is_value_by_target() {
            assertThat(degreeOf(atLeast("200").value("150")))
                    .earns("0.75")
                    .wasDecidedBy("MEASURE-20")
                    .lookingAt("target", ">= 200")
                    .lookingAt("observed", "150")
                    .lookingAt("ratio", "3/4")
                    .withEffect("0.75");
        }

        @ParameterizedTest(name = "{0} of at least 200 earn {1}")
        @CsvSource({"199, 0.995", "200, 1", "201, 1", "0, 0"})
        @Fires("MEASURE-20")
        void the_target_itself_is_enough_and_more_earns_no_more(String value, String degree) {
            assertThat(degreeOf(atLeast("200").value(value))).earns(degree);
        }

        @Test
        @Fires("MEASURE-21")
        @StaySilent({"MEASURE-20", "MEASURE-22", "MEASURE-25"})
        void at_most_is_held_by_the_target_itself() {
            assertThat(degreeOf(atMost("10").value("10")))
                    .earns("1")
                    .wasDecidedBy("MEASURE-21")
                    .lookingAt("target", "<= 10")
                    .lookingAt("ratio", "1");
        }

        @Test
        @Fires("MEASURE-22")
        @StaySilent("MEASURE-21")
        void above_at_most_the_ratio_is_target_by_value() {
            assertThat(degreeOf(atMost("10").value("10.1")))
                    .earns("0.990099")
                    .wasDecidedBy("MEASURE-22")
                    .lookingAt("ratio", "100/101");
        }

        @Test
        @Fires("MEASURE-22")
        void anything_above_at_most_none_is_nothing() {
            assertThat(degreeOf(atMost("0").value("1"))).earns("0").wasDecidedBy("MEASURE-22");
        }

        @Test
        @Fires("MEASURE-23")
        @StaySilent({"MEASURE-20", "MEASURE-24"})
        void more_than_is_held_above_the_bound() {
            assertThat(degreeOf(moreThan("5").value("5.01")))
                    .earns("1")
                    .wasDecidedBy("MEASURE-23")
                    .lookingAt("target", "> 5");
        }

        @Test
        @Fires("MEASURE-24")
        @StaySilent("MEASURE-23")
        void more_than_is_missed_at_the_bound() {
            assertThat(degreeOf(moreThan("5").value("5")))
                    .earns("0")
                    .wasDecidedBy("MEASURE-24")
                    .lookingAt("ratio", "0");
        }

        @Test
        @Fires("MEASURE-25")
        @StaySilent({"MEASURE-21", "MEASURE-26"})
        void fewer_than_is_held_below_the_bound() {
            assertThat(degreeOf(fewerThan("5").value("4.99")))
                    .earns("1")
                    .wasDecidedBy("MEASURE-25")
                    .lookingAt("target", "< 5");
        }

        @Test
        @Fires("MEASURE-26")
        @StaySilent("MEASURE-25")
        void fewer_than_is_missed_at_the_bound() {
            assertThat(degreeOf(fewerThan("5").value("5"))).earns("0").wasDecidedBy("MEASURE-26");
        }

        @ParameterizedTest(name = "{0} lies between 10 and 20")
        @CsvSource({"10", "15", "20"})
        @Fires("MEASURE-27")
        @StaySilent({"MEASURE-28", "MEASURE-29"})
        void both_bounds_lie_inside(String value) {
            assertThat(degreeOf(between("10", "20").value(value)))
                    .earns("1")
                    .wasDecidedBy("MEASURE-27")
                    .lookingAt("target", "10 - 20");
        }

        @Test
        @Fires("MEASURE-28")
        @StaySilent({"MEASURE-27", "MEASURE-29"})
        void below_a_range_the_ratio_is_value_by_lower_bound() {
            assertThat(degreeOf(between("10", "20").value("9")))
                    .earns("0.9")
                    .wasDecidedBy("MEASURE-28")
                    .lookingAt("ratio", "9/10");
        }

        @Test
        @Fires("MEASURE-29")
        @StaySilent({"MEASURE-27", "MEASURE-28"})
        void above_a_range_the_ratio_is_upper_bound_by_value() {
            assertThat(degreeOf(between("10", "20").value("25")))
                    .earns("0.8")
                    .wasDecidedBy("MEASURE-29")
                    .lookingAt("ratio", "4/5");
        }

        @Test
        @Fires("MEASURE-27")
        @StaySilent({"MEASURE-28", "MEASURE-29"})
        void a_range_may_be_a_single_value() {
            assertThat(degreeOf(between("10", "10").value("10"))).earns("1").wasDecidedBy("MEASURE-27");
        }

        @Test
        @Fires("MEASURE-30")
        @StaySilent("MEASURE-20")
        void a_percentage_is_compared_with_the_percentage_asked() {
            assertThat(degreeOf(percentageOfAtLeast("80").percent("60")))
                    .earns("0.75")
                    .wasDecidedBy("MEASURE-30")
                    .lookingAt("target", ">= 80%")
                    .lookingAt("observed", "60%")
                    .lookingAt("ratio", "3/4");
        }

        @ParameterizedTest(name = "{0}% of at least 80% earn {1}")
        @CsvSource({"79.999999, 1", "80, 1", "120, 1", "79, 0.9875"})
        @Fires("MEASURE-30")
        void a_degree_is_rounded_once_to_six_decimals(String percent, String degree) {
            assertThat(degreeOf(percentageOfAtLeast("80").percent(percent))).earns(degree);
        }

        @Test
        @Fires("MEASURE-31")
        @StaySilent("MEASURE-32")
        void yes_is_everything() {
            assertThat(degreeOf(yesOrNo().yes()))
                    .earns("1")
                    .wasDecidedBy("MEASURE-31")
                    .lookingAt("target", "YES_NO")
                    .lookingAt("observed", "YES");
        }

        @Test
        @Fires("MEASURE-32")
        @StaySilent("MEASURE-31")
        void no_is_nothing() {
            assertThat(degreeOf(yesOrNo().no()))
                    .earns("0")
                    .wasDecidedBy("MEASURE-32")
                    .lookingAt("observed", "NO");
        }

        @Test
        @Fires("MEASURE-33")
        @StaySilent({"MEASURE-02", "MEASURE-20", "MEASURE-34"})
        void at_least_the_moved_baseline_is_value_by_bound() {
            assertThat(degreeOf(aTenthMoreThan("100").value("99")))
                    .earns("0.9")
                    .wasDecidedBy("MEASURE-33")
                    .lookingAt("target", ">= 100 x (1 + 0.1)")
                    .lookingAt("ratio", "9/10");
        }

        @Test
        @Fires("MEASURE-33")
        void the_moved_baseline_itself_is_enough() {
            assertThat(degreeOf(aTenthMoreThan("100").value("110"))).earns("1");
        }

        @Test
        @Fires("MEASURE-34")
        @StaySilent({"MEASURE-02", "MEASURE-21", "MEASURE-35"})
        void at_most_the_moved_baseline_is_held_by_the_bound_itself() {
            assertThat(degreeOf(aTenthLessThan("100").value("90")))
                    .earns("1")
                    .wasDecidedBy("MEASURE-34")
                    .lookingAt("target", "<= 100 x (1 - 0.1)");
        }

        @Test
        @Fires("MEASURE-35")
        @StaySilent("MEASURE-34")
        void above_the_moved_baseline_the_ratio_is_bound_by_value() {
            assertThat(degreeOf(aTenthLessThan("100").value("100")))
                    .earns("0.9")
                    .wasDecidedBy("MEASURE-35")
                    .lookingAt("ratio", "9/10");
        }

        @Test
        @Fires("MEASURE-36")
        @StaySilent("MEASURE-37")
        void periods_that_reached_the_minimum_count() {
            assertThat(degreeOf(inEachOf(4, "2").counts("2", "1.99", "3", "0")))
                    .earns("0.5")
                    .wasDecidedBy("MEASURE-36")
                    .lookingAt("target", "4 x >= 2")
                    .lookingAt("observed", "2 + 1.99 + 3 + 0")
                    .lookingAt("ratio", "1/2");
        }

        @Test
        @Fires("MEASURE-36")
        void periods_that_nobody_counted_did_not_reach_it() {
            assertThat(degreeOf(inEachOf(4, "2").counts("2", "2"))).earns("0.5");
            assertThat(degreeOf(inEachOf(4, "2").counts())).earns("0");
        }

        @Test
        @Fires("MEASURE-37")
        @StaySilent("MEASURE-36")
        void a_total_is_compared_with_what_all_periods_ask() {
            assertThat(degreeOf(inEachOf(4, "2").total("6")))
                    .earns("0.75")
                    .wasDecidedBy("MEASURE-37")
                    .lookingAt("observed", "= 6")
                    .lookingAt("ratio", "3/4");
        }

        @Test
        @Fires("MEASURE-37")
        void more_than_all_periods_ask_earns_no_more() {
            assertThat(degreeOf(inEachOf(4, "2").total("9"))).earns("1");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Due {
        @Test
        @Fires("DUE-01")
        @StaySilent({"DUE-02", "DUE-03", "DEGREE-02"})
        void a_condition_that_did_not_hold_makes_even_a_fact_not_due() {
            assertThat(degreeOf(completion().due("2023-06-30").on("2023-06-01").onCondition(false)))
                    .is(Outcome.NOT_DUE)
                    .hasNoFigure()
                    .wasDecidedBy("DUE-01")
                    .withoutEffect();
        }

        @Test
        @Fires({"DUE-04", "DEGREE-02"})
        @StaySilent("DUE-01")
        void a_condition_that_held_makes_it_due() {
            assertThat(degreeOf(completion().due("2023-06-30").on("2023-06-01").onCondition(true)))
                    .is(Outcome.ACHIEVED)
                    .wasDecidedBy("DUE-04")
                    .lookingAt("condition", "true or unknown")
                    .withoutEffect();
        }

        @Test
        @Fires("DUE-01")
        @StaySilent({"DUE-02", "DUE-03"})
        void the_condition_comes_before_the_deadline() {
            assertThat(degreeOf(completion().due("2024-06-30").onCondition(false)))
                    .wasDecidedBy("DUE-01");
            assertThat(degreeOf(atMost("1").due("2024-06-30").onCondition(false)))
                    .wasDecidedBy("DUE-01");
        }

        @Test
        @Fires("DUE-02")
        @StaySilent({"DUE-01", "DUE-03", "DUE-04", "DUE-05", "GAP-02"})
        void a_deadline_past_the_year_is_not_due() {
            assertThat(degreeOf(completion().due("2024-01-01")))
                    .is(Outcome.NOT_DUE)
                    .hasNoFigure()
                    .wasDecidedBy("DUE-02")
                    .lookingAt("deadline", "2024-01-01")
                    .withoutEffect();
        }

        @Test
        @Fires({"DUE-04", "GAP-02"})
        @StaySilent({"DUE-02", "DUE-03", "DUE-05"})
        void a_deadline_on_the_last_day_of_the_year_is_due() {
            assertThat(degreeOf(completion().due("2023-12-31"))).is(Outcome.NOT_ACHIEVED);
        }

        @Test
        @Fires("DUE-02")
        void during_the_year_what_has_no_deadline_is_not_due_yet() {
            assertThat(given(IN_PROPORTION)
                            .evaluatedOn("2023-12-30")
                            .and(atLeast("10").value("9"))
                            .degree())
                    .is(Outcome.NOT_DUE)
                    .wasDecidedBy("DUE-02");
        }

        @Test
        @Fires({"DUE-05", "DEGREE-01"})
        @StaySilent({"DUE-02", "DUE-04"})
        void what_is_reached_already_counts_before_its_deadline() {
            assertThat(given(IN_PROPORTION)
                            .evaluatedOn("2023-06-30")
                            .and(atLeast("10").value("10"))
                            .degree())
                    .is(Outcome.ACHIEVED)
                    .wasDecidedBy("DUE-05")
                    .withoutEffect()
                    .wasDecidedBy("DEGREE-01");
        }

        @Test
        @Fires("DUE-02")
        @StaySilent({"DUE-05", "DEGREE-02"})
        void what_is_reached_only_after_the_year_does_not_count_in_it() {
            assertThat(degreeOf(completion().due("2024-06-30").on("2024-01-01")))
                    .is(Outcome.NOT_DUE);
        }

        @Test
        @Fires({"DUE-05", "DEGREE-02"})
        @StaySilent("DUE-02")
        void what_is_reached_on_the_last_day_of_the_year_counts_in_it() {
            assertThat(degreeOf(completion().due("2024-06-30").on("2023-12-31")))
                    .is(Outcome.ACHIEVED);
        }

        @Test
        @Fires("DUE-02")
        void progress_is_never_reached_however_great() {
            assertThat(degreeOf(completion().due("2024-06-30").progress("1").on("2023-12-01")))
                    .is(Outcome.NOT_DUE);
        }

        @Test
        @Fires("DUE-03")
        @StaySilent({"DUE-01", "DUE-02", "DUE-05", "DEGREE-02"})
        void an_upper_bound_is_judged_at_its_deadline_even_if_held_so_far() {
            assertThat(degreeOf(atMost("10").due("2024-01-01").value("3").on("2023-12-31")))
                    .is(Outcome.NOT_DUE)
                    .wasDecidedBy("DUE-03")
                    .withoutEffect();
        }

        @Test
        @Fires("DUE-03")
        @StaySilent({"DUE-02", "GAP-02"})
        void every_kind_of_upper_bound_waits_for_its_deadline() {
            assertThat(degreeOf(fewerThan("10").due("2024-01-01").value("3"))).wasDecidedBy("DUE-03");
            assertThat(degreeOf(between("1", "10").due("2024-01-01").value("3")))
                    .wasDecidedBy("DUE-03");
            assertThat(degreeOf(aTenthLessThan("10").due("2024-01-01").value("3")))
                    .wasDecidedBy("DUE-03");
            assertThat(degreeOf(atMost("10").due("2024-01-01"))).wasDecidedBy("DUE-03");
        }

        @Test
        @Fires({"DUE-04", "DEGREE-02"})
        @StaySilent("DUE-03")
        void an_upper_bound_is_due_at_a_deadline_on_the_last_day_of_the_year() {
            assertThat(degreeOf(atMost("10").due("2023-12-31").value("3").on("2023-12-31")))
                    .is(Outcome.ACHIEVED);
        }

        @Test
        @Fires("DUE-04")
        void that_the_deadline_has_come_is_not_said_again_of_what_has_no_condition() {
            assertThat(degreeOf(completion().due("2023-06-30").on("2023-06-01"))
                            .explanation()
                            .wasDecidedBy("DUE-04"))
                    .isFalse();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Degree {
        @Test
        @Fires("DEGREE-01")
        @StaySilent({"DEGREE-02", "DEGREE-03", "DEGREE-04", "DEGREE-05"})
        void without_a_deadline_nothing_is_late() {
            assertThat(given(regulation())
                            .and(atLeast("10").value("8").on("2024-01-31"))
                            .degree())
                    .is(Outcome.PARTIALLY_ACHIEVED)
                    .earns("0.8")
                    .wasDecidedBy("MEASURE-20")
                    .readingRow("achievement", 2)
                    .withEffect("0.8")
                    .wasDecidedBy("DEGREE-01")
                    .lookingAt("on", "2024-01-31")
                    .readingNoRow()
                    .withEffect("0");
        }

        @ParameterizedTest(name = "{0} of 10: row {2}")
        @CsvSource({"4.999999, 0, 1", "5, 0.5, 2", "9.999999, 1, 2", "10, 1, 3", "11, 1, 3"})
        @Fires("DEGREE-01")
        void the_achievement_curve_begins_at_a_half(String value, String degree, int row) {
            assertThat(given(regulation()).and(atLeast("10").value(value)).degree())
                    .earns(degree)
                    .wasDecidedBy("MEASURE-20")
                    .readingRow("achievement", row);
        }

        @Test
        @Fires("DEGREE-02")
        @StaySilent({"DEGREE-01", "DEGREE-03", "DEGREE-04", "DEGREE-05"})
        void on_the_day_of_the_deadline_it_is_done_in_time() {
            assertThat(given(regulation())
                            .and(completion().due("2023-06-30").on("2023-06-30"))
                            .degree())
                    .is(Outcome.ACHIEVED)
                    .earns("1")
                    .wasDecidedBy("DEGREE-02")
                    .lookingAt("deadline", "2023-06-30")
                    .lookingAt("on", "2023-06-30")
                    .readingNoRow()
                    .withEffect("0");
        }

        @Test
        @Fires("DEGREE-02")
        @StaySilent("DEGREE-03")
        void on_the_last_day_of_grace_it_is_in_time() {
            assertThat(given(withGraceDays(regulation(), 10))
                            .and(completion().due("2023-06-30").on("2023-07-10"))
                            .degree())
                    .earns("1")
                    .wasDecidedBy("DEGREE-02")
                    .lookingAt("daysAfterDeadline", "10")
                    .lookingAt("graceDays", "10")
                    .lookingAt("daysLate", "0")
                    .readingRow("lateness", 1)
                    .withEffect("0");
        }

        @Test
        @Fires("DEGREE-03")
        @StaySilent("DEGREE-02")
        void the_day_after_grace_counts_from_the_deadline() {
            assertThat(given(withGraceDays(regulation(), 20))
                            .and(completion().due("2023-06-30").on("2023-07-21"))
                            .degree())
                    .earns("0.75")
                    .wasDecidedBy("DEGREE-03")
                    .lookingAt("daysLate", "21")
                    .readingRow("lateness", 3);
        }

        @Test
        @Fires("DEGREE-03")
        @StaySilent({"DEGREE-01", "DEGREE-02", "DEGREE-04", "DEGREE-05"})
        void sixteen_days_late_earns_three_quarters_and_says_why() {
            assertThat(given(regulation())
                            .and(completion().due("2023-06-30").on("2023-07-16"))
                            .degree())
                    .is(Outcome.PARTIALLY_ACHIEVED)
                    .earns("0.75")
                    .wasDecidedBy("MEASURE-10")
                    .withEffect("1")
                    .wasDecidedBy("DEGREE-03")
                    .lookingAt("deadline", "2023-06-30")
                    .lookingAt("on", "2023-07-16")
                    .lookingAt("daysLate", "16")
                    .readingRow("lateness", 3)
                    .withEffect("-0.25");
        }

        @ParameterizedTest(name = "{0}: {1}, row {2}")
        @CsvSource({
            "2023-07-01, 0.9, 2",
            "2023-07-15, 0.9, 2",
            "2023-07-16, 0.75, 3",
            "2023-07-30, 0.75, 3",
            "2023-07-31, 0.5, 4",
            "2023-08-29, 0.5, 4",
            "2023-08-30, 0, 5"
        })
        @Fires("DEGREE-03")
        void every_row_of_the_lateness_table_begins_and_ends_where_it_says(String on, String degree, int row) {
            assertThat(given(regulation())
                            .and(completion().due("2023-06-30").on(on))
                            .degree())
                    .earns(degree)
                    .wasDecidedBy("DEGREE-03")
                    .readingRow("lateness", row);
        }

        @Test
        @Fires("DEGREE-03")
        void a_value_reached_late_is_worth_less() {
            assertThat(given(regulation())
                            .and(atLeast("10").due("2023-06-30").value("8").on("2023-07-16"))
                            .degree())
                    .earns("0.6")
                    .wasDecidedBy("DEGREE-03")
                    .withEffect("-0.2");
        }

        @Test
        @Fires("DEGREE-03")
        void what_is_cut_off_in_rounding_is_a_step_of_its_own() {
            assertThat(given(IN_PROPORTION)
                            .and(atLeast("7").due("2023-06-30").value("2").on("2023-07-16"))
                            .degree())
                    .earns("0.214286")
                    .wasDecidedBy("MEASURE-20")
                    .withEffect("0.285714")
                    .wasDecidedBy("DEGREE-03")
                    .lookingAt("rounding", "HALF_UP");
        }

        @Test
        @Fires("DEGREE-04")
        @StaySilent({"DEGREE-01", "DEGREE-02", "DEGREE-03", "DEGREE-05"})
        void an_undated_value_counts_as_of_the_evaluation_date() {
            assertThat(given(regulation())
                            .evaluatedOn("2023-06-30")
                            .and(atLeast("10").due("2023-06-30").value("8"))
                            .degree())
                    .earns("0.8")
                    .wasDecidedBy("DEGREE-04")
                    .lookingAt("deadline", "2023-06-30")
                    .readingNoRow()
                    .withEffect("0");
        }

        @Test
        @Fires("DEGREE-05")
        @StaySilent("DEGREE-04")
        void the_day_after_its_deadline_an_undated_value_is_late() {
            assertThat(given(regulation())
                            .evaluatedOn("2023-07-01")
                            .and(atLeast("10").due("2023-06-30").value("8"))
                            .degree())
                    .earns("0.72")
                    .wasDecidedBy("DEGREE-05")
                    .lookingAt("daysLate", "1")
                    .readingRow("lateness", 2)
                    .withEffect("-0.08");
        }

        @Test
        @Fires("DEGREE-04")
        @StaySilent("DEGREE-05")
        void grace_holds_for_what_is_not_done_as_well() {
            assertThat(given(withGraceDays(regulation(), 31))
                            .and(completion().due("2023-12-31").progress("0.8"))
                            .degree())
                    .earns("0.8")
                    .wasDecidedBy("DEGREE-04")
                    .lookingAt("daysAfterDeadline", "31")
                    .lookingAt("graceDays", "31")
                    .readingRow("lateness", 1);
        }

        @Test
        @Fires("DEGREE-05")
        @StaySilent("DEGREE-04")
        void the_day_after_grace_what_is_not_done_is_late_from_its_deadline() {
            assertThat(given(withGraceDays(regulation(), 30))
                            .and(completion().due("2023-12-31").progress("0.8"))
                            .degree())
                    .earns("0.4")
                    .wasDecidedBy("DEGREE-05")
                    .lookingAt("daysLate", "31")
                    .readingRow("lateness", 4);
        }

        @Test
        @Fires("DEGREE-05")
        @StaySilent({"DEGREE-01", "DEGREE-02", "DEGREE-03", "DEGREE-04"})
        void progress_is_late_until_the_evaluation_date_whatever_its_own_date() {
            assertThat(given(regulation())
                            .and(completion().due("2023-12-31").progress("0.8").on("2023-12-01"))
                            .degree())
                    .earns("0.4")
                    .wasDecidedBy("DEGREE-05")
                    .lookingAt("on", "2023-12-01")
                    .lookingAt("daysLate", "31");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Gaps {
        private static final Regulation DECLARED = with(regulation(), MissingFacts.DECLARED);
        private static final Regulation EXCLUDE = with(regulation(), MissingFacts.EXCLUDE);
        private static final Regulation REFUSE = with(regulation(), MissingFacts.REFUSE);

        @Test
        @Fires("GAP-01")
        @StaySilent({"GAP-02", "GAP-03", "GAP-04", "GAP-05", "GAP-06"})
        void where_gaps_are_refused_one_with_a_recognised_cause_is_no_gap() {
            assertThat(given(REFUSE)
                            .and(completion()
                                    .due("2023-06-30")
                                    .declared(DeclaredResult.ACHIEVED)
                                    .exempt())
                            .degree())
                    .is(Outcome.EXEMPT)
                    .earns("1")
                    .earnsWithoutExemptions("0")
                    .wasDecidedBy("GAP-01")
                    .withEffect("0")
                    .wasDecidedBy("EXEMPTION-01")
                    .withEffect("1");
        }

        @Test
        @Fires({"GAP-02", "GAP-03", "GAP-05"})
        @StaySilent({"GAP-01", "GAP-06"})
        void under_every_other_policy_it_is_exempt_from_what_the_policy_gives() {
            Situation gap = completion().declared(DeclaredResult.ACHIEVED).exempt();

            assertThat(given(regulation()).and(gap).degree())
                    .is(Outcome.EXEMPT)
                    .earnsWithoutExemptions("0")
                    .wasDecidedBy("GAP-02")
                    .wasDecidedBy("EXEMPTION-01")
                    .withEffect("1");
            assertThat(given(DECLARED).and(gap).degree())
                    .is(Outcome.ACHIEVED)
                    .earnsWithoutExemptions("1")
                    .wasDecidedBy("GAP-03")
                    .withEffect("1");
            assertThat(given(EXCLUDE).and(gap).degree())
                    .is(Outcome.EXEMPT)
                    .earns("1")
                    .wasDecidedBy("GAP-05")
                    .withoutEffect()
                    .wasDecidedBy("EXEMPTION-01")
                    .withEffect("1");
        }

        @Test
        @Fires("GAP-02")
        @StaySilent({"GAP-01", "GAP-03", "GAP-04", "GAP-05", "GAP-06"})
        void no_fact_counts_as_nothing_done() {
            assertThat(given(regulation())
                            .and(completion().declared(DeclaredResult.ACHIEVED))
                            .degree())
                    .is(Outcome.NOT_ACHIEVED)
                    .earns("0")
                    .wasDecidedBy("GAP-02")
                    .lookingAt("declared", "ACHIEVED")
                    .withEffect("0");
        }

        @Test
        @Fires("GAP-03")
        @StaySilent({"GAP-01", "GAP-02", "GAP-04"})
        void what_is_declared_achieved_stands_in() {
            assertThat(given(DECLARED)
                            .and(completion().due("2023-06-30").declared(DeclaredResult.ACHIEVED))
                            .degree())
                    .is(Outcome.ACHIEVED)
                    .earns("1")
                    .wasDecidedBy("GAP-03")
                    .lookingAt("declared", "ACHIEVED")
                    .withEffect("1");
        }

        @ParameterizedTest
        @CsvSource({"NOT_ACHIEVED", "COUNTS_AS_ACHIEVED"})
        @Fires("GAP-04")
        @StaySilent({"GAP-02", "GAP-03"})
        void anything_else_that_is_declared_does_not_stand_in(DeclaredResult declared) {
            assertThat(given(DECLARED).and(completion().declared(declared)).degree())
                    .earns("0")
                    .wasDecidedBy("GAP-04")
                    .lookingAt("declared", declared.name());
        }

        @Test
        @Fires("GAP-04")
        @StaySilent("GAP-03")
        void where_nothing_is_declared_nothing_stands_in() {
            assertThat(given(DECLARED).and(completion()).degree()).earns("0").wasDecidedBy("GAP-04");
        }

        @Test
        @StaySilent({"GAP-03", "GAP-04"})
        void a_fact_comes_before_the_declaration() {
            assertThat(given(DECLARED)
                            .and(completion().due("2023-06-30").notDone().declared(DeclaredResult.ACHIEVED))
                            .degree())
                    .earns("0")
                    .wasDecidedBy("DEGREE-05");
        }

        @Test
        @Fires("GAP-05")
        @StaySilent({"GAP-02", "GAP-06"})
        void no_fact_leaves_the_mean() {
            Given half = given(EXCLUDE).and(completion()).and(atLeast("10").value("8"));

            assertThat(half.degree())
                    .is(Outcome.EXCLUDED)
                    .hasNoFigure()
                    .wasDecidedBy("GAP-05")
                    .withoutEffect();
            assertThat(half.objectiveDegree()).earns("0.8").earnsWithoutExemptions("0.8");
        }

        @Test
        void all_gaps_are_refused_at_once() {
            Given gaps = given(REFUSE)
                    .and(completion())
                    .and(atLeast("10").value("8"))
                    .and(somethingVague())
                    .and(completion().due("2024-06-30"))
                    .and(completion().exempt());

            assertThatThrownBy(() -> Rules.evaluate(gaps.dossier(), REFUSE))
                    .isInstanceOfSatisfying(InvalidDocumentException.class, refusal -> {
                        assertThat(refusal.problems()).extracting(Problem::code).containsOnly(ProblemCode.NO_FACT);
                        assertThat(refusal.problems())
                                .extracting(Problem::subject)
                                .containsExactly("I1, U", "I3, U");
                    });
        }

        @Test
        @Fires("GAP-06")
        @StaySilent({"GAP-01", "GAP-02", "GAP-05"})
        void a_session_of_the_host_is_refused_as_well() {
            Given gap = given(REFUSE).and(completion());

            assertThatThrownBy(gap::evaluation).hasRootCauseInstanceOf(InvalidDocumentException.class);
        }

        @Test
        @StaySilent("GAP-06")
        void a_dossier_without_gaps_is_not_refused() {
            assertThat(given(REFUSE)
                            .and(completion().due("2023-06-30").on("2023-06-30"))
                            .degree())
                    .earns("1");
        }

        @Test
        @StaySilent({"GAP-01", "GAP-02"})
        void what_is_not_due_is_no_gap() {
            Given later = given(regulation()).and(completion().due("2024-06-30"));

            assertThat(later.degree()).is(Outcome.NOT_DUE);
            assertThat(later.finds(FindingCode.NO_FACT)).isFalse();
        }
    }
}
