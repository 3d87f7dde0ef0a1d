package it.comune.performance.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.regulation.RegulationRecord;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegulationRecordSchemaTest {
    private static RegulationRecord record(String despite) {
        return new RegulationRecord(
                2,
                "comune",
                "1.1",
                "a".repeat(64),
                "b".repeat(64),
                LocalDate.of(2024, 1, 15),
                "Ufficio personale",
                "nota",
                "motivo",
                List.of(despite));
    }

    @Test
    void what_a_store_writes_is_valid_under_the_schema() {
        RegulationRecord first = new RegulationRecord(
                1, "comune", "1.0", "a".repeat(64), null, LocalDate.of(2023, 1, 15), "HR", null, null, List.of());

        for (RegulationRecord one : List.of(first, record("NATIONAL_LIMIT /premiums"))) {
            assertThat(SchemaCheck.REGULATION_RECORD.errors(RegulationRecordJson.write(one)))
                    .isEmpty();
        }
    }

    @Test
    void what_no_record_is_the_schema_refuses() {
        String written = RegulationRecordJson.write(record("X"));

        assertThat(SchemaCheck.REGULATION_RECORD.errors(written.replace("\"number\": 2", "\"number\": 0")))
                .isNotEmpty();
        assertThat(SchemaCheck.REGULATION_RECORD.errors(written.replace("\"author\"", "\"writer\"")))
                .isNotEmpty();
        assertThat(SchemaCheck.REGULATION_RECORD.errors(written.replace("2024-01-15", "2024-02-30")))
                .isNotEmpty();
    }
}
