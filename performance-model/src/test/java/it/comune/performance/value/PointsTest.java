package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
    @Test
    void points_always_show_two_decimals() {
        assertThat(Points.of("55.2")).hasToString("55.20");
        assertThat(Points.of("60")).hasToString("60.00");
        assertThat(Points.NONE).hasToString("0.00");
    }

    @Test
    void equal_points_are_equal_values() {
        assertThat(Points.of("55.2")).isEqualTo(Points.of("55.200")).hasSameHashCodeAs(Points.of("55.20"));
        assertThat(Points.of("6e1")).isEqualTo(Points.of("60"));
        assertThat(Points.of("0e-9999999")).isEqualTo(Points.NONE);
        assertThat(Points.of("1e10")).isEqualTo(Points.of("10000000000"));
    }

    @Test
    void points_are_rounded_once_halves_up() {
        assertThat(Points.roundedFrom(Ratio.of(1, 200))).isEqualTo(Points.of("0.01"));
        assertThat(Points.roundedFrom(Ratio.of(1, 201))).isEqualTo(Points.NONE);
        assertThat(Points.roundedFrom(Ratio.of(200, 3))).isEqualTo(Points.of("66.67"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "-1e9999999", "1e-9999999", "1e9999999", "1e11"})
    void negative_points_and_those_with_more_than_2_decimals_or_absurdly_many_are_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Points.of(value));
    }

    @Test
    void points_are_ordered() {
        assertThat(Points.of("9.99")).isLessThan(Points.of("10"));
    }
}
