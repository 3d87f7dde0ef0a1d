package it.comune.performance.examples;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.Regulations;
import picocli.CommandLine.Command;

/** Lists the regulations that come with the library. */
@Command(name = "regulations", description = "${bundle:regulations}")
final class RegulationsCommand extends Listing {
    RegulationsCommand(Terminal terminal) {
        super(terminal, Regulations.names());
    }

    @Override
    void print(String name, Page page, Wording wording) {
        Labels labels = wording.labels();
        Regulation regulation = Regulations.named(name);
        page.write(0, 2, Span.id(name), Span.strong(" " + regulation.version()), Span.plain(" " + regulation.title()));
        String from = wording.date(regulation.validFrom());
        page.write(
                2,
                regulation.validTo() == null
                        ? labels.text("regulations.open", from)
                        : labels.text("regulations.valid", from, wording.date(regulation.validTo())));
        page.write(
                2,
                labels.text("regulations.assumed", regulation.assumedSettings().size()));
        String note = regulation.note();
        if (note != null) {
            page.write(2, note);
        }
    }
}
