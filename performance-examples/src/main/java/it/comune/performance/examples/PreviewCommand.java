package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DataJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.Impact;
import it.comune.performance.rules.tuning.ImpactCsv;
import it.comune.performance.rules.tuning.ImpactPreview;
import it.comune.performance.rules.tuning.OfficeImpact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who would gain and who would lose if another regulation were in force. */
@Command(name = "preview", description = "${bundle:regulation.preview}", footer = "${bundle:exit.preview}")
final class PreviewCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "${bundle:preview.before}")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "${bundle:preview.after}")
    private String after = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "DOSSIER", description = "${bundle:preview.dossiers}")
    private List<String> dossiers = List.of(Examples.REAL_PLAN);

    @Option(
            names = "--store",
            paramLabel = "DIR",
            descriptionKey = "store.named",
            description = "${bundle:store.named}")
    private @Nullable String store;

    @Option(names = "--public", description = "${bundle:preview.public}")
    private boolean published;

    @Option(names = "--all", descriptionKey = "preview.all", description = "${bundle:preview.all}")
    private boolean all;

    @Option(names = "--csv", paramLabel = "OUT.csv", description = "${bundle:preview.csv}")
    private @Nullable String csv;

    @Option(names = "--units-csv", paramLabel = "OUT.csv", description = "${bundle:preview.unitsCsv}")
    private @Nullable String unitsCsv;

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = EvaluateCommand.STANDARD_OUTPUT,
            paramLabel = "FILE",
            descriptionKey = "data.json",
            description = "${bundle:data.json}")
    private @Nullable String json;

    @Option(names = "--force", description = "${bundle:force}")
    private boolean force;

    PreviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        Outputs outputs = Outputs.of(labels, force, inputs().toArray(String[]::new))
                .plan(csv, unitsCsv, Outputs.unlessStandard(json));
        RuleBook rules = RuleBook.standard();
        Documents documents = new Documents(labels, Unusable.Left.COMPARED, NamedStore.of(store, rules, labels));
        Given<Regulation> one = documents.regulation(before);
        Given<Regulation> other = documents.regulation(after);
        List<Given<Dossier>> plans = documents.dossiers(dossiers);
        documents.verify();
        Regulation was = Objects.requireNonNull(one).document();
        Regulation is = Objects.requireNonNull(other).document();
        Impact impact = ImpactPreview.of(rules)
                .compare(
                        was,
                        is,
                        plans.stream().map(Given::document).toList(),
                        ProgressLine.ofOneToo(terminal, labels, "preview.progress"));
        if (published) {
            impact.published(ProgressLine.ofOneToo(terminal, labels, "preview.masking"));
        } else {
            presentation.errorPage(terminal).write(0, 2, Span.plain(labels.text("preview.office")));
        }
        write(impact, outputs, labels);
        String data = published ? DataJson.write(impact.published()) : DataJson.write(impact.office());
        if (EvaluateCommand.STANDARD_OUTPUT.equals(json)) {
            terminal.out().print(data);
        } else {
            PreviewText text = new PreviewText(presentation.page(terminal), new Wording(labels), was, is, plans);
            if (published) {
                text.print(impact.published());
            } else {
                text.print(impact.office(), all);
            }
            told(csv, labels);
            told(unitsCsv, labels);
            if (json != null) {
                outputs.write(json, data);
                told(json, labels);
            }
        }
        return impact.office().refused().isEmpty() ? PerformanceTool.DONE : PerformanceTool.FINDINGS;
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>(List.of(before, after));
        inputs.addAll(dossiers);
        return inputs;
    }

    private void told(@Nullable String file, Labels labels) {
        if (file != null) {
            presentation.page(terminal).write(0, 2, Span.plain(labels.text("data.written", file)));
        }
    }

    private void write(Impact impact, Outputs outputs, Labels labels) {
        Locale locale = labels.language().locale();
        OfficeImpact office = impact.office();
        // What can be shown around takes long to find out, and is asked for only where it is shown.
        if (csv != null) {
            byte[] people = bytes(out -> {
                if (published) {
                    ImpactCsv.write(impact.published(), locale, out);
                } else {
                    ImpactCsv.write(office, locale, out);
                }
            });
            outputs.write(csv, people);
        }
        if (unitsCsv != null) {
            outputs.write(unitsCsv, bytes(out -> ImpactCsv.writeUnits(office, locale, out)));
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
