package it.comune.performance.examples;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the regulations that come with the library. */
@Command(name = "regulations", description = "${bundle:regulations}")
final class RegulationsCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    RegulationsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        Wording wording = new Wording(labels);
        Page page = presentation.page(terminal);
        for (String name : Regulations.names()) {
            Regulation regulation = Regulations.named(name);
            page.write(
                    0, 2, Span.id(name), Span.strong(" " + regulation.version()), Span.plain(" " + regulation.title()));
            String from = wording.date(regulation.validFrom());
            page.write(
                    2,
                    regulation.validTo() == null
                            ? labels.text("regulations.open", from)
                            : labels.text("regulations.valid", from, wording.date(regulation.validTo())));
            page.write(
                    2,
                    labels.text(
                            "regulations.assumed", regulation.assumedSettings().size()));
            String note = regulation.note();
            if (note != null) {
                page.write(2, note);
            }
        }
        return PerformanceTool.DONE;
    }
}
