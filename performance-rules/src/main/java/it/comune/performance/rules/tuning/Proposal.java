package it.comune.performance.rules.tuning;

import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A version that somebody wants to put in force.
 *
 * <pre>{@code
 * Proposal.of(bytes, LocalDate.of(2024, 1, 15), "Ufficio personale").because("Contratto integrativo in corso di firma")
 * }</pre>
 */
public final class Proposal {
    private final Supplier<Regulation> document;
    private final LocalDate on;
    private final String author;
    private final @Nullable String note;
    private final @Nullable String reason;

    private Proposal(
            Supplier<Regulation> document,
            LocalDate on,
            String author,
            @Nullable String note,
            @Nullable String reason) {
        Checks.of("")
                .date("on", on)
                .text("author", author)
                .optionalText("note", note)
                .optionalText("reason", reason)
                .verify();
        this.document = document;
        this.on = on;
        this.author = author;
        this.note = note;
        this.reason = reason;
    }

    /**
     * A document that was not read yet.
     *
     * @param utf8 JSON in UTF-8; whatever is wrong with it is part of the outcome
     * @param on day on which it is to be put in force, which is today for most hosts; the library has no clock
     * @param author who puts it in force
     * @throws it.comune.performance.value.InvalidDocumentException when date or author cannot be recorded
     */
    public static Proposal of(byte[] utf8, LocalDate on, String author) {
        byte[] kept = utf8.clone();
        return new Proposal(() -> RegulationJson.read(kept), on, author, null, null);
    }

    /**
     * A regulation that was read, or built in Java.
     *
     * @param on day on which it is to be put in force
     * @param author who puts it in force
     * @throws it.comune.performance.value.InvalidDocumentException when date or author cannot be recorded
     */
    public static Proposal of(Regulation regulation, LocalDate on, String author) {
        return new Proposal(() -> regulation, on, author, null, null);
    }

    /** With a note, which is recorded. */
    public Proposal noted(String text) {
        return new Proposal(document, on, author, text, reason);
    }

    /** With the reason for putting it in force although something speaks against it, such as a value below a national minimum. */
    public Proposal because(String text) {
        return new Proposal(document, on, author, note, text);
    }

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the document */
    Regulation regulation() {
        return document.get();
    }

    LocalDate on() {
        return on;
    }

    @Nullable
    String reason() {
        return reason;
    }

    StoredVersion after(List<StoredVersion> before, Regulation regulation, List<String> despite) {
        return StoredVersion.next(before, regulation, on, author, note, reason, despite);
    }
}
