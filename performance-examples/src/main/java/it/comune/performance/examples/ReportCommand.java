package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the pages that people look at: the final report, the audit; on request open data and letters. */
@Command(name = "report", description = "${bundle:pages}", footer = "${bundle:exit}")
final class ReportCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(paramLabel = "DOSSIER", arity = "0..1", description = "${bundle:pages.dossier}")
    private String dossier = Examples.REAL_PLAN;

    @Option(names = "--regulation", paramLabel = "NAME|FILE", description = "${bundle:regulation}")
    private @Nullable String regulation;

    @Option(names = "--view", paramLabel = "office|public", description = "${bundle:pages.view}")
    private ReportFile.View view = ReportFile.View.OFFICE;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "${bundle:pages.out}")
    private String out = "";

    @Option(names = "--open-data", description = "${bundle:opendata}")
    private boolean openData;

    @Mixin
    private final LetterOptions letters = new LetterOptions();

    @Option(names = "--force", descriptionKey = "pages.force", description = "${bundle:pages.force}")
    private boolean force;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        if (letters.areWanted() && view == ReportFile.View.PUBLIC) {
            throw new Unusable(labels.text("letters.notPublic"));
        }
        Inputs inputs = Inputs.of(dossier, regulation, labels);
        List<String> read = new ArrayList<>(List.of(dossier));
        if (regulation != null) {
            read.add(regulation);
        }
        List<ReportFile> files = new ArrayList<>(ReportFile.of(view, inputs, labels));
        if (openData) {
            files.addAll(ReportFile.openData(inputs));
        }
        if (letters.areWanted()) {
            files.addAll(ReportFile.letters(inputs, letters.settings(labels.language()), labels));
        }
        List<Path> written = OutputDirectory.of(out, labels).write(files, force, read);
        Page page = presentation.page(terminal);
        page.write(0, labels.text("pages.written"));
        written.forEach(file -> page.row(List.of(Span.id("  " + file))));
        return PerformanceTool.DONE;
    }
}
