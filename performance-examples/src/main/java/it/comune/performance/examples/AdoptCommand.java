package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.Notice;
import it.comune.performance.rules.tuning.Outcome;
import it.comune.performance.rules.tuning.Proposal;
import it.comune.performance.rules.tuning.RegulationCheck;
import it.comune.performance.rules.tuning.RegulationStoreException;
import it.comune.performance.rules.tuning.RegulationsInForce;
import it.comune.performance.rules.tuning.Scrutiny;
import it.comune.performance.rules.tuning.StoredVersion;
import it.comune.performance.rules.tuning.Unfairness;
import it.comune.performance.value.InvalidDocumentException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a version of a regulation in force in a store, after everything that it has to go through; or refuses it, and says why. */
@Command(name = "adopt", description = "${bundle:regulation.adopt}", footer = "${bundle:adopt.exit}")
final class AdoptCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(paramLabel = "NAME|FILE", description = "${bundle:adopt.file}")
    private String file = "";

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "${bundle:adopt.store}")
    private String store = "";

    @Option(names = "--author", required = true, paramLabel = "AUTHOR", description = "${bundle:adopt.author}")
    private String author = "";

    @Option(
            names = "--note",
            required = true,
            paramLabel = "NOTE",
            descriptionKey = "adopt.note",
            description = "${bundle:adopt.note}")
    private String note = "";

    @Option(names = "--reason", paramLabel = "REASON", description = "${bundle:adopt.reason}")
    private @Nullable String reason;

    @Option(names = "--on", paramLabel = Day.LABEL, converter = Day.class, description = "${bundle:adopt.on}")
    private @Nullable LocalDate on;

    @Option(names = "--golden", paramLabel = "DOSSIER", description = "${bundle:adopt.golden}")
    private List<String> golden = List.of();

    @Option(names = "--without-golden", description = "${bundle:adopt.withoutGolden}")
    private boolean withoutGolden;

    @Option(names = "--employees", paramLabel = "N", description = "${bundle:regulationCheck.employees}")
    private @Nullable Integer employees;

    @Option(names = "--raised-case", description = "${bundle:regulationCheck.raisedCase}")
    private boolean raisedCase;

    @Mixin
    private final LintOptions lintOptions = new LintOptions();

    @Option(names = "--dry-run", description = "${bundle:adopt.dryRun}")
    private boolean dryRun;

    AdoptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        if (golden.isEmpty() && !withoutGolden) {
            throw new Unusable(labels.text("adopt.goldenOrWithout"));
        }
        Path directory = Stores.directory(store, labels);
        Documents documents = new Documents(labels, Unusable.Left.PUT_IN_FORCE);
        Given<Regulation> read = documents.regulation(file);
        List<Given<Dossier>> dossiers = documents.dossiers(golden);
        documents.verify();
        Given<Regulation> given = Objects.requireNonNull(read);
        Proposal proposal = proposal(given);
        RegulationsInForce inForce = Stores.open(directory, scrutiny(dossiers, labels), labels);
        Outcome outcome;
        try {
            outcome = dryRun ? inForce.examine(proposal) : inForce.propose(proposal);
        } catch (RegulationStoreException broken) {
            throw Stores.unusable(broken, labels);
        }
        print(given, outcome, labels);
        return outcome.accepted() ? PerformanceTool.DONE : PerformanceTool.FINDINGS;
    }

    private Proposal proposal(Given<Regulation> given) {
        // The library has no clock; people who say no day mean today.
        LocalDate day = on == null ? LocalDate.now() : on;
        try {
            Proposal proposal = Proposal.of(given.document(), day, author).noted(note);
            return reason == null ? proposal : proposal.because(reason);
        } catch (InvalidDocumentException refused) {
            throw new Unusable(new Unusable.Document("adopt", refused.problems()), Unusable.Left.PUT_IN_FORCE);
        }
    }

    private Scrutiny scrutiny(List<Given<Dossier>> dossiers, Labels labels) {
        RuleBook rules = RuleBook.standard();
        Scrutiny usual = Scrutiny.of(rules)
                .with(lintOptions.lint(rules, labels))
                .withGolden(dossiers.stream().map(Given::document).toList());
        return employees == null ? usual : usual.with(RegulationCheck.of(rules).forEntity(employees, raisedCase));
    }

    private void print(Given<Regulation> given, Outcome outcome, Labels labels) {
        Page page = presentation.page(terminal);
        Wording wording = new Wording(labels);
        CheckText text = new CheckText(page, wording, false);
        text.title(given, given.document());
        text.notices(given, outcome.notices());
        text.unfairness(given, outcome.unfairness(), false);
        List<Severity> severities = Stream.concat(
                        outcome.notices().stream().map(Notice::severity),
                        outcome.unfairness().stream().map(Unfairness::severity))
                .toList();
        page.blank();
        if (!severities.isEmpty()) {
            page.write(0, 2, Span.strong(labels.text("regulationCheck.counts", text.counts(severities))));
        }
        page.write(
                0,
                2,
                Span.plain(
                        golden.isEmpty()
                                ? labels.text("adopt.noGolden")
                                : labels.counted("adopt.goldenTried", golden.size())));
        StoredVersion version = outcome.version();
        if (version == null) {
            page.write(0, 2, new Span(labels.text("adopt.refused"), Style.BAD));
            if (reason == null) {
                page.write(0, 2, Span.plain(labels.text("adopt.refused.reason")));
            }
            return;
        }
        page.write(
                0,
                2,
                new Span(
                        labels.text(
                                dryRun ? "adopt.would" : "adopt.done",
                                version.regulation().citation(),
                                store,
                                version.filed().number(),
                                wording.date(version.regulation().validFrom()),
                                wording.date(version.filed().putInForceOn())),
                        Style.GOOD));
        if (!version.filed().despite().isEmpty()) {
            page.write(
                    0,
                    2,
                    Span.plain(labels.text(
                            "adopt.despite",
                            reason,
                            String.join(", ", version.filed().despite()))));
        }
    }
}
