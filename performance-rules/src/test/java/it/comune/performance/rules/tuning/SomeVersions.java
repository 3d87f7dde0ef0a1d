package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of the sample regulation, and rules that were built once. */
final class SomeVersions {
    static final RuleBook RULES = RuleBook.standard();

    /** The usual check, without a search for unfairness, which takes long and has tests of its own. */
    static final Scrutiny QUICK = Scrutiny.of(RULES).with(any -> List.<Unfairness>of());

    private SomeVersions() {}

    /** A day such as {@code 2024-01-01}. */
    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** @param to last day; empty: until further notice */
    static Regulation version(String name, String from, String to) {
        return named(
                Samples.inForce(Samples.regulation(), day(from), to.isEmpty() ? null : day(to)), "sample", name, null);
    }

    static Regulation named(Regulation r, String id, String version, @Nullable String note) {
        return new Regulation(
                id,
                version,
                r.title(),
                r.validFrom(),
                r.validTo(),
                r.author(),
                note,
                r.weightCaps(),
                r.achievement(),
                r.recognition(),
                r.timeliness(),
                r.missingFacts(),
                r.causeRecognition(),
                r.exemptions(),
                r.people(),
                r.premiums(),
                r.audit());
    }

    /** Codes and pointers, such as {@code "NATIONAL_LIMIT /premiums/topUp/rate/value"}. */
    static List<String> shown(List<Notice> notices) {
        return notices.stream()
                .map(one -> (one.code() + " " + one.pointer()).strip())
                .toList();
    }
}
