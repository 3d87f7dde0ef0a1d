package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @Property(tries = 500)
    void equal_numbers_have_one_form(
            @ForAll @IntRange(min = -100_000, max = 100_000) int unscaled,
            @ForAll @IntRange(min = -5, max = 10) int scale,
            @ForAll @IntRange(min = 0, max = 10) int zeros) {
        BigDecimal number = BigDecimal.valueOf(unscaled, scale);
        BigDecimal longer = number.setScale(scale + zeros);
        assertThat(Numbers.plain(longer)).isEqualTo(Numbers.plain(number)).isEqualByComparingTo(number);
        assertThat(Numbers.plain(number).scale()).isNotNegative();
        assertThat(Numbers.show(longer)).isEqualTo(Numbers.show(number)).doesNotContain("E");
        assertThat(new BigDecimal(Numbers.show(number))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "5.0, 5",
        "0.750, 0.75",
        "6e1, 60",
        "0.000, 0",
        "1e10, 10000000000",
        "1e11, 1E+11",
        "1e9999999, 1E+9999999",
        "1e-9999999, 1E-9999999"
    })
    void numbers_are_shown_in_full_unless_they_are_absurd(String number, String shown) {
        assertThat(Numbers.show(new BigDecimal(number))).isEqualTo(shown);
    }

    @Test
    void a_number_is_bounded_up_to_32_characters_and_an_exponent_of_10() {
        assertThat(Numbers.isBounded(new BigDecimal("9".repeat(32)))).isTrue();
        assertThat(Numbers.isBounded(new BigDecimal("9".repeat(33)))).isFalse();
        assertThat(Numbers.isBounded(new BigDecimal("1e10"))).isTrue();
        assertThat(Numbers.isBounded(new BigDecimal("1e11"))).isFalse();
        assertThat(Numbers.isBounded(new BigDecimal("1e-30"))).isTrue();
        assertThat(Numbers.isBounded(new BigDecimal("1e-31"))).isFalse();
        assertThat(Numbers.isBounded(new BigDecimal("0e9999999"))).isFalse();
    }
}
