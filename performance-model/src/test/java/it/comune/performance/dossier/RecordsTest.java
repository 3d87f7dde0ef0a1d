package it.comune.performance.dossier;

import static it.comune.performance.Problems.assertThatProblemsOf;
import static it.comune.performance.Problems.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Observation.PeriodCounts;
import it.comune.performance.dossier.Target.RelativeToBaseline;
import it.comune.performance.dossier.Target.RelativeToBaseline.Bound;
import it.comune.performance.dossier.Target.RelativeToBaseline.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each record of a dossier refuses, and that what it accepts cannot change. */
class RecordsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final LocalDate TOO_EARLY = LocalDate.of(1989, 12, 31);
    private static final LocalDate TOO_LATE = LocalDate.of(2101, 1, 1);
    private static final BigDecimal HUGE = new BigDecimal("1e9999999");
    private static final BigDecimal MINUS = new BigDecimal("-1");

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O1", "AREA_V", "o-1.2", "0", "A"})
    void an_id_is_made_of_letters_digits_and_three_signs(String id) {
        assertThat(new StrategicArea(id, "title").id()).isEqualTo(id);
        assertThat(new StrategicArea("a".repeat(64), "title").id()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "O 1", "-O1", ".O1", "_O1", "Obiettività", "O1\n", "O/1", "~O1", "Ω1", "O１"})
    void any_other_id_is_refused(String id) {
        assertThatProblemsOf(() -> new StrategicArea(id, "title")).containsExactly("/id MALFORMED_ID");
    }

    @Test
    void an_id_of_65_characters_is_refused() {
        assertThatProblemsOf(() -> new StrategicArea("a".repeat(65), "title")).containsExactly("/id MALFORMED_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "a\u0000b", "a\u001bb", "a\u007fb", "\ud83c", "a\udfdbb"})
    void a_text_that_is_blank_or_no_text_is_refused(String text) {
        assertThatProblemsOf(() -> new StrategicArea("A1", text)).containsExactly("/title MALFORMED_TEXT");
    }

    @Test
    void a_text_has_at_most_4000_characters_line_ends_and_tabs_among_them() {
        assertThat(new StrategicArea("A1", "a".repeat(4000)).title()).hasSize(4000);
        assertThat(new StrategicArea("A1", "à 🏛\r\n\tb").title()).isEqualTo("à 🏛\r\n\tb");
        assertThatProblemsOf(() -> new StrategicArea("A1", "a".repeat(4001))).containsExactly("/title MALFORMED_TEXT");
    }

    static Stream<Arguments> positive() {
        return Stream.of(
                number("at least", "/value", Target.AtLeast::new),
                number("fewer than", "/value", Target.FewerThan::new),
                number("between, from", "/from", value -> new Target.Between(value, number("1e10"))),
                number("percentage", "/percent", Target.PercentageAtLeast::new),
                number("every period", "/minimum", value -> new Target.EveryPeriod(value, 12)));
    }

    static Stream<Arguments> notNegative() {
        return Stream.of(
                number("at most", "/value", Target.AtMost::new),
                number("more than", "/value", Target.MoreThan::new),
                number("change", "/change", RecordsTest::changedBy),
                number("value", "/value", value -> new Observation.Value(value, null)),
                number("percent", "/percent", value -> new Observation.Percent(value, null)),
                number("total", "/total", value -> new Observation.PeriodTotal(value, null)));
    }

    private static RelativeToBaseline changedBy(BigDecimal change) {
        return new RelativeToBaseline(Bound.AT_LEAST, Direction.INCREASE, change, null);
    }

    private static Arguments number(String what, String pointer, Function<BigDecimal, ?> made) {
        return Arguments.of(what, pointer, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("positive")
    void a_number_that_must_be_more_than_0_is(String what, String pointer, Function<BigDecimal, ?> made) {
        assertThat(made.apply(number("0.01"))).isEqualTo(made.apply(number("0.010")));
        assertThatProblemsOf(() -> made.apply(BigDecimal.ZERO)).containsExactly(pointer + " OUT_OF_RANGE");
        assertThatProblemsOf(() -> made.apply(MINUS)).containsExactly(pointer + " OUT_OF_RANGE");
        assertThatProblemsOf(() -> made.apply(null)).containsExactly(pointer + " MISSING");
        assertThatProblemsOf(() -> made.apply(HUGE)).containsExactly(pointer + " EXPONENT_TOO_LARGE");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notNegative")
    void a_number_that_may_be_0_is_not_less(String what, String pointer, Function<BigDecimal, ?> made) {
        assertThat(made.apply(BigDecimal.ZERO)).isEqualTo(made.apply(number("0.00")));
        assertThatProblemsOf(() -> made.apply(MINUS)).containsExactly(pointer + " OUT_OF_RANGE");
        assertThatProblemsOf(() -> made.apply(null)).containsExactly(pointer + " MISSING");
        assertThatProblemsOf(() -> made.apply(HUGE)).containsExactly(pointer + " EXPONENT_TOO_LARGE");
        assertThatProblemsOf(() -> made.apply(number("1e-9999999"))).containsExactly(pointer + " EXPONENT_TOO_LARGE");
        assertThatProblemsOf(() -> made.apply(number("0e9999999"))).containsExactly(pointer + " EXPONENT_TOO_LARGE");
    }

    @Test
    void a_percentage_is_at_most_1000() {
        assertThat(new Observation.Percent(number("1000"), null).percent()).isEqualTo("1000");
        assertThatProblemsOf(() -> new Observation.Percent(number("1001"), null))
                .containsExactly("/percent OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Observation.Percent(number("1000.01"), null))
                .containsExactly("/percent OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Target.PercentageAtLeast(number("1001")))
                .containsExactly("/percent OUT_OF_RANGE");
    }

    @Test
    void progress_is_a_share() {
        assertThat(new Observation.NotCompleted(number("1.0"), null))
                .isEqualTo(new Observation.NotCompleted(number("1"), null));
        assertThatProblemsOf(() -> new Observation.NotCompleted(number("1.01"), TOO_LATE))
                .containsExactly("/progress OUT_OF_RANGE", "/on DATE_OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Observation.NotCompleted(number("50"), null))
                .containsExactly("/progress OUT_OF_RANGE");
    }

    @Test
    void counts_of_periods_are_not_negative_and_copied() {
        assertThatProblemsOf(() -> new PeriodCounts(Arrays.asList(BigDecimal.ONE, MINUS, null, HUGE), TOO_EARLY))
                .containsExactlyInAnyOrder(
                        "/counts/1 OUT_OF_RANGE",
                        "/counts/2 MISSING",
                        "/counts/3 EXPONENT_TOO_LARGE",
                        "/on DATE_OUT_OF_RANGE");
        assertThatProblemsOf(() -> new PeriodCounts(null, null)).containsExactly("/counts MISSING");
        List<BigDecimal> given = new ArrayList<>(List.of(number("2.0")));
        PeriodCounts counts = new PeriodCounts(given, null);
        given.add(BigDecimal.TEN);
        assertThat(counts).isEqualTo(new PeriodCounts(List.of(number("2")), null));
    }

    @Test
    void there_are_1_to_366_periods() {
        assertThat(new Target.EveryPeriod(BigDecimal.ONE, 366).periods()).isEqualTo(366);
        assertThatProblemsOf(() -> new Target.EveryPeriod(BigDecimal.ONE, 0)).containsExactly("/periods OUT_OF_RANGE");
        assertThatProblemsOf(() -> new Target.EveryPeriod(MINUS, 367))
                .containsExactly("/minimum OUT_OF_RANGE", "/periods OUT_OF_RANGE");
    }

    @Test
    void a_range_does_not_run_backwards() {
        assertThat(new Target.Between(number("5"), number("5.0")).to()).isEqualTo("5");
        assertThatProblemsOf(() -> new Target.Between(number("5"), number("4"))).containsExactly("/to BOUNDS_REVERSED");
        assertThatProblemsOf(() -> new Target.Between(number("5"), HUGE)).containsExactly("/to EXPONENT_TOO_LARGE");
    }

    @Test
    void a_baseline_is_not_negative_and_its_change_at_most_1000() {
        assertThat(changedBy(number("1000")).change()).isEqualTo("1000");
        assertThatProblemsOf(() -> new RelativeToBaseline(null, null, number("1000.1"), MINUS))
                .containsExactly(
                        "/bound MISSING", "/direction MISSING", "/change OUT_OF_RANGE", "/baseline OUT_OF_RANGE");
    }

    @Test
    void a_target_that_cannot_be_measured_says_why() {
        assertThatProblemsOf(() -> new Target.NotMeasurable(" ")).containsExactly("/reason MALFORMED_TEXT");
    }

    @Test
    void a_target_asks_for_one_kind_of_observation() {
        Observation value = new Observation.Value(BigDecimal.ONE, null);
        Observation answer = new Observation.Answer(true, null);
        assertThat(value.fits(new Target.AtLeast(BigDecimal.ONE))).isTrue();
        assertThat(value.fits(new Target.YesNo())).isFalse();
        assertThat(answer.fits(new Target.YesNo())).isTrue();
        assertThat(answer.fits(new Target.NotMeasurable("no number"))).isTrue();
        assertThat(new Observation.Completed(DAY).fits(new Target.Completion())).isTrue();
        assertThat(new Observation.Percent(BigDecimal.ONE, null).fits(new Target.AtLeast(BigDecimal.ONE)))
                .isFalse();
    }

    @Test
    void dates_are_within_1990_and_2100() {
        assertThat(Act.of("DGC 1", LocalDate.of(1990, 1, 1)).date()).isNotNull();
        assertThat(Act.of("DGC 1", LocalDate.of(2100, 12, 31)).date()).isNotNull();
        for (LocalDate day : List.of(TOO_EARLY, TOO_LATE)) {
            assertThatProblemsOf(() -> Act.of("DGC 1", day)).containsExactly("/date DATE_OUT_OF_RANGE");
            assertThatProblemsOf(() -> new Observation.Completed(day)).containsExactly("/on DATE_OUT_OF_RANGE");
            assertThatProblemsOf(() -> new Observation.Answer(true, day)).containsExactly("/on DATE_OUT_OF_RANGE");
            assertThatProblemsOf(() -> new Observation.Value(BigDecimal.ONE, day))
                    .containsExactly("/on DATE_OUT_OF_RANGE");
            assertThatProblemsOf(
                            () -> Indicator.of("I", "t", new Target.YesNo()).dueBy(day))
                    .containsExactly("/deadline DATE_OUT_OF_RANGE");
            assertThatProblemsOf(() -> new Rescheduling("I", null, day, Act.of("DGC 1", DAY), null))
                    .containsExactly("/newDeadline DATE_OUT_OF_RANGE");
        }
        assertThatProblemsOf(() -> new Observation.Completed(null)).containsExactly("/on MISSING");
    }

    @Test
    void a_weight_is_more_than_0() {
        assertThat(new Assignment("U1", null, List.of(), null).weight()).isNull();
        assertThatProblemsOf(() -> new Assignment("U1", BigDecimal.ZERO, List.of(), null))
                .containsExactly("/weight WEIGHT_NOT_POSITIVE");
        assertThatProblemsOf(() -> new Assignment("U1", number("-3"), List.of(), null))
                .containsExactly("/weight WEIGHT_NOT_POSITIVE");
        assertThatProblemsOf(() -> new Assignment("U1", HUGE, List.of(), null))
                .containsExactly("/weight EXPONENT_TOO_LARGE");
        assertThatProblemsOf(() -> Indicator.of("I", "t", new Target.YesNo()).weighing("0"))
                .containsExactly("/weight WEIGHT_NOT_POSITIVE");
    }

    @Test
    void a_weight_of_5_and_one_of_5_0_are_equal() {
        assertThat(new Assignment("U1", number("5.0"), List.of(), null))
                .isEqualTo(new Assignment("U1", number("5"), List.of(), null))
                .hasSameHashCodeAs(new Assignment("U1", number("0.5e1"), List.of(), null));
        assertThat(Indicator.of("I", "t", new Target.AtLeast(number("10.00"))).weighing("5.0"))
                .isEqualTo(Indicator.of("I", "t", new Target.AtLeast(number("1e1")))
                        .weighing("5"));
    }

    @Test
    void a_rescheduling_needs_an_act_with_a_date() {
        assertThat(new Rescheduling("I", null, DAY, Act.of("DGC 1", DAY), null).actDate())
                .isEqualTo(DAY);
        assertThatProblemsOf(() -> new Rescheduling("I", null, DAY, Act.of("DGC 1"), null))
                .containsExactly("/act/date MISSING");
        assertThatProblemsOf(() -> new Rescheduling("I", "U 1", null, null, " "))
                .containsExactly("/unit MALFORMED_ID", "/newDeadline MISSING", "/act MISSING", "/note MALFORMED_TEXT");
    }

    @Test
    void causes_and_declarations_are_about_exactly_one_thing() {
        assertThatProblemsOf(() -> new ExemptCause("C1", null, null, null, CauseKind.OTHER, "text", null))
                .containsExactly(" ONE_OF");
        assertThatProblemsOf(() -> new ExemptCause("C1", "O1", "I1", null, CauseKind.OTHER, "text", null))
                .containsExactly(" ONE_OF");
        assertThatProblemsOf(() -> new DeclaredOutcome("O1", "I1", null, null, null))
                .containsExactly(" ONE_OF", "/outcome MISSING");
    }

    @Test
    void every_problem_of_a_record_is_named_at_once_with_its_subject() {
        assertThatProblemsOf(() ->
                        new Indicator("I 1", "", null, " ", TOO_EARLY, MINUS, Arrays.asList("U1", null, "U1"), "", ""))
                .containsExactly(
                        "/id MALFORMED_ID",
                        "/title MALFORMED_TEXT",
                        "/target MISSING",
                        "/measure MALFORMED_TEXT",
                        "/deadline DATE_OUT_OF_RANGE",
                        "/weight WEIGHT_NOT_POSITIVE",
                        "/units/1 MISSING",
                        "/units/2 DUPLICATE_SCOPE",
                        "/condition MALFORMED_TEXT",
                        "/note MALFORMED_TEXT");
        assertThatProblemsOf(() -> new ExemptCause(null, "O 1", null, "U 1", null, null, null))
                .containsExactly(
                        "/id MISSING",
                        "/objective MALFORMED_ID",
                        "/unit MALFORMED_ID",
                        "/kind MISSING",
                        "/text MISSING");
        assertThatProblemsOf(() -> new Fact("I 1", "U 1", null, null, "", ""))
                .containsExactly(
                        "/indicator MALFORMED_ID",
                        "/unit MALFORMED_ID",
                        "/observed MISSING",
                        "/evidence MISSING",
                        "/proxy MALFORMED_TEXT",
                        "/note MALFORMED_TEXT");
        assertThatProblemsOf(() -> new Remark("", "", "")).hasSize(3);
        assertThatProblemsOf(() -> new Recognition("", null)).containsExactly("/by MALFORMED_TEXT");
        assertThatProblemsOf(() -> new Funding(null, "")).containsExactly("/kind MISSING", "/text MALFORMED_TEXT");
        assertThatProblemsOf(() -> new Condition("", true, "")).hasSize(2);
        assertThatProblemsOf(() -> new Office("", null)).containsExactly("/id MALFORMED_ID", "/title MISSING");
        assertThat(problemsOf(() -> new Assignment("AREA_V", number("-3"), List.of(), null)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.subject()).isEqualTo("AREA_V");
                    assertThat(problem.value()).isEqualTo("-3");
                    assertThat(problem.limit()).isEqualTo("> 0");
                });
    }

    @Test
    void an_objective_has_units_and_indicators_each_once_and_all_or_none_weighed() {
        Indicator weighed = Indicator.of("I1", "t", new Target.YesNo()).weighing("2");
        Indicator not = Indicator.of("I2", "t", new Target.YesNo());
        Objective.Draft empty = Objective.draft("O1", "A1", "t");
        assertThatProblemsOf(empty::build).containsExactly("/assignments EMPTY_LIST", "/indicators EMPTY_LIST");
        Objective.Draft twice = Objective.draft("O1", "A1", "t")
                .assignedTo("U1", "1")
                .assignedTo("U1", "2")
                .indicators(weighed, not, weighed);
        assertThatProblemsOf(twice::build)
                .containsExactly(
                        "/assignments/1/unit DUPLICATE_SCOPE",
                        "/indicators/2/id DUPLICATE_ID",
                        "/indicators WEIGHTS_INCOMPLETE");
        assertThat(problemsOf(twice::build).get(2).value()).isEqualTo("2/3");
    }

    @Test
    void the_units_of_an_indicator_are_those_of_its_objective_unless_it_names_some() {
        Indicator all = Indicator.of("I1", "t", new Target.YesNo());
        Indicator some = Indicator.of("I2", "t", new Target.YesNo()).onlyFor("U3", "U1");
        Objective objective = Objective.draft("O1", "A1", "t")
                .assignedTo("U1", "1")
                .assignedWithoutWeightTo("U2")
                .assignedTo("U3", "2")
                .indicators(all, some)
                .build();
        assertThat(objective.unitsOf(all)).containsExactly("U1", "U2", "U3");
        assertThat(objective.unitsOf(some)).containsExactly("U1", "U3");
        assertThat(objective.assignmentOf("U3"))
                .isSameAs(objective.assignments().get(2));
        assertThat(objective.assignmentOf("U4")).isNull();
    }

    @Test
    void a_unit_has_each_office_once() {
        Office office = new Office("F1", "Office");
        assertThatProblemsOf(() -> new Unit("U1", null, "t", Arrays.asList(office, null, office)))
                .containsExactly("/kind MISSING", "/offices/1 MISSING", "/offices/2/id DUPLICATE_ID");
    }

    @Test
    void what_a_plan_or_a_report_lists_twice_is_refused() {
        StrategicArea area = new StrategicArea("A1", "t");
        Unit unit = Unit.area("U1", "t");
        assertThatProblemsOf(() -> new Plan(null, null, List.of(area, area), List.of(unit, unit), null))
                .containsExactly(
                        "/strategicAreas/1/id DUPLICATE_ID", "/units/1/id DUPLICATE_ID", "/objectives MISSING");

        Fact forAll = Fact.answer("I1", true);
        ExemptCause cause = ExemptCause.ofObjective("C1", "O1", CauseKind.OTHER, "text");
        DeclaredOutcome declared = DeclaredOutcome.ofIndicator("I1", DeclaredResult.ACHIEVED);
        Condition condition = new Condition("I1", true, null);
        assertThatProblemsOf(() -> new Report(
                        null,
                        List.of(forAll, forAll.forUnit("U1"), Fact.answer("I1", false), forAll.forUnit("U1")),
                        List.of(condition, new Condition("I1", false, null)),
                        List.of(),
                        List.of(cause, ExemptCause.ofIndicator("C1", "I1", CauseKind.OTHER, "other")),
                        List.of(declared, declared.forUnit("U1"), declared),
                        Arrays.asList((Remark) null)))
                .containsExactly(
                        "/facts/2 DUPLICATE_SCOPE",
                        "/facts/3 DUPLICATE_SCOPE",
                        "/conditions/1 DUPLICATE_SCOPE",
                        "/exemptCauses/1/id DUPLICATE_ID",
                        "/declaredOutcomes/2 DUPLICATE_SCOPE",
                        "/remarks/0 MISSING");
    }

    @Test
    void changing_a_list_that_was_given_changes_no_record() {
        List<Act> evidence = new ArrayList<>(List.of(Act.of("a")));
        List<String> units = new ArrayList<>(List.of("U1"));
        List<Office> offices = new ArrayList<>(List.of(new Office("F1", "t")));
        Fact fact = new Fact("I1", null, new Observation.Answer(true, null), evidence, null, null);
        Indicator indicator = Indicator.of("I1", "t", new Target.YesNo()).onlyFor("U1");
        Indicator sameIndicator = new Indicator("I1", "t", new Target.YesNo(), null, null, null, units, null, null);
        Unit unit = new Unit("U1", UnitKind.AREA, "t", offices);
        evidence.clear();
        units.clear();
        offices.clear();
        assertThat(fact.evidence()).hasSize(1);
        assertThat(sameIndicator).isEqualTo(indicator);
        assertThat(unit.offices()).hasSize(1);
    }

    @Test
    void copies_change_one_thing_and_leave_the_original_alone() {
        Fact fact = Fact.value("I1", "13");
        assertThat(fact.provedBy(Act.of("a")).provedBy(Act.of("b")).evidence()).hasSize(2);
        assertThat(fact.forUnit("U1").standingInFor("date of the notice"))
                .isEqualTo(new Fact("I1", "U1", fact.observed(), List.of(), "date of the notice", null));
        assertThat(fact.evidence()).isEmpty();
        ExemptCause cause = ExemptCause.ofObjective("C1", "O1", CauseKind.SUPPLIER, "bankrupt")
                .forUnit("U1")
                .recognisedBy("Giunta", null);
        assertThat(cause)
                .isEqualTo(new ExemptCause(
                        "C1", "O1", null, "U1", CauseKind.SUPPLIER, "bankrupt", new Recognition("Giunta", null)));
        assertThat(Indicator.of("I1", "t", new Target.YesNo())
                        .onlyIf("bidders")
                        .dueBy(DAY)
                        .condition())
                .isEqualTo("bidders");
        assertThat(Fact.underWay("I1", "0.50"))
                .isEqualTo(Fact.of("I1", new Observation.NotCompleted(number("0.5"), null)));
        assertThat(Fact.notCompleted("I1").observed()).isEqualTo(new Observation.NotCompleted(null, null));
        assertThat(Fact.completed("I1", DAY).observed().on()).isEqualTo(DAY);
        assertThat(Fact.percent("I1", "87.5").observed().kind()).isEqualTo(Observation.Kind.PERCENT);
    }

    @Test
    void an_act_is_cited_with_its_date_if_it_has_one() {
        assertThat(Act.of("DGC 101/2023", DAY)).hasToString("DGC 101/2023 (2023-06-30)");
        assertThat(Act.of("DGC 101/2023")).hasToString("DGC 101/2023");
    }

    @Test
    void a_fact_of_any_kind_can_be_dated() {
        LocalDate day = LocalDate.of(2023, 6, 30);

        assertThat(List.of(
                        Fact.value("I1", "13"),
                        Fact.percent("I1", "87.5"),
                        Fact.answer("I1", true),
                        Fact.underWay("I1", "0.5"),
                        Fact.completed("I1", day.minusDays(1)),
                        Fact.of("I1", new Observation.PeriodTotal(BigDecimal.TEN, null)),
                        Fact.of("I1", new Observation.PeriodCounts(List.of(BigDecimal.ONE), null))))
                .allSatisfy(fact -> {
                    Fact dated = fact.on(day);
                    assertThat(dated.observed().on()).isEqualTo(day);
                    assertThat(dated.observed()).hasSameClassAs(fact.observed());
                });
        assertThat(Fact.value("I1", "13").forUnit("U1").on(day))
                .isEqualTo(Fact.of("I1", new Observation.Value(new BigDecimal("13"), day))
                        .forUnit("U1"));
    }
}
