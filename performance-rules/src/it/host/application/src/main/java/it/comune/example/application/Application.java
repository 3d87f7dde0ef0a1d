package it.comune.example.application;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.drools.HostRules;
import it.comune.performance.rules.drools.PlainDrools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Evaluates a dossier in every way that the library offers, and writes each evaluation to a file of its own. */
public final class Application {
    private Application() {}

    /** @param args dossier, directory to write to */
    public static void main(String[] args) throws IOException {
        Dossier dossier = DossierJson.read(Path.of(args[0]));
        Path out = Path.of(args[1]);
        Regulation regulation = Regulations.named("standard");

        RuleBook rules = RuleBook.standard();
        write(out.resolve("facade.json"), rules.evaluate(dossier, regulation));

        HostRules ours =
                HostRules.fromClassPath(Application.class.getClassLoader(), "it.comune.example", "host-rules");
        RuleBook withOurs = RuleBook.with(ours);
        write(out.resolve("facade-host.json"), withOurs.evaluate(dossier, regulation));

        KieContainer container = KieServices.get().getKieClasspathContainer();
        write(out.resolve("plain.json"), fired(container, "performance-session", dossier, regulation));
        write(out.resolve("plain-host.json"), fired(container, "host-session", dossier, regulation));

        System.out.println(Application.class.getResource("Application.class"));
    }

    private static Evaluation fired(KieContainer container, String name, Dossier dossier, Regulation regulation) {
        KieSession session = container.newKieSession(name);
        try {
            session.insert(dossier);
            session.insert(regulation);
            session.fireAllRules();
            return PlainDrools.evaluationIn(session);
        } catch (ConsequenceException thrown) {
            throw PlainDrools.causeOf(thrown);
        } finally {
            session.dispose();
        }
    }

    private static void write(Path file, Evaluation evaluation) throws IOException {
        Files.writeString(file, EvaluationJson.write(evaluation));
    }
}
