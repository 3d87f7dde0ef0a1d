package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.PremiumPolicies.TopUpAverage;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Examples that can be followed with pencil and paper, to the cent. */
class WorkedPremiumsTest {
    private static final Regulation INDIVIDUAL = Samples.withOrganisationalShare(Samples.regulation(), "0");
    private static final Regulation TWO_OF_TWENTY = Samples.withTopUp(INDIVIDUAL, "0.1", 1, "0.30");

    /** Unit "A" fully achieves its only objective. */
    private static Dossier dossier(int year, String fund, int people, IntFunction<Person.Draft> made) {
        LocalDate done = LocalDate.of(year, 6, 30);
        Dossier plan = Samples.dossier(
                Indicator.of("O1.1", "Fatto", new Target.Completion()).dueBy(done), Fact.completed("O1.1", done));
        return new Dossier(
                "Comune di Prova",
                year,
                LocalDate.of(year + 1, 1, 31),
                null,
                plan.plan(),
                plan.report(),
                IntStream.range(0, people).mapToObj(i -> made.apply(i).build()).toList(),
                Funds.productivity(Money.of(fund)));
    }

    private static Person.Draft best(int i) {
        return Person.draft("P%02d".formatted(i + 1), "DIPENDENTE", "ISTRUTTORI")
                .in("U1")
                .given("C1", "10")
                .given("C2", "10")
                .given("C3", "10")
                .given("C4", "10");
    }

    private static Map<Money, Long> amounts(Evaluation evaluation, PremiumKind kind) {
        return evaluation.people().stream()
                .map(person -> person.amount(kind))
                .collect(Collectors.groupingBy(amount -> amount, TreeMap::new, Collectors.counting()));
    }

    @Test
    void top_ups_of_30_percent_of_the_gross_average_come_out_of_the_share_before_it_is_shared() {
        Evaluation evaluation =
                Rules.evaluate(dossier(2023, "10000.00", 20, i -> best(i).monthsOfService(100 + i)), TWO_OF_TWENTY);

        assertThat(amounts(evaluation, PremiumKind.INDIVIDUAL)).isEqualTo(Map.of(Money.of("485.00"), 20L));
        assertThat(amounts(evaluation, PremiumKind.TOP_UP)).isEqualTo(Map.of(Money.ZERO, 18L, Money.of("150.00"), 2L));
        assertThat(evaluation.person("P19").orElseThrow().total()).isEqualTo(Money.of("635.00"));
        assertThat(evaluation.person("P20").orElseThrow().total()).isEqualTo(Money.of("635.00"));
        assertThat(evaluation.fund(FundKind.PRODUCTIVITY).orElseThrow().residual())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void top_ups_of_30_percent_of_the_average_after_them_are_rounded_up() {
        Evaluation evaluation = Rules.evaluate(
                dossier(2023, "10000.00", 20, i -> best(i).monthsOfService(100 + i)),
                Samples.with(TWO_OF_TWENTY, TopUpAverage.AFTER_BONUS));

        assertThat(amounts(evaluation, PremiumKind.TOP_UP)).isEqualTo(Map.of(Money.ZERO, 18L, Money.of("145.64"), 2L));
        assertThat(amounts(evaluation, PremiumKind.INDIVIDUAL))
                .isEqualTo(Map.of(Money.of("485.43"), 8L, Money.of("485.44"), 12L));
    }

    @Test
    void of_people_who_are_truly_alike_nobody_receives_a_top_up_and_a_finding_says_so() {
        Evaluation evaluation = Rules.evaluate(dossier(2023, "10000.00", 20, WorkedPremiumsTest::best), TWO_OF_TWENTY);

        assertThat(amounts(evaluation, PremiumKind.TOP_UP)).isEqualTo(Map.of(Money.ZERO, 20L));
        assertThat(amounts(evaluation, PremiumKind.INDIVIDUAL)).isEqualTo(Map.of(Money.of("500.00"), 20L));
        assertThat(evaluation.findings(FindingCode.TOP_UP_TIE))
                .hasSize(1)
                .first()
                .satisfies(finding -> {
                    assertThat(finding.figure("tied")).isEqualTo("20");
                    assertThat(finding.figure("recipients")).isEqualTo("2");
                });
    }

    @Test
    void of_100_euros_among_three_equal_people_the_extra_cent_goes_to_the_smallest_id_and_says_why() {
        Evaluation evaluation =
                Rules.evaluate(dossier(2023, "100.00", 3, WorkedPremiumsTest::best), Samples.withoutTopUp(INDIVIDUAL));

        assertThat(evaluation.people())
                .extracting(PersonResult::total)
                .containsExactly(Money.of("33.34"), Money.of("33.33"), Money.of("33.33"));
        assertThat(evaluation
                        .person("P01")
                        .orElseThrow()
                        .premium(PremiumKind.INDIVIDUAL)
                        .orElseThrow()
                        .explanation()
                        .steps())
                .flatExtracting(step -> step.inputs())
                .anyMatch(input ->
                        input.name().equals("missingCent") && input.value().equals("SMALLER_ID"));
    }

    @Test
    void an_entity_with_5_employees_has_no_top_up_in_2026() {
        Evaluation evaluation =
                Rules.evaluate(dossier(2026, "1000.00", 5, i -> best(i).monthsOfService(100 + i)), TWO_OF_TWENTY);

        assertThat(amounts(evaluation, PremiumKind.TOP_UP)).isEqualTo(Map.of(Money.ZERO, 5L));
        assertThat(evaluation.findings(FindingCode.TOP_UP_NOT_DUE))
                .hasSize(1)
                .first()
                .satisfies(finding -> {
                    assertThat(finding.figure("employees")).isEqualTo("5");
                    assertThat(finding.figure("contract")).contains("CCNL 23/2/2026 art. 48");
                });
    }

    @Test
    void an_entity_with_10_employees_may_go_down_to_25_percent_in_2026() {
        assertThat(belowMinimum(2026, 10, "0.25")).isEmpty();
        assertThat(belowMinimum(2026, 10, "0.24")).containsExactly("0.24 0.25");
        assertThat(belowMinimum(2026, 11, "0.25")).containsExactly("0.25 0.3");
    }

    @Test
    void in_2023_the_rules_of_2022_hold_whatever_the_number_of_employees() {
        assertThat(belowMinimum(2023, 5, "0.29")).containsExactly("0.29 0.3");
        assertThat(belowMinimum(2023, 5, "0.30")).isEmpty();
    }

    private static List<String> belowMinimum(int year, int people, String rate) {
        Evaluation evaluation = Rules.evaluate(
                dossier(year, "1000.00", people, i -> best(i).monthsOfService(100 + i)),
                Samples.withTopUp(INDIVIDUAL, "0.1", 1, rate));
        return evaluation.findings(FindingCode.NATIONAL_LIMIT).stream()
                .filter(finding -> "TOP_UP_RATE".equals(finding.figure("subject")))
                .map(finding -> finding.figure("value") + " " + finding.figure("limit"))
                .toList();
    }
}
