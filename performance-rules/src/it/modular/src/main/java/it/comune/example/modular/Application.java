package it.comune.example.modular;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.drools.PlainDrools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;

/** Evaluates a dossier from a module, and says of which modules it is made. */
public final class Application {
    private Application() {}

    /** @param args dossier, file to write the evaluation to, {@code facade} or {@code plain} */
    public static void main(String[] args) throws IOException {
        Dossier dossier = DossierJson.read(Path.of(args[0]));
        Regulation regulation = Regulations.named("standard");
        Evaluation evaluation = args[2].equals("plain")
                ? fired(dossier, regulation)
                : RuleBook.standard().evaluate(dossier, regulation);
        Files.writeString(Path.of(args[1]), EvaluationJson.write(evaluation));

        System.out.println("class path: " + System.getProperty("java.class.path"));
        System.out.println(Application.class.getModule());
        System.out.println(RuleBook.class.getModule());
        System.out.println(evaluation.getClass().getModule());
    }

    private static Evaluation fired(Dossier dossier, Regulation regulation) {
        KieSession session = KieServices.get().getKieClasspathContainer().newKieSession("performance-session");
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
