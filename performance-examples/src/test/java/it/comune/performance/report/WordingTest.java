package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.Input;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.value.Degree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording italian = new Wording(Labels.in(Language.IT));
    private final Wording english = new Wording(Labels.in(Language.EN));

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    @Test
    void degrees_are_exact_percentages() {
        assertThat(italian.degree(Degree.of("0.976923"))).isEqualTo("97,6923%");
        assertThat(english.degree(Degree.of("0.5"))).isEqualTo("50%");
        assertThat(italian.wholeDegree(Degree.FULL)).isEqualTo("100,0000%");
        assertThat(italian.degree(null)).isEqualTo("-");
    }

    @Test
    void a_maximum_has_two_decimals_unless_it_has_more() {
        assertThat(italian.points(number("60"))).isEqualTo("60,00");
        assertThat(english.points(number("12.125"))).isEqualTo("12.125");
    }

    @Test
    void dates_are_written_as_each_language_expects() {
        assertThat(italian.date(LocalDate.of(2023, 8, 30))).isEqualTo("30/08/2023");
        assertThat(english.date(LocalDate.of(2023, 8, 30))).isEqualTo("2023-08-30");
    }

    @Test
    void an_act_that_names_its_day_is_not_dated_twice() {
        assertThat(italian.act(Act.of("E-mail 05/07/2023", LocalDate.of(2023, 7, 5))))
                .isEqualTo("E-mail 05/07/2023");
        assertThat(italian.act(Act.of("DGC 101/2023", LocalDate.of(2023, 6, 9))))
                .isEqualTo("DGC 101/2023 (09/06/2023)");
        assertThat(english.act(Act.of("Allegato A"))).isEqualTo("Allegato A");
    }

    @Test
    void what_acts_and_days_did_is_said_in_words() {
        assertThat(italian.input(new Input("superseded", "DGC 1 (2023-06-01)")))
                .isEqualTo("atto superato da un altro\u00a0DGC 1 (01/06/2023)");
        assertThat(english.input(new Input("rejected", "DGC 2 (2023-06-02)")))
                .isEqualTo("rejected act\u00a0DGC 2 (2023-06-02)");
        assertThat(italian.input(new Input("rolledTo", "2023-07-03"))).isEqualTo("spostata al\u00a003/07/2023");
        assertThat(italian.input(new Input("daysAfterDeadline", "10"))).isEqualTo("giorni dopo la scadenza\u00a010");
        assertThat(english.input(new Input("workingDays", "1"))).isEqualTo("working days\u00a01");
    }

    @Test
    void an_id_or_a_body_that_looks_like_a_word_of_ours_is_left_alone() {
        assertThat(italian.input(new Input("cause", "COMPLETED"))).isEqualTo("causa\u00a0COMPLETED");
        assertThat(italian.input(new Input("recognisedBy", "YES"))).isEqualTo("riconosciuta da\u00a0YES");
    }

    @Test
    void targets_are_sentences() {
        assertThat(italian.target(new Target.AtLeast(number("2.5")), "giornate", LocalDate.of(2023, 6, 30)))
                .isEqualTo("almeno 2,5 (giornate) entro il 30/06/2023");
        assertThat(italian.target(new Target.AtMost(number("0")), null, null)).isEqualTo("al massimo 0");
        assertThat(italian.target(new Target.MoreThan(number("3")), null, null)).isEqualTo("più di 3");
        assertThat(italian.target(new Target.FewerThan(number("3")), null, null))
                .isEqualTo("meno di 3");
        assertThat(italian.target(new Target.Between(number("1"), number("2")), null, null))
                .isEqualTo("da 1 a 2");
        assertThat(italian.target(new Target.PercentageAtLeast(number("95")), "%", null))
                .isEqualTo("almeno 95%");
        assertThat(italian.target(new Target.YesNo(), null, null)).isEqualTo("sì");
        assertThat(english.target(new Target.EveryPeriod(number("1"), 12), null, null))
                .isEqualTo("at least 1 in each of 12 periods");
        assertThat(italian.target(new Target.NotMeasurable("senza soglia"), null, null))
                .isEqualTo("non misurabile: senza soglia");
        assertThat(italian.target(relative("100"), null, null)).isEqualTo("al massimo la base di 100 diminuita del 5%");
        assertThat(english.target(relative(null), null, null)).isEqualTo("at most the baseline of ? less 5%");
    }

    private static Target relative(String baseline) {
        return new Target.RelativeToBaseline(
                Target.RelativeToBaseline.Bound.AT_MOST,
                Target.RelativeToBaseline.Direction.DECREASE,
                number("0.05"),
                baseline == null ? null : number(baseline));
    }

    @Test
    void observations_are_sentences() {
        LocalDate on = LocalDate.of(2023, 9, 27);
        assertThat(italian.observation(new Observation.Completed(on))).isEqualTo("completato il 27/09/2023");
        assertThat(italian.observation(new Observation.NotCompleted(number("0.5"), null)))
                .isEqualTo("non completato (avanzamento 50%)");
        assertThat(italian.observation(new Observation.NotCompleted(null, on)))
                .isEqualTo("non completato il 27/09/2023");
        assertThat(italian.observation(new Observation.Value(number("1.5"), on)))
                .isEqualTo("1,5 il 27/09/2023");
        assertThat(italian.observation(new Observation.Percent(number("87.5"), null)))
                .isEqualTo("87,5%");
        assertThat(english.observation(new Observation.Answer(false, null))).isEqualTo("no");
        assertThat(italian.observation(new Observation.PeriodCounts(List.of(number("1"), number("0")), null)))
                .isEqualTo("per periodo: 1; 0");
        assertThat(italian.observation(new Observation.PeriodTotal(number("10"), null)))
                .isEqualTo("10 in tutto");
    }

    @Test
    void rows_of_tables_say_what_they_mean() {
        Regulation regulation = Regulations.named("standard");

        assertThat(italian.row(regulation, "lateness", 1)).isEqualTo("0 giorni di ritardo: resta 100%");
        assertThat(italian.row(regulation, "lateness", 2)).isEqualTo("da 1 a 15 giorni di ritardo: resta 90%");
        assertThat(italian.row(regulation, "lateness", 5)).isEqualTo("da 61 giorni di ritardo in su: resta 0%");
        assertThat(english.row(regulation, "achievement", 1))
                .isEqualTo("from 0% to less than 50% of the target, degree 0%");
        assertThat(english.row(regulation, "achievement", 2))
                .isEqualTo("from 50% to less than 100% of the target, degree from 50% to 100% in proportion");
        assertThat(english.row(regulation, "achievement", 3)).isEqualTo("from 100% of the target on, degree 100%");
        assertThat(english.row(regulation, "recognition", 1)).isEmpty();
    }
}
