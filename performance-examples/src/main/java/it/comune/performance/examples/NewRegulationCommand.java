package it.comune.performance.examples;

import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.value.InvalidDocumentException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a regulation of one's own from another one; every value is assumed until somebody confirms it. */
@Command(name = "new", description = "${bundle:regulation.new}", footer = "${bundle:exit.plain}")
final class NewRegulationCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(paramLabel = "OUT.xlsx|OUT.json", description = "${bundle:new.target}")
    private String target = "";

    @Option(names = "--from", paramLabel = "NAME|FILE", description = "${bundle:new.from}")
    private String from = Examples.USUAL_REGULATION;

    @Option(names = "--id", paramLabel = "ID", description = "${bundle:new.id}")
    private @Nullable String id;

    @Option(names = "--title", paramLabel = "TITLE", description = "${bundle:new.title}")
    private @Nullable String title;

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            descriptionKey = "new.version",
            description = "${bundle:new.version}")
    private String version = "1.0";

    @Option(names = "--author", paramLabel = "AUTHOR", description = "${bundle:new.author}")
    private @Nullable String author;

    @Option(
            names = "--valid-from",
            paramLabel = Day.LABEL,
            converter = Day.class,
            description = "${bundle:new.validFrom}")
    private @Nullable LocalDate validFrom;

    @Option(names = "--valid-to", paramLabel = Day.LABEL, converter = Day.class, description = "${bundle:new.validTo}")
    private @Nullable LocalDate validTo;

    @Option(names = "--force", description = "${bundle:force}")
    private boolean force;

    NewRegulationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        DocumentFormat.needed(target, labels);
        Outputs outputs = Outputs.of(labels, force, from).plan(target);
        Documents documents = new Documents(labels, Unusable.Left.WRITTEN);
        Given<Regulation> given = documents.regulation(from);
        documents.verify();
        Regulation started = started(Objects.requireNonNull(given).document(), labels);
        outputs.write(target, Conversion.bytes(started, target, labels));
        Page page = presentation.page(terminal);
        page.write(0, 2, Span.plain(labels.text("convert.regulation", started.citation(), target)));
        page.write(
                0,
                2,
                Span.plain(labels.text("new.assumed", started.assumedSettings().size())));
        page.row(List.of(Span.id("  " + terminal.command() + " regulation check " + target)));
        return PerformanceTool.DONE;
    }

    private Regulation started(Regulation source, Labels labels) {
        Regulation unconfirmed = unconfirmed(source);
        String own = id == null ? nameOf(target) : id;
        try {
            return new Regulation(
                    own,
                    version,
                    title == null ? labels.text("new.usualTitle", own) : title,
                    validFrom == null ? source.validFrom() : validFrom,
                    validTo,
                    author == null ? labels.text("new.noAuthor") : author,
                    labels.text("new.note", source.citation()),
                    unconfirmed.weightCaps(),
                    unconfirmed.achievement(),
                    unconfirmed.recognition(),
                    unconfirmed.timeliness(),
                    unconfirmed.missingFacts(),
                    unconfirmed.causeRecognition(),
                    unconfirmed.exemptions(),
                    unconfirmed.people(),
                    unconfirmed.premiums(),
                    unconfirmed.audit());
        } catch (InvalidDocumentException refused) {
            throw new Unusable(new Unusable.Document(target, refused.problems()), Unusable.Left.WRITTEN);
        }
    }

    /** What another municipality confirmed is not confirmed for this one. */
    private static Regulation unconfirmed(Regulation source) {
        // Within a text of the document these characters stand escaped: only the member is met.
        return RegulationJson.read(RegulationJson.write(source).replace("\"assumed\": false", "\"assumed\": true"));
    }

    /** {@code mio} for {@code cartella/mio.xlsx}. */
    private static String nameOf(String file) {
        try {
            String name = String.valueOf(Path.of(file).getFileName());
            return name.substring(0, name.lastIndexOf('.'));
        } catch (InvalidPathException writingWillSayIt) {
            return file;
        }
    }
}
