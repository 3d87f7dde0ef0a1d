package it.comune.performance.rules;

import static it.comune.performance.rules.ConclusionAssert.assertThat;
import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.testing.Samples.regulation;
import static it.comune.performance.testing.Samples.with;
import static it.comune.performance.testing.Samples.withHolidays;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies.CauseRecognition;
import it.comune.performance.regulation.Policies.DayCount;
import it.comune.performance.regulation.Policies.DeadlineRoll;
import it.comune.performance.regulation.Policies.Reschedulings;
import it.comune.performance.regulation.Regulation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 05-acts.drl: which days count, which deadlines move, which causes are recognised. 30 June 2023 was a Friday. */
@ExtendWith(RuleWatch.class)
class ActsRulesTest {
    private static final Regulation WORKING = with(regulation(), DayCount.WORKING);
    private static final Regulation ROLLING = with(regulation(), DeadlineRoll.NEXT_WORKING_DAY);
    private static final Regulation IN_TIME_ONLY = with(regulation(), Reschedulings.BEFORE_ORIGINAL_DEADLINE);
    private static final Regulation NO_RESCHEDULING = with(regulation(), Reschedulings.NONE);
    private static final Regulation OWN_ACT = with(regulation(), CauseRecognition.OWN_ACT);

    @Test
    @Fires("DAYS-01")
    @StaySilent("DAYS-02")
    void saturdays_and_sundays_count_among_calendar_days() {
        assertThat(given(regulation())
                        .and(completion().due("2023-06-30").on("2023-07-03"))
                        .degree())
                .earns("0.9")
                .wasDecidedBy("DEGREE-03")
                .lookingAt("daysLate", "3")
                .readingRow("lateness", 2);
    }

    @Test
    @Fires("DAYS-02")
    @StaySilent("DAYS-01")
    void only_the_monday_counts_among_working_days() {
        assertThat(given(WORKING)
                        .and(completion().due("2023-06-30").on("2023-07-03"))
                        .degree())
                .earns("0.9")
                .wasDecidedBy("DAYS-02")
                .lookingAt("calendarDays", "3")
                .lookingAt("workingDays", "1")
                .withoutEffect()
                .wasDecidedBy("DEGREE-03")
                .lookingAt("daysLate", "1");
    }

    @Test
    @Fires("DAYS-02")
    void the_count_of_days_is_not_mentioned_where_the_calendar_gives_the_same() {
        assertThat(given(WORKING)
                        .and(completion().due("2023-06-29").on("2023-06-30"))
                        .degree()
                        .explanation()
                        .wasDecidedBy("DAYS-02"))
                .isFalse();
    }

    @Test
    @Fires("DAYS-02")
    void what_is_not_done_is_counted_in_working_days_up_to_the_evaluation_date() {
        assertThat(given(WORKING)
                        .evaluatedOn("2023-07-03")
                        .and(completion().due("2023-06-30").progress("0.5"))
                        .degree())
                .wasDecidedBy("DAYS-02")
                .lookingAt("calendarDays", "3")
                .lookingAt("workingDays", "1");
    }

    @Test
    @Fires("DAYS-02")
    void the_weekend_after_a_deadline_is_not_late_in_working_days() {
        assertThat(given(WORKING)
                        .and(completion().due("2023-06-30").on("2023-07-02"))
                        .degree())
                .earns("1")
                .wasDecidedBy("DEGREE-02");
    }

    @Test
    @Fires("DAYS-02")
    void a_holiday_does_not_count_among_working_days() {
        assertThat(given(withHolidays(WORKING, LocalDate.of(2023, 7, 3)))
                        .and(completion().due("2023-06-30").on("2023-07-04"))
                        .degree())
                .wasDecidedBy("DEGREE-03")
                .lookingAt("daysLate", "1");
    }

    @Test
    @Fires("ROLL-01")
    @StaySilent("ROLL-02")
    void a_deadline_on_a_saturday_stays_there() {
        assertThat(given(regulation())
                        .and(completion().due("2023-07-01").on("2023-07-03"))
                        .degree())
                .earns("0.9")
                .wasDecidedBy("DEGREE-03")
                .lookingAt("deadline", "2023-07-01")
                .lookingAt("daysLate", "2");
    }

    @Test
    @Fires("ROLL-02")
    @StaySilent("ROLL-01")
    void a_deadline_on_a_saturday_rolls_to_monday() {
        assertThat(given(ROLLING)
                        .and(completion().due("2023-07-01").on("2023-07-03"))
                        .degree())
                .earns("1")
                .wasDecidedBy("ROLL-02")
                .lookingAt("deadline", "2023-07-01")
                .lookingAt("rolledTo", "2023-07-03")
                .withoutEffect()
                .wasDecidedBy("DEGREE-02")
                .lookingAt("deadline", "2023-07-03");
    }

    @Test
    @Fires("ROLL-02")
    void a_deadline_on_a_friday_does_not_roll() {
        assertThat(given(ROLLING)
                        .and(completion().due("2023-06-30").on("2023-07-01"))
                        .degree())
                .earns("0.9")
                .wasDecidedBy("DEGREE-03")
                .lookingAt("deadline", "2023-06-30");
        assertThat(given(ROLLING)
                        .and(completion().due("2023-06-30").on("2023-07-01"))
                        .degree()
                        .explanation()
                        .wasDecidedBy("ROLL-02"))
                .isFalse();
    }

    @Test
    @Fires("ROLL-02")
    void a_deadline_rolls_over_a_holiday_as_well() {
        assertThat(given(withHolidays(ROLLING, LocalDate.of(2023, 7, 3)))
                        .and(completion().due("2023-07-01").on("2023-07-04"))
                        .degree())
                .earns("1")
                .wasDecidedBy("DEGREE-02")
                .lookingAt("deadline", "2023-07-04");
    }

    @Test
    @Fires("RESCHEDULING-01")
    @StaySilent({"RESCHEDULING-02", "RESCHEDULING-03", "RESCHEDULING-04", "RESCHEDULING-05"})
    void an_act_of_the_day_after_the_evaluation_is_not_yet_known() {
        Given late = given(regulation())
                .and(completion()
                        .due("2023-06-30")
                        .rescheduledTo("2023-09-30", "2024-02-01")
                        .on("2023-07-10"));

        assertThat(late.degree())
                .earns("0.9")
                .wasDecidedBy("RESCHEDULING-01")
                .lookingAt("rejected", "DGC 2024-02-01 (2024-02-01)")
                .lookingAt("originalDeadline", "2023-06-30")
                .lookingAt("newDeadline", "2023-09-30")
                .withoutEffect()
                .wasDecidedBy("DEGREE-03")
                .lookingAt("deadline", "2023-06-30");
        assertThat(late.finding(FindingCode.RESCHEDULING_REJECTED).figure("actDate"))
                .isEqualTo("2024-02-01");
    }

    @Test
    @Fires("RESCHEDULING-02")
    @StaySilent({"RESCHEDULING-01", "RESCHEDULING-03"})
    void an_act_of_the_evaluation_date_moves_the_deadline() {
        Given moved = given(regulation())
                .and(completion()
                        .due("2023-06-30")
                        .rescheduledTo("2023-09-30", "2024-01-31")
                        .on("2023-09-30"));

        assertThat(moved.degree())
                .earns("1")
                .wasDecidedBy("RESCHEDULING-02")
                .lookingAt("rescheduledBy", "DGC 2024-01-31 (2024-01-31)")
                .lookingAt("originalDeadline", "2023-06-30")
                .lookingAt("newDeadline", "2023-09-30")
                .withoutEffect()
                .wasDecidedBy("DEGREE-02")
                .lookingAt("deadline", "2023-09-30");
        assertThat(moved.finds(FindingCode.RESCHEDULED_AFTER_DEADLINE)).isTrue();
    }

    @Test
    @Fires("RESCHEDULING-03")
    @StaySilent({"RESCHEDULING-02", "RESCHEDULING-04"})
    void an_act_of_the_original_deadline_is_in_time() {
        assertThat(given(IN_TIME_ONLY)
                        .and(completion()
                                .due("2023-06-30")
                                .rescheduledTo("2023-09-30", "2023-06-30")
                                .on("2023-09-30"))
                        .degree())
                .earns("1")
                .wasDecidedBy("DEGREE-02")
                .lookingAt("deadline", "2023-09-30");
    }

    @Test
    @Fires("RESCHEDULING-04")
    @StaySilent({"RESCHEDULING-01", "RESCHEDULING-02", "RESCHEDULING-03"})
    void an_act_of_the_day_after_the_original_deadline_comes_too_late() {
        Given late = given(IN_TIME_ONLY)
                .and(completion()
                        .due("2023-06-30")
                        .rescheduledTo("2023-09-30", "2023-07-01")
                        .on("2023-07-16"));

        assertThat(late.degree())
                .earns("0.75")
                .wasDecidedBy("RESCHEDULING-04")
                .lookingAt("rejected", "DGC 2023-07-01 (2023-07-01)")
                .wasDecidedBy("DEGREE-03")
                .lookingAt("deadline", "2023-06-30");
        assertThat(late.finding(FindingCode.RESCHEDULING_REJECTED).figure("policy"))
                .isEqualTo("BEFORE_ORIGINAL_DEADLINE");
    }

    @Test
    @Fires("RESCHEDULING-01")
    @StaySilent({"RESCHEDULING-03", "RESCHEDULING-04"})
    void an_act_that_is_not_yet_known_is_not_judged_by_the_original_deadline() {
        Given unknown = given(IN_TIME_ONLY)
                .evaluatedOn("2023-05-31")
                .and(completion().due("2023-06-30").rescheduledTo("2023-09-30", "2023-06-01"));

        assertThat(unknown.degree()).is(Outcome.NOT_DUE).wasDecidedBy("DUE-02").lookingAt("deadline", "2023-06-30");
        assertThat(unknown.finds(FindingCode.RESCHEDULING_REJECTED)).isTrue();
    }

    @Test
    @Fires("RESCHEDULING-05")
    @StaySilent({"RESCHEDULING-01", "RESCHEDULING-02", "RESCHEDULING-03", "RESCHEDULING-04"})
    void no_act_moves_a_deadline_where_the_regulation_wants_none() {
        assertThat(given(NO_RESCHEDULING)
                        .and(completion()
                                .due("2023-06-30")
                                .rescheduledTo("2023-09-30", "2023-06-01")
                                .on("2023-07-16"))
                        .degree())
                .earns("0.75")
                .wasDecidedBy("DEGREE-03")
                .lookingAt("deadline", "2023-06-30");
    }

    @Test
    @StaySilent({"RESCHEDULING-01", "RESCHEDULING-02"})
    void without_an_act_no_rule_of_acts_fires() {
        assertThat(given(regulation())
                        .and(completion().due("2023-06-30").on("2023-06-30"))
                        .degree())
                .earns("1")
                .wasDecidedBy("DEGREE-02");
    }

    @Test
    void of_two_acts_the_later_one_holds_even_if_it_brings_the_deadline_forward() {
        assertThat(given(regulation())
                        .and(completion()
                                .due("2023-06-30")
                                .rescheduledTo("2023-09-30", "2023-06-02")
                                .rescheduledTo("2023-07-10", "2023-06-03")
                                .rescheduledTo("2023-12-31", "2023-06-01")
                                .on("2023-07-11"))
                        .degree())
                .earns("0.9")
                .wasDecidedBy("RESCHEDULING-02")
                .lookingAt("rescheduledBy", "DGC 2023-06-03 (2023-06-03)")
                .lookingAt("superseded", "DGC 2023-06-01 (2023-06-01)")
                .lookingAt("superseded", "DGC 2023-06-02 (2023-06-02)")
                .wasDecidedBy("DEGREE-03")
                .lookingAt("deadline", "2023-07-10")
                .lookingAt("daysLate", "1");
    }

    @Test
    void of_two_acts_of_one_day_the_one_with_the_later_deadline_holds() {
        assertThat(given(regulation())
                        .and(completion()
                                .due("2023-06-30")
                                .rescheduledTo("2023-09-30", "2023-06-01")
                                .rescheduledTo("2023-07-10", "2023-06-01")
                                .on("2023-09-30"))
                        .degree())
                .earns("1")
                .wasDecidedBy("DEGREE-02")
                .lookingAt("deadline", "2023-09-30");
    }

    @Test
    void two_acts_of_one_day_with_one_new_deadline_are_told_apart_whatever_their_order() {
        Act first = Act.of("DGC 1", LocalDate.of(2023, 6, 1));
        Act second = Act.of("DGC 2", LocalDate.of(2023, 6, 1));

        assertThat(moved(first, second).explanation())
                .isEqualTo(moved(second, first).explanation());
    }

    private static Conclusion moved(Act... acts) {
        return given(regulation())
                .and(completion().due("2023-06-30").on("2023-09-30"))
                .reporting(draft -> {
                    for (Act act : acts) {
                        draft.reschedulings(new Rescheduling("I1", null, LocalDate.of(2023, 9, 30), act, null));
                    }
                })
                .degree();
    }

    @Test
    @Fires("CAUSE-01")
    @StaySilent({"CAUSE-02", "CAUSE-03"})
    void a_cause_stated_in_the_report_is_recognised_where_that_suffices() {
        assertThat(given(regulation())
                        .and(completion().due("2023-06-30").notDone().exempt())
                        .degree())
                .is(Outcome.EXEMPT)
                .earns("1")
                .earnsWithoutExemptions("0")
                .wasDecidedBy("CAUSE-01")
                .lookingAt("cause", "C-I1")
                .withoutEffect()
                .wasDecidedBy("EXEMPTION-01")
                .lookingAt("causes", "C-I1");
    }

    @Test
    @Fires("CAUSE-02")
    @StaySilent({"CAUSE-01", "CAUSE-03"})
    void an_act_of_the_evaluation_date_recognises_a_cause() {
        assertThat(given(OWN_ACT)
                        .and(completion().due("2023-06-30").notDone().exemptBy(act(LocalDate.of(2024, 1, 31))))
                        .degree())
                .is(Outcome.EXEMPT)
                .wasDecidedBy("CAUSE-02")
                .lookingAt("recognisedBy", "Giunta comunale")
                .lookingAt("act", "DGC 8/2024 (2024-01-31)")
                .withoutEffect()
                .wasDecidedBy("EXEMPTION-01");
    }

    @Test
    @Fires("CAUSE-03")
    @StaySilent({"CAUSE-01", "CAUSE-02", "EXEMPTION-01"})
    void an_act_of_the_day_after_the_evaluation_recognises_nothing() {
        Given unrecognised =
                given(OWN_ACT).and(completion().due("2023-06-30").notDone().exemptBy(act(LocalDate.of(2024, 2, 1))));

        assertThat(unrecognised.degree())
                .is(Outcome.NOT_ACHIEVED)
                .earns("0")
                .wasDecidedBy("CAUSE-03")
                .lookingAt("cause", "C-I1")
                .lookingAt("act", "DGC 8/2024 (2024-02-01)")
                .withoutEffect();
        assertThat(unrecognised.finding(FindingCode.CAUSE_NOT_RECOGNISED).figure("cause"))
                .isEqualTo("C-I1");
    }

    private static Act act(LocalDate date) {
        return Act.of("DGC 8/2024", date);
    }

    @Test
    @Fires("CAUSE-03")
    @StaySilent("CAUSE-02")
    void an_act_without_date_recognises_nothing() {
        assertThat(given(OWN_ACT)
                        .and(completion().due("2023-06-30").notDone().exemptBy(Act.of("DGC 8/2024")))
                        .degree())
                .is(Outcome.NOT_ACHIEVED);
    }

    @Test
    @Fires("CAUSE-03")
    @StaySilent("CAUSE-02")
    void a_cause_without_act_is_not_recognised_where_one_is_required() {
        assertThat(given(OWN_ACT)
                        .and(completion().due("2023-06-30").notDone().exempt())
                        .degree())
                .is(Outcome.NOT_ACHIEVED);
    }
}
