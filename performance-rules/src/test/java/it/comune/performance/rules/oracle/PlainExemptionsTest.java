package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.World.act;
import static it.comune.performance.rules.oracle.World.hundred;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies.CauseRecognition;
import it.comune.performance.regulation.Policies.Exemptions;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Exempt causes under the three policies: section 5. */
class PlainExemptionsTest {
    private static ExemptCause cause() {
        return ExemptCause.ofIndicator("C", "I", CauseKind.FORCE_MAJEURE, "Flood");
    }

    @Nested
    class Recognition {
        private World ownAct(ExemptCause cause) {
            return World.completion()
                    .under(law -> law.causeRecognition = CauseRecognition.OWN_ACT)
                    .completed("2023-08-30")
                    .cause(cause);
        }

        @Test
        void being_stated_in_the_report_suffices() {
            World world = World.completion().completed("2023-08-30").cause(cause());

            assertThat(world.degree()).isEqualTo("1");
            assertThat(world.found(FindingCode.CAUSE_NOT_RECOGNISED)).isFalse();
            assertThat(world.places(FindingCode.CAUSE_WITHOUT_ACT)).containsExactly("- O I");
        }

        @Test
        void an_act_up_to_the_evaluation_date_recognises() {
            World world = ownAct(cause().recognisedBy("Giunta", act("2024-01-31")));

            assertThat(world.degree()).isEqualTo("1");
            assertThat(world.found(FindingCode.CAUSE_NOT_RECOGNISED)).isFalse();
            assertThat(world.found(FindingCode.CAUSE_WITHOUT_ACT)).isFalse();
        }

        @Test
        void an_act_after_the_evaluation_date_does_not() {
            World world = ownAct(cause().recognisedBy("Giunta", act("2024-02-01")));

            assertThat(world.degree()).isEqualTo("0");
            assertThat(world.places(FindingCode.CAUSE_NOT_RECOGNISED)).containsExactly("- O I");
            assertThat(world.found(FindingCode.CAUSE_WITHOUT_ACT)).isFalse();
        }

        @Test
        void an_act_without_date_does_not() {
            World world = ownAct(cause().recognisedBy("Giunta", Act.of("DGC 7")));

            assertThat(world.degree()).isEqualTo("0");
            assertThat(world.found(FindingCode.CAUSE_WITHOUT_ACT)).isFalse();
        }

        @Test
        void a_body_without_act_does_not() {
            World world = ownAct(cause().recognisedBy("Giunta", null));

            assertThat(world.degree()).isEqualTo("0");
            assertThat(world.found(FindingCode.CAUSE_NOT_RECOGNISED)).isTrue();
            assertThat(world.found(FindingCode.CAUSE_WITHOUT_ACT)).isTrue();
        }
    }

    @Nested
    class CountAsAchieved {
        @Test
        void the_degree_becomes_one_and_both_figures_are_kept() {
            World world = new World()
                    .objective("O", "10", hundred("I"), hundred("J"))
                    .value("I", "60")
                    .value("J", "80")
                    .exempt("I");

            assertThat(world.degree()).isEqualTo("1");
            assertThat(world.degreeWithout("I")).isEqualTo("0.6");
            assertThat(world.result().indicator("I", "U").outcome()).isEqualTo(Outcome.EXEMPT);
            assertThat(world.objectiveDegree("O")).isEqualTo("0.9");
            assertThat(world.objectiveDegreeWithout("O")).isEqualTo("0.7");
            assertThat(world.result().unit("U").points()).isEqualByComparingTo("9");
            assertThat(world.result().unit("U").pointsWithoutExemptions()).isEqualByComparingTo("7");
        }

        @Test
        void a_cause_of_the_objective_covers_all_its_indicators() {
            World world = new World()
                    .objective("O", "10", hundred("I"), hundred("J"))
                    .value("J", "80")
                    .exemptObjective("O");

            assertThat(world.degree("I")).isEqualTo("1");
            assertThat(world.degree("J")).isEqualTo("1");
            assertThat(world.result().objective("O", "U").outcome()).isEqualTo(Outcome.EXEMPT);
            assertThat(world.result().objective("O", "U").outcomeWithoutExemptions())
                    .isEqualTo(Outcome.PARTIALLY_ACHIEVED);
            assertThat(world.objectiveDegreeWithout("O")).isEqualTo("0.4");
        }

        @Test
        void a_cause_for_one_unit_covers_only_that_unit() {
            World world = new World()
                    .objectiveOf(List.of("U", "V"), "O", "10", hundred("I"))
                    .value("I", "60")
                    .cause(cause().forUnit("V"));

            assertThat(world.result().indicator("I", "U").degree()).isEqualByComparingTo("0.6");
            assertThat(world.result().indicator("I", "V").degree()).isEqualByComparingTo("1");
        }

        @Test
        void what_is_achieved_anyway_stays_achieved() {
            World world = World.completion().completed("2023-06-30").exempt("I");

            assertThat(world.result().indicator("I", "U").outcome()).isEqualTo(Outcome.ACHIEVED);
        }
    }

    @Test
    void a_recognised_cause_of_what_is_not_due_is_without_effect() {
        World world = new World()
                .objective("O", "10", hundred("I").dueBy(World.day("2024-06-30")), hundred("J"))
                .exempt("I")
                .exempt("J");

        assertThat(world.places(FindingCode.EXEMPTION_WITHOUT_EFFECT)).containsExactly("- O I");
    }

    @Test
    void keep_computed_changes_nothing() {
        World world = World.atLeastTen()
                .exemptions(Exemptions.KEEP_COMPUTED)
                .value("6")
                .exempt("I");

        assertThat(world.degree()).isEqualTo("0.6");
        assertThat(world.result().indicator("I", "U").outcome()).isEqualTo(Outcome.PARTIALLY_ACHIEVED);
    }

    @Nested
    class ExcludeIndicators {
        private World two(String first, String second) {
            return new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("O", "10", hundred("I"), hundred("J"))
                    .value("I", first)
                    .value("J", second);
        }

        @Test
        void one_below_the_mean_leaves() {
            World world = two("60", "80").exempt("I");

            assertThat(world.degree("I")).isEqualTo("EXCLUDED");
            assertThat(world.degreeWithout("I")).isEqualTo("0.6");
            assertThat(world.objectiveDegree("O")).isEqualTo("0.8");
            assertThat(world.objectiveDegreeWithout("O")).isEqualTo("0.7");
        }

        @Test
        void one_above_the_mean_stays() {
            World world = two("60", "80").exempt("J");

            assertThat(world.degree("J")).isEqualTo("0.8");
            assertThat(world.objectiveDegree("O")).isEqualTo("0.7");
        }

        @Test
        void one_at_the_mean_leaves() {
            World world = two("70", "70").exempt("I");

            assertThat(world.degree("I")).isEqualTo("EXCLUDED");
            assertThat(world.objectiveDegree("O")).isEqualTo("0.7");
        }

        @Test
        void the_mean_before_any_leaves_decides() {
            // Mean of 50, 60, 100 is 70: both exempt ones are below it. After 50 left it would be 80 and 60 still
            // below.
            World world = new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("O", "10", hundred("A"), hundred("B"), hundred("C"))
                    .value("A", "50")
                    .value("B", "72")
                    .value("C", "90")
                    .exempt("A")
                    .exempt("B");

            // Mean is 212/3 = 70.67; 72 is above it, though below 81, the mean once A has left.
            assertThat(world.degree("A")).isEqualTo("EXCLUDED");
            assertThat(world.degree("B")).isEqualTo("0.72");
            assertThat(world.objectiveDegree("O")).isEqualTo("0.81");
        }

        @Test
        void the_exact_mean_is_compared_not_the_rounded_one() {
            // 2/3, 2/3 and 2/3 with the third a millionth less: mean 0.6666666..., which rounds to 0.666667.
            World world = new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("O", "10", hundred("A"), hundred("B"), hundred("C"))
                    .value("A", "66.6667")
                    .value("B", "66.6667")
                    .value("C", "66.6666")
                    .exempt("A");

            assertThat(world.objectiveDegreeWithout("O")).isEqualTo("0.666667");
            assertThat(world.degree("A")).isEqualTo("0.666667");
        }

        @Test
        void weights_of_indicators_count_in_the_mean() {
            World world = new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective(
                            "O", "10", hundred("A").weighing("3"), hundred("B").weighing("1"))
                    .value("A", "60")
                    .value("B", "80")
                    .exempt("A");

            assertThat(world.objectiveDegreeWithout("O")).isEqualTo("0.65");
            assertThat(world.objectiveDegree("O")).isEqualTo("0.8");
        }

        @Test
        void a_cause_of_the_objective_acts_on_the_objective_only() {
            World world = two("60", "80")
                    .objective("P", "10", hundred("K"))
                    .value("K", "50")
                    .exemptObjective("O");

            // O has 0.7, above the unit's 0.6: it stays, and so do its indicators.
            assertThat(world.degree("I")).isEqualTo("0.6");
            assertThat(world.degree("J")).isEqualTo("0.8");
            assertThat(world.objectiveDegree("O")).isEqualTo("0.7");
        }
    }

    @Nested
    class ExcludeObjectives {
        private World three(String first, String second, String third) {
            return new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("O1", "10", hundred("I1"))
                    .objective("O2", "10", hundred("I2"))
                    .objective("O3", "20", hundred("I3"))
                    .value("I1", first)
                    .value("I2", second)
                    .value("I3", third);
        }

        @Test
        void one_whose_indicators_would_all_leave_leaves_as_a_whole() {
            World world = three("60", "80", "80").exempt("I1");

            assertThat(world.result().objective("O1", "U").outcome()).isEqualTo(Outcome.EXCLUDED);
            assertThat(world.result().objective("O1", "U").outcomeWithoutExemptions())
                    .isEqualTo(Outcome.PARTIALLY_ACHIEVED);
            assertThat(world.objectiveDegreeWithout("O1")).isEqualTo("0.6");
            assertThat(world.degree("I1")).isEqualTo("EXCLUDED");
            assertThat(world.result().unit("U").degree()).isEqualByComparingTo("0.8");
            assertThat(world.result().unit("U").degreeWithoutExemptions()).isEqualByComparingTo("0.75");
            assertThat(world.result().unit("U").evaluatedWeights()).isEqualByComparingTo("30");
            assertThat(world.result().unit("U").weights()).isEqualByComparingTo("40");
            assertThat(world.result().unit("U").points()).isEqualByComparingTo("32");
        }

        @Test
        void one_above_the_units_mean_stays_with_all_its_indicators() {
            World world = three("90", "80", "80").exempt("I1");

            assertThat(world.objectiveDegree("O1")).isEqualTo("0.9");
            assertThat(world.degree("I1")).isEqualTo("0.9");
            assertThat(world.result().unit("U").degree()).isEqualByComparingTo("0.825");
        }

        @Test
        void one_that_a_cause_names_leaves_and_its_indicators_keep_their_outcome() {
            World world = three("60", "80", "80").exemptObjective("O1");

            assertThat(world.objectiveDegree("O1")).isEqualTo("EXCLUDED");
            assertThat(world.degree("I1")).isEqualTo("0.6");
        }

        @Test
        void one_that_a_cause_names_and_that_stays_keeps_the_exclusions_of_its_indicators() {
            World world = new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("O1", "10", hundred("A"), hundred("B"))
                    .objective("O2", "10", hundred("C"))
                    .value("A", "70")
                    .value("B", "90")
                    .value("C", "50")
                    .exempt("A")
                    .exemptObjective("O1");

            assertThat(world.degree("A")).isEqualTo("EXCLUDED");
            assertThat(world.objectiveDegree("O1")).isEqualTo("0.9");
            assertThat(world.objectiveDegreeWithout("O1")).isEqualTo("0.8");
        }

        @Test
        void one_named_and_emptied_that_stays_keeps_all_its_indicators() {
            World world = three("90", "80", "80").exempt("I1").exemptObjective("O1");

            assertThat(world.degree("I1")).isEqualTo("0.9");
            assertThat(world.objectiveDegree("O1")).isEqualTo("0.9");
        }

        @Test
        void the_mean_of_the_unit_is_exact_and_before_any_leaves() {
            // (60 x 10 + 70 x 10 + 75 x 20) / 40 = 70: both leave, one of them exactly at the mean.
            World world = three("60", "70", "75").exemptObjective("O1").exemptObjective("O2");

            assertThat(world.objectiveDegree("O1")).isEqualTo("EXCLUDED");
            assertThat(world.objectiveDegree("O2")).isEqualTo("EXCLUDED");
            assertThat(world.result().unit("U").degree()).isEqualByComparingTo("0.75");
        }

        @Test
        void a_units_last_objective_stays() {
            World world =
                    World.atLeastTen().exemptions(Exemptions.EXCLUDE).value("6").exempt("I");

            assertThat(world.degree()).isEqualTo("0.6");
            assertThat(world.objectiveDegree("O")).isEqualTo("0.6");
            assertThat(world.result().unit("U").degree()).isEqualByComparingTo("0.6");
        }

        @Test
        void of_several_that_would_all_leave_the_largest_id_stays() {
            World world = new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("O9", "10", hundred("I9"))
                    .objective("O10", "10", hundred("I10"))
                    .objective("o1", "10", hundred("i1"))
                    .value("I9", "70")
                    .value("I10", "70")
                    .value("i1", "70")
                    .exempt("I9")
                    .exempt("I10")
                    .exempt("i1");

            assertThat(world.objectiveDegree("O9")).isEqualTo("EXCLUDED");
            assertThat(world.objectiveDegree("O10")).isEqualTo("EXCLUDED");
            assertThat(world.objectiveDegree("o1")).isEqualTo("0.7");
            assertThat(world.degree("i1")).isEqualTo("0.7");
        }

        @Test
        void an_objective_that_could_not_be_evaluated_does_not_keep_the_last_one_from_staying() {
            World world = World.atLeastTen()
                    .exemptions(Exemptions.EXCLUDE)
                    .objective("P", "10", hundred("J").dueBy(World.day("2024-03-31")))
                    .value("6")
                    .exempt("I");

            assertThat(world.objectiveDegree("O")).isEqualTo("0.6");
        }

        @Test
        void one_without_weight_stays_though_a_cause_names_it() {
            World world = three("60", "80", "80")
                    .objective("P", "", hundred("J"))
                    .value("J", "50")
                    .exemptObjective("P");

            assertThat(world.objectiveDegree("P")).isEqualTo("0.5");
            assertThat(world.degree("J")).isEqualTo("0.5");
        }

        @Test
        void one_without_weight_whose_indicators_all_leave_is_excluded() {
            World world = three("60", "80", "80")
                    .objective("P", "", hundred("J"))
                    .value("J", "90")
                    .exempt("J")
                    .exemptObjective("P");

            assertThat(world.objectiveDegree("P")).isEqualTo("EXCLUDED");
            assertThat(world.objectiveDegreeWithout("P")).isEqualTo("0.9");
            assertThat(world.degree("J")).isEqualTo("EXCLUDED");
            assertThat(world.result().unit("U").degree()).isEqualByComparingTo("0.75");
        }

        @Test
        void an_objective_leaves_one_unit_and_stays_in_another() {
            World world = new World()
                    .exemptions(Exemptions.EXCLUDE)
                    .objectiveOf(List.of("U", "V"), "O", "10", hundred("I"))
                    .objective("P", "10", hundred("J"))
                    .value("I", "60")
                    .value("J", "80")
                    .exempt("I");

            assertThat(world.result().objective("O", "U").outcome()).isEqualTo(Outcome.EXCLUDED);
            assertThat(world.result().objective("O", "V").outcome()).isEqualTo(Outcome.PARTIALLY_ACHIEVED);
        }
    }
}
