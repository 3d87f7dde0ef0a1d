package it.comune.performance.rules.tuning;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a regulation at one moment: whoever holds a snapshot goes on with it, whatever is put in force meanwhile. Immutable
 * and thread-safe.
 *
 * <p>The plan of a year is evaluated by the version that is valid on its 31 December. Where several are, the one that is valid from the
 * latest day holds, so that a new version takes over from one that was valid until further notice and leaves the years before alone; of
 * several that are valid from the same day, the one that was put in force last.
 */
public final class RegulationSnapshot {
    private final RuleBook rules;
    private final List<StoredVersion> versions;
    private final List<Regulation> regulations;

    RegulationSnapshot(RuleBook rules, List<StoredVersion> versions) {
        this.rules = rules;
        this.versions = List.copyOf(versions);
        this.regulations = versions.stream().map(StoredVersion::regulation).toList();
    }

    /** All versions, in the order in which they were put in force. */
    public List<StoredVersion> versions() {
        return versions;
    }

    /** The version that evaluates the plan of a year; empty if none is valid on its 31 December. */
    public Optional<StoredVersion> forYear(int year) {
        @Nullable Regulation inForce = Validity.of(regulations, year);
        return versions.stream().filter(one -> one.regulation() == inForce).findFirst();
    }

    /**
     * The version of a digest, such as an evaluation carries: with it the evaluation is made again to the byte, even if its year is
     * evaluated by another version now.
     */
    public Optional<StoredVersion> withDigest(String digest) {
        return versions.stream()
                .filter(one -> one.filed().digest().equals(digest))
                .findFirst();
    }

    /**
     * Evaluates a dossier by the version of its year.
     *
     * @throws InvalidDocumentException when there is none, or that version refuses the dossier
     * @throws it.comune.performance.rules.RulesException when the rules themselves are at fault
     */
    public Evaluation evaluate(Dossier dossier) {
        Regulation inForce = Validity.of(regulations, dossier.year());
        if (inForce == null) {
            String known = regulations.stream()
                    .map(one -> one.version() + " (" + one.validFrom() + " - "
                            + (one.validTo() == null ? "" : one.validTo()) + ")")
                    .collect(Collectors.joining(", "));
            throw new InvalidDocumentException(List.of(
                    Problem.of("/year", ProblemCode.NO_REGULATION, dossier.year(), known.isEmpty() ? "-" : known)));
        }
        return rules.evaluate(dossier, inForce);
    }
}
