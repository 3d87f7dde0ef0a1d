package it.comune.performance.dossier;

import static it.comune.performance.Problems.assertThatProblemsOf;
import static it.comune.performance.Problems.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.comune.performance.testing.Samples;
import it.comune.performance.value.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What only a whole dossier can tell, and that one which exists is valid and does not change. */
class DossierTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final Indicator YES_NO = Indicator.of("I1", "t", new Target.YesNo());

    /** Units U1 (with office F1) and U2, strategic area A1, objective O1 of U1 only with indicator I1. */
    private static Dossier.Draft draft(Indicator... indicators) {
        return Dossier.draft("Comune", 2023)
                .strategicArea("A1", "t")
                .units(new Unit("U1", UnitKind.AREA, "t", List.of(new Office("F1", "t"))), Unit.area("U2", "t"))
                .objectives(objective("O1").indicators(indicators).build());
    }

    private static Objective.Draft objective(String id) {
        return Objective.draft(id, "A1", "t").assignedTo("U1", "60");
    }

    @Test
    void a_dossier_is_as_pleasant_to_build_as_to_read() {
        Dossier dossier = Samples.dossier();
        assertThat(dossier.periodEnd()).isEqualTo("2023-12-31");
        assertThat(dossier.plan().units()).extracting(Unit::id).containsExactly("U1", "U2", "SG");
        assertThat(dossier.report().facts()).hasSize(5);
        assertThat(Dossier.draft("Comune", 2023).build().report()).isEqualTo(Report.EMPTY);
    }

    @Test
    void what_is_not_said_is_known_at_the_end_of_the_year() {
        assertThat(draft(YES_NO).build().evaluationDate()).isEqualTo("2023-12-31");
    }

    @Test
    void a_dossier_without_its_own_data_is_refused_with_every_problem() {
        assertThatProblemsOf(() -> new Dossier(" ", 1989, null, "", null, null, null, null))
                .containsExactly(
                        "/municipality MALFORMED_TEXT",
                        "/year OUT_OF_RANGE",
                        "/evaluationDate MISSING",
                        "/note MALFORMED_TEXT",
                        "/plan MISSING",
                        "/report MISSING",
                        "/people MISSING");
        assertThatProblemsOf(() -> Dossier.draft("Comune", 2101).build()).containsExactly("/year OUT_OF_RANGE");
        assertThatProblemsOf(() -> Dossier.draft("Comune", 2023)
                        .evaluatedOn(LocalDate.of(2101, 1, 1))
                        .build())
                .containsExactly("/evaluationDate DATE_OUT_OF_RANGE");
    }

    @Test
    void units_objectives_and_indicators_share_one_name_space() {
        Dossier.Draft clashing = draft(YES_NO, Indicator.of("U1", "t", new Target.YesNo()))
                .objectives(
                        objective("U2").indicators(YES_NO).build(),
                        objective("I1")
                                .indicators(Indicator.of("A1", "t", new Target.YesNo()))
                                .build());
        assertThatProblemsOf(clashing::build)
                .containsExactly(
                        "/plan/objectives/0/indicators/1/id DUPLICATE_ID",
                        "/plan/objectives/1/id DUPLICATE_ID",
                        "/plan/objectives/1/indicators/0/id DUPLICATE_ID",
                        "/plan/objectives/2/id DUPLICATE_ID");
    }

    @Test
    void areas_offices_and_causes_have_name_spaces_of_their_own() {
        Dossier dossier = Dossier.draft("Comune", 2023)
                .strategicArea("X", "t")
                .units(new Unit("X", UnitKind.AREA, "t", List.of(new Office("X", "t"))))
                .objectives(Objective.draft("O", "X", "t")
                        .assignedTo("X", "1", "X")
                        .indicators(YES_NO)
                        .build())
                .exemptCauses(ExemptCause.ofObjective("X", "O", CauseKind.OTHER, "text"))
                .build();
        assertThat(dossier.plan().objectives().get(0).assignments().get(0).offices())
                .containsExactly("X");
    }

    @Test
    void an_office_belongs_to_one_unit() {
        Office office = new Office("F1", "t");
        assertThatProblemsOf(() -> Dossier.draft("Comune", 2023)
                        .units(
                                new Unit("U1", UnitKind.AREA, "t", List.of(office)),
                                new Unit("U2", UnitKind.AREA, "t", List.of(office)))
                        .build())
                .containsExactly("/plan/units/1/offices/0/id DUPLICATE_ID");
    }

    @Test
    void every_reference_of_the_plan_leads_somewhere() {
        Dossier.Draft lost = draft(YES_NO.onlyFor("U1", "U2", "U9"))
                .objectives(Objective.draft("O2", "A9", "t")
                        .assignedTo("U9", "1", "F1")
                        .assignedTo("U2", "1", "F1")
                        .assignedTo("U1", "1", "F1", "F9")
                        .indicators(Indicator.of("I2", "t", new Target.YesNo()))
                        .build());
        assertThatProblemsOf(lost::build)
                .containsExactly(
                        "/plan/objectives/0/indicators/0/units/1 UNIT_NOT_CONCERNED",
                        "/plan/objectives/0/indicators/0/units/2 UNKNOWN_REFERENCE",
                        "/plan/objectives/1/strategicArea UNKNOWN_REFERENCE",
                        "/plan/objectives/1/assignments/0/unit UNKNOWN_REFERENCE",
                        "/plan/objectives/1/assignments/1/offices/0 UNKNOWN_REFERENCE",
                        "/plan/objectives/1/assignments/2/offices/1 UNKNOWN_REFERENCE");
    }

    @Test
    void only_a_conditional_indicator_has_a_condition_that_failed() {
        assertThatProblemsOf(() -> draft(YES_NO).condition("I1", false).build())
                .containsExactly("/report/conditions/0 NOT_CONDITIONAL");
        assertThat(draft(YES_NO.onlyIf("if there are bidders"))
                        .condition("I1", false)
                        .build()
                        .report()
                        .conditions())
                .hasSize(1);
    }

    @Test
    void every_reference_of_the_report_leads_somewhere() {
        Act act = Act.of("DGC 1", DAY);
        Dossier.Draft lost = draft(YES_NO)
                .facts(Fact.answer("I9", true), Fact.answer("I1", true).forUnit("U2"), Fact.answer("O1", true))
                .condition("I9", true)
                .reschedulings(
                        new Rescheduling("I9", null, DAY, act, null),
                        new Rescheduling("I1", "U9", DAY, act, null),
                        new Rescheduling("I1", "U2", DAY, act, null))
                .exemptCauses(
                        ExemptCause.ofObjective("C1", "I1", CauseKind.OTHER, "text"),
                        ExemptCause.ofObjective("C2", "O1", CauseKind.OTHER, "text")
                                .forUnit("U2"),
                        ExemptCause.ofIndicator("C3", "O1", CauseKind.OTHER, "text")
                                .forUnit("U9"))
                .declaredOutcomes(
                        DeclaredOutcome.ofObjective("O9", DeclaredResult.ACHIEVED),
                        DeclaredOutcome.ofIndicator("I1", DeclaredResult.ACHIEVED)
                                .forUnit("U2"))
                .remark("O9", "Giunta", "text");
        assertThatProblemsOf(lost::build)
                .containsExactly(
                        "/report/facts/0/indicator UNKNOWN_REFERENCE",
                        "/report/facts/1/unit UNIT_NOT_CONCERNED",
                        "/report/facts/2/indicator UNKNOWN_REFERENCE",
                        "/report/conditions/0/indicator UNKNOWN_REFERENCE",
                        "/report/reschedulings/0/indicator UNKNOWN_REFERENCE",
                        "/report/reschedulings/1/unit UNKNOWN_REFERENCE",
                        "/report/reschedulings/2/unit UNIT_NOT_CONCERNED",
                        "/report/exemptCauses/0/objective UNKNOWN_REFERENCE",
                        "/report/exemptCauses/1/unit UNIT_NOT_CONCERNED",
                        "/report/exemptCauses/2/indicator UNKNOWN_REFERENCE",
                        "/report/exemptCauses/2/unit UNKNOWN_REFERENCE",
                        "/report/declaredOutcomes/0/objective UNKNOWN_REFERENCE",
                        "/report/declaredOutcomes/1/unit UNIT_NOT_CONCERNED",
                        "/report/remarks/0/objective UNKNOWN_REFERENCE");
        List<Problem> problems = problemsOf(lost::build);
        assertThat(problems.get(0).limit()).isEqualTo("I1");
        assertThat(problems.get(1).limit()).isEqualTo("U1");
        assertThat(problems.get(5).limit()).isEqualTo("U1, U2");
    }

    @Test
    void a_unit_that_an_indicator_leaves_out_is_not_concerned() {
        Dossier.Draft left = Dossier.draft("Comune", 2023)
                .strategicArea("A1", "t")
                .units(Unit.area("U1", "t"), Unit.area("U2", "t"))
                .objectives(objective("O1")
                        .assignedTo("U2", "1")
                        .indicators(YES_NO.onlyFor("U2"))
                        .build())
                .facts(Fact.answer("I1", true).forUnit("U1"))
                .declaredOutcomes(DeclaredOutcome.ofObjective("O1", DeclaredResult.ACHIEVED)
                        .forUnit("U1"));
        assertThatProblemsOf(left::build).containsExactly("/report/facts/0/unit UNIT_NOT_CONCERNED");
    }

    @Test
    void a_fact_is_of_the_kind_that_its_target_asks() {
        Dossier.Draft odd = draft(YES_NO, Indicator.of("I2", "t", new Target.EveryPeriod(BigDecimal.ONE, 2)))
                .facts(
                        Fact.value("I1", "3"),
                        Fact.of(
                                "I2",
                                new Observation.PeriodCounts(
                                        List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE), null)));
        assertThatProblemsOf(odd::build)
                .containsExactly(
                        "/report/facts/0/observed FACT_DOES_NOT_FIT", "/report/facts/1/observed/counts OUT_OF_RANGE");
        assertThat(problemsOf(odd::build))
                .extracting(Problem::value, Problem::limit)
                .containsExactly(tuple("VALUE", "ANSWER"), tuple("3", "<= 2"));
    }

    @Test
    void what_is_known_is_listed_as_far_as_there_is_room() {
        Indicator[] many = IntStream.range(0, 500)
                .mapToObj(n -> Indicator.of("I" + n, "t", new Target.YesNo()))
                .toArray(Indicator[]::new);
        assertThat(problemsOf(() -> draft(many).facts(Fact.answer("X", true)).build())
                        .get(0)
                        .limit())
                .startsWith("I0, I1, I2, ")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(80);
    }

    @Property(tries = 50)
    void no_list_of_a_dossier_can_be_changed(@ForAll Dossier dossier) {
        List<List<?>> lists = new ArrayList<>(List.of(
                dossier.plan().strategicAreas(),
                dossier.plan().units(),
                dossier.plan().objectives(),
                dossier.report().facts(),
                dossier.report().conditions(),
                dossier.report().reschedulings(),
                dossier.report().exemptCauses(),
                dossier.report().declaredOutcomes(),
                dossier.report().remarks()));
        dossier.plan().units().forEach(unit -> lists.add(unit.offices()));
        dossier.report().facts().forEach(fact -> lists.add(fact.evidence()));
        for (Objective objective : dossier.plan().objectives()) {
            lists.add(objective.assignments());
            lists.add(objective.indicators());
            objective.assignments().forEach(assignment -> lists.add(assignment.offices()));
            objective.indicators().forEach(indicator -> lists.add(indicator.units()));
        }
        assertThat(lists)
                .allSatisfy(list ->
                        assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class));
    }

    @Property(tries = 50)
    void a_dossier_of_equal_parts_is_equal(@ForAll Dossier dossier) {
        Plan plan = dossier.plan();
        Dossier copy = new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                new Plan(
                        plan.approval(),
                        plan.measurementSystem(),
                        new ArrayList<>(plan.strategicAreas()),
                        new ArrayList<>(plan.units()),
                        new ArrayList<>(plan.objectives())),
                dossier.report(),
                new ArrayList<>(dossier.people()),
                dossier.funds());
        assertThat(copy).isEqualTo(dossier).hasSameHashCodeAs(dossier);
    }

    @Test
    void a_draft_that_goes_on_changes_nothing_that_it_built() {
        Dossier.Draft draft = draft(YES_NO);
        Dossier built = draft.build();
        draft.facts(Fact.answer("I1", true)).note("later");
        assertThat(built.report().facts()).isEmpty();
        assertThat(draft.build().report().facts()).hasSize(1);
    }
}
