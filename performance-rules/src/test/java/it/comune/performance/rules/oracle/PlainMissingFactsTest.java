package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.Policies.CauseRecognition;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The policies for what was not recorded: section 4. */
class PlainMissingFactsTest {
    @Test
    void zero_is_the_default_with_a_finding() {
        World world = World.completion().declared(DeclaredResult.ACHIEVED);

        assertThat(world.degree()).isEqualTo("0");
        assertThat(world.places(FindingCode.NO_FACT)).containsExactly("U O I");
        assertThat(world.places(FindingCode.UNPROVEN)).containsExactly("U O I");
        assertThat(world.found(FindingCode.CONTRADICTION)).isFalse();
    }

    @ParameterizedTest(name = "declared {0}: {1}")
    @CsvSource({"ACHIEVED, 1", "NOT_ACHIEVED, 0", "COUNTS_AS_ACHIEVED, 0"})
    void a_declaration_stands_in(DeclaredResult declared, String degree) {
        World world = World.completion().missing(MissingFacts.DECLARED).declared(declared);

        assertThat(world.degree()).isEqualTo(degree);
        assertThat(world.found(FindingCode.UNPROVEN)).isEqualTo(declared == DeclaredResult.ACHIEVED);
        assertThat(world.found(FindingCode.NO_FACT)).isEqualTo(declared != DeclaredResult.ACHIEVED);
    }

    @Test
    void without_a_declaration_nothing_stands_in() {
        World world = World.completion().missing(MissingFacts.DECLARED);

        assertThat(world.degree()).isEqualTo("0");
        assertThat(world.places(FindingCode.OUTCOME_MISSING)).containsExactly("U O I");
    }

    @Test
    void the_most_specific_declaration_stands_in() {
        World world = new World()
                .missing(MissingFacts.DECLARED)
                .objectiveOf(List.of("U", "V"), "O1", "10", World.yesNo("I1"), World.yesNo("I2"))
                .declared("O1", null, null, DeclaredResult.NOT_ACHIEVED)
                .declared("O1", null, "V", DeclaredResult.ACHIEVED)
                .declared(null, "I2", null, DeclaredResult.ACHIEVED)
                .declared(null, "I2", "V", DeclaredResult.NOT_ACHIEVED);
        PlainResult result = world.result();

        assertThat(result.indicator("I1", "U").degree()).isEqualByComparingTo("0");
        assertThat(result.indicator("I1", "V").degree()).isEqualByComparingTo("1");
        assertThat(result.indicator("I2", "U").degree()).isEqualByComparingTo("1");
        assertThat(result.indicator("I2", "V").degree()).isEqualByComparingTo("0");
    }

    @Test
    void a_declaration_for_an_indicator_outranks_that_of_the_objective_for_one_unit() {
        World world = World.completion()
                .missing(MissingFacts.DECLARED)
                .declared("O", null, "U", DeclaredResult.NOT_ACHIEVED)
                .declared(null, "I", null, DeclaredResult.ACHIEVED);

        assertThat(world.degree()).isEqualTo("1");
    }

    @Test
    void a_declaration_does_not_stand_in_where_a_fact_is_recorded() {
        World world = World.completion()
                .missing(MissingFacts.DECLARED)
                .declared(DeclaredResult.ACHIEVED)
                .completed("2023-08-30");

        assertThat(world.degree()).isEqualTo("0");
    }

    @Test
    void exclude_takes_it_out_of_the_mean_with_and_without_exemptions() {
        World world = new World()
                .missing(MissingFacts.EXCLUDE)
                .objective("O", "10", World.hundred("I1"), World.hundred("I2"))
                .value("I1", "80");

        assertThat(world.degree("I2")).isEqualTo("EXCLUDED");
        assertThat(world.degreeWithout("I2")).isEqualTo("EXCLUDED");
        assertThat(world.objectiveDegree("O")).isEqualTo("0.8");
        assertThat(world.objectiveDegreeWithout("O")).isEqualTo("0.8");
    }

    @Test
    void an_objective_with_nothing_left_is_excluded_unless_nothing_was_due() {
        World someDue = new World()
                .missing(MissingFacts.EXCLUDE)
                .objective("O", "10", World.hundred("I1"), World.hundred("I2").dueBy(day("2024-03-31")));
        World noneDue = new World()
                .missing(MissingFacts.EXCLUDE)
                .objective("O", "10", World.hundred("I2").dueBy(day("2024-03-31")));

        assertThat(someDue.objectiveDegree("O")).isEqualTo("EXCLUDED");
        assertThat(someDue.objectiveDegreeWithout("O")).isEqualTo("EXCLUDED");
        assertThat(noneDue.objectiveDegree("O")).isEqualTo("NOT_DUE");
        assertThat(noneDue.objectiveDegreeWithout("O")).isEqualTo("NOT_DUE");
    }

    @Test
    void refuse_lists_exactly_the_gaps() {
        World world = new World()
                .missing(MissingFacts.REFUSE)
                .objective("O1", "10", World.hundred("known"), World.hundred("none"))
                .objectiveOf(
                        List.of("U", "V"),
                        "O2",
                        "10",
                        World.hundred("half"),
                        World.hundred("exempt"),
                        World.hundred("later").dueBy(day("2024-03-31")),
                        vague("vague"))
                .value("known", "1")
                .fact(Fact.value("half", "1").forUnit("V"))
                .exempt("exempt");

        assertThatThrownBy(world::result)
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::pointer, Problem::subject)
                                .containsExactly(
                                        tuple("/plan/objectives/0/indicators/1", "none, U"),
                                        tuple("/plan/objectives/1/indicators/0", "half, U"),
                                        tuple("/plan/objectives/1/indicators/3", "vague, U"),
                                        tuple("/plan/objectives/1/indicators/3", "vague, V")))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsOnly(ProblemCode.NO_FACT));
    }

    private static Indicator vague(String id) {
        return Indicator.of(id, "Vague", new Target.NotMeasurable("no number"));
    }

    @Test
    void a_fact_after_the_evaluation_is_a_gap() {
        World world = World.completion().missing(MissingFacts.REFUSE).completed("2024-02-01");

        assertThatThrownBy(world::result).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void an_unrecognised_cause_leaves_the_gap() {
        World world = World.completion()
                .missing(MissingFacts.REFUSE)
                .under(law -> law.causeRecognition = CauseRecognition.OWN_ACT)
                .exempt("I");

        assertThatThrownBy(world::result).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void refuse_evaluates_a_dossier_without_gaps() {
        assertThat(World.completion()
                        .missing(MissingFacts.REFUSE)
                        .completed("2023-06-30")
                        .degree())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"ZERO, 0", "DECLARED, 1", "EXCLUDE, EXCLUDED", "REFUSE, 0"})
    void a_recognised_cause_that_is_only_reported_changes_no_degree(MissingFacts policy, String degree) {
        World world = World.completion()
                .missing(policy)
                .exemptions(Exemptions.KEEP_COMPUTED)
                .declared(DeclaredResult.ACHIEVED)
                .exempt("I");

        assertThat(world.degree()).isEqualTo(degree);
        assertThat(world.degreeWithout("I")).isEqualTo(degree);
        assertThat(world.found(FindingCode.NO_FACT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(MissingFacts.class)
    void a_recognised_cause_comes_before_the_policy_for_missing_facts(MissingFacts policy) {
        World world = World.completion()
                .missing(policy)
                .exemptions(Exemptions.COUNT_AS_ACHIEVED)
                .exempt("I");

        assertThat(world.degree()).isEqualTo("1");
    }
}
