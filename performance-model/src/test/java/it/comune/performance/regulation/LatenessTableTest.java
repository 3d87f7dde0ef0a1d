package it.comune.performance.regulation;

import static it.comune.performance.Problems.assertThatProblemsOf;
import static it.comune.performance.testing.Samples.lateness;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.regulation.LatenessTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTableTest {
    private static final LatenessTable USUAL = lateness("0:1", "15:0.90", "30:0.75", "60:0.50", ":0");

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 2, 0.9",
        "15, 2, 0.9",
        "16, 3, 0.75",
        "30, 3, 0.75",
        "31, 4, 0.5",
        "60, 4, 0.5",
        "61, 5, 0",
        "100000, 5, 0"
    })
    void the_last_day_of_a_row_still_belongs_to_it(int daysLate, int row, BigDecimal factor) {
        assertThat(USUAL.at(daysLate)).isEqualTo(new LatenessTable.Reading(row, factor));
    }

    @Property
    void more_days_never_leave_more(
            @ForAll LatenessTable table,
            @ForAll @IntRange(min = 0, max = 300) int days,
            @ForAll @IntRange(min = 0, max = 300) int more) {
        assertThat(table.at(days + more).factor())
                .isLessThanOrEqualTo(table.at(days).factor())
                .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(table.at(0).factor()).isEqualByComparingTo("1");
    }

    @Test
    void a_table_without_rows_is_refused() {
        assertThatProblemsOf(() -> new LatenessTable(List.of())).containsExactly("/rows EMPTY_LIST");
    }

    @Test
    void a_table_starts_at_1_and_ends_open() {
        assertThatProblemsOf(() -> lateness("0:0.9", "10:0.5"))
                .containsExactly("/rows/0/factor TABLE_START", "/rows/1/upToDays TABLE_END");
    }

    @Test
    void the_rows_ascend_and_their_factors_never_rise() {
        assertThatProblemsOf(() -> lateness("0:1", "10:0.5", "10:0.6", "9:0.6", ":0"))
                .containsExactly(
                        "/rows/2/upToDays TABLE_ORDER",
                        "/rows/2/factor TABLE_NOT_MONOTONE",
                        "/rows/3/upToDays TABLE_ORDER");
    }

    @Test
    void only_the_last_row_is_open() {
        assertThatProblemsOf(() -> lateness("0:1", ":0.5", "10:0.2", ":0")).containsExactly("/rows/1/upToDays MISSING");
    }

    @Test
    void a_row_outside_its_range_is_refused() {
        assertThatProblemsOf(() -> new Row(-1, new BigDecimal("1.01")))
                .containsExactly("/upToDays OUT_OF_RANGE", "/factor OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Row(100_001, new BigDecimal("-0.01")))
                .containsExactly("/upToDays OUT_OF_RANGE", "/factor OUT_OF_RANGE");
    }

    @Test
    void a_table_keeps_its_own_rows_in_one_form() {
        List<Row> given = new ArrayList<>(USUAL.rows());
        LatenessTable made = new LatenessTable(given);
        given.clear();
        assertThat(made).isEqualTo(lateness("0:1.0", "15:0.9", "30:0.750", "60:0.5", ":0.00"));
    }
}
