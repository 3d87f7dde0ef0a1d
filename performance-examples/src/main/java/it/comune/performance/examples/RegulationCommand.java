package it.comune.performance.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with regulations; the verbs are commands of their own. */
@Command(name = "regulation", description = "${bundle:regulation.verbs}", footer = "${bundle:regulation.verbs.footer}")
final class RegulationCommand extends Verbs {
    private RegulationCommand() {}

    static CommandLine withVerbs(Terminal terminal) {
        return new CommandLine(new RegulationCommand())
                .addSubcommand(new NewRegulationCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ExportCommand.OfRegulation(terminal))
                .addSubcommand(new ImportCommand.OfRegulation(terminal))
                .addSubcommand(new RegulationDiffCommand(terminal))
                .addSubcommand(new PreviewCommand(terminal))
                .addSubcommand(new AdoptCommand(terminal))
                .addSubcommand(new VersionsCommand(terminal));
    }
}
