package it.comune.performance.rules;

import static it.comune.performance.rules.ConclusionAssert.assertThat;
import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Situation.atLeast;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.testing.Samples.curve;
import static it.comune.performance.testing.Samples.regulation;
import static it.comune.performance.testing.Samples.with;
import static it.comune.performance.testing.Samples.withAchievement;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Regulation;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 20-exemptions.drl: what a recognised cause does to an indicator, and to an objective. The degree is the value. */
@ExtendWith(RuleWatch.class)
class ExemptionRulesTest {
    private static final Regulation COUNT = withAchievement(regulation(), curve("0:0:LINEAR", "1:1"));
    private static final Regulation KEEP = with(COUNT, Exemptions.KEEP_COMPUTED);
    private static final Regulation EXCLUDE = with(COUNT, Exemptions.EXCLUDE);

    /** An indicator whose degree is this one. */
    private static Situation at(String degree) {
        return atLeast("1").value(degree);
    }

    private static Consumer<Dossier.Draft> causeOf(String objective) {
        return draft -> draft.exemptCauses(
                ExemptCause.ofObjective("C-" + objective, objective, CauseKind.FUNDING, "money withdrawn"));
    }

    @Test
    @Fires("EXEMPTION-01")
    @StaySilent({"EXEMPTION-02", "EXEMPTION-03", "EXEMPTION-04", "EXEMPTION-05"})
    void a_cause_makes_an_indicator_count_as_achieved() {
        Given exempt = given(COUNT).and(at("0.4").exempt()).and(at("0.6"));

        assertThat(exempt.degree())
                .is(Outcome.EXEMPT)
                .earns("1")
                .earnsWithoutExemptions("0.4")
                .wasDecidedBy("DEGREE-01")
                .wasDecidedBy("EXEMPTION-01")
                .lookingAt("causes", "C-I1")
                .withEffect("0.6");
        assertThat(exempt.objectiveDegree())
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.8")
                .earnsWithoutExemptions("0.5");
        assertThat(exempt.objectiveDegree().withoutExemptions())
                .earns("0.5")
                .wasDecidedBy("OBJECTIVE-04")
                .withEffect("I1", "0.2")
                .withEffect("I2", "0.3");
        assertThat(exempt.unitDegree().withoutExemptions())
                .earns("0.5")
                .wasDecidedBy("UNIT-07")
                .withEffect("O1", "0.5");
        assertThat(exempt.points().withoutExemptions())
                .earns("30")
                .wasDecidedBy("UNIT-02")
                .lookingAt("degree", "0.5")
                .withEffect("30");
        assertThat(exempt.finding(FindingCode.EXEMPTION_WORTH).figure("points")).isEqualTo("18");
    }

    @Test
    @Fires("EXEMPTION-01")
    void what_is_achieved_anyway_gains_nothing() {
        assertThat(given(COUNT).and(at("1").exempt()).degree())
                .is(Outcome.ACHIEVED)
                .wasDecidedBy("EXEMPTION-01")
                .withEffect("0");
    }

    @Test
    @StaySilent({"EXEMPTION-01", "EXEMPTION-02", "EXEMPTION-03", "EXEMPTION-04", "EXEMPTION-05"})
    void not_due_comes_before_exemption() {
        assertThat(given(COUNT).and(completion().due("2024-06-30").exempt()).degree())
                .is(Outcome.NOT_DUE);
    }

    @Test
    @Fires({"EXEMPTION-01", "EXEMPTION-15"})
    @StaySilent({"EXEMPTION-11", "EXEMPTION-12", "EXEMPTION-13", "EXEMPTION-14", "EXEMPTION-16"})
    void a_cause_of_an_objective_counts_for_each_of_its_indicators() {
        Given exempt = given(COUNT).and(at("0.4")).and(at("0")).reporting(causeOf("O1"));

        assertThat(exempt.degreeOf("I1")).is(Outcome.EXEMPT).wasDecidedBy("EXEMPTION-01");
        assertThat(exempt.degreeOf("I2")).is(Outcome.EXEMPT).wasDecidedBy("EXEMPTION-01");
        assertThat(exempt.objectiveDegree()).is(Outcome.EXEMPT).earns("1").earnsWithoutExemptions("0.2");
    }

    @Test
    @Fires("EXEMPTION-02")
    @StaySilent({"EXEMPTION-01", "EXEMPTION-03", "EXEMPTION-04", "EXEMPTION-05", "EXEMPTION-16"})
    void a_cause_is_only_reported_where_the_computed_degree_is_kept() {
        assertThat(given(KEEP).and(at("0.4").exempt()).degree())
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.4")
                .wasDecidedBy("EXEMPTION-02")
                .withEffect("0");
    }

    @Test
    @Fires({"EXEMPTION-02", "EXEMPTION-16"})
    @StaySilent({"EXEMPTION-11", "EXEMPTION-15"})
    void a_cause_of_an_objective_is_only_reported_as_well() {
        assertThat(given(KEEP).and(at("0.4")).reporting(causeOf("O1")).objectiveDegree())
                .earns("0.4")
                .earnsWithoutExemptions("0.4");
    }

    @Test
    @Fires("EXEMPTION-03")
    @StaySilent({"EXEMPTION-01", "EXEMPTION-02", "EXEMPTION-04", "EXEMPTION-05"})
    void an_indicator_below_the_mean_leaves_it() {
        Given exempt = given(EXCLUDE).and(at("0.4").exempt()).and(at("0.6"));

        assertThat(exempt.degree())
                .is(Outcome.EXCLUDED)
                .hasNoFigure()
                .earnsWithoutExemptions("0.4")
                .wasDecidedBy("EXEMPTION-03")
                .withoutEffect();
        assertThat(exempt.objectiveDegree()).earns("0.6").earnsWithoutExemptions("0.5");
    }

    @Test
    @Fires("EXEMPTION-03")
    @StaySilent("EXEMPTION-04")
    void an_indicator_at_the_mean_leaves_it() {
        Given exempt = given(EXCLUDE).and(at("0.5").exempt()).and(at("0.5"));

        assertThat(exempt.degree()).is(Outcome.EXCLUDED);
        assertThat(exempt.objectiveDegree()).earns("0.5");
    }

    @Test
    @Fires("EXEMPTION-04")
    @StaySilent({"EXEMPTION-03", "EXEMPTION-05"})
    void an_indicator_just_above_the_mean_stays() {
        Given exempt = given(EXCLUDE).and(at("0.500001").exempt()).and(at("0.5"));

        assertThat(exempt.degree())
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.500001")
                .wasDecidedBy("EXEMPTION-04")
                .withEffect("0");
        assertThat(exempt.objectiveDegree()).earns("0.500001").earnsWithoutExemptions("0.500001");
    }

    /**
     * What exclusion does not promise: all look at the mean before any leaves, and a further cause moves an objective
     * above it.
     */
    @Test
    void a_further_cause_can_keep_in_an_objective_that_would_have_left() {
        Given both = given(EXCLUDE)
                .objective("O1", "20")
                .and(at("0.2"))
                .and(at("0.6"))
                .objective("O2", "20")
                .and(at("0"))
                .objective("O3", "20")
                .and(at("1"))
                .reporting(causeOf("O1"))
                .reporting(causeOf("O2"));
        Given further = given(EXCLUDE)
                .objective("O1", "20")
                .and(at("0.2").exempt())
                .and(at("0.6"))
                .objective("O2", "20")
                .and(at("0"))
                .objective("O3", "20")
                .and(at("1"))
                .reporting(causeOf("O1"))
                .reporting(causeOf("O2"));

        assertThat(both.unitDegree()).earns("1").earnsWithoutExemptions("0.466667");
        assertThat(further.unitDegree()).earns("0.8").earnsWithoutExemptions("0.466667");
    }

    @Test
    @Fires({"EXEMPTION-05", "EXEMPTION-11"})
    @StaySilent({"EXEMPTION-03", "EXEMPTION-04", "EXEMPTION-12", "EXEMPTION-13", "EXEMPTION-14", "EXEMPTION-15"})
    void an_objective_below_the_unit_leaves_its_points_as_a_whole() {
        Given exempt = given(EXCLUDE)
                .objective("O1", "30")
                .and(at("0.4"))
                .objective("O2", "30")
                .and(at("0.6"))
                .reporting(causeOf("O1"));

        assertThat(exempt.degree()).earns("0.4").wasDecidedBy("EXEMPTION-05").withEffect("0");
        assertThat(exempt.objectiveDegree("O1"))
                .is(Outcome.EXCLUDED)
                .hasNoFigure()
                .earnsWithoutExemptions("0.4")
                .wasDecidedBy("EXEMPTION-11")
                .withoutEffect();
        assertThat(exempt.unitDegree()).earns("0.6").earnsWithoutExemptions("0.5");
        assertThat(exempt.points()).earns("36").earnsWithoutExemptions("30");
        assertThat(exempt.objectiveDegree("O1").withoutExemptions())
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.4")
                .wasDecidedBy("OBJECTIVE-04")
                .withEffect("I1", "0.4");
        assertThat(exempt.unitDegree().withoutExemptions())
                .wasDecidedBy("UNIT-07")
                .withEffect("O1", "0.2")
                .withEffect("O2", "0.3");
    }

    @Test
    void what_no_exemption_touches_has_one_explanation_for_both_figures() {
        Given exempt = given(COUNT)
                .unit(Unit.area("V", "Another one"))
                .objective("O1", "30")
                .and(at("0.4").exempt())
                .objective("O2", "30")
                .and(at("0.6"))
                .objectiveOf("V", "O3", "60")
                .and(at("0.6"));

        assertThat(exempt.objectiveDegree("O2").explanationWithout()).isNull();
        assertThat(exempt.points("V").explanationWithout()).isNull();
        assertThat(exempt.unitDegree().explanationWithout()).isNotNull();
    }

    @Test
    @Fires("EXEMPTION-11")
    @StaySilent("EXEMPTION-12")
    void an_objective_at_the_units_mean_leaves() {
        assertThat(given(EXCLUDE)
                        .objective("O1", "30")
                        .and(at("0.5"))
                        .objective("O2", "30")
                        .and(at("0.5"))
                        .reporting(causeOf("O1"))
                        .objectiveDegree("O1"))
                .is(Outcome.EXCLUDED);
    }

    @Test
    @Fires("EXEMPTION-12")
    @StaySilent({"EXEMPTION-11", "EXEMPTION-13"})
    void an_objective_just_above_the_units_mean_stays() {
        Given exempt = given(EXCLUDE)
                .objective("O1", "30")
                .and(at("0.500001"))
                .objective("O2", "30")
                .and(at("0.5"))
                .reporting(causeOf("O1"));

        assertThat(exempt.objectiveDegree("O1"))
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.500001")
                .wasDecidedBy("EXEMPTION-12")
                .withoutEffect();
        assertThat(exempt.unitDegree()).earns("0.500001");
    }

    @Test
    @Fires({"EXEMPTION-03", "EXEMPTION-11"})
    void an_objective_that_all_its_indicators_would_leave_leaves_as_a_whole() {
        Given exempt = given(EXCLUDE)
                .objective("O1", "30")
                .and(at("0.4").exempt())
                .and(at("0.4").exempt())
                .objective("O2", "30")
                .and(at("0.6"));

        assertThat(exempt.degreeOf("I1")).is(Outcome.EXCLUDED).wasDecidedBy("EXEMPTION-03");
        assertThat(exempt.objectiveDegree("O1")).is(Outcome.EXCLUDED).wasDecidedBy("EXEMPTION-11");
        assertThat(exempt.unitDegree()).earns("0.6");
    }

    @Test
    @Fires({"EXEMPTION-03", "EXEMPTION-17"})
    @StaySilent({"EXEMPTION-11", "EXEMPTION-12", "EXEMPTION-13", "EXEMPTION-18", "EXEMPTION-19"})
    void an_emptied_objective_that_stays_keeps_all_its_indicators() {
        Given exempt = given(EXCLUDE)
                .objective("O1", "30")
                .and(at("0.8").exempt())
                .and(at("0.8").exempt())
                .objective("O2", "30")
                .and(at("0.6"));

        assertThat(exempt.degreeOf("I1"))
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.8")
                .wasDecidedBy("EXEMPTION-03");
        assertThat(exempt.objectiveDegree("O1")).earns("0.8").earnsWithoutExemptions("0.8");
        assertThat(exempt.unitDegree()).earns("0.7");
    }

    @Test
    @Fires("EXEMPTION-11")
    @StaySilent({"EXEMPTION-17", "EXEMPTION-18"})
    void an_emptied_objective_at_the_units_mean_leaves() {
        assertThat(given(EXCLUDE)
                        .objective("O1", "30")
                        .and(at("0.5").exempt())
                        .objective("O2", "30")
                        .and(at("0.5"))
                        .objectiveDegree("O1"))
                .is(Outcome.EXCLUDED)
                .wasDecidedBy("EXEMPTION-11");
    }

    @Test
    @Fires({"EXEMPTION-03", "EXEMPTION-18"})
    @StaySilent({"EXEMPTION-11", "EXEMPTION-12", "EXEMPTION-13", "EXEMPTION-17", "EXEMPTION-19"})
    void a_units_last_objective_stays_with_all_its_indicators_though_they_would_leave() {
        Given exempt = given(EXCLUDE).and(at("0.4").exempt()).and(at("0.4").exempt());

        assertThat(exempt.degreeOf("I2")).is(Outcome.PARTIALLY_ACHIEVED).earns("0.4");
        assertThat(exempt.objectiveDegree()).earns("0.4").earnsWithoutExemptions("0.4");
        assertThat(exempt.unitDegree()).earns("0.4");
    }

    @Test
    @Fires({"EXEMPTION-03", "EXEMPTION-19", "OBJECTIVE-02"})
    @StaySilent({"EXEMPTION-11", "EXEMPTION-14", "EXEMPTION-17", "EXEMPTION-18", "OBJECTIVE-03"})
    void of_an_emptied_objective_without_weight_nothing_is_left() {
        Given exempt = given(EXCLUDE)
                .objectiveWithoutWeight("O1")
                .and(at("0.9").exempt())
                .objective("O2", "60")
                .and(at("0.6"))
                .reporting(causeOf("O1"));

        assertThat(exempt.degree()).is(Outcome.EXCLUDED).wasDecidedBy("EXEMPTION-03");
        assertThat(exempt.objectiveDegree("O1"))
                .is(Outcome.EXCLUDED)
                .hasNoFigure()
                .earnsWithoutExemptions("0.9")
                .wasDecidedBy("EXEMPTION-19")
                .wasDecidedBy("OBJECTIVE-02")
                .withoutEffect();
        assertThat(exempt.unitDegree()).earns("0.6").earnsWithoutExemptions("0.6");
    }

    @Test
    @Fires({"EXEMPTION-11", "EXEMPTION-13"})
    @StaySilent("EXEMPTION-12")
    void of_objectives_that_would_all_leave_the_one_with_the_largest_id_stays() {
        Given exempt = given(EXCLUDE)
                .objective("O2", "30")
                .and(at("0.5"))
                .objective("O10", "30")
                .and(at("0.5"))
                .reporting(causeOf("O10"))
                .reporting(causeOf("O2"));

        assertThat(exempt.objectiveDegree("O10")).is(Outcome.EXCLUDED);
        assertThat(exempt.objectiveDegree("O2")).is(Outcome.PARTIALLY_ACHIEVED).earns("0.5");
        assertThat(exempt.unitDegree()).earns("0.5");
    }

    @Test
    @Fires("EXEMPTION-13")
    @StaySilent({"EXEMPTION-11", "EXEMPTION-12"})
    void the_only_objective_of_a_unit_stays() {
        assertThat(given(EXCLUDE).and(at("0.4")).reporting(causeOf("O1")).objectiveDegree())
                .earns("0.4");
    }

    @Test
    @Fires("EXEMPTION-14")
    @StaySilent({"EXEMPTION-11", "EXEMPTION-12", "EXEMPTION-13", "EXEMPTION-19"})
    void without_weight_there_are_no_points_to_leave() {
        Given exempt = given(EXCLUDE)
                .objectiveWithoutWeight("O1")
                .and(at("0.4"))
                .objective("O2", "60")
                .and(at("0.6"))
                .reporting(causeOf("O1"));

        assertThat(exempt.objectiveDegree("O1")).is(Outcome.PARTIALLY_ACHIEVED).earns("0.4");
    }

    @Test
    @StaySilent({"EXEMPTION-11", "EXEMPTION-12", "EXEMPTION-13", "EXEMPTION-14", "EXEMPTION-15", "EXEMPTION-16"})
    void a_cause_of_one_indicator_of_several_does_not_touch_the_objective_as_a_whole() {
        for (Regulation regulation : new Regulation[] {COUNT, KEEP, EXCLUDE}) {
            assertThat(given(regulation).and(at("0.4").exempt()).and(at("0.4")).objectiveDegree())
                    .earnsWithoutExemptions("0.4");
        }
    }

    @Test
    void a_cause_of_an_objective_does_not_take_away_what_one_of_its_indicators_left_it() {
        Given one = given(EXCLUDE)
                .objective("O1", "30")
                .and(at("0.4").exempt())
                .and(at("0.6"))
                .objective("O2", "30")
                .and(at("0.52"));
        assertThat(one.unitDegree()).earns("0.56").earnsWithoutExemptions("0.51");

        Given both = given(EXCLUDE)
                .objective("O1", "30")
                .and(at("0.4").exempt())
                .and(at("0.6"))
                .objective("O2", "30")
                .and(at("0.52"))
                .reporting(causeOf("O1"));
        assertThat(both.objectiveDegree("O1")).earns("0.6").earnsWithoutExemptions("0.5");
        assertThat(both.unitDegree()).earns("0.56").earnsWithoutExemptions("0.51");
    }
}
