package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything that people look at, in both languages: pages of the office, letters, and what is published; or a part of it. */
@Command(name = "report", description = "${bundle:pages}", footer = "${bundle:exit}")
final class ReportCommand implements Callable<Integer>, Presented {
    /** Whom pages are for. */
    enum View {
        OFFICE,
        PUBLIC
    }

    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(paramLabel = "DOSSIER", arity = "0..1", description = "${bundle:pages.dossier}")
    private String dossier = Examples.REAL_PLAN;

    @Mixin
    private final RegulationOptions regulation = new RegulationOptions();

    @Option(names = "--view", split = ",", paramLabel = "office|public", description = "${bundle:pages.view}")
    private List<View> views = List.of();

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
        OutputDirectory directory = OutputDirectory.of(out, labels);
        List<Labels> languages = presentation.asked().map(List::of).orElse(List.of(Language.values())).stream()
                .map(ToolLabels::in)
                .toList();
        ChosenRegulation chosen = regulation.chosen();
        Inputs inputs = Inputs.of(terminal.in(), dossier, chosen, labels);
        List<String> read = new ArrayList<>(List.of(dossier));
        if (chosen.regulation() != null) {
            read.add(chosen.regulation());
        }
        OutputDirectory.Written written = directory.write(
                files(inputs, languages), force, read, ProgressLine.of(terminal, labels, "pages.progress"));
        print(written, labels);
        return PerformanceTool.DONE;
    }

    /** Everything, or the parts that were asked for. */
    private List<ReportFile> files(Inputs inputs, List<Labels> languages) {
        boolean whole = views.isEmpty() && !openData && !letters.areWanted();
        List<ReportFile> files = new ArrayList<>();
        if (whole || views.contains(View.OFFICE)) {
            files.addAll(ReportFile.office(inputs, languages));
        }
        if (whole || letters.areWanted()) {
            files.addAll(ReportFile.letters(inputs, letters, languages));
        }
        if (whole || views.contains(View.PUBLIC)) {
            files.addAll(ReportFile.published(inputs, languages));
        }
        if (whole || openData) {
            files.addAll(ReportFile.openData(inputs));
        }
        if (whole || views.contains(View.OFFICE)) {
            files.addAll(0, ReportFile.indexes(inputs, List.copyOf(files), languages));
        }
        return files;
    }

    /** Every file, but of letters only how many: they are as many as people. */
    private void print(OutputDirectory.Written done, Labels labels) {
        List<Path> written = done.files();
        Page page = presentation.page(terminal);
        page.write(0, labels.text("pages.written"));
        Path lettersOf = Path.of(out).resolve(ReportFile.Room.LETTERS.directory());
        Map<Path, Integer> counted = new LinkedHashMap<>();
        for (Path file : written) {
            if (file.startsWith(lettersOf)) {
                counted.merge(Objects.requireNonNull(file.getParent()), 1, Integer::sum);
            } else {
                page.row(List.of(Span.id("  " + file)));
            }
        }
        counted.forEach((folder, number) ->
                page.row(List.of(Span.id("  " + folder), Span.plain(" " + labels.counted("pages.letters", number)))));
        if (!done.removed().isEmpty()) {
            page.write(0, labels.text("pages.removed"));
            done.removed()
                    .forEach((room, number) -> page.row(
                            List.of(Span.id("  " + room), Span.plain(" " + labels.counted("pages.files", number)))));
        }
        Path published = Path.of(out).resolve(ReportFile.Room.PUBLIC.directory());
        boolean hasPublic = written.stream().anyMatch(file -> file.startsWith(published));
        page.write(
                0,
                2,
                Span.plain(
                        hasPublic
                                ? labels.text("pages.publish", published.toString())
                                : labels.text("pages.publish.nothing")));
    }
}
