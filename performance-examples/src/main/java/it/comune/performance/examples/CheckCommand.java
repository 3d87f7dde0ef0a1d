package it.comune.performance.examples;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.json.DataJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.FairnessLint;
import it.comune.performance.rules.tuning.Notice;
import it.comune.performance.rules.tuning.NoticeCode;
import it.comune.performance.rules.tuning.RegulationCheck;
import it.comune.performance.rules.tuning.Unfairness;
import it.comune.performance.workbook.Mark;
import it.comune.performance.workbook.RegulationWorkbook;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    /** What was found about one regulation. */
    private record Checked(Given<Regulation> given, List<Notice> notices, List<Unfairness> unfairness) {
        Stream<Severity> severities() {
            return Stream.concat(
                    notices.stream().map(Notice::severity), unfairness.stream().map(Unfairness::severity));
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
        List<Given<Regulation>> given = documents.regulations(names);
        documents.verify();
        List<Checked> checked = checked(rules, inForce, given);
        if (mark != null) {
            outputs.write(mark, marked(checked.get(0), labels));
        }
        if (EvaluateCommand.STANDARD_OUTPUT.equals(json)) {
            terminal.out().print(json(checked));
        } else {
            print(checked, labels);
            if (json != null) {
                outputs.write(json, json(checked));
                presentation.page(terminal).write(0, 2, Span.plain(labels.text("data.written", json)));
            }
        }
        boolean errors = checked.stream()
                .flatMap(Checked::severities)
                .anyMatch(severity -> severity.compareTo(Severity.ERROR) >= 0);
        return errors ? PerformanceTool.FINDINGS : PerformanceTool.DONE;
    }

    private List<Checked> checked(RuleBook rules, @Nullable NamedStore inForce, List<Given<Regulation>> given) {
        RegulationCheck usual = RegulationCheck.of(rules);
        RegulationCheck check = employees == null ? usual : usual.forEntity(employees, raisedCase);
        FairnessLint lint = FairnessLint.of(rules);
        List<Notice> together = check.checkTogether(inOrder(inForce, given));
        List<Checked> checked = new ArrayList<>();
        for (Given<Regulation> one : given) {
            Regulation regulation = one.document();
            List<Notice> notices = new ArrayList<>(check.check(regulation));
            together.stream()
                    .filter(notice -> notice.regulation().equals(regulation.citation()))
                    .forEach(notices::add);
            checked.add(new Checked(one, List.copyOf(notices), lint.search(regulation)));
        }
        return checked;
    }

    /** What was put in force, then what is given; a version that is taken from the store stands where it stood. */
    private static List<Regulation> inOrder(@Nullable NamedStore inForce, List<Given<Regulation>> given) {
        List<Regulation> all = new ArrayList<>();
        if (inForce != null) {
            inForce.inForce().versions().forEach(version -> all.add(version.regulation()));
        }
        given.stream().map(Given::document).filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    private void print(List<Checked> checked, Labels labels) {
        Page page = presentation.page(terminal);
        CheckText text = new CheckText(page, new Wording(labels), all);
        for (int i = 0; i < checked.size(); i++) {
            if (i > 0) {
                page.blank();
                page.blank();
            }
            Checked one = checked.get(i);
            text.title(one.given());
            text.notices(one.given(), one.notices());
            text.unfairness(one.given(), one.unfairness(), true);
        }
        List<Severity> severities =
                checked.stream().flatMap(Checked::severities).toList();
        page.blank();
        if (severities.isEmpty()) {
            page.write(0, labels.text("regulationCheck.clean"));
            return;
        }
        boolean errors = severities.stream().anyMatch(one -> one.compareTo(Severity.ERROR) >= 0);
        page.write(
                0,
                2,
                Span.strong(labels.text("regulationCheck.counts", text.counts(severities))),
                Span.plain(" " + labels.text(errors ? "regulationCheck.errors" : "regulationCheck.noErrors")));
        if (mark != null) {
            page.write(0, 2, Span.plain(labels.text("regulationCheck.marked", mark)));
        }
    }

    /** The same regulation as a workbook, with what was found beside its cells. */
    private byte[] marked(Checked checked, Labels labels) {
        List<Mark> marks = new ArrayList<>();
        var locale = labels.language().locale();
        for (Notice notice : checked.notices()) {
            // That a value is assumed stands beside it anyway.
            boolean isSeen = notice.code() == NoticeCode.ASSUMED && !all;
            if (!notice.pointer().isEmpty() && !isSeen) {
                marks.add(new Mark(
                        notice.pointer(),
                        labels.word(notice.severity()) + ": " + notice.message().in(locale) + "\n"
                                + notice.hint().in(locale)));
            }
        }
        for (Unfairness one : checked.unfairness()) {
            if (!one.pointers().isEmpty()) {
                marks.add(new Mark(
                        one.pointers().get(0),
                        labels.word(one.severity()) + ": " + one.message().in(locale) + "\n"
                                + one.advice().in(locale)));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RegulationWorkbook.write(checked.given().document(), marks, bytes);
        return bytes.toByteArray();
    }

    /** A list with one object for each regulation; every notice has its cell where there is one. */
    private static String json(List<Checked> checked) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Checked one : checked) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("file", one.given().name());
            members.put("regulation", one.given().document().citation());
            members.put(
                    "notices",
                    one.notices().stream()
                            .map(notice -> located(one.given(), notice.pointer(), notice))
                            .toList());
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

    private static Map<String, Object> located(Given<Regulation> given, String pointer, Record found) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (given.workbook() != null && !pointer.isEmpty()) {
            members.put("cell", given.place(pointer));
        }
        members.put("found", found);
        return members;
    }
}
