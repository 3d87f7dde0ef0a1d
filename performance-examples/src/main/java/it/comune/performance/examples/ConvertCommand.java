package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.rules.RuleBook;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a document in another form. Nothing is lost: what is written reads back as an equal document. */
abstract class ConvertCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Option(names = "--force", description = "${bundle:force}")
    private boolean force;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Presentation presentation() {
        return presentation;
    }

    final Labels labels() {
        return presentation.labels();
    }

    /**
     * @param store where the source may be a version of; null: none
     * @param next verb that a person may want next, or null
     */
    final int regulation(String source, @Nullable String store, String target, @Nullable String next) {
        DocumentFormat.needed(target, labels());
        Outputs outputs = Outputs.of(labels(), force, source).plan(target);
        Documents documents =
                new Documents(labels(), Unusable.Left.WRITTEN, NamedStore.of(store, RuleBook.standard(), labels()));
        Given<Regulation> given = documents.regulation(source);
        documents.verify();
        Regulation regulation = Objects.requireNonNull(given).document();
        outputs.write(target, Conversion.bytes(regulation, target, labels()));
        Page page = presentation.page(terminal);
        page.write(0, 2, Span.plain(labels().text("convert.regulation", regulation.citation(), target)));
        if (next != null) {
            page.write(0, 2, Span.plain(labels().text(next)));
            page.row(List.of(Span.id("  " + terminal.command() + " regulation check " + target)));
        }
        return PerformanceTool.DONE;
    }

    final int dossier(String source, String target) {
        DocumentFormat.needed(target, labels());
        Outputs outputs = Outputs.of(labels(), force, source).plan(target);
        Documents documents = new Documents(labels(), Unusable.Left.WRITTEN);
        Given<Dossier> given = documents.dossier(source);
        documents.verify();
        Dossier dossier = Objects.requireNonNull(given).document();
        outputs.write(target, Conversion.bytes(dossier, target, labels()));
        presentation
                .page(terminal)
                .write(
                        0,
                        2,
                        Span.plain(labels().text("convert.dossier", dossier.municipality(), dossier.year(), target)));
        return PerformanceTool.DONE;
    }
}
