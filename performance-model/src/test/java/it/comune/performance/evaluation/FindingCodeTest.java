package it.comune.performance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingCodeTest {
    @Test
    void one_objective_is_spoken_of_in_the_singular() {
        Text one = FindingCode.MANY_FULLY_ACHIEVED.text(figures("full", "1", "evaluated", "1", "share", "1"));
        Text two = FindingCode.MANY_FULLY_ACHIEVED.text(figures("full", "2", "evaluated", "2", "share", "1"));

        assertThat(one.it()).startsWith("1 obiettivo valutato su 1 (100%) è al 100%");
        assertThat(one.en()).startsWith("1 of 1 evaluated objective (100%) is at 100%");
        assertThat(two.it()).startsWith("2 obiettivi valutati su 2 (100%) sono al 100%");
        assertThat(two.en()).startsWith("2 of 2 evaluated objectives (100%) are at 100%");
    }

    @Test
    void one_day_is_spoken_of_in_the_singular() {
        assertThat(late("1").it()).contains("contato 1 giorno dopo la scadenza del 30/06/2023");
        assertThat(late("1").en()).contains("counted 1 day after the deadline of 2023-06-30");
        assertThat(late("4").it()).contains("contati 4 giorni dopo");
        assertThat(late("4").en()).contains("counted 4 days after");
    }

    private static Text late(String days) {
        return FindingCode.CONTRADICTION.text(figures(
                "declared", "ACHIEVED",
                "degree", "0.9",
                "reason", "REASON_LATE",
                "observed", "COMPLETED 2023-07-01",
                "daysLate", days,
                "deadline", "2023-06-30"));
    }

    @Test
    void points_of_the_cap_that_can_all_be_reached_are_not_spoken_of() {
        assertThat(cap("0").it())
                .isEqualTo("I pesi sommano a 59 punti, 1 sotto il tetto di 60; il pieno raggiungimento vale 60 punti.");
        assertThat(cap("0").en())
                .isEqualTo("Weights sum to 59 points, 1 short of the cap of 60; full achievement earns 60 points.");
        assertThat(cap("0.5").it()).endsWith("60 punti, 0,5 del tetto non sono raggiungibili.");
    }

    private static Text cap(String cost) {
        return FindingCode.CAP_NOT_REACHED.text(
                figures("weights", "59", "missing", "1", "cap", "60", "maximum", "60", "cost", cost));
    }

    private static List<Input> figures(String... namesAndValues) {
        return java.util.stream.IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(i -> new Input(namesAndValues[2 * i], namesAndValues[2 * i + 1]))
                .toList();
    }
}
