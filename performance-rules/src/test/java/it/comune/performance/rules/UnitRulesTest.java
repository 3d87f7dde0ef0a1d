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

import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.Policies.OverCap;
import it.comune.performance.regulation.Policies.UnderCap;
import it.comune.performance.regulation.Regulation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 40-units.drl: the degree of a unit and its maximum. Caps are 60 and 20. The degree of an indicator is its value. */
@ExtendWith(RuleWatch.class)
class UnitRulesTest {
    private static final Regulation PLAIN = withAchievement(regulation(), curve("0:0:LINEAR", "1:1"));
    private static final Regulation RESCALE = with(PLAIN, UnderCap.RESCALE);
    private static final Regulation REPORT = with(PLAIN, OverCap.REPORT);

    private static Situation at(String degree) {
        return atLeast("1").value(degree);
    }

    private static Given weighing(Regulation regulation, String weight) {
        return given(regulation).objective("O1", weight).and(at("0.5"));
    }

    @Test
    @Fires("UNIT-01")
    @StaySilent("UNIT-07")
    void a_unit_of_which_nothing_weighed_is_due_is_not_evaluated() {
        Given nothing = given(PLAIN)
                .objective("O1", "60")
                .and(completion().due("2024-06-30"))
                .objectiveWithoutWeight("O2")
                .and(at("1"));

        assertThat(nothing.unitDegree()).hasNoFigure().wasDecidedBy("UNIT-01").withoutEffect();
        assertThat(nothing.points()).hasNoFigure().wasDecidedBy("UNIT-01").withoutEffect();
        UnitResult unit = nothing.evaluation().unit("U").orElseThrow();
        assertThat(unit.evaluated()).isFalse();
        assertThat(unit.evaluatedWeights()).isZero();
        assertThat(unit.outcomes()).containsEntry(Outcome.NOT_DUE, 1).containsEntry(Outcome.ACHIEVED, 1);
    }

    @Test
    @Fires({"UNIT-01", "UNIT-03"})
    void what_a_unit_could_earn_holds_even_where_it_is_not_evaluated() {
        Given nothing = given(PLAIN).objective("O1", "70").and(completion().due("2024-06-30"));

        assertThat(nothing.evaluation().unit("U").orElseThrow().maximum()).isEqualByComparingTo("60");
    }

    @Test
    @Fires({"UNIT-01", "UNIT-05"})
    @StaySilent("UNIT-07")
    void a_unit_without_objectives_is_not_evaluated() {
        UnitResult idle = given(PLAIN)
                .unit(Unit.area("IDLE", "Nothing to do"))
                .evaluation()
                .unit("IDLE")
                .orElseThrow();

        assertThat(idle.evaluated()).isFalse();
        assertThat(idle.weights()).isZero();
        assertThat(idle.maximum()).isZero();
    }

    @Test
    @Fires("UNIT-07")
    @StaySilent("UNIT-01")
    void its_degree_is_the_mean_of_its_weighed_objectives() {
        Given two = given(PLAIN)
                .objective("O1", "40")
                .and(at("1"))
                .objective("O2", "20")
                .and(at("0.5"))
                .objectiveWithoutWeight("O3")
                .and(at("0"));

        assertThat(two.unitDegree())
                .earns("0.833333")
                .wasDecidedBy("UNIT-07")
                .lookingAt("weight", "40")
                .lookingAt("evaluatedWeights", "60")
                .withEffect("O1", "0.666667")
                .withEffect("O2", "0.166667")
                .lookingAt("rounding", "HALF_UP")
                .withEffect("-0.000001");
        assertThat(two.points()).earns("50");
    }

    @Test
    @Fires("UNIT-07")
    void an_objective_that_is_not_due_is_neutral_but_the_maximum_stays() {
        Given two = given(PLAIN)
                .objective("O1", "40")
                .and(at("0.5"))
                .objective("O2", "20")
                .and(completion().due("2024-06-30"));

        assertThat(two.unitDegree()).earns("0.5").wasDecidedBy("UNIT-07").lookingAt("evaluatedWeights", "40");
        assertThat(two.points()).earns("30");
    }

    @Test
    @Fires("UNIT-02")
    @StaySilent({"UNIT-03", "UNIT-04", "UNIT-05", "UNIT-06"})
    void weights_at_the_cap_are_the_maximum_whatever_the_policies() {
        for (Regulation regulation : new Regulation[] {PLAIN, RESCALE, REPORT}) {
            assertThat(weighing(regulation, "60").points())
                    .earns("30")
                    .wasDecidedBy("UNIT-02")
                    .lookingAt("degree", "0.5")
                    .lookingAt("maximum", "60")
                    .lookingAt("weights", "60")
                    .lookingAt("cap", "60")
                    .withEffect("30");
        }
    }

    @Test
    @Fires("UNIT-03")
    @StaySilent({"UNIT-02", "UNIT-04", "UNIT-05", "UNIT-06"})
    void weights_just_over_the_cap_are_scaled_down_to_it() {
        assertThat(weighing(PLAIN, "60.01").points())
                .earns("30")
                .wasDecidedBy("UNIT-03")
                .lookingAt("weights", "60.01")
                .lookingAt("maximum", "60");
    }

    @Test
    @Fires("UNIT-04")
    @StaySilent({"UNIT-02", "UNIT-03", "UNIT-05", "UNIT-06"})
    void weights_over_the_cap_may_stand_and_be_reported() {
        assertThat(weighing(REPORT, "70").points())
                .earns("35")
                .wasDecidedBy("UNIT-04")
                .lookingAt("maximum", "70")
                .lookingAt("cap", "60");
    }

    @Test
    @Fires("UNIT-05")
    @StaySilent({"UNIT-02", "UNIT-03", "UNIT-04", "UNIT-06"})
    void weights_just_under_the_cap_are_the_maximum() {
        assertThat(weighing(PLAIN, "59.99").points())
                .earns("30")
                .wasDecidedBy("UNIT-05")
                .lookingAt("maximum", "59.99")
                .withEffect("29.995")
                .lookingAt("rounding", "HALF_UP")
                .withEffect("0.005");
    }

    @Test
    @Fires("UNIT-06")
    @StaySilent({"UNIT-02", "UNIT-03", "UNIT-04", "UNIT-05"})
    void weights_under_the_cap_may_be_scaled_up_to_it() {
        assertThat(weighing(RESCALE, "40").points())
                .earns("30")
                .wasDecidedBy("UNIT-06")
                .lookingAt("weights", "40")
                .lookingAt("maximum", "60");
    }

    @Test
    @Fires({"UNIT-02", "UNIT-05"})
    void the_general_secretary_has_a_cap_of_its_own() {
        Given secretary = given(PLAIN)
                .unit(Unit.generalSecretary("SG", "General secretary"))
                .objectiveOf("SG", "O1", "20")
                .and(at("0.5"));

        assertThat(secretary.points("SG")).earns("10").wasDecidedBy("UNIT-02").lookingAt("cap", "20");
        assertThat(secretary.evaluation().unit("SG").orElseThrow().cap()).isEqualTo(new BigDecimal("20"));
    }

    @Test
    @Fires("UNIT-03")
    void over_its_cap_the_general_secretary_is_scaled_down_as_well() {
        assertThat(given(PLAIN)
                        .unit(Unit.generalSecretary("SG", "General secretary"))
                        .objectiveOf("SG", "O1", "40")
                        .and(at("0.5"))
                        .points("SG"))
                .earns("10")
                .wasDecidedBy("UNIT-03");
    }
}
