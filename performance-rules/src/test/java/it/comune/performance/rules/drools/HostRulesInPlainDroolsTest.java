package it.comune.performance.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * A host that compiles our DRL and its own into one rule base of its own; rule bases that include ours are in
 * NestedJarIT.
 */
class HostRulesInPlainDroolsTest {
    private static final String REMARK_RULE = HostBuild.rule(
            "COMUNE-01 a remark costs a tenth",
            "$objective : Adjustable( remarked )",
            "$objective.adjust( $objective.times(\"0.9\"), drools.getRule() );");

    private static KieContainer container;

    @BeforeAll
    static void a_host_compiles_both() throws IOException {
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId("it.comune.test", "both", "1.0");
        KieFileSystem files = kie.newKieFileSystem().generateAndWritePomXML(id);
        for (String name : new String[] {
            "00-stages",
            "05-acts",
            "10-indicators",
            "20-exemptions",
            "30-objectives",
            "40-units",
            "45-outcomes",
            "50-people",
            "60-premiums",
            "70-findings",
            "75-premium-findings"
        }) {
            files.write("src/main/resources/it/comune/performance/rules/drl/" + name + ".drl", ours(name));
        }
        files.write(
                "src/main/resources/it/comune/test/host/host.drl", HostBuild.drl("it.comune.test.host", REMARK_RULE));
        HostBuild.build(files);
        container = kie.newKieContainer(id);
    }

    private static String ours(String name) throws IOException {
        try (InputStream in = RuleBook.class.getResourceAsStream("drl/" + name + ".drl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_result_is_that_of_a_rule_book_with_the_same_rules() {
        RuleBook rules = RuleBook.with(HostBuild.of(REMARK_RULE));
        for (Dossier dossier : SmallDossiers.all()) {
            for (Regulation regulation : SmallDossiers.regulations()) {
                assertThat(evaluated(dossier, regulation)).isEqualTo(rules.evaluate(dossier, regulation));
            }
        }
    }

    @Test
    void the_hosts_rule_is_heard() {
        Evaluation evaluation =
                evaluated(SmallDossiers.remarked(), SmallDossiers.regulations().get(0));

        assertThat(evaluation.objective("O1", "AREA_I").orElseThrow().degree()).hasToString("0.9");
    }

    private static Evaluation evaluated(Dossier dossier, Regulation regulation) {
        KieSession session = container.newKieSession();
        try {
            session.insert(dossier);
            session.insert(regulation);
            session.fireAllRules();
            return PlainDrools.evaluationIn(session);
        } finally {
            session.dispose();
        }
    }
}
