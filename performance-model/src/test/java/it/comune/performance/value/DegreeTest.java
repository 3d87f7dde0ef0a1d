package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DegreeTest {
    @Test
    void equal_degrees_are_equal_values_whatever_their_zeros() {
        assertThat(Degree.of("0.75")).isEqualTo(Degree.of("0.750000")).hasSameHashCodeAs(Degree.of("0.7500"));
        assertThat(Degree.of("1.00")).isEqualTo(Degree.FULL);
        assertThat(Degree.of("0.000000000")).isEqualTo(Degree.NONE);
        assertThat(Degree.of("1E+0")).isEqualTo(Degree.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.000001", "1.000001", "0.1234567", "-1", "2", "1e9999999", "-1e9999999", "1e-9999999"})
    void a_degree_outside_0_to_1_or_with_more_than_6_decimals_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Degree.of(value))
                .withMessageContaining(Numbers.show(new BigDecimal(value)));
    }

    @Test
    void a_zero_of_any_exponent_is_nothing() {
        assertThat(Degree.of("0e-9999999")).isEqualTo(Degree.NONE);
        assertThat(Degree.of("0e9999999")).isEqualTo(Degree.NONE);
    }

    @Test
    void a_degree_is_rounded_once_halves_up() {
        assertThat(Degree.roundedFrom(Ratio.of(2, 3))).isEqualTo(Degree.of("0.666667"));
        assertThat(Degree.roundedFrom(Ratio.of(1, 2_000_000))).isEqualTo(Degree.of("0.000001"));
        assertThat(Degree.roundedFrom(Ratio.of(1, 2_000_001))).isEqualTo(Degree.NONE);
        assertThat(Degree.roundedFrom(Ratio.of(1_999_999, 2_000_000))).isEqualTo(Degree.FULL);
    }

    @Test
    void only_a_full_degree_is_full_and_only_nothing_is_none() {
        assertThat(Degree.of("0.999999").isFull()).isFalse();
        assertThat(Degree.FULL.isFull()).isTrue();
        assertThat(Degree.of("0.000001").isNone()).isFalse();
        assertThat(Degree.NONE.isNone()).isTrue();
    }

    @Property
    void degrees_keep_the_order_and_the_value_of_their_decimals(
            @ForAll @IntRange(min = 0, max = 1_000_000) int a, @ForAll @IntRange(min = 0, max = 1_000_000) int b) {
        Degree one = new Degree(BigDecimal.valueOf(a, 6));
        Degree other = new Degree(BigDecimal.valueOf(b, 6));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.compare(a, b));
        assertThat(one.exact()).isEqualTo(Ratio.of(a, 1_000_000));
        assertThat(Degree.of(one.toString())).isEqualTo(one);
    }

    @Test
    void a_degree_is_shown_without_trailing_zeros() {
        assertThat(Degree.of("0.750")).hasToString("0.75");
        assertThat(Degree.FULL).hasToString("1");
        assertThat(Degree.NONE).hasToString("0");
    }
}
