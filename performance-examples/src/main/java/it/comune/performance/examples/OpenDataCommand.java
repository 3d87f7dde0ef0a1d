package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.report.OpenData;
import it.comune.performance.report.PublicView;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the files that a municipality publishes, and the dictionary that explains them. */
@Command(name = "opendata", description = "${bundle:opendata}", footer = "${bundle:exit}")
final class OpenDataCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(paramLabel = "DOSSIER", description = "${bundle:dossier}")
    private String dossier = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:opendata.out}")
    private String out = "";

    @Option(names = "--regulation", paramLabel = "NAME|FILE", description = "${bundle:regulation}")
    private @Nullable String regulation;

    OpenDataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        Inputs inputs = Inputs.of(dossier, regulation, labels);
        OutputDirectory directory = OutputDirectory.of(out, labels);
        Map<String, String> files = OpenData.of(
                        PublicView.of(inputs.dossier(), inputs.regulation(), inputs.evaluation()))
                .files();
        files.forEach(directory::write);
        presentation
                .page(terminal)
                .write(0, 2, Span.plain(labels.text("opendata.written", String.join(", ", files.keySet()), out)));
        return PerformanceTool.DONE;
    }
}
