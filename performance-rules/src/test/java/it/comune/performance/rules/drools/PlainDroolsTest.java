package it.comune.performance.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

class PlainDroolsTest {
    private static final RuleBook RULES = RuleBook.standard();
    private static KieContainer container;

    private KieSession session;

    @BeforeAll
    static void a_host_reads_kmodule_from_its_class_path() {
        container = KieServices.get().newKieClasspathContainer();
    }

    @BeforeEach
    void the_host_opens_a_named_session() {
        session = container.newKieSession("performance-session");
    }

    @AfterEach
    void the_host_disposes_of_it() {
        session.dispose();
    }

    @Test
    void a_session_fired_once_concludes_what_the_facade_concludes() {
        for (Dossier dossier : SmallDossiers.all()) {
            for (Regulation regulation : SmallDossiers.regulations()) {
                KieSession own = container.newKieSession("performance-session");
                try {
                    own.insert(dossier);
                    own.insert(regulation);
                    own.fireAllRules();

                    Evaluation evaluation = PlainDrools.evaluationIn(own);

                    Evaluation expected = RULES.evaluate(dossier, regulation);
                    assertThat(evaluation).isEqualTo(expected);
                    assertThat(EvaluationJson.write(evaluation)).isEqualTo(EvaluationJson.write(expected));
                } finally {
                    own.dispose();
                }
            }
        }
    }

    @Test
    void regulation_and_dossier_may_come_in_either_order() {
        Regulation regulation = SmallDossiers.regulations().get(0);

        session.insert(regulation);
        session.insert(SmallDossiers.late());
        session.fireAllRules();

        assertThat(PlainDrools.evaluationIn(session)).isEqualTo(RULES.evaluate(SmallDossiers.late(), regulation));
    }

    @Test
    void the_rules_are_the_same_and_so_is_their_digest() {
        assertThat(container.getKieBase("performance").getKiePackages())
                .flatExtracting(KiePackage::getRules)
                .extracting(Rule::getName)
                .containsExactlyInAnyOrderElementsOf(RULES.rules().stream()
                        .map(rule -> rule.id() + " " + rule.title().en())
                        .toList());

        session.insert(SmallDossiers.onTime());
        session.insert(SmallDossiers.regulations().get(0));
        session.fireAllRules();

        assertThat(PlainDrools.evaluationIn(session).digests().rules()).isEqualTo(RULES.digest());
    }

    @Test
    void a_session_that_was_not_fired_holds_no_evaluation() {
        session.insert(SmallDossiers.onTime());
        session.insert(SmallDossiers.regulations().get(0));

        assertThatIllegalStateException()
                .isThrownBy(() -> PlainDrools.evaluationIn(session))
                .withMessageContaining("0 evaluations")
                .withMessageContaining("insert one dossier and one regulation, then fire all rules once");
    }

    @Test
    void a_session_without_regulation_concludes_nothing() {
        session.insert(SmallDossiers.onTime());

        assertThat(session.fireAllRules()).isZero();

        assertThatIllegalStateException().isThrownBy(() -> PlainDrools.evaluationIn(session));
    }

    @Test
    void two_dossiers_in_one_session_are_refused() {
        session.insert(SmallDossiers.onTime());
        session.insert(SmallDossiers.late());
        session.insert(SmallDossiers.regulations().get(0));

        assertThat(failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The session holds 2 dossiers and 1 regulations instead of one each:"
                        + " one session evaluates one dossier once.");
    }

    @Test
    void two_regulations_in_one_session_are_refused() {
        session.insert(SmallDossiers.onTime());
        SmallDossiers.regulations().subList(0, 2).forEach(session::insert);

        assertThat(failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 dossiers and 2 regulations");
    }

    @Test
    void a_session_that_has_evaluated_is_not_used_again() {
        session.insert(SmallDossiers.regulations().get(0));
        session.insert(SmallDossiers.onTime());
        session.fireAllRules();

        session.insert(SmallDossiers.late());

        assertThat(failure()).isInstanceOf(IllegalStateException.class).hasMessageContaining("2 dossiers");
    }

    @Test
    void a_refused_dossier_arrives_as_the_same_exception_as_from_the_facade() {
        session.insert(SmallDossiers.withGaps());
        session.insert(SmallDossiers.refusing());

        InvalidDocumentException refused = (InvalidDocumentException) failure();

        InvalidDocumentException expected = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> RULES.evaluate(SmallDossiers.withGaps(), SmallDossiers.refusing()));
        assertThat(refused.problems()).isEqualTo(expected.problems());
        assertThat(refused.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NO_FACT));
    }

    @Test
    void an_exception_that_drools_did_not_wrap_is_its_own_cause() {
        IllegalStateException own = new IllegalStateException("the host's");

        assertThat(PlainDrools.causeOf(own)).isSameAs(own);
    }

    @Test
    void sessions_leave_nothing_in_each_other() {
        Regulation regulation = SmallDossiers.regulations().get(0);
        List<Dossier> order = List.of(SmallDossiers.late(), SmallDossiers.onTime(), SmallDossiers.late());

        List<Evaluation> evaluations = order.stream()
                .map(dossier -> {
                    KieSession own = container.newKieSession("performance-session");
                    try {
                        own.insert(dossier);
                        own.insert(regulation);
                        own.fireAllRules();
                        return PlainDrools.evaluationIn(own);
                    } finally {
                        own.dispose();
                    }
                })
                .toList();

        assertThat(evaluations.get(2)).isEqualTo(evaluations.get(0)).isNotEqualTo(evaluations.get(1));
        session.dispose();
        assertThat(container.getKieBase("performance").getKieSessions()).isEmpty();
    }

    /** What firing fails with, as a host sees it. */
    private Throwable failure() {
        ConsequenceException thrown = catchThrowableOfType(ConsequenceException.class, () -> session.fireAllRules());
        return PlainDrools.causeOf(thrown);
    }
}
