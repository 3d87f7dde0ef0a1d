package it.comune.performance.examples;

import it.comune.performance.json.DossierJson;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import java.nio.file.Path;

/** The first lines of a host: evaluate a file and print the points of each unit. */
public final class FirstLines {
    private FirstLines() {}

    /** @param args the file of a dossier */
    public static void main(String[] args) {
        var rules = RuleBook.standard(); // once, thread-safe
        var regulation = Regulations.named("alzano-lombardo");
        var dossier = DossierJson.read(Path.of(args[0]), regulation); // or every problem at once
        var evaluation = rules.evaluate(dossier, regulation);
        evaluation.units().forEach(u -> System.out.printf("%s %s/%s%n", u.unit(), u.points(), u.maximum()));
    }
}
