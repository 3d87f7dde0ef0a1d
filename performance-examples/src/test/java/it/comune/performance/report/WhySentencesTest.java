package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.Change;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.evaluation.EvaluationDifference.Presence;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.rules.Regulations;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhySentencesTest {
    private static WhySentences in(Language language) {
        return new WhySentences(new Wording(Labels.in(language)), Regulations.named("standard"));
    }

    private static FigureChange figure(FigureKind kind, String id, @Nullable String unit, String before, String after) {
        return new FigureChange(
                kind, id, unit, null, new BigDecimal(before), new BigDecimal(after), null, null, List.of());
    }

    private static final NearestChange FOUR_DAYS = new NearestChange(
            new Change(ChangeKind.EARLIER, "O1.1", "U", null, "2023-07-04", "2023-06-30", new BigDecimal("4")),
            Ratio.of(1, 2),
            List.of(
                    figure(FigureKind.UNIT_POINTS, "U", null, "9.00", "10.00"),
                    figure(FigureKind.INDICATOR_DEGREE, "O1.1", "U", "0.9", "1")),
            Money.of("12.00"),
            Money.of("2.50"));

    @Test
    void four_days_earlier_says_what_they_would_have_given() {
        assertThat(in(Language.IT).change(FOUR_DAYS))
                .isEqualTo("O1.1: 4 giorni prima (il 30/06/2023 invece del 04/07/2023): grado +10%, U +1,00 punti, "
                        + "premi +12,00 euro per chi ci guadagna e -2,50 euro per chi ci perde.");
        assertThat(in(Language.EN).change(FOUR_DAYS))
                .startsWith("O1.1: 4 days earlier (on 2023-06-30 instead of 2023-07-04): degree +10%, U +1.00 points");
    }

    @Test
    void a_person_learns_of_the_own_score_and_euros_alone() {
        NearestChange change = new NearestChange(
                new Change(ChangeKind.POINTS_TO_BAND, "P1", null, null, "31", "32", BigDecimal.ONE),
                Ratio.of(1, 9),
                List.of(
                        figure(FigureKind.SCORE, "P1", null, "89.00", "90.00"),
                        figure(FigureKind.PERSON_TOTAL, "P1", null, "100.00", "120.00"),
                        figure(FigureKind.PERSON_TOTAL, "P2", null, "100.00", "90.00")),
                Money.of("20.00"),
                Money.of("10.00"));

        assertThat(in(Language.IT).ownChange(change))
                .isEqualTo(
                        "1 punto in più dal valutatore (32 in tutto invece di 31) per la fascia di premio successiva: "
                                + "punteggio +1,00, +20,00 euro.");
    }

    @Test
    void a_cause_is_worth_points_and_euros() {
        Worth worth = new Worth(
                Worth.Kind.CAUSE,
                "C1",
                null,
                List.of(figure(FigureKind.UNIT_POINTS, "U", null, "9.00", "10.00")),
                List.of(figure(FigureKind.FUND_DISTRIBUTED, "PRODUCTIVITY", null, "90.00", "99.50")),
                List.of(),
                Money.of("12.00"),
                Money.of("2.50"));

        assertThat(in(Language.IT).worth(worth))
                .isEqualTo("La causa C1 vale: U +1,00 punti; +9,50 euro in tutto (chi ci guadagna +12,00, chi ci perde "
                        + "-2,50): produttività +9,50 euro.");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_change_figure_and_question_has_its_words(Language language) {
        Labels labels = Labels.in(language);

        assertThat(Stream.of(ChangeKind.values()).map(kind -> "change." + kind))
                .allMatch(key -> labels.has(key) || labels.has(key + ".one") && labels.has(key + ".many"));
        assertThat(Stream.of(Obstacle.Question.values()).map(question -> "why." + question))
                .allMatch(labels::has);
        assertThat(Stream.of(FigureKind.values(), Presence.Thing.values())
                        .flatMap(Stream::of)
                        .map(constant -> labels.word((Enum<?>) constant)))
                .doesNotContain("");
    }
}
