package it.comune.performance.regulation;

import static it.comune.performance.Problems.assertThatProblemsOf;
import static it.comune.performance.testing.Samples.curve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.comune.performance.regulation.Curve.Point;
import it.comune.performance.regulation.Curve.Reading;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Curve USUAL = curve("0:0:STEP", "0.5:0.5:LINEAR", "1:1");

    private static Reading reading(int row, long numerator, long denominator) {
        return new Reading(row, Ratio.of(numerator, denominator));
    }

    @Test
    void a_step_keeps_the_degree_of_its_left_point_until_just_before_the_next() {
        assertThat(USUAL.at(Ratio.ZERO)).isEqualTo(reading(1, 0, 1));
        assertThat(USUAL.at(Ratio.of(499_999, 1_000_000))).isEqualTo(reading(1, 0, 1));
    }

    @Test
    void at_a_point_the_degree_of_the_point_holds() {
        assertThat(USUAL.at(Ratio.of(1, 2))).isEqualTo(reading(2, 1, 2));
        assertThat(USUAL.at(Ratio.ONE)).isEqualTo(reading(3, 1, 1));
    }

    @Test
    void a_line_is_exact_between_its_points() {
        assertThat(USUAL.at(Ratio.of(2, 3))).isEqualTo(reading(2, 2, 3));
        assertThat(curve("0:0.1:LINEAR", "0.3:1").at(Ratio.of(1, 7))).isEqualTo(reading(1, 37, 70));
    }

    @Test
    void after_the_last_point_its_degree_holds() {
        assertThat(USUAL.at(Ratio.of(13, 10))).isEqualTo(reading(3, 1, 1));
        assertThat(curve("0:1").at(Ratio.of(99))).isEqualTo(reading(1, 1, 1));
    }

    @Test
    void a_negative_ratio_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.at(Ratio.of(-1, 10)));
    }

    @Property
    void a_larger_ratio_never_earns_less(
            @ForAll Curve curve,
            @ForAll @IntRange(min = 0, max = 400) int ratio,
            @ForAll @IntRange(min = 0, max = 400) int more) {
        Ratio less = curve.at(Ratio.of(ratio, 150)).degree();
        Ratio atLeast = curve.at(Ratio.of(ratio + more, 150)).degree();
        assertThat(atLeast).isGreaterThanOrEqualTo(less).isLessThanOrEqualTo(Ratio.ONE);
        assertThat(less).isGreaterThanOrEqualTo(Ratio.ZERO);
    }

    @Property
    void every_point_is_read_from_its_own_row(@ForAll Curve curve) {
        for (int i = 0; i < curve.points().size(); i++) {
            Point point = curve.points().get(i);
            assertThat(curve.at(Ratio.of(point.ratio()))).isEqualTo(new Reading(i + 1, Ratio.of(point.degree())));
        }
    }

    @Test
    void a_curve_without_points_is_refused() {
        assertThatProblemsOf(() -> new Curve(List.of())).containsExactly("/points EMPTY_LIST");
        assertThatProblemsOf(() -> new Curve(Arrays.asList(USUAL.points().get(2), null)))
                .containsExactly("/points/1 MISSING", "/points/0/ratio TABLE_START", "/points/0/segment MISSING");
    }

    @Test
    void a_curve_starts_at_ratio_0_and_ends_at_degree_1() {
        assertThatProblemsOf(() -> curve("0.1:0:STEP", "1:0.9"))
                .containsExactly("/points/0/ratio TABLE_START", "/points/1/degree TABLE_END");
    }

    @Test
    void the_rows_of_a_curve_ascend_and_never_fall() {
        assertThatProblemsOf(() -> curve("0:0.5:STEP", "0.5:0.4:STEP", "0.5:0.4:STEP", "0.4:1"))
                .containsExactly(
                        "/points/1/degree TABLE_NOT_MONOTONE",
                        "/points/2/ratio TABLE_ORDER",
                        "/points/3/ratio TABLE_ORDER");
    }

    @Test
    void every_point_but_the_last_says_how_the_curve_goes_on() {
        assertThatProblemsOf(() -> curve("0:0", "1:1")).containsExactly("/points/0/segment MISSING");
    }

    @Test
    void a_point_outside_the_curve_s_range_is_refused() {
        assertThatProblemsOf(() -> new Point(new BigDecimal("-0.1"), new BigDecimal("1.1"), null))
                .containsExactly("/ratio OUT_OF_RANGE", "/degree OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Point(new BigDecimal("1e9999999"), new BigDecimal("1e-9999999"), null))
                .containsExactly("/ratio EXPONENT_TOO_LARGE", "/degree EXPONENT_TOO_LARGE");
    }

    @Test
    void a_curve_keeps_its_own_points_in_one_form() {
        List<Point> given = new ArrayList<>(USUAL.points());
        Curve made = new Curve(given);
        given.clear();
        assertThat(made).isEqualTo(curve("0.00:0.0:STEP", "0.50:0.50:LINEAR", "1.0:1.00"));
    }
}
