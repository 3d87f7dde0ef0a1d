package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.EvaluationDifference.FindingChange;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.value.Points;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings for people: contradictions first, then what nothing proves, then the rest by severity and code. */
final class FindingsText {
    /** Sentences of one code, and places of one sentence, that are shown unless all are asked for. */
    private static final int SHOWN = 6;

    private final Page page;
    private final Wording wording;
    private final Labels labels;
    private final Records records;
    private final Map<String, String> titles = new HashMap<>();

    FindingsText(Page page, Wording wording, Dossier dossier) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
        this.records = new Records(dossier);
        for (Objective objective : dossier.plan().objectives()) {
            titles.put(objective.id(), objective.title());
            for (Indicator indicator : objective.indicators()) {
                titles.put(indicator.id(), indicator.title());
            }
        }
    }

    /** How many there are of each severity, gravest first. */
    String counts(Collection<Finding> findings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : gravestFirst()) {
            int count = (int)
                    findings.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                counts.add(labels.counted("Severity." + severity, count).replace(' ', '\u00a0'));
            }
        }
        return counts.isEmpty() ? labels.text("findings.none") : String.join(", ", counts);
    }

    private static List<Severity> gravestFirst() {
        return List.of(Severity.BLOCKING, Severity.ERROR, Severity.WARNING, Severity.INFO);
    }

    /** All findings of an evaluation; long lists and mere information are shortened unless all are asked for. */
    void print(Evaluation evaluation, boolean all) {
        contradictions(evaluation.findings(FindingCode.CONTRADICTION), all);
        unproven(evaluation.findings(FindingCode.UNPROVEN));
        Predicate<Finding> rest =
                finding -> finding.code() != FindingCode.CONTRADICTION && finding.code() != FindingCode.UNPROVEN;
        for (Severity severity : gravestFirst()) {
            List<Finding> findings = evaluation.findings().stream()
                    .filter(rest.and(finding -> finding.severity() == severity))
                    .toList();
            if (findings.isEmpty()) {
                continue;
            }
            page.heading(labels.text("findings." + severity, findings.size()));
            if (severity == Severity.INFO && !all) {
                collapsed(findings);
            } else {
                byCode(findings).forEach((code, same) -> group(same, all));
            }
        }
    }

    private void contradictions(List<Finding> findings, boolean all) {
        page.heading(labels.text("findings.contradictions", findings.size()));
        if (findings.isEmpty()) {
            page.write(2, labels.text("findings.contradictions.none"));
        }
        for (Finding finding : findings) {
            place(finding);
            page.write(4, 4, Span.plain(message(finding)), rule(finding));
            recognisedCauses(finding)
                    .forEach(cause -> page.write(
                            4, 4, Span.plain(labels.text("findings.contradictions.cause", cause.id(), cause.text()))));
            String note = all ? noteOf(finding) : null;
            if (note != null) {
                page.write(4, labels.text("header.note", note));
            }
        }
    }

    /** The causes that cover what is contradicted: the degree without exemptions is compared, which they do not change. */
    private List<ExemptCause> recognisedCauses(Finding finding) {
        List<String> ids =
                List.of(Objects.requireNonNullElse(finding.figure("causes"), "").split(", "));
        return records.dossier().report().exemptCauses().stream()
                .filter(cause -> ids.contains(cause.id()))
                .toList();
    }

    /** How an ambiguous source was read, where the contradiction may rest on it. */
    private @Nullable String noteOf(Finding finding) {
        String unit = finding.unit();
        String id = finding.indicator();
        if (unit == null || id == null) {
            return null;
        }
        Fact fact = records.fact(id, unit);
        return fact == null ? null : fact.note();
    }

    private void unproven(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(labels.text("findings.unproven", findings.size()));
        page.write(2, 2, Span.plain(labels.text("findings.unproven.intro")), rule(findings.get(0)));
        Table table = new Table()
                .text(labels.text("column.indicator"))
                .text(labels.text("column.unit"))
                .number(labels.text("column.worth"))
                .text("");
        for (Finding finding : findings) {
            String worth = Objects.requireNonNullElse(finding.figure("worth"), "0");
            table.row(
                    Span.id(subject(finding)),
                    Span.plain(Objects.requireNonNullElse(finding.unit(), "")),
                    Span.plain(wording.points(Points.of(worth))),
                    Span.plain(title(finding)));
        }
        table.print(page, 2);
    }

    /** Every finding in full, each sentence once, for one objective, indicator or unit. */
    void list(List<Finding> findings) {
        Map<String, List<Finding>> same = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.severity() + finding.rule().id() + message(finding),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Finding> alike : same.values()) {
            Finding first = alike.get(0);
            String places = places(alike, alike.size());
            page.write(
                    2,
                    4,
                    new Span(labels.text("Severity." + first.severity()), Style.of(first.severity())),
                    Span.id(places.isEmpty() ? "" : " " + places),
                    Span.plain(": " + message(first)),
                    rule(first));
        }
    }

    /** Every finding that says otherwise than before, each pair of sentences once. */
    void changes(List<FindingChange> changes) {
        Map<String, List<FindingChange>> same = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.after().rule().id() + said(change.before()) + said(change.after()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<FindingChange> alike : same.values()) {
            FindingChange first = alike.get(0);
            Finding after = first.after();
            boolean isSevereAsBefore = first.before().severity() == after.severity();
            String places = places(alike.stream().map(FindingChange::after).toList(), alike.size());
            page.write(
                    2,
                    4,
                    new Span(labels.text("Severity." + after.severity()), Style.of(after.severity())),
                    Span.id(places.isEmpty() ? "" : " " + places),
                    rule(after));
            page.write(
                    4,
                    6,
                    Span.faint(labels.text("diff.before") + " "),
                    Span.plain(isSevereAsBefore ? message(first.before()) : said(first.before())));
            page.write(4, 6, Span.faint(labels.text("diff.after") + " "), Span.plain(message(after)));
        }
    }

    private String said(Finding finding) {
        return labels.text("Severity." + finding.severity()) + ": " + message(finding);
    }

    private void collapsed(List<Finding> findings) {
        String counts = byCode(findings).entrySet().stream()
                .map(entry -> labels.word(entry.getKey()) + "\u00a0("
                        + entry.getValue().size() + ")")
                .collect(Collectors.joining("; "));
        page.write(2, counts + ". " + labels.text("findings.all"));
    }

    private static Map<FindingCode, List<Finding>> byCode(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
    }

    /** Findings of one code: each sentence once, with all its places. */
    private void group(List<Finding> findings, boolean all) {
        Finding first = findings.get(0);
        page.write(
                2,
                4,
                new Span(labels.word(first.code()) + " (" + findings.size() + ")", Style.of(first.severity())),
                rules(findings));
        Map<String, List<Finding>> bySentence = findings.stream()
                .collect(Collectors.groupingBy(this::message, LinkedHashMap::new, Collectors.toList()));
        // One more in full takes the same line as the hint that it is missing.
        int shown = all || bySentence.size() <= SHOWN + 1 ? bySentence.size() : SHOWN;
        bySentence.entrySet().stream().limit(shown).forEach(entry -> sentence(entry.getKey(), entry.getValue(), all));
        if (shown < bySentence.size()) {
            page.write(4, labels.text("findings.more", bySentence.size() - shown));
        }
    }

    private void sentence(String sentence, List<Finding> findings, boolean all) {
        int count =
                (int) findings.stream().map(FindingsText::subject).distinct().count();
        int shown = all || count <= SHOWN + 1 ? count : SHOWN;
        String places = places(findings, shown);
        String more = shown < count ? " " + labels.text("findings.more", count - shown) : "";
        if (places.isEmpty()) {
            page.write(4, 6, Span.plain(sentence));
        } else {
            page.write(4, 6, Span.id(places), Span.plain(more + ": " + sentence));
        }
    }

    /** {@code O04.1 (AREA_I, AREA_II), O05.1 (AREA_I)}: each id once, with its units. */
    private static String places(List<Finding> findings, int shown) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String unit = finding.unit();
            List<String> of = units.computeIfAbsent(subject(finding), id -> new ArrayList<>());
            if (unit != null && !unit.equals(subject(finding))) {
                of.add(unit);
            }
        }
        return units.entrySet().stream()
                .limit(shown)
                .map(entry -> entry.getValue().isEmpty()
                        ? entry.getKey()
                        : entry.getKey() + "\u00a0(" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private String message(Finding finding) {
        return finding.message().in(labels.language().locale());
    }

    private void place(Finding finding) {
        page.write(
                2,
                4,
                Span.id(subject(finding)),
                Span.strong(" " + Objects.requireNonNullElse(finding.unit(), "")),
                Span.plain(" " + title(finding)));
    }

    private static Span rule(Finding finding) {
        return Span.faint(" [" + finding.rule().id() + "]");
    }

    private static Span rules(List<Finding> findings) {
        return Span.faint(findings.stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", ", " [", "]")));
    }

    /** The person, indicator, objective or unit that it is about; nothing for the whole plan. */
    private static String subject(Finding finding) {
        String person = finding.person();
        if (person != null) {
            return person;
        }
        @Nullable String narrowest = finding.indicator() != null ? finding.indicator() : finding.objective();
        return Objects.requireNonNullElse(narrowest != null ? narrowest : finding.unit(), "");
    }

    private String title(Finding finding) {
        return titles.getOrDefault(subject(finding), "");
    }
}
