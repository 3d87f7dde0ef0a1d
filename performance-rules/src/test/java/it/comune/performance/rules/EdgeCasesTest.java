package it.comune.performance.rules;

import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Situation.atLeast;
import static it.comune.performance.rules.Situation.atMost;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.rules.Situation.inEachOf;
import static it.comune.performance.testing.Samples.regulation;
import static it.comune.performance.testing.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.rules.oracle.PlainEvaluator;
import it.comune.performance.rules.oracle.PlainResult;
import it.comune.performance.testing.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Valid dossiers that nobody expects: each is evaluated, and as the plain evaluator does. */
class EdgeCasesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private static Evaluation evaluated(Dossier dossier) {
        Evaluation evaluation = Rules.evaluate(dossier, regulation());
        assertThat(PlainResult.of(evaluation)).isEqualTo(PlainEvaluator.evaluate(dossier, regulation()));
        assertThat(EvaluationJson.write(evaluation)).isNotEmpty();
        return evaluation;
    }

    @Test
    void a_plan_without_units_and_objectives_has_an_evaluation_without_them() {
        Evaluation evaluation = evaluated(Dossier.draft("Somewhere", 2023).build());

        assertThat(evaluation.units()).isEmpty();
        assertThat(evaluation.objectives()).isEmpty();
        assertThat(evaluation.indicators()).isEmpty();
        assertThat(evaluation.findings(FindingCode.GATE_PLAN)).hasSize(1);
    }

    @Test
    void before_the_year_nothing_is_due() {
        Evaluation evaluation = evaluated(given(regulation())
                .evaluatedOn("2022-12-31")
                .and(completion().due("2023-06-30"))
                .and(atLeast("10").value("9"))
                .and(atMost("10").value("9"))
                .dossier());

        assertThat(evaluation.indicators()).allMatch(one -> one.outcome() == Outcome.NOT_DUE);
        assertThat(evaluation.unit("U").orElseThrow().evaluated()).isFalse();
    }

    @Test
    void a_deadline_before_the_year_is_late_by_more_than_a_year() {
        Evaluation evaluation = evaluated(given(regulation())
                .and(completion().due("1990-01-01").progress("1"))
                .dossier());

        assertThat(evaluation.indicator("I1", "U").orElseThrow().daysLate()).isEqualTo(12_448);
    }

    @Test
    void the_last_day_that_there_is_can_be_the_evaluation_date_and_a_deadline() {
        assertThat(evaluated(given(regulation())
                                .evaluatedOn("2100-12-31")
                                .and(completion().due("2100-12-31").on("2100-12-31"))
                                .and(atLeast("10").value("10"))
                                .dossier())
                        .indicators())
                .extracting(one -> one.outcome())
                .containsExactly(Outcome.NOT_DUE, Outcome.ACHIEVED);
    }

    @Test
    void an_objective_of_hundreds_of_indicators_is_their_mean() {
        Indicator[] indicators = IntStream.range(0, 300)
                .mapToObj(i -> Indicator.of("I" + i, "Something", new Target.Completion())
                        .dueBy(DAY))
                .toArray(Indicator[]::new);
        Fact[] facts = IntStream.range(0, 100)
                .mapToObj(i -> Fact.completed("I" + i, DAY))
                .toArray(Fact[]::new);

        Evaluation evaluation = evaluated(Samples.draft(indicators).facts(facts).build());

        assertThat(evaluation.objective("O1", "U1").orElseThrow().degree()).hasToString("0.333333");
    }

    @Test
    void an_objective_none_of_whose_indicators_concerns_a_unit_is_not_due_for_it() {
        Dossier dossier = Samples.draft(Indicator.of("I0", "Something", new Target.YesNo()))
                .units(Unit.area("U2", "Police"))
                .objectives(Objective.draft("O2", "A1", "Shared")
                        .assignedTo("U1", "10")
                        .assignedTo("U2", "10")
                        .indicators(Indicator.of("I1", "Of one alone", new Target.YesNo())
                                .onlyFor("U2"))
                        .build())
                .facts(Fact.answer("I1", true))
                .build();
        Evaluation evaluation = evaluated(dossier);

        assertThat(evaluation.objective("O2", "U1").orElseThrow().outcome()).isEqualTo(Outcome.NOT_DUE);
        assertThat(evaluation.objective("O2", "U2").orElseThrow().outcome()).isEqualTo(Outcome.ACHIEVED);
    }

    @Test
    void numbers_as_long_as_they_may_be_stay_exact() {
        String tiny = "0.000000000000000000000000000001";
        String huge = "99999999999999999999999999999999";

        Evaluation evaluation = evaluated(given(regulation())
                .objective("O1", huge)
                .and(atLeast(huge).value(tiny).weighing(tiny))
                .and(atMost(tiny).value(huge).weighing(huge))
                .and(atLeast(tiny).value(huge).weighing("1"))
                .and(inEachOf(366, huge).total(tiny).weighing(tiny))
                .objective("O2", tiny)
                .and(atLeast("3").value("2"))
                .dossier());

        assertThat(evaluation.unit("U").orElseThrow().maximum()).isEqualByComparingTo(new BigDecimal("60"));
    }

    @Test
    void a_unit_all_of_whose_objectives_are_exempt_keeps_one() {
        Dossier dossier = given(regulation())
                .objective("O1", "20")
                .and(atLeast("10").value("5").exempt())
                .objective("O2", "20")
                .and(atLeast("10").value("5").exempt())
                .objective("O3", "20")
                .and(atLeast("10").value("5").exempt())
                .dossier();
        var excluding = with(regulation(), Exemptions.EXCLUDE);

        Evaluation evaluation = Rules.evaluate(dossier, excluding);

        assertThat(PlainResult.of(evaluation)).isEqualTo(PlainEvaluator.evaluate(dossier, excluding));
        assertThat(evaluation.objectives())
                .extracting(one -> one.outcome())
                .containsExactly(Outcome.EXCLUDED, Outcome.EXCLUDED, Outcome.PARTIALLY_ACHIEVED);
        assertThat(evaluation.unit("U").orElseThrow().evaluated()).isTrue();
    }

    @Test
    void fewer_periods_than_asked_are_periods_that_did_not_reach_the_minimum() {
        Evaluation evaluation = evaluated(given(regulation())
                .and(inEachOf(12, "1").counts("1", "1", "1", "1", "1", "1", "1", "1", "1"))
                .dossier());

        assertThat(evaluation.indicator("I1", "U").orElseThrow().degree()).hasToString("0.75");
    }
}
