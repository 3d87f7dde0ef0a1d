package it.comune.performance.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.Step;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.RulesException;
import java.math.BigDecimal;
import java.util.List;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;

class HostRulesTest {
    private static final String REMARK_RULE = HostBuild.rule(
            "COMUNE-01 a remark costs a tenth",
            "$objective : Adjustable( remarked )",
            "$objective.adjust( $objective.times(\"0.9\"), drools.getRule() );");
    private static final HostRules REMARKS = HostBuild.of(REMARK_RULE);
    private static final RuleBook RULES = RuleBook.with(REMARKS);
    private static final RuleBook STANDARD = RuleBook.standard();
    private static final Regulation REGULATION = SmallDossiers.regulations().get(0);

    @Test
    void a_remark_lowers_the_degree_of_its_objective_and_of_no_other() {
        Evaluation evaluation = RULES.evaluate(SmallDossiers.remarked(), REGULATION);

        ObjectiveResult remarked = objective(evaluation, "O1");
        assertThat(remarked.degree()).hasToString("0.9");
        assertThat(remarked.degreeWithoutExemptions()).hasToString("0.9");
        assertThat(remarked.outcome()).isEqualTo(Outcome.PARTIALLY_ACHIEVED);
        assertThat(objective(evaluation, "O2").degree()).hasToString("1");
    }

    @Test
    void the_adjusted_degree_flows_into_the_points_of_the_unit() {
        assertThat(points(STANDARD.evaluate(SmallDossiers.remarked(), REGULATION)))
                .isEqualTo("60.00 with and 60.00 without exemptions");
        assertThat(points(RULES.evaluate(SmallDossiers.remarked(), REGULATION)))
                .isEqualTo("57.00 with and 57.00 without exemptions");
    }

    @Test
    void the_degrees_with_and_without_exemptions_are_both_adjusted() {
        ObjectiveResult exempted = objective(RULES.evaluate(SmallDossiers.exempted(), REGULATION), "O1");

        assertThat(exempted.degree()).hasToString("0.9");
        ObjectiveResult base = objective(STANDARD.evaluate(SmallDossiers.exempted(), REGULATION), "O1");
        assertThat(base.degree()).hasToString("1");
        assertThat(exempted.degreeWithoutExemptions().value())
                .isEqualByComparingTo(base.degreeWithoutExemptions().value().multiply(new BigDecimal("0.9")));
    }

    @Test
    void the_base_conclusion_stays_visible_in_the_explanation() {
        ObjectiveResult remarked = objective(RULES.evaluate(SmallDossiers.remarked(), REGULATION), "O1");
        ObjectiveResult base = objective(STANDARD.evaluate(SmallDossiers.remarked(), REGULATION), "O1");

        List<Step> steps = remarked.explanation().steps();
        assertThat(steps.subList(0, steps.size() - 1))
                .isEqualTo(base.explanation().steps());
        Step adjustment = steps.get(steps.size() - 1);
        assertThat(adjustment.rule().id()).isEqualTo("COMUNE-01");
        assertThat(adjustment.rule().source()).isEqualTo("DGC 12/2024");
        assertThat(adjustment.inputs()).containsExactly(new Input("base", "1"));
        assertThat(adjustment.effect()).isEqualByComparingTo("-0.1");
        assertThat(remarked.explanation().figure()).isEqualByComparingTo("0.9");
    }

    @Test
    void a_finding_tells_what_was_adjusted() {
        Evaluation evaluation = RULES.evaluate(SmallDossiers.remarked(), REGULATION);

        assertThat(evaluation.findings(FindingCode.ADJUSTED_BY_HOST))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.objective()).isEqualTo("O1");
                    assertThat(finding.unit()).isEqualTo("AREA_I");
                    assertThat(finding.figure("base")).isEqualTo("1");
                    assertThat(finding.figure("adjusted")).isEqualTo("0.9");
                });
        assertThat(STANDARD.evaluate(SmallDossiers.remarked(), REGULATION).findings(FindingCode.ADJUSTED_BY_HOST))
                .isEmpty();
    }

    @Test
    void an_adjusted_remark_is_no_longer_without_effect() {
        assertThat(STANDARD.evaluate(SmallDossiers.remarked(), REGULATION).findings(FindingCode.REMARK_WITHOUT_EFFECT))
                .singleElement()
                .extracting(Finding::objective)
                .isEqualTo("O1");
        assertThat(RULES.evaluate(SmallDossiers.remarked(), REGULATION).findings(FindingCode.REMARK_WITHOUT_EFFECT))
                .isEmpty();
    }

    @Test
    void a_dossier_without_remarks_is_evaluated_as_without_the_hosts_rules() {
        Evaluation with = RULES.evaluate(SmallDossiers.late(), REGULATION);
        Evaluation without = STANDARD.evaluate(SmallDossiers.late(), REGULATION);

        assertThat(with)
                .usingRecursiveComparison()
                .withEqualsForType(Object::equals, Explanation.class)
                .ignoringFields("digests")
                .isEqualTo(without);
    }

    @Test
    void the_hosts_rules_are_listed_beside_ours() {
        assertThat(RULES.rules()).hasSize(STANDARD.rules().size() + 1).containsAll(STANDARD.rules());
        assertThat(RULES.rules())
                .filteredOn(rule -> rule.id().equals("COMUNE-01"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.stage()).isEqualTo(Adjustable.STAGE);
                    assertThat(rule.state()).isEqualTo(LegalState.L);
                    assertThat(rule.title().it()).isEqualTo("un rilievo costa");
                    assertThat(rule.title().en()).isEqualTo("a remark costs a tenth");
                });
    }

    @Test
    void the_digest_of_the_rules_changes_with_the_hosts_rules() {
        String other = RuleBook.with(HostBuild.of(REMARK_RULE.replace("DGC 12/2024", "DGC 13/2024")))
                .digest();
        String same = RuleBook.with(HostBuild.of(REMARK_RULE)).digest();

        assertThat(RULES.digest())
                .isNotEqualTo(STANDARD.digest())
                .isNotEqualTo(other)
                .isEqualTo(same);
        assertThat(RULES.evaluate(SmallDossiers.late(), REGULATION).digests().rules())
                .isEqualTo(RULES.digest());
    }

    @Test
    void a_changed_body_shows_in_the_digest_by_a_mark_in_the_metadata_only() {
        String changed = REMARK_RULE.replace("0.9", "0.8");
        String marked = changed.replace("@Source(", "@Version(\"2\") @Source(");

        assertThat(RuleBook.with(HostBuild.of(changed)).digest()).isEqualTo(RULES.digest());
        assertThat(RuleBook.with(HostBuild.of(marked)).digest()).isNotEqualTo(RULES.digest());
    }

    @Test
    void models_at_hand_do_as_well_as_models_on_the_class_path() {
        RuleBook rules = RuleBook.with(HostRules.of(REMARKS.models().toArray(Model[]::new)));

        assertThat(rules.evaluate(SmallDossiers.remarked(), REGULATION))
                .isEqualTo(RULES.evaluate(SmallDossiers.remarked(), REGULATION));
    }

    @Test
    void a_module_that_was_not_built_with_a_model_is_named() {
        ClassLoader loader = HostRulesTest.class.getClassLoader();

        assertThatIllegalStateException()
                .isThrownBy(() -> HostRules.fromClassPath(loader, "it.comune.nowhere", "host-rules"))
                .withMessageContaining("META-INF/kie/it.comune.nowhere/host-rules/drools-model")
                .withMessageContaining("kie-maven-plugin");
    }

    @Test
    void two_rules_that_adjust_the_same_objective_are_a_conflict_that_names_both() {
        RuleBook rules = RuleBook.with(HostBuild.of(
                REMARK_RULE,
                HostBuild.rule(
                        "COMUNE-02 everything costs a half",
                        "$objective : Adjustable()",
                        "$objective.adjust( $objective.times(\"0.5\"), drools.getRule() );")));

        assertThat(rules.evaluate(SmallDossiers.late(), REGULATION)
                        .objective("O1", "AREA_I")
                        .orElseThrow()
                        .degree())
                .hasToString("0.45");
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> rules.evaluate(SmallDossiers.remarked(), REGULATION))
                .withMessageContaining("O1 for AREA_I")
                .withMessageContaining("COMUNE-01 a remark costs a tenth; COMUNE-02 everything costs a half");
    }

    @Test
    void rules_of_two_hosts_live_beside_each_other() {
        HostRules other = HostBuild.inPackage(
                "it.comune.test.other",
                HostBuild.rule(
                        "PROVINCIA-01 a remark costs nothing more",
                        "$objective : Adjustable( !remarked, unitId == \"AREA_II\" )",
                        "$objective.adjust( $objective.times(\"0.8\"), drools.getRule() );"));
        RuleBook rules = RuleBook.with(REMARKS, other);

        assertThat(objective(rules.evaluate(SmallDossiers.remarked(), REGULATION), "O1")
                        .degree())
                .hasToString("0.9");
        assertThat(rules.evaluate(SmallDossiers.late(), REGULATION)
                        .objective("O2", "AREA_II")
                        .orElseThrow()
                        .degree())
                .hasToString("0.7");
    }

    @Test
    void a_rule_without_source_is_refused() {
        HostRules unsourced = HostBuild.of(HostBuild.rule(
                "COMUNE-01 no source", "@State(\"L\") @Stage(\"35-adjustments\") @It(\"x\")", "Adjustable()", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.with(unsourced))
                .withMessageContaining("\"COMUNE-01 no source\" has no @Source");
    }

    @Test
    void a_rule_with_an_unknown_legal_state_is_refused() {
        HostRules doubtful = HostBuild.of(
                HostBuild.rule("COMUNE-01 doubtful", HostBuild.METADATA.replace("\"L\"", "\"X\""), "Adjustable()", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.with(doubtful))
                .withMessageContaining("has @State(\"X\"): it is V, C or L");
    }

    @Test
    void a_rule_without_id_is_refused() {
        HostRules nameless = HostBuild.of(HostBuild.rule("nameless", "Adjustable()", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.with(nameless))
                .withMessageContaining("\"nameless\"")
                .withMessageContaining("starts with its id");
    }

    @Test
    void a_rule_of_another_stage_is_refused() {
        HostRules early = HostBuild.of(HostBuild.rule(
                "COMUNE-01 early", HostBuild.METADATA.replace("35-adjustments", "10-indicators"), "Adjustable()", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.with(early))
                .withMessageContaining("COMUNE-01")
                .withMessageContaining("@Stage(\"10-indicators\")")
                .withMessageContaining("35-adjustments");
    }

    @Test
    void a_rule_that_takes_the_id_of_another_is_refused() {
        HostRules twice = HostBuild.of(HostBuild.rule("UNIT-01 ours, really", "Adjustable()", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.with(twice))
                .withMessageContaining("UNIT-01")
                .withMessageContaining("ours, really");
    }

    @Test
    void rules_in_our_own_package_are_refused() {
        HostRules intruding = HostBuild.inPackage("it.comune.performance.rules.drl", REMARK_RULE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.with(intruding))
                .withMessageContaining("it.comune.performance.rules.drl")
                .withMessageContaining("package of their own");
    }

    @Test
    void a_rule_that_wakes_itself_up_for_ever_is_stopped() {
        RuleBook rules = RuleBook.with(HostBuild.of(
                HostBuild.rule("COMUNE-01 for ever", "$objective : Adjustable( remarked )", "update( $objective );")));

        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> rules.evaluate(SmallDossiers.remarked(), REGULATION))
                .withMessageContaining("35-adjustments")
                .withMessageContaining("does a rule update the fact that it matches?");
    }

    @Test
    void an_exception_of_a_hosts_rule_names_the_rule() {
        RuleBook rules = RuleBook.with(HostBuild.of(HostBuild.rule(
                "COMUNE-01 broken",
                "$objective : Adjustable( remarked )",
                "throw new UnsupportedOperationException( \"the host's own\" );")));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> rules.evaluate(SmallDossiers.remarked(), REGULATION))
                .withMessageContaining("COMUNE-01 broken")
                .havingCause()
                .isInstanceOf(UnsupportedOperationException.class)
                .withMessage("the host's own");
    }

    private static ObjectiveResult objective(Evaluation evaluation, String id) {
        return evaluation.objective(id, "AREA_I").orElseThrow();
    }

    private static String points(Evaluation evaluation) {
        var unit = evaluation.unit("AREA_I").orElseThrow();
        return unit.points() + " with and " + unit.pointsWithoutExemptions() + " without exemptions";
    }
}
