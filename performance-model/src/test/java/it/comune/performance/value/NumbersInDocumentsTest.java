package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersInDocumentsTest {
    @ParameterizedTest
    @CsvSource({
        "0, true",
        "12345678901234567890123456789012, true",
        "123456789012345678901234567890123, false",
        "-1234567890123456789012345678901, true",
        "-12345678901234567890123456789012, false",
        "0.123456789012345678901234567890, true",
        "0.1234567890123456789012345678901, false",
        "0.1234567890123456789012345678900, true",
        "1e10, true",
        "1e11, false",
        "1e9999999, false",
        "1e-9999999, false",
        "1234567890123456789012345678e10, false"
    })
    void a_number_of_a_document_has_at_most_32_characters_in_full(BigDecimal number, boolean bounded) {
        assertThat(Numbers.isBounded(number)).isEqualTo(bounded);
    }

    @ParameterizedTest
    @CsvSource({"0.750, 0.75", "6e1, 60", "-0.0, 0", "1e9999999, 1E+9999999"})
    void a_number_is_shown_without_zeros_that_say_nothing(BigDecimal number, String shown) {
        assertThat(Numbers.show(number)).isEqualTo(shown);
    }

    @Test
    void a_number_that_is_too_long_in_full_is_refused_as_such_in_java_too() {
        Checks checks = Checks.of("x").notNegative("value", new BigDecimal("1234567890123456789012345678e10"));

        assertThat(checks.problems()).extracting(Problem::code).containsExactly(ProblemCode.NUMBER_TOO_LONG);
        assertThatThrownBy(checks::verify).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void a_huge_exponent_is_refused_without_being_computed() {
        assertThat(Checks.of("x")
                        .positive("value", new BigDecimal("1e999999999"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.EXPONENT_TOO_LARGE);
    }
}
