package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.01, 1",
        "10000, 1000000",
        "485.40, 48540",
        "1.500, 150",
        "1e3, 100000",
        "1000000000, 100000000000"
    })
    void an_amount_in_euros_is_whole_cents(String euros, long cents) {
        assertThat(Money.of(euros)).isEqualTo(Money.ofCents(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-0.01", "1000000000.01", "1e9999999", "12345678901234567890123456789012345"})
    void parts_of_a_cent_negative_and_huge_amounts_are_refused(String euros) {
        assertThat(Money.isMoney(new BigDecimal(euros))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(euros));
    }

    @Test
    void an_amount_of_a_document_has_an_upper_limit_and_a_sum_has_not() {
        Money most = Money.ofCents(Money.MAX_CENTS);

        assertThat(most).hasToString("1000000000.00");
        assertThat(most.plus(most).cents()).isEqualTo(2 * Money.MAX_CENTS);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofCents(-1));
    }

    @Test
    void an_amount_is_shown_in_euros_with_two_decimals() {
        assertThat(Money.of("485.4")).hasToString("485.40");
        assertThat(Money.ZERO).hasToString("0.00");
        assertThat(Money.of("485.4").euros()).isEqualTo(new BigDecimal("485.40"));
    }

    @Test
    void exact_cents_are_cut_or_counted_as_a_whole_one() {
        Ratio third = Ratio.of(10_000).dividedBy(Ratio.of(3));

        assertThat(Money.floor(third)).isEqualTo(Money.of("33.33"));
        assertThat(Money.ceiling(third)).isEqualTo(Money.of("33.34"));
        assertThat(Money.floor(Ratio.of(5))).isEqualTo(Money.ceiling(Ratio.of(5)));
    }

    @Property
    void sum_and_difference_are_exact(
            @ForAll @LongRange(min = 0, max = 50_000_000_000L) long one,
            @ForAll @LongRange(min = 0, max = 50_000_000_000L) long other) {
        Money sum = Money.ofCents(one).plus(Money.ofCents(other));

        assertThat(sum.cents()).isEqualTo(one + other);
        assertThat(sum.minus(Money.ofCents(other))).isEqualTo(Money.ofCents(one));
        assertThat(sum.exact()).isEqualTo(Ratio.of(one + other));
        assertThat(Money.of(sum.euros())).isEqualTo(sum);
    }

    @Test
    void nothing_less_than_nothing_is_left() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1").minus(Money.of("1.01")));
        assertThat(Money.of("1").minus(Money.of("1")).isZero()).isTrue();
    }

    @Test
    void amounts_are_compared_by_their_cents() {
        assertThat(Money.of("2")).isGreaterThan(Money.of("1.99"));
        assertThat(Money.of("2.0")).isEqualByComparingTo(Money.of("2"));
    }
}
