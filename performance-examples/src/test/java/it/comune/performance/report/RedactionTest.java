package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Report;
import it.comune.performance.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The people of the real plan are P001 to P080. */
class RedactionTest {
    private static final Redaction REDACTION = Redaction.of(RealPlan.DOSSIER);

    @ParameterizedTest
    @CsvSource({
        "Ne ha parlato P001., Ne ha parlato [omissis].",
        "p001 e P080, [omissis] e [omissis]",
        "(P001-P002), ([omissis]-[omissis])",
        "v.P001.2, v.[omissis].2",
        "P001P, P001P",
        "P0011 P081 XP001 P001à, P0011 P081 XP001 P001à",
        "niente, niente"
    })
    void an_id_is_left_out_as_a_whole_word_wherever_it_stands(String text, String said) {
        assertThat(REDACTION.text(text)).isEqualTo(said);
    }

    @Test
    void a_text_stays_as_long_as_a_record_allows() {
        assertThat(REDACTION.text("P001 ".repeat(800)))
                .hasSizeLessThanOrEqualTo(4000)
                .startsWith("[omissis] ")
                .endsWith("\u2026");
    }

    @Test
    void a_plan_whose_texts_name_nobody_is_the_same() {
        PlanView view = PlanView.of(RealPlan.DOSSIER, RealPlan.REGULATION, RealPlan.EVALUATION);

        assertThat(REDACTION.of(view)).isEqualTo(view);
    }

    /** The real plan with an id in every kind of text in which somebody may write one. */
    private static Dossier naming(String id) {
        Dossier dossier = RealPlan.DOSSIER;
        Plan plan = dossier.plan();
        List<Objective> objectives = new ArrayList<>();
        for (Objective one : plan.objectives()) {
            objectives.add(new Objective(
                    one.id(),
                    one.strategicArea(),
                    one.type(),
                    one.title() + " a cura di " + id,
                    "Vi lavora " + id,
                    one.funding(),
                    one.assignments(),
                    one.indicators(),
                    "secondo " + id));
        }
        Report report = dossier.report();
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                "Nota: " + id + " è assente.",
                new Plan(plan.approval(), plan.measurementSystem(), plan.strategicAreas(), plan.units(), objectives),
                new Report(
                        report.validation(),
                        report.facts().stream()
                                .map(one -> one.standingInFor("la mail di " + id))
                                .toList(),
                        report.conditions(),
                        report.reschedulings(),
                        report.exemptCauses(),
                        report.declaredOutcomes(),
                        List.of(new Remark(plan.objectives().get(0).id(), id, "Il lavoro di " + id))),
                dossier.people(),
                dossier.funds());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_everybody_sees_names_a_person_whom_texts_name(Language language) {
        Dossier dossier = naming("P021");
        Evaluation evaluation = AlzanoLetters.RULES.evaluate(dossier, RealPlan.REGULATION);
        PublicView view = PublicView.of(dossier, RealPlan.REGULATION, evaluation);
        Pattern id = Pattern.compile("P021", Pattern.CASE_INSENSITIVE);

        assertThat(view.toString()).doesNotContainPattern(id).contains("[omissis]");
        assertThat(FinalReport.of(view, language)).doesNotContainPattern(id).contains("a cura di [omissis]");
        assertThat(OpenData.of(view).files().values())
                .noneMatch(file -> id.matcher(file).find())
                .anyMatch(file -> file.contains("a cura di [omissis]"));
        assertThat(FinalReport.of(OfficeView.of(dossier, RealPlan.REGULATION, evaluation), language))
                .contains("a cura di P021");
    }
}
