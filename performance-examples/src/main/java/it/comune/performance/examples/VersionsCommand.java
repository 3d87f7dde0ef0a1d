package it.comune.performance.examples;

import it.comune.performance.json.DataJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.RegulationRecord;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.RegulationSnapshot;
import it.comune.performance.rules.tuning.StoredVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was ever put in force in a store, and which years each version decides. */
@Command(name = "versions", description = "${bundle:regulation.versions}", footer = "${bundle:exit.plain}")
final class VersionsCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "${bundle:versions.store}")
    private String store = "";

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

    VersionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        Outputs outputs = Outputs.of(labels, force).plan(Outputs.unlessStandard(json));
        RegulationSnapshot inForce = Stores.existing(store, RuleBook.standard(), labels);
        if (EvaluateCommand.STANDARD_OUTPUT.equals(json)) {
            terminal.out().print(json(inForce));
            return PerformanceTool.DONE;
        }
        Page page = presentation.page(terminal);
        print(inForce, page, new Wording(labels));
        if (json != null) {
            outputs.write(json, json(inForce));
            page.write(0, 2, Span.plain(labels.text("data.written", json)));
        }
        return PerformanceTool.DONE;
    }

    private void print(RegulationSnapshot inForce, Page page, Wording wording) {
        Labels labels = wording.labels();
        if (inForce.versions().isEmpty()) {
            page.write(0, 2, Span.plain(labels.text("versions.none", store)));
        }
        for (StoredVersion version : inForce.versions()) {
            Regulation regulation = version.regulation();
            RegulationRecord filed = version.filed();
            String from = wording.date(regulation.validFrom());
            page.write(
                    0,
                    2,
                    Span.strong(filed.number() + ". "),
                    Span.id(regulation.citation()),
                    Span.plain(" " + regulation.title()));
            page.write(
                    2,
                    regulation.validTo() == null
                            ? labels.text("regulations.open", from)
                            : labels.text("regulations.valid", from, wording.date(regulation.validTo())));
            page.write(2, 4, Span.plain(years(inForce, version, labels)));
            page.write(
                    2,
                    4,
                    Span.plain(labels.text("versions.filed", wording.date(filed.putInForceOn()), filed.author())));
            if (filed.note() != null) {
                page.write(2, 4, Span.plain(labels.text("header.note", filed.note())));
            }
            if (filed.reason() != null) {
                page.write(2, 4, Span.plain(labels.text("versions.reason", filed.reason())));
            }
            if (!filed.despite().isEmpty()) {
                page.write(2, 4, Span.plain(labels.text("versions.despite", String.join(", ", filed.despite()))));
            }
            page.write(
                    2,
                    4,
                    Span.faint(labels.text("versions.digest", filed.digest().substring(0, NamedStore.SHORT_DIGEST))));
        }
    }

    /** Which plans a version evaluates: from its first year on, as far as other versions leave them. */
    private static String years(RegulationSnapshot inForce, StoredVersion version, Labels labels) {
        Regulation regulation = version.regulation();
        int last = inForce.versions().stream()
                        .map(StoredVersion::regulation)
                        .mapToInt(one -> Math.max(
                                one.validFrom().getYear(),
                                one.validTo() == null ? 0 : one.validTo().getYear()))
                        .max()
                        .orElseThrow()
                + 1;
        List<String> spans = new ArrayList<>();
        int begin = -1;
        for (int year = regulation.validFrom().getYear(); year <= last + 1; year++) {
            boolean decides = year <= last
                    && inForce.forYear(year).filter(one -> one == version).isPresent();
            if (decides && begin < 0) {
                begin = year;
            } else if (!decides && begin >= 0) {
                int end = year - 1;
                spans.add(
                        end == last
                                ? labels.text("versions.from", begin)
                                : begin == end ? String.valueOf(begin) : begin + "-" + end);
                begin = -1;
            }
        }
        return spans.isEmpty()
                ? labels.text("versions.noYears")
                : labels.text("versions.years", String.join(", ", spans));
    }

    private static String json(RegulationSnapshot inForce) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (StoredVersion version : inForce.versions()) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("validFrom", version.regulation().validFrom());
            members.put("validTo", version.regulation().validTo());
            members.put("title", version.regulation().title());
            members.put("record", version.filed());
            list.add(members);
        }
        return DataJson.write(list);
    }
}
