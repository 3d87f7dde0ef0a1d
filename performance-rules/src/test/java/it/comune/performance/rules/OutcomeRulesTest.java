package it.comune.performance.rules;

import static it.comune.performance.rules.ConclusionAssert.assertThat;
import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Situation.atLeast;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.testing.Samples.curve;
import static it.comune.performance.testing.Samples.regulation;
import static it.comune.performance.testing.Samples.with;
import static it.comune.performance.testing.Samples.withAchievement;

import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.Regulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 45-outcomes.drl: what a degree is called. The degree of an indicator is its value. */
@ExtendWith(RuleWatch.class)
class OutcomeRulesTest {
    private static final Regulation PLAIN = withAchievement(regulation(), curve("0:0:LINEAR", "1:1"));

    private static Situation at(String degree) {
        return atLeast("1").value(degree);
    }

    @Test
    @Fires("NAME-01")
    @StaySilent({"NAME-02", "NAME-03", "NAME-04", "NAME-05", "NAME-06"})
    void what_is_not_due_is_called_so() {
        Given later = given(PLAIN).and(completion().due("2024-06-30"));

        assertThat(later.degree()).is(Outcome.NOT_DUE);
        assertThat(later.objectiveDegree()).is(Outcome.NOT_DUE);
    }

    @Test
    @Fires({"NAME-01", "NAME-03"})
    void an_objective_is_due_as_soon_as_one_of_its_indicators_is() {
        Given one = given(PLAIN).and(completion().due("2024-06-30")).and(at("1"));

        assertThat(one.degreeOf("I1")).is(Outcome.NOT_DUE);
        assertThat(one.objectiveDegree()).is(Outcome.ACHIEVED);
    }

    @Test
    @Fires("NAME-02")
    @StaySilent({"NAME-01", "NAME-03", "NAME-04", "NAME-05", "NAME-06"})
    void what_left_the_mean_is_excluded_and_so_is_what_nothing_is_left_of() {
        Given gap = given(with(PLAIN, MissingFacts.EXCLUDE)).and(atLeast("1"));

        assertThat(gap.degree()).is(Outcome.EXCLUDED);
        assertThat(gap.objectiveDegree()).is(Outcome.EXCLUDED);
    }

    @Test
    @Fires("NAME-03")
    @StaySilent({"NAME-01", "NAME-02", "NAME-04", "NAME-05", "NAME-06"})
    void degree_1_is_achieved_even_if_it_is_exempt_too() {
        Given full = given(PLAIN).and(at("1").exempt());

        assertThat(full.degree()).is(Outcome.ACHIEVED);
        assertThat(full.objectiveDegree()).is(Outcome.ACHIEVED);
    }

    @Test
    @Fires({"NAME-04", "NAME-05"})
    @StaySilent({"NAME-01", "NAME-02", "NAME-03", "NAME-06"})
    void degree_1_thanks_to_an_exemption_alone_is_exempt_and_without_it_only_partial() {
        Given exempt = given(PLAIN).and(at("0.999999").exempt());

        assertThat(exempt.degree()).is(Outcome.EXEMPT);
        assertThat(exempt.objectiveDegree()).is(Outcome.EXEMPT);
        assertThat(exempt.objectiveDegree().withoutExemptions()).is(Outcome.PARTIALLY_ACHIEVED);
    }

    @Test
    @Fires("NAME-04")
    void a_gap_that_would_leave_the_mean_is_exempt_where_a_cause_makes_it_count() {
        Given gap = given(with(PLAIN, MissingFacts.EXCLUDE)).and(atLeast("1").exempt());

        assertThat(gap.degree()).is(Outcome.EXEMPT);
        assertThat(gap.objectiveDegree().withoutExemptions()).is(Outcome.EXCLUDED);
    }

    @Test
    @Fires("NAME-05")
    @StaySilent({"NAME-01", "NAME-02", "NAME-03", "NAME-04", "NAME-06"})
    void just_under_1_and_just_above_0_are_partial() {
        assertThat(given(PLAIN).and(at("0.999999")).degree()).is(Outcome.PARTIALLY_ACHIEVED);
        assertThat(given(PLAIN).and(at("0.000001")).degree()).is(Outcome.PARTIALLY_ACHIEVED);
    }

    @Test
    @Fires("NAME-06")
    @StaySilent({"NAME-01", "NAME-02", "NAME-03", "NAME-04", "NAME-05"})
    void degree_0_is_not_achieved_whatever_a_cause_that_is_only_reported() {
        Given none = given(with(PLAIN, Exemptions.KEEP_COMPUTED)).and(at("0").exempt());

        assertThat(none.degree()).is(Outcome.NOT_ACHIEVED);
        assertThat(none.objectiveDegree()).is(Outcome.NOT_ACHIEVED);
        assertThat(none.objectiveDegree().withoutExemptions()).is(Outcome.NOT_ACHIEVED);
    }
}
