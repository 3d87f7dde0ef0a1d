package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.World.day;
import static it.comune.performance.rules.oracle.World.hundred;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.regulation.Policies.OverCap;
import it.comune.performance.regulation.Policies.UnderCap;
import it.comune.performance.rules.oracle.PlainResult.OfIndicator;
import it.comune.performance.rules.oracle.PlainResult.OfObjective;
import it.comune.performance.rules.oracle.PlainResult.OfUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means, recognition scale, caps and points: section 6. */
class PlainUnitsTest {
    @Test
    void indicators_weigh_equally_unless_the_plan_weighs_them() {
        World equal = new World()
                .objective("O", "10", hundred("A"), hundred("B"))
                .value("A", "60")
                .value("B", "100");
        World weighed = new World()
                .objective(
                        "O", "10", hundred("A").weighing("0.75"), hundred("B").weighing("0.25"))
                .value("A", "60")
                .value("B", "100");

        assertThat(equal.objectiveDegree("O")).isEqualTo("0.8");
        assertThat(weighed.objectiveDegree("O")).isEqualTo("0.7");
    }

    @Test
    void the_mean_is_taken_over_rounded_degrees_and_rounded_half_up() {
        // 0.5 and 0.500001 (from 0.5000005): the mean 0.5000005 rounds up.
        World world = new World()
                .objective("O", "10", hundred("A"), hundred("B"))
                .value("A", "50")
                .value("B", "50.00005");
        World weighed = new World()
                .objective("O", "10", hundred("A").weighing("1"), hundred("B").weighing("1"))
                .value("A", "50")
                .value("B", "50.00005");

        assertThat(world.objectiveDegree("O")).isEqualTo("0.500001");
        assertThat(weighed.objectiveDegree("O")).isEqualTo("0.500001");
    }

    @Test
    void what_is_not_due_leaves_the_mean() {
        World world = new World()
                .objective("O", "10", hundred("A"), hundred("B").dueBy(day("2024-06-30")))
                .value("A", "60");

        assertThat(world.objectiveDegree("O")).isEqualTo("0.6");
    }

    @Test
    void an_indicator_concerns_only_the_units_it_names() {
        World world = new World()
                .objectiveOf(
                        List.of("U", "V"), "O", "10", hundred("A"), hundred("B").onlyFor("V"))
                .value("A", "60")
                .value("B", "100");

        assertThat(world.result().objective("O", "U").degree()).isEqualByComparingTo("0.6");
        assertThat(world.result().objective("O", "V").degree()).isEqualByComparingTo("0.8");
        assertThat(world.result().indicators()).hasSize(3);
    }

    @Test
    void an_objective_without_indicators_for_a_unit_is_not_due_there() {
        World world = new World()
                .objectiveOf(List.of("U", "V"), "O", "10", hundred("A").onlyFor("V"))
                .value("A", "60");

        assertThat(world.result().objective("O", "U").outcome()).isEqualTo(Outcome.NOT_DUE);
        assertThat(world.result().unit("U").evaluated()).isFalse();
    }

    @ParameterizedTest(name = "mean of {0} and {1} is recognised as {2}")
    @CsvSource({"60, 79, 0.5", "60, 80, 0.8", "89, 90, 0.8", "90, 90, 1", "100, 100, 1"})
    void a_recognition_scale_reads_the_exact_mean(String first, String second, String degree) {
        World world = new World()
                .under(law -> law.recognition = Law.curve("0 0.5 STEP", "0.7 0.8 STEP", "0.9 1"))
                .objective("O", "10", hundred("A"), hundred("B"))
                .value("A", first)
                .value("B", second);

        assertThat(world.objectiveDegree("O")).isEqualTo(degree);
        assertThat(world.degree("A")).as("indicators are not recognised").isEqualTo(shown(first));
    }

    private static String shown(String percent) {
        return percent.equals("100")
                ? "1"
                : new BigDecimal(percent).movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    @Test
    void a_mean_just_under_a_step_is_not_rounded_onto_it() {
        // Three thirds: 0.7, 0.7 and 0.699999 have the mean 0.69999966..., which would round to 0.7.
        World world = new World()
                .under(law -> law.recognition = Law.curve("0 0.5 STEP", "0.7 1"))
                .objective("O", "10", hundred("A"), hundred("B"), hundred("C"))
                .value("A", "70")
                .value("B", "70")
                .value("C", "69.9999");

        assertThat(world.objectiveDegree("O")).isEqualTo("0.5");
    }

    @Test
    void a_linear_recognition_is_rounded_once() {
        World world = new World()
                .under(law -> law.recognition = Law.curve("0 0 LINEAR", "0.9 1"))
                .objective("O", "10", hundred("A"), hundred("B"), hundred("C"))
                .value("A", "50")
                .value("B", "60")
                .value("C", "60");

        // (1.7 / 3) / 0.9 = 17/27
        assertThat(world.objectiveDegree("O")).isEqualTo("0.62963");
    }

    @Test
    void points_are_the_rounded_degree_times_the_maximum() {
        World world = new World()
                .objective("O1", "7", hundred("A"))
                .objective("O2", "2", hundred("B"))
                .value("A", "100")
                .value("B", "55");
        OfUnit unit = world.result().unit("U");

        // P = 8.1, A = 9; degree 0.9; 0.9 x 9 = 8.10
        assertThat(unit.degree()).isEqualByComparingTo("0.9");
        assertThat(unit.maximum()).isEqualByComparingTo("9");
        assertThat(unit.points()).isEqualTo(new BigDecimal("8.10"));
        assertThat(unit.outcomes()).isEqualTo(Map.of(Outcome.ACHIEVED, 1, Outcome.PARTIALLY_ACHIEVED, 1));
    }

    @Test
    void points_are_rounded_half_up() {
        // 0.67 x 7.5 = 5.025
        World world = new World().objective("O", "7.5", hundred("A")).value("A", "67");

        assertThat(world.result().unit("U").points()).isEqualByComparingTo("5.03");
    }

    @Test
    void points_come_from_the_rounded_degree() {
        // 2/3 and 1/1 with weights 1 and 1: 0.8333335 rounds to 0.833334; times 60 is 50.00004, shown 50.00.
        World world = new World()
                .objective("O1", "30", hundred("A"))
                .objective("O2", "30", hundred("B"))
                .value("A", "66.6667")
                .value("B", "100");

        assertThat(world.result().unit("U").degree()).isEqualByComparingTo("0.833334");
        assertThat(world.result().unit("U").points()).isEqualByComparingTo("50");
    }

    @Test
    void objectives_without_weight_enter_neither_sum() {
        World world = new World()
                .objective("O1", "10", hundred("A"))
                .objective("O2", "", hundred("B"))
                .value("A", "60")
                .value("B", "100");

        assertThat(world.result().unit("U").degree()).isEqualByComparingTo("0.6");
        assertThat(world.result().unit("U").weights()).isEqualByComparingTo("10");
        assertThat(world.objectiveDegree("O2")).isEqualTo("1");
    }

    @Test
    void what_is_not_evaluated_is_neutral_but_stays_in_all_weights() {
        World world = new World()
                .objective("O1", "10", hundred("A"))
                .objective("O2", "30", hundred("B").dueBy(day("2024-06-30")))
                .value("A", "60");
        OfUnit unit = world.result().unit("U");

        assertThat(unit.weights()).isEqualByComparingTo("40");
        assertThat(unit.evaluatedWeights()).isEqualByComparingTo("10");
        assertThat(unit.degree()).isEqualByComparingTo("0.6");
        assertThat(unit.points()).isEqualByComparingTo("24");
    }

    @Test
    void a_unit_without_evaluated_weights_has_neither_degree_nor_points() {
        World world = new World().objective("P", "", hundred("B")).value("B", "100");
        OfUnit unit = world.result().unit("U");

        assertThat(unit.evaluated()).isFalse();
        assertThat(unit.degree()).isNull();
        assertThat(unit.degreeWithoutExemptions()).isNull();
        assertThat(unit.points()).isNull();
        assertThat(unit.pointsWithoutExemptions()).isNull();
        assertThat(unit.weights()).isZero();
        assertThat(unit.maximum()).isZero();
        assertThat(world.places(FindingCode.UNIT_NOT_EVALUATED)).containsExactly("S - -", "U - -", "V - -");
    }

    @ParameterizedTest(name = "{0} points, {1}, {2}: maximum {3}, points {4}")
    @CsvSource({
        "80, SCALE, KEEP, 60, 30.00, CAP_EXCEEDED",
        "80, REPORT, KEEP, 80, 40.00, CAP_EXCEEDED",
        "60.01, SCALE, KEEP, 60, 30.00, CAP_EXCEEDED",
        "60, SCALE, KEEP, 60, 30.00,",
        "60, REPORT, RESCALE, 60, 30.00,",
        "59.99, SCALE, KEEP, 59.99, 30.00, CAP_NOT_REACHED",
        "40, SCALE, KEEP, 40, 20.00, CAP_NOT_REACHED",
        "40, SCALE, RESCALE, 60, 30.00, CAP_NOT_REACHED",
        "40, REPORT, RESCALE, 60, 30.00, CAP_NOT_REACHED"
    })
    void the_cap_of_an_area_decides_its_maximum(
            String weight, OverCap over, UnderCap under, String maximum, String points, FindingCode finding) {
        World world = new World()
                .under(law -> {
                    law.overCap = over;
                    law.underCap = under;
                })
                .objective("O", weight, hundred("A"))
                .value("A", "50");

        assertThat(world.result().unit("U").maximum()).isEqualByComparingTo(maximum);
        assertThat(world.result().unit("U").points()).isEqualTo(new BigDecimal(points));
        for (FindingCode code : List.of(FindingCode.CAP_EXCEEDED, FindingCode.CAP_NOT_REACHED)) {
            assertThat(world.places(code).contains("U - -")).isEqualTo(code == finding);
        }
    }

    @Test
    void the_general_secretary_has_a_cap_of_their_own() {
        World world =
                new World().objectiveOf(List.of("S"), "O", "25", hundred("A")).value("A", "80");

        assertThat(world.result().unit("S").cap()).isEqualByComparingTo("20");
        assertThat(world.result().unit("S").points()).isEqualByComparingTo("16");
        assertThat(world.places(FindingCode.CAP_EXCEEDED)).containsExactly("S - -");
    }

    @Test
    void outcomes_name_the_degrees() {
        World world = new World()
                .objective("O", "10", hundred("A"), hundred("B"), hundred("C"))
                .value("A", "0")
                .value("B", "99.9999")
                .value("C", "100");

        assertThat(world.result().indicators())
                .extracting(OfIndicator::outcome)
                .containsExactly(Outcome.NOT_ACHIEVED, Outcome.PARTIALLY_ACHIEVED, Outcome.ACHIEVED);
    }

    @Test
    void lists_are_sorted_by_ids() {
        World world = new World()
                .objectiveOf(List.of("V", "U"), "b", "1", hundred("y"), hundred("X"))
                .objectiveOf(List.of("S"), "B", "1", hundred("Z"));
        world.dossier.units(Unit.area("A", "Added last"));

        assertThat(world.result().units()).extracting(OfUnit::unit).containsExactly("A", "S", "U", "V");
        assertThat(world.result().objectives())
                .extracting(OfObjective::objective, OfObjective::unit)
                .map(Object::toString)
                .containsExactly("(\"B\", \"S\")", "(\"b\", \"U\")", "(\"b\", \"V\")");
        assertThat(world.result().indicators())
                .extracting(OfIndicator::indicator)
                .containsExactly("X", "X", "Z", "y", "y");
    }
}
