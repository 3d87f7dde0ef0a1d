package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Report;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.Policies.CauseRecognition;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Change;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of every evaluation, whatever the dossier and the regulation. */
class EvaluationPropertiesTest {
    private static final Set<RuleRef> RULES = new HashSet<>(Rules.STANDARD.rules());

    @Provide
    Arbitrary<Regulation> thatEvaluate() {
        return RandomRegulations.thatEvaluate();
    }

    @Property(tries = 300)
    void figures_stay_within_their_bounds(@ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        Evaluation evaluation = Rules.evaluate(dossier, regulation);

        assertThat(evaluation.units()).hasSameSizeAs(dossier.plan().units()).allSatisfy(unit -> {
            assertThat(unit.evaluatedWeights()).isBetween(BigDecimal.ZERO, unit.weights());
            assertThat(unit.evaluated())
                    .isEqualTo(unit.degree() != null)
                    .isEqualTo(unit.points() != null)
                    .isEqualTo(unit.evaluatedWeights().signum() > 0);
            if (unit.points() != null) {
                assertThat(unit.points().value())
                        .isLessThanOrEqualTo(unit.maximum().setScale(2, RoundingMode.HALF_UP));
            }
            assertThat(unit.outcomes().values().stream()
                            .mapToInt(count -> count)
                            .sum())
                    .isEqualTo(evaluation.objectives().stream()
                            .filter(objective -> objective.unit().equals(unit.unit()))
                            .count());
        });
        degrees(evaluation).forEach(degree -> assertThat(degree.value()).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static Stream<Degree> degrees(Evaluation evaluation) {
        return Stream.of(
                        evaluation.units().stream()
                                .flatMap(u -> Stream.of(opt(u.degree()), opt(u.degreeWithoutExemptions()))),
                        evaluation.objectives().stream()
                                .flatMap(o -> Stream.of(opt(o.degree()), opt(o.degreeWithoutExemptions()))),
                        evaluation.indicators().stream()
                                .flatMap(i -> Stream.of(opt(i.degree()), opt(i.degreeWithoutExemptions()))))
                .flatMap(all -> all)
                .flatMap(List::stream);
    }

    private static List<Degree> opt(@Nullable Degree degree) {
        return degree == null ? List.of() : List.of(degree);
    }

    @Property(tries = 300)
    void an_exemption_never_lowers_a_figure(@ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        Evaluation evaluation = Rules.evaluate(dossier, regulation);

        for (IndicatorResult one : evaluation.indicators()) {
            assertNotLower(one.degreeWithoutExemptions(), one.degree(), one.indicator());
        }
        for (ObjectiveResult one : evaluation.objectives()) {
            assertNotLower(one.degreeWithoutExemptions(), one.degree(), one.objective());
        }
        for (UnitResult one : evaluation.units()) {
            assertNotLower(one.degreeWithoutExemptions(), one.degree(), one.unit());
            assertThat(one.pointsWithoutExemptions() != null && one.points() == null)
                    .isFalse();
        }
    }

    /** What leaves has no degree any more, and is not lower. */
    private static void assertNotLower(@Nullable Degree before, @Nullable Degree after, String about) {
        if (before != null && after != null) {
            assertThat(after).as(about).isGreaterThanOrEqualTo(before);
        }
    }

    /** Under exclusion this need not hold where several causes meet: see ExemptionRulesTest. */
    @Property(tries = 300)
    void one_more_recognised_cause_never_lowers_a_unit_unless_it_excludes(
            @ForAll Dossier dossier,
            @ForAll("thatEvaluate") Regulation any,
            @ForAll("thatExcludeNothing") Exemptions policy,
            @ForAll @IntRange(max = 100) int which) {
        Regulation regulation = Samples.with(any, policy);
        Dossier withCause = withCause(dossier, which);

        Evaluation before = Rules.evaluate(dossier, regulation);
        Evaluation after = Rules.evaluate(withCause, regulation);

        for (UnitResult unit : before.units()) {
            UnitResult now = after.unit(unit.unit()).orElseThrow();
            if (unit.degree() != null) {
                assertThat(now.degree()).as(unit.unit()).isNotNull().isGreaterThanOrEqualTo(unit.degree());
                assertThat(now.points()).as(unit.unit()).isNotNull().isGreaterThanOrEqualTo(unit.points());
            }
            assertThat(now.degreeWithoutExemptions()).isEqualTo(unit.degreeWithoutExemptions());
        }
    }

    @Provide
    Arbitrary<Exemptions> thatExcludeNothing() {
        return Arbitraries.of(Exemptions.COUNT_AS_ACHIEVED, Exemptions.KEEP_COMPUTED);
    }

    /** With one more cause, of some objective or indicator, that every regulation recognises. */
    private static Dossier withCause(Dossier dossier, int which) {
        List<ExemptCause> candidates = new ArrayList<>();
        for (Objective objective : dossier.plan().objectives()) {
            candidates.add(ExemptCause.ofObjective("MORE", objective.id(), CauseKind.FUNDING, "money withdrawn"));
            for (Indicator indicator : objective.indicators()) {
                candidates.add(ExemptCause.ofIndicator("MORE", indicator.id(), CauseKind.SUPPLIER, "went bankrupt"));
            }
        }
        ExemptCause chosen = candidates
                .get(which % candidates.size())
                .recognisedBy("Giunta comunale", Act.of("DGC 1", dossier.evaluationDate()));
        List<ExemptCause> causes = new ArrayList<>(dossier.report().exemptCauses());
        causes.add(chosen);
        return withCauses(dossier, causes);
    }

    private static Dossier withCauses(Dossier dossier, List<ExemptCause> causes) {
        Report report = dossier.report();
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                new Report(
                        report.validation(),
                        report.facts(),
                        report.conditions(),
                        report.reschedulings(),
                        causes,
                        report.declaredOutcomes(),
                        report.remarks()),
                dossier.people(),
                dossier.funds());
    }

    /** Under EXCLUDE, what else would have left or stayed without it is not decided anew. */
    @Property(tries = 300)
    void what_a_cause_is_worth_is_what_the_unit_would_lose_without_it(
            @ForAll Dossier some, @ForAll("thatEvaluate") Regulation any, @ForAll @IntRange(max = 100) int which) {
        Regulation regulation =
                Samples.with(Samples.with(any, Exemptions.COUNT_AS_ACHIEVED), CauseRecognition.REPORT_SUFFICES);
        Dossier dossier = withCause(some, which);
        Evaluation evaluation = Rules.evaluate(dossier, regulation);

        for (ExemptCause cause : dossier.report().exemptCauses()) {
            Evaluation without = Rules.evaluate(withoutCause(dossier, cause.id()), regulation);
            for (Finding finding : evaluation.findings(FindingCode.EXEMPTION_WORTH)) {
                if (cause.id().equals(finding.figure("cause"))) {
                    String unit = Objects.requireNonNull(finding.unit());
                    BigDecimal lost = points(evaluation.unit(unit).orElseThrow().points())
                            .subtract(points(without.unit(unit).orElseThrow().points()));
                    assertThat(new BigDecimal(finding.figure("points")))
                            .as(cause.id())
                            .isEqualByComparingTo(lost);
                }
            }
        }
    }

    private static Dossier withoutCause(Dossier dossier, String id) {
        return withCauses(
                dossier,
                dossier.report().exemptCauses().stream()
                        .filter(cause -> !cause.id().equals(id))
                        .toList());
    }

    private static BigDecimal points(@Nullable Points points) {
        return points == null ? BigDecimal.ZERO : points.value();
    }

    @Provide
    Arbitrary<Change<Dossier>> improved() {
        return Dossiers.improved();
    }

    @Provide
    Arbitrary<Change<Dossier>> earlier() {
        return Dossiers.earlier();
    }

    @Property(tries = 300)
    void a_result_nearer_to_its_target_never_earns_less(
            @ForAll("improved") Change<Dossier> change, @ForAll("thatEvaluate") Regulation regulation) {
        assertNeverLess(change, regulation);
    }

    @Property(tries = 300)
    void an_earlier_result_never_earns_less(
            @ForAll("earlier") Change<Dossier> change, @ForAll("thatEvaluate") Regulation regulation) {
        assertNeverLess(change, regulation);
    }

    private static void assertNeverLess(Change<Dossier> change, Regulation regulation) {
        Evaluation before = Rules.evaluate(change.before(), regulation);
        Evaluation after = Rules.evaluate(change.after(), regulation);

        for (IndicatorResult one : before.indicators()) {
            if (one.indicator().equals("O1.1") && one.degreeWithoutExemptions() != null) {
                IndicatorResult now = after.indicator("O1.1", one.unit()).orElseThrow();
                assertThat(now.degreeWithoutExemptions())
                        .isNotNull()
                        .isGreaterThanOrEqualTo(one.degreeWithoutExemptions());
                assertNotLower(one.degree(), now.degree(), one.unit());
            }
        }
    }

    @Property(tries = 300)
    void every_figure_is_the_sum_of_steps_of_known_rules(
            @ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        Evaluation evaluation = Rules.evaluate(dossier, regulation);

        for (IndicatorResult one : evaluation.indicators()) {
            assertExplained(one.degree() == null ? null : one.degree().value(), one.explanation());
        }
        for (ObjectiveResult one : evaluation.objectives()) {
            assertExplained(one.degree() == null ? null : one.degree().value(), one.explanation());
        }
        for (UnitResult one : evaluation.units()) {
            assertExplained(one.degree() == null ? null : one.degree().value(), one.degreeExplanation());
            assertExplained(one.points() == null ? null : one.points().value(), one.pointsExplanation());
        }
    }

    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffed() {
        return Staffs.withRegulations();
    }

    @Property(tries = 500)
    void every_score_base_and_cent_is_the_sum_of_steps_of_known_rules(
            @ForAll("staffed") Tuple2<Dossier, Regulation> staffed) {
        Evaluation evaluation = Rules.evaluate(staffed.get1(), staffed.get2());

        for (PersonResult one : evaluation.people()) {
            assertExplained(one.score() == null ? null : one.score().value(), one.scoreExplanation());
            if (one.scoreExplanationWithoutExemptions() != null) {
                Points bare = one.scoreWithoutExemptions();
                assertExplained(bare == null ? null : bare.value(), one.scoreExplanationWithoutExemptions());
            }
            assertExplained(one.baseExplanation().figure(), one.baseExplanation());
            for (PremiumResult premium : one.premiums()) {
                assertPaid(premium.amount(), premium.explanation());
                if (premium.explanationWithoutExemptions() != null) {
                    assertPaid(premium.amountWithoutExemptions(), premium.explanationWithoutExemptions());
                }
            }
        }
        for (FundResult fund : evaluation.funds()) {
            assertExplained(fund.amount().euros(), fund.explanation());
        }
    }

    /** What is paid only with, or only without, exemptions has no steps where it is not. */
    private static void assertPaid(Money amount, Explanation explanation) {
        if (explanation.steps().isEmpty()) {
            assertThat(amount).isEqualTo(Money.ZERO);
        } else {
            assertExplained(amount.euros(), explanation);
        }
    }

    @Property(tries = 300)
    void no_cent_is_lost_and_nothing_is_payable_that_is_not_paid(
            @ForAll("staffed") Tuple2<Dossier, Regulation> staffed) {
        Evaluation evaluation = Rules.evaluate(staffed.get1(), staffed.get2());

        for (FundResult fund : evaluation.funds()) {
            Money paid = Money.ZERO;
            Money payable = Money.ZERO;
            for (PersonResult person : evaluation.people()) {
                for (PremiumResult premium : person.premiums()) {
                    if (premium.fund() == fund.fund() && Objects.equals(premium.project(), fund.project())) {
                        paid = paid.plus(premium.amount());
                        payable = payable.plus(premium.payable());
                        assertThat(premium.payable()).isLessThanOrEqualTo(premium.amount());
                    }
                }
            }
            assertThat(fund.distributed()).isEqualTo(paid);
            assertThat(fund.payable()).isEqualTo(payable);
            assertThat(paid.plus(fund.residual())).isEqualTo(fund.amount());
        }
        for (PersonResult person : evaluation.people()) {
            assertThat(person.eligible() || person.total().isZero()).isTrue();
            if (person.score() != null) {
                // Each part is rounded to the cent of a point, so that full parts can sum to a little more than 100.
                BigDecimal rounded = new BigDecimal("0.005")
                        .multiply(BigDecimal.valueOf(person.components().size()));
                assertThat(person.score().value())
                        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100).add(rounded));
            }
        }
    }

    @Property(tries = 300)
    void every_finding_about_people_and_money_is_said_in_both_languages(
            @ForAll("staffed") Tuple2<Dossier, Regulation> staffed) {
        assertThat(Rules.evaluate(staffed.get1(), staffed.get2()).findings()).allSatisfy(finding -> {
            assertThat(RULES).contains(finding.rule());
            assertSaid(finding, finding.message().it());
            assertSaid(finding, finding.message().en());
        });
    }

    @Property(tries = 300)
    void every_figure_without_exemptions_is_the_sum_of_steps_too_its_own_or_those_of_the_same_figure_with_them(
            @ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        Evaluation evaluation = Rules.evaluate(dossier, regulation);

        for (ObjectiveResult one : evaluation.objectives()) {
            Degree degree = one.degreeWithoutExemptions();
            assertExplained(
                    degree == null ? null : degree.value(),
                    either(one.explanationWithoutExemptions(), one.explanation()));
        }
        for (UnitResult one : evaluation.units()) {
            Degree degree = one.degreeWithoutExemptions();
            Points points = one.pointsWithoutExemptions();
            assertExplained(
                    degree == null ? null : degree.value(),
                    either(one.degreeExplanationWithoutExemptions(), one.degreeExplanation()));
            assertExplained(
                    points == null ? null : points.value(),
                    either(one.pointsExplanationWithoutExemptions(), one.pointsExplanation()));
        }
    }

    private static Explanation either(@Nullable Explanation ofItsOwn, Explanation ofBoth) {
        return ofItsOwn == null ? ofBoth : ofItsOwn;
    }

    private static void assertExplained(@Nullable BigDecimal figure, Explanation explanation) {
        assertThat(explanation.figure()).isEqualTo(figure);
        assertThat(explanation.steps()).isNotEmpty().extracting(Step::rule).allMatch(RULES::contains);
        if (figure != null) {
            assertThat(explanation.steps().stream()
                            .map(Step::effect)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(figure);
        }
        explanation.steps().stream()
                .flatMap(step -> step.inputs().stream())
                .forEach(input -> assertThat(input.value()).as(input.name()).isNotBlank());
    }

    @Property(tries = 300)
    void every_finding_is_said_in_both_languages_by_a_known_rule(
            @ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        assertThat(Rules.evaluate(dossier, regulation).findings()).allSatisfy(finding -> {
            assertThat(RULES).contains(finding.rule());
            assertSaid(finding, finding.message().it());
            assertSaid(finding, finding.message().en());
        });
    }

    /** Braces of a text that nothing filled in; those of somebody's own words do not count. */
    private static void assertSaid(Finding finding, String message) {
        String ours = message;
        // The longest first: a short one may be part of it.
        List<String> values = finding.figures().stream()
                .map(Input::value)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String value : values) {
            ours = ours.replace(value, "");
        }
        assertThat(message).isNotBlank();
        assertThat(ours).doesNotContain("{", "}", "REASON_");
    }

    @Property(tries = 300)
    void lists_are_sorted_and_name_everything_once(
            @ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        Evaluation evaluation = Rules.evaluate(dossier, regulation);

        assertThat(evaluation.units()).extracting(UnitResult::unit).isSorted().doesNotHaveDuplicates();
        assertThat(evaluation.objectives())
                .extracting(one -> one.objective() + " " + one.unit())
                .doesNotHaveDuplicates();
        assertThat(evaluation.objectives())
                .extracting(ObjectiveResult::objective)
                .isSorted();
        assertThat(evaluation.indicators())
                .extracting(one -> one.indicator() + " " + one.unit())
                .doesNotHaveDuplicates();
        assertThat(evaluation.indicators())
                .extracting(IndicatorResult::indicator)
                .isSorted();
        assertThat(evaluation.findings())
                .extracting(finding -> -finding.severity().ordinal())
                .isSorted();
    }

    @Property(tries = 200)
    void a_refusal_is_the_only_thing_that_is_ever_thrown(@ForAll Dossier dossier, @ForAll Regulation regulation) {
        Assume.that(regulation.missingFacts().value() != MissingFacts.REFUSE);

        assertThat(Rules.evaluate(dossier, regulation).municipality()).isEqualTo(dossier.municipality());
    }
}
