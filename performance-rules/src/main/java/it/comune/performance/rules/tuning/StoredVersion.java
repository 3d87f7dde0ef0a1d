package it.comune.performance.rules.tuning;

import it.comune.performance.json.Canonical;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.RegulationRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a regulation that was put in force.
 *
 * @param regulation the document
 * @param filed how it came to be in force
 */
public record StoredVersion(Regulation regulation, RegulationRecord filed) {
    /** @throws IllegalArgumentException when the record is about another document */
    public StoredVersion {
        if (!filed.regulation().equals(regulation.id())
                || !filed.version().equals(regulation.version())
                || !filed.digest().equals(Canonical.digest(regulation))) {
            throw new IllegalArgumentException("The record of " + filed.regulation() + " " + filed.version()
                    + " is not about this document, which is " + regulation.citation() + " with the digest "
                    + Canonical.digest(regulation) + ".");
        }
    }

    /**
     * The version that follows others.
     *
     * @param before in the order in which they were put in force
     * @param on day on which it is put in force
     * @param author who puts it in force
     * @param note why; none: nobody said
     * @param reason although something speaks against it; none: nothing does
     * @param despite what speaks against it
     */
    static StoredVersion next(
            List<StoredVersion> before,
            Regulation regulation,
            LocalDate on,
            String author,
            @Nullable String note,
            @Nullable String reason,
            List<String> despite) {
        return new StoredVersion(
                regulation,
                new RegulationRecord(
                        before.size() + 1,
                        regulation.id(),
                        regulation.version(),
                        Canonical.digest(regulation),
                        headOf(before),
                        on,
                        author,
                        note,
                        reason,
                        despite));
    }

    /** Digest of the last record; none: there is none. */
    static @Nullable String headOf(List<StoredVersion> versions) {
        return versions.isEmpty()
                ? null
                : Canonical.digest(versions.get(versions.size() - 1).filed());
    }
}
