package it.comune.performance.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Target.RelativeToBaseline.Bound;
import it.comune.performance.dossier.Target.RelativeToBaseline.Direction;
import it.comune.performance.evaluation.FindingCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every row of the table of section 4, computed by hand; the default curve is 0 below 0.5 and the ratio from there on.
 */
class PlainTargetsTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest(name = "{0} of at least 12: {1}")
    @CsvSource({
        "0, 0",
        "5.99, 0",
        "6, 0.5",
        "7, 0.583333",
        "8, 0.666667",
        "11.999999, 1",
        "11.9999, 0.999992",
        "12, 1",
        "500, 1"
    })
    void at_least_is_the_value_over_the_target(String value, String degree) {
        assertThat(World.of(new Target.AtLeast(number("12")), null).value(value).degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest(name = "{0} of at most 9: {1}")
    @CsvSource({"0, 1", "9, 1", "9.01, 0.99889", "12, 0.75", "18, 0.5", "18.1, 0"})
    void at_most_is_the_target_over_the_value_beyond_it(String value, String degree) {
        assertThat(World.of(new Target.AtMost(number("9")), null).value(value).degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest(name = "{0} of at most 0: {1}")
    @CsvSource({"0, 1", "0.001, 0"})
    void at_most_nothing_is_held_or_missed(String value, String degree) {
        assertThat(World.of(new Target.AtMost(number("0")), null).value(value).degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest(name = "{0} of more than 3: {1}")
    @CsvSource({"2.9, 0", "3, 0", "3.000001, 1"})
    void more_than_is_strict(String value, String degree) {
        assertThat(World.of(new Target.MoreThan(number("3")), null).value(value).degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest(name = "{0} of fewer than 3: {1}")
    @CsvSource({"2.999999, 1", "3, 0", "4, 0"})
    void fewer_than_is_strict(String value, String degree) {
        assertThat(World.of(new Target.FewerThan(number("3")), null)
                        .value(value)
                        .degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest(name = "{0} of 10 to 20: {1}")
    @CsvSource({"4, 0", "5, 0.5", "9, 0.9", "10, 1", "15, 1", "20, 1", "25, 0.8", "40, 0.5", "41, 0"})
    void between_falls_on_both_sides(String value, String degree) {
        assertThat(World.of(new Target.Between(number("10"), number("20")), null)
                        .value(value)
                        .degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest(name = "{0} percent of at least 80: {1}")
    @CsvSource({"39.9, 0", "40, 0.5", "60, 0.75", "80, 1", "1000, 1"})
    void a_percentage_is_compared_with_the_percentage_asked(String percent, String degree) {
        assertThat(World.of(new Target.PercentageAtLeast(number("80")), null)
                        .fact(Fact.percent("I", percent))
                        .degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"true, 1", "false, 0"})
    void a_question_is_answered_yes_or_no(boolean answer, String degree) {
        assertThat(World.of(new Target.YesNo(), null)
                        .fact(Fact.answer("I", answer))
                        .degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest(name = "{0} {1} by {2} of {3}: {4} gives {5}")
    @CsvSource({
        "AT_MOST, DECREASE, 0.05, 200, 190, 1",
        "AT_MOST, DECREASE, 0.05, 200, 200, 0.95",
        "AT_MOST, INCREASE, 0.10, 200, 220, 1",
        "AT_MOST, INCREASE, 0.10, 200, 440, 0.5",
        "AT_LEAST, INCREASE, 0.25, 80, 100, 1",
        "AT_LEAST, INCREASE, 0.25, 80, 75, 0.75",
        "AT_LEAST, DECREASE, 0.50, 80, 40, 1",
        "AT_LEAST, DECREASE, 0.50, 80, 19, 0",
        "AT_LEAST, INCREASE, 0, 80, 80, 1",
    })
    void a_baseline_moves_the_bound(
            Bound bound, Direction direction, String change, String baseline, String value, String degree) {
        Target target = new Target.RelativeToBaseline(bound, direction, number(change), number(baseline));

        assertThat(World.of(target, null).value(value).degree()).isEqualTo(degree);
    }

    @ParameterizedTest(name = "decrease by {0} of {1}")
    @CsvSource({"1, 200", "1.5, 200", "0.5, 0", "0.5,"})
    void without_a_positive_bound_nothing_can_be_measured(String change, String baseline) {
        World world = World.of(
                        new Target.RelativeToBaseline(
                                Bound.AT_MOST,
                                Direction.DECREASE,
                                number(change),
                                baseline == null ? null : number(baseline)),
                        null)
                .value("0");

        assertThat(world.degree()).isEqualTo("0");
        assertThat(world.places(FindingCode.NOT_MEASURABLE)).containsExactly("U O I");
        assertThat(world.found(FindingCode.NO_FACT)).isFalse();
    }

    @ParameterizedTest(name = "counts {0}: {1}")
    @CsvSource({"5;5;5;5, 1", "5;5;4.9;50, 0.75", "5;5, 0.5", "9;4;4;4, 0", "'', 0"})
    void periods_that_reached_the_minimum_count(String counts, String degree) {
        Observation observed = new Observation.PeriodCounts(
                Arrays.stream(counts.split(";"))
                        .filter(count -> !count.isEmpty())
                        .map(BigDecimal::new)
                        .toList(),
                null);

        World world = World.of(new Target.EveryPeriod(number("5"), 4), null).observed(observed);

        assertThat(world.degree()).isEqualTo(degree);
        assertThat(world.found(FindingCode.TOTAL_FOR_PERIODS)).isFalse();
    }

    @ParameterizedTest(name = "total {0}: {1}")
    @CsvSource({"9.9, 0", "10, 0.5", "15, 0.75", "20, 1", "100, 1"})
    void a_total_stands_in_for_the_periods_with_a_finding(String total, String degree) {
        World world = World.of(new Target.EveryPeriod(number("5"), 4), null)
                .observed(new Observation.PeriodTotal(number(total), null));

        assertThat(world.degree()).isEqualTo(degree);
        assertThat(world.places(FindingCode.TOTAL_FOR_PERIODS)).containsExactly("U O I");
    }

    @Test
    void a_target_without_measure_counts_as_no_fact_whatever_is_recorded() {
        World world = World.of(new Target.NotMeasurable("no number"), null).value("100");

        assertThat(world.degree()).isEqualTo("0");
        assertThat(world.places(FindingCode.NOT_MEASURABLE)).containsExactly("U O I");
    }

    @ParameterizedTest(name = "progress {0}: {1}")
    @CsvSource({"0, 0", "0.49, 0", "0.5, 0.5", "0.8, 0.8", "1, 1"})
    void progress_passes_the_curve(String progress, String degree) {
        assertThat(World.of(new Target.Completion(), null)
                        .fact(Fact.underWay("I", progress))
                        .degree())
                .isEqualTo(degree);
    }

    @Test
    void not_completed_without_progress_is_nothing() {
        assertThat(World.of(new Target.Completion(), null)
                        .fact(Fact.notCompleted("I"))
                        .degree())
                .isEqualTo("0");
    }

    @ParameterizedTest(name = "ratio {0}: {1}")
    @CsvSource({
        "0, 0.1",
        "24.9, 0.1",
        "25, 0.2",
        "50, 0.3",
        "75, 0.4",
        "99, 0.592",
        "100, 0.6",
        "119, 0.6",
        "120, 1",
        "200, 1"
    })
    void each_segment_takes_its_kind_from_its_left_point(String value, String degree) {
        World world = World.of(new Target.AtLeast(number("100")), null)
                .under(law -> law.achievement =
                        Law.curve("0 0.1 STEP", "0.25 0.2 LINEAR", "0.75 0.4 LINEAR", "1 0.6 STEP", "1.2 1"))
                .value(value);
        // Between 0.75 and 1 the line runs from 0.4 to 0.6: 99 gives 0.4 + 0.2 x 24/25.
        assertThat(world.degree()).isEqualTo(degree);
    }

    @Test
    void a_completion_passes_the_curve_at_ratio_one() {
        World world = World.completion()
                .under(law -> law.achievement = Law.curve("0 0 LINEAR", "2 1"))
                .completed("2023-06-30");

        assertThat(world.degree()).isEqualTo("0.5");
    }

    @Test
    void a_curve_of_one_point_is_flat() {
        World world = World.atLeastTen()
                .under(law -> law.achievement = Law.curve("0 1"))
                .value("0");

        assertThat(world.degree()).isEqualTo("1");
    }

    @Test
    void an_indicators_degree_is_rounded_half_up_once() {
        // 0.5000005 exactly between two millionths: up.
        assertThat(World.of(new Target.AtLeast(number("10000000")), null)
                        .value("5000005")
                        .degree())
                .isEqualTo("0.500001");
        // 2/3 x 0.75 is exactly 0.5, although 0.666667 x 0.75 is not.
        assertThat(World.of(new Target.AtLeast(number("3")), "2023-06-30")
                        .value("2", World.day("2023-07-20"))
                        .degree())
                .isEqualTo("0.5");
    }

    @Test
    void the_most_specific_fact_wins() {
        World world = new World().objectiveOf(List.of("U", "V"), "O", "10", World.hundred("I"));
        world.fact(Fact.value("I", "60")).fact(Fact.value("I", "90").forUnit("V"));

        assertThat(world.result().indicator("I", "U").degree()).isEqualByComparingTo("0.6");
        assertThat(world.result().indicator("I", "V").degree()).isEqualByComparingTo("0.9");
    }
}
