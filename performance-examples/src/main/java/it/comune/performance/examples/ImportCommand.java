package it.comune.performance.examples;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a workbook, with every mistake and its cell at once, and writes it as JSON. */
abstract class ImportCommand extends ConvertCommand {
    @Parameters(index = "0", paramLabel = "FILE.xlsx", description = "${bundle:import.source}")
    private String source = "";

    @Parameters(index = "1", paramLabel = "OUT.json", description = "${bundle:import.target}")
    private String target = "";

    ImportCommand(Terminal terminal) {
        super(terminal);
    }

    final String source() {
        if (!Documents.isWorkbook(source)) {
            throw new Unusable(labels().text("import.workbook", source));
        }
        return source;
    }

    final String target() {
        if (DocumentFormat.of(target) != DocumentFormat.JSON) {
            throw new Unusable(labels().text("import.json", target));
        }
        return target;
    }

    /** Of regulations. */
    @Command(name = "import", description = "${bundle:regulation.import}", footer = "${bundle:exit.plain}")
    static final class OfRegulation extends ImportCommand {
        OfRegulation(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return regulation(source(), null, target(), null);
        }
    }

    /** Of dossiers. */
    @Command(name = "import", description = "${bundle:dossier.import}", footer = "${bundle:exit.plain}")
    static final class OfDossier extends ImportCommand {
        OfDossier(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return dossier(source(), target());
        }
    }
}
