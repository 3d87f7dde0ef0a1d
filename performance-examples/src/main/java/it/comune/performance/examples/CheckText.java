package it.comune.performance.examples;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.json.PartialRegulation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.tuning.Notice;
import it.comune.performance.rules.tuning.NoticeCode;
import it.comune.performance.rules.tuning.Unfairness;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be said of a regulation: notices of the check and of the lint, gravest first, each with its cell and what to do. */
final class CheckText {
    private static final List<Severity> GRAVEST_FIRST =
            Arrays.stream(Severity.values()).sorted(Comparator.reverseOrder()).toList();

    private final Page page;
    private final Wording wording;
    private final Labels labels;
    private final Locale locale;
    private final boolean all;

    /** @param all whether values that are still assumed are told one by one */
    CheckText(Page page, Wording wording, boolean all) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
        this.locale = labels.language().locale();
        this.all = all;
    }

    void title(Given<Regulation> given) {
        title(given, given.document());
    }

    void title(Given<?> given, Regulation regulation) {
        page.write(
                0, 2, Span.strong(given.name() + ": " + regulation.citation()), Span.plain(", " + regulation.title()));
        String from = wording.date(regulation.validFrom());
        page.write(
                2,
                regulation.validTo() == null
                        ? labels.text("regulations.open", from)
                        : labels.text("regulations.valid", from, wording.date(regulation.validTo())));
    }

    /** What could not be read, and what was made of the rest. */
    void problems(Given<PartialRegulation> given) {
        PartialRegulation partial = given.document();
        new Unusable.Document(given.name(), partial.problems()).print(page, labels);
        page.write(
                0,
                2,
                Span.strong(labels.counted("problems", partial.problems().size())),
                Span.plain(" "
                        + labels.text(
                                partial.regulation() == null ? "problems.nothing.CHECKED" : "regulationCheck.rest",
                                given.name())));
    }

    /** That nobody searched for unfairness, and why. */
    void unsearched() {
        page.write(0, 2, Span.plain(labels.text("regulationCheck.unsearched")));
    }

    void notices(Given<?> given, List<Notice> notices) {
        for (Severity severity : GRAVEST_FIRST) {
            List<Notice> of =
                    notices.stream().filter(one -> one.severity() == severity).toList();
            if (!of.isEmpty()) {
                page.heading(labels.text("regulationCheck." + severity, of.size()));
                of.stream()
                        .filter(one -> all || one.code() != NoticeCode.ASSUMED)
                        .forEach(one -> notice(given, one));
                assumed(of);
            }
        }
    }

    private void notice(Given<?> given, Notice notice) {
        place(given, notice.pointer(), notice.code(), notice.severity());
        page.write(2, notice.message().in(locale));
        String source = notice.source();
        if (source != null && !notice.message().in(locale).contains(source)) {
            page.write(
                    2,
                    notice.state() == null
                            ? labels.text("regulationCheck.source", source)
                            : labels.text("steps.source", source, labels.word(notice.state())));
        }
        page.write(2, notice.hint().in(locale));
    }

    private void place(Given<?> given, String pointer, Enum<?> code, Severity severity) {
        String place = pointer.isEmpty() ? labels.text("problems.document") : given.place(pointer);
        page.write(0, 2, Span.plain(given.name() + " " + place + "\u00a0 "), new Span(code.name(), Style.of(severity)));
    }

    private void assumed(List<Notice> notices) {
        List<Notice> assumed =
                notices.stream().filter(one -> one.code() == NoticeCode.ASSUMED).toList();
        if (!all && !assumed.isEmpty()) {
            page.write(
                    0,
                    2,
                    Span.plain(labels.text("regulationCheck.assumed", assumed.size()) + "\u00a0 "),
                    new Span(NoticeCode.ASSUMED.name(), Style.of(assumed.get(0).severity())));
            page.write(2, assumed.get(0).hint().in(locale));
            page.write(2, labels.text("regulationCheck.assumed.all"));
        }
    }

    /** @param stories whether the people to whom it happens are told of */
    void unfairness(Given<?> given, List<Unfairness> found, boolean stories) {
        if (found.isEmpty()) {
            return;
        }
        page.heading(labels.text(
                "regulationCheck.fairness",
                counts(found.stream().map(Unfairness::severity).toList())));
        for (Unfairness one : found) {
            page.write(
                    0,
                    2,
                    Span.plain(labels.word(one.severity()) + "\u00a0 "),
                    new Span(one.code().name(), Style.of(one.severity())));
            page.write(2, one.message().in(locale));
            if (stories) {
                page.write(2, one.story().in(locale));
                page.write(2, one.advice().in(locale));
            }
            String places = one.pointers().stream().map(given::place).distinct().collect(Collectors.joining(", "));
            if (!places.isEmpty()) {
                page.write(2, 4, Span.plain(labels.text("regulationCheck.where", given.name(), places)));
            }
        }
    }

    /** {@code 1 errore, 3 avvisi}; nothing where there is nothing. */
    String counts(List<Severity> severities) {
        return GRAVEST_FIRST.stream()
                .filter(severities::contains)
                .map(one -> labels.counted("Severity." + one, (int)
                        severities.stream().filter(other -> other == one).count()))
                .collect(Collectors.joining(", "));
    }
}
