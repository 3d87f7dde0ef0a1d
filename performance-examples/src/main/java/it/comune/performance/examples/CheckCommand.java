package it.comune.performance.examples;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.json.DataJson;
import it.comune.performance.json.PartialRegulation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.FairnessLint;
import it.comune.performance.rules.tuning.Notice;
import it.comune.performance.rules.tuning.NoticeCode;
import it.comune.performance.rules.tuning.RegulationCheck;
import it.comune.performance.rules.tuning.Unfairness;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.workbook.Mark;
import it.comune.performance.workbook.RegulationWorkbook;
import it.comune.performance.workbook.WorkbookLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks regulations: what cannot be read, what the check says, what is unfair; several as versions of one regulation. */
@Command(name = "check", description = "${bundle:regulation.check}", footer = "${bundle:regulationCheck.exit}")
final class CheckCommand implements Callable<Integer>, Presented {
    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(arity = "1..*", paramLabel = "NAME|FILE", description = "${bundle:regulationCheck.files}")
    private List<String> names = List.of();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            descriptionKey = "store.checked",
            description = "${bundle:store.checked}")
    private @Nullable String store;

    @Option(names = "--mark", paramLabel = "OUT.xlsx", description = "${bundle:regulationCheck.mark}")
    private @Nullable String mark;

    @Option(names = "--employees", paramLabel = "N", description = "${bundle:regulationCheck.employees}")
    private @Nullable Integer employees;

    @Option(names = "--raised-case", description = "${bundle:regulationCheck.raisedCase}")
    private boolean raisedCase;

    @Mixin
    private final LintOptions lintOptions = new LintOptions();

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = EvaluateCommand.STANDARD_OUTPUT,
            paramLabel = "FILE",
            descriptionKey = "data.json",
            description = "${bundle:data.json}")
    private @Nullable String json;

    @Option(names = "--all", descriptionKey = "regulationCheck.all", description = "${bundle:regulationCheck.all}")
    private boolean all;

    @Option(names = "--force", description = "${bundle:force}")
    private boolean force;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What was found about one regulation, or about as much of it as could be read. */
    private record Checked(Given<PartialRegulation> given, List<Notice> notices, List<Unfairness> unfairness) {
        Stream<Severity> severities() {
            return Stream.concat(
                    notices.stream().map(Notice::severity), unfairness.stream().map(Unfairness::severity));
        }

        boolean isWhole() {
            return given.document().isWhole();
        }
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        if (mark != null && (names.size() > 1 || DocumentFormat.of(mark) != DocumentFormat.WORKBOOK)) {
            throw new Unusable(labels.text("regulationCheck.mark.one"));
        }
        Outputs outputs =
                Outputs.of(labels, force, names.toArray(String[]::new)).plan(mark, Outputs.unlessStandard(json));
        RuleBook rules = RuleBook.standard();
        NamedStore inForce = NamedStore.of(store, rules, labels);
        Documents documents = new Documents(labels, Unusable.Left.CHECKED, inForce);
        List<Given<PartialRegulation>> given = documents.attempts(names);
        documents.verify();
        List<Checked> checked = checked(rules, inForce, given, labels);
        if (mark != null) {
            outputs.write(mark, marked(checked.get(0), labels));
        }
        boolean whole = checked.stream().allMatch(Checked::isWhole);
        // What cannot be used is told where all commands tell it.
        Page page = whole ? presentation.page(terminal) : presentation.errorPage(terminal);
        if (EvaluateCommand.STANDARD_OUTPUT.equals(json)) {
            terminal.out().print(json(checked));
        } else {
            print(checked, page, labels);
            if (json != null) {
                outputs.write(json, json(checked));
                page.write(0, 2, Span.plain(labels.text("data.written", json)));
            }
        }
        if (!whole) {
            return PerformanceTool.UNUSABLE;
        }
        boolean errors = checked.stream()
                .flatMap(Checked::severities)
                .anyMatch(severity -> severity.compareTo(Severity.ERROR) >= 0);
        return errors ? PerformanceTool.FINDINGS : PerformanceTool.DONE;
    }

    private List<Checked> checked(
            RuleBook rules, @Nullable NamedStore inForce, List<Given<PartialRegulation>> given, Labels labels) {
        RegulationCheck usual = RegulationCheck.of(rules);
        RegulationCheck check = employees == null ? usual : usual.forEntity(employees, raisedCase);
        FairnessLint lint = lintOptions.lint(rules, labels);
        List<Notice> together = check.checkTogether(inOrder(inForce, given));
        List<Checked> checked = new ArrayList<>();
        for (Given<PartialRegulation> one : given) {
            Regulation regulation = one.document().regulation();
            List<Notice> notices = new ArrayList<>(check.check(one.document()));
            if (regulation != null && isAVersion(one.document())) {
                together.stream()
                        .filter(notice -> notice.regulation().equals(regulation.citation()))
                        .forEach(notices::add);
            }
            // Made-up people are paid by every value: where one is not the municipality's, so are their amounts.
            boolean isWhole = regulation != null && one.document().isWhole();
            checked.add(new Checked(one, List.copyOf(notices), isWhole ? lint.search(regulation) : List.of()));
        }
        return checked;
    }

    /** What was put in force, then what is given; a version that is taken from the store stands where it stood. */
    private static List<Regulation> inOrder(@Nullable NamedStore inForce, List<Given<PartialRegulation>> given) {
        List<Regulation> all = new ArrayList<>();
        if (inForce != null) {
            inForce.inForce().versions().forEach(version -> all.add(version.regulation()));
        }
        given.stream()
                .map(Given::document)
                .filter(CheckCommand::isAVersion)
                .map(PartialRegulation::regulation)
                .map(Objects::requireNonNull)
                .filter(one -> !all.contains(one))
                .forEach(all::add);
        return all;
    }

    /** Whether it is known which version it is, and when it is valid. */
    private static boolean isAVersion(PartialRegulation partial) {
        return partial.regulation() != null
                && Stream.of("/id", "/version", "/validFrom", "/validTo").allMatch(partial::isGiven);
    }

    private void print(List<Checked> checked, Page page, Labels labels) {
        CheckText text = new CheckText(page, new Wording(labels), all);
        for (int i = 0; i < checked.size(); i++) {
            if (i > 0) {
                page.blank();
                page.blank();
            }
            Checked one = checked.get(i);
            Regulation regulation = one.given().document().regulation();
            if (one.isWhole() && regulation != null) {
                text.title(one.given(), regulation);
            } else {
                text.problems(one.given());
            }
            text.notices(one.given(), one.notices());
            text.unfairness(one.given(), one.unfairness(), true);
            if (regulation != null && !one.isWhole()) {
                page.blank();
                text.unsearched();
            }
        }
        counts(checked, text, page, labels);
        if (mark != null) {
            page.write(0, 2, Span.plain(labels.text("regulationCheck.marked", mark)));
        }
    }

    private static void counts(List<Checked> checked, CheckText text, Page page, Labels labels) {
        List<Severity> severities =
                checked.stream().flatMap(Checked::severities).toList();
        int problems = checked.stream()
                .mapToInt(one -> one.given().document().problems().size())
                .sum();
        page.blank();
        if (severities.isEmpty() && problems == 0) {
            page.write(0, labels.text("regulationCheck.clean"));
            return;
        }
        boolean errors = severities.stream().anyMatch(one -> one.compareTo(Severity.ERROR) >= 0);
        String counts = Stream.of(problems == 0 ? "" : labels.counted("problems", problems), text.counts(severities))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        String then = problems > 0
                ? "regulationCheck.unusable"
                : errors ? "regulationCheck.errors" : "regulationCheck.noErrors";
        page.write(
                0, 2, Span.strong(labels.text("regulationCheck.counts", counts)), Span.plain(" " + labels.text(then)));
    }

    /** The same workbook, with what was found beside its cells; what is no workbook becomes one, if it can be read. */
    private byte[] marked(Checked checked, Labels labels) {
        Given<PartialRegulation> given = checked.given();
        List<Mark> marks = marks(checked, labels);
        if (given.workbook() != null) {
            return ofWorkbook(given.name(), marks, labels);
        } else if (given.document().isWhole()) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            RegulationWorkbook.write(Objects.requireNonNull(given.document().regulation()), marks, written);
            return written.toByteArray();
        }
        throw new Unusable(
                List.of(labels.text("regulationCheck.mark.json", given.name())),
                List.of(new Unusable.Document(given.name(), given.document().problems())),
                Unusable.Left.WRITTEN);
    }

    private static byte[] ofWorkbook(String file, List<Mark> marks, Labels labels) {
        try {
            return RegulationWorkbook.marked(Files.readAllBytes(Path.of(file)), WorkbookLimits.REGULATION, marks);
        } catch (InvalidDocumentException noWorkbook) {
            throw new Unusable(new Unusable.Document(file, noWorkbook.problems()), Unusable.Left.WRITTEN);
        } catch (IOException gone) {
            throw new Unusable(labels.text("file.unreadable", file, Inputs.reason(gone)));
        }
    }

    private List<Mark> marks(Checked checked, Labels labels) {
        List<Mark> marks = new ArrayList<>();
        var locale = labels.language().locale();
        Given<PartialRegulation> given = checked.given();
        given.document().problems().forEach(problem -> marks.add(Mark.of(problem, locale)));
        for (Notice notice : checked.notices()) {
            // That a value is assumed stands beside it anyway.
            boolean isSeen = notice.code() == NoticeCode.ASSUMED && !all;
            if (!notice.pointer().isEmpty() && !isSeen) {
                marks.add(new Mark(
                        given.place(notice.pointer()),
                        labels.word(notice.severity()) + ": " + notice.message().in(locale) + "\n"
                                + notice.hint().in(locale)));
            }
        }
        for (Unfairness one : checked.unfairness()) {
            if (!one.pointers().isEmpty()) {
                marks.add(new Mark(
                        given.place(one.pointers().get(0)),
                        labels.word(one.severity()) + ": " + one.message().in(locale) + "\n"
                                + one.advice().in(locale)));
            }
        }
        return marks;
    }

    /** A list with one object for each regulation; every notice has its cell where there is one. */
    private static String json(List<Checked> checked) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Checked one : checked) {
            Map<String, Object> members = new LinkedHashMap<>();
            PartialRegulation partial = one.given().document();
            Regulation regulation = partial.regulation();
            members.put("file", one.given().name());
            if (regulation != null && partial.isGiven("/id") && partial.isGiven("/version")) {
                members.put("regulation", regulation.citation());
            }
            members.put("problems", partial.problems());
            members.put(
                    "notices",
                    one.notices().stream()
                            .map(notice -> located(one.given(), notice.pointer(), notice))
                            .toList());
            members.put("searched", partial.isWhole());
            members.put(
                    "unfairness",
                    one.unfairness().stream()
                            .map(found -> located(
                                    one.given(),
                                    found.pointers().isEmpty()
                                            ? ""
                                            : found.pointers().get(0),
                                    found))
                            .toList());
            list.add(members);
        }
        return DataJson.write(list);
    }

    private static Map<String, Object> located(Given<?> given, String pointer, Record found) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (given.workbook() != null && !pointer.isEmpty()) {
            members.put("cell", given.place(pointer));
        }
        members.put("found", found);
        return members;
    }
}
