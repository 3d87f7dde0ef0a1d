package it.comune.performance.rules;

import static it.comune.performance.rules.ConclusionAssert.assertThat;
import static it.comune.performance.rules.FindingAssert.assertThat;
import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Situation.aTenthLessThan;
import static it.comune.performance.rules.Situation.aTenthMoreThan;
import static it.comune.performance.rules.Situation.atLeast;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.rules.Situation.inEachOf;
import static it.comune.performance.rules.Situation.somethingVague;
import static it.comune.performance.rules.Situation.yesOrNo;
import static it.comune.performance.testing.Samples.curve;
import static it.comune.performance.testing.Samples.inForce;
import static it.comune.performance.testing.Samples.regulation;
import static it.comune.performance.testing.Samples.with;
import static it.comune.performance.testing.Samples.withAchievement;
import static it.comune.performance.testing.Samples.withFullAchievementShare;
import static it.comune.performance.testing.Samples.withGates;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.Policies.CauseRecognition;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.Gate;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.Policies.OverCap;
import it.comune.performance.regulation.Policies.Reschedulings;
import it.comune.performance.regulation.Policies.UnderCap;
import it.comune.performance.regulation.Regulation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 70-findings.drl: what the audit finds, and what it leaves alone. */
class FindingRulesTest {
    private static final Regulation DECLARED = with(regulation(), MissingFacts.DECLARED);

    private static Situation done(String on) {
        return completion().due("2023-06-30").on(on);
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Declarations {
        @Test
        @Fires("CONTRADICTION-01")
        @StaySilent({"CONTRADICTION-02", "CONTRADICTION-03", "CONTRADICTION-04", "CONTRADICTION-05"})
        void declared_achieved_but_not_completed() {
            Given contradicted = given(regulation())
                    .and(completion().due("2023-06-30").progress("0.8").declared(DeclaredResult.ACHIEVED));

            assertThat(contradicted.finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-01")
                    .is(Severity.ERROR)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("degree", "0")
                    .hasFigure("daysLate", "215")
                    .says(
                            "Declared achieved, but the recorded facts give 0%: recorded as not completed (progress 80%).");
        }

        @Test
        @Fires("CONTRADICTION-02")
        @StaySilent({"CONTRADICTION-01", "CONTRADICTION-03"})
        void declared_achieved_but_below_the_target() {
            assertThat(given(regulation())
                            .and(atLeast("10").value("9.99").declared(DeclaredResult.ACHIEVED))
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-02")
                    .is(Severity.ERROR)
                    .hasFigure("declared", "ACHIEVED")
                    .hasNoFigure("daysLate")
                    .hasNoFigure("deadline")
                    .hasNoFigure("proxy")
                    .hasNoFigure("causes")
                    .says("Declared achieved, but the recorded facts give 99.9%: recorded 9.99, asked >= 10.");
        }

        @Test
        @Fires("CONTRADICTION-03")
        @StaySilent({"CONTRADICTION-01", "CONTRADICTION-02"})
        void declared_achieved_but_a_day_late() {
            assertThat(given(regulation())
                            .and(done("2023-07-01").declared(DeclaredResult.ACHIEVED))
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-03")
                    .is(Severity.ERROR)
                    .hasFigure("daysLate", "1")
                    .says("Declared achieved, but the recorded facts give 90%: recorded completed (2023-07-01),"
                            + " counted 1 day after the deadline of 2023-06-30.");
        }

        private static Regulation forgiving() {
            return withAchievement(regulation(), curve("0:0:STEP", "0.9:1"));
        }

        @Test
        @Fires("CONTRADICTION-02")
        @StaySilent("CONTRADICTION-03")
        void declared_achieved_but_below_the_target_and_late_as_well() {
            assertThat(given(regulation())
                            .and(atLeast("10")
                                    .value("8")
                                    .due("2023-06-30")
                                    .on("2023-07-01")
                                    .declared(DeclaredResult.ACHIEVED))
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-02")
                    .hasFigure("daysLate", "1")
                    .says("Declared achieved, but the recorded facts give 72%: recorded 8 (2023-07-01), asked >= 10,"
                            + " counted 1 day after the deadline of 2023-06-30.");
        }

        @Test
        @Fires("CONTRADICTION-03")
        @StaySilent({"CONTRADICTION-02", "CONTRADICTION-06"})
        void what_is_short_of_the_target_but_costs_nothing_is_only_late() {
            assertThat(given(forgiving())
                            .and(atLeast("10")
                                    .value("9")
                                    .due("2023-06-30")
                                    .on("2023-07-01")
                                    .declared(DeclaredResult.ACHIEVED))
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-03")
                    .says("Declared achieved, but the recorded facts give 90%: recorded 9 (2023-07-01),"
                            + " counted 1 day after the deadline of 2023-06-30.");
        }

        @Test
        @StaySilent({"CONTRADICTION-02", "CONTRADICTION-03", "CONTRADICTION-06"})
        void what_is_short_of_the_target_but_costs_nothing_contradicts_nothing() {
            assertThat(given(forgiving())
                            .and(atLeast("10").value("9").declared(DeclaredResult.ACHIEVED))
                            .finds(FindingCode.CONTRADICTION))
                    .isFalse();
        }

        @Test
        @Fires("CONTRADICTION-06")
        @StaySilent({"CONTRADICTION-02", "CONTRADICTION-03"})
        void declared_achieved_but_undated_and_so_late_until_the_evaluation() {
            assertThat(given(regulation())
                            .and(atLeast("10").value("10").due("2023-12-31").declared(DeclaredResult.ACHIEVED))
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-06")
                    .is(Severity.ERROR)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("daysLate", "31")
                    .says("Declared achieved, but the recorded facts give 50%: recorded 10 without date, and therefore"
                            + " counted late until the evaluation date, 31 days after the deadline of 2023-12-31.");
        }

        @Test
        @Fires({"CONTRADICTION-03", "FACT-04"})
        void what_stands_in_for_what_was_asked_is_told() {
            Given contradicted = given(regulation())
                    .and(done("2023-07-01").standingInFor("date of the notice").declared(DeclaredResult.ACHIEVED));

            assertThat(contradicted.finding(FindingCode.CONTRADICTION))
                    .hasFigure("proxy", "date of the notice")
                    .says("Declared achieved, but the recorded facts give 90%: recorded completed (2023-07-01),"
                            + " counted 1 day after the deadline of 2023-06-30; really recorded: date of the notice.");
        }

        @Test
        @StaySilent({"CONTRADICTION-01", "CONTRADICTION-02", "CONTRADICTION-03", "OUTCOME-01", "UNPROVEN-01"})
        void declared_achieved_and_done_on_the_day_of_the_deadline() {
            assertThat(given(regulation())
                            .and(done("2023-06-30").declared(DeclaredResult.ACHIEVED))
                            .finds(FindingCode.CONTRADICTION))
                    .isFalse();
        }

        @Test
        @Fires("CONTRADICTION-03")
        void an_exemption_does_not_heal_what_was_declared_achieved_without_one_but_it_is_told() {
            assertThat(given(regulation())
                            .and(done("2023-07-01")
                                    .declared(DeclaredResult.ACHIEVED)
                                    .exempt())
                            .finding(FindingCode.CONTRADICTION))
                    .hasFigure("causes", "C-I1");
        }

        @Test
        @Fires("CONTRADICTION-04")
        @StaySilent({"CONTRADICTION-01", "CONTRADICTION-05"})
        void declared_not_achieved_but_the_facts_prove_it() {
            assertThat(given(regulation())
                            .and(done("2023-06-30").declared(DeclaredResult.NOT_ACHIEVED))
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-04")
                    .is(Severity.ERROR)
                    .says("Declared not achieved, but the recorded facts give 100%: recorded completed (2023-06-30),"
                            + " asked completion.");
        }

        @Test
        @StaySilent("CONTRADICTION-04")
        void declared_not_achieved_and_a_day_late() {
            assertThat(given(regulation())
                            .and(done("2023-07-01").declared(DeclaredResult.NOT_ACHIEVED))
                            .finds(FindingCode.CONTRADICTION))
                    .isFalse();
        }

        @Test
        @Fires("CONTRADICTION-05")
        @StaySilent({"CONTRADICTION-01", "CONTRADICTION-04", "CONTRADICTION-07"})
        void declared_to_count_as_achieved_but_no_recognised_cause_covers_it() {
            assertThat(given(regulation())
                            .and(completion().due("2023-06-30").notDone().declared(DeclaredResult.COUNTS_AS_ACHIEVED))
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-05")
                    .is(Severity.ERROR)
                    .says("Declared to count as achieved, but the recorded facts give 0%:"
                            + " no recognised cause covers it.");
        }

        @Test
        @Fires({"CONTRADICTION-05", "CAUSE-11"})
        @StaySilent("CONTRADICTION-07")
        void declared_to_count_as_achieved_but_its_cause_is_not_recognised() {
            assertThat(given(with(regulation(), CauseRecognition.OWN_ACT))
                            .and(completion()
                                    .due("2023-06-30")
                                    .notDone()
                                    .declared(DeclaredResult.COUNTS_AS_ACHIEVED)
                                    .exempt())
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-05");
        }

        @Test
        @Fires("CONTRADICTION-07")
        @StaySilent("CONTRADICTION-05")
        void declared_to_count_as_achieved_but_the_regulation_keeps_what_was_computed() {
            assertThat(given(with(regulation(), Exemptions.KEEP_COMPUTED))
                            .and(completion()
                                    .due("2023-06-30")
                                    .notDone()
                                    .declared(DeclaredResult.COUNTS_AS_ACHIEVED)
                                    .exempt())
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-07")
                    .is(Severity.ERROR)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("policy", "KEEP_COMPUTED")
                    .hasFigure("causes", "C-I1")
                    .says("Declared to count as achieved, but the recorded facts give 0%: cause C-I1 is recognised, but"
                            + " under this regulation (the computed degree stands) what it covers does not count as"
                            + " achieved.")
                    .dice("Dichiarato da considerarsi realizzato, ma i fatti registrati danno 0%: la causa C-I1 è"
                            + " riconosciuta, ma con questo regolamento (resta il grado calcolato) ciò che riguarda"
                            + " non vale come realizzato.");
        }

        @Test
        @Fires("CONTRADICTION-07")
        @StaySilent("CONTRADICTION-05")
        void declared_to_count_as_achieved_but_the_regulation_only_lets_it_leave_the_mean() {
            assertThat(given(with(regulation(), Exemptions.EXCLUDE))
                            .and(atLeast("10")
                                    .value("8")
                                    .declared(DeclaredResult.COUNTS_AS_ACHIEVED)
                                    .exempt())
                            .and(atLeast("10").value("6"))
                            .finding(FindingCode.CONTRADICTION))
                    .wasMadeBy("CONTRADICTION-07")
                    .hasFigure("policy", "EXCLUDE");
        }

        @Test
        @Fires({"EXEMPTION-03", "EXEMPTION-11"})
        @StaySilent({"CONTRADICTION-05", "CONTRADICTION-07"})
        void what_left_the_mean_by_itself_or_with_its_objective_is_not_counted_and_contradicts_nothing() {
            Given alone = given(with(regulation(), Exemptions.EXCLUDE))
                    .and(atLeast("10")
                            .value("4")
                            .declared(DeclaredResult.COUNTS_AS_ACHIEVED)
                            .exempt())
                    .and(atLeast("10").value("6"));
            Given whole = given(with(regulation(), Exemptions.EXCLUDE))
                    .objective("O1", "30")
                    .and(atLeast("10").value("4").declared(DeclaredResult.COUNTS_AS_ACHIEVED))
                    .objective("O2", "30")
                    .and(atLeast("10").value("6"))
                    .reporting(draft ->
                            draft.exemptCauses(ExemptCause.ofObjective("C-O1", "O1", CauseKind.FUNDING, "No money")));

            assertThat(alone.finds(FindingCode.CONTRADICTION)).isFalse();
            assertThat(whole.objectiveDegree("O1")).is(Outcome.EXCLUDED);
            assertThat(whole.finds(FindingCode.CONTRADICTION)).isFalse();
        }

        @Test
        @StaySilent({"CONTRADICTION-05", "CONTRADICTION-07"})
        void declared_to_count_as_achieved_and_a_recognised_cause_makes_it_count() {
            assertThat(given(regulation())
                            .and(completion()
                                    .due("2023-06-30")
                                    .notDone()
                                    .declared(DeclaredResult.COUNTS_AS_ACHIEVED)
                                    .exempt())
                            .finds(FindingCode.CONTRADICTION))
                    .isFalse();
        }

        @Test
        @StaySilent({
            "CONTRADICTION-01",
            "CONTRADICTION-04",
            "CONTRADICTION-05",
            "UNPROVEN-01",
            "OUTCOME-01",
            "FACT-01",
            "FACT-07"
        })
        void what_is_not_due_is_not_compared_with_what_is_declared() {
            Given later = given(regulation());
            for (DeclaredResult declared : DeclaredResult.values()) {
                later.and(completion().due("2024-06-30").declared(declared));
            }
            later.and(completion().due("2024-06-30")).and(somethingVague().due("2024-06-30"));

            assertThat(later.degree()).is(Outcome.NOT_DUE);
            assertThat(later.finds(FindingCode.CONTRADICTION)).isFalse();
        }

        @Test
        @Fires("UNPROVEN-01")
        @StaySilent({"CONTRADICTION-01", "CONTRADICTION-02", "CONTRADICTION-03"})
        void declared_achieved_but_no_fact_proves_it_and_what_that_is_worth() {
            assertThat(given(DECLARED)
                            .and(completion().declared(DeclaredResult.ACHIEVED))
                            .and(atLeast("10").value("10"))
                            .finding(FindingCode.UNPROVEN))
                    .wasMadeBy("UNPROVEN-01")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("worth", "30");
        }

        @Test
        @Fires({"UNPROVEN-01", "FACT-01"})
        void where_nothing_stands_in_a_declaration_is_worth_nothing() {
            Given unproven = given(regulation()).and(completion().declared(DeclaredResult.ACHIEVED));

            assertThat(unproven.finding(FindingCode.UNPROVEN)).hasFigure("worth", "0");
        }

        @Test
        @StaySilent("UNPROVEN-01")
        void what_is_declared_not_achieved_needs_no_proof() {
            assertThat(given(DECLARED)
                            .and(completion().declared(DeclaredResult.NOT_ACHIEVED))
                            .finds(FindingCode.UNPROVEN))
                    .isFalse();
        }

        @Test
        @Fires("OUTCOME-01")
        void due_but_no_outcome_is_declared() {
            assertThat(given(regulation()).and(done("2023-06-30")).finding(FindingCode.OUTCOME_MISSING))
                    .wasMadeBy("OUTCOME-01")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", "I1")
                    .says("The report declares no outcome.")
                    .dice("La relazione non dichiara alcun esito.");
        }

        @Test
        @StaySilent("OUTCOME-01")
        void an_outcome_declared_of_the_objective_holds_for_its_indicators() {
            assertThat(given(regulation())
                            .and(done("2023-06-30"))
                            .reporting(draft ->
                                    draft.declaredOutcomes(DeclaredOutcome.ofObjective("O1", DeclaredResult.ACHIEVED)))
                            .finds(FindingCode.OUTCOME_MISSING))
                    .isFalse();
        }

        @Test
        @Fires("CONTRADICTION-04")
        void an_outcome_declared_of_the_indicator_comes_before_the_objectives() {
            assertThat(given(regulation())
                            .and(done("2023-06-30").declared(DeclaredResult.NOT_ACHIEVED))
                            .reporting(draft ->
                                    draft.declaredOutcomes(DeclaredOutcome.ofObjective("O1", DeclaredResult.ACHIEVED)))
                            .finds(FindingCode.CONTRADICTION))
                    .isTrue();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Facts {
        @Test
        @Fires("FACT-01")
        @StaySilent({"FACT-02", "FACT-03", "FACT-07"})
        void due_and_nothing_is_recorded() {
            assertThat(given(regulation())
                            .and(completion().declared(DeclaredResult.NOT_ACHIEVED))
                            .finding(FindingCode.NO_FACT))
                    .wasMadeBy("FACT-01")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("policy", "ZERO")
                    .says("Nothing is recorded; under this regulation (counts as nothing done) the degree is 0%.");
        }

        @Test
        @Fires("FACT-01")
        void a_degree_that_is_not_there_is_not_told() {
            assertThat(given(with(regulation(), MissingFacts.EXCLUDE))
                            .and(completion())
                            .finding(FindingCode.NO_FACT))
                    .hasNoFigure("degree")
                    .says("Nothing is recorded; under this regulation (leaves the mean) there is no degree.");
        }

        @Test
        @StaySilent("FACT-01")
        void where_a_declaration_stands_in_it_is_unproven_instead() {
            assertThat(given(DECLARED)
                            .and(completion().declared(DeclaredResult.ACHIEVED))
                            .finds(FindingCode.NO_FACT))
                    .isFalse();
        }

        @Test
        @StaySilent("FACT-01")
        void a_recognised_cause_explains_why_nothing_is_recorded() {
            assertThat(given(regulation()).and(completion().exempt()).finds(FindingCode.NO_FACT))
                    .isFalse();
        }

        @Test
        @Fires("FACT-02")
        @StaySilent({"FACT-01", "FACT-03"})
        void what_is_recorded_is_dated_the_day_after_the_evaluation() {
            assertThat(given(regulation())
                            .and(done("2024-02-01").unproved())
                            .finding(FindingCode.FACT_AFTER_EVALUATION))
                    .wasMadeBy("FACT-02")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("date", "2024-02-01")
                    .hasFigure("evaluationDate", "2024-01-31");
        }

        private static Given alsoForUOn(Situation general, String day) {
            return given(regulation())
                    .and(general)
                    .reporting(draft -> draft.facts(
                            Fact.completed("I1", LocalDate.parse(day)).forUnit("U")));
        }

        @Test
        @Fires({"FACT-02", "MEASURE-10"})
        @StaySilent("MEASURE-04")
        void a_later_record_for_the_unit_does_not_hide_the_one_for_all_and_is_found() {
            Given both = alsoForUOn(done("2023-06-30"), "2024-02-01");

            assertThat(both.degree())
                    .is(Outcome.ACHIEVED)
                    .wasDecidedBy("MEASURE-10")
                    .lookingAt("observed", "COMPLETED (2023-06-30)");
            assertThat(both.finding(FindingCode.FACT_AFTER_EVALUATION))
                    .isAbout("U", "O1", "I1")
                    .hasFigure("date", "2024-02-01");
        }

        @Test
        @Fires("FACT-02")
        @StaySilent("MEASURE-04")
        void a_later_record_for_all_beside_one_for_the_unit_is_found() {
            Given both = alsoForUOn(done("2024-02-01"), "2023-07-01");

            assertThat(both.degree()).earns("0.9");
            assertThat(both.finding(FindingCode.FACT_AFTER_EVALUATION)).hasFigure("date", "2024-02-01");
        }

        @Test
        @StaySilent("FACT-02")
        void of_records_that_are_known_the_one_for_the_unit_holds() {
            assertThat(alsoForUOn(done("2023-06-30"), "2023-07-01").degree()).earns("0.9");
        }

        @Test
        @Fires({"FACT-02", "MEASURE-04"})
        @StaySilent("FACT-01")
        void of_records_that_are_all_later_the_one_for_the_unit_is_found() {
            Given both = alsoForUOn(done("2024-02-02"), "2024-02-03");

            assertThat(both.degree()).is(Outcome.NOT_ACHIEVED);
            assertThat(both.finding(FindingCode.FACT_AFTER_EVALUATION)).hasFigure("date", "2024-02-03");
        }

        @Test
        @StaySilent("FACT-02")
        void what_is_recorded_is_dated_the_evaluation_date() {
            assertThat(given(regulation()).and(done("2024-01-31")).finds(FindingCode.FACT_AFTER_EVALUATION))
                    .isFalse();
        }

        @Test
        @Fires("FACT-03")
        void no_act_proves_what_is_recorded() {
            assertThat(given(regulation())
                            .and(done("2023-06-30").unproved())
                            .finding(FindingCode.FACT_WITHOUT_EVIDENCE))
                    .wasMadeBy("FACT-03")
                    .is(Severity.INFO)
                    .isAbout("U", "O1", "I1");
        }

        @Test
        @StaySilent({"FACT-03", "FACT-04"})
        void an_act_proves_what_is_recorded() {
            assertThat(given(regulation()).and(done("2023-06-30")).finds(FindingCode.FACT_WITHOUT_EVIDENCE))
                    .isFalse();
        }

        @Test
        @Fires("FACT-04")
        void something_else_than_the_target_asks_is_recorded() {
            assertThat(given(regulation())
                            .and(done("2023-06-30").standingInFor("date of the contract"))
                            .finding(FindingCode.PROXY))
                    .wasMadeBy("FACT-04")
                    .is(Severity.WARNING)
                    .says("What is recorded is not what the target asks: date of the contract.");
        }

        @Test
        @Fires("FACT-05")
        void progress_is_declared_as_completion() {
            assertThat(given(regulation())
                            .and(completion().progress("0.8").declared(DeclaredResult.ACHIEVED))
                            .finding(FindingCode.PROGRESS_AS_COMPLETION))
                    .wasMadeBy("FACT-05")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", "I1");
        }

        @Test
        @StaySilent("FACT-05")
        void progress_declared_as_anything_else_is_no_completion_and_no_progress_is_none() {
            assertThat(given(regulation())
                            .and(completion().progress("0.8").declared(DeclaredResult.NOT_ACHIEVED))
                            .and(completion().notDone().declared(DeclaredResult.ACHIEVED))
                            .finds(FindingCode.PROGRESS_AS_COMPLETION))
                    .isFalse();
        }

        @Test
        @Fires("FACT-06")
        void a_total_is_recorded_where_every_period_was_asked() {
            assertThat(given(regulation()).and(inEachOf(4, "2").total("9")).finding(FindingCode.TOTAL_FOR_PERIODS))
                    .wasMadeBy("FACT-06")
                    .is(Severity.INFO)
                    .hasFigure("periods", "4")
                    .hasFigure("total", "9");
        }

        @Test
        @StaySilent("FACT-06")
        void every_period_is_recorded_where_every_period_was_asked() {
            assertThat(given(regulation())
                            .and(inEachOf(2, "2").counts("2", "3"))
                            .finds(FindingCode.TOTAL_FOR_PERIODS))
                    .isFalse();
        }

        @Test
        @Fires("FACT-07")
        @StaySilent("FACT-01")
        void the_target_cannot_be_measured() {
            assertThat(given(regulation()).and(somethingVague()).finding(FindingCode.NOT_MEASURABLE))
                    .wasMadeBy("FACT-07")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", "I1")
                    .says("The target cannot be measured: better service.");
        }

        @Test
        @Fires("FACT-07")
        void a_baseline_that_is_missing_is_told_in_both_languages() {
            assertThat(given(regulation()).and(aTenthMoreThan(null).value("5")).finding(FindingCode.NOT_MEASURABLE))
                    .hasFigure("reason", "REASON_BASELINE")
                    .says("The target cannot be measured: the baseline is missing or not above 0.")
                    .dice("Il livello atteso non è misurabile: manca la base di riferimento, o non è maggiore di 0.");
        }

        @Test
        @StaySilent("FACT-07")
        void a_baseline_above_zero_can_be_measured() {
            assertThat(given(regulation()).and(aTenthLessThan("0.1").value("5")).finds(FindingCode.NOT_MEASURABLE))
                    .isFalse();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Deadlines {
        @Test
        @Fires("DEADLINE-01")
        @StaySilent({"DEADLINE-02", "DEADLINE-03"})
        void a_deadline_moved_past_the_year_takes_the_indicator_out_of_it() {
            Given moved =
                    given(regulation()).and(completion().due("2023-06-30").rescheduledTo("2024-01-01", "2023-06-30"));

            assertThat(moved.degree()).is(Outcome.NOT_DUE);
            assertThat(moved.finding(FindingCode.RESCHEDULED_PAST_YEAR))
                    .wasMadeBy("DEADLINE-01")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("act", "DGC 2023-06-30")
                    .hasFigure("newDeadline", "2024-01-01");
        }

        @Test
        @StaySilent("DEADLINE-01")
        void a_deadline_moved_to_the_last_day_of_the_year_stays_in_it() {
            assertThat(given(regulation())
                            .and(completion().due("2023-06-30").rescheduledTo("2023-12-31", "2023-06-30"))
                            .finds(FindingCode.RESCHEDULED_PAST_YEAR))
                    .isFalse();
        }

        @Test
        @StaySilent("DEADLINE-01")
        void what_was_reached_in_time_does_not_leave_the_year_with_its_deadline() {
            Given reached = given(regulation()).and(done("2023-06-15").rescheduledTo("2024-01-31", "2023-06-01"));

            assertThat(reached.degree()).is(Outcome.ACHIEVED);
            assertThat(reached.finds(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
        }

        @Test
        @StaySilent("DEADLINE-01")
        void what_the_plan_sets_past_the_year_is_not_taken_out_of_it_by_an_act() {
            Given planned =
                    given(regulation()).and(completion().due("2024-01-01").rescheduledTo("2024-02-29", "2023-06-01"));

            assertThat(planned.degree()).is(Outcome.NOT_DUE);
            assertThat(planned.finds(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
        }

        @Test
        @StaySilent("DEADLINE-01")
        void what_failed_by_its_condition_is_not_taken_out_of_the_year_by_an_act() {
            Given failed = given(regulation())
                    .and(completion().due("2023-06-30").onCondition(false).rescheduledTo("2024-02-29", "2023-06-01"));

            assertThat(failed.degree()).is(Outcome.NOT_DUE);
            assertThat(failed.finds(FindingCode.RESCHEDULED_PAST_YEAR)).isFalse();
        }

        @Test
        @Fires("DEADLINE-01")
        void without_a_deadline_of_the_plan_an_act_moves_the_end_of_the_year() {
            assertThat(given(regulation())
                            .and(completion().rescheduledTo("2024-01-01", "2023-06-01"))
                            .finds(FindingCode.RESCHEDULED_PAST_YEAR))
                    .isTrue();
        }

        @Test
        @Fires("DEADLINE-02")
        @StaySilent("DEADLINE-03")
        void a_deadline_moved_the_day_after_it_had_passed() {
            assertThat(given(regulation())
                            .and(completion().due("2023-06-30").rescheduledTo("2023-12-31", "2023-07-01"))
                            .finding(FindingCode.RESCHEDULED_AFTER_DEADLINE))
                    .wasMadeBy("DEADLINE-02")
                    .is(Severity.WARNING)
                    .isAbout(null, "O1", "I1")
                    .hasFigure("actDate", "2023-07-01")
                    .hasFigure("original", "2023-06-30");
        }

        @Test
        @StaySilent("DEADLINE-02")
        void a_deadline_moved_on_its_own_day_had_not_passed() {
            assertThat(given(regulation())
                            .and(completion().due("2023-06-30").rescheduledTo("2023-12-31", "2023-06-30"))
                            .finds(FindingCode.RESCHEDULED_AFTER_DEADLINE))
                    .isFalse();
        }

        @Test
        @Fires("DEADLINE-03")
        @StaySilent({"DEADLINE-01", "DEADLINE-02"})
        void an_act_that_does_not_move_the_deadline_is_told_with_the_units_it_is_for() {
            assertThat(given(with(regulation(), Reschedulings.NONE))
                            .and(completion().due("2023-06-30"))
                            .reporting(draft -> draft.reschedulings(new Rescheduling(
                                    "I1",
                                    "U",
                                    LocalDate.of(2024, 6, 30),
                                    Act.of("DGC 44/2023", LocalDate.of(2023, 7, 1)),
                                    null)))
                            .finding(FindingCode.RESCHEDULING_REJECTED))
                    .wasMadeBy("DEADLINE-03")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("act", "DGC 44/2023")
                    .hasFigure("policy", "NONE")
                    .says("DGC 44/2023 of 2023-07-01 does not move the deadline under this regulation"
                            + " (no act moves a deadline).");
        }

        @Test
        @Fires("DEADLINE-04")
        void a_deadline_the_day_before_the_plan_was_approved() {
            assertThat(given(regulation())
                            .and(completion().due("2023-01-26"))
                            .finding(FindingCode.DEADLINE_BEFORE_APPROVAL))
                    .wasMadeBy("DEADLINE-04")
                    .is(Severity.WARNING)
                    .isAbout(null, "O1", "I1")
                    .hasFigure("deadline", "2023-01-26")
                    .hasFigure("approval", "2023-01-27");
        }

        @Test
        @StaySilent("DEADLINE-04")
        void a_deadline_on_the_day_on_which_the_plan_was_approved() {
            assertThat(given(regulation())
                            .and(completion().due("2023-01-27"))
                            .and(completion())
                            .finds(FindingCode.DEADLINE_BEFORE_APPROVAL))
                    .isFalse();
        }

        @Test
        @StaySilent({"DEADLINE-04", "PLAN-01", "GATE-01"})
        void an_approval_without_date_is_neither_late_nor_after_anything() {
            Given undated = given(regulation())
                    .approvedBy(Act.of("DGC 15/2023"))
                    .and(completion().due("2023-01-01"));

            assertThat(undated.finds(FindingCode.DEADLINE_BEFORE_APPROVAL)).isFalse();
        }

        @Test
        @Fires("PLAN-01")
        void a_plan_approved_on_the_first_of_february_is_late() {
            assertThat(given(regulation())
                            .approvedBy(Act.of("DGC 20/2023", LocalDate.of(2023, 2, 1)))
                            .and(completion())
                            .finding(FindingCode.PLAN_APPROVED_LATE))
                    .wasMadeBy("PLAN-01")
                    .is(Severity.WARNING)
                    .isAbout(null, null, null)
                    .hasFigure("approval", "2023-02-01")
                    .hasFigure("due", "2023-01-31");
        }

        @Test
        @StaySilent("PLAN-01")
        void a_plan_approved_on_the_last_of_january_is_not() {
            assertThat(given(regulation())
                            .approvedBy(Act.of("DGC 20/2023", LocalDate.of(2023, 1, 31)))
                            .and(completion())
                            .finds(FindingCode.PLAN_APPROVED_LATE))
                    .isFalse();
        }

        @Test
        @StaySilent("PLAN-01")
        void a_year_may_have_a_legal_date_of_its_own() {
            Regulation later = with(
                    regulation(),
                    new Audit.PlanApproval(
                            1, 31, List.of(new Audit.PlanApproval.YearsOwn(2023, LocalDate.of(2023, 6, 30), "DM"))));

            assertThat(given(later)
                            .approvedBy(Act.of("DGC 20/2023", LocalDate.of(2023, 6, 30)))
                            .and(completion())
                            .finds(FindingCode.PLAN_APPROVED_LATE))
                    .isFalse();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class CausesAndRemarks {
        private static final Act UNDATED = Act.of("DGC 8/2024");

        @Test
        @Fires("CAUSE-11")
        @StaySilent({"CAUSE-12", "CAUSE-13"})
        void a_cause_is_not_recognised_and_so_without_effect() {
            assertThat(given(with(regulation(), CauseRecognition.OWN_ACT))
                            .and(completion().notDone().exemptBy(UNDATED))
                            .finding(FindingCode.CAUSE_NOT_RECOGNISED))
                    .wasMadeBy("CAUSE-11")
                    .is(Severity.WARNING)
                    .isAbout(null, "O1", "I1")
                    .hasFigure("cause", "C-I1")
                    .hasFigure("policy", "OWN_ACT");
        }

        @Test
        @Fires({"CAUSE-12", "CAUSE-13"})
        @StaySilent("CAUSE-11")
        void a_cause_is_recognised_though_no_act_is_cited() {
            assertThat(given(regulation()).and(completion().notDone().exempt()).finding(FindingCode.CAUSE_WITHOUT_ACT))
                    .wasMadeBy("CAUSE-12")
                    .is(Severity.WARNING)
                    .isAbout(null, "O1", "I1")
                    .hasFigure("cause", "C-I1");
        }

        @Test
        @StaySilent({"CAUSE-11", "CAUSE-12"})
        void a_cause_is_recognised_and_an_act_is_cited() {
            assertThat(given(regulation())
                            .and(completion().notDone().exemptBy(UNDATED))
                            .finds(FindingCode.CAUSE_WITHOUT_ACT))
                    .isFalse();
        }

        @Test
        @Fires("CAUSE-13")
        void what_a_cause_is_worth_in_points_of_the_unit() {
            assertThat(given(regulation())
                            .objective("O1", "40")
                            .and(atLeast("10").value("5").exempt())
                            .and(atLeast("10").value("10"))
                            .objective("O2", "20")
                            .and(atLeast("10").value("10"))
                            .finding(FindingCode.EXEMPTION_WORTH))
                    .wasMadeBy("CAUSE-13")
                    .is(Severity.INFO)
                    .isAbout("U", "O1", "I1")
                    .hasFigure("points", "10")
                    .hasFigure("without", "0.75")
                    .hasFigure("with", "1");
        }

        @Test
        @Fires("CAUSE-13")
        void a_cause_that_is_only_reported_is_worth_nothing() {
            assertThat(given(with(regulation(), Exemptions.KEEP_COMPUTED))
                            .and(atLeast("10").value("5").exempt())
                            .finding(FindingCode.EXEMPTION_WORTH))
                    .hasFigure("points", "0")
                    .hasFigure("without", "0.5")
                    .hasFigure("with", "0.5");
        }

        @Test
        @Fires("CAUSE-13")
        void the_degree_of_what_left_is_not_told() {
            assertThat(given(with(regulation(), Exemptions.EXCLUDE))
                            .objective("O1", "30")
                            .and(atLeast("10").value("5").exempt())
                            .objective("O2", "30")
                            .and(atLeast("10").value("10"))
                            .finding(FindingCode.EXEMPTION_WORTH))
                    .hasFigure("points", "15")
                    .hasFigure("without", "0.5")
                    .hasNoFigure("with")
                    .says("Points that rest on exempt cause C-I1: 15 (degree without it: 50%; with it: none).");
        }

        @Test
        @Fires("CAUSE-14")
        @StaySilent({"CAUSE-11", "CAUSE-13"})
        void a_cause_of_what_is_not_due_is_without_effect() {
            assertThat(given(regulation())
                            .and(completion().due("2024-06-30").exempt())
                            .finding(FindingCode.EXEMPTION_WITHOUT_EFFECT))
                    .wasMadeBy("CAUSE-14")
                    .is(Severity.INFO)
                    .isAbout(null, "O1", "I1")
                    .hasFigure("cause", "C-I1");
        }

        @Test
        @Fires({"CAUSE-13", "CAUSE-14"})
        void a_cause_of_what_is_not_due_is_without_effect_though_another_one_has_some() {
            Given two = given(regulation())
                    .and(completion().due("2024-06-30").exempt())
                    .and(atLeast("10").value("5").exempt());

            assertThat(two.finding(FindingCode.EXEMPTION_WITHOUT_EFFECT)).isAbout(null, "O1", "I1");
            assertThat(two.finding(FindingCode.EXEMPTION_WORTH)).isAbout("U", "O1", "I2");
        }

        @Test
        @Fires("CAUSE-13")
        @StaySilent("CAUSE-14")
        void a_cause_of_an_objective_has_effect_where_one_of_its_indicators_is_due() {
            assertThat(given(regulation())
                            .and(completion().due("2024-06-30"))
                            .and(atLeast("10").value("5"))
                            .reporting(draft -> draft.exemptCauses(
                                    ExemptCause.ofObjective("C", "O1", CauseKind.FUNDING, "money withdrawn")))
                            .finds(FindingCode.EXEMPTION_WITHOUT_EFFECT))
                    .isFalse();
        }

        @Test
        @StaySilent("CAUSE-14")
        void a_cause_that_is_not_recognised_is_only_found_as_such() {
            assertThat(given(with(regulation(), CauseRecognition.OWN_ACT))
                            .and(completion().due("2024-06-30").exempt())
                            .finds(FindingCode.EXEMPTION_WITHOUT_EFFECT))
                    .isFalse();
        }

        @Test
        @StaySilent("CAUSE-13")
        void without_a_cause_nothing_is_worth_anything() {
            assertThat(given(regulation()).and(completion()).finds(FindingCode.EXEMPTION_WORTH))
                    .isFalse();
        }

        private static Given remarked() {
            return given(regulation())
                    .and(atLeast("10").value("8"))
                    .reporting(draft -> draft.remark("O1", "Giunta comunale", "Improve further"));
        }

        @Test
        @Fires("REMARK-01")
        @StaySilent("HOST-01")
        void a_remark_changes_no_score() {
            assertThat(remarked().finding(FindingCode.REMARK_WITHOUT_EFFECT))
                    .wasMadeBy("REMARK-01")
                    .is(Severity.INFO)
                    .isAbout(null, "O1", null)
                    .says("Giunta comunale remarked on this objective, without effect on the score: Improve further");
        }

        @Test
        @Fires("HOST-01")
        @StaySilent("REMARK-01")
        void a_rule_of_the_host_lets_a_remark_change_the_score() {
            Given lowered = remarked().under(HostModel.aRemarkCostsATenth());

            assertThat(lowered.objectiveDegree())
                    .earns("0.72")
                    .wasDecidedBy("OBJECTIVE-04")
                    .withEffect("I1", "0.8")
                    .wasDecidedBy("COMUNE-01")
                    .lookingAt("base", "0.8")
                    .withEffect("-0.08");
            assertThat(lowered.finding(FindingCode.ADJUSTED_BY_HOST))
                    .wasMadeBy("HOST-01")
                    .is(Severity.INFO)
                    .isAbout("U", "O1", null)
                    .hasFigure("base", "0.8")
                    .hasFigure("adjusted", "0.72");
        }

        @Test
        @Fires("REMARK-01")
        @StaySilent("HOST-01")
        void a_rule_of_the_host_that_gives_the_same_degree_changes_nothing() {
            Given nothingToLower = given(regulation())
                    .and(atLeast("10").value("0"))
                    .reporting(draft -> draft.remark("O1", "Giunta comunale", "Improve further"))
                    .under(HostModel.aRemarkCostsATenth());

            assertThat(nothingToLower.objectiveDegree()).earns("0");
            assertThat(nothingToLower.finding(FindingCode.REMARK_WITHOUT_EFFECT))
                    .isAbout(null, "O1", null);
        }

        @Test
        @Fires({"HOST-01", "REMARK-01"})
        void a_rule_of_the_host_changes_no_score_where_the_objective_has_no_weight() {
            Given unweighed = given(regulation())
                    .objectiveWithItsOwnFund("O1")
                    .and(atLeast("10").value("8"))
                    .reporting(draft -> draft.remark("O1", "Giunta comunale", "Improve further"))
                    .under(HostModel.aRemarkCostsATenth());

            assertThat(unweighed.finding(FindingCode.ADJUSTED_BY_HOST)).hasFigure("adjusted", "0.72");
            assertThat(unweighed.finding(FindingCode.REMARK_WITHOUT_EFFECT)).isAbout(null, "O1", null);
        }

        @Test
        @Fires({"HOST-01", "REMARK-01"})
        void a_remark_has_effect_on_its_own_objective_only() {
            Given two = given(regulation())
                    .objective("O1", "30")
                    .and(atLeast("10").value("8"))
                    .objective("O2", "30")
                    .and(atLeast("10").value("0"))
                    .reporting(draft -> draft.remark("O1", "Giunta comunale", "Improve further")
                            .remark("O2", "Giunta comunale", "Do it at all"))
                    .under(HostModel.aRemarkCostsATenth());

            assertThat(two.finding(FindingCode.ADJUSTED_BY_HOST)).isAbout("U", "O1", null);
            assertThat(two.finding(FindingCode.REMARK_WITHOUT_EFFECT)).isAbout(null, "O2", null);
        }

        @Test
        @StaySilent({"HOST-01", "REMARK-01"})
        void a_rule_of_the_host_leaves_alone_what_nobody_remarked_on() {
            assertThat(given(regulation())
                            .and(atLeast("10").value("8"))
                            .under(HostModel.aRemarkCostsATenth())
                            .objectiveDegree())
                    .earns("0.8");
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class Weights {
        private static Given weighing(Regulation regulation, String weight) {
            return given(regulation).objective("O1", weight).and(yesOrNo().yes());
        }

        @Test
        @Fires("CAP-01")
        @StaySilent("CAP-02")
        void weights_exceed_the_cap_by_so_much() {
            assertThat(weighing(regulation(), "60.5").finding(FindingCode.CAP_EXCEEDED))
                    .wasMadeBy("CAP-01")
                    .is(Severity.ERROR)
                    .isAbout("U", null, null)
                    .hasFigure("weights", "60.5")
                    .hasFigure("excess", "0.5")
                    .hasFigure("cap", "60")
                    .hasFigure("objectives", "O1 (60.5)");
        }

        @Test
        @Fires("CAP-01")
        void they_exceed_it_whatever_the_policy() {
            assertThat(weighing(with(regulation(), OverCap.REPORT), "70").finds(FindingCode.CAP_EXCEEDED))
                    .isTrue();
        }

        @Test
        @Fires("CAP-02")
        @StaySilent("CAP-01")
        void weights_do_not_reach_the_cap_and_what_that_costs() {
            assertThat(weighing(regulation(), "59.5").finding(FindingCode.CAP_NOT_REACHED))
                    .wasMadeBy("CAP-02")
                    .is(Severity.INFO)
                    .isAbout("U", null, null)
                    .hasFigure("missing", "0.5")
                    .hasFigure("cost", "0.5")
                    .hasFigure("maximum", "59.5");
        }

        @Test
        @Fires("CAP-02")
        void scaled_up_it_costs_nothing() {
            assertThat(weighing(with(regulation(), UnderCap.RESCALE), "40").finding(FindingCode.CAP_NOT_REACHED))
                    .hasFigure("missing", "20")
                    .hasFigure("cost", "0")
                    .hasFigure("maximum", "60");
        }

        @Test
        @StaySilent({"CAP-01", "CAP-02", "WEIGHT-01", "WEIGHT-02", "UNIT-11"})
        void weights_at_the_cap_are_as_they_should_be() {
            assertThat(weighing(regulation(), "60").evaluation().units()).hasSize(1);
        }

        /** O1 of 60 points is measured for V only; O2 for both. */
        private static Given measuredElsewhere() {
            return given(regulation())
                    .unit(Unit.area("V", "Police"))
                    .reporting(draft -> draft.objectives(
                                    Objective.draft("O1", "A1", "Objective O1")
                                            .assignedTo("U", "60")
                                            .assignedTo("V", "30")
                                            .indicators(Indicator.of("I1", "Something", new Target.YesNo())
                                                    .onlyFor("V"))
                                            .build(),
                                    Objective.draft("O2", "A1", "Objective O2")
                                            .assignedTo("U", "1")
                                            .assignedTo("V", "30")
                                            .indicators(Indicator.of("I2", "Something", new Target.YesNo()))
                                            .build())
                            .facts(Fact.answer("I2", true).provedBy(Act.of("Prot. 1"))));
        }

        @Test
        @Fires({"OBJECTIVE-11", "OBJECTIVE-01"})
        void an_objective_of_a_unit_that_none_of_its_indicators_concerns_would_vanish_silently() {
            Given missing = measuredElsewhere();

            assertThat(missing.finding(FindingCode.OBJECTIVE_WITHOUT_INDICATOR))
                    .wasMadeBy("OBJECTIVE-11")
                    .is(Severity.ERROR)
                    .isAbout("U", "O1", null)
                    .hasFigure("objective", "O1")
                    .hasFigure("unit", "U")
                    .hasFigure("weight", "60");
            assertThat(missing.objectiveDegree("O1")).is(Outcome.NOT_DUE);
            assertThat(missing.unitDegree()).earns("1");
        }

        @Test
        @Fires("OBJECTIVE-04")
        @StaySilent("OBJECTIVE-11")
        void one_indicator_that_concerns_the_unit_is_enough() {
            assertThat(weighing(regulation(), "60").finds(FindingCode.OBJECTIVE_WITHOUT_INDICATOR))
                    .isFalse();
        }

        @Test
        @Fires("WEIGHT-01")
        @StaySilent("WEIGHT-02")
        void an_objective_has_neither_weight_nor_funding() {
            assertThat(given(regulation())
                            .objectiveWithoutWeight("O1")
                            .and(yesOrNo().yes())
                            .finding(FindingCode.WEIGHT_MISSING))
                    .wasMadeBy("WEIGHT-01")
                    .is(Severity.WARNING)
                    .isAbout("U", "O1", null);
        }

        @Test
        @Fires("WEIGHT-02")
        @StaySilent("WEIGHT-01")
        void an_objective_has_no_weight_because_it_is_funded_separately() {
            assertThat(given(regulation())
                            .objectiveWithItsOwnFund("O1")
                            .and(yesOrNo().yes())
                            .finding(FindingCode.SEPARATELY_FUNDED))
                    .wasMadeBy("WEIGHT-02")
                    .is(Severity.INFO)
                    .isAbout("U", "O1", null);
        }

        @Test
        @Fires("UNIT-11")
        @StaySilent("DIFFERENTIATION-01")
        void a_unit_cannot_be_evaluated() {
            assertThat(given(regulation()).and(completion().due("2024-06-30")).finding(FindingCode.UNIT_NOT_EVALUATED))
                    .wasMadeBy("UNIT-11")
                    .is(Severity.ERROR)
                    .isAbout("U", null, null);
        }

        @Test
        @Fires("DIFFERENTIATION-01")
        void everything_is_fully_achieved() {
            assertThat(weighing(regulation(), "60").finding(FindingCode.MANY_FULLY_ACHIEVED))
                    .wasMadeBy("DIFFERENTIATION-01")
                    .is(Severity.INFO)
                    .isAbout("U", null, null)
                    .hasFigure("full", "1")
                    .hasFigure("evaluated", "1");
        }

        private static Given twoOfThree(String share) {
            return given(withFullAchievementShare(regulation(), share))
                    .objective("O1", "20")
                    .and(yesOrNo().yes())
                    .objective("O2", "20")
                    .and(yesOrNo().yes())
                    .objective("O3", "20")
                    .and(yesOrNo().no());
        }

        @Test
        @Fires("DIFFERENTIATION-01")
        void two_of_three_are_more_than_their_share_cut_off() {
            assertThat(twoOfThree("0.666666").finds(FindingCode.MANY_FULLY_ACHIEVED))
                    .isTrue();
        }

        @Test
        @StaySilent("DIFFERENTIATION-01")
        void two_of_three_are_less_than_their_share_rounded_up() {
            assertThat(twoOfThree("0.666667").finds(FindingCode.MANY_FULLY_ACHIEVED))
                    .isFalse();
        }
    }

    @Nested
    @ExtendWith(RuleWatch.class)
    class RegulationAndGates {
        @Test
        @Fires("REGULATION-01")
        void settings_are_still_assumed() {
            assertThat(given(regulation()).and(completion()).finding(FindingCode.ASSUMED_SETTINGS))
                    .wasMadeBy("REGULATION-01")
                    .is(Severity.INFO)
                    .isAbout(null, null, null)
                    .hasFigure(
                            "count",
                            String.valueOf(regulation().assumedSettings().size()));
        }

        @Test
        @StaySilent("REGULATION-01")
        void no_setting_is_assumed() {
            assertThat(given(confirmed(regulation())).and(completion()).finds(FindingCode.ASSUMED_SETTINGS))
                    .isFalse();
        }

        @Test
        @Fires("REGULATION-02")
        void the_regulation_ended_the_day_before_the_period() {
            assertThat(given(inForce(regulation(), LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 30)))
                            .and(completion())
                            .finding(FindingCode.REGULATION_NOT_IN_FORCE))
                    .wasMadeBy("REGULATION-02")
                    .is(Severity.ERROR)
                    .hasFigure("validFrom", "2020-01-01")
                    .hasFigure("validTo", "2023-12-30")
                    .hasFigure("periodEnd", "2023-12-31");
        }

        @Test
        @Fires("REGULATION-02")
        void the_regulation_begins_the_day_after_the_period() {
            assertThat(given(inForce(regulation(), LocalDate.of(2024, 1, 1), null))
                            .and(completion())
                            .finding(FindingCode.REGULATION_NOT_IN_FORCE))
                    .hasNoFigure("validTo")
                    .says("The regulation is in force from 2024-01-01 until further notice, not on 2023-12-31.");
        }

        @Test
        @StaySilent("REGULATION-02")
        void the_regulation_is_in_force_on_the_last_day_alone() {
            assertThat(given(inForce(regulation(), LocalDate.of(2023, 12, 31), LocalDate.of(2023, 12, 31)))
                            .and(completion())
                            .finds(FindingCode.REGULATION_NOT_IN_FORCE))
                    .isFalse();
        }

        private static Given nothingInForce(Gate... gates) {
            return given(withGates(regulation(), gates))
                    .approvedBy(null)
                    .measuredBy(null)
                    .validatedBy(null)
                    .and(completion());
        }

        @Test
        @Fires("GATE-01")
        @StaySilent({"GATE-02", "GATE-03"})
        void the_plan_is_not_approved() {
            assertThat(nothingInForce(Gate.APPROVED_PLAN).finding(FindingCode.GATE_PLAN))
                    .wasMadeBy("GATE-01")
                    .is(Severity.BLOCKING)
                    .isAbout(null, null, null);
        }

        @Test
        @Fires("GATE-02")
        @StaySilent({"GATE-01", "GATE-03"})
        void the_measurement_system_is_not_in_force() {
            assertThat(nothingInForce(Gate.SMVP_IN_FORCE).finding(FindingCode.GATE_SMVP))
                    .wasMadeBy("GATE-02")
                    .is(Severity.BLOCKING)
                    .isAbout(null, null, null);
        }

        @Test
        @Fires("GATE-03")
        @StaySilent({"GATE-01", "GATE-02"})
        void the_report_is_not_validated() {
            assertThat(nothingInForce(Gate.VALIDATED_REPORT).finding(FindingCode.GATE_REPORT))
                    .wasMadeBy("GATE-03")
                    .is(Severity.BLOCKING)
                    .isAbout(null, null, null);
        }

        @Test
        @StaySilent({"GATE-01", "GATE-02", "GATE-03"})
        void what_is_in_force_or_not_asked_for_blocks_nothing() {
            assertThat(nothingInForce().finds(FindingCode.GATE_PLAN)).isFalse();
            assertThat(given(regulation()).and(completion()).finds(FindingCode.GATE_PLAN))
                    .isFalse();
        }

        private static Given actsOf(String day) {
            Act act = Act.of("DGC 1", LocalDate.parse(day));
            return given(withGates(regulation(), Gate.values()))
                    .approvedBy(act)
                    .measuredBy(act)
                    .validatedBy(act)
                    .and(completion());
        }

        @Test
        @Fires({"GATE-01", "GATE-02", "GATE-03"})
        void an_act_of_the_day_after_the_evaluation_is_not_there_yet() {
            assertThat(actsOf("2024-02-01").finding(FindingCode.GATE_REPORT))
                    .says("No act up to the evaluation date validates the report: nothing is payable.");
        }

        @Test
        @StaySilent({"GATE-01", "GATE-02", "GATE-03"})
        void an_act_of_the_evaluation_date_is_there() {
            assertThat(actsOf("2024-01-31").finds(FindingCode.GATE_REPORT)).isFalse();
        }

        @Test
        @StaySilent({"GATE-01", "GATE-02", "GATE-03"})
        void an_undated_act_is_believed_to_be_there() {
            Act undated = Act.of("DGC 1");
            assertThat(given(withGates(regulation(), Gate.values()))
                            .approvedBy(undated)
                            .measuredBy(undated)
                            .validatedBy(undated)
                            .and(completion())
                            .finds(FindingCode.GATE_PLAN))
                    .isFalse();
        }

        private static Regulation confirmed(Regulation r) {
            return RegulationJson.read(RegulationJson.write(r).replace("\"assumed\": true", "\"assumed\": false"));
        }
    }
}
