package it.comune.performance.rules.tuning;

import it.comune.performance.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;

/**
 * The versions of a regulation by which a running application evaluates, shared between its threads. A new version is taken over
 * without a restart, or refused; a bad one never replaces a good one. Evaluations that are running finish by the version they began
 * with.
 *
 * <pre>{@code
 * var inForce = RegulationsInForce.open(DirectoryStore.at(directory), RuleBook.standard());
 * var outcome = inForce.propose(Proposal.of(Files.readAllBytes(file), LocalDate.of(2024, 1, 15), "Ufficio personale"));
 * System.out.println(outcome.text(Locale.ITALIAN));
 * var evaluation = inForce.current().evaluate(dossier);
 * }</pre>
 *
 * <p>Thread-safe. Reading never waits.
 */
public final class RegulationsInForce {
    private final RegulationStore store;
    private final Scrutiny scrutiny;
    private final Object oneAtATime = new Object();
    private volatile RegulationSnapshot current;

    private RegulationsInForce(RegulationStore store, Scrutiny scrutiny) {
        this.store = store;
        this.scrutiny = scrutiny;
        this.current = new RegulationSnapshot(scrutiny.rules(), store.versions());
    }

    /**
     * What is in force according to a store, with the usual scrutiny and no golden dossier.
     *
     * @throws RegulationStoreException when the store cannot be read, or is not what was put there
     */
    public static RegulationsInForce open(RegulationStore store, RuleBook rules) {
        return open(store, Scrutiny.of(rules));
    }

    /**
     * What is in force according to a store.
     *
     * @param scrutiny that every new version goes through
     * @throws RegulationStoreException when the store cannot be read, or is not what was put there
     */
    public static RegulationsInForce open(RegulationStore store, Scrutiny scrutiny) {
        return new RegulationsInForce(store, scrutiny);
    }

    /** What is in force at this moment: take it once for whatever belongs together. */
    public RegulationSnapshot current() {
        return current;
    }

    /**
     * Reads the store again, for versions that another process put in force.
     *
     * @throws RegulationStoreException when it cannot be read, or is not what was put there; what was in force still is
     */
    public RegulationSnapshot refresh() {
        synchronized (oneAtATime) {
            RegulationSnapshot read = new RegulationSnapshot(scrutiny.rules(), store.versions());
            current = read;
            return read;
        }
    }

    /** What would become of a proposal at this moment. Puts nothing in force. */
    public Outcome examine(Proposal proposal) {
        return scrutiny.examine(current.versions(), proposal);
    }

    /**
     * Puts a version in force, or refuses it: reads, checks, searches for unfairness, evaluates the golden dossiers, stores, then changes
     * one reference. Proposals wait for each other.
     *
     * @throws RegulationStoreException when the store cannot be read or written; what was in force in this process still is, and {@link
     *     #refresh()} tells whether the version reached the store
     */
    public Outcome propose(Proposal proposal) {
        synchronized (oneAtATime) {
            RegulationSnapshot before = current;
            Outcome outcome = attempt(before, proposal);
            if (isChanged(outcome)
                    && refresh().versions().size() != before.versions().size()) {
                // Another process was first: the same once more, among all that are there now.
                return attempt(current, proposal);
            }
            return outcome;
        }
    }

    private static boolean isChanged(Outcome outcome) {
        return outcome.notices().stream().anyMatch(one -> one.code() == NoticeCode.STORE_CHANGED);
    }

    private Outcome attempt(RegulationSnapshot before, Proposal proposal) {
        Outcome outcome = scrutiny.examine(before.versions(), proposal);
        StoredVersion next = outcome.version();
        if (next == null) {
            return outcome;
        }
        try {
            store.add(next);
        } catch (RegulationStoreException e) {
            return switch (e.kind()) {
                case BUSY -> refused(outcome, next, NoticeCode.STORE_BUSY);
                case CHANGED -> refused(outcome, next, NoticeCode.STORE_CHANGED);
                case DAMAGED, FOREIGN, UNAVAILABLE -> throw e;
            };
        }
        List<StoredVersion> after = new ArrayList<>(before.versions());
        after.add(next);
        current = new RegulationSnapshot(scrutiny.rules(), after);
        return outcome;
    }

    private static Outcome refused(Outcome outcome, StoredVersion next, NoticeCode why) {
        Notices notices = new Notices(next.regulation());
        notices.error(why, "").add();
        List<Notice> all = new ArrayList<>(notices.sorted());
        all.addAll(outcome.notices());
        return new Outcome(null, outcome.problems(), all, outcome.unfairness());
    }
}
