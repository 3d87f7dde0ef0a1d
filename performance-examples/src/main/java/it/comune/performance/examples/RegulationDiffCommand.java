package it.comune.performance.examples;

import it.comune.performance.json.DataJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.RegulationChange;
import it.comune.performance.rules.tuning.RegulationDiff;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says in what two regulations differ. */
@Command(name = "diff", description = "${bundle:regulation.diff}", footer = "${bundle:exit.plain}")
final class RegulationDiffCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "${bundle:preview.before}")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "${bundle:preview.after}")
    private String after = "";

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = EvaluateCommand.STANDARD_OUTPUT,
            paramLabel = "FILE",
            descriptionKey = "data.json",
            description = "${bundle:data.json}")
    private @Nullable String json;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            descriptionKey = "store.named",
            description = "${bundle:store.named}")
    private @Nullable String store;

    @Option(names = "--force", description = "${bundle:force}")
    private boolean force;

    RegulationDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        Outputs outputs = Outputs.of(labels, force, before, after).plan(Outputs.unlessStandard(json));
        Documents documents =
                new Documents(labels, Unusable.Left.COMPARED, NamedStore.of(store, RuleBook.standard(), labels));
        Given<Regulation> one = documents.regulation(before);
        Given<Regulation> other = documents.regulation(after);
        documents.verify();
        Given<Regulation> was = Objects.requireNonNull(one);
        Given<Regulation> is = Objects.requireNonNull(other);
        List<RegulationChange> changes = RegulationDiff.of(was.document(), is.document());
        if (EvaluateCommand.STANDARD_OUTPUT.equals(json)) {
            terminal.out().print(DataJson.write(changes));
            return PerformanceTool.DONE;
        }
        Page page = presentation.page(terminal);
        new RegulationDiffText(page, new Wording(labels)).print(was, is, changes);
        if (json != null) {
            outputs.write(json, DataJson.write(changes));
            page.blank();
            page.write(0, 2, Span.plain(labels.text("data.written", json)));
        }
        return PerformanceTool.DONE;
    }
}
