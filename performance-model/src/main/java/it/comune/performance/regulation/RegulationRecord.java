package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one version of a regulation came to be in force: what a store keeps beside the document, so that years later it can be said who
 * decided what, when and why. The records of a store are a chain: each names the digest of the one before it.
 *
 * @param number 1 for the first version of the store, then one more each time
 * @param regulation id of the regulation
 * @param version of the document
 * @param digest of the document in canonical form (SHA-256, lower-case hexadecimal), as evaluations carry it
 * @param predecessor digest of the record before this one, which names its document's digest; none: this is the first
 * @param putInForceOn day on which it was put in force, as the host said; not the day from which it is valid
 * @param author who put it in force; need not be who wrote the document
 * @param note why
 * @param reason for putting it in force although something speaks against it, such as a value below a national minimum
 * @param despite what spoke against it: code and pointer of each ERROR that the reason answers for
 */
public record RegulationRecord(
        int number,
        String regulation,
        String version,
        String digest,
        @Nullable String predecessor,
        LocalDate putInForceOn,
        String author,
        @Nullable String note,
        @Nullable String reason,
        List<String> despite) {
    private static final int MOST = 100_000;

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the record */
    public RegulationRecord {
        Checks checks = Checks.of(version)
                .whole("number", number, 1, MOST)
                .id("regulation", regulation)
                .id("version", version)
                .id("digest", digest)
                .optionalId("predecessor", predecessor)
                .date("putInForceOn", putInForceOn)
                .text("author", author)
                .optionalText("note", note)
                .optionalText("reason", reason)
                .list("despite", despite);
        for (int i = 0; despite != null && i < despite.size(); i++) {
            checks.optionalText("despite/" + i, despite.get(i));
        }
        checks.verify();
        despite = List.copyOf(despite);
    }
}
