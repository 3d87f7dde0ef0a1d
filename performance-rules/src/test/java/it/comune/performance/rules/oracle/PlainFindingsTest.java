package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.World.act;
import static it.comune.performance.rules.oracle.World.day;
import static it.comune.performance.rules.oracle.World.hundred;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.Audit.PlanApproval.YearsOwn;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.Gate;
import it.comune.performance.regulation.Policies.MissingFacts;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit: section 10, as far as it needs no people, money or national minimums. */
class PlainFindingsTest {
    @Nested
    class Declarations {
        @ParameterizedTest(name = "{0} declared {1}: contradicted {2}")
        @CsvSource({
            "100, ACHIEVED, false",
            "99.9999, ACHIEVED, true",
            "0, ACHIEVED, true",
            "100, NOT_ACHIEVED, true",
            "99, NOT_ACHIEVED, false",
            "100, COUNTS_AS_ACHIEVED, false",
            "99, COUNTS_AS_ACHIEVED, true"
        })
        void facts_contradict_what_is_declared(String value, DeclaredResult declared, boolean contradicted) {
            World world =
                    new World().objective("O", "10", hundred("I")).value(value).declared(declared);

            assertThat(world.places(FindingCode.CONTRADICTION)).isEqualTo(contradicted ? List.of("U O I") : List.of());
            assertThat(world.found(FindingCode.OUTCOME_MISSING)).isFalse();
            assertThat(world.found(FindingCode.UNPROVEN)).isFalse();
        }

        @Test
        void achieved_is_compared_without_exemptions() {
            World world = World.atLeastTen().value("9").exempt("I").declared(DeclaredResult.ACHIEVED);

            assertThat(world.found(FindingCode.CONTRADICTION)).isTrue();
        }

        @Test
        void counts_as_achieved_is_compared_with_exemptions() {
            World world = World.atLeastTen().value("9").exempt("I").declared(DeclaredResult.COUNTS_AS_ACHIEVED);

            assertThat(world.found(FindingCode.CONTRADICTION)).isFalse();
        }

        @Test
        void counts_as_achieved_is_compared_even_without_a_fact() {
            World unexplained = World.completion().declared(DeclaredResult.COUNTS_AS_ACHIEVED);
            World explained = World.completion()
                    .declared(DeclaredResult.COUNTS_AS_ACHIEVED)
                    .exempt("I");
            World excluded =
                    World.completion().missing(MissingFacts.EXCLUDE).declared(DeclaredResult.COUNTS_AS_ACHIEVED);

            assertThat(unexplained.found(FindingCode.CONTRADICTION)).isTrue();
            assertThat(explained.found(FindingCode.CONTRADICTION)).isFalse();
            assertThat(excluded.found(FindingCode.CONTRADICTION)).isFalse();
        }

        @Test
        void what_an_exemption_excluded_is_not_compared_with_counts_as_achieved() {
            World world = new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("O", "10", hundred("I"), hundred("J"))
                    .value("I", "60")
                    .value("J", "80")
                    .exempt("I")
                    .declared(DeclaredResult.COUNTS_AS_ACHIEVED);

            assertThat(world.found(FindingCode.CONTRADICTION)).isFalse();
        }

        @Test
        void what_left_with_its_objective_is_not_compared_with_counts_as_achieved_either() {
            World world = new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("O", "10", hundred("I"))
                    .objective("P", "10", hundred("J"))
                    .value("I", "60")
                    .value("J", "80")
                    .exemptObjective("O")
                    .declared(DeclaredResult.COUNTS_AS_ACHIEVED);

            assertThat(world.objectiveDegree("O")).isEqualTo("EXCLUDED");
            assertThat(world.found(FindingCode.CONTRADICTION)).isFalse();
        }

        @Test
        void what_is_not_due_is_not_compared() {
            World world = new World()
                    .objective("O", "10", hundred("I").dueBy(day("2024-06-30")))
                    .value("60")
                    .declared(DeclaredResult.ACHIEVED);

            assertThat(world.found(FindingCode.CONTRADICTION)).isFalse();
            assertThat(world.found(FindingCode.UNPROVEN)).isFalse();
        }

        @Test
        void without_a_fact_nothing_is_contradicted_but_achieved_is_unproven() {
            World achieved = World.completion().declared(DeclaredResult.ACHIEVED);
            World not = World.completion().declared(DeclaredResult.NOT_ACHIEVED);

            assertThat(achieved.found(FindingCode.CONTRADICTION)).isFalse();
            assertThat(achieved.places(FindingCode.UNPROVEN)).containsExactly("U O I");
            assertThat(not.found(FindingCode.UNPROVEN)).isFalse();
        }

        @Test
        void a_target_without_measure_or_a_fact_too_late_leaves_it_unproven() {
            World vague = World.of(new Target.NotMeasurable("no number"), null)
                    .value("1")
                    .declared(DeclaredResult.ACHIEVED);
            World late = World.completion().completed("2024-02-01").declared(DeclaredResult.ACHIEVED);

            assertThat(vague.found(FindingCode.UNPROVEN)).isTrue();
            assertThat(late.found(FindingCode.UNPROVEN)).isTrue();
        }

        @Test
        void each_unit_is_compared_with_its_own_declaration() {
            World world = new World()
                    .objectiveOf(List.of("U", "V"), "O", "10", hundred("I"))
                    .value("60")
                    .declared("O", null, "V", DeclaredResult.ACHIEVED);

            assertThat(world.places(FindingCode.CONTRADICTION)).containsExactly("V O I");
            assertThat(world.places(FindingCode.OUTCOME_MISSING)).containsExactly("U O I");
        }

        @Test
        void an_outcome_is_not_missing_where_nothing_was_due() {
            assertThat(World.of(new Target.Completion(), "2024-06-30").found(FindingCode.OUTCOME_MISSING))
                    .isFalse();
        }

        @Test
        void progress_is_not_completion() {
            World claimed = World.completion().fact(Fact.underWay("I", "0.8")).declared(DeclaredResult.ACHIEVED);
            World honest =
                    World.completion().fact(Fact.underWay("I", "0.8")).declared(DeclaredResult.COUNTS_AS_ACHIEVED);
            World silent = World.completion().fact(Fact.notCompleted("I")).declared(DeclaredResult.ACHIEVED);

            assertThat(claimed.places(FindingCode.PROGRESS_AS_COMPLETION)).containsExactly("U O I");
            assertThat(honest.found(FindingCode.PROGRESS_AS_COMPLETION)).isFalse();
            assertThat(silent.found(FindingCode.PROGRESS_AS_COMPLETION)).isFalse();
        }
    }

    @Nested
    class Facts {
        @Test
        void nothing_recorded_is_found_only_where_it_was_due_and_unexplained() {
            assertThat(World.completion().places(FindingCode.NO_FACT)).containsExactly("U O I");
            assertThat(World.completion().exempt("I").found(FindingCode.NO_FACT))
                    .isFalse();
            assertThat(World.completion().exemptObjective("O").found(FindingCode.NO_FACT))
                    .isFalse();
            assertThat(World.of(new Target.Completion(), "2024-06-30").found(FindingCode.NO_FACT))
                    .isFalse();
        }

        @Test
        void a_vague_target_is_found_only_where_it_was_due() {
            Target vague = new Target.NotMeasurable("no number");

            assertThat(World.of(vague, null).found(FindingCode.NOT_MEASURABLE)).isTrue();
            assertThat(World.of(vague, "2024-06-30").found(FindingCode.NOT_MEASURABLE))
                    .isFalse();
        }

        @Test
        void a_fact_without_evidence_and_one_that_stands_in_are_found() {
            World bare = World.atLeastTen().value("10");
            World proved = World.atLeastTen().fact(Fact.value("I", "10").provedBy(Act.of("Prot. 1")));
            World proxy = World.atLeastTen()
                    .fact(Fact.value("I", "10").provedBy(Act.of("Prot. 1")).standingInFor("last year's"));

            assertThat(bare.places(FindingCode.FACT_WITHOUT_EVIDENCE)).containsExactly("U O I");
            assertThat(bare.found(FindingCode.PROXY)).isFalse();
            assertThat(proved.found(FindingCode.FACT_WITHOUT_EVIDENCE)).isFalse();
            assertThat(proxy.places(FindingCode.PROXY)).containsExactly("U O I");
        }
    }

    @Nested
    class Plan {
        @Test
        void an_objective_without_weight_is_forgotten_or_funded() {
            World world = new World().objective("O", "", hundred("I"));
            world.dossier.objectives(Objective.draft("P", "A1", "Funded")
                    .fundedBy(FundingKind.TRAFFIC_FINES, null)
                    .assignedWithoutWeightTo("U")
                    .assignedTo("V", "3")
                    .indicators(hundred("J"))
                    .build());

            assertThat(world.places(FindingCode.WEIGHT_MISSING)).containsExactly("U O -");
            assertThat(world.places(FindingCode.SEPARATELY_FUNDED)).containsExactly("U P -");
        }

        @Test
        void an_objective_of_a_unit_that_no_indicator_concerns_is_found_there_and_is_not_due() {
            World world = new World()
                    .objectiveOf(
                            List.of("U", "V"),
                            "O",
                            "10",
                            hundred("I").onlyFor("V"),
                            hundred("J").onlyFor("V"));

            assertThat(world.places(FindingCode.OBJECTIVE_WITHOUT_INDICATOR)).containsExactly("U O -");
            assertThat(world.objectiveDegree("O")).isEqualTo("NOT_DUE");
        }

        @Test
        void a_deadline_before_the_approval_is_found_once_for_all_units() {
            World world = new World()
                    .objectiveOf(
                            List.of("U", "V"),
                            "O",
                            "10",
                            hundred("I").dueBy(day("2023-05-09")),
                            hundred("J").dueBy(day("2023-05-10")),
                            hundred("K"));
            world.dossier.approvedBy(act("2023-05-10"));

            assertThat(world.places(FindingCode.DEADLINE_BEFORE_APPROVAL)).containsExactly("- O I");
        }

        @ParameterizedTest(name = "approved on {0}, own date {1}: late {2}")
        @CsvSource({
            "2023-01-31,, false",
            "2023-02-01,, true",
            "2023-06-30, 2023-06-30, false",
            "2023-07-01, 2023-06-30, true"
        })
        void a_plan_is_late_after_its_date(String approval, String own, boolean late) {
            World world = new World().under(law -> {
                if (own != null) {
                    law.yearsOwn =
                            List.of(new YearsOwn(2023, day(own), "DM"), new YearsOwn(2022, day("2022-01-01"), "DM"));
                }
            });
            world.dossier.approvedBy(act(approval));

            assertThat(world.found(FindingCode.PLAN_APPROVED_LATE)).isEqualTo(late);
        }

        @Test
        void an_undated_approval_is_neither_late_nor_missing() {
            World world = World.completion();
            world.dossier.approvedBy(Act.of("DGC 1"));

            assertThat(world.found(FindingCode.PLAN_APPROVED_LATE)).isFalse();
            assertThat(world.found(FindingCode.DEADLINE_BEFORE_APPROVAL)).isFalse();
            assertThat(world.found(FindingCode.GATE_PLAN)).isFalse();
        }

        @Test
        void missing_acts_are_gates() {
            World world = World.completion();

            assertThat(world.places(FindingCode.GATE_PLAN)).containsExactly("- - -");
            assertThat(world.found(FindingCode.GATE_SMVP)).isTrue();
            assertThat(world.found(FindingCode.GATE_REPORT)).isTrue();
        }

        @Test
        void acts_up_to_the_evaluation_date_and_undated_ones_open_the_gates() {
            World world = World.completion();
            world.dossier
                    .approvedBy(act("2023-01-10"))
                    .measuredBy(Act.of("DGC 1"))
                    .validatedBy(act("2024-01-31"));

            assertThat(world.found(FindingCode.GATE_PLAN)).isFalse();
            assertThat(world.found(FindingCode.GATE_SMVP)).isFalse();
            assertThat(world.found(FindingCode.GATE_REPORT)).isFalse();
        }

        @Test
        void acts_of_the_day_after_the_evaluation_do_not() {
            World world = World.completion();
            world.dossier
                    .approvedBy(act("2024-02-01"))
                    .measuredBy(act("2024-02-01"))
                    .validatedBy(act("2024-02-01"));

            assertThat(world.found(FindingCode.GATE_PLAN)).isTrue();
            assertThat(world.found(FindingCode.GATE_SMVP)).isTrue();
            assertThat(world.found(FindingCode.GATE_REPORT)).isTrue();
        }

        @Test
        void only_the_regulations_gates_are_asked() {
            World world = World.completion().under(law -> law.gates = List.of(Gate.SMVP_IN_FORCE));

            assertThat(world.found(FindingCode.GATE_PLAN)).isFalse();
            assertThat(world.found(FindingCode.GATE_SMVP)).isTrue();
            assertThat(world.found(FindingCode.GATE_REPORT)).isFalse();
        }

        @Test
        void a_remark_changes_no_score() {
            World world = World.completion();
            world.dossier.remark("O", "Giunta", "Not enough").remark("O", "Giunta", "Really");

            assertThat(world.places(FindingCode.REMARK_WITHOUT_EFFECT)).containsExactly("- O -");
        }

        @ParameterizedTest(name = "{0} and {1} of 100, threshold {2}: {3}")
        @CsvSource({
            "100, 99, 0.5, true",
            "100, 99, 0.51, false",
            "100, 100, 1, true",
            "99, 99, 0.01, false",
            "99, 99, 0, true"
        })
        void many_objectives_at_the_maximum_raise_doubts(String first, String second, String share, boolean found) {
            World world = new World()
                    .under(law -> law.fullAchievementShare = share)
                    .objective("O1", "10", hundred("A"))
                    .objective("O2", "", hundred("B"))
                    .objective("O3", "10", hundred("C").dueBy(day("2024-06-30")))
                    .value("A", first)
                    .value("B", second);

            assertThat(world.places(FindingCode.MANY_FULLY_ACHIEVED)).isEqualTo(found ? List.of("U - -") : List.of());
        }
    }

    @Nested
    class OfTheRegulation {
        @ParameterizedTest(name = "from {0} to {1}: {2}")
        @CsvSource({
            "2023-12-31,, false",
            "2024-01-01,, true",
            "2023-01-01, 2023-12-31, false",
            "2023-01-01, 2023-12-30, true"
        })
        void it_must_be_in_force_at_the_end_of_the_period(String from, String to, boolean found) {
            World world = World.completion().under(law -> {
                law.validFrom = day(from);
                law.validTo = to == null ? null : day(to);
            });

            assertThat(world.found(FindingCode.REGULATION_NOT_IN_FORCE)).isEqualTo(found);
        }

        @Test
        void assumed_settings_are_mentioned() {
            assertThat(World.completion().under(law -> law.assumed = true).places(FindingCode.ASSUMED_SETTINGS))
                    .containsExactly("- - -");
            assertThat(World.completion().found(FindingCode.ASSUMED_SETTINGS)).isFalse();
        }
    }
}
