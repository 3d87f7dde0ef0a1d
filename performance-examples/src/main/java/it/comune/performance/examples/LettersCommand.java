package it.comune.performance.examples;

import it.comune.performance.dossier.Person;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Letter;
import it.comune.performance.report.LetterSettings;
import it.comune.performance.report.PersonView;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.whatif.WhatIf;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a letter for each person of a dossier, each a page of its own. */
@Command(name = "letters", description = "${bundle:letters}", footer = "${bundle:exit}")
final class LettersCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(paramLabel = "DOSSIER", description = "${bundle:dossier}")
    private String dossier = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:letters.out}")
    private String out = "";

    @Option(names = "--regulation", paramLabel = "NAME|FILE", description = "${bundle:regulation}")
    private @Nullable String regulation;

    @Option(names = "--objection-body", paramLabel = "TEXT", description = "${bundle:letters.body}")
    private @Nullable String body;

    @Option(names = "--objection-address", paramLabel = "TEXT", description = "${bundle:letters.address}")
    private @Nullable String address;

    @Option(names = "--objection-deadline", paramLabel = "TEXT", description = "${bundle:letters.deadline}")
    private @Nullable String deadline;

    @Option(names = "--objection-source", paramLabel = "TEXT", description = "${bundle:letters.source}")
    private @Nullable String source;

    LettersCommand(Terminal terminal) {
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
        LetterSettings blank = LetterSettings.toBeFilledIn(labels.language());
        LetterSettings settings = new LetterSettings(
                given(body, blank.body()),
                given(address, blank.address()),
                given(deadline, blank.deadline()),
                given(source, blank.source()));
        WhatIf whatIf = WhatIf.of(inputs.rules(), inputs.dossier(), inputs.regulation(), inputs.evaluation());
        Wording wording = new Wording(labels);
        for (Person person : inputs.dossier().people()) {
            String id = person.id();
            PersonView view = PersonView.of(
                    inputs.dossier(),
                    inputs.regulation(),
                    inputs.evaluation(),
                    id,
                    whatIf.whyNotPerson(id),
                    whatIf.ofPerson(id));
            directory.write(Letter.fileName(id), Letter.page(view, wording, settings));
        }
        presentation
                .page(terminal)
                .write(
                        0,
                        2,
                        Span.plain(labels.text(
                                "letters.written", inputs.dossier().people().size(), out)));
        return PerformanceTool.DONE;
    }

    private static String given(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
