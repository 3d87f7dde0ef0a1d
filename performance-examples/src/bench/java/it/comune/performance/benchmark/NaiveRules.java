package it.comune.performance.benchmark;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.Regulation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** The same evaluation with everything in DRL, over rows, compiled at run time to the executable model. */
final class NaiveRules {
    private static final String DRL = "/it/comune/performance/benchmark/naive.drl";

    private final KieBase rules;

    /**
     * Points of the units that could be evaluated, by unit.
     *
     * @param with with exemptions
     * @param without without exemptions
     */
    record Result(Map<String, BigDecimal> with, Map<String, BigDecimal> without) {}

    private NaiveRules(KieBase rules) {
        this.rules = rules;
    }

    static NaiveRules compiled() {
        KieServices kie = KieServices.get();
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(kie.newReleaseId("it.comune.performance", "naive", "1"));
        files.write("src/main/resources/it/comune/performance/benchmark/naive/naive.drl", drl());
        KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The naive rules do not compile: " + errors);
        }
        return new NaiveRules(
                kie.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
    }

    private static String drl() {
        try (InputStream in = NaiveRules.class.getResourceAsStream(DRL)) {
            if (in == null) {
                throw new IllegalStateException("The naive rules are not on the class path: " + DRL);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Result evaluate(Dossier dossier, Regulation regulation) {
        Result result = new Result(new HashMap<>(), new HashMap<>());
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("points", result.with());
            session.setGlobal("pointsWithoutExemptions", result.without());
            session.insert(regulation);
            Rows.of(dossier, session::insert);
            session.fireAllRules();
            return result;
        } finally {
            session.dispose();
        }
    }
}
