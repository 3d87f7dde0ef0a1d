package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredAndComputedTest {
    private final DeclaredAndComputed compared =
            DeclaredAndComputed.of(RealPlan.office().plan());

    private DeclaredAndComputed.Line line(@Nullable DeclaredResult declared) {
        return compared.lines().stream()
                .filter(line -> line.declared() == declared)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_indicator_of_every_unit_counts_once() {
        assertThat(compared.lines().stream()
                        .mapToInt(DeclaredAndComputed.Line::total)
                        .sum())
                .isEqualTo(RealPlan.EVALUATION.indicators().size());
    }

    @Test
    void what_is_declared_achieved_is_told_from_what_the_facts_give() {
        DeclaredAndComputed.Line achieved = line(DeclaredResult.ACHIEVED);

        assertThat(achieved.outcomes())
                .containsEntry(Outcome.PARTIALLY_ACHIEVED, 9)
                .containsEntry(Outcome.NOT_ACHIEVED, 6);
        assertThat(achieved.contradicted()).isEqualTo(17);
        assertThat(achieved.unproven())
                .isEqualTo(RealPlan.EVALUATION.findings(FindingCode.UNPROVEN).size());
        assertThat(line(DeclaredResult.COUNTS_AS_ACHIEVED).contradicted()).isZero();
    }

    @Test
    void what_nobody_declared_stands_last() {
        assertThat(compared.lines().get(compared.lines().size() - 1)).isEqualTo(line(null));
        assertThat(line(null).total())
                .isEqualTo(RealPlan.EVALUATION
                        .findings(FindingCode.OUTCOME_MISSING)
                        .size());
    }

    @Test
    void objectives_that_contradict_themselves_are_named_once_in_the_plans_order() {
        assertThat(compared.contradicted())
                .containsExactly(
                        "O05", "O07", "O08", "O09", "O12", "O13", "O16", "O17", "O24", "O25", "O26", "O38", "O39",
                        "O45");
    }
}
