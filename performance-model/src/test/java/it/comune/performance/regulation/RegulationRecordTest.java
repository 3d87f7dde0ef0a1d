package it.comune.performance.regulation;

import static it.comune.performance.Problems.assertThatProblemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.SettingNames;
import it.comune.performance.evaluation.Text;
import it.comune.performance.json.Canonical;
import it.comune.performance.json.RegulationRecordJson;
import it.comune.performance.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegulationRecordTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

    private static RegulationRecord record(String author, String reason) {
        return new RegulationRecord(
                2, "sample", "2.0", "ab12", "cd34", DAY, author, null, reason, List.of("A /x", "B"));
    }

    @Test
    void a_record_reads_back_as_it_was_written() {
        RegulationRecord one = record("Ufficio personale", "Ricorso pendente");
        String json = RegulationRecordJson.write(one);

        assertThat(RegulationRecordJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(one);
        assertThat(Canonical.digest(one))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(Canonical.digest(record("Ufficio personale", "Ricorso respinto")));
    }

    @Test
    void a_record_without_author_or_with_a_blank_reason_is_refused_with_both_problems() {
        assertThatProblemsOf(() -> record("", " ")).containsExactly("/author MALFORMED_TEXT", "/reason MALFORMED_TEXT");
    }

    @Test
    void settings_are_named_by_where_they_stand() {
        Map<String, Setting<?>> settings = Samples.regulation().settings();

        assertThat(settings).hasSize(42).containsKey("premiums/topUp/rate").doesNotContainKey("recognition");
        assertThat(Samples.withRecognition(Samples.regulation(), Samples.curve("0:1"))
                        .settings())
                .hasSize(43)
                .containsKey("recognition");
        assertThat(settings.get("weightCaps/area").value()).hasToString("60");
        assertThat(settings.keySet())
                .allMatch(name -> !SettingNames.of(name).it().equals(name));
        assertThat(SettingNames.of("premiums/topUp/rate"))
                .isEqualTo(new Text("misura della maggiorazione", "rate of the top-up"));
        assertThat(SettingNames.of("nowhere")).isEqualTo(new Text("nowhere", "nowhere"));
    }
}
