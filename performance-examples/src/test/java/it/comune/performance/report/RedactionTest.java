package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Report;
import it.comune.performance.evaluation.Evaluation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "scheda_P001.pdf, scheda_[omissis].pdf",
        "P001_P002_ e _p003, [omissis]_[omissis]_ e _[omissis]",
        "P001_a P0011_P001, [omissis]_a P0011_[omissis]",
        "niente, niente"
    })
    void an_id_is_left_out_as_a_whole_word_wherever_it_stands(String text, String said) {
        assertThat(REDACTION.text(text)).isEqualTo(said);
    }

    /** Full-width, with a soft hyphen, a zero-width space or joiner, a variation selector, a byte order mark, a footnote's number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFF30\uFF10\uFF10\uFF11",
                "\uFF50001",
                "P\u00AD001",
                "P0\u200B0\u200D1",
                "P\uFE0F001",
                "\uFEFFP001",
                "P001\u00B2",
                "P00\u00B9",
                "\uD835\uDC0F001"
            })
    void an_id_is_left_out_however_it_is_written(String id) {
        assertThat(REDACTION.text("Ne \uFF10 ha \u00ADparlato " + id + ", poi basta\u2026"))
                .startsWith("Ne \uFF10 ha \u00ADparlato ")
                .contains("[omissis]")
                .endsWith(", poi basta\u2026")
                .doesNotContain("001")
                .hasSizeLessThan(50);
    }

    @Test
    void ids_with_signs_in_them_and_at_their_end_are_left_out_and_the_longest_first() {
        Redaction signs = Redaction.of(staffOf("M_1", "M_1.a-", "X-9"));

        assertThat(signs.text("M_1 m_1.A-b M_1.b x\u20119 X\u20139. M_12 1.M_1_"))
                .isEqualTo("[omissis] [omissis]b [omissis].b [omissis] [omissis]. M_12 1.[omissis]_");
    }

    /** The real plan with nobody but some, who are called so. */
    private static Dossier staffOf(String... ids) {
        Dossier dossier = RealPlan.DOSSIER;
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                dossier.report(),
                Stream.of(ids).map(id -> called(id, dossier.people().get(0))).toList(),
                null);
    }

    private static Person called(String id, Person one) {
        return new Person(
                id,
                one.profile(),
                one.contractArea(),
                one.units(),
                one.partTime(),
                one.serviceDays(),
                one.inServiceAtYearEnd(),
                one.suspended(),
                one.absences(),
                one.behaviours(),
                one.participations(),
                one.pastScores(),
                one.monthsOfService(),
                one.position());
    }

    @Property(tries = 300)
    void wherever_an_id_stands_and_however_it_is_written_it_alone_is_left_out(
            @ForAll @IntRange(min = 1, max = 80) int number,
            @ForAll("words") String before,
            @ForAll("words") String after,
            @ForAll("borders") String left,
            @ForAll("borders") String right,
            @ForAll long seed) {
        String id = disguised("P%03d".formatted(number), new Random(seed));

        assertThat(REDACTION.text(before + left + id + right + after))
                .isEqualTo(before + left + "[omissis]" + right + after);
    }

    @Property(tries = 300)
    void a_text_that_names_nobody_stays_as_it_is(
            @ForAll("words") String before, @ForAll("borders") String between, @ForAll("words") String after) {
        String text = before + between + after + "\u00AD" + between + "P081 P0011 \uFF30";

        assertThat(REDACTION.text(text)).isSameAs(text);
    }

    @Property(tries = 200)
    void what_is_left_of_any_text_names_nobody(@ForAll("pieces") List<String> pieces) {
        String said = REDACTION.text(String.join("", pieces));
        String seen = Normalizer.normalize(said, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");

        assertThat(seen)
                .doesNotContainPattern("(?i)(?<![\\p{L}\\p{M}\\p{N}])P0(0[1-9]|[1-7]\\d|80)(?![\\p{L}\\p{M}\\p{N}])");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "ne scrive", "relazione", "v", "\u00E8", "\u00E0 propos", "nota 12", "\u4E2D", "e\u0301", "");
    }

    @Provide
    Arbitrary<String> borders() {
        return Arbitraries.of(" ", "_", ".", "-", "(", ")", "/", "\u00AB", "\n", "\u2014", " \u00AD", "__", "'");
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "P", "p", "\uFF30", "0", "\uFF10", "1", "001", "P001", "\u00AD", "\u200B", "_", ".", "-", " ",
                        "a", "\u00B2")
                .list()
                .ofMaxSize(14);
    }

    private static String disguised(String id, Random random) {
        StringBuilder written = new StringBuilder();
        for (char one : id.toCharArray()) {
            if (written.length() > 0 && random.nextInt(3) == 0) {
                written.append("\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE0F".charAt(random.nextInt(7)));
            }
            char cased = random.nextBoolean() ? Character.toLowerCase(one) : one;
            written.append(random.nextBoolean() ? cased : (char) (cased - '!' + '\uFF01'));
        }
        return written.toString();
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

    @ParameterizedTest
    @EnumSource
    void a_project_called_after_a_person_is_named_without_them_where_everybody_looks(Language language) {
        Dossier real = RealPlan.DOSSIER;
        Funds funds = real.fundsOrNone();
        Dossier dossier = new Dossier(
                real.municipality(),
                real.year(),
                real.evaluationDate(),
                real.note(),
                real.plan(),
                real.report(),
                real.people(),
                funds.with(funds.projects().stream()
                        .map(one -> new ProjectFund(
                                one.id() + "_p021-bis",
                                one.objective(),
                                one.unit(),
                                one.amount(),
                                one.source(),
                                one.text()))
                        .toArray(ProjectFund[]::new)));
        Evaluation evaluation = AlzanoLetters.RULES.evaluate(dossier, RealPlan.REGULATION);
        PublicView view = PublicView.of(dossier, RealPlan.REGULATION, evaluation);
        Pattern id = Pattern.compile("P021", Pattern.CASE_INSENSITIVE);

        assertThat(view.toString()).doesNotContainPattern(id);
        assertThat(FinalReport.of(view, language)).doesNotContainPattern(id).contains("NEVE_[omissis]-bis");
        assertThat(OpenData.of(view).files().get("fondi.csv"))
                .doesNotContainPattern(id)
                .contains("NEVE_[omissis]-bis");
        assertThat(FinalReport.of(OfficeView.of(dossier, RealPlan.REGULATION, evaluation), language))
                .contains("NEVE_p021-bis");
    }
}
