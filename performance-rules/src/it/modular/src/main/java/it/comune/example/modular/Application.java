package it.comune.example.modular;

import it.comune.performance.json.DossierJson;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Evaluates a dossier from a module, and says of which modules it is made. */
public final class Application {
    private Application() {}

    /** @param args dossier, file to write the evaluation to */
    public static void main(String[] args) throws IOException {
        RuleBook rules = RuleBook.standard();
        var evaluation = rules.evaluate(DossierJson.read(Path.of(args[0])), Regulations.named("standard"));
        Files.writeString(Path.of(args[1]), EvaluationJson.write(evaluation));

        System.out.println("class path: " + System.getProperty("java.class.path"));
        System.out.println(Application.class.getModule());
        System.out.println(rules.getClass().getModule());
        System.out.println(evaluation.getClass().getModule());
    }
}
