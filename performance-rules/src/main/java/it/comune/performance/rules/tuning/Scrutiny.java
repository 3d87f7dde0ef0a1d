package it.comune.performance.rules.tuning;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.RegulationRecord;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a version goes through before it is put in force: it is read, checked alone and among the others, searched for
 * unfairness, and golden dossiers are evaluated with it. Immutable and thread-safe.
 *
 * <p>What is found with severity {@code ERROR} refuses the version, unless the proposal gives a reason, which is then recorded with
 * what it answers for. No reason answers for a document that cannot be read, a version of another regulation or of a name that is
 * taken, and golden dossiers of its years that it cannot evaluate.
 */
public final class Scrutiny {
    private final RuleBook rules;
    private final RegulationCheck check;
    private final Function<Regulation, List<Unfairness>> lint;
    private final List<Dossier> golden;

    private Scrutiny(
            RuleBook rules, RegulationCheck check, Function<Regulation, List<Unfairness>> lint, List<Dossier> golden) {
        this.rules = rules;
        this.check = check;
        this.lint = lint;
        this.golden = List.copyOf(golden);
    }

    /** With the usual check and lint, and no golden dossier. */
    public static Scrutiny of(RuleBook rules) {
        return new Scrutiny(rules, RegulationCheck.of(rules), FairnessLint.of(rules)::search, List.of());
    }

    /** Dossiers that must still be evaluated: those of the years that the version picks, and if they fit all others. */
    public Scrutiny withGolden(List<Dossier> dossiers) {
        return new Scrutiny(rules, check, lint, dossiers);
    }

    /** With a check that knows more, such as the size of the entity. */
    public Scrutiny with(RegulationCheck other) {
        return new Scrutiny(rules, other, lint, golden);
    }

    /** With a lint of other settings. */
    public Scrutiny with(FairnessLint other) {
        return with(other::search);
    }

    Scrutiny with(Function<Regulation, List<Unfairness>> other) {
        return new Scrutiny(rules, check, other, golden);
    }

    RuleBook rules() {
        return rules;
    }

    /**
     * What would become of a proposal. Puts nothing in force.
     *
     * @param before in the order in which they were put in force
     */
    public Outcome examine(List<StoredVersion> before, Proposal proposal) {
        Regulation regulation;
        try {
            regulation = proposal.regulation();
        } catch (InvalidDocumentException refusal) {
            return new Outcome(null, refusal.problems(), List.of(), List.of());
        }
        List<Regulation> versions =
                before.stream().map(StoredVersion::regulation).toList();
        List<Notice> notices = new ArrayList<>(canary(versions, regulation));
        notices.addAll(dated(before, regulation, proposal.on()));
        notices.addAll(check.checkNext(versions, regulation, proposal.on()));
        notices.sort(Comparator.comparing(Notice::severity).reversed());
        List<Unfairness> unfairness = lint.apply(regulation);
        List<String> despite = new ArrayList<>();
        notices.stream()
                .filter(Notice::isError)
                .forEach(one -> despite.add((one.code() + " " + one.pointer()).strip()));
        unfairness.stream()
                .filter(one -> one.severity().compareTo(Severity.ERROR) >= 0)
                .forEach(one -> despite.add(one.code().toString()));
        boolean refused =
                notices.stream().anyMatch(Scrutiny::isFinal) || !despite.isEmpty() && proposal.reason() == null;
        return new Outcome(
                refused
                        ? null
                        : proposal.after(
                                before, regulation, despite.stream().distinct().toList()),
                List.of(),
                notices,
                unfairness);
    }

    /** Whether a notice refuses a version whatever reason is given. */
    private static boolean isFinal(Notice notice) {
        return notice.isError()
                && switch (notice.code()) {
                    case OTHER_REGULATION, VERSION_TWICE, CANARY_FAILED, STORE_CHANGED, STORE_BUSY -> true;
                    default -> false;
                };
    }

    private List<Notice> canary(List<Regulation> before, Regulation next) {
        List<Regulation> after = new ArrayList<>(before);
        after.add(next);
        Notices notices = new Notices(next);
        for (Dossier dossier : golden) {
            Fault fault = fault(dossier, next);
            if (fault != null) {
                boolean failed = !fault.isRefusal() || Validity.of(after, dossier.year()) == next;
                (failed
                                ? notices.error(NoticeCode.CANARY_FAILED, "")
                                : notices.warning(NoticeCode.CANARY_DOES_NOT_FIT, ""))
                        .value(dossier.year())
                        .with("problem", fault.message())
                        .add();
            }
        }
        return notices.sorted();
    }

    /**
     * Why a dossier cannot be evaluated.
     *
     * @param isRefusal whether dossier and version do not fit, rather than the rules being at fault
     */
    private record Fault(boolean isRefusal, Text message) {}

    private @Nullable Fault fault(Dossier dossier, Regulation regulation) {
        try {
            rules.evaluate(dossier, regulation);
            return null;
        } catch (InvalidDocumentException refusal) {
            Problem first = refusal.problems().get(0);
            return new Fault(true, new Text(first.message(Locale.ITALIAN), first.message(Locale.ENGLISH)));
        } catch (RuntimeException ofRules) {
            // Perhaps a host's: whatever it is, this version would fail in service as it does here.
            String message = String.valueOf(ofRules.getMessage());
            return new Fault(false, new Text(message, message));
        }
    }

    /** A date before that of the last version: the history would be out of order, and years that are over would seem to run. */
    private static List<Notice> dated(List<StoredVersion> before, Regulation next, LocalDate on) {
        Notices notices = new Notices(next);
        if (!before.isEmpty()) {
            RegulationRecord last = before.get(before.size() - 1).filed();
            if (on.isBefore(last.putInForceOn())) {
                notices.error(NoticeCode.BACKDATED, "")
                        .value(on)
                        .limit(last.putInForceOn())
                        .with("version", last.version())
                        .add();
            }
        }
        return notices.sorted();
    }
}
