package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import java.util.Objects;
import picocli.CommandLine.Command;

/** Lists the dossiers that come with the tool. */
@Command(name = "examples", description = "${bundle:examples}")
final class ExamplesCommand extends Listing {
    ExamplesCommand(Terminal terminal) {
        super(terminal, Examples.names());
    }

    @Override
    void print(String name, Page page, Wording wording) {
        Labels labels = wording.labels();
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
                        dossier.people().size(),
                        Examples.regulationOf(name)));
        String note = dossier.note();
        if (note != null) {
            page.write(2, labels.text("header.note", note));
        }
    }
}
