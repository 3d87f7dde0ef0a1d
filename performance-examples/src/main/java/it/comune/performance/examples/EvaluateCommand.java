package it.comune.performance.examples;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import it.comune.performance.report.Wording;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates a dossier and prints it for people, or as JSON. */
@Command(name = "evaluate", description = "${bundle:evaluate}", footer = "${bundle:exit}")
final class EvaluateCommand implements Callable<Integer>, Presented {
    /** What {@code --json} without a file means. */
    static final String STANDARD_OUTPUT = "-";

    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(paramLabel = "DOSSIER", description = "${bundle:dossier}")
    private String dossier = "";

    @Mixin
    private final RegulationOptions regulation = new RegulationOptions();

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = STANDARD_OUTPUT,
            paramLabel = "FILE",
            description = "${bundle:json}")
    private @Nullable String json;

    @Option(names = "--force", description = "${bundle:force}")
    private boolean force;

    @Option(names = "--strict", description = "${bundle:strict}")
    private boolean strict;

    @Option(names = "--all", description = "${bundle:all}")
    private boolean all;

    @Option(names = "--people", description = "${bundle:people}")
    private boolean people;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        ChosenRegulation chosen = regulation.chosen();
        Outputs outputs =
                Outputs.of(labels, force, dossier, chosen.regulation()).plan(Outputs.unlessStandard(json));
        Inputs inputs = Inputs.of(terminal.in(), dossier, chosen, labels);
        if (STANDARD_OUTPUT.equals(json)) {
            terminal.out().print(EvaluationJson.write(inputs.evaluation()));
        } else {
            Page page = presentation.page(terminal);
            if (json != null) {
                outputs.write(json, EvaluationJson.write(inputs.evaluation()));
            }
            Wording wording = new Wording(labels);
            new EvaluationText(page, wording).print(inputs, all);
            new DistributionText(page, wording, inputs).print(people);
            page.blank();
            page.write(0, 2, Span.plain(labels.text("findings.why")));
            page.row(List.of(Span.id("  " + terminal.command() + " explain " + explain(chosen, labels.language()))));
            if (json != null) {
                page.write(0, 2, Span.plain(labels.text("json.written", json)));
            }
        }
        boolean grave = inputs.evaluation().findings().stream()
                .anyMatch(finding -> finding.severity().compareTo(Severity.ERROR) >= 0);
        return strict && grave ? PerformanceTool.FINDINGS : PerformanceTool.DONE;
    }

    /** The rest of the command that explains this evaluation. */
    private String explain(ChosenRegulation chosen, Language language) {
        return (dossier.equals(Examples.REAL_PLAN) ? "" : dossier + " ")
                + "ID"
                + chosen.options()
                + (language == Language.IT ? "" : " --lang en");
    }
}
