package it.comune.performance.examples;

import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import java.io.InputStream;
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

    @Mixin
    private final RegulationOptions regulation = new RegulationOptions();

    @Option(names = "--with-regulation", paramLabel = "NAME|FILE", description = "${bundle:diff.regulation}")
    private @Nullable String otherRegulation;

    @Option(names = "--with-version", paramLabel = NamedStore.REFERENCE, description = "${bundle:diff.version}")
    private @Nullable String otherVersion;

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = EvaluateCommand.STANDARD_OUTPUT,
            paramLabel = "FILE",
            descriptionKey = "diff.json",
            description = "${bundle:diff.json}")
    private @Nullable String json;

    @Option(names = "--force", description = "${bundle:force}")
    private boolean force;

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
        ChosenRegulation chosen = regulation.chosen();
        ChosenRegulation other = other(chosen);
        if (first.equals(second) && chosen.equals(other)) {
            throw new Unusable(labels.text("diff.nothing"));
        }
        Outputs outputs = Outputs.of(labels, force, first, second, chosen.regulation(), other.regulation())
                .plan(Outputs.unlessStandard(json));
        Inputs before = Inputs.of(InputStream.nullInputStream(), first, chosen, labels);
        Inputs after = Inputs.of(InputStream.nullInputStream(), second, other, labels);
        EvaluationDifference whole = EvaluationDifference.between(before.evaluation(), after.evaluation());
        EvaluationDifference difference = people ? whole : whole.withoutPeople();
        if (EvaluateCommand.STANDARD_OUTPUT.equals(json)) {
            terminal.out().print(EvaluationJson.write(difference));
            return PerformanceTool.DONE;
        }
        if (json != null) {
            outputs.write(json, EvaluationJson.write(difference));
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

    /** By what the second one is evaluated: by the same, unless it was said otherwise. A document may stand against a store's version. */
    private ChosenRegulation other(ChosenRegulation chosen) {
        if (otherRegulation != null) {
            return new ChosenRegulation(otherRegulation, null, otherVersion);
        }
        return otherVersion == null ? chosen : new ChosenRegulation(chosen.regulation(), chosen.store(), otherVersion);
    }
}
