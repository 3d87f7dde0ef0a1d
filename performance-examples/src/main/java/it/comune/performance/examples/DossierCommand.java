package it.comune.performance.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with dossiers besides evaluating them; the verbs are commands of their own. */
@Command(name = "dossier", description = "${bundle:dossier.verbs}")
final class DossierCommand extends Verbs {
    private DossierCommand() {}

    static CommandLine withVerbs(Terminal terminal) {
        return new CommandLine(new DossierCommand())
                .addSubcommand(new NewDossierCommand(terminal))
                .addSubcommand(new ExportCommand.OfDossier(terminal))
                .addSubcommand(new ImportCommand.OfDossier(terminal));
    }
}
