package it.comune.performance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.EvaluationDifference.FindingChange;
import it.comune.performance.regulation.LegalState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationDifferenceTest {
    private static Evaluation with(Finding... findings) {
        return new Evaluation(
                "Comune",
                2023,
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2023, 12, 31),
                "r 1",
                Digests.of(() -> "d", () -> "r", "rules"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of(findings));
    }

    private static Finding residual(String fund, String residual) {
        return of(
                FindingCode.FUND_RESIDUAL,
                Severity.INFO,
                "FUND-01",
                null,
                Input.of("fund", fund),
                Input.of("amount", "100.00"),
                Input.of("residual", residual));
    }

    private static Finding of(
            FindingCode code, Severity severity, String rule, @Nullable String person, Input... figures) {
        return new Finding(
                code,
                severity,
                null,
                null,
                null,
                person,
                List.of(figures),
                new RuleRef(rule, new Text("r", "r"), "70-findings", "SMVP", LegalState.L));
    }

    private static EvaluationDifference between(Evaluation before, Evaluation after) {
        EvaluationDifference difference = EvaluationDifference.between(before, after);
        assertThat(difference.figures()).isEmpty();
        return difference;
    }

    @Test
    void a_finding_of_one_rule_on_one_thing_with_other_figures_has_changed() {
        Finding before = residual("UNIT_HEADS", "1.00");
        Finding after = residual("UNIT_HEADS", "2.00");

        EvaluationDifference difference = between(with(before), with(after));

        assertThat(difference.findingsChanged()).containsExactly(new FindingChange(before, after));
        assertThat(difference.findingsGone()).isEmpty();
        assertThat(difference.findingsAdded()).isEmpty();
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void one_that_is_graver_than_before_has_changed() {
        Finding before = of(FindingCode.GATE_PLAN, Severity.WARNING, "GATE-01", null);
        Finding after = of(FindingCode.GATE_PLAN, Severity.BLOCKING, "GATE-01", null);

        assertThat(between(with(before), with(after)).findingsChanged())
                .containsExactly(new FindingChange(before, after));
    }

    @Test
    void findings_on_other_things_or_by_other_rules_are_gone_and_new() {
        Finding heads = residual("UNIT_HEADS", "1.00");
        Finding project = residual("PROJECT", "1.00");
        Finding one = of(FindingCode.GATE_PLAN, Severity.BLOCKING, "GATE-01", null);
        Finding other = of(FindingCode.GATE_PLAN, Severity.WARNING, "GATE-02", null);

        EvaluationDifference difference = between(with(heads, one), with(project, other));

        assertThat(difference.findingsChanged()).isEmpty();
        assertThat(difference.findingsGone()).containsExactly(heads, one);
        assertThat(difference.findingsAdded()).containsExactly(project, other);
    }

    @Test
    void which_of_several_became_which_is_not_guessed() {
        Finding first = residual("PROJECT", "1.00");
        Finding second = residual("PROJECT", "2.00");
        Finding third = residual("PROJECT", "3.00");

        EvaluationDifference difference = between(with(first, second), with(third));

        assertThat(difference.findingsChanged()).isEmpty();
        assertThat(difference.findingsGone()).containsExactly(first, second);
        assertThat(difference.findingsAdded()).containsExactly(third);
        // What is the same stays out of it.
        assertThat(between(with(first, second), with(first, third)).findingsChanged())
                .containsExactly(new FindingChange(second, third));
    }

    @Test
    void what_has_changed_about_a_person_is_left_out_without_people() {
        Finding before = of(FindingCode.NOT_SCORED, Severity.WARNING, "SCORE-90", "P1");
        Finding after = of(FindingCode.NOT_SCORED, Severity.ERROR, "SCORE-90", "P1");
        EvaluationDifference difference = between(with(before), with(after));

        assertThat(difference.findingsChanged()).hasSize(1);
        assertThat(difference.withoutPeople().isEmpty()).isTrue();
    }
}
