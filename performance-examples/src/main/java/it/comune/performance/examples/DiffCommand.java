package it.comune.performance.examples;

import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two evaluations: two dossiers, one dossier under two regulations, or both. People only where they are asked for. */
@Command(name = "diff", description = "${bundle:diff}", footer = "${bundle:exit}")
final class DiffCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(arity = "1..2", paramLabel = "DOSSIER", description = "${bundle:diff.dossiers}")
    private List<String> dossiers = List.of();

    @Option(names = "--regulation", paramLabel = "NAME|FILE", description = "${bundle:regulation}")
    private @Nullable String regulation;

    @Option(names = "--with-regulation", paramLabel = "NAME|FILE", description = "${bundle:diff.regulation}")
    private @Nullable String otherRegulation;

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = EvaluateCommand.STANDARD_OUTPUT,
            paramLabel = "FILE",
            descriptionKey = "diff.json",
            description = "${bundle:diff.json}")
    private @Nullable String json;

    @Option(names = "--people", descriptionKey = "diff.people", description = "${bundle:diff.people}")
    private boolean people;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        String first = dossiers.get(0);
        String second = dossiers.get(dossiers.size() - 1);
        String otherRules = otherRegulation == null ? regulation : otherRegulation;
        if (first.equals(second) && otherRegulation == null) {
            throw new Unusable(labels.text("diff.nothing"));
        }
        Inputs before = Inputs.of(first, regulation, labels);
        Inputs after = Inputs.of(second, otherRules, labels);
        EvaluationDifference whole = EvaluationDifference.between(before.evaluation(), after.evaluation());
        EvaluationDifference difference = people ? whole : whole.withoutPeople();
        if (EvaluateCommand.STANDARD_OUTPUT.equals(json)) {
            terminal.out().print(EvaluationJson.write(difference));
            return PerformanceTool.DONE;
        }
        if (json != null) {
            JsonFile.write(json, EvaluationJson.write(difference), labels, first, second, regulation, otherRegulation);
        }
        Page page = presentation.page(terminal);
        new DifferenceText(page, new Wording(labels), before, after).print(difference);
        if (!people && !whole.equals(difference)) {
            page.blank();
            page.write(0, 2, Span.plain(labels.text("diff.people.hint")));
        }
        if (json != null) {
            page.write(0, 2, Span.plain(labels.text("diff.written", json)));
        }
        return PerformanceTool.DONE;
    }
}
