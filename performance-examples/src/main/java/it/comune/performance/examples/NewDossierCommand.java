package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.report.Labels;
import it.comune.performance.value.InvalidDocumentException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the dossier of a year: every table is there and empty, or has a row that shows how it is filled in. It is read as it stands. */
@Command(name = "new", description = "${bundle:dossier.new}", footer = "${bundle:exit.plain}")
final class NewDossierCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(paramLabel = "OUT.xlsx|OUT.json", description = "${bundle:new.target}")
    private String target = "";

    @Option(names = "--year", required = true, paramLabel = "YYYY", description = "${bundle:newDossier.year}")
    private int year;

    @Option(names = "--municipality", paramLabel = "NAME", description = "${bundle:newDossier.municipality}")
    private @Nullable String municipality;

    @Option(
            names = "--evaluated-on",
            paramLabel = Day.LABEL,
            converter = Day.class,
            description = "${bundle:newDossier.evaluatedOn}")
    private @Nullable LocalDate evaluatedOn;

    @Option(names = "--example", description = "${bundle:newDossier.example}")
    private boolean example;

    @Option(names = "--force", description = "${bundle:force}")
    private boolean force;

    NewDossierCommand(Terminal terminal) {
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
        Outputs outputs = Outputs.of(labels, force).plan(target);
        Dossier started = started(labels);
        outputs.write(target, Conversion.bytes(started, target, labels));
        Page page = presentation.page(terminal);
        page.write(0, 2, Span.plain(labels.text("convert.dossier", started.municipality(), started.year(), target)));
        page.write(0, 2, Span.plain(labels.text(example ? "newDossier.rows" : "newDossier.empty")));
        if (municipality == null) {
            page.write(0, 2, Span.plain(labels.text("newDossier.nameless")));
        }
        page.write(0, 2, Span.plain(labels.text("newDossier.fill")));
        page.row(List.of(Span.id("  " + terminal.command() + " evaluate " + target)));
        return PerformanceTool.DONE;
    }

    private Dossier started(Labels labels) {
        try {
            Dossier.Draft draft =
                    Dossier.draft(municipality == null ? labels.text("new.noAuthor") : municipality, year);
            if (evaluatedOn != null) {
                draft.evaluatedOn(evaluatedOn);
            }
            return (example ? withRows(draft, labels) : draft).build();
        } catch (InvalidDocumentException refused) {
            throw new Unusable(new Unusable.Document(target, refused.problems()), Unusable.Left.WRITTEN);
        }
    }

    /** One row of each table of a plan. The weight is no more than a place to write another one. */
    private Dossier.Draft withRows(Dossier.Draft draft, Labels labels) {
        return draft.strategicArea("AMBITO_1", labels.text("newDossier.area"))
                .units(
                        Unit.area("AREA_1", labels.text("newDossier.unit")),
                        Unit.generalSecretary("SEGRETARIO", labels.text("newDossier.secretary")))
                .objectives(Objective.draft("O1", "AMBITO_1", labels.text("newDossier.objective"))
                        .assignedTo("AREA_1", "1")
                        .assignedTo("SEGRETARIO", "1")
                        .indicators(Indicator.of("O1.1", labels.text("newDossier.indicator"), new Target.Completion())
                                .dueBy(LocalDate.of(Math.min(Math.max(year, 1990), 2100), 12, 31)))
                        .build());
    }
}
