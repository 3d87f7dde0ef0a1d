package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the dossiers that come with the tool. */
@Command(name = "examples", description = "${bundle:examples}")
final class ExamplesCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        Page page = presentation.page(terminal);
        for (String name : Examples.names()) {
            Dossier dossier = Objects.requireNonNull(Examples.named(name));
            page.write(
                    0,
                    2,
                    Span.id(name),
                    Span.plain(" " + labels.text("header.title", dossier.municipality(), dossier.year() + "")));
            page.write(
                    2,
                    labels.text(
                            "examples.text",
                            dossier.plan().units().size(),
                            dossier.plan().objectives().size(),
                            dossier.report().facts().size(),
                            Examples.regulationOf(name)));
        }
        return PerformanceTool.DONE;
    }
}
