package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.World.act;
import static it.comune.performance.rules.oracle.World.day;
import static it.comune.performance.rules.oracle.World.hundred;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Digests;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Text;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One dossier from end to end, and what holds for all of them. */
class PlainEvaluatorTest {
    private static World rich(Exemptions policy) {
        World world = new World()
                .exemptions(policy)
                .objectiveOf(
                        List.of("U", "V"),
                        "O1",
                        "30",
                        Indicator.of("I1", "Done", new Target.Completion()).dueBy(day("2023-06-30")),
                        hundred("I2"))
                .objectiveOf(List.of("V", "S"), "O2", "25", hundred("I3"), hundred("I4"))
                .objective("O3", "40", hundred("I5"))
                .objective("O4", "", hundred("I6"))
                .fact(Fact.completed("I1", day("2023-07-20")))
                .fact(Fact.completed("I1", day("2023-06-20")).forUnit("V"))
                .value("I2", "80")
                .value("I3", "70")
                .value("I4", "60")
                .value("I5", "55")
                .exempt("I4")
                .exemptObjective("O3")
                .declared("O1", null, null, DeclaredResult.ACHIEVED)
                .declared("O2", null, "V", DeclaredResult.COUNTS_AS_ACHIEVED)
                .declared(null, "I4", "V", DeclaredResult.NOT_ACHIEVED);
        world.dossier
                .approvedBy(act("2023-07-01"))
                .rescheduled("I1", day("2023-07-10"), act("2023-07-05"))
                .rescheduled("I1", day("2023-07-15"), act("2023-07-05"))
                .remark("O1", "Giunta", "Not enough");
        return world;
    }

    @Test
    void a_whole_dossier_comes_out_as_computed_by_hand() {
        PlainResult result = rich(Exemptions.COUNT_AS_ACHIEVED).result();

        // I1 for U: due 15 July, done on the 20th: 0.90. O1 for U: (0.90 + 0.80) / 2. O3: exempt, 1 instead of 0.55.
        assertThat(result.objective("O1", "U").degree()).isEqualByComparingTo("0.85");
        assertThat(result.objective("O1", "V").degree()).isEqualByComparingTo("0.9");
        assertThat(result.objective("O2", "V").degree()).isEqualByComparingTo("0.85");
        // U: W 70, over its cap; (30 x 0.85 + 40) / 70 = 0.935714...; x 60
        assertThat(result.unit("U").degree()).isEqualByComparingTo("0.935714");
        assertThat(result.unit("U").points()).isEqualByComparingTo("56.14");
        // (25.5 + 22) / 70 = 0.678571...
        assertThat(result.unit("U").pointsWithoutExemptions()).isEqualByComparingTo("40.71");
        // V: W 55; (30 x 0.9 + 25 x 0.85) / 55 = 0.877272...
        assertThat(result.unit("V").degree()).isEqualByComparingTo("0.877273");
        assertThat(result.unit("V").points()).isEqualByComparingTo("48.25");
        // S: W 25 over 20; 0.85 x 20
        assertThat(result.unit("S").points()).isEqualByComparingTo("17");
        // O4 has no fact: 0, unweighed.
        assertThat(result.unit("U").outcomes())
                .isEqualTo(Map.of(Outcome.PARTIALLY_ACHIEVED, 1, Outcome.EXEMPT, 1, Outcome.NOT_ACHIEVED, 1));
        assertThat(result.findings(FindingCode.CONTRADICTION))
                .extracting(found -> found.unit() + " " + found.indicator())
                .containsExactly("U I1", "U I2", "V I2", "V I3");
        assertThat(result.findings(FindingCode.NO_FACT)).hasSize(1);
    }

    @Property(tries = 50)
    void the_order_of_every_list_is_irrelevant(@ForAll long seed, @ForAll Exemptions policy) {
        Dossier dossier = rich(policy).dossier.build();
        World world = rich(policy);

        assertThat(PlainEvaluator.evaluate(shuffled(dossier, new Random(seed)), world.law.build()))
                .isEqualTo(world.result());
    }

    private static Dossier shuffled(Dossier d, Random random) {
        Plan p = d.plan();
        Report r = d.report();
        List<Objective> objectives = new ArrayList<>();
        for (Objective o : p.objectives()) {
            objectives.add(new Objective(
                    o.id(),
                    o.strategicArea(),
                    o.type(),
                    o.title(),
                    o.description(),
                    o.funding(),
                    shuffled(o.assignments(), random),
                    shuffled(o.indicators(), random),
                    o.note()));
        }
        return new Dossier(
                d.municipality(),
                d.year(),
                d.evaluationDate(),
                d.note(),
                new Plan(
                        p.approval(),
                        p.measurementSystem(),
                        p.strategicAreas(),
                        shuffled(p.units(), random),
                        shuffled(objectives, random)),
                new Report(
                        r.validation(),
                        shuffled(r.facts(), random),
                        shuffled(r.conditions(), random),
                        shuffled(r.reschedulings(), random),
                        shuffled(r.exemptCauses(), random),
                        shuffled(r.declaredOutcomes(), random),
                        shuffled(r.remarks(), random)),
                shuffled(d.people(), random),
                d.funds());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @ParameterizedTest
    @EnumSource(Exemptions.class)
    void exemptions_never_lower_a_degree(Exemptions policy) {
        PlainResult result = rich(policy).result();

        assertThat(result.units())
                .allSatisfy(unit -> assertThat(unit.degree()).isGreaterThanOrEqualTo(unit.degreeWithoutExemptions()));
        assertThat(result.objectives())
                .filteredOn(objective -> objective.degree() != null)
                .isNotEmpty()
                .allSatisfy(objective ->
                        assertThat(objective.degree()).isGreaterThanOrEqualTo(objective.degreeWithoutExemptions()));
    }

    @Test
    void an_evaluation_by_the_rules_is_put_into_the_same_words() {
        World world = new World().objective("O", "10", hundred("I")).value("55");
        Explanation none = new Explanation(null, List.of());
        RuleRef rule = new RuleRef("R-1", new Text("r", "r"), "70-findings", "a source", LegalState.L);
        Degree degree = Degree.of("0.55");
        List<Finding> findings = new ArrayList<>();
        world.result()
                .findings()
                .forEach(f -> findings.add(new Finding(
                        f.code(), Severity.INFO, f.unit(), f.objective(), f.indicator(), null, List.of(), rule)));
        findings.add(new Finding(FindingCode.EXEMPTION_WORTH, Severity.INFO, "U", "O", null, null, List.of(), rule));
        findings.add(new Finding(FindingCode.NOT_SCORED, Severity.ERROR, null, null, null, "p", List.of(), rule));
        Evaluation evaluation = new Evaluation(
                "Somewhere",
                2023,
                day("2023-12-31"),
                day("2024-01-31"),
                "test 1",
                Digests.of(() -> "", () -> "", ""),
                List.of(
                        unit(Unit.generalSecretary("S", "s"), "20.00", null, none),
                        unit(Unit.area("U", "u"), "60", degree, none),
                        unit(Unit.area("V", "v"), "60", null, none)),
                List.of(new ObjectiveResult(
                        "O",
                        "U",
                        BigDecimal.TEN,
                        Outcome.PARTIALLY_ACHIEVED,
                        Outcome.PARTIALLY_ACHIEVED,
                        degree,
                        degree,
                        none,
                        null)),
                List.of(new IndicatorResult(
                        "I", "O", "U", Outcome.PARTIALLY_ACHIEVED, degree, degree, null, null, none)),
                List.of(),
                List.of(),
                false,
                findings);

        assertThat(PlainResult.of(evaluation).differencesFrom(world.result())).isEmpty();
        assertThat(PlainResult.of(evaluation)).isEqualTo(world.result());
    }

    private static UnitResult unit(Unit unit, String cap, @Nullable Degree degree, Explanation none) {
        BigDecimal weights = degree == null ? BigDecimal.ZERO : new BigDecimal("10.0");
        Points points = degree == null ? null : Points.of("5.5");
        return new UnitResult(
                unit.id(),
                unit.kind(),
                degree != null,
                weights,
                weights,
                new BigDecimal(cap),
                weights,
                degree,
                degree,
                points,
                points,
                degree == null ? Map.of() : Map.of(Outcome.PARTIALLY_ACHIEVED, 1),
                none,
                none,
                null,
                null);
    }

    @Test
    void differences_name_what_one_has_and_the_other_lacks() {
        PlainResult here =
                new World().objective("O", "10", hundred("I")).value("55").result();
        PlainResult there =
                new World().objective("O", "10", hundred("I")).value("56").result();

        assertThat(here.differencesFrom(there)).hasSize(6).allMatch(line -> line.matches("[+-] .*"));
        assertThat(here.differencesFrom(here)).isEmpty();
    }
}
