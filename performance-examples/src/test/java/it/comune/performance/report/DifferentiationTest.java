package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DifferentiationTest {
    private final Differentiation differentiation = Differentiation.of(
            RealPlan.EVALUATION, RealPlan.REGULATION, RealPlan.office().plan());

    private Differentiation.RoleScores scores(Role role) {
        return differentiation.roles().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_role_has_the_scores_of_its_people_and_the_points_between_them() {
        assertThat(scores(Role.EMPLOYEE))
                .isEqualTo(new Differentiation.RoleScores(
                        Role.EMPLOYEE,
                        73,
                        new BigDecimal("59.25"),
                        new BigDecimal("99.50"),
                        new BigDecimal("40.25"),
                        topped(Role.EMPLOYEE)));
    }

    @Test
    void one_person_alone_has_no_spread() {
        assertThat(scores(Role.GENERAL_SECRETARY).lowest())
                .isEqualTo(scores(Role.GENERAL_SECRETARY).highest());
        assertThat(scores(Role.GENERAL_SECRETARY).spread()).isEqualByComparingTo("0");
    }

    @Test
    void the_highest_band_begins_where_the_regulation_says() {
        assertThat(scores(Role.UNIT_HEAD).inTopBand()).isEqualTo(topped(Role.UNIT_HEAD));
        assertThat(scores(Role.EMPLOYEE).inTopBand()).isBetween(1, 72);
    }

    private static int topped(Role role) {
        return (int) RealPlan.EVALUATION.people().stream()
                .filter(person -> person.role() == role)
                .map(PersonResult::score)
                .filter(Objects::nonNull)
                .map(Points::value)
                .filter(score -> score.compareTo(new BigDecimal("90")) >= 0)
                .count();
    }

    @Test
    void a_units_share_at_full_counts_those_that_a_cause_exempts_and_says_how_many_they_are() {
        List<Differentiation.UnitShare> units = differentiation.units();

        assertThat(units).hasSameSizeAs(RealPlan.office().plan().units());
        assertThat(units.get(3))
                .isEqualTo(
                        new Differentiation.UnitShare("AREA_IV", "Area IV - Lavori pubblici e patrimonio", 14, 8, 3));
        assertThat(RealPlan.office().plan().units().get(3).outcomes())
                .containsEntry(Outcome.ACHIEVED, 5)
                .containsEntry(Outcome.EXEMPT, 3)
                .containsEntry(Outcome.PARTIALLY_ACHIEVED, 6);
    }
}
