package it.comune.performance.examples;

import it.comune.performance.json.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a document. */
@Command(name = "schema", description = "${bundle:schema}")
final class SchemaCommand implements Callable<Integer>, Presented {
    /** The documents that have a schema. */
    enum Document {
        DOSSIER,
        REGULATION,
        RECORD,
        EVALUATION,
        DIFFERENCE
    }

    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(
            paramLabel = "dossier|regulation|record|evaluation|difference",
            description = "${bundle:schema.document}")
    private Document document = Document.DOSSIER;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        terminal.out()
                .print(
                        switch (document) {
                            case DOSSIER -> Schemas.dossier();
                            case REGULATION -> Schemas.regulation();
                            case RECORD -> Schemas.regulationRecord();
                            case EVALUATION -> Schemas.evaluation();
                            case DIFFERENCE -> Schemas.evaluationDifference();
                        });
        return PerformanceTool.DONE;
    }
}
