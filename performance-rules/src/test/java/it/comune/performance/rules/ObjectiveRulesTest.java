package it.comune.performance.rules;

import static it.comune.performance.rules.ConclusionAssert.assertThat;
import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Situation.atLeast;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.testing.Samples.curve;
import static it.comune.performance.testing.Samples.regulation;
import static it.comune.performance.testing.Samples.with;
import static it.comune.performance.testing.Samples.withAchievement;
import static it.comune.performance.testing.Samples.withRecognition;

import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.Regulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 30-objectives.drl: the degree of an objective for a unit. The degree of an indicator is its value. */
@ExtendWith(RuleWatch.class)
class ObjectiveRulesTest {
    private static final Regulation PLAIN = withAchievement(regulation(), curve("0:0:LINEAR", "1:1"));

    private static Situation at(String degree) {
        return atLeast("1").value(degree);
    }

    @Test
    @Fires("OBJECTIVE-01")
    @StaySilent({"OBJECTIVE-02", "OBJECTIVE-03", "OBJECTIVE-04", "OBJECTIVE-05"})
    void none_of_its_indicators_is_due() {
        assertThat(given(PLAIN)
                        .and(completion().due("2024-06-30"))
                        .and(completion().onCondition(false))
                        .objectiveDegree())
                .is(Outcome.NOT_DUE)
                .hasNoFigure()
                .wasDecidedBy("OBJECTIVE-01")
                .lookingAt("indicatorsDue", "0")
                .withoutEffect();
    }

    @Test
    @Fires("OBJECTIVE-04")
    @StaySilent({"OBJECTIVE-01", "OBJECTIVE-02"})
    void one_due_indicator_is_enough_and_the_others_are_neutral() {
        assertThat(given(PLAIN)
                        .and(completion().due("2024-06-30"))
                        .and(at("0.4"))
                        .objectiveDegree())
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.4")
                .wasDecidedBy("OBJECTIVE-04")
                .withEffect("I2", "0.4");
    }

    @Test
    @Fires("OBJECTIVE-02")
    @StaySilent({"OBJECTIVE-01", "OBJECTIVE-03", "OBJECTIVE-04"})
    void every_due_indicator_left_the_mean() {
        assertThat(given(with(PLAIN, MissingFacts.EXCLUDE))
                        .and(completion())
                        .and(completion().due("2024-06-30"))
                        .objectiveDegree())
                .is(Outcome.EXCLUDED)
                .hasNoFigure()
                .wasDecidedBy("OBJECTIVE-02")
                .lookingAt("indicatorsDue", "1")
                .withoutEffect();
    }

    @Test
    @Fires({"OBJECTIVE-03", "OBJECTIVE-04"})
    @StaySilent({"OBJECTIVE-01", "OBJECTIVE-02"})
    void an_exemption_takes_it_out_of_the_units_points() {
        assertThat(given(with(PLAIN, Exemptions.EXCLUDE))
                        .objective("O1", "30")
                        .and(at("0.4"))
                        .objective("O2", "30")
                        .and(at("0.6"))
                        .reporting(draft -> draft.exemptCauses(
                                ExemptCause.ofObjective("C1", "O1", CauseKind.FUNDING, "money withdrawn")))
                        .objectiveDegree("O1"))
                .is(Outcome.EXCLUDED)
                .earnsWithoutExemptions("0.4")
                .wasDecidedBy("OBJECTIVE-03")
                .withoutEffect();
    }

    @Test
    @Fires("OBJECTIVE-04")
    @StaySilent({"OBJECTIVE-01", "OBJECTIVE-02", "OBJECTIVE-03", "OBJECTIVE-05"})
    void it_is_the_mean_of_its_indicators() {
        assertThat(given(PLAIN).and(at("1")).and(at("1")).and(at("0")).objectiveDegree())
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.666667")
                .wasDecidedBy("OBJECTIVE-04")
                .lookingAt("share", "1/3")
                .withEffect("I1", "0.333333")
                .withEffect("I2", "0.333333")
                .withEffect("I3", "0")
                .lookingAt("rounding", "HALF_UP")
                .withEffect("0.000001");
    }

    @Test
    @Fires("OBJECTIVE-04")
    void indicators_may_weigh_differently() {
        assertThat(given(PLAIN)
                        .and(at("1").weighing("0.3"))
                        .and(at("0.5").weighing("1.2"))
                        .objectiveDegree())
                .earns("0.6")
                .wasDecidedBy("OBJECTIVE-04")
                .lookingAt("share", "1/5")
                .withEffect("I1", "0.2")
                .withEffect("I2", "0.4");
    }

    @Test
    @Fires("OBJECTIVE-04")
    void all_of_it_is_achieved_and_none_of_it_is_not() {
        assertThat(given(PLAIN).and(at("1")).objectiveDegree())
                .is(Outcome.ACHIEVED)
                .earns("1");
        assertThat(given(PLAIN).and(at("0")).objectiveDegree())
                .is(Outcome.NOT_ACHIEVED)
                .earns("0");
    }

    @Test
    @Fires("OBJECTIVE-05")
    @StaySilent("OBJECTIVE-04")
    void a_recognition_scale_reads_the_mean() {
        assertThat(given(withRecognition(PLAIN, curve("0:0:STEP", "0.5:0.8:STEP", "0.9:1")))
                        .and(at("0.6"))
                        .and(at("0.7"))
                        .objectiveDegree())
                .is(Outcome.PARTIALLY_ACHIEVED)
                .earns("0.8")
                .wasDecidedBy("OBJECTIVE-05")
                .withEffect("I1", "0.3")
                .withEffect("I2", "0.35")
                .lookingAt("mean", "13/20")
                .readingRow("recognition", 2)
                .withEffect("0.15");
    }

    @ParameterizedTest(name = "a mean of {0} is recognised as {1}")
    @CsvSource({"0.499999, 0, 1", "0.5, 0.8, 2", "0.899999, 0.8, 2", "0.9, 1, 3"})
    @Fires("OBJECTIVE-05")
    void the_recognition_scale_begins_and_ends_where_it_says(String mean, String degree, int row) {
        assertThat(given(withRecognition(PLAIN, curve("0:0:STEP", "0.5:0.8:STEP", "0.9:1")))
                        .and(at(mean))
                        .objectiveDegree())
                .earns(degree)
                .wasDecidedBy("OBJECTIVE-05")
                .readingRow("recognition", row);
    }
}
