package it.comune.performance.examples;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a bundled document or a file as a workbook for people, or as JSON. */
abstract class ExportCommand extends ConvertCommand {
    @Parameters(index = "0", paramLabel = "NAME|FILE", description = "${bundle:export.source}")
    private String source = "";

    @Parameters(index = "1", paramLabel = "OUT.xlsx|OUT.json", description = "${bundle:export.target}")
    private String target = "";

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    final String source() {
        return source;
    }

    final String target() {
        return target;
    }

    /** Of regulations. */
    @Command(name = "export", description = "${bundle:regulation.export}", footer = "${bundle:exit.plain}")
    static final class OfRegulation extends ExportCommand {
        @Option(
                names = "--store",
                paramLabel = "DIR",
                descriptionKey = "store.named",
                description = "${bundle:store.named}")
        private @Nullable String store;

        OfRegulation(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            @Nullable String next = Documents.isWorkbook(target()) ? "convert.edit" : null;
            return regulation(source(), store, target(), next);
        }
    }

    /** Of dossiers. */
    @Command(name = "export", description = "${bundle:dossier.export}", footer = "${bundle:exit.plain}")
    static final class OfDossier extends ExportCommand {
        OfDossier(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return dossier(source(), target());
        }
    }
}
