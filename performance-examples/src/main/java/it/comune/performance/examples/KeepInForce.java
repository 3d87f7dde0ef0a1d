package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DossierJson;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.DirectoryStore;
import it.comune.performance.rules.tuning.Outcome;
import it.comune.performance.rules.tuning.Proposal;
import it.comune.performance.rules.tuning.RegulationsInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * For host developers: an application that goes on evaluating while HR puts another version of the regulation in force.
 *
 * <p>Arguments: directory of the store, regulation (JSON), dossier (JSON).
 */
public final class KeepInForce {
    private KeepInForce() {}

    /** Prints what became of the proposal, then the points of each unit under the version that the plan's year picks. */
    public static void main(String[] args) throws IOException {
        RegulationsInForce inForce = RegulationsInForce.open(DirectoryStore.at(Path.of(args[0])), RuleBook.standard());

        Proposal proposal = Proposal.of(
                        Files.readAllBytes(Path.of(args[1])), LocalDate.of(2023, 1, 15), "Ufficio personale")
                .noted("DGC 5/2023");
        Outcome outcome = inForce.propose(proposal); // or everything that speaks against it; what was in force stays
        outcome.notices().forEach(notice -> System.out.println(notice.severity() + " " + notice.code()));

        Dossier dossier = DossierJson.read(Path.of(args[2]));
        var evaluation = inForce.current().evaluate(dossier); // a snapshot: later swaps do not touch it
        evaluation.units().forEach(unit -> System.out.println(unit.unit() + " " + unit.points()));
    }
}
