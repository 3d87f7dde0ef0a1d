package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.drools.SmallDossiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A host that uses the facade alone; the test runs it in a JVM of its own. */
final class FacadeAlone {
    private static final int EVALUATIONS = 3_000;

    private FacadeAlone() {}

    /** @param args file to write to */
    public static void main(String[] args) throws IOException {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        RuleBook rules = RuleBook.standard();
        List<Dossier> dossiers = SmallDossiers.all();
        List<Regulation> regulations = SmallDossiers.regulations();
        for (int i = 0; i < EVALUATIONS; i++) {
            rules.evaluate(dossiers.get(i % dossiers.size()), regulations.get(i % regulations.size()));
        }
        StringBuilder written = new StringBuilder();
        for (Dossier dossier : dossiers) {
            for (Regulation regulation : regulations) {
                written.append(EvaluationJson.write(rules.evaluate(dossier, regulation)));
            }
        }
        Files.writeString(Path.of(args[0]), written);
    }
}
